/** What is asked at a desk only: data in and out, libraries, accounts, invitations, the audit trail. */
import { call, fill } from './call';
import type { Choices, InvitationItem, LibraryBody, LibraryChoice, LibraryView, Role, UploadFile } from './types';

export const desk = {
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
  invitations: () => call('get', '/api/v1/invitations', {}),
  invitees: () => call('get', '/api/v1/invitations/people', {}),
  invite: (items: InvitationItem[]) => call('post', '/api/v1/invitations', { body: { items } }),
  readInvitations: (file: UploadFile) => call('post', '/api/v1/invitations/csv', { body: file }),
  revokeInvitation: (id: string) => call('delete', '/api/v1/invitations/{id}', { path: { id } }),
  audit: (after?: string) => call('get', '/api/v1/audit', { query: { limit: 100, ...(after ? { after } : {}) } }),
};
