/** Inviting colleagues: who is shown and selected, and the links as a table. */
import type { Invitee, MadeInvitation, Role } from '../api/types';
import { invite as words } from '../words/invite';

/** Somebody selected to be invited. */
export interface Chosen {
  /** The person's id; for others one that only this page knows. */
  key: string;
  name: string;
  email?: string;
  role: Role;
  person_id?: string;
  team?: string;
}

export interface Filter {
  text: string;
  team: string;
}

/** People whose name, team or title holds every word of the text. */
export function matching(people: readonly Invitee[], { text, team }: Filter): Invitee[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    if (team && person.team_id !== team) return false;
    const haystack = `${person.name} ${person.team} ${person.title}`.toLowerCase();
    return wanted.every((word) => haystack.includes(word));
  });
}

/** Who is selected by "all": whoever has neither an account nor an open invitation. */
export const uninvited = (people: readonly Invitee[]): Invitee[] => people.filter((person) => !person.account && !person.invited);

export const leads = (person: Invitee): boolean => person.role === 'manager' || person.role === 'leader';

export const teamsOf = (people: readonly Invitee[]): { id: string; name: string }[] =>
  [...new Map(people.map((person) => [person.team_id, person.team]))].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));

export const nameOf = (entry: { name: string; email?: string | null }): string => entry.name || entry.email || words.somebody;

/** A cell that a spreadsheet takes for text: what looks like a formula is made harmless, as in the service's own exports. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The links as CSV, with the mark that tells spreadsheets the encoding. */
export function asCsv(made: readonly MadeInvitation[]): string {
  const rows = made.map((one) => [one.name, one.email ?? '', one.role, one.team ?? '', one.link, one.expires_at.slice(0, 10)]);
  return '\uFEFF' + [words.csvHead, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** The links as lines of text, to be pasted. */
export const asText = (made: readonly MadeInvitation[]): string => made.map((one) => `${nameOf(one)}\t${one.link}`).join('\n');

/** Cards of the print sheet, a page each. */
export function pagesOf<T>(all: readonly T[], size: number): T[][] {
  const pages: T[][] = [];
  for (let at = 0; at < all.length; at += size) pages.push(all.slice(at, at + size));
  return pages;
}

/** Into the clipboard, which browsers give to secure pages only; else by way of a marked field. Whether it worked. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

/** Saves a text as a file of the reader's. */
export function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
