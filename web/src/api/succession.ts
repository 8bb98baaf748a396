/** What the succession page asks of the service. */
import { api } from './client';
import { call } from './call';
import type { CriticalRoleDraft, SuccessionSettings } from './types';

export const succession = {
  show: api.succession,
  role: (id: string) => call('get', '/api/v1/succession/roles/{id}', { path: { id } }),
  add: (draft: CriticalRoleDraft) => call('post', '/api/v1/succession/roles', { body: draft }),
  change: (id: string, version: number, draft: CriticalRoleDraft) => call('put', '/api/v1/succession/roles/{id}', { path: { id }, version, body: draft }),
  remove: (id: string, version: number) => call('delete', '/api/v1/succession/roles/{id}', { path: { id }, version }),
  decide: (id: string, confirm: boolean) => call('post', '/api/v1/succession/roles/{id}/decision', { path: { id }, body: { confirm } }),
  nominate: (id: string, person_id: string, version: number, reason: string, emergency: boolean, suggested: boolean) =>
    call('put', '/api/v1/succession/roles/{id}/successors/{person_id}', { path: { id, person_id }, version, body: { reason, emergency, suggested } }),
  withdraw: (id: string, person_id: string, version: number) => call('delete', '/api/v1/succession/roles/{id}/successors/{person_id}', { path: { id, person_id }, version }),
  undo: (id: string) => call('post', '/api/v1/succession/changes/{id}/undo', { path: { id } }),
  settle: (settings: SuccessionSettings) => call('put', '/api/v1/succession/settings', { body: settings }),

  pools: () => call('get', '/api/v1/talent-pools', {}),
  addPool: (name: string, purpose: string) => call('post', '/api/v1/talent-pools', { body: { name, purpose } }),
  deletePool: (id: string, version: number) => call('delete', '/api/v1/talent-pools/{id}', { path: { id }, version }),
  putMember: (id: string, person_id: string, note: string) => call('put', '/api/v1/talent-pools/{id}/members/{person_id}', { path: { id, person_id }, body: { note } }),
  removeMember: (id: string, person_id: string) => call('delete', '/api/v1/talent-pools/{id}/members/{person_id}', { path: { id, person_id } }),

  teams: () => call('get', '/api/v1/teams', {}),
  /** Everybody whom one sees, page after page. */
  people: async () => {
    const all: { id: string; name: string; team: string; role: string }[] = [];
    let after: string | null | undefined;
    do {
      const page = await call('get', '/api/v1/people', { query: after ? { after } : {} });
      all.push(...page.items);
      after = page.next;
    } while (after);
    return all;
  },
};
