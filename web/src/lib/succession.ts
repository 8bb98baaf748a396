/** Order and counts of the succession page. */
import type { CriticalRole, Succession, Successor } from '../api/types';

export const BANDS = ['now', '2y', '5y', 'beyond'] as const;

/** Roles with nobody ready first; among them those whose loss is likelier and worse. */
export function ordered(roles: readonly CriticalRole[]): CriticalRole[] {
  const weight = (role: CriticalRole) => role.risk_of_loss * role.impact_of_loss;
  return [...roles].sort(
    (a, b) =>
      Number(a.bench.length > 0) - Number(b.bench.length > 0) ||
      Number(a.ready_now > 0) - Number(b.ready_now > 0) ||
      weight(b) - weight(a) ||
      a.name.localeCompare(b.name),
  );
}

export function inBand(role: CriticalRole, band: Successor['band']): number {
  return role.bench.filter((successor) => successor.band === band).length;
}

/** The nearest to ready, then the better fit. */
export function bench(role: CriticalRole): Successor[] {
  return [...role.bench].sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.shown_fit - a.shown_fit || a.person.localeCompare(b.person));
}

/** How many other roles a person is successor for. */
export function otherRoles(view: Succession, personId: string): number {
  return Math.max(0, (view.successors_of_several.find((entry) => entry.person_id === personId)?.roles.length ?? 1) - 1);
}
