import { describe, expect, it } from 'vitest';
import type { CalendarEntry, MyCalendar } from '../src/api/types';
import { closedWeeks, lanes, lastDay, months } from '../src/lib/calendar';

const entry = (change: Partial<CalendarEntry>): CalendarEntry => ({ kind: 'placement', mine: true, starts_on: '2027-04-05', ends_on: '2027-05-14', is_proposal: false, ...change });
const view: MyCalendar = {
  from: '2027-04-05', weeks: 8, today: '2027-04-07', team: 'SDRs',
  entries: [
    entry({ kind: 'visit', mine: false, person: 'Hannah', starts_on: '2027-03-29', ends_on: '2027-04-16' }),
    entry({}),
    entry({ kind: 'leave', starts_on: '2027-05-24', ends_on: '2027-07-30' }),
    entry({ kind: 'blackout', mine: false, starts_on: '2027-05-17', ends_on: '2027-05-23' }),
  ],
};

describe('a calendar', () => {
  it('draws oneself first, cut to the weeks shown', () => {
    expect(lanes(view, 'team').map((lane) => [lane.person, lane.bars.map((bar) => [bar.from, bar.weeks])])).toEqual([[null, [[0, 6]]], ['Hannah', [[0, 2]]]]);
    expect(lanes(view, 'mine')[0]?.bars.map((bar) => [bar.from, bar.weeks])).toEqual([[0, 6], [7, 1]]);
  });

  it('lists what began before under the first month', () => {
    expect(months(view, 'team').map(([month, entries]) => [month, entries.length])).toEqual([['2027-04', 2], ['2027-05', 1]]);
    expect(lastDay(view)).toBe('2027-05-30');
  });

  it('shades the weeks in which nobody is away', () => {
    expect([...closedWeeks(view)]).toEqual([6]);
  });
});
