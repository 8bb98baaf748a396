/** Starting with one's own company: the shapes of its routes, and what the page works out from them without the document. */
import { call } from '../api/call';
import type { components } from '../api/schema';
import { addDays, day } from './format';

type Schemas = components['schemas'];

/** What a column can hold, in the order in which the page offers it. */
export const FIELDS = [
  'name', 'first-name', 'last-name', 'team', 'title', 'email', 'function', 'location', 'manager', 'fte', 'quota', 'id', 'joined-on', 'left-on',
] as const satisfies readonly Schemas['ListField'][];
export type Field = Schemas['ListField'];
export type ColumnUse = Schemas['ColumnChoice'];
export type Cells = Partial<Record<Field, string>>;
export type TeamAnswer = Partial<Schemas['TeamChoice']>;
export type TitleAnswer = Schemas['TitleChoice'];

/** What somebody said about the list, over what is guessed; what is left out stands at the guess. */
export type Choices = Partial<Omit<Schemas['StartChoices'], 'teams' | 'mended'> & { teams: Record<string, TeamAnswer>; mended: Record<string, Cells> }>;

/** A row that waits to be mended while the rest goes in. */
export type AsideRow = Omit<Schemas['AsideRow'], 'cells'> & { cells: Cells };
export type ListColumn = Schemas['ListColumn'];
export type ListTeam = Schemas['StartTeam'];
export type ListTitle = Schemas['StartTitle'];
export type StartPreview = Omit<Schemas['StartPreview'], 'aside'> & { aside: AsideRow[] };
export type FirstImport = Omit<Schemas['FirstImport'], 'aside'> & { aside: AsideRow[] };
export type StartState = Omit<Schemas['StartState'], 'import'> & { import?: FirstImport | null };

export type Source = { file: Schemas['Upload'] } | { text: string };

const given = (source: Source, choices: Choices) => ({ ...source, choices: choices as Schemas['StartChoices'] });

export const start = {
  state: (): Promise<StartState> => call('get', '/api/v1/start', {}),
  preview: (source: Source, choices: Choices): Promise<StartPreview> => call('post', '/api/v1/start/preview', { body: given(source, choices) }),
  bringIn: (source: Source, choices: Choices, fingerprint: string) => call('post', '/api/v1/start', { body: { ...given(source, choices), fingerprint } }),
  mend: (row: number, cells: Cells) => call('post', '/api/v1/start/aside', { body: { rows: { [row]: cells } as Schemas['MendRequest']['rows'] } }),
  undo: () => call('post', '/api/v1/start/undo', {}),
};

/** Another sheet has other columns and other rows. What was said about teams, titles and the questions holds. */
export function withSheet(choices: Choices, sheet: string): Choices {
  const { columns: _columns, heading_row: _heading, mended: _mended, left_out: _left, ...kept } = choices;
  return { ...kept, sheet };
}

/** Other headings may mean other columns. */
export function withHeadingRow(choices: Choices, row: number): Choices {
  const { columns: _columns, ...kept } = choices;
  return { ...kept, heading_row: row };
}

/** What a column is. One field comes from one column, so another column that had it gives it up. */
export function withColumn(choices: Choices, columns: readonly ListColumn[], index: number, use: ColumnUse): Choices {
  const said: Record<string, ColumnUse> = { ...choices.columns, [index]: use };
  if (use !== 'ignore') for (const other of columns) if (other.index !== index && columnUse(choices, other) === use) said[other.index] = 'ignore';
  return { ...choices, columns: said };
}

export const columnUse = (choices: Choices, column: ListColumn): ColumnUse => choices.columns?.[column.index] ?? column.field ?? 'ignore';

export function withTeam(choices: Choices, name: string, answer: TeamAnswer): Choices {
  return { ...choices, teams: { ...choices.teams, [name]: { ...choices.teams?.[name], ...answer } } };
}

/** Teams that the list will make: those with the same name become one, whatever its case and spaces. */
export function teamCount(choices: Choices, teams: readonly ListTeam[]): number {
  return new Set(teams.map((team) => (choices.teams?.[team.name]?.name ?? team.name).trim().replace(/\s+/g, ' ').toLocaleLowerCase())).size;
}

export function withTitle(choices: Choices, title: ListTitle, answer: Partial<TitleAnswer>): Choices {
  return { ...choices, titles: { ...choices.titles, [title.title]: { ...titleAnswer(choices, title), ...answer } } };
}

export function titleAnswer(choices: Choices, title: ListTitle): TitleAnswer {
  const { function_id, seniority, carries_quota } = choices.titles?.[title.title] ?? title;
  return { function_id, seniority, carries_quota };
}

export function withMended(choices: Choices, row: number, cells: Cells): Choices {
  return { ...choices, mended: { ...choices.mended, [row]: { ...choices.mended?.[row], ...cells } } };
}

export function withLeftOut(choices: Choices, row: number): Choices {
  return { ...choices, left_out: [...new Set([...(choices.left_out ?? []), row])].sort((a, b) => a - b) };
}

/** The row stands as the list has it again. */
export function withTakenBack(choices: Choices, row: number): Choices {
  const mended = { ...choices.mended };
  delete mended[row];
  return { ...choices, mended, left_out: (choices.left_out ?? []).filter((other) => other !== row) };
}

/** Rows that somebody mended or left out and that are no longer set aside, in the order of the list. */
export function settledRows(choices: Choices, aside: readonly AsideRow[]): { row: number; kind: 'mended' | 'left-out' }[] {
  const waiting = new Set(aside.map((entry) => entry.row));
  const left = new Set(choices.left_out);
  const mended = Object.keys(choices.mended ?? {}).map(Number).filter((row) => !left.has(row) && !waiting.has(row));
  return [...[...left].map((row) => ({ row, kind: 'left-out' as const })), ...mended.map((row) => ({ row, kind: 'mended' as const }))].sort((a, b) => a.row - b.row);
}

/** What stood there keeps its place, whatever changed in it, so that nothing moves under the hand; what is new follows by `rank`. */
export function steady<T>(before: readonly string[], items: readonly T[], key: (item: T) => string, rank: (a: T, b: T) => number): T[] {
  const place = new Map(before.map((name, index) => [name, index]));
  const at = (item: T) => place.get(key(item)) ?? before.length;
  return [...items].sort((a, b) => at(a) - at(b) || rank(a, b));
}

/** Unsure first, then what is used, as the list has them. */
export const byColumn = (a: ListColumn, b: ListColumn): number => Number(a.sure) - Number(b.sure) || Number(!a.field) - Number(!b.field) || a.index - b.index;
/** Unsure first, then what concerns most people. */
export const byTitle = (a: ListTitle, b: ListTitle): number => Number(a.sure) - Number(b.sure) || b.people - a.people || a.title.localeCompare(b.title);
export const byTeam = (a: ListTeam, b: ListTeam): number => b.people - a.people || a.name.localeCompare(b.name);

export function matching(titles: readonly ListTitle[], search: string): ListTitle[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return titles.filter((title) => words.every((word) => title.title.toLocaleLowerCase().includes(word)));
}

/** The fields that can be filled in to mend a row: those at fault; if the row as a whole is, those that tell people apart. */
export function mendable(row: AsideRow): Field[] {
  const faulty = row.faults.flatMap((fault) => (fault.field ? [fault.field] : []));
  const wanted = new Set<Field>(row.faults.some((fault) => !fault.field) ? [...faulty, 'name', 'team', 'title', 'email'] : faulty);
  return FIELDS.filter((field) => wanted.has(field));
}

/** A Monday as it is, another day as the Monday that follows. */
export function mondayFrom(iso: string): string {
  return addDays(iso, (8 - day(iso).getUTCDay()) % 7);
}

/** Why nothing at all could be read of a list: what is wrong, and what to do. */
export function refusal(preview: StartPreview): { message: string; action: string } | null {
  return preview.columns.length === 0 ? (preview.findings.find((finding) => finding.severity === 'error') ?? null) : null;
}

export const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);

/** Text that holds a list: more than one line or more than one cell. */
export const looksLikeList = (text: string): boolean => /[\t\n\r]/.test(text.trim());

/** A list with headings only. The separator is the one that spreadsheets of the reader's language expect. */
export function template(headings: readonly string[], locale?: string): string {
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value;
  return `\uFEFF${headings.join(decimal === ',' ? ';' : ',')}\r\n`;
}

export type Step = 'done' | 'now' | 'next';
export const PHASES = ['bring', 'rules', 'first', 'better', 'check'] as const;
export type Phase = (typeof PHASES)[number];

/** Where the first plan stands, in the order of `PHASES`. Without a run the list is still being written. */
export function phaseOf(run: { state: string; progress?: { phase: string } | null } | null): Phase | 'over' {
  if (!run) return 'bring';
  if (run.state === 'succeeded') return 'over';
  switch (run.progress?.phase) {
    case 'first plan':
      return 'first';
    case 'improving':
    case 'proving':
      return 'better';
    default:
      return 'rules';
  }
}

export function stepState(phase: Phase, now: Phase | 'over'): Step {
  if (now === 'over') return 'done';
  const [at, current] = [PHASES.indexOf(phase), PHASES.indexOf(now)];
  return at < current ? 'done' : at === current ? 'now' : 'next';
}
