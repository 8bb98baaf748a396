import { describe, expect, it } from 'vitest';
import type { LevelView, SkillsMatrix } from '../src/api/types';
import {
  cellOf, cellText, columnsOf, gapAt, inView, indexOf, move, NO_FILTER, onScale, rawCell, readLevel, rowsOf, spansOf, summary, summaryText, tone, totals, withCell,
  withLevel, type Filter, type Row,
} from '../src/lib/matrix';

/** Ann and Cy sell, Bo writes; two competencies of Sales, one of Marketing, one shared. */
function matrix(): SkillsMatrix {
  return {
    as_of: '2026-12-07',
    teams: [{ id: 'west', name: 'West', function: 'Sales' }, { id: 'content', name: 'Content', function: 'Marketing' }],
    roles: ['Writer', 'Seller'],
    scales: [{ name: 'Five', lowest: 0, highest: 5, anchors: [[0, 0], [1, 1.2], [5, 7]] }],
    competencies: [
      { id: 'content', name: 'Content', function: 'Marketing', family: 'Making', scale: 0 },
      { id: 'calls', name: 'Calls', function: 'Sales', family: 'Talking', scale: 0 },
      { id: 'deals', name: 'Deals', function: 'Sales', family: 'Talking', scale: 0 },
      { id: 'english', name: 'English', scale: 0 },
    ],
    people: [
      { id: 'a', name: 'Ann', team: 0, role: 1 },
      { id: 'b', name: 'Bo', team: 1, role: 0 },
      { id: 'c', name: 'Cy', team: 0, role: 1 },
    ],
    cells: {
      shown: [100, 200, 400, 300, 500, 0, 0, 250, 0, 400, 100, 300],
      target: [-1, 400, 400, -1, 400, -1, -1, 300, -1, 400, 400, -1],
      estimate: [120, 260, 550, 400, 700, 0, 0, 330, 0, 550, 120, 400],
      confidence: [0, 60, 70, 10, 80, 0, 0, 20, 0, 50, 60, 0],
      flags: [1, 12, 4, 2, 4, 1, 1, 0, 1, 6, 12, 0],
    },
  };
}

const all = (view: SkillsMatrix) => columnsOf(view, NO_FILTER);
function keys(view: SkillsMatrix, filter: Partial<Filter>, sort = 'name', grouped = false, closed: string[] = []): string[] {
  const columns = columnsOf(view, { ...NO_FILTER, ...filter });
  const rows = rowsOf(view, columns, totals(view, columns), { filter: { ...NO_FILTER, ...filter }, sort, grouped, closed: new Set(closed) });
  return rows.map((row: Row) => (row.kind === 'team' ? view.teams[row.team]!.name : view.people[row.person]!.name));
}

describe('cells', () => {
  it('hold level, target, gap and what the level is worth', () => {
    expect(cellOf(matrix(), 0, 1)).toEqual({ shown: 200, target: 400, gap: 200, estimate: 260, confidence: 60, guessed: false, stale: false, validated: true, essential: true });
    expect(cellOf(matrix(), 1, 0)).toMatchObject({ gap: 0, shown: 500 });
    expect(cellOf(matrix(), 0, 0)).toMatchObject({ gap: null, target: null, guessed: true });
  });

  it('are coloured by the gap', () => {
    expect([null, 0, 50, 100, 150, 200, 250].map(tone)).toEqual(['none', 'met', 'near', 'near', 'below', 'below', 'far']);
  });

  it('say in each mode what it is about', () => {
    const say = (at: number) => (['level', 'target', 'gap', 'confidence'] as const).map((mode) => cellText(matrix(), at, mode));
    expect(say(1)).toEqual(['2/4', '4', '−2', '60%']);
    expect(say(4)).toEqual(['5/4', '4', '0', '80%']);
    expect(say(7)).toEqual(['2.5/3', '3', '−0.5', '20%']);
    expect(say(3)).toEqual(['3', '', '', '10%']);
  });

  it('take the level that the service answers with, and give the former back', () => {
    const before = matrix();
    const at = indexOf(before, 0, 1);
    const level: LevelView = {
      competency_id: 'calls', competency: 'Calls', level: 5.5, target: 5.5, native_level: 4, native_target: 4, scale: { id: 'five', name: 'Five', lowest: 0, highest: 5 },
      confidence: 0.71, rated_on: '2026-12-07', source: 'peer', stale: false, guessed: false,
    };
    const after = withLevel(before, 0, level);
    expect(cellOf(after, 0, 1)).toEqual({ shown: 400, target: 400, gap: 0, estimate: 550, confidence: 71, guessed: false, stale: false, validated: false, essential: true });
    expect(gapAt(before, at)).toBe(200);
    expect(withCell(after, at, rawCell(before, at))).toEqual(before);
  });

  it('show an estimate on the own scale', () => {
    const anchors = matrix().scales[0]!.anchors;
    expect(onScale(anchors, 120)).toBeCloseTo(1);
    expect(onScale(anchors, 60)).toBeCloseTo(0.5);
    expect(onScale(anchors, 410)).toBeCloseTo(3);
    expect(onScale(anchors, 900)).toBe(5);
  });
});

describe('teams', () => {
  it('sum up those who have a target', () => {
    const sum = summary(matrix(), [0, 2], 1);
    expect(sum).toMatchObject({ asked: 2, reached: 1, gap: 100, target: 400, confidence: 55 });
    expect(summaryText(sum, 'level')).toBe('1/2');
    expect(summaryText(sum, 'gap')).toBe('−1');
    expect(summaryText(summary(matrix(), [0, 2], 0), 'level')).toBe('');
  });
});

describe('rows', () => {
  it('are sorted by name, role, total gap, or the gap in one competency', () => {
    expect(keys(matrix(), {})).toEqual(['Ann', 'Bo', 'Cy']);
    expect(keys(matrix(), {}, 'role')).toEqual(['Ann', 'Cy', 'Bo']);
    expect(keys(matrix(), {}, 'gap')).toEqual(['Cy', 'Ann', 'Bo']);
    expect(keys(matrix(), {}, 'calls')).toEqual(['Ann', 'Cy', 'Bo']);
    expect(totals(matrix(), all(matrix()))).toEqual([200, 50, 300]);
  });

  it('stand by team, and a closed team hides its people', () => {
    expect(keys(matrix(), {}, 'gap', true)).toEqual(['Content', 'Bo', 'West', 'Cy', 'Ann']);
    expect(keys(matrix(), {}, 'gap', true, ['west'])).toEqual(['Content', 'Bo', 'West']);
  });

  it('are filtered by team, role, words, gaps and age', () => {
    expect(keys(matrix(), { team: 'content' })).toEqual(['Bo']);
    expect(keys(matrix(), { role: 'Seller' })).toEqual(['Ann', 'Cy']);
    expect(keys(matrix(), { search: 'WEST cy' })).toEqual(['Cy']);
    expect(keys(matrix(), { only: 'stale' })).toEqual(['Ann', 'Cy']);
    expect(keys(matrix(), { only: 'stale', function: 'Marketing' })).toEqual(['Ann']);
    expect(keys(matrix(), { only: 'gaps', function: 'Marketing' })).toEqual(['Bo']);
  });
});

describe('columns', () => {
  it('are those of the function and the shared ones, under their families', () => {
    const view = matrix();
    const columns = columnsOf(view, { ...NO_FILTER, function: 'Sales' });
    expect(columns).toEqual([1, 2, 3]);
    expect(spansOf(view, columns, (entry) => entry.family ?? '')).toEqual([{ label: 'Talking', columns: 2 }, { label: '', columns: 1 }]);
  });
});

describe('the keyboard', () => {
  it('moves through heads and cells and stays inside', () => {
    const to = (key: string, control = false) => move(key, control, { row: 2, column: 1 }, 5, 3, 10);
    expect(to('ArrowUp')).toEqual({ row: 1, column: 1 });
    expect(to('ArrowRight')).toEqual({ row: 2, column: 2 });
    expect(to('PageDown')).toEqual({ row: 4, column: 1 });
    expect(to('Home')).toEqual({ row: 2, column: -1 });
    expect(to('End', true)).toEqual({ row: 4, column: 2 });
    expect(move('ArrowLeft', false, { row: 0, column: -1 }, 5, 3, 10)).toEqual({ row: 0, column: -1 });
    expect(move('ArrowUp', false, { row: 0, column: 0 }, 5, 3, 10)).toEqual({ row: 0, column: 0 });
    expect(to('a')).toBeNull();
  });

  it('takes levels of the scale and nothing else', () => {
    expect(readLevel('3', 0, 5)).toBe(3);
    expect(readLevel(' 3,5 ', 0, 5)).toBe(3.5);
    for (const text of ['', '6', '-1', '3x', '1e3', '.5']) expect(readLevel(text, 0, 5), text).toBeNull();
    expect(readLevel('0', 1, 5)).toBeNull();
  });
});

describe('the window', () => {
  it('holds what is in view and a little more', () => {
    expect(inView(0, 340, 34, 1000, 2)).toEqual([0, 12]);
    expect(inView(3400, 340, 34, 1000, 2)).toEqual([98, 112]);
    expect(inView(33_800, 340, 34, 1000, 2)).toEqual([992, 1000]);
    expect(inView(0, 340, 34, 0, 2)).toEqual([0, 0]);
  });

  it('draws no more than the spare rows before there is room', () => {
    expect(inView(0, -150, 34, 1000, 3)).toEqual([0, 3]);
    expect(inView(0, 0, 34, 1000, 3)).toEqual([0, 3]);
  });
});
