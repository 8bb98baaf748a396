/** Files for an import, and the preview grouped for reading. */
import type { ImportChange, UploadFile } from '../api/types';

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

export interface ChangeGroup {
  kind: string;
  changes: ImportChange[];
}

/** What would be added or changed, by table, in the order the service lists the tables; what stays the same is only counted. */
export function grouped(changes: readonly ImportChange[]): ChangeGroup[] {
  const found = new Map<string, ImportChange[]>();
  for (const change of changes) {
    if (change.action === 'same') continue;
    const list = found.get(change.kind);
    if (list) list.push(change);
    else found.set(change.kind, [change]);
  }
  return [...found].map(([kind, list]) => ({ kind, changes: list }));
}
