/** What is one's own: the calendar and the development plan. */
import { call } from './call';
import type { Goal, GoalInput } from './types';

export const mine = {
  calendar: (from: string | undefined, weeks: number) => call('get', '/api/v1/me/calendar', { query: from === undefined ? { weeks } : { from, weeks } }),
  goals: () => call('get', '/api/v1/me/goals', {}),
  setGoal: (goal: GoalInput) => call('post', '/api/v1/me/goals', { body: goal }),
  changeGoal: (before: Goal, goal: GoalInput) => call('put', '/api/v1/me/goals/{id}', { path: { id: before.id }, body: goal, version: before.version }),
  removeGoal: (goal: Goal) => call('delete', '/api/v1/me/goals/{id}', { path: { id: goal.id }, version: goal.version }),
};
