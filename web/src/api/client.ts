/** Calls of the HTTP interface. Every failure is thrown as a `Failure` that carries the service's own words. */
import type {
  AccountView, Actor, AssignmentView, AuditEntry, BoardView, CycleRules, CycleView, DemoSignIn, Development, Finding, ImportPreview,
  ObjectionView, PersonView, PlanSummary, Problem, Role, RunView, Succession, UploadFile,
} from './types';
import { common } from '../words/common';

export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

/** What to do when an answer says that nobody is signed in. Set once by the session. */
let signedOut: () => void = () => {};
export function onSignedOut(handler: () => void): void {
  signedOut = handler;
}

interface Options {
  method?: string;
  body?: unknown;
  version?: number;
  /** A 401 is an answer, not the end of a session. */
  quiet?: boolean;
}

async function send<T>(path: string, { method = 'GET', body, version, quiet = false }: Options = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  } catch {
    throw new Failure({ title: common.offlineTitle, status: 0, code: 'offline', detail: common.offlineDetail });
  }
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await readProblem(response);
  if (response.status === 401 && !quiet) signedOut();
  throw new Failure(problem);
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { title: common.failedTitle, status: response.status, code: 'unreadable', detail: common.failedDetail(response.status) };
  }
}

const at = encodeURIComponent;
interface Items<T> {
  items: T[];
  next?: string | null;
}

export const api = {
  actor: () => send<Actor>('/session', { quiet: true }),
  signIn: (email: string, password: string) => send<Actor>('/session', { method: 'POST', body: { email, password }, quiet: true }),
  signOut: () => send<void>('/session', { method: 'DELETE', quiet: true }),
  changePassword: (current: string, next: string) => send<void>('/session/password', { method: 'POST', body: { current, next }, quiet: true }),
  demo: () => send<{ sign_ins: DemoSignIn[] }>('/demo', { quiet: true }),

  person: (id: string) => send<PersonView>(`/people/${at(id)}`),

  cycles: () => send<Items<CycleView>>('/cycles'),
  cycle: (id: string) => send<CycleView>(`/cycles/${at(id)}`),
  saveRules: (id: string, version: number, rules: CycleRules) => send<CycleView>(`/cycles/${at(id)}/rules`, { method: 'PUT', body: rules, version }),
  findings: (id: string) => send<Items<Finding>>(`/cycles/${at(id)}/findings`),
  startRun: (cycle: string, time_limit_seconds: number) => send<RunView>(`/cycles/${at(cycle)}/runs`, { method: 'POST', body: { time_limit_seconds } }),
  runs: (cycle: string) => send<Items<RunView>>(`/cycles/${at(cycle)}/runs`),
  run: (id: string) => send<RunView>(`/runs/${at(id)}`),
  runEvents: (id: string) => `/api/v1/runs/${at(id)}/events`,
  cancelRun: (id: string) => send<RunView>(`/runs/${at(id)}/cancel`, { method: 'POST' }),

  plans: (cycle: string) => send<Items<PlanSummary>>(`/cycles/${at(cycle)}/plans`),
  board: (plan: string) => send<BoardView>(`/plans/${at(plan)}/board`),
  publish: (plan: string, version: number) => send<PlanSummary>(`/plans/${at(plan)}/publish`, { method: 'POST', version }),
  placement: (plan: string, placement: string) => send<AssignmentView>(`/plans/${at(plan)}/placements/${at(placement)}`),
  planExport: (plan: string) => `/api/v1/plans/${at(plan)}/export?format=csv`,

  development: () => send<Development>('/me/development'),
  object: (placement_id: string, reason: string) => send<ObjectionView>('/me/objections', { method: 'POST', body: { placement_id, reason } }),
  objections: (plan: string) => send<Items<ObjectionView>>(`/plans/${at(plan)}/objections`),
  answer: (id: string, version: number | undefined, state: 'upheld' | 'declined', answer: string) =>
    send<ObjectionView>(`/objections/${at(id)}/answer`, { method: 'POST', body: { state, answer }, ...(version === undefined ? {} : { version }) }),

  succession: () => send<Succession>('/succession'),

  previewImport: (files: UploadFile[]) => send<ImportPreview>('/imports/preview', { method: 'POST', body: { files } }),
  runImport: (files: UploadFile[], fingerprint: string) => send<ImportPreview>('/imports', { method: 'POST', body: { files, fingerprint } }),
  exportFile: (kind: string) => `/api/v1/exports/${at(kind)}.csv`,
  templateFile: (kind: string) => `/api/v1/exports/templates/${at(kind)}.csv`,

  accounts: () => send<Items<AccountView>>('/accounts'),
  createAccount: (account: { email: string; name: string; role: Role; password: string; person_id?: string }) =>
    send<AccountView>('/accounts', { method: 'POST', body: account }),
  changeAccount: (id: string, version: number, change: { role?: Role; disabled?: boolean }) =>
    send<AccountView>(`/accounts/${at(id)}`, { method: 'PATCH', body: change, version }),
  audit: (after?: string) => send<Items<AuditEntry>>(`/audit?limit=100${after ? `&after=${at(after)}` : ''}`),
};
