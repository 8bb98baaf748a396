/** Words of the printed board; fetched when it is printed. */
import { count, moment, number, percent } from '../lib/format';
import { word } from '../lib/language';

export const print = word('print', {
  title: (plan: string, state: string) => `${plan} (${state})`,
  edition: (edition: number | null, version: number, now: Date) => `${edition === null ? `Draft, change ${version}` : `Published plan number ${edition}`}, as of ${moment(now.toISOString())}.`,
  figures: (goal: number | null, missed: number, placements: number, rides: number) =>
    `${goal == null ? '' : `Cross-training goal met ${percent(goal)}. `}Weeks of work missed ${number(missed)}. ${count(placements, 'placement', 'placements')}, ${count(rides, 'ride-along', 'ride-alongs')}.`,
  staffing: 'Staffing',
});
