/** Files for an import, what it would do grouped for reading, and what is chosen of it. */
import type { Choices, ImportChange, ImportPreview, RowAt, UploadFile } from '../api/types';

export const LARGEST_FILE_MB = 20;

export function tooLarge(file: { size: number }): boolean {
  return file.size > LARGEST_FILE_MB * 1024 * 1024;
}

/** A file's bytes as base64, read by the browser. */
export function encode(file: File): Promise<UploadFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.onload = () => {
      const address = String(reader.result);
      resolve({ name: file.name, content_base64: address.slice(address.indexOf(',') + 1) });
    };
    reader.readAsDataURL(file);
  });
}

/** What happened to people, the weightiest first; each change stands in the first group that fits. */
const EVENTS = ['leaves', 'moved', 'new_role', 'renamed', 'renumbered'] as const;
export type Event = (typeof EVENTS)[number];

export interface ChangeGroup {
  /** Table, and what happened; `null`: the other changes and new rows of the table. */
  kind: string;
  event: Event | 'new' | 'changed';
  changes: ImportChange[];
}

export const keyOf = (change: { kind: string; id: string }) => `${change.kind}/${change.id}`;

function eventOf(change: ImportChange): ChangeGroup['event'] {
  if (change.action === 'add') return 'new';
  const told = change.kind === 'people' ? EVENTS.find((event) => change.what?.includes(event)) : undefined;
  return told ?? 'changed';
}

/** By table in the order in which the service lists them; of people who leaves first, then who moved, and so on. */
export function grouped(changes: readonly ImportChange[]): ChangeGroup[] {
  const order = [...EVENTS, 'changed', 'new'];
  const tables = new Map<string, Map<string, ChangeGroup>>();
  for (const change of changes) {
    const events = tables.get(change.kind) ?? new Map<string, ChangeGroup>();
    tables.set(change.kind, events);
    const event = eventOf(change);
    const group = events.get(event);
    if (group) group.changes.push(change);
    else events.set(event, { kind: change.kind, event, changes: [change] });
  }
  return [...tables.values()].flatMap((events) => [...events.values()].sort((a, b) => order.indexOf(a.event) - order.indexOf(b.event)));
}

export interface Staff {
  full: boolean;
  /** Last day of those who are not on the list; empty: today. */
  leftOn: string;
}

/** What is asked of the service: rows that stay out, and people who stay though they are not on the list. */
export function choices(preview: ImportPreview | null, out: ReadonlySet<string>, rows: readonly RowAt[], staff: Staff): Choices {
  const left = (preview?.changes ?? []).filter((change) => out.has(keyOf(change)));
  const leave_out = [...rows, ...left.flatMap((change) => (change.at ? [change.at] : []))];
  const stay = left.filter((change) => !change.at).map((change) => change.id);
  return { leave_out, full_list: staff.full ? { left_on: staff.leftOn || null, stay } : null };
}
