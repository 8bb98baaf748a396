/** What a planner asks around a first plan: what was guessed, what it matters, a plan against none, a repair after a leave. */
import { call } from './call';
import type { Absence, AgainstNone, Changes, Development, Guesses, Study } from './types';

export const planning = {
  guesses: (cycle: string) => call('get', '/api/v1/cycles/{id}/guesses', { path: { id: cycle } }) as Promise<Guesses>,
  /** Without a value it is right as it is. */
  settle: (cycle: string, fact: string, value: string | undefined, leaving: boolean) =>
    call('post', '/api/v1/cycles/{id}/guesses/{fact}', { path: { id: cycle, fact }, body: { value: value ?? null }, keepalive: leaving }) as Promise<Guesses>,
  cover: (team: string, partner: string | null) => call('post', '/api/v1/teams/{id}/cover', { path: { id: team }, body: { with: partner } }),
  teams: () => call('get', '/api/v1/teams', {}),
  startStudy: (plan: string) => call('post', '/api/v1/plans/{id}/study', { path: { id: plan } }),
  study: (plan: string) => call('get', '/api/v1/plans/{id}/study', { path: { id: plan } }) as Promise<Study>,
  againstNone: (plan: string) => call('get', '/api/v1/plans/{id}/against-none', { path: { id: plan } }) as Promise<AgainstNone>,
  repair: (plan: string, leave: Absence) => call('post', '/api/v1/plans/{id}/repair', { path: { id: plan }, body: leave }),
  changes: (plan: string) => call('get', '/api/v1/plans/{id}/changes', { path: { id: plan } }) as Promise<Changes>,
  keep: (plan: string) => call('post', '/api/v1/plans/{id}/keep', { path: { id: plan } }),
  discard: (plan: string, version: number) => call('delete', '/api/v1/plans/{id}', { path: { id: plan }, version }),
  /** Without a plan: what they see now. */
  development: (person: string, plan: string | null) => call('get', '/api/v1/people/{id}/development', { path: { id: person }, query: plan === null ? {} : { plan } }) as Promise<Development>,
};
