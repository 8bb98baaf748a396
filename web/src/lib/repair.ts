/** Addresses of the page for events, with the form filled in. */
import { addDays } from './format';

/** How long a supposed leave lasts: to the Friday of its fourth week. */
const LEAVE_DAYS = 25;

/** Somebody is away from a Monday on. */
export function leaveAddress(plan: string, person: string, monday: string): string {
  return `/repair?${new URLSearchParams({ plan, kind: 'leave', person, from: monday, to: addDays(monday, LEAVE_DAYS) }).toString()}`;
}
