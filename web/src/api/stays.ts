/** Ending a published placement early, or extending it. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];
type Narrow<Shape, Fields> = Omit<Shape, keyof Fields> & Fields;

export type StayState = 'open' | 'agreed' | 'declined' | 'withdrawn' | 'done';
export type StayEvent = Narrow<Schemas['LogView'], { what: 'asked' | 'agreed' | 'declined' | 'withdrawn' | 'drafted' | 'done' }>;
export type StayChange = Narrow<Schemas['StayChangeView'], { state: StayState; kind: 'early-end' | 'extension'; log: StayEvent[] }>;
export type ChangeableStay = Schemas['ChangeableStay'];
export type Stays = Narrow<Schemas['StaysView'], { items: StayChange[] }>;

export const stays = {
  mine: () => call('get', '/api/v1/me/stay-changes', {}) as Promise<Stays>,
  ask: (placement_id: string, weeks: number, reason: string) => call('post', '/api/v1/me/stay-changes', { body: { placement_id, weeks, reason } }),
  answer: (id: string, version: number, agree: boolean, note: string | null) => call('post', '/api/v1/stay-changes/{id}/answer', { path: { id }, version, body: { agree, note } }),
  withdraw: (id: string, version: number) => call('post', '/api/v1/stay-changes/{id}/withdrawal', { path: { id }, version }),
  ofCycle: (cycle: string) => call('get', '/api/v1/cycles/{id}/stay-changes', { path: { id: cycle } }) as Promise<{ items: StayChange[] }>,
  decide: (id: string, version: number, decision: 'confirm' | 'draft' | 'decline', answer: string | null) =>
    call('post', '/api/v1/stay-changes/{id}/decision', { path: { id }, version, body: { decision, answer } }),
};
