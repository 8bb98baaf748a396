import { word } from '../lib/language';
import type { Step } from '../lib/tour.svelte';

type Stop = { title: string; text: (name: string) => string };

export const tour = word('tour', {
  label: 'Tour',
  offerTitle: 'Shall we show you around?',
  offerText: 'Nine short steps on your own data, about five minutes. You can stop at any time and take it up again from your account menu.',
  start: 'Start the tour',
  later: 'Not now',
  step: (n: number, all: number) => `Step ${n} of ${all}`,
  next: 'Next',
  back: 'Back',
  finish: 'Finish',
  skip: 'Skip the tour',
  show: 'Show me',
  tryIt: 'Try it',
  download: 'Download as Excel',
  noPlan: 'There is no plan yet. Make one first; the tour goes on with it.',
  somebody: 'somebody',
  stops: {
    list: { title: 'Your own list', text: () => 'Everything starts with the people, teams and titles you brought. Rows that could not be read wait here to be mended.' },
    guesses: { title: 'What we guessed', text: () => 'What the list did not say was assumed. The guesses that could change the plan most stand first; one tap confirms or corrects each.' },
    'against-none': { title: 'A small plan against none', text: () => 'What people learn and what it costs, beside what happens without a plan. Click any number to read what it is.' },
    why: { title: 'Why', text: (name) => `Everything in the plan says why. Here ${name} reads as: what they learn, how the team at home fares, what it costs, and which guesses it rests on.` },
    leave: { title: 'Somebody is away', text: (name) => `Suppose ${name} takes an unpaid leave. Tandem then looks for the fewest changes and leaves everything else as it is.` },
    repair: { title: 'The repair', text: () => 'Each way names the people whom it touches; everybody else keeps their plan. Take one, or none: it becomes a draft.' },
    phone: { title: 'On the phone', text: (name) => `This is what ${name} will see: what comes next, why, and a way to ask for a change.` },
    leader: { title: 'The leader’s page', text: () => 'Leaders see who could follow in each critical role, when they would be ready, and what the plan does about it.' },
    excel: { title: 'Excel', text: () => 'The whole plan as a workbook, for everybody who likes a spreadsheet better. That was the tour.' },
  } satisfies Record<Step, Stop> as Record<Step, Stop>,
});
