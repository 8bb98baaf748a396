/** What the board shows, worked out without the document: rows and their places, the visible window, states of cells, steps of the keyboard. */
import type { BarView, BoardPerson, BoardTeam, BoardView, BoardWeek, RideMark } from '../api/types';
import { addDays, day, shortMonth } from './format';

export const TEAM_ROW_PX = 40;
export const PERSON_ROW_PX = 34;

/** Staffing in full-time people is compared with this slack, because it is a sum of fractions. */
const SLACK_FTE = 1e-6;

export type CellState = 'low' | 'under' | 'ok';

/** Below minimum, below target, or on target. */
export function cellState(staff: number, floor: number, target: number): CellState {
  if (staff < floor - SLACK_FTE) return 'low';
  return staff < target - SLACK_FTE ? 'under' : 'ok';
}

export function teamCell(team: BoardTeam, week: number): { staff: number; floor: number; target: number; fitted: number; state: CellState } {
  const staff = team.staff[week] ?? 0;
  const floor = team.floor[week] ?? 0;
  const target = team.target[week] ?? 0;
  const fitted = team.fitted[week] ?? staff;
  // The target asks for people who fit the work; visitors count there by what they can do.
  const state = staff < floor - SLACK_FTE ? 'low' : cellState(fitted, 0, target) === 'ok' ? 'ok' : 'under';
  return { staff, floor, target, fitted, state };
}

export function teamWeeksBelowMinimum(board: BoardView): number {
  let below = 0;
  for (const team of board.teams) for (const week of board.weeks) if (teamCell(team, week.index).state === 'low') below += 1;
  return below;
}

export interface Span {
  start: number;
  weeks: number;
}

/** Runs of neighbouring weeks: [1, 2, 3, 7] → 1–3 and 7. */
export function spans(weeks: readonly number[]): Span[] {
  const found: Span[] = [];
  for (const week of [...new Set(weeks)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.start + last.weeks === week) last.weeks += 1;
    else found.push({ start: week, weeks: 1 });
  }
  return found;
}

export interface Month extends Span {
  label: string;
}

/** Months of the header; a week belongs to the month of its Monday. */
export function months(weeks: readonly BoardWeek[], locale?: string): Month[] {
  const found: (Month & { key: string })[] = [];
  for (const week of weeks) {
    const key = week.monday.slice(0, 7);
    const last = found.at(-1);
    if (last?.key === key) last.weeks += 1;
    else {
      const year = week.monday.slice(5, 7) === '01' || found.length === 0 ? ` ${day(week.monday).getUTCFullYear()}` : '';
      found.push({ key, start: week.index, weeks: 1, label: shortMonth(week.monday, locale) + year });
    }
  }
  return found.map(({ start, weeks: length, label }) => ({ start, weeks: length, label }));
}

/** Weeks after which a fiscal quarter ends: the last of the weeks in which no placement starts. */
export function quarterEnds(weeks: readonly BoardWeek[]): number[] {
  return weeks.filter((week, i) => week.no_start && weeks[i + 1]?.no_start === false).map((week) => week.index);
}

export type Row =
  | { kind: 'team'; key: string; top: number; height: number; team: BoardTeam; people: number; open: boolean }
  | { kind: 'person'; key: string; top: number; height: number; person: BoardPerson };

export function matches(person: BoardPerson, filter: string): boolean {
  const wanted = filter.trim().toLocaleLowerCase();
  if (!wanted) return true;
  const fields = [person.name, person.role, ...person.placements.flatMap((bar) => [bar.post, bar.host_team])];
  return fields.some((field) => field.toLocaleLowerCase().includes(wanted));
}

/** All rows with their places. A filter opens the teams in which it finds somebody and leaves out the others. */
export function layRows(board: BoardView, open: ReadonlySet<string>, filter: string): { rows: Row[]; height: number } {
  const byTeam = new Map<string, BoardPerson[]>();
  for (const person of board.people) {
    const list = byTeam.get(person.team_id);
    if (list) list.push(person);
    else byTeam.set(person.team_id, [person]);
  }
  const filtering = filter.trim() !== '';
  const rows: Row[] = [];
  let top = 0;
  for (const team of board.teams) {
    const all = byTeam.get(team.id) ?? [];
    const people = filtering ? all.filter((person) => matches(person, filter)) : all;
    if (filtering && people.length === 0) continue;
    const isOpen = filtering || open.has(team.id);
    rows.push({ kind: 'team', key: `t:${team.id}`, top, height: TEAM_ROW_PX, team, people: people.length, open: isOpen });
    top += TEAM_ROW_PX;
    if (!isOpen) continue;
    for (const person of people) {
      rows.push({ kind: 'person', key: `p:${person.id}`, top, height: PERSON_ROW_PX, person });
      top += PERSON_ROW_PX;
    }
  }
  return { rows, height: top };
}

/** The rows that touch the viewport, with some to spare on both sides: [from, to). */
export function windowOf(rows: readonly Row[], scrollTop: number, viewHeight: number, sparePx = 200): [number, number] {
  const from = firstEndingAfter(rows, scrollTop - sparePx);
  let to = from;
  while (to < rows.length && (rows[to]?.top ?? 0) < scrollTop + viewHeight + sparePx) to += 1;
  return [from, to];
}

function firstEndingAfter(rows: readonly Row[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.top + row.height <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Width of a week. Zoom 0 fits the horizon into the view, as long as a week stays wide enough to read and hit. */
export function weekWidth(viewPx: number, weeks: number, zoom: number, leastPx: number): number {
  const fit = Math.max(leastPx, weeks > 0 ? Math.floor((viewPx / weeks) * 100) / 100 : leastPx);
  return fit * (ZOOMS[zoom] ?? 1);
}
export const ZOOMS = [1, 1.6, 2.6] as const;

/** Something in a row that the keyboard can stand on. The head is item 0. */
export type Item = { kind: 'head' } | { kind: 'cell'; week: number } | { kind: 'bar'; bar: BarView } | { kind: 'ride'; ride: RideMark };

export function itemsOf(row: Row, weeks: number): Item[] {
  if (row.kind === 'team') return [{ kind: 'head' }, ...Array.from({ length: weeks }, (_, week): Item => ({ kind: 'cell', week }))];
  const marks: Item[] = [
    ...row.person.placements.map((bar): Item => ({ kind: 'bar', bar })),
    ...row.person.rides.map((ride): Item => ({ kind: 'ride', ride })),
  ];
  return [{ kind: 'head' }, ...marks.sort((a, b) => weekOfItem(a) - weekOfItem(b))];
}

export function weekOfItem(item: Item): number {
  if (item.kind === 'cell') return item.week;
  if (item.kind === 'bar') return item.bar.start_week;
  return item.kind === 'ride' ? item.ride.week : -1;
}

export function itemKey(row: Row, item: Item): string {
  if (item.kind === 'cell') return `${row.key}/w${item.week}`;
  if (item.kind === 'bar') return `${row.key}/b${item.bar.id}`;
  return item.kind === 'ride' ? `${row.key}/r${item.ride.id}` : row.key;
}

/** One of eight tints, the same for a host team wherever it appears. */
export function tints(board: BoardView): Map<string, number> {
  return new Map(board.teams.map((team, i) => [team.id, i % 8]));
}

/** Monday of the first and Friday of the last week of a span. */
export function spanDays(start: string, span: Span): { from: string; to: string } {
  const from = addDays(start, span.start * 7);
  return { from, to: addDays(from, span.weeks * 7 - 3) };
}

/** What the inspector shows. */
export type Selection =
  | { kind: 'bar'; person: BoardPerson; bar: BarView }
  | { kind: 'ride'; person: BoardPerson; ride: RideMark }
  | { kind: 'cell'; team: BoardTeam; week: number }
  | { kind: 'person'; person: BoardPerson }
  | { kind: 'plan' };
