/** Which plan the board opens with. */
import type { CycleView, PlanSummary } from '../api/types';

export interface CyclePlans {
  cycle: CycleView;
  plans: PlanSummary[];
}

/** Cycles with the latest start first, plans with the newest first. */
export function ordered(all: CyclePlans[]): CyclePlans[] {
  return [...all]
    .sort((a, b) => b.cycle.starts_on.localeCompare(a.cycle.starts_on))
    .map(({ cycle, plans }) => ({ cycle, plans: [...plans].sort((a, b) => b.created_at.localeCompare(a.created_at)) }));
}

/** With the plan asked for where it is one of a scenario: no list of its cycle holds those. */
export async function withScenarios(all: CyclePlans[], wanted: string | null, fetch: (id: string) => Promise<PlanSummary>): Promise<CyclePlans[]> {
  if (!wanted || all.some(({ plans }) => plans.some((plan) => plan.id === wanted))) return all;
  const plan = await fetch(wanted).catch(() => null);
  return all.map((entry) => (entry.cycle.id === plan?.cycle_id ? { ...entry, plans: [plan, ...entry.plans] } : entry));
}

/** The one asked for; else, of the latest cycle that has plans, a draft newer than what is published, else what is published, else the newest. */
export function firstPlan(all: CyclePlans[], wanted: string | null): { cycle: CycleView; plan: PlanSummary } | null {
  const sorted = ordered(all);
  for (const { cycle, plans } of sorted) {
    const plan = plans.find((entry) => entry.id === wanted);
    if (plan) return { cycle, plan };
  }
  for (const { cycle, plans } of sorted) {
    const plan = plans.find((entry) => entry.state !== 'superseded') ?? plans[0];
    if (plan) return { cycle, plan };
  }
  return null;
}

/** The cycle to plan next: the one asked for, else the latest. */
export function planningCycle(cycles: CycleView[], wanted: string | null): CycleView | null {
  return cycles.find((cycle) => cycle.id === wanted) ?? [...cycles].sort((a, b) => b.starts_on.localeCompare(a.starts_on))[0] ?? null;
}

/** How long a plan made in passing is searched for, by the company's size: the first one, and one with facts set right. */
export const firstLimitSeconds = (people: number): number => (people <= 100 ? 10 : people <= 300 ? 30 : 60);
