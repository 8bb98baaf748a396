/** The grid of performance and potential: who stands where, and who moved since a day. */
import type { BoxChange, BoxedPerson, BoxPlace } from '../api/effects';

/** Rows from high potential to low, as the grid is drawn. */
export const STEPS = [1, 2, 3] as const;
export const ROWS = [3, 2, 1] as const;

export const samePlace = (a: BoxPlace | null | undefined, b: BoxPlace | null | undefined): boolean => (a?.performance ?? 0) === (b?.performance ?? 0) && (a?.potential ?? 0) === (b?.potential ?? 0);

export const inBox = (people: readonly BoxedPerson[], performance: number, potential: number): BoxedPerson[] =>
  people.filter((person) => person.box?.performance === performance && person.box.potential === potential);

/** Where everybody stood at the end of a day: the history is the latest first. */
export function placesAt(changes: readonly BoxChange[], day: string): Map<string, BoxPlace | null> {
  const places = new Map<string, BoxPlace | null>();
  for (const change of changes) {
    if (change.at.slice(0, 10) <= day && !places.has(change.person.id)) places.set(change.person.id, change.after ?? null);
  }
  return places;
}

export interface Moved {
  person: BoxedPerson;
  before: BoxPlace | null;
  now: BoxPlace | null;
}

/** Whoever stands elsewhere now than at the end of that day. */
export function movedSince(people: readonly BoxedPerson[], changes: readonly BoxChange[], day: string): Moved[] {
  const places = placesAt(changes, day);
  return people.map((person) => ({ person, before: places.get(person.id) ?? null, now: person.box ?? null })).filter((one) => !samePlace(one.before, one.now));
}
