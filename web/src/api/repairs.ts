/** What happened to a plan, and the ways to mend it. */
import { call } from './call';
import type { PlanSummary } from './types';
import type { components } from './schema';

type Schemas = components['schemas'];
export type PlanEvent = Schemas['PlanEvent'];
export type EventKind = PlanEvent['kind'];
export type EventChoices = Schemas['EventChoices'];
export type PersonChoice = Schemas['PersonChoice'];
export type EventList = Schemas['EventList'];
export type EventView = Schemas['EventView'];
export type Drift = Schemas['DriftView'];
export type Repair = Schemas['RepairView'];
export type Fix = Schemas['FixView'];
export type Orphan = Schemas['OrphanView'];
export type PersonChanges = Schemas['PersonChanges'];
export type Stay = Schemas['StayView'];

export const repairs = {
  choices: (plan: string) => call('get', '/api/v1/plans/{id}/event-choices', { path: { id: plan } }) as Promise<EventChoices>,
  drift: (plan: string) => call('get', '/api/v1/plans/{id}/drift', { path: { id: plan } }) as Promise<Drift>,
  /** Records what happened; the run looks for ways to mend the plan. */
  record: (plan: string, events: PlanEvent[]) => call('post', '/api/v1/plans/{id}/events', { path: { id: plan }, body: { events } }),
  events: (cycle: string) => call('get', '/api/v1/cycles/{id}/events', { path: { id: cycle } }) as Promise<EventList>,
  remove: (cycle: string, event: string) => call('delete', '/api/v1/cycles/{id}/events/{event_id}', { path: { id: cycle, event_id: event } }),
  show: (run: string) => call('get', '/api/v1/repairs/{run_id}', { path: { run_id: run } }) as Promise<Repair>,
  takeFix: (run: string, number: number) => call('post', '/api/v1/repairs/{run_id}/fixes/{number}/take', { path: { run_id: run, number } } as never) as Promise<PlanSummary>,
  takeChoice: (run: string, number: number, choice: number) =>
    call('post', '/api/v1/repairs/{run_id}/orphans/{number}/choices/{choice}/take', { path: { run_id: run, number, choice } } as never) as Promise<PlanSummary>,
  discard: (plan: string, version: number) => call('delete', '/api/v1/plans/{id}', { path: { id: plan }, version }),
};
