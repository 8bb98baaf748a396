/** What a planner asks around a first plan: what was guessed, what it matters, a plan against none. */
import { call } from './call';
import type { AgainstNone, Development, Guesses, Study } from './types';

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
  /** Without a plan: what they see now. */
  development: (person: string, plan: string | null) => call('get', '/api/v1/people/{id}/development', { path: { id: person }, query: plan === null ? {} : { plan } }) as Promise<Development>,
};
