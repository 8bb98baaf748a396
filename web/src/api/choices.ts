/** What the page of plan choices asks of the service: choices, drafts of them, comparisons, scenarios. */
import { call } from './call';
import type { ChoicesView, Comparison, Frontier, NewScenario, PlanSummary, RunOptions, Scenario } from './types';

export interface HowMany {
  points: number;
  time_limit_seconds: number;
}

export const choices = {
  of: (cycle: string, scenario: string | null) =>
    (scenario === null ? call('get', '/api/v1/cycles/{id}/frontier', { path: { id: cycle } }) : call('get', '/api/v1/scenarios/{id}/frontier', { path: { id: scenario } })) as Promise<ChoicesView>,
  start: (cycle: string, scenario: string | null, body: HowMany) =>
    scenario === null ? call('post', '/api/v1/cycles/{id}/frontier', { path: { id: cycle }, body }) : call('post', '/api/v1/scenarios/{id}/frontier', { path: { id: scenario }, body }),
  frontier: (run_id: string) => call('get', '/api/v1/frontiers/{run_id}', { path: { run_id } }) as Promise<Frontier>,
  use: (run_id: string, n: number) => call('post', '/api/v1/frontiers/{run_id}/points/{n}/plan', { path: { run_id, n }, body: { name: null } }) as Promise<PlanSummary>,
  compare: (id: string, other: string) => call('get', '/api/v1/plans/{id}/compare/{other}', { path: { id, other } }) as Promise<Comparison>,
};

export const scenarios = {
  all: (cycle: string) => call('get', '/api/v1/cycles/{id}/scenarios', { path: { id: cycle } }) as Promise<{ items: Scenario[] }>,
  one: (id: string) => call('get', '/api/v1/scenarios/{id}', { path: { id } }) as Promise<Scenario>,
  add: (cycle: string, body: NewScenario) => call('post', '/api/v1/cycles/{id}/scenarios', { path: { id: cycle }, body }) as Promise<Scenario>,
  describe: (id: string, version: number, body: { name: string; note: string; shared: boolean }) => call('put', '/api/v1/scenarios/{id}', { path: { id }, version, body }) as Promise<Scenario>,
  remove: (id: string, version: number) => call('delete', '/api/v1/scenarios/{id}', { path: { id }, version }),
  solve: (id: string, time_limit_seconds: number) => call('post', '/api/v1/scenarios/{id}/runs', { path: { id }, body: { time_limit_seconds } as RunOptions }),
  /** What a scenario can change. */
  offers: (cycle: string) => call('get', '/api/v1/cycles/{id}/scenarios/offers', { path: { id: cycle } }),
};
