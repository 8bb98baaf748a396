import { word } from '../lib/language';

/** What one is asked before one says yes. */
export const consent = word('consent', {
  title: 'Your answer',
  terms: 'What happens to your quota, pay and accounts',
  noQuota: 'You carry no quota, so there is nothing to decide about quota, commission or accounts for this assignment.',
  notRecorded: 'It is not recorded yet what happens to your quota, pay and accounts. HR records it before this is published; you can accept as soon as it is.',
  notRecordedThen: 'It was not recorded what happens to your quota, pay and accounts. Ask HR.',
  quota: 'Quota',
  pay: 'Commission and pay',
  accounts: 'Accounts',
  covers: (name: string) => `${name} looks after them.`,
  approved: (name: string, part: string, date: string) => `Approved by ${name} (${part}) on ${date}.`,
  parts: { sales: 'Sales', finance: 'Finance' } as Record<string, string>,
  accept: 'Accept',
  accepting: 'Accepting…',
  accepted: (date: string) => `You accepted this on ${date}.`,
  takeBack: 'Take it back',
  confirmed: (date: string) => `You did not answer. HR confirmed it without an answer on ${date}:`,
  until: (date: string) => `Please answer by ${date}. No answer is not taken for a yes.`,
  over: (date: string) => `The time to answer ended on ${date}. You can still answer.`,
  change: 'End early or extend…',
  granted: 'A new plan without this assignment follows.',
});
