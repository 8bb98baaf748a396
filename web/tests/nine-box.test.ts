import { describe, expect, it } from 'vitest';
import type { BoxChange, BoxedPerson } from '../src/api/effects';
import { inBox, movedSince, placesAt } from '../src/lib/nine-box';

const person = (id: string, box?: { performance: number; potential: number }): BoxedPerson => ({ id, name: id, team: 't', role: 'r', note: '', version: 1, ...(box ? { box } : {}) });
const change = (id: string, at: string, after?: { performance: number; potential: number }): BoxChange => ({ id: `${id}${at}`, person: { id, name: id }, note: '', by: 'b', at: `${at}T10:00:00Z`, ...(after ? { after } : {}) });
// The latest first.
const history = [change('ann', '2026-12-05'), change('bob', '2026-12-03', { performance: 3, potential: 3 }), change('ann', '2026-12-02', { performance: 2, potential: 2 }), change('bob', '2026-12-01', { performance: 1, potential: 2 })];

describe('the grid', () => {
  it('knows where everybody stood on a day', () => {
    expect(placesAt(history, '2026-11-30').size).toBe(0);
    expect(placesAt(history, '2026-12-02').get('ann')).toEqual({ performance: 2, potential: 2 });
    expect(placesAt(history, '2026-12-02').get('bob')).toEqual({ performance: 1, potential: 2 });
    expect(placesAt(history, '2026-12-05').get('ann')).toBeNull();
  });
  it('tells who moved, and not who stayed', () => {
    const people = [person('ann'), person('bob', { performance: 3, potential: 3 }), person('eve')];
    expect(movedSince(people, history, '2026-12-02').map((one) => [one.person.id, one.before, one.now])).toEqual([
      ['ann', { performance: 2, potential: 2 }, null],
      ['bob', { performance: 1, potential: 2 }, { performance: 3, potential: 3 }],
    ]);
    expect(movedSince(people, history, '2026-12-05')).toEqual([]);
    expect(inBox(people, 3, 3).map((one) => one.id)).toEqual(['bob']);
  });
});
