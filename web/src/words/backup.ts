/** Words of the skill backup of teams. */
import { count, number } from '../lib/format';
import { word } from '../lib/language';

export const backup = word('backup', {
  lead: 'Where everything hangs on one person, and how well each team covers what its roles ask for. Click a number to see who.',
  singlePoints: (n: number) => (n === 0 ? 'No single point of failure' : count(n, 'single point of failure', 'single points of failure')),
  needed: 'What the team must not lose',
  competency: 'Competency',
  level: 'From level',
  why: 'Why',
  critical: 'Named by the team',
  essential: 'Essential for a role',
  qualified: 'Qualified',
  nobody: 'Nobody',
  one: 'One person',
  others: (n: number) => (n === 0 ? '' : `and ${count(n, 'person', 'people')} whom you do not see`),
  qualifiedHelp: 'By the planning estimate, as plans count it. Fewer than two is a single point of failure.',
  coverage: 'Coverage of the targets',
  coverageHelp: (seen: number, all: number) => (seen === all ? 'By the ratings as entered.' : `By the ratings as entered, of the ${count(seen, 'person', 'people')} you see of ${number(all)}.`),
  reached: 'At target',
  reachedOf: (reached: number, asked: number) => `${number(reached)} of ${number(asked)}`,
  meanGap: 'Levels below on average',
  below: 'Below target',
  none: 'No role in this team has an essential competency, and the team named none.',
  people: (n: number) => count(n, 'person', 'people'),
  emptyTitle: 'No team to show',
  emptyText: 'You see the teams of those who report to you. There is none yet.',
  whole: 'Whole company',
});
