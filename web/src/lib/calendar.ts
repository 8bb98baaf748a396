/** Entries of a calendar as lanes of weeks, one a person, and as a list by month. */
import type { CalendarEntry, MyCalendar } from '../api/types';
import { addDays, weekOf } from './format';

export interface Bar {
  /** First week and number of weeks within what is shown. */
  from: number;
  weeks: number;
  entry: CalendarEntry;
}

export interface Lane {
  /** Null: oneself. */
  person: string | null;
  bars: Bar[];
}

export const lastDay = (view: MyCalendar): string => addDays(view.from, view.weeks * 7 - 1);

/** Whether an entry belongs to the calendar of oneself, or to that of the team. */
export function belongs(entry: CalendarEntry, whose: 'mine' | 'team'): boolean {
  if (entry.kind === 'blackout') return true;
  return whose === 'mine' ? entry.mine : entry.kind === 'placement' || entry.kind === 'visit';
}

/** One lane a person: oneself first, then by first entry. */
export function lanes(view: MyCalendar, whose: 'mine' | 'team'): Lane[] {
  const found = new Map<string, Lane>();
  for (const entry of view.entries) {
    if (entry.kind === 'blackout' || !belongs(entry, whose)) continue;
    const person = entry.mine ? null : (entry.person ?? null);
    const key = person ?? '';
    const lane = found.get(key) ?? { person, bars: [] };
    const from = Math.max(0, weekOf(view.from, entry.starts_on));
    const last = Math.min(view.weeks - 1, weekOf(view.from, entry.ends_on));
    lane.bars.push({ from, weeks: last - from + 1, entry });
    found.set(key, lane);
  }
  return [...found.values()].sort((a, b) => Number(a.person !== null) - Number(b.person !== null));
}

/** Weeks in which nobody of the team is away, for shading. */
export function closedWeeks(view: MyCalendar): Set<number> {
  const closed = new Set<number>();
  for (const entry of view.entries) {
    if (entry.kind !== 'blackout') continue;
    for (let week = Math.max(0, weekOf(view.from, entry.starts_on)); week <= Math.min(view.weeks - 1, weekOf(view.from, entry.ends_on)); week += 1) closed.add(week);
  }
  return closed;
}

/** By month of their first day within what is shown: "2027-04". */
export function months(view: MyCalendar, whose: 'mine' | 'team'): [month: string, entries: CalendarEntry[]][] {
  const found = new Map<string, CalendarEntry[]>();
  for (const entry of view.entries.filter((one) => belongs(one, whose))) {
    const month = (entry.starts_on < view.from ? view.from : entry.starts_on).slice(0, 7);
    found.set(month, [...(found.get(month) ?? []), entry]);
  }
  return [...found];
}
