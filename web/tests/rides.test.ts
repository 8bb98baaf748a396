import { describe, expect, it } from 'vitest';
import type { Booking } from '../src/api/rides';
import { sections, together, when } from '../src/lib/rides';

const booking = (id: string, given: Partial<Booking> = {}): Booking => ({
  id,
  version: 1,
  source: 'plan',
  kind: 'meeting',
  side: 'host',
  guest: { id: `guest-${id}`, name: `Guest ${id}`, team: 'Content' },
  state: 'planned',
  period_from: '2027-01-04',
  period_until: '2027-01-31',
  minutes: 30,
  remote: true,
  zone: 'Europe/Berlin',
  consent: 'not-needed',
  actions: [],
  ...given,
});

describe('ride-alongs on the page', () => {
  it('show one card for all guests of a meeting, until it is asked who came', () => {
    expect(together([booking('a'), booking('b')]).map((card) => card.guests)).toEqual([['Guest a', 'Guest b']]);
    expect(together([booking('a', { what: 'x' }), booking('b')])).toHaveLength(2);
    const past = { state: 'arranged', starts_at: '2027-01-05T10:00:00Z', needs: 'report' } as const;
    expect(together([booking('a', past), booking('b', past)])).toHaveLength(2);
    expect(together([booking('a', { kind: 'ride-along', side: 'guest' }), booking('b', { kind: 'ride-along', side: 'guest' })])).toHaveLength(2);
  });

  it('put what waits first, and what is far off aside', () => {
    const all = sections(
      [
        booking('soon', { kind: 'ride-along', needs: 'time' }),
        booking('far', { kind: 'ride-along', needs: 'time', period_from: '2027-03-01' }),
        booking('team', { side: 'team', needs: 'time' }),
        booking('mine', { side: 'guest', kind: 'ride-along' }),
        booking('held', { side: 'guest', kind: 'ride-along', state: 'held' }),
        booking('open', { side: 'guest', kind: 'ride-along', state: 'held', needs: 'debrief' }),
      ],
      '2026-12-07',
    );
    const ids = (cards: { booking: Booking }[]) => cards.map((card) => card.booking.id);
    expect([ids(all.waiting), ids(all.later), ids(all.team), ids(all.coming), ids(all.over)]).toEqual([['soon', 'open'], ['far'], ['team'], ['mine'], ['held']]);
  });

  it('are written in the time of the place where somebody works', () => {
    expect(when('2027-03-29T08:00:00Z', 'Europe/Berlin')).toMatch(/10:00/);
    expect(when('2027-03-26T09:00:00Z', 'Europe/Berlin')).toMatch(/10:00/);
  });
});
