/** What the page Model asks of the service. */
import { call } from './call';
import type { Model, ModelEdit } from './types';

interface Batch {
  revision: string;
  changes: ModelEdit[];
}

export const modelApi = {
  show: () => call('get', '/api/v1/model', {}) as Promise<Model>,
  preview: (batch: Batch) => call('post', '/api/v1/model/changes/preview', { body: batch }),
  change: (batch: Batch) => call('post', '/api/v1/model/changes', { body: batch }),
  starter: () => call('get', '/api/v1/model/starter', {}),
  versions: () => call('get', '/api/v1/model/versions', {}),
  freeze: (name: string, note: string) => call('post', '/api/v1/model/versions', { body: { name, note } }),
  difference: (a: string, b: string) => call('get', '/api/v1/model/versions/{a}/difference/{b}', { path: { a, b } }),
  restoration: (id: string) => call('get', '/api/v1/model/versions/{id}/restoration', { path: { id } }),
};
