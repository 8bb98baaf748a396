/** What the succession page derives from the service's answer: the lists behind each figure, and what hangs on one person. */
import type { CriticalRole, Succession, SuccessionSettings } from '../api/types';
import { ordered } from './succession';

export const WEEKS_A_YEAR = 52;

export type FigureName = 'covered' | 'ready' | 'net' | 'depth' | 'candidates';

export interface Part {
  counted: string[];
  left: string[];
}

/** The roles that a figure counts, with who makes them count, and those that it does not. */
export function madeOf(view: Succession, figure: FigureName): Part {
  const part: Part = { counted: [], left: [] };
  for (const role of ordered(view.roles)) {
    const ready = role.bench.filter((entry) => entry.band === 'now').map((entry) => entry.person);
    const who = figure === 'net' ? (role.filled_by ? [role.filled_by] : []) : figure === 'ready' || figure === 'depth' ? ready : role.bench.map((entry) => entry.person);
    if (who.length) part.counted.push(`${role.name}: ${who.join(', ')}`);
    else part.left.push(role.name);
  }
  return part;
}

/** Roles with nobody ready, the likeliest and worst losses first. */
export function uncovered(roles: readonly CriticalRole[]): CriticalRole[] {
  return ordered(roles.filter((role) => role.ready_now === 0));
}

/** Roles that one person alone could take. */
export function single(roles: readonly CriticalRole[]): CriticalRole[] {
  return roles.filter((role) => role.bench.length === 1);
}

/** Those who alone of their team have what one of its roles cannot be done without, with all of it; most first. */
export function byHolder(skills: Succession['thin_skills']): { id: string; name: string; team: string; skills: string[] }[] {
  const holders = new Map<string, { id: string; name: string; team: string; skills: string[] }>();
  for (const skill of skills) {
    const [only] = skill.who;
    if (skill.critical || !only) continue;
    const key = `${only.id}/${skill.team_id}`;
    const known = holders.get(key) ?? { id: only.id, name: only.name, team: skill.team, skills: [] };
    known.skills.push(skill.competency);
    holders.set(key, known);
  }
  return [...holders.values()].sort((a, b) => b.skills.length - a.skills.length || a.name.localeCompare(b.name));
}

/** The quarter of a day, short enough for the axis of a chart: Q4 26. */
export const quarterOf = (iso: string): string => `Q${Math.ceil(Number(iso.slice(5, 7)) / 3)} ${iso.slice(2, 4)}`;

/** How far the bands reach, in years as the company wrote them. */
export function bandYears(view: Succession): [soon: number, later: number] {
  const { soon_weeks, later_weeks } = view.policy.bands;
  return [Math.round((soon_weeks / WEEKS_A_YEAR) * 100) / 100, Math.round((later_weeks / WEEKS_A_YEAR) * 100) / 100];
}

type Measure = SuccessionSettings['targets'][number]['measure'];

export function target(view: Succession, measure: Measure): { value: number; by: string | null } | null {
  const found = view.targets.find((entry) => entry.measure === measure);
  return found ? { value: found.value, by: found.by_on ?? null } : null;
}

/** People whose name, team or role contains every word of the question; the first few. */
export function matching<P extends { name: string; team: string; role: string }>(people: readonly P[], question: string, most: number): P[] {
  const words = question.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const found: P[] = [];
  for (const person of people) {
    const text = `${person.name} ${person.team} ${person.role}`.toLocaleLowerCase();
    if (words.every((part) => text.includes(part))) found.push(person);
    if (found.length === most) break;
  }
  return found;
}
