/** The heat map's own rules: what a cell holds, what is shown and in which order, and where the keyboard leads. Levels are in hundredths, as they arrive. */
import type { LevelView, SkillsMatrix } from '../api/types';
import { number } from './format';

const GUESSED = 1;
const STALE = 2;
const VALIDATED = 4;
const ESSENTIAL = 8;

export interface Cell {
  shown: number;
  target: number | null;
  /** Below target; 0 where it is reached, null without a target. */
  gap: number | null;
  /** The planning estimate, canonical. */
  estimate: number;
  /** Percent. */
  confidence: number;
  guessed: boolean;
  stale: boolean;
  validated: boolean;
  essential: boolean;
}

export const indexOf = (matrix: SkillsMatrix, person: number, competency: number): number => person * matrix.competencies.length + competency;

export function gapAt(matrix: SkillsMatrix, at: number): number | null {
  const target = matrix.cells.target[at] ?? -1;
  return target < 0 ? null : Math.max(0, target - (matrix.cells.shown[at] ?? 0));
}

export function cellOf(matrix: SkillsMatrix, person: number, competency: number): Cell {
  const at = indexOf(matrix, person, competency);
  const { shown, target, estimate, confidence, flags } = matrix.cells;
  const flag = flags[at] ?? 0;
  const goal = target[at] ?? -1;
  return {
    shown: shown[at] ?? 0,
    target: goal < 0 ? null : goal,
    gap: gapAt(matrix, at),
    estimate: estimate[at] ?? 0,
    confidence: confidence[at] ?? 0,
    guessed: (flag & GUESSED) > 0,
    stale: (flag & STALE) > 0,
    validated: (flag & VALIDATED) > 0,
    essential: (flag & ESSENTIAL) > 0,
  };
}

/** A canonical level (hundredths) on a scale, between its anchors. */
export function onScale(anchors: readonly (readonly number[])[], canonical: number): number {
  const level = canonical / 100;
  let before: readonly number[] | undefined;
  for (const anchor of anchors) {
    const [native = 0, at = 0] = anchor;
    if (level <= at) {
      if (!before) return native;
      const [low = 0, from = 0] = before;
      return low + ((native - low) * (level - from)) / (at - from);
    }
    before = anchor;
  }
  return before?.[0] ?? 0;
}

/** The matrix with one cell as the service gave it anew. */
export function withLevel(matrix: SkillsMatrix, person: number, level: LevelView): SkillsMatrix {
  const competency = matrix.competencies.findIndex((entry) => entry.id === level.competency_id);
  if (competency < 0) return matrix;
  const at = indexOf(matrix, person, competency);
  const hundredths = (value: number) => Math.round(value * 100);
  const kept = (matrix.cells.flags[at] ?? 0) & ESSENTIAL;
  const validated = level.source === 'manager' || level.source === 'certified';
  return withCell(matrix, at, {
    shown: hundredths(level.native_level ?? 0),
    target: level.native_target == null ? -1 : hundredths(level.native_target),
    estimate: hundredths(level.level),
    confidence: Math.round(level.confidence * 100),
    flags: kept + (level.guessed ? GUESSED : 0) + (level.stale ? STALE : 0) + (validated ? VALIDATED : 0),
  });
}

export type RawCell = { [Name in keyof SkillsMatrix['cells']]: number };

export function rawCell(matrix: SkillsMatrix, at: number): RawCell {
  const { shown, target, estimate, confidence, flags } = matrix.cells;
  return { shown: shown[at] ?? 0, target: target[at] ?? -1, estimate: estimate[at] ?? 0, confidence: confidence[at] ?? 0, flags: flags[at] ?? 0 };
}

export function withCell(matrix: SkillsMatrix, at: number, cell: RawCell): SkillsMatrix {
  const put = (list: number[], value: number) => list.with(at, value);
  const { shown, target, estimate, confidence, flags } = matrix.cells;
  return {
    ...matrix,
    cells: {
      shown: put(shown, cell.shown),
      target: put(target, cell.target),
      estimate: put(estimate, cell.estimate),
      confidence: put(confidence, cell.confidence),
      flags: put(flags, cell.flags),
    },
  };
}

/** How wide a gap is, for the colour: the number stands there too. */
export type Tone = 'none' | 'met' | 'near' | 'below' | 'far';

export function tone(gap: number | null): Tone {
  if (gap === null) return 'none';
  if (gap <= 0) return 'met';
  return gap <= 100 ? 'near' : gap <= 200 ? 'below' : 'far';
}

export type Mode = 'level' | 'target' | 'gap' | 'confidence';
export const MODES: readonly Mode[] = ['level', 'target', 'gap', 'confidence'];

/** A level as it is written: 3, 3.5, 3.25. */
export const written = (hundredths: number): string => number(hundredths / 100, 2);
/** An average, to one decimal. */
const roughly = (hundredths: number): string => number(hundredths / 100, 1);

/** What a cell says. */
export function cellText(matrix: SkillsMatrix, at: number, mode: Mode): string {
  const { shown, target, confidence } = matrix.cells;
  const goal = target[at] ?? -1;
  const level = shown[at] ?? 0;
  switch (mode) {
    case 'level':
      return goal < 0 ? written(level) : `${written(level)}/${written(goal)}`;
    case 'target':
      return goal < 0 ? '' : written(goal);
    case 'gap':
      return goal < 0 ? '' : goal > level ? `−${written(goal - level)}` : '0';
    case 'confidence':
      return `${confidence[at] ?? 0}%`;
  }
}

export interface Summary {
  /** People whose role has a target there, and those of them at or above it. */
  asked: number;
  reached: number;
  /** Mean over those asked, and of the confidence over everybody. */
  gap: number;
  target: number;
  confidence: number;
}

/** What a team's cell is made of. */
export function summary(matrix: SkillsMatrix, people: readonly number[], competency: number): Summary {
  let asked = 0;
  let reached = 0;
  let gaps = 0;
  let targets = 0;
  let confidence = 0;
  for (const person of people) {
    const at = indexOf(matrix, person, competency);
    confidence += matrix.cells.confidence[at] ?? 0;
    const gap = gapAt(matrix, at);
    if (gap === null) continue;
    asked += 1;
    gaps += gap;
    targets += matrix.cells.target[at] ?? 0;
    if (gap === 0) reached += 1;
  }
  return { asked, reached, gap: asked ? gaps / asked : 0, target: asked ? targets / asked : 0, confidence: people.length ? confidence / people.length : 0 };
}

export function summaryText(sum: Summary, mode: Mode): string {
  if (mode === 'confidence') return `${Math.round(sum.confidence)}%`;
  if (sum.asked === 0) return '';
  if (mode === 'target') return roughly(sum.target);
  if (mode === 'gap') return sum.gap > 0 ? `−${roughly(sum.gap)}` : '0';
  return `${sum.reached}/${sum.asked}`;
}

/** Averages rarely come near the colours of single gaps: a team half a level short has much to do. */
export function summaryTone(sum: Summary): Tone {
  if (sum.asked === 0) return 'none';
  return sum.gap <= 0 ? 'met' : sum.gap <= 50 ? 'near' : sum.gap <= 100 ? 'below' : 'far';
}

export type Only = 'all' | 'gaps' | 'stale';

export interface Filter {
  /** Ids and names; empty means all. */
  team: string;
  role: string;
  function: string;
  only: Only;
  search: string;
}

export const NO_FILTER: Filter = { team: '', role: '', function: '', only: 'all', search: '' };

/** 'name', 'role', 'gap' for the total, or the id of a competency: the widest gap first. */
export type Sort = string;

/** Competencies that are shown: those of the function, and the shared ones. */
export function columnsOf(matrix: SkillsMatrix, filter: Filter): number[] {
  const shown = (entry: SkillsMatrix['competencies'][number]) => !filter.function || entry.function == null || entry.function === filter.function;
  return matrix.competencies.flatMap((entry, index) => (shown(entry) ? [index] : []));
}

/** The sum of the gaps that are shown, for each person. */
export function totals(matrix: SkillsMatrix, columns: readonly number[]): number[] {
  return matrix.people.map((_, person) => columns.reduce((sum, competency) => sum + (gapAt(matrix, indexOf(matrix, person, competency)) ?? 0), 0));
}

export type Row = { kind: 'team'; team: number; people: number[]; open: boolean; key: string } | { kind: 'person'; person: number; key: string };

interface Arrangement {
  filter: Filter;
  sort: Sort;
  grouped: boolean;
  closed: ReadonlySet<string>;
}

/** Rows from top to bottom. */
export function rowsOf(matrix: SkillsMatrix, columns: readonly number[], total: readonly number[], { filter, sort, grouped, closed }: Arrangement): Row[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = matrix.people.flatMap((person, index) => {
    const team = matrix.teams[person.team];
    const role = matrix.roles[person.role] ?? '';
    if (filter.team && team?.id !== filter.team) return [];
    if (filter.role && role !== filter.role) return [];
    if (filter.only === 'gaps' && !((total[index] ?? 0) > 0)) return [];
    if (filter.only === 'stale' && !columns.some((competency) => ((matrix.cells.flags[indexOf(matrix, index, competency)] ?? 0) & STALE) > 0)) return [];
    const text = `${person.name} ${role} ${team?.name ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word)) ? [index] : [];
  });
  const order = comparing(matrix, total, sort);
  matching.sort(order);
  const row = (person: number): Row => ({ kind: 'person', person, key: `p${person}` });
  if (!grouped) return matching.map(row);
  const teams = new Map<number, number[]>();
  for (const person of matching) {
    const team = matrix.people[person]?.team ?? 0;
    const list = teams.get(team);
    if (list) list.push(person);
    else teams.set(team, [person]);
  }
  const name = (team: number) => matrix.teams[team]?.name ?? '';
  return [...teams]
    .sort(([a], [b]) => name(a).localeCompare(name(b)))
    .flatMap(([team, people]) => {
      const open = !closed.has(matrix.teams[team]?.id ?? '');
      const head: Row = { kind: 'team', team, people, open, key: `t${team}` };
      return open ? [head, ...people.map(row)] : [head];
    });
}

function comparing(matrix: SkillsMatrix, total: readonly number[], sort: Sort): (a: number, b: number) => number {
  // The people arrive by name, so equals stay in that order.
  const role = (person: number) => matrix.roles[matrix.people[person]?.role ?? 0] ?? '';
  if (sort === 'name') return (a, b) => a - b;
  if (sort === 'role') return (a, b) => role(a).localeCompare(role(b)) || a - b;
  if (sort === 'gap') return (a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b;
  const competency = matrix.competencies.findIndex((entry) => entry.id === sort);
  const gap = (person: number) => gapAt(matrix, indexOf(matrix, person, competency)) ?? -1;
  const shown = (person: number) => matrix.cells.shown[indexOf(matrix, person, competency)] ?? 0;
  return (a, b) => gap(b) - gap(a) || shown(a) - shown(b) || a - b;
}

export interface Span {
  label: string;
  columns: number;
}

/** Neighbouring columns with the same label: function, or family. */
export function spansOf(matrix: SkillsMatrix, columns: readonly number[], label: (competency: SkillsMatrix['competencies'][number]) => string): Span[] {
  const spans: Span[] = [];
  for (const index of columns) {
    const entry = matrix.competencies[index];
    if (!entry) continue;
    const text = label(entry);
    const last = spans.at(-1);
    if (last?.label === text) last.columns += 1;
    else spans.push({ label: text, columns: 1 });
  }
  return spans;
}

/** A place in the grid; column −1 is the head of the row. */
export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from `at`; null for keys that lead nowhere. */
export function move(key: string, control: boolean, at: Place, rows: number, columns: number, page: number): Place | null {
  const row = (to: number) => Math.min(Math.max(to, 0), rows - 1);
  const column = (to: number) => Math.min(Math.max(to, -1), columns - 1);
  switch (key) {
    case 'ArrowUp':
      return { row: control ? 0 : row(at.row - 1), column: at.column };
    case 'ArrowDown':
      return { row: control ? rows - 1 : row(at.row + 1), column: at.column };
    case 'ArrowLeft':
      return { row: at.row, column: control ? -1 : column(at.column - 1) };
    case 'ArrowRight':
      return { row: at.row, column: control ? columns - 1 : column(at.column + 1) };
    case 'Home':
      return { row: control ? 0 : at.row, column: -1 };
    case 'End':
      return { row: control ? rows - 1 : at.row, column: columns - 1 };
    case 'PageUp':
      return { row: row(at.row - page), column: at.column };
    case 'PageDown':
      return { row: row(at.row + page), column: at.column };
    default:
      return null;
  }
}

/** What was typed, as a level of the scale; null where it is none. A comma counts as a point. */
export function readLevel(text: string, lowest: number, highest: number): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return null;
  const level = Number(trimmed);
  return level >= lowest && level <= highest ? level : null;
}

/** First and last entry (exclusive) of `count` that are in view, with a few beyond. */
export function inView(scrolled: number, view: number, size: number, count: number, spare: number): [number, number] {
  const first = Math.max(0, Math.floor(scrolled / size) - spare);
  // Before the page is laid out there is less than no room.
  const end = Math.ceil((scrolled + Math.max(0, view)) / size) + spare;
  return [Math.min(first, count), Math.min(count, end)];
}
