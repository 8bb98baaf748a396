import { count, number, percent } from '../lib/format';
import { word } from '../lib/language';

const placements = (n: number) => count(n, 'placement', 'placements');
const rides = (n: number) => count(n, 'ride-along', 'ride-alongs');

export const board = word('board', {
  title: 'Plan',
  picker: 'Plan',
  filter: 'Find people, roles, host teams',
  filterLabel: 'Find people',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  expandAll: 'Show people',
  collapseAll: 'Teams only',
  make: 'Make a plan',
  happened: 'Something happened…',
  publish: 'Publish',
  print: 'Print',
  published: (name: string) => `“${name}” is published.`,
  watch: 'Watch',
  running: 'A plan is being made.',
  export: 'As CSV',
  excel: 'Download as Excel',
  states: { draft: 'draft', published: 'published', superseded: 'replaced' },
  state: { draft: 'Draft', published: 'Published', superseded: 'Replaced' },
  gridLabel: (plan: string) => `${plan}: teams and people by week`,
  corner: 'Teams and people',
  noMatch: 'Nobody matches',
  noMatchText: 'No name, role or host team contains these letters. Clear the field to see everybody.',
  clear: 'Clear the field',
  legendTitle: 'What the marks mean',
  legend: {
    low: 'Below minimum',
    under: 'Below target',
    ok: 'On target',
    single: 'A skill rests on one person',
  },
  figures: {
    crossTraining: 'Cross-training goal met',
    missed: 'Weeks of work missed',
    placements: (p: number, r: number) => `${placements(p)}, ${rides(r)}`,
    below: (n: number) => count(n, 'team-week below minimum', 'team-weeks below minimum'),
    best: (gap: number | null | undefined) =>
      gap == null ? 'Best plan found' : gap <= 0.00005 ? 'Proven best plan' : `Best plan so far; at most ${percent(gap, gap < 0.01 ? 2 : 1)} better possible`,
    open: 'What these numbers are made of',
  },
  cell: (team: string, date: string, staff: number, floor: number, target: number, state: string) =>
    `${team}, week of ${date}: staffing ${number(staff)}, minimum ${number(floor)}, target ${number(target)}. ${state}`,
  bar: (person: string, host: string, post: string, from: string, to: string, state: string) => `${person}: ${post} at ${host}, ${from} to ${to}, ${state}`,
  barIntensity: (share: number) => `, ${percent(share)} of the week`,
  pinned: 'kept by HR',
  exchange: 'exchange',
  guessed: 'rests on a guess',
  broken: (why: readonly string[]) => `breaks a rule: ${why.join(' ')}`,
  ride: (person: string, kind: string, session: string, host: string, date: string) => `${person}: ${kind}, ${session}, ${host}, week of ${date}`,
  kinds: { 'ride-along': 'Ride-along', meeting: 'Meeting seat' },
  leave: 'Leave',
  blackout: 'Blocked',
  today: 'Today',
  weekOf: (date: string) => `Week of ${date}`,
  noStart: ', no placement starts',
});
