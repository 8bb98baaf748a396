/** A small board for the tests of pure logic. */
import type { BoardPerson, BoardTeam, BoardView, BoardWeek, PlanSummary, RunView } from '../src/api/types';
import { mondayOf } from '../src/lib/format';

export const START = '2027-01-04';

export function plan(change: Partial<PlanSummary> = {}): PlanSummary {
  return {
    id: 'plan', cycle_id: 'cycle', name: 'Draft 1', state: 'draft', shown_to: 'planners', value: 10, gain: 12, gain_possible: 20, cross_training: 0.6, disruption: 8,
    disruption_parts: { total: 8, shortfall: 5, hand_over: 2, single_point: 1 }, bound: 10.01, gap: 0.001, placements: 1, rides: 1, people_placed: 1,
    created_at: '2026-11-01T10:00:00Z', published_at: null, version: 1, open_objections: 0, rules_broken: 0, ...change,
  };
}

export function weeks(n: number): BoardWeek[] {
  return Array.from({ length: n }, (_, index) => ({
    index, monday: mondayOf(START, index), no_start: index % 13 >= 10, no_ride: index % 13 >= 10, season: 1,
  }));
}

export function team(id: string, n: number, change: Partial<BoardTeam> = {}): BoardTeam {
  const each = (value: number) => Array.from({ length: n }, () => value);
  return { id, name: `Team ${id}`, function: 'Sales', people: 4, staff: each(4), without: each(4), floor: each(3), target: each(3.6), fitted: each(4), away: each(0), visitors: each(0), single_points: each(0), blackout_weeks: [], ...change };
}

export function person(id: string, teamId: string, change: Partial<BoardPerson> = {}): BoardPerson {
  return { id, name: `Person ${id}`, team_id: teamId, role: 'Specialist', fte: 1, quota: false, leave_weeks: [], blackout_weeks: [], placements: [], rides: [], ...change };
}

export function bar(id: string, host: string, start: number, length: number, change: Partial<BoardPerson['placements'][number]> = {}): BoardPerson['placements'][number] {
  return {
    id, post_id: `post-${host}`, post: `Post at ${host}`, host_team_id: host, host_team: `Team ${host}`, start_week: start, weeks: length, intensity: 1,
    exchange_with: [], pinned: false, guessed: false, ...change,
  };
}

export function board(people: BoardPerson[], n = 13, teams = [team('a', n), team('b', n)]): BoardView {
  return { plan: plan(), starts_on: START, weeks: weeks(n), teams, people, broken: [] };
}

export function run(change: Partial<RunView> = {}): RunView {
  return {
    id: 'run', cycle_id: 'cycle', kind: 'solve', state: 'running', created_at: '2026-11-01T10:00:00Z', started_at: '2026-11-01T10:00:01Z', finished_at: null,
    cancel_requested: false, progress: null, history: [], error: null, plan_id: null, time_limit_seconds: 60, ...change,
  };
}
