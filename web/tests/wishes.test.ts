import { describe, expect, it } from 'vitest';
import type { NewWishes, SayPost } from '../src/api/say';
import { found, mondays, moveWish, same, setSpan, toggleAvoid, toggleLength, toggleWish } from '../src/lib/wishes';

const none: NewWishes = { prefer: [], avoid: [], spans: [], lengths_weeks: [] };

describe('choosing wishes', () => {
  it('ranks by the order of taps, and takes back by another', () => {
    const two = toggleWish(toggleWish(none, 'a'), 'b');
    expect(two.prefer).toEqual(['a', 'b']);
    expect(toggleWish(two, 'a').prefer).toEqual(['b']);
    const three = toggleWish(two, 'c');
    expect(toggleWish(three, 'd')).toBe(three);
  });

  it('keeps a post in one list only', () => {
    const avoided = toggleAvoid(toggleWish(none, 'a'), 'a');
    expect([avoided.prefer, avoided.avoid]).toEqual([[], ['a']]);
    expect(toggleWish(avoided, 'a')).toMatchObject({ prefer: ['a'], avoid: [] });
    const full = toggleAvoid(toggleAvoid(none, 'a'), 'b');
    expect(toggleAvoid(full, 'c')).toBe(full);
  });

  it('moves a wish up and down, and not beyond the ends', () => {
    const wishes = { ...none, prefer: ['a', 'b', 'c'] };
    expect(moveWish(wishes, 'c', -1).prefer).toEqual(['a', 'c', 'b']);
    expect(moveWish(wishes, 'a', 1).prefer).toEqual(['b', 'a', 'c']);
    expect(moveWish(wishes, 'a', -1)).toBe(wishes);
    expect(moveWish(wishes, 'c', 1)).toBe(wishes);
  });

  it('never lets a span end before it begins', () => {
    const wishes = { ...none, spans: [{ from: '2027-01-11', until: '2027-01-18' }] };
    expect(setSpan(wishes, 0, 'from', '2027-02-01').spans[0]).toEqual({ from: '2027-02-01', until: '2027-02-01' });
    expect(setSpan(wishes, 0, 'until', '2027-01-04').spans[0]).toEqual({ from: '2027-01-04', until: '2027-01-04' });
    expect(mondays('2027-01-04', 3)).toEqual(['2027-01-04', '2027-01-11', '2027-01-18']);
  });

  it('knows what is not saved', () => {
    const wishes = toggleLength(toggleLength(none, 6), 4);
    expect(wishes.lengths_weeks).toEqual([4, 6]);
    expect(same(wishes, none)).toBe(false);
    expect(same(toggleLength(toggleLength(wishes, 4), 6), none)).toBe(true);
    expect(same({ ...none, avoid: ['a', 'b'] }, { ...none, avoid: ['b', 'a'] })).toBe(true);
  });

  it('finds posts by name, team and skill', () => {
    const post = (id: string, name: string, team: string, teaches: string[]): SayPost => ({ id, name, team, teaches, lengths_weeks: [4], intensities: [1] });
    const posts = [post('a', 'Deal desk', 'Sales', ['Negotiation']), post('b', 'Studio', 'Content', ['Storytelling'])];
    expect(found(posts, 'content story').map((one) => one.id)).toEqual(['b']);
    expect(found(posts, ' ').length).toBe(2);
    expect(found(posts, 'desk studio')).toEqual([]);
  });
});
