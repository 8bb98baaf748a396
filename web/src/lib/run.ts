/** A solve as it is watched: what the events of its stream add up to, and the lines of its chart. */
import type { HistoryPoint, RunView } from '../api/types';

export type StreamEvent = { kind: 'run'; run: RunView } | { kind: 'done'; run: RunView } | { kind: 'open' } | { kind: 'lost' };

export interface Watched {
  run: RunView | null;
  /** The last event has come; nothing more is expected. */
  done: boolean;
  /** The stream broke and the browser is trying again. */
  reconnecting: boolean;
}

export const unwatched: Watched = { run: null, done: false, reconnecting: false };

export const isOver = (run: RunView): boolean => run.state === 'succeeded' || run.state === 'failed' || run.state === 'cancelled';

/** The next state of what is watched. After `done` nothing changes it; an event older than what is shown is dropped. */
export function reduce(state: Watched, event: StreamEvent): Watched {
  if (state.done) return state;
  switch (event.kind) {
    case 'open':
      return { ...state, reconnecting: false };
    case 'lost':
      return { ...state, reconnecting: true };
    case 'run':
      return isStale(state.run, event.run) ? state : { run: merged(state.run, event.run), done: isOver(event.run), reconnecting: false };
    case 'done':
      return { run: merged(state.run, event.run), done: true, reconnecting: false };
  }
}

const RANK: Record<RunView['state'], number> = { queued: 0, running: 1, succeeded: 2, failed: 2, cancelled: 2 };

function isStale(shown: RunView | null, next: RunView): boolean {
  if (!shown || shown.id !== next.id) return false;
  if (RANK[next.state] < RANK[shown.state]) return shown.started_at === next.started_at;
  return RANK[next.state] === RANK[shown.state] && (next.progress?.seconds ?? 0) < (shown.progress?.seconds ?? 0) && shown.started_at === next.started_at;
}

/** A cancel that was asked for here stays visible until the service confirms it. */
function merged(shown: RunView | null, next: RunView): RunView {
  const asked = shown?.id === next.id && shown.cancel_requested;
  return asked && !next.cancel_requested ? { ...next, cancel_requested: true } : next;
}

/** The points of the chart: the history and, while it lasts, where the solve stands now. */
export function points(run: RunView): HistoryPoint[] {
  const all = [...run.history];
  const now = run.progress;
  if (now && now.seconds >= (all.at(-1)?.seconds ?? 0)) all.push({ seconds: now.seconds, best: now.best ?? null, bound: now.bound ?? null });
  return all;
}

export interface Scale {
  from: number;
  to: number;
  ticks: number[];
}

/** Round steps that cover a range: 1, 2 or 5 times a power of ten. */
export function niceScale(low: number, high: number, about = 5): Scale {
  const spread = high - low > 1e-12 ? high - low : Math.max(Math.abs(high), 1) * 0.1;
  const raw = spread / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const step = (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.max(Math.ceil(high / step - 1e-9) * step, from + step);
  const ticks: number[] = [];
  for (let i = 0; from + i * step <= to + step * 1e-6; i += 1) ticks.push(Number((from + i * step).toPrecision(12)));
  return { from, to, ticks };
}

/** A step line "M x,y H x V y …" through the points that have a value. */
export function stepPath(all: readonly HistoryPoint[], pick: (point: HistoryPoint) => number | null | undefined, x: (seconds: number) => number, y: (value: number) => number, end: number): string {
  let path = '';
  for (const point of all) {
    const value = pick(point);
    if (value == null || !Number.isFinite(value)) continue;
    path += path === '' ? `M${x(point.seconds).toFixed(1)},${y(value).toFixed(1)}` : ` H${x(point.seconds).toFixed(1)} V${y(value).toFixed(1)}`;
  }
  return path === '' ? '' : `${path} H${x(end).toFixed(1)}`;
}

/** The range of values worth showing: early bounds far off would flatten everything else. */
export function valueRange(all: readonly HistoryPoint[]): { low: number; high: number } | null {
  const best = all.flatMap((point) => (point.best == null || !Number.isFinite(point.best) ? [] : [point.best]));
  const bound = all.flatMap((point) => (point.bound == null || !Number.isFinite(point.bound) ? [] : [point.bound]));
  if (best.length + bound.length === 0) return null;
  const low = Math.min(...(best.length ? best : bound));
  const lastBest = best.at(-1);
  const top = Math.max(...(bound.length ? bound : best));
  if (lastBest === undefined || bound.length === 0) return { low, high: top };
  // The bound may start many times above the best plan: then the chart is cut above the highest bound within twice the spread.
  const spread = Math.max(lastBest - low, (bound.at(-1) ?? lastBest) - lastBest, Math.abs(lastBest) * 0.05);
  return { low, high: Math.min(top, lastBest + 2 * spread) };
}

export interface Ending {
  /** From now on. */
  seconds: number;
  /** "proof": the two lines meet by then, at the pace of late; "limit": the time limit comes first. */
  by: 'proof' | 'limit';
}

/** The gap below which a solve ends, where it does not say which. */
const GAP_WANTED = 0.001;

/** When a solve that has taken `now` seconds is likely to end: gaps close about exponentially, so the pace of the last half carries on; never later than the limit. */
export function ending(run: RunView, now: number): Ending | null {
  if (isOver(run) || !run.started_at) return null;
  const left = Math.max(0, run.time_limit_seconds - now);
  const wanted = Math.max(run.gap_wanted ?? GAP_WANTED, 1e-6);
  const gaps = points(run).flatMap(({ seconds, best, bound }) => {
    const gap = best == null || bound == null ? 0 : (bound - best) / Math.max(Math.abs(bound), 1e-9);
    return gap > 0 ? [{ seconds, gap }] : [];
  });
  const last = gaps.at(-1);
  const first = last && gaps.find((entry) => entry.seconds >= last.seconds / 2);
  if (!last || !first || last.seconds - first.seconds < 1 || last.gap >= first.gap) return { seconds: left, by: 'limit' };
  const pace = Math.log(first.gap / last.gap) / (last.seconds - first.seconds);
  const proof = Math.max(0, Math.log(last.gap / wanted) / pace - (now - last.seconds));
  return proof < left ? { seconds: proof, by: 'proof' } : { seconds: left, by: 'limit' };
}

/** An estimate is not told more exactly than it is: in steps of 5 seconds, later of half a minute, then of minutes. */
export function roughly(seconds: number): number {
  const step = seconds < 60 ? 5 : seconds < 300 ? 30 : 60;
  return Math.max(step, Math.round(seconds / step) * step);
}
