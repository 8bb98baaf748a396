/** Words of what a plan rests on, in the board's details. */
import { count, number } from '../lib/format';
import { word } from '../lib/language';

export const planGuesses = word('planGuesses', {
  title: 'Guesses in this plan',
  lead: (n: number) => `${count(n, 'fact', 'facts')} most likely to change the plan. One tap settles each.`,
  none: 'Nothing in the plan rests on a guess.',
  settled: 'Confirmed. The next plan uses it.',
  undo: 'Undo',
  all: (n: number) => `All ${number(n)} guesses`,
  survives: 'Which assignments stay',
  loading: 'Looking up the guesses…',
  counts: (sure: number, all: number) => `${number(sure)} of ${count(all, 'assignment rests', 'assignments rest')} on no guess.`,
  notTried: 'We have not tried yet what happens if the guesses are off.',
  try: 'Try them',
  trying: 'Trying the guesses',
  stop: 'Stop',
  more: (n: number) => `Show ${number(n)} more`,
});
