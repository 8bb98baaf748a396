/** One's messages, how one is told of them, and one's calendar links. */
import { call } from './call';
import type { FeedKind, MailChoice } from './types';

export const messages = {
  list: (after?: string) => call('get', '/api/v1/me/messages', { query: { limit: 30, ...(after ? { after } : {}) } }),
  unread: () => call('get', '/api/v1/me/messages/unread', { quiet: true }),
  readAll: () => call('post', '/api/v1/me/messages/read', {}),
  read: (id: string) => call('post', '/api/v1/me/messages/{id}/read', { path: { id }, keepalive: true }),
  settings: () => call('get', '/api/v1/me/message-settings', {}),
  saveSettings: (choice: MailChoice) => call('put', '/api/v1/me/message-settings', { body: choice }),
  feeds: () => call('get', '/api/v1/me/feeds', {}),
  makeFeed: (kind: FeedKind, subject_id: string) => call('post', '/api/v1/me/feeds', { body: { kind, subject_id } }),
  rotateFeed: (id: string) => call('post', '/api/v1/me/feeds/{id}/rotate', { path: { id } }),
  revokeFeed: (id: string) => call('delete', '/api/v1/me/feeds/{id}', { path: { id } }),
  mailbox: () => call('get', '/api/v1/mailbox', {}),
};
