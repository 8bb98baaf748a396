/** What people say of a cycle, for HR. */
import { call } from './call';
import type { ProposalView, SayWindow } from './say';
import type { components } from './schema';

type Schemas = components['schemas'];
type Narrow<Shape, Fields> = Omit<Shape, keyof Fields> & Fields;

export type Voices = Narrow<Schemas['Voices'], { window?: SayWindow | null; proposals: ProposalView[] }>;
export type VoicedComment = Schemas['CommentForHr'];
export type LimitForHr = Schemas['LimitForHr'];
export type WishesGiven = Schemas['WishesGiven'];
export type ExchangeTerms = Schemas['ExchangeTerms'];
export interface Decision {
  accept: boolean;
  answer: string;
  exchange?: ExchangeTerms | null;
  post?: { mentor_id: string; lengths_weeks: number[]; intensity: number | null } | null;
}

export const voices = {
  current: () => call('get', '/api/v1/voices', {}) as Promise<Voices>,
  of: (cycle: string) => call('get', '/api/v1/cycles/{id}/voices', { path: { id: cycle } }) as Promise<Voices>,
  open: (cycle: string, version: number, dates: { opens_on: string; comments_until: string; wishes_until: string }) =>
    call('put', '/api/v1/cycles/{id}/window', { path: { id: cycle }, version, body: dates }) as Promise<SayWindow>,
  remind: (cycle: string) => call('post', '/api/v1/cycles/{id}/voices/remind', { path: { id: cycle } }),
  answer: (id: string, version: number, answer: string) => call('post', '/api/v1/comments/{id}/answer', { path: { id }, version, body: { answer } }),
  decide: (id: string, version: number, decision: Decision) => call('post', '/api/v1/proposals/{id}/decide', { path: { id }, version, body: decision as never }),
};
