/** A cycle's rules while they are edited: values by JSON pointer, sentences with slots, what differs, and bringing two planners' changes together. */
import type { CycleRules, RuleView } from '../api/types';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const steps = (pointer: string): string[] => pointer.split('/').slice(1);

/** The value at a pointer; nothing there: `null`. */
export function at(rules: CycleRules, pointer: string): Json {
  let here: Json = rules as unknown as Json;
  for (const step of steps(pointer)) {
    if (here === null || typeof here !== 'object') return null;
    here = (here as Record<string, Json>)[step] ?? null;
  }
  return here;
}

/** The rules with another value at a pointer; what was there before stays as it was. */
export function put(rules: CycleRules, pointer: string, value: Json): CycleRules {
  const change = (here: Json, rest: string[]): Json => {
    const [step, ...further] = rest;
    if (step === undefined) return value;
    if (Array.isArray(here)) return here.map((item, index) => (String(index) === step ? change(item, further) : item));
    const object = here !== null && typeof here === 'object' ? here : {};
    return { ...object, [step]: change(object[step] ?? null, further) };
  };
  return change(rules as unknown as Json, steps(pointer)) as unknown as CycleRules;
}

export type Part = { text: string } | { slot: number; word: string };

/** "At least {0|week|weeks} at home." in its parts; the word behind a number follows the number. */
export function parts(rule: RuleView, rules: CycleRules): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of rule.template.matchAll(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g)) {
    if (match.index > from) found.push({ text: rule.template.slice(from, match.index) });
    const slot = Number(match[1]);
    const path = rule.values[slot]?.path ?? '';
    const word = match[2] === undefined ? '' : at(rules, path) === 1 ? match[2] : (match[3] ?? '');
    found.push({ slot, word });
    from = match.index + match[0].length;
  }
  if (from < rule.template.length) found.push({ text: rule.template.slice(from) });
  return found;
}

export const isOn = (rule: RuleView, rules: CycleRules): boolean => !rule.switch || at(rules, rule.switch.path) !== null;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Fields of the rules in which two sets differ. */
export function fieldsChanged(a: CycleRules, b: CycleRules): (keyof CycleRules)[] {
  return (Object.keys({ ...a, ...b }) as (keyof CycleRules)[]).filter((key) => !same(a[key], b[key]));
}

export const differs = (a: CycleRules, b: CycleRules): boolean => fieldsChanged(a, b).length > 0;

/** Whether one of the rule's own values differs. */
export function isChanged(rule: RuleView, before: CycleRules, now: CycleRules): boolean {
  const own = [...rule.values.map((value) => value.path), ...(rule.switch ? [rule.switch.path] : []), ...(rule.price ? [rule.price] : [])];
  return own.some((path) => !same(at(before, path), at(now, path)));
}

/** What somebody else saved, with my changes on top: of each field that I changed, mine. */
export function together(base: CycleRules, mine: CycleRules, theirs: CycleRules): CycleRules {
  const merged: Record<string, unknown> = { ...theirs };
  for (const field of fieldsChanged(base, mine)) merged[field] = mine[field];
  return merged as unknown as CycleRules;
}

/** Fields that name single people, teams, posts and weeks: a template leaves them as they are. */
const OWN: (keyof CycleRules)[] = ['pins', 'forbids', 'people', 'teams', 'posts', 'tracks', 'succession_roles'];

export function withTemplate(now: CycleRules, template: CycleRules): CycleRules {
  const kept = Object.fromEntries(OWN.map((key) => [key, now[key]]));
  return { ...template, ...kept } as CycleRules;
}

/** "4, 6" as numbers; `null` where it is no list of whole numbers. */
export function numbers(text: string): number[] | null {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const found = words.map(Number);
  return found.every((number) => Number.isInteger(number) && number >= 0) ? found : null;
}

/** What is wrong with a rule, from all that is wrong with the rules. */
export function faultsOf(rule: RuleView, fields: readonly { path: string; message: string }[]): string[] {
  const own = [...rule.values.map((value) => value.path), ...(rule.price ? [rule.price] : [])];
  return fields.filter((field) => own.some((path) => field.path === path || field.path.startsWith(`${path}/`))).map((field) => field.message);
}
