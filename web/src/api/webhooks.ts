/** What planners and administrators do with webhooks and with mails that did not get through. */
import { call } from './call';
import type { WebhookEvent } from './types';

export const webhooks = {
  list: () => call('get', '/api/v1/webhooks', {}),
  make: (url: string, events: WebhookEvent[]) => call('post', '/api/v1/webhooks', { body: { url, events } }),
  change: (id: string, version: number, disabled: boolean) => call('patch', '/api/v1/webhooks/{id}', { path: { id }, version, body: { disabled } }),
  remove: (id: string) => call('delete', '/api/v1/webhooks/{id}', { path: { id } }),
  deliveries: (id: string) => call('get', '/api/v1/webhooks/{id}/deliveries', { path: { id } }),
  trial: (id: string) => call('post', '/api/v1/webhooks/{id}/trial', { path: { id } }),
  again: (id: string) => call('post', '/api/v1/deliveries/{id}/again', { path: { id } }),
  mails: () => call('get', '/api/v1/mails', {}),
  tryMail: (id: string) => call('post', '/api/v1/mails/{id}/again', { path: { id } }),
};
