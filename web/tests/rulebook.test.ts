import { describe, expect, it } from 'vitest';
import type { CycleRules, Finding, RuleView } from '../src/api/types';
import { mends } from '../src/lib/findings';
import { at, differs, faultsOf, fieldsChanged, isChanged, isOn, numbers, parts, put, together, withTemplate } from '../src/lib/rulebook';

const rules = {
  placements_max: 1, cooldown_weeks: 8, balance: { functions: ['sales', 'marketing'], tolerance: 1 }, host_load: null, floor_share: null, lengths_weeks: [],
  people: [{ person: 'ann', backfill: [] }], pins: [],
} as unknown as CycleRules;

const rule = (over: Partial<RuleView>): RuleView => ({
  id: 'cooldown', group: 'placements', title: 'Cooldown', sentence: '', template: 'At least {0|week|weeks} at home.', on: true, hard: true, rules: [],
  values: [{ path: '/cooldown_weeks', label: 'Weeks', kind: 'number', said: '8' }], touches: { count: 0, what: 'people', who: [] }, ...over,
});

describe('rules that are edited', () => {
  it('are read and changed by pointers, and what they were stays', () => {
    expect(at(rules, '/balance/functions/1')).toBe('marketing');
    expect(at(rules, '/host_load/rides')).toBeNull();
    const next = put(rules, '/balance/functions/1', 'product');
    expect(at(next, '/balance/functions')).toEqual(['sales', 'product']);
    expect(at(rules, '/balance/functions/1')).toBe('marketing');
    expect(at(put(rules, '/host_load', { rides: 2, weeks: 4 }), '/host_load/weeks')).toBe(4);
  });

  it('are sentences whose words follow their numbers', () => {
    const one = put(rules, '/cooldown_weeks', 1);
    expect(parts(rule({}), rules)).toEqual([{ text: 'At least ' }, { slot: 0, word: 'weeks' }, { text: ' at home.' }]);
    expect(parts(rule({}), one)[1]).toEqual({ slot: 0, word: 'week' });
    expect(parts(rule({ template: '{0}' }), rules)).toEqual([{ slot: 0, word: '' }]);
  });

  it('say what differs', () => {
    const next = put(rules, '/cooldown_weeks', 2);
    expect(differs(rules, { ...rules })).toBe(false);
    expect(fieldsChanged(rules, next)).toEqual(['cooldown_weeks']);
    expect(isChanged(rule({}), rules, next)).toBe(true);
    expect(isChanged(rule({ values: [] }), rules, next)).toBe(false);
    const off = rule({ switch: { path: '/floor_share', on: '0.8', off: 'Guessed.' } });
    expect(isOn(off, rules)).toBe(false);
    expect(isOn(off, put(rules, '/floor_share', 0))).toBe(true);
    expect(isChanged(off, rules, put(rules, '/floor_share', 0))).toBe(true);
  });

  it('of two planners are brought together, and nothing of either is lost', () => {
    const mine = put(rules, '/cooldown_weeks', 4);
    const theirs = put(put(rules, '/placements_max', 2), '/cooldown_weeks', 6);
    const merged = together(rules, mine, theirs);
    expect([at(merged, '/placements_max'), at(merged, '/cooldown_weeks')]).toEqual([2, 4]);
  });

  it('keep what is set for single people when a template is used', () => {
    const template = { ...rules, placements_max: 0, people: [] } as CycleRules;
    const next = withTemplate(rules, template);
    expect([at(next, '/placements_max'), at(next, '/people/0/person')]).toEqual([0, 'ann']);
  });

  it('take lists of whole numbers only', () => {
    expect(numbers('4, 6;8')).toEqual([4, 6, 8]);
    expect(numbers('')).toEqual([]);
    expect(numbers('four')).toBeNull();
    expect(numbers('4.5')).toBeNull();
  });

  it('show a fault at its own rule', () => {
    const fields = [{ path: '/people/0/person', message: 'There is no person “an”.' }, { path: '/cooldown_weeks', message: 'Too long.' }];
    expect(faultsOf(rule({}), fields)).toEqual(['Too long.']);
    expect(faultsOf(rule({ values: [{ path: '/people', label: '', kind: 'rows', said: '' }] }), fields)).toEqual(['There is no person “an”.']);
  });
});

describe('a finding', () => {
  const of = (kind: string, id: string): Finding => ({ code: 'x', severity: 'error', path: '', cause: '', action: '', link: { kind, id, name: 'N' } });

  it('leads to what mends it', () => {
    expect(mends(of('person', 'a b'), 'c')).toBe('/people/a%20b');
    expect(mends(of('rule', 'pins'), 'c/1')).toBe('/rules?cycle=c%2F1&rule=pins');
    expect(mends(of('guess', 'title:x'), 'c')).toBe('/guesses?cycle=c&fact=title%3Ax');
    expect(mends(of('session', 's'), 'c')).toBe('/import?table=ride_sessions');
    expect(mends({ ...of('x', 'y'), link: null }, 'c')).toBeNull();
  });
});
