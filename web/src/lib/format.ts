/** Numbers and dates as the reader writes them, in the language of the page. Days are calendar days without a time zone. */
import { locale as spoken } from './language';

const DAY_MS = 86_400_000;

/** A day "2027-01-04" as the instant of its midnight in UTC. */
export function day(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

export function addDays(iso: string, days: number): string {
  return new Date(day(iso).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((day(to).getTime() - day(from).getTime()) / DAY_MS);
}

/** Monday of week `index` of a horizon that starts on the Monday `start`. */
export function mondayOf(start: string, index: number): string {
  return addDays(start, index * 7);
}

/** Index of the week that `iso` lies in, counted from the Monday `start`. Negative before the horizon. */
export function weekOf(start: string, iso: string): number {
  return Math.floor(daysBetween(start, iso) / 7);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function dateFormat(key: string, options: Intl.DateTimeFormatOptions, locale = spoken()): Intl.DateTimeFormat {
  const id = `${locale}|${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(id, format);
  }
  return format;
}

export const dayOfMonth = (iso: string) => String(day(iso).getUTCDate());
export const shortMonth = (iso: string, locale?: string) => dateFormat('month', { month: 'short', timeZone: 'UTC' }, locale).format(day(iso));
export const monthOfYear = (iso: string, locale?: string) => dateFormat('month of year', { month: 'long', year: 'numeric', timeZone: 'UTC' }, locale).format(day(iso));
/** Kept once written: a board asks for the same few Mondays thousands of times. */
const shortDates = new Map<string, string>();
export function shortDate(iso: string, locale?: string): string {
  const id = `${locale ?? ''}|${iso}`;
  let text = shortDates.get(id);
  if (text === undefined) {
    text = dateFormat('short', { day: 'numeric', month: 'short', timeZone: 'UTC' }, locale).format(day(iso));
    shortDates.set(id, text);
  }
  return text;
}
export const longDate = (iso: string, locale?: string) =>
  dateFormat('long', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }, locale).format(day(iso));
export const dateRange = (from: string, to: string, locale?: string) =>
  dateFormat('long', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }, locale).formatRange(day(from), day(to));
/** A moment, in the reader's own time zone. */
export const moment = (iso: string, locale?: string) =>
  dateFormat('moment', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }, locale).format(new Date(iso));

const numbers = new Map<string, Intl.NumberFormat>();
export function number(value: number, digits = 1, locale = spoken()): string {
  const id = `${locale}|${digits}`;
  let format = numbers.get(id);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    numbers.set(id, format);
  }
  return format.format(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value);
}

export function percent(share: number, digits = 0, locale = spoken()): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** "1 week", "4 weeks": the number written the reader's way. */
export function count(n: number, one: string, many: string, locale = spoken()): string {
  return `${number(n, 1, locale)} ${n === 1 ? one : many}`;
}

/** Seconds of a solve: "42 s", "3 min 5 s". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
