import { describe, expect, it } from 'vitest';
import type { StressTest } from '../src/api/types';
import { band, move, told } from '../src/lib/stress';

describe('the heat map of a stress test', () => {
  it('puts chances into bands', () => {
    expect([0, 0.0099, 0.01, 0.049, 0.05, 0.15, 0.39, 0.4, 1].map(band)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4]);
  });

  it('is moved over by keys, and never left', () => {
    const at = { row: 0, week: 11 };
    expect(move('ArrowRight', at, 2, 12)).toEqual(at);
    expect(move('ArrowLeft', at, 2, 12)).toEqual({ row: 0, week: 10 });
    expect(move('ArrowUp', at, 2, 12)).toEqual(at);
    expect(move('ArrowDown', at, 2, 12)).toEqual({ row: 1, week: 11 });
    expect(move('Home', at, 2, 12)).toEqual({ row: 0, week: 0 });
    expect(move('End', { row: 1, week: 0 }, 2, 12)).toEqual({ row: 1, week: 11 });
    expect(move('x', at, 2, 12)).toBeNull();
  });

  it('tells of every week with a chance on either side, and counts the others', () => {
    const test = { teams: [{ team_id: 'a', team: 'A', with: [0, 0.02, 0], without: [0.3, 0, 0.001] }] } as unknown as StressTest;
    expect(told(test)).toEqual({
      rows: [
        { team: 'A', week: 0, with: 0, without: 0.3 },
        { team: 'A', week: 1, with: 0.02, without: 0 },
      ],
      left: 1,
    });
  });
});
