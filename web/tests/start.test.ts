import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../src/api/types';
import { mayOpen, navigation } from '../src/lib/access';
import { firstLimitSeconds } from '../src/lib/plans';
import { match } from '../src/lib/router.svelte';
import {
  byTitle, columnUse, looksLikeList, matching, mendable, mondayFrom, phaseOf, refusal, sentence, settledRows, start, steady, stepState, teamCount, template, titleAnswer,
  withColumn, withHeadingRow, withLeftOut, withMended, withSheet, withTakenBack, withTeam, withTitle,
  type Choices, type ListColumn, type ListTitle, type StartPreview, type StartState,
} from '../src/lib/start';
import Choose from '../src/parts/start/Choose.svelte';
import { Draft } from '../src/parts/start/draft.svelte';
import Preview from '../src/parts/start/Preview.svelte';
import { start as words } from '../src/words/start';
import { run } from './fixture';

const planner: Actor = { account_id: 'a', name: 'Ada', email: 'ada@example.com', role: 'planner', person_id: null, company: { name: 'Example', as_of: '2027-01-01', demo: false } };
const column = (index: number, change: Partial<ListColumn> = {}): ListColumn => ({ index, heading: `Column ${index}`, samples: ['a', 'b'], sure: true, ...change });
const title = (name: string, change: Partial<ListTitle> = {}): ListTitle => ({ title: name, people: 1, function_id: 'sales', seniority: 2, carries_quota: true, guessed: true, sure: true, reason: 'Known.', ...change });

function preview(change: Partial<StartPreview> = {}): StartPreview {
  return {
    fingerprint: 'f1', ok: true, source: { name: 'people.csv', sheets: [], rows: 3, heading_row: 1, encoding: 'UTF-8', separator: ';', language: 'en' },
    columns: [column(0, { heading: 'Name', field: 'name' }), column(1, { heading: 'Dept', field: 'team', sure: false })],
    people: 2, sample: [{ row: 2, name: 'Ada Berg', team: 'North', title: 'Account Executive', function: 'sales', seniority: 2, carries_quota: true }],
    teams: [{ name: 'North', people: 2, function_id: 'sales', guessed: true, reason: 'Most titles are of sales.' }],
    titles: [title('Account Executive'), title('Growth Wizard', { sure: false, function_id: 'marketing', carries_quota: false })],
    functions: [{ id: 'sales', name: 'Sales' }, { id: 'marketing', name: 'Marketing' }],
    aside: [{ row: 4, cells: { team: 'North' }, faults: [{ field: 'name', message: 'The name is missing.', action: 'Write it.' }] }],
    findings: [{ severity: 'warning', message: 'Two people have the same name.', action: 'They are taken for two.' }],
    mobility: { people: 2, placements: 1, rides: 2, cannot: [{ reason: 'the team is too small', people: 1, names: ['Ada Berg'] }] },
    answers: { company_name: 'Example', fiscal_year_starts_month: 2, cycle_starts_on: '2027-01-04', cycle_weeks: 26 }, ...change,
  };
}

describe('the way to the start', () => {
  const begun = (possible: boolean): StartState => ({
    state: 'started', import: { id: 'i', at: '2026-11-22T07:00:00Z', by: 'Ada', file: 'people.csv', people: 2, cycle_id: 'c', aside: [], undo: { possible, people: 2, teams: 1, plans: 0 } },
  });

  it('is the first page of a company without people, and stays open while the import can be undone', () => {
    expect(match('/start', '').page).toBe('start');
    expect(mayOpen(planner, 'start')).toBe(true);
    expect(mayOpen({ ...planner, role: 'manager' }, 'start')).toBe(false);
    const first = (state: StartState | null) => navigation(planner, state)[0]?.href;
    const leads = (state: StartState | null) => navigation(planner, state).some((item) => item.page === 'start');
    expect(first({ state: 'empty' })).toBe('/start');
    expect(first(begun(true))).toBe('/plan');
    expect([leads(begun(true)), leads(begun(false)), leads({ state: 'filled' }), leads(null)]).toEqual([true, false, false, false]);
  });
});

describe('what is said about a list', () => {
  it('gives one field to one column', () => {
    const columns = [column(0, { field: 'name' }), column(1, { field: 'team' }), column(2)];
    const said = withColumn({}, columns, 2, 'team');
    expect(said.columns).toEqual({ 2: 'team', 1: 'ignore' });
    expect(columns.map((entry) => columnUse(said, entry))).toEqual(['name', 'ignore', 'team']);
    const back = withColumn(said, columns, 1, 'team');
    expect(columns.map((entry) => columnUse(back, entry))).toEqual(['name', 'team', 'ignore']);
    expect(withColumn({}, columns, 0, 'ignore').columns).toEqual({ 0: 'ignore' });
  });

  it('forgets with another sheet what only held for the first', () => {
    const said: Choices = { columns: { 0: 'name' }, heading_row: 3, mended: { 5: { name: 'A' } }, left_out: [6], company_name: 'Example', titles: { AE: { function_id: 'sales', seniority: 2, carries_quota: true } } };
    expect(withSheet(said, 'Staff')).toEqual({ sheet: 'Staff', company_name: 'Example', titles: said.titles });
    expect(withHeadingRow(said, 2)).toEqual({ ...said, heading_row: 2, columns: undefined });
  });

  it('corrects a title as a whole and a team in part', () => {
    const known = title('AE');
    const said = withTitle({}, known, { seniority: 3 });
    expect(said.titles).toEqual({ AE: { function_id: 'sales', seniority: 3, carries_quota: true } });
    expect(titleAnswer(withTitle(said, known, { carries_quota: false }), known)).toEqual({ function_id: 'sales', seniority: 3, carries_quota: false });
    expect(withTeam(withTeam({}, 'North', { name: 'Sales' }), 'North', { function_id: 'marketing' }).teams).toEqual({ North: { name: 'Sales', function_id: 'marketing' } });
  });

  it('counts teams that were given the same name as one', () => {
    const teams = ['Sales North', 'Sales  south', 'Content'].map((name) => ({ name, people: 1, function_id: 'sales', guessed: true, reason: '' }));
    expect(teamCount({}, teams)).toBe(3);
    expect(teamCount(withTeam({}, 'Sales North', { name: 'sales South' }), teams)).toBe(2);
  });

  it('mends rows, leaves rows out, and takes both back', () => {
    let said = withMended({}, 7, { name: 'Ada' });
    said = withMended(said, 7, { team: 'North' });
    said = withLeftOut(withLeftOut(said, 9), 3);
    expect(said).toEqual({ mended: { 7: { name: 'Ada', team: 'North' } }, left_out: [3, 9] });
    const waiting = { row: 7, cells: {}, faults: [] };
    expect(settledRows(said, []).map((entry) => [entry.row, entry.kind])).toEqual([[3, 'left-out'], [7, 'mended'], [9, 'left-out']]);
    expect(settledRows(said, [waiting]).map((entry) => entry.row)).toEqual([3, 9]);
    expect(withTakenBack(withTakenBack(said, 7), 3)).toEqual({ mended: {}, left_out: [9] });
  });

  it('offers the fields at fault, or those that tell people apart when the row as a whole is', () => {
    expect(mendable({ row: 1, cells: {}, faults: [{ field: 'fte', message: '', action: '' }, { field: 'name', message: '', action: '' }] })).toEqual(['name', 'fte']);
    expect(mendable({ row: 1, cells: {}, faults: [{ message: '', action: '' }, { field: 'fte', message: '', action: '' }] })).toEqual(['name', 'team', 'title', 'email', 'fte']);
  });
});

describe('lists on the page', () => {
  const names = (all: readonly ListTitle[]) => all.map((entry) => entry.title);

  it('begin with what is not sure, and nothing moves when it is corrected', () => {
    const titles = [title('Known', { people: 9 }), title('Odd', { sure: false }), title('Common', { people: 20 })];
    const first = names(steady([], titles, (entry) => entry.title, byTitle));
    expect(first).toEqual(['Odd', 'Common', 'Known']);
    const corrected = [...titles.map((entry) => ({ ...entry, sure: true })), title('New')];
    expect(names(steady(first, corrected, (entry) => entry.title, byTitle))).toEqual(['Odd', 'Common', 'Known', 'New']);
  });

  it('are searched by words in any order and case', () => {
    const titles = [title('Senior Account Executive'), title('Account Manager')];
    expect(names(matching(titles, 'exec ACCOUNT'))).toEqual(['Senior Account Executive']);
    expect(matching(titles, '  ')).toHaveLength(2);
  });
});

describe('small rules', () => {
  it('a programme starts on a Monday', () => {
    expect(mondayFrom('2027-01-04')).toBe('2027-01-04');
    expect(mondayFrom('2027-01-05')).toBe('2027-01-11');
    expect(mondayFrom('2027-01-10')).toBe('2027-01-11');
  });

  it('a pasted selection is a list, a word is none', () => {
    expect(looksLikeList('Name\tTeam')).toBe(true);
    expect(looksLikeList('Ada\nBen')).toBe(true);
    expect(looksLikeList('Ada Berg\n')).toBe(false);
  });

  it('an empty list is separated as the reader’s spreadsheets expect', () => {
    expect(template(['Name', 'Team'], 'en-GB')).toBe('\uFEFFName,Team\r\n');
    expect(template(['Name', 'Team'], 'de-DE')).toBe('\uFEFFName;Team\r\n');
  });

  it('a list of which nothing could be read says why', () => {
    const why = { severity: 'error' as const, message: 'This is a picture', action: 'Drop a list.' };
    expect(refusal(preview({ columns: [], findings: [why] }))).toEqual(why);
    expect(refusal(preview({ findings: [why] }))).toBeNull();
    expect([sentence('This is a picture'), sentence('Done.')]).toEqual(['This is a picture.', 'Done.']);
  });

  it('a larger company is searched longer', () => {
    expect([12, 100, 101, 300, 1000].map(firstLimitSeconds)).toEqual([10, 10, 30, 30, 60]);
  });

  it('there is progress from the list to the plan', () => {
    const at = (phase: string) => run({ progress: { seconds: 1, phase, placements: 0, rides: 0 } });
    expect([null, run({ state: 'queued' }), at('reading'), at('first plan'), at('improving'), at('proving'), run({ state: 'succeeded' })].map(phaseOf)).toEqual(['bring', 'rules', 'rules', 'first', 'better', 'better', 'over']);
    expect(stepState('rules', 'first')).toBe('done');
    expect(stepState('first', 'first')).toBe('now');
    expect(stepState('better', 'first')).toBe('next');
    expect(stepState('check', 'over')).toBe('done');
  });
});

/** What the service was asked, and what it answers next. */
function service() {
  const asked: { address: string; body: { text?: string; choices?: Choices; fingerprint?: string } }[] = [];
  const answers: (() => Promise<Response>)[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    asked.push({ address, body: init.body ? (JSON.parse(String(init.body)) as object) : {} });
    return answers.shift()?.() ?? Promise.reject(new TypeError('nothing to answer'));
  });
  const answer = (body: unknown, status = 200) => answers.push(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  return { asked, answer, answers };
}

describe('a list on its way in', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is previewed at once, and again shortly after the last of several changes', async () => {
    const { asked, answer } = service();
    const draft = new Draft(start.preview);
    answer(preview());
    await draft.open({ text: 'Name\tTeam' });
    expect(asked).toEqual([{ address: '/api/v1/start/preview', body: { text: 'Name\tTeam', choices: {} } }]);
    expect([draft.preview?.people, draft.behind]).toEqual([2, false]);

    answer(preview({ people: 3, fingerprint: 'f2' }));
    draft.change(withHeadingRow(draft.choices, 2));
    draft.change(withHeadingRow(draft.choices, 3));
    expect([draft.preview?.people, draft.behind]).toEqual([2, true]);
    await vi.runAllTimersAsync();
    expect(asked.slice(1).map((entry) => entry.body.choices)).toEqual([{ heading_row: 3 }]);
    expect([draft.preview?.fingerprint, draft.behind]).toEqual(['f2', false]);
  });

  it('shows the answer to the last question, whichever comes first', async () => {
    const { answers, answer } = service();
    const draft = new Draft(start.preview);
    let late: (response: Response) => void = () => {};
    answers.push(() => new Promise((resolve) => (late = resolve)));
    const slow = draft.open({ text: 'a\tb' });
    answer(preview({ people: 5 }));
    await draft.check();
    late(new Response(JSON.stringify(preview({ people: 1 }))));
    await slow;
    expect([draft.preview?.people, draft.behind]).toEqual([5, false]);
  });

  it('keeps the last preview when a change cannot be checked, and says why', async () => {
    const { answer } = service();
    const draft = new Draft(start.preview);
    answer(preview());
    await draft.open({ text: 'a\tb' });
    answer({ title: 'No', status: 422, code: 'invalid', detail: 'Choose a Monday.' }, 422);
    draft.change({ cycle_starts_on: '2027-01-05' });
    await vi.runAllTimersAsync();
    expect([draft.preview?.people, draft.failure?.problem.detail, draft.behind]).toEqual([2, 'Choose a Monday.', false]);
  });

  it('forgets everything said about it when another list is opened or it is closed', async () => {
    const { answer, asked } = service();
    const draft = new Draft(start.preview);
    answer(preview());
    await draft.open({ text: 'a\tb' });
    draft.change({ company_name: 'Other' });
    draft.close();
    await vi.runAllTimersAsync();
    expect([draft.preview, draft.source, asked.length]).toEqual([null, null, 1]);
    answer(preview());
    await draft.open({ text: 'c\td' });
    expect(asked[1]?.body).toEqual({ text: 'c\td', choices: {} });
  });

  it('is written with exactly what was previewed', async () => {
    const { asked, answer } = service();
    answer({ import_id: 'i', cycle_id: 'c', people: 2, teams: 1, aside: 1 }, 201);
    const done = await start.bringIn({ text: 'a\tb' }, { left_out: [4] }, 'f2');
    expect(done.cycle_id).toBe('c');
    expect(asked).toEqual([{ address: '/api/v1/start', body: { text: 'a\tb', choices: { left_out: [4] }, fingerprint: 'f2' } }]);
  });
});

describe('the page', () => {
  const nothing = () => undefined;
  const shown = async (change: Partial<StartPreview> = {}, choices: Choices = {}) => {
    const draft = new Draft(() => Promise.resolve(preview(change)));
    await draft.open({ text: 'a\tb' });
    draft.choices = choices;
    return render(Preview, { props: { draft, writing: false, onconfirm: nothing, onagain: nothing } }).body;
  };
  const tag = (html: string, holding: string) => html.match(new RegExp(`<(?:button|input|select)[^>]*${holding}[^>]*>`))?.[0] ?? '';

  it('asks for a list in one sentence and offers every way to bring it', () => {
    const { body } = render(Choose, { props: { reading: null, failure: null, onfiles: nothing, ontext: nothing } });
    for (const text of [words.choose.lead, words.choose.drop, words.choose.choose, words.choose.paste, words.choose.template, ...words.choose.data]) expect(body).toContain(text);
    const busy = render(Choose, { props: { reading: 'people.csv', failure: null, onfiles: nothing, ontext: nothing } }).body;
    expect(busy).toContain('Reading people.csv');
    expect(busy).not.toContain('type="file"');
  });

  it('needs nothing but the confirmation', async () => {
    const html = await shown();
    expect(html).toContain('2 people in 1 team');
    expect(html).toContain('Ada Berg');
    expect(html).toMatch(/<button[^>]*t-primary[^>]*>Bring in 2 people<\/button>/);
    expect(html).not.toMatch(/<button[^>]*t-primary[^>]*disabled[^>]*>Bring in/);
    expect(html).not.toContain('required');
  });

  it('says what to do before a list can go in, and does not let it in', async () => {
    const html = await shown({ ok: false, people: 0, sample: [], teams: [], titles: [], findings: [{ severity: 'error', message: 'No column holds names.', action: 'Choose it below.' }] });
    expect(html).toContain('No column holds names.');
    expect(html).toContain('Choose it below.');
    expect(html).toMatch(/<button[^>]*t-primary[^>]*disabled[^>]*>Bring in my people/);
  });

  it('puts what is not sure first and marks it', async () => {
    const html = await shown();
    expect(html.indexOf('Growth Wizard')).toBeLessThan(html.indexOf('Function of Account Executive'));
    expect(html.indexOf('>Dept<')).toBeLessThan(html.indexOf('What is the column “Name”?'));
    expect(html).toContain('1 title not sure');
    expect(html).toContain(`>${words.unsure}<`);
    const said = await shown({}, withTitle({}, title('Growth Wizard'), { function_id: 'sales' }));
    expect(said).toContain(`>${words.yours}<`);
  });

  it('ties a fault to the field that mends it', async () => {
    const html = await shown();
    const field = tag(html, 'aria-invalid="true"');
    const fault = /aria-describedby="([^"]+)"/.exec(field)?.[1] ?? 'none';
    expect(html).toMatch(new RegExp(`id="${fault}"[^>]*>The name is missing\\.`));
    expect(html).toContain('Put row 4 in');
    expect(html).toContain('Leave row 4 out');
  });

  it('says who can take part and why the others cannot', async () => {
    const html = await shown();
    expect(html).toContain('1 of 2 people can');
    expect(html).toContain('All 2 people can');
    expect(html).toContain('the team is too small');
  });
});
