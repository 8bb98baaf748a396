/** Whether the company still stands at its beginning: it decides where a planner comes first, and whether the navigation leads to the start. */
import { call } from '../api/call';
import type { StartState } from './start';

class Beginning {
  state = $state.raw<StartState | null>(null);
  /** Not asked yet, or on its way. */
  unknown = $state(true);
  private turn = 0;

  /** A failure counts as a company that is there: the start page itself says what went wrong. */
  async load(): Promise<void> {
    const turn = ++this.turn;
    const state = await call('get', '/api/v1/start', {}).catch(() => null);
    if (turn === this.turn) this.take(state);
  }

  take(state: StartState | null): void {
    this.turn += 1;
    this.state = state;
    this.unknown = false;
  }

  forget(): void {
    this.turn += 1;
    this.state = null;
    this.unknown = true;
  }
}

export const beginning = new Beginning();
