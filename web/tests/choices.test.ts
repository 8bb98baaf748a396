import { describe, expect, it } from 'vitest';
import type { Choice, FoundChoice, Frontier } from '../src/api/types';
import { cards, drawing, firstShown, namesOf, stair, standing } from '../src/lib/choices';
import { choices as words } from '../src/words/choices';

const found = (disruption: number, benefit: number): FoundChoice => ({ cross_training: benefit / 10, disruption, benefit, bound: benefit, gap: 0, placements: 1, rides: 0 });
const choice = (n: number): Choice => ({
  ...found(n * 4, n), n, name: `Choice ${n}`, gain: n, gain_possible: 10, preference: 0, disruption_parts: { total: n * 4, shortfall: n * 4, hand_over: 0, single_point: 0 }, proved: true, people_placed: 1, people: 1,
});
const frontier = (named: Frontier['named']): Frontier => ({
  run_id: 'r', cycle_id: 'c', created_at: '2026-11-22T10:00:00Z', stale: false, cancelled: false, points: [1, 2, 3].map(choice), named, words: '', steps: [], points_asked: 7, skipped: 0, proved: 3, seconds: 4, time_limit_seconds: 60,
});

describe('plan choices', () => {
  it('stand where no other one beats them, whatever order they are found in', () => {
    const kept = standing([found(12, 7), found(0, 1), found(5, 7), found(3, 4), found(4, 3)]);
    expect(kept.map((entry) => [entry.disruption, entry.benefit])).toEqual([[0, 1], [3, 4], [5, 7]]);
  });

  it('have cards by rising weeks missed, each plan once with all its names', () => {
    const view = frontier([{ key: 'balanced', n: 2 }, { key: 'careful', n: 1 }, { key: 'ambitious', n: 2 }, { key: 'best-value', n: 2 }, { key: 'knee', n: 3 }]);
    expect(cards(view).map((card) => [card.choice.n, words.nameList(card.keys)])).toEqual([[1, 'Careful'], [2, 'Balanced · Ambitious · Best value']]);
    expect(namesOf(view).has(3)).toBe(false);
    expect(firstShown(view)).toBe(2);
    expect(firstShown(frontier([]))).toBe(1);
  });

  it('are drawn as a stair inside the frame', () => {
    const frame = { width: 700, height: 320, left: 46, right: 18, top: 18, bottom: 42 };
    const dots = [found(20, 6), found(0, 1), found(10, 4)];
    const drawn = drawing(dots, frame);
    for (const dot of dots) {
      expect(drawn.x(dot.disruption)).toBeGreaterThanOrEqual(frame.left);
      expect(drawn.x(dot.disruption)).toBeLessThanOrEqual(frame.width - frame.right);
      expect(drawn.y(dot.cross_training ?? 0)).toBeGreaterThanOrEqual(frame.top - 1e-9);
      expect(drawn.y(dot.cross_training ?? 0)).toBeLessThanOrEqual(frame.height - frame.bottom + 1e-9);
    }
    expect(stair(dots, drawn).match(/[MHV]/g)).toEqual(['M', 'H', 'V', 'H', 'V']);
    const alone = drawing([found(0, 0)], frame);
    expect(Number.isFinite(alone.x(0)) && Number.isFinite(alone.y(0))).toBe(true);
  });

  it('say what so many weeks missed are like', () => {
    expect(words.like(null)).toBe('less than one person away for a week');
    expect(words.like({ people: 1, weeks: 3 })).toBe('like one person away for 3 weeks');
    expect(words.made(12.4, 7, 7)).toContain('Each is proved');
  });
});
