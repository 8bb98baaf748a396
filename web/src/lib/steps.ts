/** Where the keyboard goes on the board; fetched once the board is drawn. */
import { itemsOf, weekOfItem, type Item, type Row } from './board';

/** The item of a row that is nearest to a week; heads stay with heads. */
export function nearest(items: readonly Item[], week: number): number {
  if (week < 0) return 0;
  let best = 0;
  for (let i = 1; i < items.length; i += 1) {
    const item = items[i];
    const now = items[best];
    if (item && now && (best === 0 || Math.abs(weekOfItem(item) - week) < Math.abs(weekOfItem(now) - week))) best = i;
  }
  return best;
}

/** Where a key leads from row `row`, item `item`; null if the key means nothing here. */
export function step(key: string, rows: readonly Row[], weeks: number, row: number, item: number, column: number): { row: number; item: number } | null {
  const here = rows[row];
  if (!here) return null;
  const items = itemsOf(here, weeks);
  const to = (next: number) => {
    const bounded = Math.min(Math.max(next, 0), rows.length - 1);
    const target = rows[bounded];
    return target ? { row: bounded, item: nearest(itemsOf(target, weeks), column) } : null;
  };
  switch (key) {
    case 'ArrowRight':
      return { row, item: Math.min(item + 1, items.length - 1) };
    case 'ArrowLeft':
      return { row, item: Math.max(item - 1, 0) };
    case 'Home':
      return { row, item: 0 };
    case 'End':
      return { row, item: items.length - 1 };
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + 10);
    case 'PageUp':
      return to(row - 10);
    default:
      return null;
  }
}
