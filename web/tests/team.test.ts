import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { MyAnswer, Obstacle } from '../src/api/my-questions';
import type { StayLine, TeamCover } from '../src/api/team';
import { navigation } from '../src/lib/access';
import { longDate, shortDate } from '../src/lib/format';
import Cover from '../src/parts/team/Cover.svelte';
import Stay from '../src/parts/team/Stay.svelte';
import { mywhy as german } from '../src/words/de/mywhy';
import { mywhy } from '../src/words/mywhy';

const text = (html: string) => html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const answer = (change: Partial<MyAnswer>): MyAnswer => ({ possible: 'yes', as_good: 'no', settled: false, instead: [], colleagues: [], teams: [], obstacles: [], ways: [], ...change });
const obstacle = (change: Partial<Obstacle>): Obstacle => ({ kind: 'rule', is_own_team: false, weeks: [], ...change });

describe('cover of a team', () => {
  const week = (index: number, staff: number) => ({ week: index, monday: `2027-01-${String(4 + 7 * index).padStart(2, '0')}`, staff, without: 8, floor: 6, target: 7, is_low: staff < 6 });
  it('tells low weeks in words and by a mark, not by colour alone', () => {
    const cover: TeamCover[] = [{ team_id: 't', team: 'Content', weeks: [week(0, 8), week(1, 5.5)] }];
    const { body } = render(Cover, { props: { plan: 'p', version: 1, cover } });
    expect(text(body)).toContain(`Content is below its minimum: ${shortDate('2027-01-11')}.`);
    expect(body).toContain('5.5 of at least 6, below the minimum');
    expect(body.match(/<b class="mark/g)).toHaveLength(1);
    const [first, second] = [...body.matchAll(/<button[^>]*tabindex="(-?\d)"/g)].map((match) => match[1]);
    expect([first, second]).toEqual(['0', '-1']);
  });
});

describe('somebody who leaves or arrives', () => {
  const line: StayLine = {
    placement_id: 'x', person_id: 'a', person: 'Ana', home_team: 'Content', post_id: 'd', post: 'Desk', host_team: 'Sales', mentor: 'Ben', starts_on: '2027-01-04', ends_on: '2027-01-29',
    returns_on: '2027-02-01', weeks: 4, intensity: 1, learns: ['Discovery'], exchange_with: [], veto_as: 'home',
  };
  it('is told from the side of the team', () => {
    const leaves = text(render(Stay, { props: { line, way: 'leaves', veto: undefined, onveto: () => {} } }).body);
    expect(leaves).toContain('to Desk, Sales');
    expect(leaves).toContain(`Back on ${longDate('2027-02-01')}.`);
    expect(leaves).toContain('Say no');
    const arrives = text(render(Stay, { props: { line: { ...line, veto_as: null }, way: 'arrives', veto: undefined, onveto: () => {} } }).body);
    expect(arrives).toContain('from Content, as Desk');
    expect(arrives).toContain('Ben looks after them.');
    expect(arrives).not.toContain('Say no');
  });
  it('is the first page of who leads people', () => {
    const actor = { account_id: 'a', name: 'A', email: 'a@b', role: 'manager' as const, person_id: 'a', as_of: '2026-12-07', company: 'C', demo: false };
    expect(navigation(actor as unknown as Parameters<typeof navigation>[0])[0]?.href).toBe('/team');
  });
});

describe('why me', () => {
  it('says what it would cost as weeks, or that it was a tie', () => {
    expect(mywhy.verdict(answer({ weeks_low: 2, weeks_high: 4 }), 'why-me')).toBe('That is possible, but the plan as a whole would be worse by what 2 to 4 weeks of missed work weigh.');
    expect(mywhy.verdict(answer({ as_good: 'yes' }), 'why-me')).toContain('a tie');
    expect(mywhy.verdict(answer({ possible: 'no' }), 'why-not')).toContain('not possible');
    expect(german.verdict(answer({ weeks_low: 0, weeks_high: 3 }), 'why-not')).toContain('höchstens 3 Wochen');
  });
  it('speaks of others as of a team', () => {
    const view = { is_own_team: true, take_over: 1, lose: 2, gain: 0, change: 0, rides: 0 };
    expect(mywhy.colleagues(view)).toEqual(['A colleague in your team would go in your place.', '2 colleagues in your team would lose a placement.']);
    expect(mywhy.colleagues({ ...view, is_own_team: false, lose: 0 })).toEqual(['A colleague in another team would go in your place.']);
    expect(german.colleagues({ ...view, take_over: 0 })).toEqual(['2 Personen in Ihrem Team verlören einen Einsatz.']);
  });
  it('has words for what stands in the way and what would have to change, in both languages', () => {
    const kinds = ['self-settled', 'self-excluded', 'self-leave', 'self-quota', 'self-share', 'self-places', 'self-limit', 'self-not-eligible', 'colleague', 'mentor', 'fair', 'team-minimum', 'team-away', 'team-blackout',
      'post-full', 'post-needs', 'post-starts', 'post-lengths', 'rides', 'cycle-work', 'cycle-balance', 'cycle-cooldown', 'cycle-starts'];
    for (const words of [mywhy, german]) {
      const other = [words.obstacle(obstacle({})), words.way(obstacle({}))];
      for (const kind of kinds) expect([words.obstacle(obstacle({ kind })), words.way(obstacle({ kind }))].some((said) => other.includes(said)), kind).toBe(false);
    }
    expect(mywhy.way(obstacle({ kind: 'team-minimum', is_own_team: true, amount: 1, weeks: ['2027-03-01'] }))).toBe(`your team were short of one person in the week of ${longDate('2027-03-01')}`);
    expect(mywhy.and(['one thing', 'another'])).toBe('One thing, and another.');
  });
});
