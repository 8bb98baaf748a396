/** The stops of the tour: where each one is, what it points at, and on whose placement the tour is made. */
import type { BoardPerson, BoardView } from '../api/types';
import type { Page } from './router.svelte';
import type { Place, Step } from './tour.svelte';
import { addDays, mondayOf } from './format';

export interface Ground {
  cycle: string;
  plan: string;
  draft: boolean;
  /** Whoever the tour follows. */
  person: { id: string; name: string } | null;
  placement: string | null;
  /** A leave that touches the placement. */
  leave: { starts_on: string; ends_on: string };
}

/** How long the supposed leave lasts. */
const LEAVE_WEEKS = 4;

/** Somebody whose placement is an exchange, else anybody with a placement, else anybody with a ride-along; soonest first. */
export function ground(board: BoardView): Ground {
  const first = (person: BoardPerson) => Math.min(...person.placements.map((bar) => bar.start_week), ...person.rides.map((ride) => ride.week));
  const interest = (person: BoardPerson) => (person.placements.some((bar) => bar.exchange_with.length > 0) ? 2 : person.placements.length > 0 ? 1 : person.rides.length > 0 ? 0 : -1);
  const person = board.people.filter((one) => interest(one) >= 0).sort((a, b) => interest(b) - interest(a) || first(a) - first(b))[0] ?? null;
  const bar = person && [...person.placements].sort((a, b) => b.exchange_with.length - a.exchange_with.length || a.start_week - b.start_week)[0];
  const from = mondayOf(board.starts_on, bar?.start_week ?? (person ? first(person) : 0));
  return {
    cycle: board.plan.cycle_id,
    plan: board.plan.id,
    draft: board.plan.state === 'draft',
    person: person && { id: person.id, name: person.name },
    placement: bar?.id ?? null,
    leave: { starts_on: from, ends_on: addDays(from, LEAVE_WEEKS * 7 - 3) },
  };
}

interface Stop {
  page: Page;
  /** Null while what it needs is not there. */
  address: (ground: Ground | null, place: Place) => string | null;
  /** What it points at; the first that is there. */
  at: string[];
}

const id = encodeURIComponent;
const board = (ground: Ground | null, more: string) => ground && `/plan?plan=${id(ground.plan)}${more}`;

export const STOPS: Record<Step, Stop> = {
  list: { page: 'start', address: () => '/start', at: ['[data-tour="list"]', 'main h1'] },
  guesses: { page: 'guesses', address: (ground) => (ground ? `/guesses?cycle=${id(ground.cycle)}` : '/guesses'), at: ['[data-tour="facts"] article', '[data-tour="facts"]'] },
  'against-none': { page: 'first-plan', address: (ground) => ground && `/first-plan/${id(ground.plan)}`, at: ['[data-tour="glance"]'] },
  why: {
    page: 'plan',
    address: (ground) => board(ground, ground?.placement ? `&placement=${id(ground.placement)}` : ground?.person ? `&person=${id(ground.person.id)}` : ''),
    at: ['[data-tour="why"]', '[data-tour="person"]'],
  },
  leave: { page: 'plan', address: (ground) => board(ground, ground?.person ? `&person=${id(ground.person.id)}` : ''), at: ['[data-tour="away"]'] },
  repair: { page: 'changes', address: (_, place) => (place.repaired ? `/changes/${id(place.repaired)}` : null), at: ['[data-tour="changes"]'] },
  phone: {
    page: 'preview',
    address: (ground) => ground?.person ? `/people/${id(ground.person.id)}/preview${ground.draft ? `?plan=${id(ground.plan)}` : ''}` : null,
    at: ['[data-tour="phone"]'],
  },
  leader: { page: 'succession', address: () => '/succession', at: ['[data-tour="leader"]', 'main h1'] },
  excel: { page: 'plan', address: (ground) => board(ground, ''), at: ['[data-tour="export"]'] },
};
