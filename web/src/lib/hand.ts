/** Changing a draft by hand, without the document: moves as they look before the service has answered, and what a drag means. */
import type { BarView, BoardPerson, BoardView, BrokenRule, ChangedByHand, ForbidRule, HandMove, PinRule, RideMark } from '../api/types';

/** A placement in somebody's hand: where it would be. */
export interface Lifted {
  person: BoardPerson;
  /** What was picked up. */
  bar: BarView;
  start: number;
  weeks: number;
  post: { id: string; name: string; team: string; teamId: string };
}

export function lift(person: BoardPerson, bar: BarView): Lifted {
  return { person, bar, start: bar.start_week, weeks: bar.weeks, post: { id: bar.post_id, name: bar.post, team: bar.host_team, teamId: bar.host_team_id } };
}

export const isMoved = (lifted: Lifted): boolean =>
  lifted.start !== lifted.bar.start_week || lifted.weeks !== lifted.bar.weeks || lifted.post.id !== lifted.bar.post_id;

/** Another start, kept within the plan. */
export function shifted(lifted: Lifted, start: number, weeks: number): Lifted {
  return { ...lifted, start: Math.min(Math.max(start, 0), weeks - lifted.weeks) };
}

/** Another length, of at least a week, kept within the plan. */
export function stretched(lifted: Lifted, length: number, weeks: number): Lifted {
  return { ...lifted, weeks: Math.min(Math.max(length, 1), weeks - lifted.start) };
}

export function changeOf(lifted: Lifted): HandMove {
  return { kind: 'change-placement', id: lifted.bar.id, post: lifted.post.id, start_week: lifted.start, weeks: lifted.weeks, intensity: lifted.bar.intensity };
}

/** What a move looks like at once, until the service says what it really is: rows change, staffing does not yet. */
export function local(board: BoardView, moves: readonly HandMove[], known: { post?: Lifted['post']; ride?: RideMark } = {}): BoardView {
  let people = board.people;
  const change = (touches: (person: BoardPerson) => boolean, to: (person: BoardPerson) => BoardPerson) => {
    people = people.map((person) => (touches(person) ? to(person) : person));
  };
  const hasBar = (id: string) => (person: BoardPerson) => person.placements.some((bar) => bar.id === id);
  const hasRide = (id: string) => (person: BoardPerson) => person.rides.some((ride) => ride.id === id);
  for (const move of moves) {
    switch (move.kind) {
      case 'remove-placement':
        change(hasBar(move.id), (person) => ({ ...person, placements: person.placements.filter((bar) => bar.id !== move.id) }));
        break;
      case 'change-placement':
        change(hasBar(move.id), (person) => ({
          ...person,
          placements: person.placements.map((bar) =>
            bar.id === move.id
              ? {
                  ...bar, start_week: move.start_week, weeks: move.weeks, intensity: move.intensity, post_id: move.post, exchange_with: [],
                  ...(known.post?.id === move.post ? { post: known.post.name, host_team: known.post.team, host_team_id: known.post.teamId } : {}),
                }
              : bar,
          ),
        }));
        break;
      case 'add-placement': {
        const { post } = known;
        const id = move.id;
        if (!post || !id) break;
        const bar: BarView = {
          id, post_id: post.id, post: post.name, host_team_id: post.teamId, host_team: post.team, start_week: move.start_week, weeks: move.weeks,
          intensity: move.intensity, exchange_with: [], pinned: false, guessed: false,
        };
        change((person) => person.id === move.person, (person) => ({ ...person, placements: [...person.placements, bar] }));
        break;
      }
      case 'remove-ride':
        change(hasRide(move.id), (person) => ({ ...person, rides: person.rides.filter((ride) => ride.id !== move.id) }));
        break;
      case 'move-ride':
        change(hasRide(move.id), (person) => ({ ...person, rides: person.rides.map((ride) => (ride.id === move.id ? { ...ride, week: move.week } : ride)) }));
        break;
      case 'add-ride': {
        const { ride } = known;
        if (ride) change((person) => person.id === move.person, (person) => ({ ...person, rides: [...person.rides, ride] }));
        break;
      }
    }
  }
  return { ...board, people };
}

/** The board with what the service says has changed. */
export function merged(board: BoardView, changed: ChangedByHand): BoardView {
  const people = new Map(changed.people.map((person) => [person.id, person]));
  const teams = new Map(changed.teams.map((team) => [team.id, team]));
  return {
    ...board,
    plan: changed.plan,
    broken: changed.broken,
    people: board.people.map((person) => people.get(person.id) ?? person),
    teams: board.teams.map((team) => teams.get(team.id) ?? team),
  };
}

export const pinOf = (person: BoardPerson, bar: BarView): PinRule => ({ person: person.id, post: bar.post_id, week: bar.start_week, weeks: bar.weeks });
export const ridePinOf = (person: BoardPerson, ride: RideMark): PinRule => ({ person: person.id, session: ride.session_id, week: ride.week });

/** The pins that keep a placement. */
export function keeping(pins: readonly PinRule[], person: string, bar: BarView): PinRule[] {
  return pins.filter((pin) => pin.person === person && !pin.session && (pin.post ?? bar.post_id) === bar.post_id && (pin.week ?? bar.start_week) === bar.start_week);
}

/** Bars show what the cycle's rules keep now, rather than what they kept when the plan was made. */
export function withPins(board: BoardView, pins: readonly PinRule[]): BoardView {
  let touched = false;
  const people = board.people.map((person) => {
    if (!person.placements.some((bar) => bar.pinned !== keeping(pins, person.id, bar).length > 0)) return person;
    touched = true;
    return { ...person, placements: person.placements.map((bar) => ({ ...bar, pinned: keeping(pins, person.id, bar).length > 0 })) };
  });
  return touched ? { ...board, people } : board;
}

export const forbidsOf = (forbids: readonly ForbidRule[], person: string): ForbidRule[] => forbids.filter((forbid) => forbid.person === person);

/** What is wrong with a placement, in words: findings about its person that concern its post and weeks. */
export function brokenBars(broken: readonly BrokenRule[], people: readonly BoardPerson[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (broken.length === 0) return found;
  const byPerson = new Map<string, BrokenRule[]>();
  for (const one of broken) if (one.person_id) byPerson.set(one.person_id, [...(byPerson.get(one.person_id) ?? []), one]);
  for (const person of people) {
    for (const one of byPerson.get(person.id) ?? []) {
      for (const bar of person.placements) {
        const inWeek = one.week == null || (bar.start_week <= one.week && one.week < bar.start_week + bar.weeks);
        if ((one.post_id ?? bar.post_id) === bar.post_id && inWeek) found.set(bar.id, [...(found.get(bar.id) ?? []), one.message]);
      }
    }
  }
  return found;
}

/** A UUID; `crypto.randomUUID` is there only where the page came over HTTPS or from this machine. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
