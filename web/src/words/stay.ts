import { count, number } from '../lib/format';
import { word } from '../lib/language';

/** Earlier requests, of which no card speaks any more. */
export const earlier = word('earlier', {
  title: 'What you asked for before',
});

/** How fast requests are answered. */
export const pace = word('pace', {
  few: 'Fewer than three people have asked for a change in this cycle so far.',
  made: (made: number, answered: number) => `In this cycle ${count(made, 'request was', 'requests were')} made and ${number(answered)} answered.`,
  times: (median: string, longest: string) => `Half of the answers came within ${median}, the slowest after ${longest}.`,
  hours: (hours: number) => (hours < 1 ? 'an hour' : hours < 48 ? count(Math.round(hours), 'hour', 'hours') : count(Math.round(hours / 24), 'day', 'days')),
});

/** Ending an assignment early, or extending it. */
export const stay = word('stay', {
  title: 'Early ends and extensions',
  lead: (weeks: number) => `The person, the home manager and the host manager agree, and HR confirms. Two things are needed: a reason, and ${count(weeks, 'week', 'weeks')} of notice.`,
  ask: 'End early or extend…',
  askFor: (person: string, post: string) => `End early or extend: ${person}, ${post}`,
  askTitle: 'End early or extend',
  line: (person: string, post: string, host: string) => `${person}, ${post} at ${host}`,
  now: (date: string, weeks: number) => `Ends on ${date}, after ${count(weeks, 'week', 'weeks')}.`,
  length: 'New last day',
  choose: 'Choose a day',
  option: (date: string, weeks: number, earlier: boolean) => `${date}: ${count(weeks, 'week', 'weeks')}, ${earlier ? 'earlier' : 'later'}`,
  reason: 'Your reason',
  reasonHint: 'The other two read it, and HR.',
  send: 'Ask the other two',
  sending: 'Sending…',
  none: (weeks: number) => `It ends so soon that nothing can be changed any more: ${count(weeks, 'week', 'weeks')} of notice are needed.`,
  kinds: { 'early-end': 'Early end', extension: 'Extension' },
  states: { open: 'Waits for agreement', agreed: 'All agreed, waits for HR', declined: 'Declined', withdrawn: 'Withdrawn', done: 'Done' },
  change: (before: string, after: string) => `Last day ${after} instead of ${before}`,
  sides: { person: 'The person', home: 'Home manager', host: 'Host manager' },
  nobody: 'HR, since nobody leads that team',
  agreedOn: (date: string) => `agreed on ${date}`,
  waits: 'has not answered',
  agree: 'Agree',
  decline: 'Decline…',
  declineTitle: 'Decline',
  note: 'Why not',
  noteHint: 'Everybody concerned reads it.',
  declineSend: 'Decline',
  withdraw: 'Withdraw',
  answer: 'Why it was declined',
  outdated: 'The plan changed since: this assignment is not in it any more as it was.',
  log: 'What happened so far',
  events: { asked: 'asked for it', agreed: 'agreed', declined: 'declined', withdrawn: 'withdrew it', drafted: 'made a draft with it', done: 'confirmed it' },
  happened: (date: string, who: string, what: string) => `${date}: ${who} ${what}`,
});
