/** Rating rounds, and whom they are about. */
import { call } from './call';
import type { NewRound } from './types';

export const rounds = {
  all: () => call('get', '/api/v1/rating-rounds', {}),
  one: (id: string) => call('get', '/api/v1/rating-rounds/{id}', { path: { id } }),
  preview: (round: NewRound) => call('post', '/api/v1/rating-rounds/preview', { body: round }),
  open: (round: NewRound) => call('post', '/api/v1/rating-rounds', { body: round }),
  remind: (id: string, rater_ids?: string[]) => call('post', '/api/v1/rating-rounds/{id}/remind', { path: { id }, body: { rater_ids: rater_ids ?? null } }),
  closing: (id: string) => call('get', '/api/v1/rating-rounds/{id}/closing', { path: { id } }),
  close: (id: string) => call('post', '/api/v1/rating-rounds/{id}/close', { path: { id } }),
  teams: () => call('get', '/api/v1/teams', {}),
  people: (after?: string) => call('get', '/api/v1/people', { query: after ? { after } : {} }),
};
