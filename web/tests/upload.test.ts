import { describe, expect, test } from 'vitest';
import type { ImportChange, ImportPreview } from '../src/api/types';
import { choices, grouped } from '../src/lib/upload';

const change = (id: string, more: Partial<ImportChange> = {}): ImportChange => ({ kind: 'people', id, action: 'change', label: id, fields: [], at: { file: 'people.csv', row: 2 }, ...more });
const preview = (changes: ImportChange[]) => ({ changes }) as ImportPreview;

describe('changes', () => {
  test('of people stand in the weightiest group, leavers first and new rows last', () => {
    const groups = grouped([
      change('new', { action: 'add' }),
      change('fte'),
      change('both', { what: ['renamed', 'moved'] }),
      change('gone', { what: ['leaves'] }),
      change('nord', { kind: 'teams', what: ['renamed'] }),
    ]);
    expect(groups.map((group) => `${group.kind} ${group.event} ${group.changes.map((one) => one.id)}`)).toEqual([
      'people leaves gone',
      'people moved both',
      'people changed fte',
      'people new new',
      'teams changed nord',
    ]);
  });
});

describe('choices', () => {
  const gone = change('gone', { what: ['leaves'] });
  delete gone.at;

  test('leave rows out where they stand, and let people stay who stand nowhere', () => {
    const asked = choices(preview([change('a'), change('b'), gone]), new Set(['people/a', 'people/gone']), [{ file: 'x.csv', row: 9 }], { full: true, leftOn: '' });
    expect(asked).toEqual({ leave_out: [{ file: 'x.csv', row: 9 }, { file: 'people.csv', row: 2 }], full_list: { left_on: null, stay: ['gone'] } });
  });

  test('say nothing of a full list that is none', () => {
    expect(choices(preview([gone]), new Set(), [], { full: false, leftOn: '2027-01-01' })).toEqual({ leave_out: [], full_list: null });
  });
});
