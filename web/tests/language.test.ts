import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { choose, localeOf, wordsSoFar } from '../src/lib/language';
import { german } from '../src/words/de';
import { desk } from '../src/words/de/desk';

const english = import.meta.glob<Record<string, unknown>>('../src/words/*.ts', { eager: true });
const translated = import.meta.glob<Record<string, unknown>>(['../src/words/de/*.ts', '../src/words/de/desk/*.ts', '!../src/words/de/{index,desk,gather}.ts'], { eager: true });
const catalogue: Record<string, unknown> = { ...german, ...desk };

/** Words that are the same in both languages. */
const ALIKE = new Set([
  'Tandem', 'Export', 'Link', 'Links', 'O*NET', 'ESCO', 'Senior', 'Content', 'FTE', 'HR', 'Name', 'Team', 'Teams', 'Person', 'Plan', 'Model', 'Import', 'Filter', 'CSV', 'Excel', 'Text', 'Status', 'Mentor', 'Start', 'System', 'Version', 'Format', 'Index', 'Pro', 'Code', '+', '−', '·', '…',
]);

/** Everything in which `other` does not say what `one` says. */
function differences(one: unknown, other: unknown, place: string): string[] {
  if (typeof one === 'function') {
    if (typeof other !== 'function') return [`${place}: no function`];
    return one.length === other.length ? [] : [`${place}: takes ${other.length} values, not ${one.length}`];
  }
  if (typeof one === 'string') {
    if (typeof other !== 'string') return [`${place}: no text`];
    if (one !== '' && other.trim() === '') return [`${place}: empty`];
    return one === other && /[A-Za-z]/.test(one) && !ALIKE.has(one) && !isName(one) && !isExample(place) ? [`${place}: still English: ${one}`] : [];
  }
  if (one === null || typeof one !== 'object') return one === other ? [] : [`${place}: ${String(other)}, not ${String(one)}`];
  if (other === null || typeof other !== 'object') return [`${place}: missing`];
  const [ours, theirs] = [Object.keys(one), Object.keys(other)];
  return [
    ...theirs.filter((key) => !ours.includes(key)).map((key) => `${place}.${key}: nothing asks for it`),
    ...ours.flatMap((key) => differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${place}.${key}`)),
  ];
}
/** Names of files, columns and addresses are no words. */
// What stands in an example of a list.
const isExample = (place: string) => place.startsWith('start.choose.example.');
const isName = (text: string) => /^[a-z0-9_.:/-]+$/.test(text) && /[_.:/-]|^(name|email|role|team|link|person)$/.test(text);

describe('German', () => {
  const names = [...wordsSoFar().keys()];

  it('finds the words', () => {
    expect(names.length).toBeGreaterThan(35);
  });

  it.each(names)('of %s is complete', (name) => {
    expect(catalogue[name], `src/words/de has no ${name}`).toBeDefined();
    expect(differences(wordsSoFar().get(name), catalogue[name], name)).toEqual([]);
  });

  it('is of words that exist, each once', () => {
    const exported = Object.values(translated).flatMap((file) => Object.keys(file));
    expect(exported.filter((name) => !names.includes(name))).toEqual([]);
    expect(exported.filter((name, at) => exported.indexOf(name) !== at)).toEqual([]);
  });

  it('says „so“, with German quotation marks, and without the English ones', () => {
    const wrong: string[] = [];
    const look = (value: unknown, place: string): void => {
      const text = typeof value === 'function' ? value.toString() : typeof value === 'string' ? value : '';
      if (/[”’]/.test(text) || (text.match(/„/g)?.length ?? 0) !== (text.match(/“/g)?.length ?? 0)) wrong.push(`${place}: ${text}`);
      if (value && typeof value === 'object') for (const [key, part] of Object.entries(value)) look(part, `${place}.${key}`);
    };
    look(catalogue, 'de');
    expect(wrong).toEqual([]);
  });
});

it('a word has the name under which it is exported', () => {
  const exported = new Map(Object.values(english).flatMap((file) => Object.entries(file)));
  expect([...wordsSoFar()].filter(([name, words]) => exported.get(name) !== words).map(([name]) => name)).toEqual([]);
});

it('no module keeps a copy of words that are replaced later', () => {
  const files = import.meta.glob<string>('../src/{lib,api}/*.ts', { eager: true, query: '?raw', import: 'default' });
  const copies = Object.entries(files).flatMap(([file, text]) => {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const words = new Set<string>();
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) || !/\/words\//.test((statement.moduleSpecifier as ts.StringLiteral).text)) continue;
      const named = statement.importClause?.namedBindings;
      if (named && ts.isNamedImports(named)) for (const one of named.elements) words.add(one.name.text);
    }
    const found: string[] = [];
    const walk = (node: ts.Node): void => {
      // What stands in a function is read when it is called, by when the words are those of the reader.
      if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
      if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && words.has(node.expression.text)) found.push(`${file}: ${node.getText()}`);
      ts.forEachChild(node, walk);
    };
    walk(source);
    return found;
  });
  expect(copies).toEqual([]);
});

describe('which language', () => {
  it('is the one that was chosen, else the first of ours that the browser asks for', () => {
    expect(choose('de', ['en-GB'])).toBe('de');
    expect(choose(null, ['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(choose('fr', ['pt'])).toBe('en');
    expect(choose(null, [])).toBe('en');
  });

  it('writes numbers and dates as the reader’s country does', () => {
    expect(localeOf('de', ['en-GB', 'de-AT'])).toBe('de-AT');
    expect(localeOf('de', ['en-GB'])).toBe('de');
    expect(localeOf('en', ['en-US', 'en'])).toBe('en-US');
  });
});
