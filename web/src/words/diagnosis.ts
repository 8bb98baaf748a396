/** Words of the page that says why no plan keeps all the rules. */
import { duration } from '../lib/format';
import { word } from '../lib/language';

export const diagnosis = word('diagnosis', {
  title: 'When nothing works',
  lead: 'No plan keeps all the rules. Here is the smallest set of them that cannot be kept together, and what each way out costs.',
  waiting: 'Looking for the rules that clash',
  waitingFor: (seconds: number, phase: string | undefined) => `${phase === 'pricing ways out' ? 'Found; now working out the ways out. ' : ''}${duration(seconds)} so far, a minute at most. You can leave this page.`,
  stop: 'Stop',
  stopping: 'Stopping…',
  stopped: 'It was stopped before anything was found.',
  failed: 'It could not be found out.',
  again: 'Find out again',
  possible: 'Nothing clashes: some plan keeps every rule.',
  unknown: 'Time was up before it was known whether any plan keeps all the rules. Take out something that you keep, or lower a minimum, and try again.',
  make: 'Make a plan',
  clash: 'These cannot all be kept',
  smallest: 'Without any one of them, the others can be kept.',
  notSmallest: 'Time was up: some of these may not be part of it.',
  outdated: 'Rules or data changed since this was found out, so nothing can be taken from here any more.',
  enough: { yes: 'Then a plan exists: we looked.', no: 'Other rules still clash then.', unknown: 'Time was up before it was known whether that is enough.' },
  writes: 'What is written',
  writesTo: (before: string, after: string) => `${before} → ${after}`,
  noPlace: 'Nothing is written: our tables have no place for it. One plan is made without this rule, and its name says so.',
  preview: 'Apply and solve …',
  apply: 'Apply and solve',
  solveOnly: 'Solve without it',
  applying: 'Applying…',
  cancel: 'Not now',
});
