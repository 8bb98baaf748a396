/** What a planner asks while changing a draft by hand. */
import { call } from './call';
import type { BoardPerson, ChangedByHand, ForbidRule, ForbidsChange, HandMove, PinRule, PinsChange, PlanSummary, Wishes } from './types';

export const hand = {
  try: (plan: string, version: number, moves: HandMove[]) => call('post', '/api/v1/plans/{id}/try', { path: { id: plan }, body: { version, moves } }),
  moves: (plan: string, version: number, moves: HandMove[]) => call('post', '/api/v1/plans/{id}/moves', { path: { id: plan }, version, body: { moves } }) as Promise<ChangedByHand>,
  history: (plan: string) => call('get', '/api/v1/plans/{id}/moves', { path: { id: plan } }),
  undo: (plan: string, version: number) => call('post', '/api/v1/plans/{id}/undo', { path: { id: plan }, version }) as Promise<ChangedByHand>,
  redo: (plan: string, version: number) => call('post', '/api/v1/plans/{id}/redo', { path: { id: plan }, version }) as Promise<ChangedByHand>,
  copy: (plan: string) => call('post', '/api/v1/plans/{id}/copy', { path: { id: plan } }) as Promise<PlanSummary>,
  offers: (plan: string, person: BoardPerson['id'], week: number) => call('get', '/api/v1/plans/{id}/people/{person_id}/weeks/{week}/offers', { path: { id: plan, person_id: person, week: String(week) as unknown as number } }),
  pins: (cycle: string, change: { add?: PinRule[]; remove?: PinRule[] }) => call('post', '/api/v1/cycles/{id}/pins', { path: { id: cycle }, body: { add: [], remove: [], ...change } as PinsChange }) as Promise<Wishes>,
  forbids: (cycle: string, change: { add?: ForbidRule[]; remove?: ForbidRule[] }) => call('post', '/api/v1/cycles/{id}/forbids', { path: { id: cycle }, body: { add: [], remove: [], ...change } as ForbidsChange }) as Promise<Wishes>,
};

/** What a staffing number is made of: for everybody who sees the team. */
export const teamWeek = (plan: string, team: string, week: number) =>
  call('get', '/api/v1/plans/{id}/teams/{team_id}/weeks/{week}', { path: { id: plan, team_id: team, week: String(week) as unknown as number } });
