/** The model as the page arranges it: the tree, what a search finds, ids for new records, and edits as the service takes them. Pure. */
import type { Competency, Family, Model, ModelEdit, Profile, Scale } from '../api/types';

export type Values = Record<string, string | number | boolean | null>;

export const put = (kind: string, values: Values): ModelEdit => ({ op: 'put', kind, values });
export const remove = (kind: string, id: string): ModelEdit => ({ op: 'remove', kind, id });

export interface TreeNode {
  /** Unique in the tree; the same family may stand below two functions. */
  key: string;
  kind: 'function' | 'family' | 'competency' | 'group';
  id: string;
  name: string;
  /** 1 for the topmost. */
  level: number;
  children: TreeNode[];
  /** Competencies below it. */
  count: number;
  competency?: Competency;
  /** From 1, among those below the same node, and how many these are. */
  place: number;
  siblings: number;
}

export interface TreeWords {
  everyFunction: string;
  outside: string;
  emptyFamilies: string;
}

const byName = <T extends { name: string }>(list: T[]) => [...list].sort((a, b) => a.name.localeCompare(b.name));

/** Functions, below them families with families, below these competencies. Families without any stand in a group of their own. */
export function tree(model: Model, shown: Competency[], words: TreeWords): TreeNode[] {
  const roots: TreeNode[] = [];
  const used = new Set<string>();
  const functions: { id: string | null; name: string }[] = [...byName(model.functions), { id: null, name: words.everyFunction }];
  for (const fn of functions) {
    const own = shown.filter((one) => (one.function_id ?? null) === fn.id);
    if (own.length === 0) continue;
    const key = `fn:${fn.id ?? ''}`;
    const needed = new Set<string>();
    for (const one of own) for (const family of line(model, one.family_id ?? null)) needed.add(family.id);
    needed.forEach((id) => used.add(id));
    const children = families(model, null, needed, own, key, 2);
    const outside = byName(own.filter((one) => !one.family_id)).map((one) => leaf(one, key, 2));
    roots.push({ key, kind: fn.id === null ? 'group' : 'function', id: fn.id ?? '', name: fn.name, level: 1, children: [...children, ...outside], count: own.length, place: 0, siblings: 0 });
  }
  const spare = new Set(model.families.filter((one) => !used.has(one.id)).map((one) => one.id));
  if (spare.size > 0) {
    const key = 'spare:';
    // A family whose parent stands elsewhere in the tree is topmost here.
    const top = byName(model.families.filter((one) => spare.has(one.id) && !(one.parent_id && spare.has(one.parent_id))));
    const children = top.map((one) => family(model, one, spare, [], key, 2));
    roots.push({ key, kind: 'group', id: '', name: words.emptyFamilies, level: 1, children, count: 0, place: 0, siblings: 0 });
  }
  return numbered(roots);
}

function families(model: Model, parent: string | null, needed: Set<string>, own: Competency[], above: string, level: number): TreeNode[] {
  const here = byName(model.families.filter((one) => needed.has(one.id) && (one.parent_id ?? null) === parent));
  return here.map((one) => family(model, one, needed, own, above, level));
}

function family(model: Model, one: Family, needed: Set<string>, own: Competency[], above: string, level: number): TreeNode {
  const key = `${above}/fam:${one.id}`;
  const inside = families(model, one.id, needed, own, key, level + 1);
  const leaves = byName(own.filter((competency) => competency.family_id === one.id)).map((competency) => leaf(competency, key, level + 1));
  const below = inside.reduce((sum, node) => sum + node.count, leaves.length);
  return { key, kind: 'family', id: one.id, name: one.name, level, children: [...inside, ...leaves], count: below, place: 0, siblings: 0 };
}

const leaf = (competency: Competency, above: string, level: number): TreeNode => ({
  key: `${above}/c:${competency.id}`, kind: 'competency', id: competency.id, name: competency.name, level, children: [], count: 1, competency, place: 0, siblings: 0,
});

function numbered(nodes: TreeNode[]): TreeNode[] {
  nodes.forEach((node, at) => {
    node.place = at + 1;
    node.siblings = nodes.length;
    numbered(node.children);
  });
  return nodes;
}

/** A family and those that it lies in, the innermost first. */
export function line(model: Pick<Model, 'families'>, id: string | null): Family[] {
  const found: Family[] = [];
  for (let at = id; at !== null && found.length <= model.families.length; ) {
    const next = model.families.find((one) => one.id === at);
    if (!next) break;
    found.push(next);
    at = next.parent_id ?? null;
  }
  return found;
}

/** "Winning customers › First calls". */
export const familyPath = (model: Pick<Model, 'families'>, id: string): string => line(model, id).map((one) => one.name).reverse().join(' › ');

/** The rows that are seen, from top to bottom. */
export function visible(nodes: TreeNode[], open: ReadonlySet<string>): TreeNode[] {
  return nodes.flatMap((node) => [node, ...(open.has(node.key) ? visible(node.children, open) : [])]);
}

export const allKeys = (nodes: TreeNode[]): string[] => nodes.flatMap((node) => (node.children.length > 0 ? [node.key, ...allKeys(node.children)] : []));

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether all words of the search stand in the name, the definition or an indicator. */
export function matches(competency: Competency, search: string): boolean {
  const text = fold([competency.name, competency.definition, ...competency.indicators.map((one) => one.description)].join('\n'));
  return fold(search).split(/\s+/).filter(Boolean).every((word) => text.includes(word));
}

/** An id that nothing has yet, made from a name. */
export function freshId(name: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const slug = fold(name).replace(/ß/g, 'ss').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'new';
  let id = slug;
  for (let number = 2; known.has(id); number++) id = `${slug}-${number}`;
  return id;
}

/** The levels that a scale names, and those that have an indicator. */
export function levels(scale: Scale | undefined, competency: Competency): number[] {
  const found = new Set(competency.indicators.map((one) => one.level));
  if (scale) {
    const whole = scale.highest - scale.lowest <= 10;
    for (let level = Math.ceil(scale.lowest); whole && level <= scale.highest; level++) found.add(level);
    if (!whole) for (const [level] of scale.anchors) found.add(level);
  }
  return [...found].sort((a, b) => a - b);
}

export const cellId = (role: string, competency: string) => `${role}/${competency}`;

export function profileIndex(profiles: Profile[]): Map<string, Profile> {
  return new Map(profiles.map((one) => [cellId(one.role_id, one.competency_id), one]));
}

/** Edits that give one role what another one asks for. */
export function copyProfile(profiles: Profile[], from: string, to: string): ModelEdit[] {
  const own = profileIndex(profiles);
  return profiles.flatMap((one) => {
    if (one.role_id !== from) return [];
    const known = own.get(cellId(to, one.competency_id));
    const same = known && known.target === one.target && known.importance === one.importance && known.essential === one.essential;
    if (same) return [];
    return [put('role_profiles', { role_id: to, competency_id: one.competency_id, target: one.target, importance: one.importance, essential: one.essential })];
  });
}

export const anchorsText = (anchors: [number, number][]): string => anchors.map(([native, canonical]) => `${native}:${canonical}`).join('; ');

/** The family that comes before or after the one of a competency, among those with a place in the tree; the outermost is "no family". */
export function neighbourFamily(model: Model, competency: Competency, step: 1 | -1): string | null | undefined {
  const list: (string | null)[] = [...model.families].sort((a, b) => familyPath(model, a.id).localeCompare(familyPath(model, b.id))).map((one) => one.id);
  list.push(null);
  const at = list.indexOf(competency.family_id ?? null) + step;
  return at < 0 || at >= list.length ? undefined : list[at];
}
