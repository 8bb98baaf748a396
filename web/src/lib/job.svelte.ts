/** A run that a page starts and follows itself: a study, a repair, a new plan. Leaving the page does not end it. */
import { api, Failure } from '../api/client';
import type { RunView } from '../api/types';
import { common } from '../words/common';
import { asFailure } from './resource.svelte';
import { RunWatch } from './watch.svelte';

export class Job {
  private watch = $state.raw<RunWatch | null>(null);
  private starting = $state(false);
  failure = $state.raw<Failure | null>(null);
  readonly run = $derived<RunView | null>(this.watch?.state.run ?? null);
  readonly busy = $derived(this.starting || (this.watch !== null && !this.watch.state.done));

  /** `ended` is told when it succeeded, or was stopped. */
  constructor(private readonly ended: (run: RunView) => void) {}

  async begin(start: () => Promise<RunView>): Promise<void> {
    if (this.busy) return;
    this.starting = true;
    this.failure = null;
    try {
      this.follow(await start());
    } catch (error) {
      this.failure = asFailure(error);
    } finally {
      this.starting = false;
    }
  }

  /** Takes up a run that somebody started before. */
  follow(run: RunView): void {
    this.leave();
    const watch = new RunWatch((over) => this.over(over));
    this.watch = watch;
    watch.start(run);
  }

  /** Ends it early; without `keep` nothing that it found is kept. */
  async stop(keep = true): Promise<void> {
    const id = this.run?.id;
    if (!id) return;
    try {
      this.watch?.take({ kind: 'run', run: await api.cancelRun(id, keep) });
    } catch (error) {
      this.failure = asFailure(error);
    }
  }

  /** Stops watching; the run goes on. */
  leave(): void {
    this.watch?.stop();
    this.watch = null;
  }

  private over(run: RunView): void {
    if (run.state === 'failed') this.failure = new Failure({ title: common.failedTitle, status: 0, code: 'run', detail: run.error ?? common.failedTitle });
    else this.ended(run);
  }
}

/** Starts a run, or takes up the one that is under way instead: only one of a kind runs at a time. */
export async function orActive(start: () => Promise<RunView>): Promise<RunView> {
  try {
    return await start();
  } catch (error) {
    const active = error instanceof Failure ? error.problem.fields?.find((field) => field.path === 'active_run_id')?.message : undefined;
    if (!active) throw error;
    return api.run(active);
  }
}
