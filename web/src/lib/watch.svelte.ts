/** Watches a solve over server-sent events. The browser reconnects by itself; closing the stream never cancels the solve. */
import { api } from '../api/client';
import type { RunView } from '../api/types';
import { reduce, unwatched, type StreamEvent, type Watched } from './run';

export class RunWatch {
  state = $state.raw<Watched>(unwatched);
  private source: EventSource | null = null;

  /** `ended` is told once, when the run is over. */
  constructor(private readonly ended: (run: RunView) => void = () => {}) {}

  start(first: RunView): void {
    this.take({ kind: 'run', run: first });
    if (this.state.done || this.source) return;
    const source = new EventSource(api.runEvents(first.id));
    this.source = source;
    source.addEventListener('open', () => this.take({ kind: 'open' }));
    source.addEventListener('error', () => this.take({ kind: 'lost' }));
    source.addEventListener('run', (event) => this.take({ kind: 'run', run: JSON.parse(event.data as string) as RunView }));
    source.addEventListener('done', (event) => this.take({ kind: 'done', run: JSON.parse(event.data as string) as RunView }));
  }

  take(event: StreamEvent): void {
    const before = this.state;
    this.state = reduce(before, event);
    if (!this.state.done || before.done) return;
    this.stop();
    if (this.state.run) this.ended(this.state.run);
  }

  stop(): void {
    this.source?.close();
    this.source = null;
  }
}
