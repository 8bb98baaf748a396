/** A development plan beside what is planned: what helps towards a goal, and which levels are still to go. */
import type { Development, Goal, GoalInput } from '../api/types';
import { shown, type Shown } from './skills';

export interface Help {
  what: string;
  team: string;
  starts_on: string;
  ends_on: string;
  is_proposal: boolean;
}

export interface GoalLine {
  goal: Goal;
  level: Shown | null;
  helps: Help[];
}

/** Goals with the level that they are about, and the placements and rides that teach it. */
export function lines(goals: Goal[], me: Development): GoalLine[] {
  return goals.map((goal) => {
    const level = me.person.levels.find((one) => one.competency_id === goal.competency_id);
    return { goal, level: level ? shown(level) : null, helps: goal.competency ? helps(goal.competency, me) : [] };
  });
}

function helps(competency: string, me: Development): Help[] {
  const teaches = (learns: { competency: string }[]) => learns.some((one) => one.competency === competency);
  const placements = me.assignments
    .filter((one) => teaches(one.why.learns))
    .map((one) => ({ what: one.post, team: one.host_team, starts_on: one.starts_on, ends_on: one.ends_on, is_proposal: one.state === 'draft' }));
  const rides = me.rides
    .filter((one) => teaches(one.learns))
    .map((one) => ({ what: one.session, team: one.host_team, starts_on: one.week_of, ends_on: one.week_of, is_proposal: one.is_proposal }));
  return [...placements, ...rides].sort((a, b) => a.starts_on.localeCompare(b.starts_on));
}

/** Levels below their target that no open goal is about, the farthest first. */
export function suggestions(goals: Goal[], me: Development, most: number): Shown[] {
  const taken = new Set(goals.filter((goal) => !goal.done_on).map((goal) => goal.competency_id));
  return me.person.levels
    .map(shown)
    .filter((level) => (level.toGo ?? 0) > 0 && !taken.has(level.id))
    .sort((a, b) => (b.toGo ?? 0) - (a.toGo ?? 0) || a.name.localeCompare(b.name))
    .slice(0, most);
}

/** A goal as it is sent back with something changed. */
export function input(goal: Goal, change: Partial<GoalInput> = {}): GoalInput {
  return { goal: goal.goal, competency_id: goal.competency_id ?? null, by_on: goal.by_on ?? null, done: Boolean(goal.done_on), ...change };
}
