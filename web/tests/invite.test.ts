import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import type { Invitee, MadeInvitation } from '../src/api/types';
import { asCsv, asText, leads, matching, pagesOf, teamsOf, uninvited } from '../src/lib/invite';
import { code, modules } from '../src/lib/qr';
import { match } from '../src/lib/router.svelte';

const person = (person_id: string, change: Partial<Invitee> = {}): Invitee => ({
  person_id, name: `Name ${person_id}`, team_id: 't', team: 'Field sales', title: 'Seller', role: 'employee', account: false, invited: false, ...change,
});
const made = (change: Partial<MadeInvitation> = {}): MadeInvitation => ({
  id: 'i', name: 'Ina Neu', role: 'manager', link: 'https://tandem.example/join#abc', expires_at: '2026-12-06T12:00:00Z', ...change,
});

describe('whom to invite', () => {
  const people = [person('a', { role: 'leader' }), person('b', { team_id: 'u', team: 'Content', account: true, role: 'manager' }), person('c', { invited: true, title: 'Team lead', role: 'manager' })];

  it('is found by name, team and title', () => {
    expect(matching(people, { text: 'content name', team: '' }).map((one) => one.person_id)).toEqual(['b']);
    expect(matching(people, { text: 'LEAD', team: 't' }).map((one) => one.person_id)).toEqual(['c']);
    expect(matching(people, { text: '', team: 'u' })).toHaveLength(1);
    expect(teamsOf(people).map((team) => team.name)).toEqual(['Content', 'Field sales']);
  });

  it('leaves out who has an account or an open invitation', () => {
    expect(uninvited(people).map((one) => one.person_id)).toEqual(['a']);
    expect(people.filter(leads)).toHaveLength(3);
  });
});

describe('links', () => {
  it('go into a spreadsheet whole and harmless', () => {
    const csv = asCsv([made({ name: '=HYPERLINK("x")', team: 'Sales, North' })]);
    expect(csv).toBe('\uFEFFname,email,role,team,link,valid_until\r\n"\'=HYPERLINK(""x"")",,manager,"Sales, North",https://tandem.example/join#abc,2026-12-06\r\n');
    expect(asText([made(), made({ name: '', email: 'x@y.example' })])).toBe('Ina Neu\thttps://tandem.example/join#abc\nx@y.example\thttps://tandem.example/join#abc');
  });

  it('stand eight on a printed page', () => {
    expect(pagesOf([...Array(17).keys()], 8).map((page) => page.length)).toEqual([8, 8, 1]);
  });

  it('lead to a page', () => {
    expect(match('/join', '').page).toBe('join');
  });
});

describe('QR codes', () => {
  it('are those of another maker, module by module, in every version that is used', () => {
    const sizes = new Set<number>();
    for (let length = 1; length <= 350; length += length < 60 ? 3 : 7) {
      const text = `https://tandem.example/join#${'aB3-_é'.repeat(80)}`.slice(0, length);
      const { grid, mask } = modules(text);
      const other = encode(text, { ecc: 'M', boostEcc: false, border: 0, maskPattern: mask });
      expect(grid, `${length} characters`).toEqual(other.data);
      sizes.add(grid.length);
    }
    expect(sizes.size).toBe(15);
  });

  it('have a quiet zone', () => {
    const { size, path } = code('https://tandem.example/join#abc');
    expect(size).toBe(29 + 8);
    expect(path.startsWith('M4 4h1v1h-1z')).toBe(true);
  });

  it('refuse what no code of this size holds', () => {
    expect(() => code('x'.repeat(500))).toThrow(RangeError);
  });
});
