/** A radar's own rules: what its axes are, and where its corners lie. */
import type { LevelView } from '../api/types';

/** More spokes than this cannot be told apart. */
const AXES_MAX = 12;

export interface Axis {
  label: string;
  /** Shares of the scale, 0 to 1. */
  level: number;
  target: number;
}

const share = (value: number, { lowest, highest }: LevelView['scale']) => Math.min(1, Math.max(0, (value - lowest) / Math.max(highest - lowest, 1e-9)));

/** One axis for each competency with a target; where they are too many, one for each family or function, by the mean. */
export function axes(levels: LevelView[]): Axis[] {
  const aimed = levels.filter((level) => level.native_target != null);
  const of = (level: LevelView) => ({ level: share(level.native_level ?? level.scale.lowest, level.scale), target: share(level.native_target ?? 0, level.scale) });
  if (aimed.length <= AXES_MAX) return aimed.map((level) => ({ label: level.competency, ...of(level) }));
  const groups = new Map<string, LevelView[]>();
  for (const level of aimed) {
    const name = groupOf(level);
    groups.set(name, [...(groups.get(name) ?? []), level]);
  }
  if (groups.size < 3) return widest(aimed).map((level) => ({ label: level.competency, ...of(level) }));
  const mean = (list: LevelView[], pick: 'level' | 'target') => list.reduce((sum, level) => sum + of(level)[pick], 0) / list.length;
  return [...groups].slice(0, AXES_MAX).map(([label, list]) => ({ label, level: mean(list, 'level'), target: mean(list, 'target') }));
}

/** The family, else the function; shared competencies together. */
export const groupOf = (level: LevelView): string => level.family ?? level.function ?? '';

/** Those with the widest gaps, in their former order. */
function widest(levels: LevelView[]): LevelView[] {
  const gap = (level: LevelView) => (level.native_target ?? 0) - (level.native_level ?? 0);
  const chosen = new Set([...levels].sort((a, b) => gap(b) - gap(a)).slice(0, AXES_MAX));
  return levels.filter((level) => chosen.has(level));
}

export interface Point {
  x: number;
  y: number;
}

/** Where a share lies on axis `index` of `count`, around the centre, the first axis upwards and on clockwise. */
export function corner(index: number, count: number, share: number, radius: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(Math.cos(angle) * radius * share), y: round(Math.sin(angle) * radius * share) };
}

export const outline = (shares: number[], radius: number): string =>
  shares.map((share, index) => corner(index, shares.length, share, radius)).map(({ x, y }) => `${x},${y}`).join(' ');
