import { describe, expect, it } from 'vitest';
import type { Development, Goal } from '../src/api/types';
import { input, lines, suggestions } from '../src/lib/goals';

const level = (id: string, name: string, now: number, target: number | null) => ({
  competency_id: id, competency: name, level: now, target, native_level: now, native_target: target,
  scale: { id: 's', name: 'S', lowest: 0, highest: 5 }, confidence: 1, stale: false, guessed: false, rated_on: '2026-01-01', source: 'self',
});
const me = {
  person: { levels: [level('disc', 'Discovery', 1, 3), level('story', 'Storytelling', 2, 3), level('crm', 'CRM', 3, 3), level('none', 'Events', 1, null)] },
  assignments: [{ post: 'Desk', host_team: 'Sales', starts_on: '2027-04-05', ends_on: '2027-05-14', state: 'draft', why: { learns: [{ competency: 'Discovery' }] } }],
  rides: [{ session: 'Call', host_team: 'Mid-market', week_of: '2027-02-01', is_proposal: false, learns: [{ competency: 'Discovery' }, { competency: 'CRM' }] }],
} as unknown as Development;
const goal = (id: string, competency_id: string | null, competency: string | null, done_on: string | null = null) =>
  ({ id, competency_id, competency, goal: id, by_on: null, done_on, version: 1 }) as unknown as Goal;

describe('a development plan', () => {
  it('finds what teaches a goal, by time', () => {
    const [line] = lines([goal('g', 'disc', 'Discovery')], me);
    expect(line?.level?.toGo).toBe(2);
    expect(line?.helps.map((help) => [help.what, help.is_proposal])).toEqual([['Call', false], ['Desk', true]]);
  });

  it('knows nothing of a goal outside the model', () => {
    expect(lines([goal('g', null, null)], me)).toEqual([{ goal: goal('g', null, null), level: null, helps: [] }]);
  });

  it('suggests what is farthest from its target and not taken up yet', () => {
    expect(suggestions([], me, 5).map((one) => one.id)).toEqual(['disc', 'story']);
    expect(suggestions([goal('g', 'disc', 'Discovery')], me, 5).map((one) => one.id)).toEqual(['story']);
    expect(suggestions([goal('g', 'disc', 'Discovery', '2026-12-01')], me, 1).map((one) => one.id)).toEqual(['disc']);
  });

  it('sends a goal back whole', () => {
    expect(input(goal('g', 'disc', 'Discovery'), { done: true })).toEqual({ goal: 'g', competency_id: 'disc', by_on: null, done: true });
  });
});
