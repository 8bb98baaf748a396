/** Taps that settle guessed facts, the last of which can be taken back: it is sent with the next one, or when the page is left. */
import type { Failure } from '../api/client';
import type { Guesses } from '../api/types';
import { asFailure } from './resource.svelte';
import type { Tap } from './guesses';

export class Taps {
  last = $state.raw<Tap | null>(null);
  /** Facts that this page settled and the service has not answered yet. */
  settled = $state.raw<ReadonlySet<string>>(new Set());
  failure = $state.raw<Failure | null>(null);
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly send: (tap: Tap, leaving: boolean) => Promise<Guesses>,
    private readonly answered: (guesses: Guesses) => void,
  ) {}

  tap(tap: Tap): Promise<void> {
    const sent = this.flush();
    this.failure = null;
    this.last = tap;
    this.settled = new Set(this.settled).add(tap.fact.id);
    return sent;
  }

  undo(): void {
    if (!this.last) return;
    this.forget(this.last.fact.id);
    this.last = null;
  }

  /** Sends the last tap; resolves when everything sent is answered. */
  flush(leaving = false): Promise<void> {
    const tap = this.last;
    this.last = null;
    // One after the other, so that the last answer is the newest; somebody who leaves cannot wait for the others.
    if (tap) this.queue = leaving ? this.deliver(tap, true) : this.queue.then(() => this.deliver(tap, false));
    return this.queue;
  }

  private async deliver(tap: Tap, leaving: boolean): Promise<void> {
    try {
      this.answered(await this.send(tap, leaving));
    } catch (error) {
      this.failure = asFailure(error);
    }
    this.forget(tap.fact.id);
  }

  private forget(fact: string): void {
    const next = new Set(this.settled);
    next.delete(fact);
    this.settled = next;
  }
}
