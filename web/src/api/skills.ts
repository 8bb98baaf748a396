/** What the skills pages ask of the service. */
import { call, fill } from './call';

export const skills = {
  matrix: () => call('get', '/api/v1/skills', {}),
  backup: () => call('get', '/api/v1/skills/backup', {}),
  person: (id: string) => call('get', '/api/v1/people/{id}', { path: { id } }),
  plan: (id: string) => call('get', '/api/v1/people/{id}/development-plan', { path: { id } }),
  exportRatings: fill('/api/v1/exports/{kind}.csv', { kind: 'ratings' }),
};
