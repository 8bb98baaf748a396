/** A list on its way in: where it comes from, what was said about it, and how the service understands it. Nothing of it is written yet. */
import type { Failure } from '../../api/client';
import { asFailure } from '../../lib/resource.svelte';
import type { Choices, Source, StartPreview } from '../../lib/start';

/** So long after the last change the preview is made anew. */
const PAUSE_MS = 350;

export class Draft {
  source = $state.raw<Source | null>(null);
  choices = $state.raw<Choices>({});
  /** The last one that came; it stays while the next is made. */
  preview = $state.raw<StartPreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** What is shown is older than what was said. */
  behind = $state(false);
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (source: Source, choices: Choices) => Promise<StartPreview>) {}

  /** Another list. What was said about the one before does not hold for it. */
  open(source: Source): Promise<void> {
    this.close();
    this.source = source;
    return this.check();
  }

  close(): void {
    clearTimeout(this.timer);
    this.turn += 1;
    this.source = null;
    this.choices = {};
    this.preview = null;
    this.failure = null;
    this.behind = false;
  }

  change(choices: Choices): void {
    this.choices = choices;
    this.behind = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), PAUSE_MS);
  }

  /** Asks at once. An answer that was overtaken by a newer question is dropped. */
  async check(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.source) return;
    const turn = ++this.turn;
    this.behind = true;
    this.failure = null;
    try {
      const preview = await this.ask(this.source, this.choices);
      if (turn === this.turn) this.preview = preview;
    } catch (error) {
      if (turn === this.turn) this.failure = asFailure(error);
    } finally {
      if (turn === this.turn) this.behind = false;
    }
  }
}
