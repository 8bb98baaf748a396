/** Something that is fetched: loading, there, or failed with the service's words. An answer that was overtaken by a newer request is dropped. */
import { Failure } from '../api/client';
import { common } from '../words/common';

export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure({ title: common.failedTitle, status: 0, code: 'client', detail: error instanceof Error ? error.message : String(error) });
}

export class Resource<T> {
  data = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(false);
  private turn = 0;

  constructor(private readonly fetcher: () => Promise<T>) {}

  async load(): Promise<void> {
    const turn = ++this.turn;
    this.loading = true;
    this.failure = null;
    try {
      const data = await this.fetcher();
      if (turn === this.turn) this.data = data;
    } catch (error) {
      if (turn === this.turn) this.failure = asFailure(error);
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }
}
