/** What is decided on quota, pay and accounts of people who are placed. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Relief = Schemas['ReliefView'];
export type NewRelief = Schemas['Relief'];
export type ReliefNeed = Schemas['ReliefNeed'];

export const reliefs = {
  ofPlan: (plan: string) => call('get', '/api/v1/plans/{id}/reliefs', { path: { id: plan } }) as Promise<{ items: ReliefNeed[] }>,
  record: (cycle: string, people: string[], relief: NewRelief) => call('post', '/api/v1/cycles/{id}/reliefs', { path: { id: cycle }, body: { people, relief } }),
  change: (cycle: string, person: string, version: number, relief: NewRelief) =>
    call('put', '/api/v1/cycles/{id}/reliefs/{person_id}', { path: { id: cycle, person_id: person }, version, body: relief }),
  remove: (cycle: string, person: string, version: number) => call('delete', '/api/v1/cycles/{id}/reliefs/{person_id}', { path: { id: cycle, person_id: person }, version }),
};
