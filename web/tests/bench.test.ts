import { describe, expect, it } from 'vitest';
import type { CriticalRole, Succession } from '../src/api/types';
import { bandYears, byHolder, madeOf, matching, quarterOf, single, uncovered } from '../src/lib/bench';

const successor = (person: string, band: 'now' | '2y') => ({
  person_id: person, person, emergency: false, reason: '', suggested: false, awaits_rating: false, fit: 0.5, shown_fit: 0.5,
  essentials_met: 1, essentials: 1, band, badge: 'firm' as const, missing: [], plan_helps: false,
});
const role = (name: string, bench: CriticalRole['bench'], filled_by?: string): CriticalRole => ({
  id: name, version: 1, name, role_id: 'r', role: name, team_id: 't', team: 'Team', proposed: false, criticality: 3, risk_of_loss: 3, impact_of_loss: 3,
  bench, ready_now: bench.filter((entry) => entry.band === 'now').length, net_bench_strength: 0, ...(filled_by ? { filled_by } : {}),
});
const view = { roles: [role('A', [successor('ann', 'now')], 'ann'), role('B', [successor('ann', 'now'), successor('ben', '2y')]), role('C', [])] } as unknown as Succession;

describe('what a figure is made of', () => {
  it('counts a role once it has anybody, somebody ready, or somebody of its own', () => {
    expect(madeOf(view, 'covered').counted.sort()).toEqual(['A: ann', 'B: ann, ben']);
    expect(madeOf(view, 'ready').counted.sort()).toEqual(['A: ann', 'B: ann']);
    expect(madeOf(view, 'net')).toEqual({ counted: ['A: ann'], left: ['C', 'B'] });
  });

  it('lists roles with nobody ready and those that hang on one', () => {
    expect(uncovered(view.roles).map((one) => one.name)).toEqual(['C']);
    expect(single(view.roles).map((one) => one.name)).toEqual(['A']);
  });

  it('puts what one person alone has into one line', () => {
    const skill = (competency: string, critical: boolean, who: string[]) => ({
      team_id: 't', team: 'Team', competency_id: competency, competency, critical, level: 3, who: who.map((id) => ({ id, name: id })),
    });
    expect(byHolder([skill('a', false, ['ann']), skill('b', true, ['ann']), skill('c', false, ['ann']), skill('d', false, ['ben'])]).map((one) => [one.name, one.skills])).toEqual([
      ['ann', ['a', 'c']],
      ['ben', ['d']],
    ]);
  });

  it('finds people by parts of name, team and role', () => {
    const people = [{ name: 'Ann Lee', team: 'Sales', role: 'Seller' }, { name: 'Ben Sales', team: 'Content', role: 'Writer' }];
    expect(matching(people, 'sales', 5)).toHaveLength(2);
    expect(matching(people, 'ann SAL', 5)).toEqual([people[0]]);
    expect(matching(people, ' ', 5)).toEqual([]);
    expect(matching(people, 'sales', 1)).toHaveLength(1);
  });

  it('says bands in the years that the company wrote, and quarters of days', () => {
    expect(bandYears({ policy: { bands: { soon_weeks: 104, later_weeks: 260 } } } as unknown as Succession)).toEqual([2, 5]);
    expect(bandYears({ policy: { bands: { soon_weeks: 78, later_weeks: 200 } } } as unknown as Succession)).toEqual([1.5, 3.85]);
    expect(['2026-01-01', '2026-09-30', '2027-12-31'].map(quarterOf)).toEqual(['Q1 26', 'Q3 26', 'Q4 27']);
  });
});
