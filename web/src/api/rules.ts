/** What the rules page asks of the service. */
import { call, fill } from './call';
import type { CycleRules, CycleView, NewCycle, RuleBook, SheetPreview, UploadFile } from './types';

export const rules = {
  book: (id: string) => call('get', '/api/v1/cycles/{id}/rules', { path: { id } }) as Promise<RuleBook>,
  preview: (id: string, rules: CycleRules) => call('post', '/api/v1/cycles/{id}/rules/preview', { path: { id }, body: rules }) as Promise<RuleBook>,
  save: (id: string, version: number, rules: CycleRules) => call('put', '/api/v1/cycles/{id}/rules', { path: { id }, version, body: rules }) as Promise<CycleView>,
  templates: () => call('get', '/api/v1/cycle-templates', {}),
  create: (cycle: NewCycle) => call('post', '/api/v1/cycles', { body: cycle as never }) as Promise<CycleView>,
  rename: (id: string, version: number, name: string) => call('put', '/api/v1/cycles/{id}/name', { path: { id }, version, body: { name } }) as Promise<CycleView>,
  remove: (id: string, version: number) => call('delete', '/api/v1/cycles/{id}', { path: { id }, version }),
  readSheet: (plan: string, file: UploadFile, keep_rest: boolean) => call('post', '/api/v1/plans/{id}/sheet/preview', { path: { id: plan }, body: { file, keep_rest } }) as Promise<SheetPreview>,
  takeSheet: (plan: string, version: number, file: UploadFile, keep_rest: boolean) => call('post', '/api/v1/plans/{id}/sheet', { path: { id: plan }, version, body: { file, keep_rest } }) as Promise<CycleView>,
  calendar: (plan: string, team: string) => fill('/api/v1/plans/{id}/teams/{team}/calendar.ics', { id: plan, team }),
};
