/** Plan choices as a chart, and how they are named, worked out without the document. */
import type { Choice, ChoiceKey, FoundChoice, Frontier } from '../api/types';
import { niceScale, type Scale } from './run';

/** What the chart draws: a choice that stands, or one that was just found. */
export type Dot = Pick<FoundChoice, 'cross_training' | 'disruption'>;

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Drawing {
  across: Scale;
  upright: Scale;
  x: (weeks: number) => number;
  y: (share: number) => number;
}

/** Scales that hold all the choices: weeks of work missed across from nothing, the share of the goal upright around what there is. */
export function drawing(dots: readonly Dot[], frame: Frame): Drawing {
  const most = Math.max(...dots.map((dot) => dot.disruption), 1);
  const shares = dots.map((dot) => dot.cross_training ?? 0);
  const across = niceScale(0, most * 1.04, frame.width < 520 ? 4 : 8);
  const wide = niceScale(Math.max(0, Math.min(...shares, 1)), Math.min(1, Math.max(...shares, 0)), 5);
  const upright = wide.from < 0 ? { ...wide, from: 0, ticks: wide.ticks.filter((tick) => tick >= 0) } : wide;
  const x = (weeks: number) => frame.left + (weeks / across.to) * (frame.width - frame.left - frame.right);
  const y = (share: number) => frame.top + (1 - (share - upright.from) / (upright.to - upright.from)) * (frame.height - frame.top - frame.bottom);
  return { across, upright, x, y };
}

/** A stair through the choices by rising disruption: what so many weeks of work missed bring at most. */
export function stair(dots: readonly Dot[], { x, y }: Drawing): string {
  const sorted = [...dots].sort((a, b) => a.disruption - b.disruption);
  let path = '';
  for (const dot of sorted) {
    const at = [x(dot.disruption).toFixed(1), y(dot.cross_training ?? 0).toFixed(1)] as const;
    path += path === '' ? `M${at[0]},${at[1]}` : ` H${at[0]} V${at[1]}`;
  }
  return path;
}

/** The choices that nothing else beats, of those that were found so far, by rising disruption. */
export function standing(found: readonly FoundChoice[]): FoundChoice[] {
  const sorted = [...found].sort((a, b) => a.disruption - b.disruption || b.benefit - a.benefit);
  const kept: FoundChoice[] = [];
  for (const choice of sorted) if (choice.benefit > (kept.at(-1)?.benefit ?? -Infinity)) kept.push(choice);
  return kept;
}

/** Names by number of the choice, in the order in which they are said. */
export function namesOf(frontier: Frontier): Map<number, ChoiceKey[]> {
  const names = new Map<number, ChoiceKey[]>();
  for (const { key, n } of frontier.named) {
    if (key === 'knee') continue;
    names.set(n, [...(names.get(n) ?? []), key]);
  }
  return names;
}

/** The cards: each named choice once, by rising disruption. */
export function cards(frontier: Frontier): { choice: Choice; keys: ChoiceKey[] }[] {
  const names = namesOf(frontier);
  return frontier.points.flatMap((choice) => {
    const keys = names.get(choice.n);
    return keys ? [{ choice, keys }] : [];
  });
}

/** The choice that is shown first: Balanced. */
export const firstShown = (frontier: Frontier): number => frontier.named.find((name) => name.key === 'balanced')?.n ?? 1;
