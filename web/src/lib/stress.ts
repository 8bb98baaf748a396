/** The heat map of a stress test: bands of chances, and moving over it by keys. */
import type { StressTest } from '../api/types';

/** Lower ends of the bands beyond the first. */
export const BANDS = [0.01, 0.05, 0.15, 0.4] as const;

/** Which band a chance lies in: 0 is next to never. */
export const band = (chance: number): number => BANDS.filter((from) => chance >= from).length;

export interface Cell {
  row: number;
  week: number;
}

/** Where a key leads to from `at`; null for keys that mean nothing here. */
export function move(key: string, at: Cell, rows: number, weeks: number): Cell | null {
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  switch (key) {
    case 'ArrowRight':
      return { row: at.row, week: within(at.week + 1, weeks) };
    case 'ArrowLeft':
      return { row: at.row, week: within(at.week - 1, weeks) };
    case 'ArrowDown':
      return { row: within(at.row + 1, rows), week: at.week };
    case 'ArrowUp':
      return { row: within(at.row - 1, rows), week: at.week };
    case 'Home':
      return { row: at.row, week: 0 };
    case 'End':
      return { row: at.row, week: weeks - 1 };
    default:
      return null;
  }
}

export interface RiskRow {
  team: string;
  week: number;
  with: number;
  without: number;
}

/** Every team and week with a chance worth telling, and how many were left out. */
export function told(test: StressTest): { rows: RiskRow[]; left: number } {
  const all = test.teams.flatMap((team) => team.with.map((chance, week) => ({ team: team.team, week, with: chance, without: team.without[week] ?? 0 })));
  const rows = all.filter((row) => band(Math.max(row.with, row.without)) > 0);
  return { rows, left: all.length - rows.length };
}
