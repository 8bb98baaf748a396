/** The keyboard on the board: a roving focus over heads, cells, bars and ride marks. Fetched once the board is drawn. */
import { tick } from 'svelte';
import { itemKey, itemsOf, weekOfItem, type Item, type Row } from './board';
import { step } from './steps';

interface Board {
  rows: () => readonly Row[];
  weeks: () => number;
  scroller: () => HTMLElement | undefined;
  size: () => { width: number; nameWidth: number; header: number };
  focused: (key: string) => void;
  scrolled: (top: number) => void;
  activate: (row: Row, item: Item) => void;
  /** Closes the details; whether there were any. */
  close: () => boolean;
}

export class GridKeys {
  /** The week the keyboard came from, kept while stepping through rows that have nothing there. */
  private column = -1;

  constructor(private readonly board: Board) {}

  keydown(event: KeyboardEvent): void {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'];
    const here = key ? this.locate(key) : null;
    const [rows, weeks] = [this.board.rows(), this.board.weeks()];
    const row = here ? rows[here.row] : undefined;
    if (!here || !row || event.altKey || event.ctrlKey || event.metaKey) return;
    const item = itemsOf(row, weeks)[here.item];
    if (!item) return;
    if (event.key === 'Escape' && this.board.close()) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.board.activate(row, item);
      return;
    }
    const vertical = event.key.startsWith('Page') || event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (!vertical || this.column < 0) this.column = weekOfItem(item);
    const next = step(event.key, rows, weeks, here.row, here.item, item.kind === 'head' ? -1 : this.column);
    const target = next ? rows[next.row] : undefined;
    if (!next || !target) return;
    event.preventDefault();
    const found = itemsOf(target, weeks)[next.item];
    if (!found) return;
    if (!vertical) this.column = weekOfItem(found);
    void this.focus(target, found);
  }

  async show(person: string, placement: string | null): Promise<void> {
    await tick();
    const row = this.board.rows().find((entry) => entry.kind === 'person' && entry.person.id === person);
    if (!row) return;
    const items = itemsOf(row, this.board.weeks());
    const item = items.find((entry) => entry.kind === 'bar' && entry.bar.id === placement) ?? items[0];
    if (item) await this.focus(row, item);
  }

  async refocus(key: string): Promise<void> {
    const found = this.locate(key);
    const row = found ? this.board.rows()[found.row] : undefined;
    const item = row && found ? itemsOf(row, this.board.weeks())[found.item] : undefined;
    if (row && item) await this.focus(row, item);
  }

  private locate(key: string): { row: number; item: number } | null {
    const rows = this.board.rows();
    const row = rows.findIndex((entry) => key === entry.key || key.startsWith(`${entry.key}/`));
    const entry = rows[row];
    if (!entry) return null;
    const item = itemsOf(entry, this.board.weeks()).findIndex((candidate) => itemKey(entry, candidate) === key);
    return { row, item: Math.max(item, 0) };
  }

  private async focus(row: Row, item: Item): Promise<void> {
    const key = itemKey(row, item);
    this.board.focused(key);
    this.reveal(row, item);
    await tick();
    this.board.scroller()?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }

  private reveal(row: Row, item: Item): void {
    const scroller = this.board.scroller();
    if (!scroller) return;
    const { width, nameWidth, header } = this.board.size();
    const height = scroller.clientHeight - header;
    if (row.top < scroller.scrollTop) scroller.scrollTop = row.top;
    else if (row.top + row.height > scroller.scrollTop + height) scroller.scrollTop = row.top + row.height - height;
    const week = weekOfItem(item);
    const left = week * width;
    const room = scroller.clientWidth - nameWidth;
    if (week < 0 || left < scroller.scrollLeft) scroller.scrollLeft = Math.max(0, left);
    else if (left + width > scroller.scrollLeft + room) scroller.scrollLeft = left + width - room;
    this.board.scrolled(scroller.scrollTop);
  }
}
