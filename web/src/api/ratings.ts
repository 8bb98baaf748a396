/** Ratings, and what a level is made of. */
import { call } from './call';
import type { NewRating } from './types';

export const ratings = {
  level: (person: string, competency: string) => call('get', '/api/v1/people/{id}/levels/{competency_id}', { path: { id: person, competency_id: competency } }),
  rate: (person: string, rating: NewRating) => call('post', '/api/v1/people/{id}/ratings', { path: { id: person }, body: rating }),
  withdraw: (rating: string, reason: string) => call('post', '/api/v1/ratings/{id}/withdraw', { path: { id: rating }, body: { reason } }),
  mine: () => call('get', '/api/v1/me/rating-requests', {}),
};
