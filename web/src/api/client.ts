/** What the pages ask of the service. Every failure is thrown as a `Failure` that carries the service's own words. */
import { call, fill } from './call';
import type { AssignmentView, BoardView, CycleRules, Development, ObjectionView, PlanSummary, RunOptions } from './types';

export { Failure, onSignedOut } from './call';

export const api = {
  actor: () => call('get', '/api/v1/session', { quiet: true }),
  signIn: (email: string, password: string) => call('post', '/api/v1/session', { body: { email, password }, quiet: true }),
  signOut: () => call('delete', '/api/v1/session', { quiet: true }),
  changePassword: (current: string, next: string) => call('post', '/api/v1/session/password', { body: { current, next }, quiet: true }),
  chooseLanguage: (language: 'en' | 'de') => call('put', '/api/v1/me/language', { body: { language } }),
  demo: () => call('get', '/api/v1/demo', { quiet: true }),

  person: (id: string) => call('get', '/api/v1/people/{id}', { path: { id } }),

  cycles: () => call('get', '/api/v1/cycles', {}),
  cycle: (id: string) => call('get', '/api/v1/cycles/{id}', { path: { id } }),
  saveRules: (id: string, version: number, rules: CycleRules) => call('put', '/api/v1/cycles/{id}/rules', { path: { id }, version, body: rules }),
  findings: (id: string) => call('get', '/api/v1/cycles/{id}/findings', { path: { id } }),
  /** `start_from`: the plan to begin with. */
  startRun: (id: string, time_limit_seconds: number, start_from?: string) =>
    call('post', '/api/v1/cycles/{id}/runs', { path: { id }, body: { time_limit_seconds, ...(start_from === undefined ? {} : { start_from }) } as RunOptions }),
  runs: (id: string) => call('get', '/api/v1/cycles/{id}/runs', { path: { id } }),
  run: (id: string) => call('get', '/api/v1/runs/{id}', { path: { id } }),
  runEvents: (id: string) => fill('/api/v1/runs/{id}/events', { id }),
  /** Ends a run early; without `keep` nothing that it found is kept. */
  cancelRun: (id: string, keep = true) => call('post', '/api/v1/runs/{id}/cancel', { path: { id }, query: { keep } }),

  plans: (id: string) => call('get', '/api/v1/cycles/{id}/plans', { path: { id } }) as Promise<{ items: PlanSummary[] }>,
  plan: (id: string) => call('get', '/api/v1/plans/{id}', { path: { id } }) as Promise<PlanSummary>,
  board: (id: string) => call('get', '/api/v1/plans/{id}/board', { path: { id } }) as Promise<BoardView>,
  placement: (id: string, placement_id: string) => call('get', '/api/v1/plans/{id}/placements/{placement_id}', { path: { id, placement_id } }) as Promise<AssignmentView>,
  planExport: (id: string, format: 'csv' | 'xlsx') => `${fill('/api/v1/plans/{id}/export', { id })}?format=${format}`,

  development: () => call('get', '/api/v1/me/development', {}) as Promise<Development>,
  object: (placement_id: string, reason: string) => call('post', '/api/v1/me/objections', { body: { placement_id, reason } }),
  objections: (id: string) => call('get', '/api/v1/plans/{id}/objections', { path: { id } }) as Promise<{ items: ObjectionView[] }>,
  answer: (id: string, version: number, state: 'upheld' | 'declined', answer: string) =>
    call('post', '/api/v1/objections/{id}/answer', { path: { id }, version, body: { state, answer } }),

  succession: () => call('get', '/api/v1/succession', {}),

  lookAtInvitation: (token: string) => call('post', '/api/v1/invitations/look', { body: { token }, quiet: true }),
  acceptInvitation: (acceptance: { token: string; name: string; email: string; password: string }) => call('post', '/api/v1/invitations/accept', { body: acceptance, quiet: true }),
  openOwnCompany: () => call('post', '/api/v1/own-company', { quiet: true }),
};
