/** A small plan against none: what its numbers look like, worked out without the document. */
import type { AgainstNone, StudiedAssignment } from '../api/types';

/** People as dots: at most this many, each for one or more people. */
const DOTS_MAX = 100;

export interface Dots {
  filled: number;
  empty: number;
  /** People that one dot stands for. */
  each: number;
}

/** `part` of `all` people as dots. Nobody rounded away: somebody who learns fills at least one dot, somebody who does not leaves one empty. */
export function dots(part: number, all: number): Dots {
  const each = Math.max(1, Math.ceil(all / DOTS_MAX / 5) * (all > DOTS_MAX ? 5 : 1));
  const total = Math.ceil(all / each);
  let filled = Math.min(total, Math.round(part / each));
  if (part > 0) filled = Math.max(1, filled);
  if (part < all && total > 1) filled = Math.min(filled, total - 1);
  return { filled, empty: total - filled, each };
}

/** The competencies with the most learning first; what would round to nothing is left out. */
export function gains(view: AgainstNone): AgainstNone['gains'] {
  return view.gains.filter((gain) => gain.levels >= 0.05).sort((a, b) => b.levels - a.levels || a.competency.localeCompare(b.competency));
}

/** Teams that give something up first, then those that come nearest to their minimum. */
export function teams(view: AgainstNone): AgainstNone['teams'] {
  const slack = (team: AgainstNone['teams'][number]) => (team.lowest ? team.lowest.staff - team.lowest.minimum : Infinity);
  return [...view.teams].sort((a, b) => b.weeks_missed - a.weeks_missed || slack(a) - slack(b) || a.team.localeCompare(b.team));
}

/** A function's name; where the service tells only its id, that made readable. */
export const readable = (name: string): string => (name === name.toLowerCase() ? name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' ') : name);

export interface Ways {
  /** The two functions between which most happens, one row a direction. */
  between: AgainstNone['directions'];
  others: AgainstNone['directions'];
}

/** Exchanges in both directions: the busiest pair of functions both ways, even where one way has nothing; the rest after it. */
export function ways(view: AgainstNone): Ways {
  const named = view.directions.map((way) => ({ ...way, from: readable(way.from), to: readable(way.to) }));
  const crossing = named.filter((way) => way.from !== way.to);
  const count = (way: { placements: number; rides: number }) => way.placements + way.rides;
  const pairs = new Map<string, number>();
  for (const way of crossing) {
    const key = [way.from, way.to].sort().join('\n');
    pairs.set(key, (pairs.get(key) ?? 0) + count(way));
  }
  const busiest = [...pairs].sort((a, b) => b[1] - a[1])[0]?.[0].split('\n');
  const rest = (way: { from: string; to: string }) => way.from === way.to || !busiest || !(busiest.includes(way.from) && busiest.includes(way.to));
  const [a, b] = busiest ?? [];
  const one = (from: string, to: string) => crossing.find((way) => way.from === from && way.to === to) ?? { from, to, placements: 0, rides: 0 };
  const between = a !== undefined && b !== undefined ? [one(a, b), one(b, a)] : [];
  between.sort((left, right) => count(right) - count(left));
  return { between, others: named.filter((way) => rest(way) && count(way) > 0).sort((left, right) => count(right) - count(left)) };
}

export interface Survival {
  /** Assignments that rest on a guess. */
  resting: number;
  /** Those that stay though guesses are off by a level. */
  surviving: number;
  /** Those of which that cannot be said, to be named: each says why. */
  fragile: StudiedAssignment[];
}

/** Null where the time was too short to tell anything. */
export function survival(assignments: readonly StudiedAssignment[]): Survival | null {
  const resting = assignments.filter((one) => one.rests_on.length > 0);
  if (resting.length > 0 && resting.every((one) => one.survives.levels == null)) return null;
  const fragile = resting.filter((one) => (one.survives.levels ?? 0) < 1);
  return { resting: resting.length, surviving: resting.length - fragile.length, fragile };
}
