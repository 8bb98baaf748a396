/** What the leader's questions ask of the service. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];

export type IfLeft = Schemas['IfLeftView'];
export type ChainStep = Schemas['ChainStepView'];
export type NextActions = Schemas['NextActionsView'];
export type NextAction = Schemas['NextActionView'];
export type Chart = Schemas['ChartView'];
export type ChartPerson = Schemas['ChartPersonView'];
export type ChartRole = Schemas['ChartRoleView'];
export type BenchState = Schemas['BenchState'];
export type BoardPage = Schemas['BoardPageView'];
export type NineBox = Schemas['NineBoxView'];
export type BoxedPerson = Schemas['BoxedPersonView'];
export type BoxChange = Schemas['BoxChangeView'];
export type BoxPlace = Schemas['BoxPlace'];
export type Asked = Schemas['AskedView'];

export interface Someone {
  id: string;
  name: string;
  about: string;
}

export const effects = {
  ifLeft: (people: readonly string[]) => call('get', '/api/v1/succession/if-left', { query: { people: people.join(',') } }),
  actions: () => call('get', '/api/v1/succession/next-actions', {}),
  chart: () => call('get', '/api/v1/succession/chart', {}),
  boardPage: () => call('get', '/api/v1/succession/board-page', {}),
  grid: () => call('get', '/api/v1/nine-box', {}),
  put: (id: string, version: number, box: BoxPlace | null, note: string) => call('put', '/api/v1/nine-box/{id}', { path: { id }, version, body: { box, note } }),
  asked: (cycle: string) => call('get', '/api/v1/cycles/{id}/succession-preferences', { path: { id: cycle } }),
  ask: (cycle: string, action: NextAction) =>
    call('post', '/api/v1/cycles/{id}/succession-preferences', {
      path: { id: cycle },
      body: { person_id: action.person.id, critical_role_id: action.role_id, ...(action.kind === 'post' ? { post_id: action.what_id } : { ride_session_id: action.what_id }) },
    }),
  withdraw: (id: string) => call('delete', '/api/v1/succession-preferences/{id}', { path: { id } }),
  /** Everybody whom one sees. */
  async people(): Promise<Someone[]> {
    const all: Someone[] = [];
    let after: string | undefined;
    do {
      const page = await call('get', '/api/v1/people', { query: after === undefined ? {} : { after } });
      all.push(...page.items.map((person) => ({ id: person.id, name: person.name, about: `${person.role}, ${person.team}` })));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return all.sort((a, b) => a.name.localeCompare(b.name));
  },
};
