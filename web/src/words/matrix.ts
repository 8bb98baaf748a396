/** Words of the skills of many: the heat map. */
import { count, number } from '../lib/format';
import { word } from '../lib/language';
import type { Cell, Mode, Only, Summary, Tone } from '../lib/matrix';

const level = (hundredths: number) => number(hundredths / 100, 2);
const levels = (hundredths: number) => `${level(hundredths)} ${hundredths === 100 ? 'level' : 'levels'}`;

export const matrix = word('matrix', {
  title: 'Skills',
  tabs: { map: 'Heat map', backup: 'Skill backup' },
  tabsLabel: 'Views of the skills',
  grid: 'Skills of people',
  corner: 'Person, and levels below target in all',
  shared: 'Shared',
  total: 'Levels below target, in all that is shown',
  size: (people: number, competencies: number) => `${count(people, 'person', 'people')}, ${count(competencies, 'competency', 'competencies')}`,
  shown: (people: number) => `${count(people, 'person', 'people')} shown`,
  search: 'Find',
  searchLabel: 'Find people by name, role or team',
  mode: 'Show',
  modes: { level: 'Level / target', target: 'Target', gap: 'Gap', confidence: 'How sure' } satisfies Record<Mode, string>,
  sort: 'Sort by',
  sorts: { name: 'Name', role: 'Role', gap: 'Levels below target in all' } as Record<string, string>,
  sortGroup: 'Widest gap in',
  sortBy: (competency: string) => `${competency}: sort by the widest gap`,
  filters: 'Filters',
  team: 'Team',
  allTeams: 'All teams',
  role: 'Role',
  allRoles: 'All roles',
  function: 'Function',
  allFunctions: 'All functions',
  only: 'People',
  onlys: { all: 'Everybody', gaps: 'Only with gaps', stale: 'Only with old ratings' } satisfies Record<Only, string>,
  grouped: 'By team',
  whole: 'All rows on the page',
  wholeHint: 'To print, or to search with the browser: takes a moment with many people',
  export: 'Ratings as CSV',
  source: 'Ratings entered here are',
  sources: { manager: 'the manager’s', certified: 'certified' } as Record<string, string>,
  newRating: (competency: string, person: string) => `New rating: ${competency} of ${person}`,
  notOnScale: (text: string, scale: string, lowest: number, highest: number) => `“${text}” is not a level of ${scale}: type a number from ${number(lowest)} to ${number(highest)}, or press Escape.`,
  rated: (person: string, competency: string, now: number) => `${person}, ${competency}: your rating of ${number(now, 2)} is saved.`,
  undo: 'Undo',
  undone: (person: string, competency: string) => `Your rating of ${person} in ${competency} is withdrawn.`,
  undoReason: 'Entered by mistake, and undone on the skills page',
  nothingToUndo: 'There is no rating of yours to undo here.',
  hint: 'Arrow keys move, Enter opens what a level is made of, digits enter a rating.',
  status: (person: string, competency: string, cell: Cell, estimate: string) => `${person}, ${competency}: ${describe(cell)}. Planning estimate ${estimate}.`,
  cell: (cell: Cell) => describe(cell),
  teamCell: (sum: Summary) =>
    sum.asked === 0 ? 'no targets' : `${number(sum.reached)} of ${number(sum.asked)} at target, ${number(sum.gap / 100)} levels below on average, ${Math.round(sum.confidence)}% sure`,
  legendTitle: 'What the cells mean',
  tones: { met: 'Target reached', near: 'Up to 1 level below', below: 'Up to 2 levels below', far: 'More than 2 levels below', none: 'No target for the role' } satisfies Record<Tone, string>,
  legendTeam: 'Of a team: how many of those with a target have reached it; coloured from half a level and one level below on average',
  legendConfidence: 'The longer the bar, the surer the level',
  legendGuessed: 'Hatched: nobody rated it, the role suggests it',
  legendStale: 'Corner: the rating is old, a new one is due',
  emptyTitle: 'Nobody to show',
  emptyText: 'You see yourself and those who report to you. Nobody is there yet.',
  noMatch: 'Nobody matches',
  noMatchText: 'No person fits the search and the filters.',
  clear: 'Clear search and filters',
  panel: 'What the level is made of',
});

function describe(cell: Cell): string {
  const parts = [cell.target === null ? `level ${level(cell.shown)}, no target` : `level ${level(cell.shown)}, target ${level(cell.target)}`];
  if (cell.gap !== null) parts.push(cell.gap > 0 ? `${levels(cell.gap)} below` : 'reached');
  parts.push(cell.guessed ? 'guessed from the role' : `${cell.confidence}% sure${cell.validated ? ', validated' : ''}`);
  if (cell.stale) parts.push('old rating');
  if (cell.essential) parts.push('essential');
  return parts.join(', ');
}
