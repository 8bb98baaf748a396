/** From a draft to a published plan. */
import { call } from './call';
import type { PlanSummary, Publication } from './types';

export const publishing = {
  show: (plan: string) => call('get', '/api/v1/plans/{id}/publication', { path: { id: plan } }) as Promise<Publication>,
  showTo: (plan: string, version: number, to: 'managers' | 'everybody', reason: string | null) =>
    call('post', '/api/v1/plans/{id}/show', { path: { id: plan }, version, body: { to, reason } }) as Promise<PlanSummary>,
  publish: (plan: string, version: number, reason: string | null) =>
    call('post', '/api/v1/plans/{id}/publish', { path: { id: plan }, version, body: { reason } }) as Promise<PlanSummary>,
  ahead: (plan: string, version: number) => call('post', '/api/v1/plans/{id}/publish-ahead', { path: { id: plan }, version }) as Promise<PlanSummary>,
};
