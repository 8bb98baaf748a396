import { describe, expect, it } from 'vitest';
import type { Progress } from '../src/api/types';
import { ending, niceScale, points, reduce, roughly, stepPath, unwatched, valueRange } from '../src/lib/run';
import { run } from './fixture';

const at = (seconds: number, change: Partial<Progress> = {}): Progress => ({ seconds, phase: 'search', best: null, bound: null, gap: null, placements: 0, rides: 0, ...change });

describe('watching a solve', () => {
  it('shows the newest event and drops older ones that come late', () => {
    let state = reduce(unwatched, { kind: 'run', run: run({ state: 'queued' }) });
    state = reduce(state, { kind: 'run', run: run({ progress: at(5) }) });
    state = reduce(state, { kind: 'run', run: run({ progress: at(3) }) });
    expect(state.run?.progress?.seconds).toBe(5);
    state = reduce(state, { kind: 'run', run: run({ state: 'queued' }) });
    expect(state.run?.state).toBe('running');
  });

  it('follows a run that another worker took up again from the beginning', () => {
    let state = reduce(unwatched, { kind: 'run', run: run({ progress: at(20) }) });
    state = reduce(state, { kind: 'run', run: run({ started_at: '2026-11-01T10:05:00Z', progress: at(1) }) });
    expect(state.run?.progress?.seconds).toBe(1);
  });

  it('ends with the last event and stays ended when the connection closes', () => {
    let state = reduce(unwatched, { kind: 'run', run: run({ progress: at(1) }) });
    state = reduce(state, { kind: 'lost' });
    expect(state.reconnecting).toBe(true);
    state = reduce(state, { kind: 'done', run: run({ state: 'succeeded', plan_id: 'plan' }) });
    expect(state).toMatchObject({ done: true, reconnecting: false });
    expect(reduce(state, { kind: 'lost' })).toBe(state);
    expect(reduce(state, { kind: 'run', run: run() }).run?.state).toBe('succeeded');
  });

  it('needs no stream for a run that is already over', () => {
    expect(reduce(unwatched, { kind: 'run', run: run({ state: 'failed', error: 'no' }) }).done).toBe(true);
  });

  it('remembers that a stop was asked for until the service says so', () => {
    let state = reduce(unwatched, { kind: 'run', run: run({ cancel_requested: true, progress: at(2) }) });
    state = reduce(state, { kind: 'run', run: run({ cancel_requested: false, progress: at(3) }) });
    expect(state.run).toMatchObject({ cancel_requested: true, progress: { seconds: 3 } });
  });
});

describe('the chart', () => {
  it('adds where the solve stands now to its history', () => {
    const shown = points(run({ history: [{ seconds: 1, best: 5, bound: 9 }], progress: at(2, { best: 6, bound: 8 }) }));
    expect(shown.map((point) => [point.seconds, point.best, point.bound])).toEqual([[1, 5, 9], [2, 6, 8]]);
  });

  it('steps, and begins where there is a value', () => {
    const path = stepPath([{ seconds: 0, best: null }, { seconds: 1, best: 2 }, { seconds: 3, best: 4 }], (point) => point.best, (x) => x * 10, (y) => 100 - y, 5);
    expect(path).toBe('M10.0,98.0 H30.0 V96.0 H50.0');
    expect(stepPath([{ seconds: 0 }], (point) => point.best, (x) => x, (y) => y, 1)).toBe('');
  });

  it('has round ticks that cover the range', () => {
    for (const [low, high] of [[0, 1], [14.81, 14.826], [-3, 7], [5, 5], [0, 31], [0.00012, 0.00019]] as const) {
      const scale = niceScale(low, high);
      expect(scale.from).toBeLessThanOrEqual(low + 1e-9);
      expect(scale.to).toBeGreaterThanOrEqual(high - 1e-9);
      expect(scale.ticks.length).toBeGreaterThan(1);
      expect(scale.ticks.length).toBeLessThan(14);
    }
    expect(niceScale(0, 31).ticks).toEqual([0, 10, 20, 30, 40]);
  });

  it('is not flattened by a first bound far away', () => {
    const range = valueRange([{ seconds: 0, bound: 5000 }, { seconds: 1, best: 10, bound: 12 }, { seconds: 2, best: 11, bound: 11.5 }]);
    expect(range?.low).toBe(10);
    expect(range?.high).toBeLessThan(20);
    expect(valueRange([{ seconds: 0 }])).toBeNull();
  });
});

describe('the likely end of a solve', () => {
  const closing = (upTo: number, rate: number) => Array.from({ length: upTo + 1 }, (_, seconds) => ({ seconds, best: 100, bound: 100 / (1 - 0.2 * Math.exp(-rate * seconds)) }));

  it('is where the two lines meet at the pace of late', () => {
    // The gap starts at 20% and falls by a tenth a second: 0.1% is reached after ln(200) / 0.1 = 53 seconds.
    const history = closing(20, 0.1);
    const found = ending(run({ history, progress: at(20, { best: 100, bound: history[20]?.bound ?? null }), time_limit_seconds: 300, gap_wanted: 0.001 }), 20);
    expect(found?.by).toBe('proof');
    expect(found?.seconds).toBeCloseTo(Math.log(200) / 0.1 - 20, 3);
  });

  it('is the time limit where that comes first, or nothing moves', () => {
    const history = closing(20, 0.01);
    const progress = at(20, { best: 100, bound: history[20]?.bound ?? null });
    expect(ending(run({ history, progress, time_limit_seconds: 60 }), 25)).toEqual({ seconds: 35, by: 'limit' });
    expect(ending(run({ history: [{ seconds: 0, best: 5, bound: 9 }], progress: at(30, { best: 5, bound: 9 }) }), 30)).toEqual({ seconds: 30, by: 'limit' });
    expect(ending(run({ time_limit_seconds: 60 }), 70)).toEqual({ seconds: 0, by: 'limit' });
  });

  it('is not asked of a run that is over or waits', () => {
    expect(ending(run({ state: 'succeeded' }), 5)).toBeNull();
    expect(ending(run({ state: 'queued', started_at: null }), 0)).toBeNull();
  });

  it('is told roughly', () => {
    expect([1, 18, 22, 61, 100, 700].map(roughly)).toEqual([5, 20, 20, 60, 90, 720]);
  });
});
