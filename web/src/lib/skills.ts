/** A person's levels, grouped and worded. */
import type { LevelView } from '../api/types';
import { skills as words } from '../words/skills';
import { longDate } from './format';

export interface Shown {
  id: string;
  name: string;
  level: number;
  target: number | null;
  /** Levels to go on the competency's own scale; null without a target. */
  toGo: number | null;
  basis: string;
  view: LevelView;
}

export function shown(view: LevelView): Shown {
  const level = view.native_level ?? view.level;
  const target = view.target == null ? null : (view.native_target ?? view.target);
  return {
    id: view.competency_id,
    name: view.competency,
    level,
    target,
    toGo: target === null ? null : Math.max(0, target - level),
    basis: basis(view),
    view,
  };
}

function basis(view: LevelView): string {
  if (view.guessed) return words.guessed;
  if (!view.rated_on || !view.source) return words.unknownBasis;
  return words.basedOn(words.sources[view.source] ?? view.source, longDate(view.rated_on));
}

export interface Group {
  name: string;
  levels: Shown[];
}

/** By function, shared competencies last; the most levels to go first. */
export function groups(levels: LevelView[]): Group[] {
  const found = new Map<string, Shown[]>();
  for (const level of levels) {
    const key = level.function ?? '';
    const list = found.get(key);
    if (list) list.push(shown(level));
    else found.set(key, [shown(level)]);
  }
  return [...found]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)))
    .map(([name, list]) => ({ name: name || words.shared, levels: list.sort((a, b) => (b.toGo ?? -1) - (a.toGo ?? -1) || a.name.localeCompare(b.name)) }));
}
