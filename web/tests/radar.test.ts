import { describe, expect, it } from 'vitest';
import type { LevelView } from '../src/api/types';
import { axes, corner, outline } from '../src/lib/radar';

function level(id: string, native: number, target: number | null, family?: string): LevelView {
  return {
    competency_id: id, competency: id.toUpperCase(), level: native, native_level: native, scale: { id: 's', name: 'S', lowest: 1, highest: 5 },
    confidence: 0.5, stale: false, guessed: false, ...(target === null ? {} : { target, native_target: target }), ...(family ? { family } : {}),
  };
}

describe('a radar', () => {
  it('has an axis for each competency with a target, as shares of the scale', () => {
    expect(axes([level('a', 3, 5), level('b', 1, null), level('c', 5, 2)])).toEqual([{ label: 'A', level: 0.5, target: 1 }, { label: 'C', level: 1, target: 0.25 }]);
  });

  it('takes families together where competencies are too many', () => {
    const many = Array.from({ length: 15 }, (_, i) => level(`c${i}`, 1 + (i % 3), 5, `F${i % 3}`));
    expect(axes(many)).toEqual([{ label: 'F0', level: 0, target: 1 }, { label: 'F1', level: 0.25, target: 1 }, { label: 'F2', level: 0.5, target: 1 }]);
  });

  it('keeps the widest gaps where there are no families', () => {
    const many = Array.from({ length: 15 }, (_, i) => level(`c${i}`, i < 3 ? 5 : 2, 5));
    expect(axes(many).map((axis) => axis.label)).toEqual(many.slice(3).map((entry) => entry.competency));
  });

  it('begins upwards and goes on clockwise', () => {
    expect(corner(0, 4, 1, 100)).toEqual({ x: 0, y: -100 });
    expect(corner(1, 4, 0.5, 100)).toEqual({ x: 50, y: 0 });
    expect(outline([1, 0.5, 1, 0], 10)).toBe('0,-10 5,0 0,10 0,0');
  });
});
