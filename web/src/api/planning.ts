/** What a planner asks around a first plan: what was guessed, what it matters, a plan against none, a repair after a leave. */
import { call } from './call';
import type { Absence, Changes, Development, RunView } from './types';

export interface Mobility {
  people: number;
  placements: number;
  rides: number;
  cannot: { reason: string; action?: string | null; people: number; names: string[] }[];
}

export type StudyState = 'none' | 'queued' | 'running' | 'done';

export interface Fact {
  id: string;
  group: 'title' | 'staffing' | 'levels' | 'quota' | 'fiscal-year' | 'mentor' | 'team' | 'fte';
  sentence: string;
  reason: string;
  people: number;
  value: string;
  choices: { value: string; label: string }[];
  effect?: { assignments: number; gain: number; sentence: string } | null;
}

export interface SmallTeam {
  team_id: string;
  team: string;
  fte: number;
  with_id: string;
  with: string;
}

export interface Guesses {
  cycle_id: string;
  plan_id?: string | null;
  study: { state: StudyState; run_id?: string | null };
  mobility: Mobility;
  small_teams: SmallTeam[];
  facts: Fact[];
  confirmed: number;
}

export interface StudiedAssignment {
  kind: 'placement' | 'ride';
  id: string;
  person: string;
  what: string;
  rests_on: { fact: string; sentence: string }[];
  survives: { levels?: number | null; sentence: string };
}

export interface Study {
  state: StudyState;
  run_id?: string | null;
  assignments: StudiedAssignment[];
}

export interface AgainstNone {
  people: number;
  placed: number;
  rides: number;
  learning: number;
  levels_gained: number;
  weeks_missed: number;
  weeks_of_work: number;
  gains: { competency: string; people: number; levels: number }[];
  directions: { from: string; to: string; placements: number; rides: number }[];
  teams: { team_id: string; team: string; weeks_missed: number; lowest?: { monday: string; staff: number; normal: number; minimum: number } | null }[];
  guessed_assignments: number;
  assignments: number;
  sentences: string[];
}

type Loose = <T>(method: string, address: string, options: { path?: Record<string, string>; body?: unknown; keepalive?: boolean }) => Promise<T>;
const ask = call as unknown as Loose;

export const planning = {
  guesses: (cycle: string) => ask<Guesses>('get', '/api/v1/cycles/{id}/guesses', { path: { id: cycle } }),
  settle: (cycle: string, fact: string, value: string | undefined, leaving: boolean) =>
    ask<Guesses>('post', '/api/v1/cycles/{id}/guesses/{fact}', { path: { id: cycle, fact }, body: value === undefined ? {} : { value }, keepalive: leaving }),
  cover: (team: string, partner: string | null) => ask<{ team_id: string; covers_with?: string | null }>('post', '/api/v1/teams/{id}/cover', { path: { id: team }, body: { with: partner } }),
  teams: () => call('get', '/api/v1/teams', {}),
  startStudy: (plan: string) => ask<RunView>('post', '/api/v1/plans/{id}/study', { path: { id: plan } }),
  study: (plan: string) => ask<Study>('get', '/api/v1/plans/{id}/study', { path: { id: plan } }),
  againstNone: (plan: string) => ask<AgainstNone>('get', '/api/v1/plans/{id}/against-none', { path: { id: plan } }),
  repair: (plan: string, leave: Absence) => call('post', '/api/v1/plans/{id}/repair', { path: { id: plan }, body: leave }),
  changes: (plan: string) => call('get', '/api/v1/plans/{id}/changes', { path: { id: plan } }) as Promise<Changes>,
  keep: (plan: string) => call('post', '/api/v1/plans/{id}/keep', { path: { id: plan } }),
  discard: (plan: string, version: number) => call('delete', '/api/v1/plans/{id}', { path: { id: plan }, version }),
  /** Without a plan: what they see now. */
  development: (person: string, plan: string | null) => call('get', '/api/v1/people/{id}/development', { path: { id: person }, query: plan === null ? {} : { plan } }) as Promise<Development>,
};
