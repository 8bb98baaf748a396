import { describe, expect, it } from 'vitest';
import type { CompetencyToRate, PersonToRate } from '../src/api/types';
import { nextOpen, questions, steps } from '../src/lib/rate';

const skill = (id: string): CompetencyToRate => ({ id, name: id, definition: '', scale: { id: 's', name: 'S', lowest: 0, highest: 5 }, indicators: [{ level: 2, description: 'Does it alone' }] });
const person = (id: string, items: string[]): PersonToRate => ({
  person_id: id, person: id, role: '', team: '', source: 'manager', round_id: 'r', done: false,
  items: items.map((competency_id) => ({ competency_id, stale: true })),
});

describe('what there is to rate', () => {
  const people = [person('ann', ['b', 'a']), person('bob', ['a', 'b', 'gone'])];
  const skills = [skill('a'), skill('b')];

  it('goes person by person in the order of the service, or skill by skill', () => {
    const keys = (bySkill: boolean) => questions(people, skills, bySkill).map((question) => `${question.person.person_id}-${question.competency.id}`);
    expect(keys(false)).toEqual(['ann-b', 'ann-a', 'bob-a', 'bob-b']);
    expect(keys(true)).toEqual(['ann-a', 'bob-a', 'ann-b', 'bob-b']);
  });

  it('finds the next that is open, from the beginning again at the end', () => {
    const list = questions(people, skills, false);
    const open = (answered: number[]) => (from: number) => nextOpen(list, from, (question) => answered.includes(list.indexOf(question)));
    expect(open([1])(0)).toBe(2);
    expect(open([0, 3])(2)).toBe(1);
    expect(open([0, 1, 2, 3])(2)).toBeNull();
  });
});

describe('steps of a scale', () => {
  it('are its whole levels with what the model says of them', () => {
    const found = steps(skill('a'));
    expect(found.map((step) => step.level)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(found[2]).toEqual({ level: 2, text: 'Does it alone', key: '2' });
  });

  it('are tenths of a long scale, and levels of the model in between', () => {
    const long = steps({ scale: { id: 'p', name: 'Percent', lowest: 0, highest: 100 }, indicators: [] });
    expect(long.map((step) => step.level)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(long[3]?.key).toBeNull();
    expect(steps({ scale: { id: 'h', name: 'Half', lowest: 0, highest: 2 }, indicators: [{ level: 1.5, description: 'x' }] }).map((step) => step.level)).toEqual([0, 1, 1.5, 2]);
  });
});
