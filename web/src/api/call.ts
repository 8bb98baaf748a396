/** One typed door to the HTTP interface: method, address, parameters, body and answer are checked against `schema.d.ts`, which is made from the service's own description. */
import { common } from '../words/common';
import { asking, taken } from './early';
import type { paths } from './schema';
import type { Problem } from './types';

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

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? NonNullable<paths[P][M]> : never;
type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Answer<O> = O extends { responses: infer R } ? (R extends { 200: infer A } | { 201: infer A } | { 202: infer A } ? Json<A> : undefined) : never;

type PathOf<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: undefined };
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? { query?: Q } : { query?: undefined };
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : { body?: undefined };
/** The version that was read, sent as If-Match: what somebody else changed meanwhile is not overwritten. */
type VersionOf<O> = O extends { parameters: { header: { 'If-Match': string } } } ? { version: number } : { version?: undefined };
interface Manner {
  /** A 401 is an answer, not the end of a session. */
  quiet?: boolean;
  /** It is sent though the page is being left. */
  keepalive?: boolean;
}
/** Operation by operation: the parts of all operations times one another would be too many. */
type Options<O> = O extends unknown ? PathOf<O> & QueryOf<O> & BodyOf<O> & VersionOf<O> & Manner : never;

/** The same as it is sent: which operation it belongs to does not matter any more. */
interface Sent {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  version?: number;
  quiet?: boolean;
  keepalive?: boolean;
}

export async function call<P extends keyof paths, M extends Method>(method: M, address: P, options: Options<Operation<P, M>>): Promise<Answer<Operation<P, M>>> {
  const { path, query, body, version, quiet, keepalive } = options as unknown as Sent;
  const headers = asking();
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const full = fill(address, path) + search(query);
  const early = method === 'get' ? await taken(full) : undefined;
  if (early !== undefined) return early as Answer<Operation<P, M>>;
  let response: Response;
  try {
    response = await fetch(full, { method: method.toUpperCase(), headers, body: body === undefined ? null : JSON.stringify(body), keepalive: keepalive ?? false });
  } catch {
    throw new Failure({ title: common.offlineTitle, status: 0, code: 'offline', detail: common.offlineDetail });
  }
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer<Operation<P, M>>;
  const problem = await readProblem(response);
  if (response.status === 401 && !quiet) signedOut();
  throw new Failure(problem);
}

/** The address with its parameters filled in, for links, downloads and streams. */
export function fill(address: keyof paths, path: Record<string, string> = {}): string {
  return address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
}

function search(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}` : '';
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { title: common.failedTitle, status: response.status, code: 'unreadable', detail: common.failedDetail(response.status) };
  }
}
