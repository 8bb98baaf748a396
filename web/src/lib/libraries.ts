/** What a planner has chosen of a library, as the service wants to know it. */
import type { LibraryChoice, LibraryElement, LibraryOccupation } from '../api/types';

/** Role of a chosen occupation: "role:…", "new:<function>" or "none". */
export type RoleOf = Record<string, string>;
/** Where an element goes that is not left to its suggestion: "to:<competency>", "new" or "skip". */
export type GoesTo = Record<string, string>;

export function occupationChoice(roles: RoleOf): NonNullable<LibraryChoice['occupations']> {
  return Object.entries(roles).map(([id, role]) => {
    const [kind, ...rest] = role.split(':');
    const to = rest.join(':');
    if (kind === 'role') return { id, role_id: to };
    if (kind === 'new') return { id, new_role: { function_id: to } };
    return { id };
  });
}

export function elementChoice(goes: GoesTo): NonNullable<LibraryChoice['elements']> {
  return Object.entries(goes).map(([id, to]) => {
    if (to === 'skip') return { id, skip: true };
    return to.startsWith('to:') ? { id, competency_id: to.slice(3), skip: false } : { id, skip: false };
  });
}

/** Where an occupation goes when it is ticked: to the role that is like it, else to a new one in the first function. */
export function usualRole(occupation: LibraryOccupation, functions: readonly { id: string }[]): string {
  if (occupation.suggestion) return `role:${occupation.suggestion.id}`;
  return functions[0] ? `new:${functions[0].id}` : 'none';
}

/** What stands in the list of a row: the choice, or what happens without one. */
export function standing(element: LibraryElement, goes: GoesTo, listed: boolean): string {
  const chosen = goes[element.id];
  if (chosen) return chosen;
  if (!listed) return 'skip';
  return element.competency_id ? `to:${element.competency_id}` : 'new';
}

/** Items of which one of the texts contains what is searched, whatever the case. */
export function matching<T>(items: readonly T[], wanted: string, texts: (item: T) => string[]): T[] {
  const words = wanted.trim().toLowerCase();
  return words ? items.filter((item) => texts(item).some((text) => text.toLowerCase().includes(words))) : [...items];
}
