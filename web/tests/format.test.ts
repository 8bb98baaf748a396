import { describe, expect, it } from 'vitest';
import { addDays, count, dateRange, daysBetween, duration, longDate, mondayOf, number, percent, weekOf } from '../src/lib/format';

describe('weeks and dates', () => {
  it('goes from a week to its Monday and back, over the ends of months, years and summer time', () => {
    for (let week = -5; week < 110; week += 1) {
      const monday = mondayOf('2027-01-04', week);
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
      for (let day = 0; day < 7; day += 1) expect(weekOf('2027-01-04', addDays(monday, day))).toBe(week);
    }
  });

  it('counts days in both directions', () => {
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  });

  it('writes dates the way the reader does, whatever the time zone', () => {
    expect(longDate('2027-01-04', 'en-GB')).toBe('4 Jan 2027');
    expect(longDate('2027-01-04', 'de-DE')).toBe('4. Jan. 2027');
    expect(dateRange('2027-04-05', '2027-06-25', 'en-GB')).toMatch(/^5 Apr\s–\s25 Jun 2027$/);
  });
});

describe('numbers', () => {
  it('rounds, and never writes minus zero', () => {
    expect(number(20.14, 1, 'en')).toBe('20.1');
    expect(number(-0.04, 1, 'en')).toBe('0');
    expect(number(1234.5, 1, 'de-DE')).toBe('1.234,5');
    expect(percent(0.0009, 2, 'en')).toBe('0.09%');
  });

  it('chooses the word by the number', () => {
    expect(count(1, 'week', 'weeks', 'en')).toBe('1 week');
    expect(count(0, 'week', 'weeks', 'en')).toBe('0 weeks');
    expect(count(1000, 'week', 'weeks', 'en')).toBe('1,000 weeks');
  });

  it('tells how long a solve takes', () => {
    expect(duration(59.9)).toBe('59 s');
    expect(duration(185)).toBe('3 min 5 s');
    expect(duration(-1)).toBe('0 s');
  });
});
