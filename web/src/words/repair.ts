import { count, number } from '../lib/format';

export const repair = {
  open: 'Suppose they are away',
  title: 'Suppose somebody is away',
  lead: 'Tandem looks for the plan with the fewest changes that still keeps every rule. Nothing is published, and the plan you have stays as it is.',
  person: 'Who',
  from: 'First day away',
  to: 'Last day away',
  order: 'The last day comes before the first. Change one of them.',
  submit: 'Repair the plan',
  working: 'Looking for the fewest changes',
  workingText: 'This takes some seconds. You can close this window; the search goes on.',
  stop: 'Stop and keep the best',
};

export const changes = {
  title: 'The repaired plan',
  away: (person: string, days: string) => `If ${person} is away ${days}`,
  headline: (people: number, weeks: number) => {
    if (people === 0) return 'nothing in the plan has to change';
    return `${count(people, 'person is', 'people are')} touched${weeks > 0 ? `, and placements move by ${count(weeks, 'week', 'weeks')}` : ''}`;
  },
  lead: 'Everything else stays exactly as it was.',
  missed: (before: number, after: number) =>
    Math.abs(after - before) < 0.05 ? `Weeks of work missed stay at ${number(after)}.` : `${number(after)} weeks of work are missed, ${number(Math.abs(after - before))} ${after > before ? 'more' : 'fewer'} than before.`,
  list: 'What changes',
  kinds: { placement: 'Placement', ride: 'Ride-along or meeting seat' },
  placement: (range: string, weeks: number) => `${range}, ${count(weeks, 'week', 'weeks')}`,
  ride: (monday: string) => `week of ${monday}`,
  before: 'Before',
  after: 'Now',
  dropped: 'Not in the plan any more',
  added: 'Not in the plan',
  none: 'Both plans have the same placements and ride-alongs.',
  keep: 'Keep this plan',
  discard: 'Discard it',
  note: 'Keeping records the leave and opens the repaired plan on the board, still as a draft. Discarding goes back to the plan before.',
};

export const preview = {
  title: (person: string) => `What ${person} will see`,
  lead: 'The same page as on their phone, as it will be once this plan is published.',
  leadNow: 'The same page as on their phone, with what is published now.',
  frame: (person: string) => `The phone of ${person}`,
  toBoard: 'Back to the board',
};
