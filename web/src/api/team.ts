/** A manager's own team, and the no to a placement. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];
export type MyTeam = Schemas['MyTeamView'];
export type TeamPlan = Schemas['TeamPlanView'];
export type StayLine = Schemas['StayLine'];
export type TeamCover = Schemas['TeamCoverView'];
export type Veto = Schemas['VetoView'];
export type Vetoes = Schemas['VetoesView'];
export type VetoDates = Schemas['VetoDatesView'];
export type NewVeto = Schemas['NewVeto'];

export const team = {
  mine: () => call('get', '/api/v1/me/team', {}) as Promise<MyTeam>,
  dates: (plan: string, placement_id: string) => call('get', '/api/v1/plans/{id}/placements/{placement_id}/veto-dates', { path: { id: plan, placement_id } }) as Promise<VetoDates>,
  sayNo: (plan: string, veto: NewVeto) => call('post', '/api/v1/plans/{id}/vetoes', { path: { id: plan }, body: veto }) as Promise<Veto>,
  withdraw: (veto: Veto) => call('post', '/api/v1/vetoes/{id}/withdraw', { path: { id: veto.id }, version: veto.version }) as Promise<Veto>,
};

export const vetoes = {
  all: () => call('get', '/api/v1/vetoes', {}) as Promise<Vetoes>,
  answer: (veto: Veto, upheld: boolean, answer: string) => call('post', '/api/v1/vetoes/{id}/answer', { path: { id: veto.id }, version: veto.version, body: { upheld, answer } }) as Promise<Veto>,
  mend: (id: string) => call('post', '/api/v1/vetoes/{id}/repair', { path: { id } }),
};
