/** A say before a cycle is planned, for those who take part. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];
type Narrow<Shape, Fields> = Omit<Shape, keyof Fields> & Fields;

export type Phase = 'not-yet' | 'open' | 'over';
export type SayWindow = Narrow<Schemas['SayWindow'], { comments: Phase; wishes: Phase }>;
export type WeekSpan = Schemas['WeekSpan'];
export type SayPost = Schemas['SayPost'];
export type SayCycle = Schemas['SayCycle'];
export type Wishes = Schemas['OwnWishes'];
/** All that somebody wishes for, as it is saved. */
export type NewWishes = Required<Pick<Wishes, 'prefer' | 'avoid' | 'spans' | 'lengths_weeks'>>;
export type LimitKind = Schemas['LimitKind'];
export type LimitView = Schemas['LimitView'];
export type ProposalState = 'asked' | 'open' | 'accepted' | 'declined' | 'withdrawn';
export type Proposed = Schemas['Proposed'];
export type ProposalView = Narrow<Schemas['ProposalView'], { state: ProposalState }>;
export type ProposalChoices = Schemas['ProposalChoices'];
export type Say = Narrow<Schemas['SayView'], { window?: SayWindow | null; proposals: ProposalView[] }>;
export type OpenRules = Narrow<Schemas['OpenRules'], { window?: SayWindow | null }>;
export type RuleComment = Schemas['RuleComment'];
export type PlainRule = Schemas['PlainRule'];
export type WishesMet = Schemas['WishesMet'];
export type MetGroup = Schemas['MetGroup'];
export type OwnLedger = Schemas['OwnLedger'];

export const say = {
  mine: (cycle?: string | null) => call('get', '/api/v1/me/say', { query: { cycle: cycle ?? undefined } as never }) as Promise<Say>,
  save: (cycle: string, version: number, wishes: NewWishes) => call('put', '/api/v1/me/wishes/{id}', { path: { id: cycle }, version, body: wishes as never }) as Promise<Wishes>,
  rules: (cycle: string) => call('get', '/api/v1/cycles/{id}/open-rules', { path: { id: cycle } }) as Promise<OpenRules>,
  comment: (cycle_id: string, rule: string | null, comment: string) => call('post', '/api/v1/me/comments', { body: { cycle_id, rule, comment } }) as Promise<RuleComment>,
  limit: (limit: { cycle_id: string; kind: LimitKind; starts_on: string | null; ends_on: string | null; reason: string }) => call('post', '/api/v1/me/limits', { body: limit }) as Promise<LimitView>,
  dropLimit: (id: string) => call('delete', '/api/v1/me/limits/{id}', { path: { id } }),
  choices: (cycle: string) => call('get', '/api/v1/me/proposals/choices/{id}', { path: { id: cycle } }) as Promise<ProposalChoices>,
  propose: (cycle_id: string, proposed: Proposed) => call('post', '/api/v1/me/proposals', { body: { cycle_id, proposed } }) as Promise<ProposalView>,
  reply: (id: string, version: number, agree: boolean) => call('post', '/api/v1/me/proposals/{id}/reply', { path: { id }, version, body: { agree } }) as Promise<ProposalView>,
  withdraw: (id: string, version: number) => call('delete', '/api/v1/me/proposals/{id}', { path: { id }, version }),
  ledger: () => call('get', '/api/v1/me/ledger', {}) as Promise<OwnLedger>,
  met: (cycle: string) => call('get', '/api/v1/cycles/{id}/wishes-met', { path: { id: cycle } }) as Promise<WishesMet>,
};
