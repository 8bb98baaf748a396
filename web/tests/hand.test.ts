import { describe, expect, it } from 'vitest';
import type { BrokenRule, ChangedByHand } from '../src/api/types';
import { refreshed } from '../src/lib/selected';
import { brokenBars, changeOf, isMoved, keeping, lift, local, merged, shifted, stretched, uuid, withPins } from '../src/lib/hand';
import { bar, board, person, plan, team } from './fixture';

const ann = person('ann', 'a', { placements: [bar('x', 'b', 4, 3)] });
const ben = person('ben', 'b', { rides: [{ id: 'r', session_id: 'calls.1', session: 'Calls', kind: 'ride-along', host: null, host_team: 'Team a', week: 2, guessed: false }] });

describe('a placement in somebody’s hand', () => {
  it('stays within the plan, and lasts at least a week', () => {
    const held = lift(ann, ann.placements[0]!);
    expect(isMoved(held)).toBe(false);
    expect(shifted(held, -3, 13).start).toBe(0);
    expect(shifted(held, 12, 13).start).toBe(10);
    expect(stretched(held, 0, 13).weeks).toBe(1);
    expect(stretched(held, 30, 13).weeks).toBe(9);
    expect(isMoved(stretched(held, 4, 13))).toBe(true);
    expect(changeOf(shifted(held, 6, 13))).toEqual({ kind: 'change-placement', id: 'x', post: 'post-b', start_week: 6, weeks: 3, intensity: 1 });
  });
});

describe('moves before the service has answered', () => {
  const before = board([ann, ben]);
  const rows = (moves: Parameters<typeof local>[1], known = {}) => local(before, moves, known).people;

  it('change what they are about, and nothing else', () => {
    const [moved, other] = rows([{ kind: 'change-placement', id: 'x', post: 'post-c', start_week: 1, weeks: 2, intensity: 0.5 }], { post: { id: 'post-c', name: 'C', team: 'Team c', teamId: 'c' } });
    expect(moved!.placements[0]).toMatchObject({ id: 'x', start_week: 1, weeks: 2, intensity: 0.5, post: 'C', host_team_id: 'c' });
    expect(other).toBe(ben);
    expect(before.people[0]).toBe(ann);
  });

  it('add and remove placements and seats', () => {
    expect(rows([{ kind: 'remove-placement', id: 'x' }])[0]!.placements).toEqual([]);
    expect(rows([{ kind: 'remove-ride', id: 'r' }])[1]!.rides).toEqual([]);
    expect(rows([{ kind: 'move-ride', id: 'r', session: 'calls.2', week: 5 }])[1]!.rides[0]!.week).toBe(5);
    const post = { id: 'post-a', name: 'A', team: 'Team a', teamId: 'a' };
    const added = rows([{ kind: 'add-placement', id: 'new', person: 'ben', post: 'post-a', start_week: 0, weeks: 2, intensity: 1 }], { post });
    expect(added[1]!.placements).toMatchObject([{ id: 'new', host_team: 'Team a' }]);
  });

  it('give way to what the service says', () => {
    const shorter = person('ann', 'a', { placements: [bar('x', 'b', 4, 2)] });
    const changed = { plan: plan({ version: 2, rules_broken: 1 }), people: [shorter], teams: [team('b', 13, { people: 9 })], broken: [] } as unknown as ChangedByHand;
    const after = merged(before, changed);
    expect(after.people).toEqual([shorter, ben]);
    expect(after.teams.map((entry) => entry.people)).toEqual([4, 9]);
    expect(after.plan.version).toBe(2);
    const selected = { kind: 'bar' as const, person: ann, bar: ann.placements[0]! };
    expect(refreshed(after, selected)).toMatchObject({ bar: { weeks: 2 } });
    expect(refreshed(local(after, [{ kind: 'remove-placement', id: 'x' }]), selected)).toBeNull();
  });
});

describe('what is kept and what is broken', () => {
  it('a pin keeps the placement that it names, with what it leaves open', () => {
    const held = ann.placements[0]!;
    const pins = [{ person: 'ann' }, { person: 'ann', post: 'post-b', week: 4 }, { person: 'ann', post: 'post-b', week: 5 }, { person: 'ann', session: 'calls.1' }, { person: 'ben', post: 'post-b' }];
    expect(keeping(pins, 'ann', held)).toEqual(pins.slice(0, 2));
    expect(withPins(board([ann, ben]), pins).people[0]!.placements[0]!.pinned).toBe(true);
    const same = board([ann, ben]);
    expect(withPins(same, [])).toBe(same);
  });

  it('marks the placement of the person, post and week that a finding names', () => {
    const twice = person('ann', 'a', { placements: [bar('x', 'b', 0, 2), bar('y', 'b', 6, 2)] });
    const finding = (change: Partial<BrokenRule>): BrokenRule => ({ rule: 'leave', title: '', message: 'why', person_id: 'ann', ...change });
    expect([...brokenBars([finding({ week: 7 })], [twice]).keys()]).toEqual(['y']);
    expect([...brokenBars([finding({})], [twice]).keys()]).toEqual(['x', 'y']);
    expect(brokenBars([finding({ post_id: 'post-a' }), finding({ person_id: 'ben' })], [twice]).size).toBe(0);
  });

  it('new rows have ids that the service takes', () => {
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuid()).not.toBe(uuid());
  });
});
