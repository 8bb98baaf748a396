import { describe, expect, it } from 'vitest';
import {
  cellState, itemKey, itemsOf, layRows, matches, months, PERSON_ROW_PX, quarterEnds, spans, teamCell, TEAM_ROW_PX,
  teamWeeksBelowMinimum, weekWidth, windowOf,
} from '../src/lib/board';
import { movesOf } from '../src/lib/selected';
import { nearest, step } from '../src/lib/steps';
import { bar, board, person, team, weeks } from './fixture';

describe('staffing cells', () => {
  it('are below minimum, below target or on target', () => {
    expect(cellState(2.9, 3, 4)).toBe('low');
    expect(cellState(3, 3, 4)).toBe('under');
    expect(cellState(4, 3, 4)).toBe('ok');
  });

  it('take sums of fractions for what they mean', () => {
    expect(cellState(0.1 + 0.2, 0.3, 0.3)).toBe('ok');
    expect(cellState(0.7 + 0.1, 0.8, 0.8)).toBe('ok');
  });

  it('measure the minimum in people and the target in people who fit', () => {
    const visited = team('a', 2, { staff: [3, 2.5], floor: [3, 3], target: [3.6, 3.6], fitted: [3.7, 3.7] });
    expect(teamCell(visited, 0).state).toBe('ok');
    expect(teamCell(visited, 1).state).toBe('low');
    expect(teamWeeksBelowMinimum(board([], 2, [visited, team('b', 2)]))).toBe(1);
  });

  it('are made of who is away and who visits', () => {
    const away = person('1', 'a', { placements: [bar('x', 'b', 2, 3)] });
    const ill = person('2', 'a', { leave_weeks: [4] });
    const view = board([away, ill, person('3', 'b')]);
    expect(movesOf(view, 'a', 4).away.map((move) => move.person.id)).toEqual(['1', '2']);
    expect(movesOf(view, 'a', 5).away).toEqual([]);
    expect(movesOf(view, 'b', 2).visiting.map((move) => move.bar.id)).toEqual(['x']);
  });
});

describe('the calendar of the header', () => {
  it('joins neighbouring weeks', () => {
    expect(spans([7, 1, 2, 3, 2])).toEqual([{ start: 1, weeks: 3 }, { start: 7, weeks: 1 }]);
    expect(spans([])).toEqual([]);
  });

  it('gives every week to the month of its Monday', () => {
    const found = months(weeks(26), 'en-GB');
    expect(found[0]?.label).toBe('Jan 2027');
    expect(found.map((month) => month.weeks).reduce((a, b) => a + b, 0)).toBe(26);
    expect(found.map((month) => month.start)).toEqual([0, 4, 8, 13, 17, 22]);
  });

  it('marks a quarter end only where another quarter follows', () => {
    expect(quarterEnds(weeks(26))).toEqual([12]);
    expect(quarterEnds(weeks(27))).toEqual([12, 25]);
    expect(quarterEnds(weeks(12))).toEqual([]);
  });
});

describe('rows', () => {
  const people = [person('1', 'a', { name: 'Ada Berg' }), person('2', 'a'), person('3', 'b', { placements: [bar('x', 'a', 0, 2)] })];

  it('are teams until one is opened', () => {
    const closed = layRows(board(people), new Set(), '');
    expect(closed.rows.map((row) => row.key)).toEqual(['t:a', 't:b']);
    expect(closed.height).toBe(2 * TEAM_ROW_PX);
    const open = layRows(board(people), new Set(['a']), '');
    expect(open.rows.map((row) => row.top)).toEqual([0, TEAM_ROW_PX, TEAM_ROW_PX + PERSON_ROW_PX, TEAM_ROW_PX + 2 * PERSON_ROW_PX]);
  });

  it('show only whom a filter finds, with their teams opened', () => {
    expect(layRows(board(people), new Set(), 'ADA').rows.map((row) => row.key)).toEqual(['t:a', 'p:1']);
    expect(layRows(board(people), new Set(), 'post at a').rows.map((row) => row.key)).toEqual(['t:b', 'p:3']);
    expect(layRows(board(people), new Set(), 'nobody has this name').rows).toEqual([]);
    expect(matches(person('9', 'a'), '  ')).toBe(true);
  });
});

describe('the window of rows', () => {
  const many = Array.from({ length: 1000 }, (_, i) => person(String(i), i < 500 ? 'a' : 'b'));
  const { rows, height } = layRows(board(many), new Set(['a', 'b']), '');

  it('holds every row that is in view and few others, at every place', () => {
    for (let top = 0; top < height; top += 997) {
      const [from, to] = windowOf(rows, top, 800, 200);
      for (const [i, row] of rows.entries()) {
        if (row.top + row.height > top && row.top < top + 800) expect(i >= from && i < to).toBe(true);
      }
      expect(to - from).toBeLessThan(42);
    }
  });

  it('is empty where there is nothing', () => {
    expect(windowOf([], 0, 800)).toEqual([0, 0]);
    expect(windowOf(rows, height + 5000, 800)).toEqual([rows.length, rows.length]);
  });
});

describe('the width of a week', () => {
  it('fits the horizon unless weeks became too narrow to hit', () => {
    expect(weekWidth(1300, 26, 0, 24)).toBe(50);
    expect(weekWidth(300, 26, 0, 24)).toBe(24);
    expect(weekWidth(1300, 26, 1, 24)).toBeGreaterThan(50);
  });
});

describe('the keyboard', () => {
  const rider = person('1', 'a', {
    placements: [bar('x', 'b', 5, 2)],
    rides: [{ id: 'r', session_id: 'calls', session: 'Calls', kind: 'ride-along', host: null, host_team: 'Team b', week: 2, guessed: false }],
  });
  const { rows } = layRows(board([rider, person('2', 'a')]), new Set(['a']), '');

  it('walks a row in the order of weeks and stops at its ends', () => {
    const items = itemsOf(rows[1]!, 13);
    expect(items.map((item) => item.kind)).toEqual(['head', 'ride', 'bar']);
    expect(step('ArrowRight', rows, 13, 1, 1, 2)).toEqual({ row: 1, item: 2 });
    expect(step('ArrowRight', rows, 13, 1, 2, 5)).toEqual({ row: 1, item: 2 });
    expect(step('Home', rows, 13, 1, 2, 5)).toEqual({ row: 1, item: 0 });
    expect(step('End', rows, 13, 0, 0, -1)).toEqual({ row: 0, item: 13 });
  });

  it('goes up and down to what is nearest in time', () => {
    expect(step('ArrowDown', rows, 13, 0, 6, 5)).toEqual({ row: 1, item: 2 });
    expect(step('ArrowUp', rows, 13, 1, 2, 5)).toEqual({ row: 0, item: 6 });
    expect(step('ArrowDown', rows, 13, 1, 2, 5)).toEqual({ row: 2, item: 0 });
    expect(step('ArrowUp', rows, 13, 0, 0, -1)).toEqual({ row: 0, item: 0 });
    expect(step('x', rows, 13, 0, 0, -1)).toBeNull();
  });

  it('keeps to the heads when it came from one', () => {
    expect(nearest(itemsOf(rows[1]!, 13), -1)).toBe(0);
  });

  it('names every item differently', () => {
    const keys = rows.flatMap((row) => itemsOf(row, 13).map((item) => itemKey(row, item)));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
