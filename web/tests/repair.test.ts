import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Fix, PersonChanges, Stay } from '../src/api/repairs';
import { leaveAddress } from '../src/lib/repair';
import { match } from '../src/lib/router.svelte';
import ChangeList from '../src/parts/repair/ChangeList.svelte';
import FixCard from '../src/parts/repair/FixCard.svelte';

const text = (html: string) => html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const stay = (what: string, starts_on: string, weeks: number): Stay => ({ what, starts_on, ends_on: starts_on, weeks });
const person = (name: string, change: Partial<PersonChanges['changes'][number]>): PersonChanges => ({
  person_id: name, person: name, changes: [{ kind: 'placement', before: null, after: null, ...change }],
});
const fix = (change: Partial<Fix> = {}): Fix => ({
  number: 0, as_wished: false, aim: 'least-change', words: '', people: ['Ana', 'Ben'], weeks_moved: 8, notice_weeks: 3, notice_days: 22, change_points: 8,
  before: { value: 7.3, cross_training: 0.4, disruption: 6 }, after: { value: 7.1, cross_training: 0.4, disruption: 5 },
  cover: 0.98, cost: 0.54, saves: -0.51, changes: [person('Ana', { before: stay('Desk', '2027-02-01', 4) })], teams: [], ...change,
});

describe('a way to mend the plan', () => {
  it('says whom it touches, at what notice, and what it costs', () => {
    const { body } = render(FixCard, { props: { fix: fix(), busy: false, open: true, ontake: () => {} } });
    const said = text(body);
    expect(said).toContain('2 people are touched');
    expect(said).toContain('3 weeks (22 days)');
    expect(said).toContain('0.54 of value');
    expect(said).toContain('0.51 of value less');
    expect(said).toContain('from 6 to 5');
    expect(said).toContain('Not in the plan any more');
    expect(body).toContain('Take this one: Change least');
  });

  it('has nothing to take once one was taken, and keeps a plan that holds', () => {
    expect(text(render(FixCard, { props: { fix: fix(), busy: false, open: false, ontake: () => {} } }).body)).not.toContain('Take this one');
    const holds = fix({ aim: 'unchanged', people: [], changes: [], notice_days: null, notice_weeks: null, cost: 0, saves: 0 });
    const said = text(render(FixCard, { props: { fix: holds, busy: false, open: true, ontake: () => {} } }).body);
    expect(said).toContain('Nobody is touched');
    expect(said).toContain('Keep the plan, and note what happened');
    expect(said).toContain('nothing: it is the best');
  });

  it('folds long lists, and leaves nobody out', () => {
    const people = Array.from({ length: 7 }, (_, i) => person(`Person ${i}`, { after: stay('Desk', '2027-02-01', 0) }));
    const said = text(render(ChangeList, { props: { people, label: 'What changes' } }).body);
    for (const one of people) expect(said).toContain(one.person);
    expect(said).toContain('and for 2 people more');
  });
});

describe('the address of the form', () => {
  it('supposes a leave of four weeks', () => {
    const url = new URL(leaveAddress('p 1', 'ana', '2027-02-15'), 'http://x');
    expect(match(url.pathname, url.search).page).toBe('repair');
    expect(Object.fromEntries(url.searchParams)).toEqual({ plan: 'p 1', kind: 'leave', person: 'ana', from: '2027-02-15', to: '2027-03-12' });
  });
});
