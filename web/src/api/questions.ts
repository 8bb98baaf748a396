/** What a planner asks a plan: why this, why not that, why nothing works, how sturdy it is. */
import { call } from './call';
import type { Askable, Diagnosis, PlanSummary, Question, QuestionKind, StressTest, SturdierPlan, Suppositions } from './types';

export interface Asked {
  kind: QuestionKind;
  person: string;
  post?: string | null;
  session?: string | null;
  week?: number | null;
}

export const questions = {
  ask: (plan: string, asked: Asked) => call('post', '/api/v1/plans/{id}/questions', { path: { id: plan }, body: asked }),
  answer: (run_id: string) => call('get', '/api/v1/questions/{run_id}', { path: { run_id } }) as Promise<Question>,
  makeItSo: (run_id: string, keep: boolean) => call('post', '/api/v1/questions/{run_id}/draft', { path: { run_id }, body: { keep } }) as Promise<PlanSummary>,
  askable: (plan: string, person: string, week: number | null) =>
    call('get', '/api/v1/plans/{id}/people/{person}/askable', { path: { id: plan, person }, query: week === null ? {} : { week } }) as Promise<Askable>,
  diagnose: (cycle: string) => call('post', '/api/v1/cycles/{id}/diagnosis', { path: { id: cycle } }),
  diagnosis: (run_id: string) => call('get', '/api/v1/diagnoses/{run_id}', { path: { run_id } }) as Promise<Diagnosis>,
  apply: (run_id: string, n: number) => call('post', '/api/v1/diagnoses/{run_id}/relaxations/{n}/apply', { path: { run_id, n } }),
  stress: (plan: string, supposed: Suppositions) => call('post', '/api/v1/plans/{id}/stress', { path: { id: plan }, body: supposed as Required<Suppositions> }),
  stressTest: (run_id: string) => call('get', '/api/v1/stress/{run_id}', { path: { run_id } }) as Promise<StressTest>,
  sturdier: (plan: string, supposed: Suppositions) => call('post', '/api/v1/plans/{id}/sturdier', { path: { id: plan }, body: supposed as Required<Suppositions> }),
  sturdierPlan: (run_id: string) => call('get', '/api/v1/sturdier/{run_id}', { path: { run_id } }) as Promise<SturdierPlan>,
  keepSturdier: (run_id: string) => call('post', '/api/v1/sturdier/{run_id}/draft', { path: { run_id } }) as Promise<PlanSummary>,
};
