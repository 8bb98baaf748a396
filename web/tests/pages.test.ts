import { describe, expect, it } from 'vitest';
import type { Actor, CriticalRole, CycleRules, CycleView, LevelView, Role } from '../src/api/types';
import { mayOpen, navigation } from '../src/lib/access';
import { firstPlan, planningCycle } from '../src/lib/plans';
import { match } from '../src/lib/router.svelte';
import { groups, shown } from '../src/lib/skills';
import { bench, inBand, ordered } from '../src/lib/succession';
import { LARGEST_FILE_MB, tooLarge } from '../src/lib/upload';
import { board as boardWords } from '../src/words/board';
import { plan } from './fixture';

const actor = (role: Role, person_id: string | null = 'p'): Actor => ({
  account_id: 'a', name: 'Ada', email: 'ada@example.com', role, person_id, company: { name: 'Example', as_of: '2027-01-01', demo: false },
});

describe('addresses', () => {
  it('lead to pages', () => {
    expect(match('/plan/', '?plan=x').page).toBe('plan');
    expect(match('/plan', '?plan=x').query.get('plan')).toBe('x');
    expect(match('/runs/a%2Fb', '')).toMatchObject({ page: 'run', id: 'a/b' });
    expect(match('/runs/%E0%A4%A', '').page).toBe('lost');
    expect(match('/rules', '?cycle=a&rule=pins').page).toBe('rules');
    expect(match('/nothing/here', '').page).toBe('lost');
  });

  it('are open to those who find them in their navigation', () => {
    expect(navigation(actor('employee')).map((item) => item.href)).toEqual(['/home', '/preferences', '/rides', '/skills', '/history']);
    expect(navigation(actor('leader'))[0]?.href).toBe('/succession');
    expect(mayOpen(actor('employee'), 'accounts')).toBe(false);
    expect(mayOpen(actor('leader'), 'make')).toBe(false);
    expect(mayOpen(actor('planner'), 'run')).toBe(true);
    expect(mayOpen(actor('planner', null), 'home')).toBe(false);
  });
});

const rules = { placements_max: 1 } as CycleRules;

describe('the plan the board opens with', () => {
  const cycle = (id: string, starts_on: string): CycleView => ({ id, name: id, starts_on, weeks: 26, state: 'draft', rules, version: 1 });
  const early = { cycle: cycle('early', '2026-07-06'), plans: [plan({ id: 'old', state: 'published' })] };
  const late = {
    cycle: cycle('late', '2027-01-04'),
    plans: [plan({ id: 'a', created_at: '2026-11-01T10:00:00Z' }), plan({ id: 'b', created_at: '2026-11-02T10:00:00Z' }), plan({ id: 'c', created_at: '2026-11-03T10:00:00Z', state: 'superseded' })],
  };

  it('is the one asked for, or the newest of the latest cycle that still counts', () => {
    expect(firstPlan([early, late], 'old')?.plan.id).toBe('old');
    expect(firstPlan([early, late], null)?.plan.id).toBe('b');
    expect(firstPlan([early, { ...late, plans: [] }], 'gone')?.plan.id).toBe('old');
    expect(firstPlan([], null)).toBeNull();
  });

  it('belongs to a cycle that is planned next', () => {
    expect(planningCycle([early.cycle, late.cycle], null)?.id).toBe('late');
    expect(planningCycle([early.cycle, late.cycle], 'early')?.id).toBe('early');
    expect(planningCycle([], null)).toBeNull();
  });
});

describe('levels', () => {
  const level = (change: Partial<LevelView>): LevelView => ({
    competency_id: 'k', competency: 'Discovery', function: 'Sales', level: 2.8, target: 4.2, native_level: 2, native_target: 3,
    scale: { id: 's', name: 'Scale', lowest: 0, highest: 5 }, confidence: 0.8, rated_on: '2026-09-01', source: 'manager', stale: false, guessed: false, ...change,
  });

  it('count what is to go on their own scale', () => {
    expect(shown(level({})).toGo).toBe(1);
    expect(shown(level({ native_level: 4 })).toGo).toBe(0);
    expect(shown(level({ target: null, native_target: null })).toGo).toBeNull();
  });

  it('say what they rest on', () => {
    expect(shown(level({})).basis).toContain('your manager’s rating');
    expect(shown(level({ guessed: true })).basis).toContain('Guessed');
    expect(shown(level({ rated_on: null })).basis).toContain('No rating');
  });

  it('stand by function, shared ones last, the widest gap first', () => {
    const list = groups([level({ competency_id: '1', function: null }), level({ competency_id: '2', native_level: 3 }), level({ competency_id: '3' })]);
    expect(list.map((group) => group.name)).toEqual(['Sales', 'Shared']);
    expect(list[0]?.levels.map((entry) => entry.id)).toEqual(['3', '2']);
  });
});

describe('succession', () => {
  const successor = (person: string, band: 'now' | '2y' | '5y' | 'beyond', shown_fit = 0.5) => ({
    person_id: person, person, emergency: false, reason: '', suggested: false, awaits_rating: false, fit: 0.5, shown_fit, essentials_met: 1, essentials: 2, band, badge: 'firm' as const, missing: [], plan_helps: false,
  });
  const role = (name: string, risk: number, list: CriticalRole['bench']): CriticalRole => ({
    id: name, version: 1, name, role_id: 'r', role: name, team_id: 't', team: 'Team', proposed: false, criticality: 3, risk_of_loss: risk, impact_of_loss: 3, bench: list,
    ready_now: list.filter((entry) => entry.band === 'now').length, net_bench_strength: 0,
  });

  it('puts roles with nobody first, then those with nobody ready, then the riskier', () => {
    const roles = [role('safe', 5, [successor('a', 'now')]), role('calm', 1, [successor('b', '2y')]), role('risky', 5, [successor('c', '2y')]), role('bare', 1, [])];
    expect(ordered(roles).map((entry) => entry.name)).toEqual(['bare', 'risky', 'calm', 'safe']);
  });

  it('lists the nearest to ready first', () => {
    const one = role('x', 1, [successor('late', 'beyond'), successor('weak', '2y', 0.2), successor('strong', '2y', 0.9), successor('ready', 'now')]);
    expect(bench(one).map((entry) => entry.person)).toEqual(['ready', 'strong', 'weak', 'late']);
    expect(inBand(one, '2y')).toBe(2);
  });
});

describe('import', () => {
  it('refuses what the service would refuse', () => {
    expect(tooLarge({ size: LARGEST_FILE_MB * 1024 * 1024 })).toBe(false);
    expect(tooLarge({ size: LARGEST_FILE_MB * 1024 * 1024 + 1 })).toBe(true);
  });
});

describe('words', () => {
  it('say how good a plan can still get', () => {
    expect(boardWords.figures.best(null)).toBe('Best plan found');
    expect(boardWords.figures.best(0)).toBe('Proven best plan');
    expect(boardWords.figures.best(0.0009)).toMatch(/at most 0[.,]09\s?% better possible/);
    expect(boardWords.figures.best(0.037)).toMatch(/at most 3[.,]7\s?% better possible/);
  });
});
