/** What the pages ask of the service. Every failure is thrown as a `Failure` that carries the service's own words. */
import { call, fill } from './call';
import type { AssignmentView, BoardView, Choices, CycleRules, Development, ObjectionView, InvitationItem, LibraryBody, LibraryChoice, LibraryView, PlanSummary, Role, RunOptions, UploadFile } from './types';

export { Failure, onSignedOut } from './call';

export const api = {
  actor: () => call('get', '/api/v1/session', { quiet: true }),
  signIn: (email: string, password: string) => call('post', '/api/v1/session', { body: { email, password }, quiet: true }),
  signOut: () => call('delete', '/api/v1/session', { quiet: true }),
  changePassword: (current: string, next: string) => call('post', '/api/v1/session/password', { body: { current, next }, quiet: true }),
  demo: () => call('get', '/api/v1/demo', { quiet: true }),

  person: (id: string) => call('get', '/api/v1/people/{id}', { path: { id } }),

  cycles: () => call('get', '/api/v1/cycles', {}),
  cycle: (id: string) => call('get', '/api/v1/cycles/{id}', { path: { id } }),
  saveRules: (id: string, version: number, rules: CycleRules) => call('put', '/api/v1/cycles/{id}/rules', { path: { id }, version, body: rules }),
  findings: (id: string) => call('get', '/api/v1/cycles/{id}/findings', { path: { id } }),
  startRun: (id: string, time_limit_seconds: number) => call('post', '/api/v1/cycles/{id}/runs', { path: { id }, body: { time_limit_seconds } as RunOptions }),
  runs: (id: string) => call('get', '/api/v1/cycles/{id}/runs', { path: { id } }),
  run: (id: string) => call('get', '/api/v1/runs/{id}', { path: { id } }),
  runEvents: (id: string) => fill('/api/v1/runs/{id}/events', { id }),
  cancelRun: (id: string) => call('post', '/api/v1/runs/{id}/cancel', { path: { id } }),

  plans: (id: string) => call('get', '/api/v1/cycles/{id}/plans', { path: { id } }) as Promise<{ items: PlanSummary[] }>,
  plan: (id: string) => call('get', '/api/v1/plans/{id}', { path: { id } }) as Promise<PlanSummary>,
  board: (id: string) => call('get', '/api/v1/plans/{id}/board', { path: { id } }) as Promise<BoardView>,
  publish: (id: string, version: number) => call('post', '/api/v1/plans/{id}/publish', { path: { id }, version }) as Promise<PlanSummary>,
  placement: (id: string, placement_id: string) => call('get', '/api/v1/plans/{id}/placements/{placement_id}', { path: { id, placement_id } }) as Promise<AssignmentView>,
  planExport: (id: string, format: 'csv' | 'xlsx') => `${fill('/api/v1/plans/{id}/export', { id })}?format=${format}`,

  development: () => call('get', '/api/v1/me/development', {}) as Promise<Development>,
  object: (placement_id: string, reason: string) => call('post', '/api/v1/me/objections', { body: { placement_id, reason } }),
  objections: (id: string) => call('get', '/api/v1/plans/{id}/objections', { path: { id } }) as Promise<{ items: ObjectionView[] }>,
  answer: (id: string, version: number, state: 'upheld' | 'declined', answer: string) =>
    call('post', '/api/v1/objections/{id}/answer', { path: { id }, version, body: { state, answer } }),

  succession: () => call('get', '/api/v1/succession', {}),

  previewImport: (files: UploadFile[], choices: Choices) => call('post', '/api/v1/imports/preview', { body: { files, choices } }),
  runImport: (files: UploadFile[], choices: Choices, fingerprint: string) => call('post', '/api/v1/imports', { body: { files, choices, fingerprint } }),
  imports: () => call('get', '/api/v1/imports', {}),
  importsUnderWay: () => call('get', '/api/v1/imports/under-way', {}),
  previewUndo: (id: string) => call('get', '/api/v1/imports/{id}/undo', { path: { id } }),
  undoImport: (id: string) => call('post', '/api/v1/imports/{id}/undo', { path: { id } }),
  previewLibrary: (files: UploadFile[], choice: LibraryChoice) => call('post', '/api/v1/libraries/preview', { body: { files, choice: choice as LibraryBody } }) as Promise<LibraryView>,
  takeLibrary: (files: UploadFile[], choice: LibraryChoice, fingerprint: string) => call('post', '/api/v1/libraries/take', { body: { files, choice: choice as LibraryBody, fingerprint } }) as Promise<LibraryView>,
  caseFile: (version: '1.0' | '1.1') => `/api/v1/model/case?version=${version}`,
  exportFile: (kind: string) => fill('/api/v1/exports/{kind}.csv', { kind }),
  templateFile: (kind: string) => fill('/api/v1/exports/templates/{kind}.csv', { kind }),
  exportWorkbook: (kind: string) => fill('/api/v1/exports/{kind}.xlsx', { kind }),
  templateWorkbook: (kind: string) => fill('/api/v1/exports/templates/{kind}.xlsx', { kind }),

  accounts: () => call('get', '/api/v1/accounts', {}),
  createAccount: (account: { email: string; name: string; role: Role; password: string; person_id?: string }) => call('post', '/api/v1/accounts', { body: account }),
  changeAccount: (id: string, version: number, change: { role?: Role; disabled?: boolean }) => call('patch', '/api/v1/accounts/{id}', { path: { id }, version, body: change }),
  lookAtInvitation: (token: string) => call('post', '/api/v1/invitations/look', { body: { token }, quiet: true }),
  acceptInvitation: (acceptance: { token: string; name: string; email: string; password: string }) => call('post', '/api/v1/invitations/accept', { body: acceptance, quiet: true }),
  invitations: () => call('get', '/api/v1/invitations', {}),
  invitees: () => call('get', '/api/v1/invitations/people', {}),
  invite: (items: InvitationItem[]) => call('post', '/api/v1/invitations', { body: { items } }),
  readInvitations: (file: UploadFile) => call('post', '/api/v1/invitations/csv', { body: file }),
  revokeInvitation: (id: string) => call('delete', '/api/v1/invitations/{id}', { path: { id } }),
  openOwnCompany: () => call('post', '/api/v1/own-company', { quiet: true }),
  audit: (after?: string) => call('get', '/api/v1/audit', { query: { limit: 100, ...(after ? { after } : {}) } }),
};
