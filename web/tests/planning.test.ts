import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planning } from '../src/api/planning';
import type { AgainstNone, Fact, Guesses, StudiedAssignment } from '../src/api/types';
import { dots, gains, survival, teams, ways } from '../src/lib/first-plan';
import { likeAway } from '../src/lib/like';
import { alternatives, open, partners, progress, untried } from '../src/lib/guesses';
import { Job } from '../src/lib/job.svelte';
import { match } from '../src/lib/router.svelte';
import { Taps } from '../src/lib/taps.svelte';
import { neighbour, parse, STEPS, type Place } from '../src/lib/tour.svelte';
import { ground, STOPS } from '../src/lib/tour-stops';
import Gives from '../src/parts/first-plan/Gives.svelte';
import Glance from '../src/parts/first-plan/Glance.svelte';
import Learns from '../src/parts/first-plan/Learns.svelte';
import Sure from '../src/parts/first-plan/Sure.svelte';
import Ways from '../src/parts/first-plan/Ways.svelte';
import FactCard from '../src/parts/guesses/FactCard.svelte';
import Mobility from '../src/parts/guesses/Mobility.svelte';
import { bar, board, person, run } from './fixture';

const view = (change: Partial<AgainstNone> = {}): AgainstNone => ({
  people: 64, placed: 5, rides: 31, learning: 18, levels_gained: 26.4, weeks_missed: 6.2, weeks_of_work: 1560,
  gains: [{ competency: 'Events', people: 1, levels: 0.3 }, { competency: 'Discovery', people: 7, levels: 5.2 }, { competency: 'None', people: 1, levels: 0.001 }],
  directions: [
    { from: 'Sales', to: 'Marketing', placements: 3, rides: 14 }, { from: 'Marketing', to: 'Sales', placements: 2, rides: 17 },
    { from: 'Sales', to: 'Sales', placements: 1, rides: 0 }, { from: 'customer-success', to: 'Sales', placements: 0, rides: 1 },
  ],
  teams: [
    { team_id: 'calm', team: 'Calm', weeks_missed: 0, lowest: { monday: '2027-03-08', staff: 4, normal: 4, minimum: 3 } },
    { team_id: 'busy', team: 'Busy', weeks_missed: 2.4, lowest: { monday: '2027-03-08', staff: 7, normal: 8, minimum: 6.4 } },
  ],
  guessed_assignments: 31, assignments: 36, sentences: [], ...change,
});
const text = (html: string) => html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a plan against none', () => {
  it('draws people as dots without rounding anybody away', () => {
    expect(dots(18, 64)).toEqual({ filled: 18, empty: 46, each: 1 });
    expect(dots(1, 1000)).toEqual({ filled: 1, empty: 99, each: 10 });
    expect(dots(999, 1000)).toEqual({ filled: 99, empty: 1, each: 10 });
    expect(dots(0, 12)).toEqual({ filled: 0, empty: 12, each: 1 });
    expect(dots(12, 12)).toEqual({ filled: 12, empty: 0, each: 1 });
    for (const all of [1, 99, 100, 101, 499, 501, 4000]) expect(dots(0, all).empty).toBeLessThanOrEqual(100);
  });

  it('says what weeks of work are like', () => {
    expect(likeAway(0.4)).toBeNull();
    expect(likeAway(6.2)).toEqual({ people: 1, weeks: 6 });
    expect(likeAway(63)).toEqual({ people: 11, weeks: 6 });
  });

  it('shows the busiest two functions both ways, even where one way is empty', () => {
    expect(ways(view()).between.map((way) => [way.from, way.to])).toEqual([['Marketing', 'Sales'], ['Sales', 'Marketing']]);
    expect(ways(view()).others.map((way) => way.from)).toEqual(['Sales', 'Customer success']);
    const oneWay = ways(view({ directions: [{ from: 'Sales', to: 'Marketing', placements: 0, rides: 4 }] }));
    expect(oneWay.between).toEqual([{ from: 'Sales', to: 'Marketing', placements: 0, rides: 4 }, { from: 'Marketing', to: 'Sales', placements: 0, rides: 0 }]);
    expect(ways(view({ directions: [] }))).toEqual({ between: [], others: [] });
  });

  it('puts what matters most first', () => {
    expect(gains(view()).map((gain) => gain.competency)).toEqual(['Discovery', 'Events']);
    expect(teams(view()).map((team) => team.team)).toEqual(['Busy', 'Calm']);
  });

  it('is on the page in plain words, with the exact term behind each number', () => {
    const glance = text(render(Glance, { props: { view: view() } }).body);
    expect(glance).toContain('18 of 64');
    expect(glance).toMatch(/6[.,]2 of 1[.,]560/);
    expect(glance).toContain('Weeks of work missed');
    expect(glance).toContain('person-weeks');
    expect(glance).toContain('Without');
    const learns = text(render(Learns, { props: { view: view() } }).body);
    expect(learns).toMatch(/Discovery \+5[.,]2/);
    expect(text(render(Learns, { props: { view: view({ gains: [] }) } }).body)).toContain('teaches nothing');
    const gives = text(render(Gives, { props: { view: view() } }).body);
    expect(gives).toMatch(/Busy 2[.,]4 weeks of work missed/);
    expect(gives).toContain('1 more team gives nothing up.');
    expect(gives).not.toContain('Calm');
    expect(text(render(Ways, { props: { view: view() } }).body)).toMatch(/Marketing Sales 2 placements .* 17 ride-alongs/);
  });

  const assignment = (levels: number | null, rests = 1): StudiedAssignment => ({
    kind: 'placement', id: String(Math.random()), person: 'Ana', what: 'Content', rests_on: Array.from({ length: rests }, (_, i) => ({ fact: String(i), sentence: 'A guess.' })),
    survives: { levels, sentence: 'Changes early.' },
  });

  it('counts what survives among what rests on guesses, and what is not known to', () => {
    const found = survival([assignment(1), assignment(2), assignment(0.5), assignment(null), assignment(1, 0)]);
    expect([found?.resting, found?.surviving, found?.fragile.length]).toEqual([4, 2, 2]);
    expect(survival([assignment(null), assignment(null)])).toBeNull();
  });

  it('says how sure it is once the guesses are tried, and that it is being tried before', () => {
    const props = { view: view(), cycle: 'c', ontry: () => {}, job: new Job(() => {}) };
    const done = text(render(Sure, { props: { ...props, study: { state: 'done', assignments: [assignment(1), assignment(0)] } } }).body);
    expect(done).toContain('31 of 36 assignments rest on something we guessed.');
    expect(done).toContain('1 of 2 survive if our guesses are off by one level.');
    expect(done).toContain('Ana: Content');
    const before = text(render(Sure, { props: { ...props, study: { state: 'none', assignments: [] } } }).body);
    expect(before).toContain('Try it now');
    expect(before).not.toContain('survive');
    const sure = text(render(Sure, { props: { ...props, view: view({ guessed_assignments: 0 }), study: null } }).body);
    expect(sure).toContain('None of the 36 assignments rests on a guess.');
    expect(sure).not.toContain('Try it now');
  });
});

const fact = (id: string, change: Partial<Fact> = {}): Fact => ({
  id, group: 'staffing', sentence: `${id} needs 6.4 people.`, reason: '80% of its people.', people: 8, value: '6.4',
  choices: [{ value: '6.4', label: '6.4' }, { value: '7.4', label: '7.4' }], ...change,
});
const guesses = (facts: Fact[], confirmed = 0): Guesses => ({
  cycle_id: 'c', plan_id: 'p', study: { state: 'none' }, mobility: { people: 12, placements: 9, rides: 12, cannot: [] }, small_teams: [], facts, confirmed,
});

describe('what was guessed', () => {
  it('counts what is settled here at once', () => {
    const all = guesses([fact('a', { effect: { assignments: 1, gain: 0, sentence: '' } }), fact('b'), fact('c')], 4);
    expect(progress(all, new Set(['b']))).toEqual({ confirmed: 5, all: 7 });
    expect(open(all, new Set(['b'])).map((one) => one.id)).toEqual(['a', 'c']);
    expect(untried(all.facts)).toBe(2);
    expect(untried([fact('rest', { choices: [{ value: '6.4', label: 'All as guessed' }] })])).toBe(0);
  });

  it('offers what it could be instead', () => {
    expect(alternatives(fact('a')).map((choice) => choice.value)).toEqual(['7.4']);
  });

  it('offers the fitting team first, then the others of the function, the smallest first', () => {
    const team = (id: string, of: string, fte: number) => ({ id, name: `Team ${id}`, function: of, fte, people: Math.ceil(fte) });
    const small = { team_id: 'a', team: 'Team a', fte: 2, with_id: 'z', with: 'Team z' };
    const all = [team('a', 'Sales', 2), team('big', 'Sales', 9), team('other', 'Marketing', 1), team('b', 'Sales', 3), team('z', 'Sales', 4), team('empty', 'Sales', 0)];
    expect(partners(small, all).map((one) => one.id)).toEqual(['z', 'b', 'big']);
    expect(partners(small, []).map((one) => one.id)).toEqual(['z']);
  });

  it('says what it is, whom it touches, and what would change', () => {
    const html = (props: Partial<Fact>) => text(render(FactCard, { props: { fact: fact('Sales', props), onsettle: () => {} } }).body);
    expect(html({})).toContain('Not tried yet');
    const tried = html({ effect: { assignments: 3, gain: -2.1, sentence: 'If it were 7.4: 3 assignments change, 2.1 levels lost.' } });
    expect(tried).toContain('If it were 7.4: 3 assignments change');
    expect(tried).toContain('Touches 8 people');
    expect(tried).not.toContain('Not tried yet');
    const many = Array.from({ length: 12 }, (_, i) => ({ value: String(i), label: `Month ${i}` }));
    expect(html({ choices: many })).toContain('Use this');
  });

  it('says who can move, and why not the others', () => {
    const shown = text(render(Mobility, { props: { mobility: { people: 12, placements: 9, rides: 12, cannot: [{ reason: 'The team is too small', action: 'Let it share its cover.', people: 3, names: ['Ana', 'Ben'] }] } } }).body);
    expect(shown).toContain('9 of 12 people can take a placement');
    expect(shown).toContain('Ana, Ben and 1 more');
    expect(shown).toContain('Let it share its cover.');
  });
});

describe('taps', () => {
  let asked: { url: string; body: unknown; keepalive: boolean | undefined }[] = [];
  let answer: (url: string) => Response = () => Response.json(guesses([]));

  beforeEach(() => {
    asked = [];
    answer = () => Response.json(guesses([]));
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push({ url, body: JSON.parse(String(init.body)), keepalive: init.keepalive });
      return answer(url);
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const made = () => {
    const answers: Guesses[] = [];
    return { answers, taps: new Taps((tap, leaving) => planning.settle('c', tap.fact.id, tap.value, leaving), (next) => answers.push(next)) };
  };

  it('are sent with the next one, in their order', async () => {
    const { taps, answers } = made();
    await taps.tap({ fact: fact('a') });
    expect(asked).toEqual([]);
    expect(taps.settled.has('a')).toBe(true);
    await taps.tap({ fact: fact('b/1'), value: '7.4' });
    await taps.flush();
    expect(asked.map((one) => [one.url, one.body])).toEqual([['/api/v1/cycles/c/guesses/a', { value: null }], ['/api/v1/cycles/c/guesses/b%2F1', { value: '7.4' }]]);
    expect(answers.length).toBe(2);
    expect(taps.settled.size).toBe(0);
  });

  it('leave no trace when the last one is taken back', async () => {
    const { taps } = made();
    await taps.tap({ fact: fact('a') });
    taps.undo();
    await taps.flush();
    expect(asked).toEqual([]);
    expect(taps.settled.size).toBe(0);
  });

  it('are sent though the page is left', async () => {
    const { taps } = made();
    await taps.tap({ fact: fact('a') });
    await taps.flush(true);
    expect(asked[0]?.keepalive).toBe(true);
  });

  it('come back with the service’s words when they could not be taken', async () => {
    answer = () => Response.json({ title: 'Stale', status: 409, code: 'conflict', detail: 'Somebody else settled this meanwhile.' }, { status: 409 });
    const { taps, answers } = made();
    await taps.tap({ fact: fact('a') });
    await taps.flush();
    expect(taps.failure?.problem.detail).toContain('Somebody else');
    expect(taps.settled.size).toBe(0);
    expect(answers).toEqual([]);
  });
});

describe('a run that a page follows', () => {
  it('tells its end once, and a failure in its own words', async () => {
    const ended: string[] = [];
    const job = new Job((over) => ended.push(over.id));
    await job.begin(async () => run({ id: 'one', state: 'succeeded', plan_id: 'p' }));
    expect(ended).toEqual(['one']);
    await job.begin(async () => run({ id: 'two', state: 'failed', error: 'No time was left.' }));
    expect(ended).toEqual(['one']);
    expect(job.failure?.problem.detail).toBe('No time was left.');
    await job.begin(() => Promise.reject(new Error('offline')));
    expect(job.failure?.problem.detail).toBe('offline');
  });
});

describe('the tour', () => {
  it('is taken up where it was left, and begins anew where what was kept makes no sense', () => {
    expect(parse('{"at":"step","step":4,"repaired":"x"}')).toEqual({ at: 'step', step: 4, repaired: 'x' });
    expect(parse('{"at":"over","step":2}')).toEqual({ at: 'over', step: 2 });
    for (const kept of [null, '', '{', '7', '{"at":"step","step":99}', '{"at":"elsewhere","step":1}']) expect(parse(kept)).toBeNull();
  });

  it('passes over the repair when nobody made one', () => {
    const leave = STEPS.indexOf('leave');
    expect(STEPS[neighbour({ at: 'step', step: leave }, 1) ?? -1]).toBe('phone');
    expect(STEPS[neighbour({ at: 'step', step: leave, repaired: 'x' }, 1) ?? -1]).toBe('repair');
    expect(STEPS[neighbour({ at: 'step', step: STEPS.indexOf('phone') }, -1) ?? -1]).toBe('leave');
    expect(neighbour({ at: 'step', step: STEPS.length - 1 }, 1)).toBeNull();
  });

  const exchange = person('ana', 'a', { name: 'Ana', placements: [bar('x', 'b', 6, 4, { exchange_with: ['y'] })] });
  const earlier = person('ben', 'a', { placements: [bar('z', 'b', 1, 2)] });

  it('follows somebody in an exchange, and supposes a leave that touches the placement', () => {
    const found = ground(board([earlier, person('idle', 'a'), exchange]));
    expect(found).toMatchObject({ plan: 'plan', draft: true, person: { id: 'ana', name: 'Ana' }, placement: 'x', leave: { starts_on: '2027-02-15', ends_on: '2027-03-12' } });
    expect(ground(board([person('idle', 'a'), earlier])).person?.id).toBe('ben');
    const rider = person('r', 'a', { rides: [{ id: 'r1', session_id: 'calls', session: 'Calls', kind: 'ride-along', host_team: 'B', week: 3, guessed: true }] });
    expect(ground(board([rider]))).toMatchObject({ person: { id: 'r' }, placement: null, leave: { starts_on: '2027-01-25' } });
    expect(ground(board([person('idle', 'a')])).person).toBeNull();
  });

  it('has every stop on the page that it opens', () => {
    const place: Place = { at: 'step', step: 0, repaired: 'new' };
    const found = ground(board([exchange]));
    for (const step of STEPS) {
      const address = STOPS[step].address(found, place);
      expect(address, step).not.toBeNull();
      const url = new URL(address ?? '', 'http://x');
      expect(match(url.pathname, url.search).page, step).toBe(STOPS[step].page);
    }
    expect(STOPS['against-none'].address(null, place)).toBeNull();
    expect(STOPS.repair.address(found, { at: 'step', step: 5 })).toBeNull();
  });
});
