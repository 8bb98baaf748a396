/** The rules of a cycle as plain sentences, and the few numbers of them that a planner edits here. */
import type { CycleRules } from '../api/types';
import { rules as words } from '../words/run';

export interface Sentences {
  must: string[];
  prefer: string[];
}

export function sentences(rules: CycleRules, locale?: string): Sentences {
  const w = words.sentences;
  const month = new Intl.DateTimeFormat(locale ?? 'en', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, rules.fiscal_year_starts_month - 1, 1)));
  const must = [w.staffing, w.placements(rules.placements_max), w.cooldown(rules.cooldown_weeks), w.mentees(rules.mentees_max)];
  const [a, b] = rules.balance?.functions ?? [];
  if (rules.balance && a && b) must.push(w.balance(a, b, rules.balance.tolerance));
  for (const load of rules.guest_load) must.push(w.guest(load.function ?? w.everybody, load.rides, load.weeks));
  if (rules.host_load) must.push(w.host(rules.host_load.rides, rules.host_load.weeks));
  must.push(w.pair(rules.ride_pair_max), w.starts(rules.common_starts ?? true), w.quarter(rules.quarter_end_weeks), w.fiscal(month));
  if (rules.disruption_limit != null) must.push(w.limit(rules.disruption_limit));
  must.push(w.fairness(rules.fairness_floor));
  if (rules.pins.length) must.push(w.kept(rules.pins.length));
  if (rules.forbids.length) must.push(w.forbidden(rules.forbids.length));
  const prefer = [w.price(rules.price_disruption), w.wish(rules.price_preference)];
  if (rules.disruption_limit == null) prefer.push(w.noLimit);
  return { must, prefer };
}

export type Editable = keyof typeof words.fields;

export interface NumberField {
  key: Editable;
  label: string;
  min: number;
  max: number;
  step: number;
  /** An empty field means that there is no such limit. */
  optional: boolean;
  /** Shown in percent, kept as a share. */
  percent: boolean;
}

const field = (key: Editable, max: number, rest: Partial<NumberField> = {}): NumberField => ({
  key, label: words.fields[key], min: 0, max, step: 1, optional: false, percent: false, ...rest,
});

export const FIELDS: NumberField[] = [
  field('placements_max', 12),
  field('cooldown_weeks', 104),
  field('mentees_max', 20, { min: 1 }),
  field('ride_pair_max', 52),
  field('quarter_end_weeks', 13),
  field('disruption_limit', 100_000, { step: 0.1, optional: true }),
  field('fairness_floor', 100, { percent: true }),
  field('price_disruption', 100, { step: 0.01 }),
  field('price_preference', 100, { step: 0.01 }),
];

export type Draft = Record<Editable, number | null>;

export function toDraft(rules: CycleRules): Draft {
  return Object.fromEntries(
    FIELDS.map(({ key, percent }) => {
      const value = rules[key] ?? null;
      return [key, value !== null && percent ? Number((value * 100).toFixed(4)) : value];
    }),
  ) as Draft;
}

/** The rules with the edited numbers in them; everything else stays as it was. */
export function fromDraft(rules: CycleRules, draft: Draft): CycleRules {
  const next: CycleRules = { ...rules };
  for (const { key, percent, optional } of FIELDS) {
    const value = draft[key];
    if (key === 'disruption_limit') next.disruption_limit = value;
    else if (value !== null || optional) next[key] = percent ? (value ?? 0) / 100 : (value ?? rules[key]);
  }
  return next;
}
