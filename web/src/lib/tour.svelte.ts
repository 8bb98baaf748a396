/** Where somebody is in the tour. It is kept in the browser, by account, so that it can be left and taken up again. */

export const STEPS = ['list', 'guesses', 'against-none', 'why', 'leave', 'repair', 'phone', 'leader', 'excel'] as const;
export type Step = (typeof STEPS)[number];

export interface Place {
  at: 'offer' | 'step' | 'over';
  step: number;
  /** The repaired plan that the sixth step shows, once somebody made one. */
  repaired?: string;
}

/** What was kept, if it can be read; a tour of another time begins anew. */
export function parse(kept: string | null): Place | null {
  try {
    const place = JSON.parse(kept ?? 'null') as Place | null;
    if (!place || !['offer', 'step', 'over'].includes(place.at) || !STEPS[place.step]) return null;
    return { at: place.at, step: place.step, ...(typeof place.repaired === 'string' ? { repaired: place.repaired } : {}) };
  } catch {
    return null;
  }
}

/** The step after, or before; without a repaired plan there is none to show. Null after the last. */
export function neighbour(place: Place, by: 1 | -1): number | null {
  let step = place.step + by;
  if (STEPS[step] === 'repair' && !place.repaired) step += by;
  return STEPS[step] ? step : null;
}

class Tour {
  place = $state.raw<Place | null>(null);
  readonly visible = $derived(this.place !== null && this.place.at !== 'over');
  /** Started just now: the page of the first step is still to be opened. */
  fresh = $state(false);
  private key: string | null = null;

  load(account: string): void {
    this.key = `tandem.tour.${account}`;
    this.place = parse(this.read());
  }

  /** Once, to somebody who has not been asked before. */
  offer(): void {
    if (this.key !== null && this.place === null) this.set({ at: 'offer', step: 0 });
  }

  start(): void {
    this.fresh = true;
    this.set({ at: 'step', step: 0 });
  }

  go(by: 1 | -1): void {
    if (!this.place) return;
    const step = neighbour(this.place, by);
    if (step === null) this.end();
    else this.set({ ...this.place, step });
  }

  /** A repaired plan is there: the step that shows it comes now. */
  repaired(plan: string): void {
    if (this.place?.at === 'step' && STEPS[this.place.step] === 'leave') this.set({ at: 'step', step: STEPS.indexOf('repair'), repaired: plan });
  }

  end(): void {
    this.set({ at: 'over', step: this.place?.step ?? 0 });
  }

  private set(place: Place): void {
    this.place = place;
    try {
      if (this.key) localStorage.setItem(this.key, JSON.stringify(place));
    } catch {
      // A browser that keeps nothing shows the tour until the page is loaded again.
    }
  }

  private read(): string | null {
    try {
      return this.key ? localStorage.getItem(this.key) : null;
    } catch {
      return null;
    }
  }
}

export const tour = new Tour();
