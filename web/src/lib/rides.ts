/** How ride-alongs are put on the page: times in the reader's zone, guests of one meeting together, what waits first. */
import type { Booking } from '../api/rides';
import { addDays, day } from './format';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(zone: string, options: Intl.DateTimeFormatOptions, instant: Date): string {
  const key = zone + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(undefined, { ...options, timeZone: zone })));
  return made.format(instant);
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** A moment as the clock in `zone` shows it: "Thu, 10 Dec, 15:30". */
export const when = (iso: string, zone: string) => format(zone, { ...DAY, ...TIME }, new Date(iso));
export const timeOf = (iso: string, zone: string) => format(zone, TIME, new Date(iso));
/** A calendar day: "Thu, 10 Dec". */
export const dayName = (iso: string) => format('UTC', DAY, day(iso));

/** One card: a booking, and all guests who come to the same session. */
export interface Ride {
  booking: Booking;
  guests: string[];
}

/** Guests of one meeting stand on one card for whoever hosts it. */
export function together(bookings: Booking[]): Ride[] {
  const cards = new Map<string, Ride>();
  for (const booking of bookings) {
    // Whether somebody came is said of each guest.
    const shared = booking.side !== 'guest' && booking.kind === 'meeting' && booking.source === 'plan' && ['planned', 'arranged'].includes(booking.state) && booking.needs !== 'report';
    const key = shared ? [booking.side, booking.what, booking.state, booking.starts_at, booking.period_from].join('|') : booking.id;
    const card = cards.get(key);
    if (card) card.guests.push(booking.guest.name);
    else cards.set(key, { booking, guests: [booking.guest.name] });
  }
  return [...cards.values()];
}

const OVER = ['held', 'missed', 'cancelled', 'declined'];
const AHEAD_DAYS = 28;

export interface Sections {
  waiting: Ride[];
  coming: Ride[];
  later: Ride[];
  team: Ride[];
  over: Ride[];
}

/** What waits for the reader now, what comes, what is far off, what the team hosts, and what is over. */
export function sections(bookings: Booking[], asOf: string): Sections {
  const all: Sections = { waiting: [], coming: [], later: [], team: [], over: [] };
  const near = addDays(asOf, AHEAD_DAYS);
  for (const ride of together(bookings)) {
    const { side, needs, state, period_from } = ride.booking;
    // Who waits for a seat stands with the host's own offers.
    if (side === 'host' && state === 'waiting') continue;
    if (side === 'team' && state === 'planned') all.team.push(ride);
    else if (needs === 'time' && period_from > near) all.later.push(ride);
    else if (needs) all.waiting.push(ride);
    else if (OVER.includes(state)) all.over.push(ride);
    else all.coming.push(ride);
  }
  return all;
}
