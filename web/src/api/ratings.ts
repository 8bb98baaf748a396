/** Ratings, what a level is made of, and rating rounds. */
import { call } from './call';
import type { NewRating, NewRound } from './types';

export const ratings = {
  level: (person: string, competency: string) => call('get', '/api/v1/people/{id}/levels/{competency_id}', { path: { id: person, competency_id: competency } }),
  rate: (person: string, rating: NewRating) => call('post', '/api/v1/people/{id}/ratings', { path: { id: person }, body: rating }),
  withdraw: (rating: string, reason: string) => call('post', '/api/v1/ratings/{id}/withdraw', { path: { id: rating }, body: { reason } }),
  mine: () => call('get', '/api/v1/me/rating-requests', {}),

  rounds: () => call('get', '/api/v1/rating-rounds', {}),
  round: (id: string) => call('get', '/api/v1/rating-rounds/{id}', { path: { id } }),
  preview: (round: NewRound) => call('post', '/api/v1/rating-rounds/preview', { body: round }),
  open: (round: NewRound) => call('post', '/api/v1/rating-rounds', { body: round }),
  remind: (id: string, rater_ids?: string[]) => call('post', '/api/v1/rating-rounds/{id}/remind', { path: { id }, body: { rater_ids: rater_ids ?? null } }),
  closing: (id: string) => call('get', '/api/v1/rating-rounds/{id}/closing', { path: { id } }),
  close: (id: string) => call('post', '/api/v1/rating-rounds/{id}/close', { path: { id } }),
  teams: () => call('get', '/api/v1/teams', {}),
  people: (after?: string) => call('get', '/api/v1/people', { query: after ? { after } : {} }),
};
