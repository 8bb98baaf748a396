import { count, number } from '../../../lib/format';

export const planGuesses: typeof import('../../plan-guesses').planGuesses = {
  title: 'Annahmen in diesem Plan',
  lead: (n) => `${count(n, 'Annahme', 'Annahmen')}, die den Plan am ehesten ändern. Ein Tippen klärt jede.`,
  none: 'Nichts im Plan beruht auf einer Annahme.',
  settled: 'Bestätigt. Der nächste Plan rechnet damit.',
  undo: 'Rückgängig',
  all: (n) => `Alle ${number(n)} Annahmen`,
  survives: 'Was bleibt, wenn sie nicht stimmen',
  loading: 'Die Annahmen werden geladen …',
  counts: (sure, all) => `${number(sure)} von ${number(all)} Zuteilungen beruhen auf keiner Annahme.`,
  notTried: 'Wir haben noch nicht durchgerechnet, was geschieht, wenn die Annahmen nicht stimmen.',
  try: 'Durchrechnen',
  trying: 'Die Annahmen werden durchgerechnet',
  stop: 'Anhalten',
  more: (n) => `${number(n)} weitere zeigen`,
};
