import { describe, expect, it } from 'vitest';
import type { Competency, Model } from '../src/api/types';
import { allKeys, copyProfile, familyPath, freshId, levels, matches, neighbourFamily, tree, visible } from '../src/lib/model';

const uses = { ratings: 0, role_profiles: 0, team_skills: 0, posts: 0, ride_sessions: 0, merged: 0 };
const competency = (id: string, name: string, fn: string | null, family: string | null, more: Partial<Competency> = {}): Competency => ({
  id, name, function_id: fn, family_id: family, definition: '', scale_id: 'five', half_life_weeks: 48, indicators: [], uses, ...more,
});
const model: Model = {
  revision: 'r', editable: true,
  functions: [{ id: 'sales', name: 'Sales' }, { id: 'marketing', name: 'Marketing' }],
  families: [
    { id: 'win', name: 'Winning customers' },
    { id: 'calls', name: 'First calls', parent_id: 'win' },
    { id: 'spare', name: 'Nothing yet' },
  ],
  scales: [{ id: 'five', name: '0–5', lowest: 0, highest: 5, anchors: [[0, 0], [5, 7]], competencies: 4, ratings: 0 }],
  competencies: [
    competency('discovery', 'Discovery', 'sales', 'calls', { indicators: [{ level: 2.5, description: 'Asks fünf questions' }] }),
    competency('closing', 'Closing', 'sales', 'win'),
    competency('stories', 'Storytelling', null, null, { definition: 'Telling what happened' }),
    competency('copy', 'Copy writing', 'marketing', 'win'),
  ],
  roles: [], profiles: [], ready_scales: [],
};
const words = { everyFunction: 'Every function', outside: 'Outside', emptyFamilies: 'Empty' };

describe('the tree', () => {
  const nodes = tree(model, model.competencies, words);

  it('has functions, below them families, below these competencies', () => {
    const shown = visible(nodes, new Set(allKeys(nodes))).map((node) => `${'-'.repeat(node.level)}${node.name}`);
    expect(shown).toEqual([
      '-Marketing', '--Winning customers', '---Copy writing',
      '-Sales', '--Winning customers', '---First calls', '----Discovery', '---Closing',
      '-Every function', '--Storytelling',
      '-Empty', '--Nothing yet',
    ]);
  });

  it('counts what lies below and shows only what is open', () => {
    expect(nodes.map((node) => node.count)).toEqual([1, 2, 1, 0]);
    expect(visible(nodes, new Set())).toHaveLength(4);
    expect(new Set(visible(nodes, new Set(allKeys(nodes))).map((node) => node.key)).size).toBe(12);
  });
});

it('a search looks into names, definitions and indicators, whatever the accents', () => {
  const found = (text: string) => model.competencies.filter((one) => matches(one, text)).map((one) => one.id);
  expect(found('disco')).toEqual(['discovery']);
  expect(found('HAPPENED telling')).toEqual(['stories']);
  expect(found('funf')).toEqual(['discovery']);
  expect(found('nothing of the kind')).toEqual([]);
});

it('ids are made from names and never twice the same', () => {
  expect(freshId('Größe & Wert', [])).toBe('grosse-wert');
  expect(freshId('Discovery', ['discovery', 'discovery-2'])).toBe('discovery-3');
  expect(freshId('!!', [])).toBe('new');
});

it('levels are those of the scale and those that have an indicator', () => {
  expect(levels(model.scales[0], model.competencies[0]!)).toEqual([0, 1, 2, 2.5, 3, 4, 5]);
  const percent = { ...model.scales[0]!, lowest: 0, highest: 100, anchors: [[0, 0], [60, 4], [100, 7]] as [number, number][] };
  expect(levels(percent, model.competencies[1]!)).toEqual([0, 60, 100]);
});

it('families have a path, and the next one above and below', () => {
  expect(familyPath(model, 'calls')).toBe('Winning customers › First calls');
  expect(neighbourFamily(model, model.competencies[1]!, 1)).toBe('calls');
  expect(neighbourFamily(model, model.competencies[1]!, -1)).toBe('spare');
  expect(neighbourFamily(model, model.competencies[2]!, 1)).toBeUndefined();
});

it('a profile is copied where it differs', () => {
  const cell = (role_id: string, competency_id: string, target: number) => ({ role_id, competency_id, target, importance: 3, essential: false, guessed: false });
  const edits = copyProfile([cell('a', 'x', 3), cell('a', 'y', 4), cell('b', 'x', 3), cell('b', 'z', 1)], 'a', 'b');
  expect(edits).toEqual([{ op: 'put', kind: 'role_profiles', values: { role_id: 'b', competency_id: 'y', target: 4, importance: 3, essential: false } }]);
});
