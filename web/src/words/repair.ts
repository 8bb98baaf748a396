import { count } from '../lib/format';

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
  headline: (people: number, weeks: number) =>
    people === 0 ? 'Nobody else has to change anything' : `${count(people, 'person is', 'people are')} touched${weeks > 0 ? `, ${count(weeks, 'week of a placement moves', 'weeks of placements move')}` : ''}`,
  lead: 'Everything else stays exactly as it was.',
  detail: {
    sentence: 'People whose placement or ride-along is different now, and how far placements moved in all.',
    term: 'People touched and weeks moved, against the plan before',
    unit: 'people; weeks',
  },
  before: 'Before',
  after: 'Now',
  dropped: 'Not in the plan any more',
  added: 'Not in the plan before',
  none: 'Both plans have the same placements and ride-alongs.',
  keep: 'Keep this plan',
  back: 'Discard, keep the plan before',
  note: 'Keeping opens it on the board, still as a draft. You publish it from there.',
};

export const preview = {
  title: (person: string) => `What ${person} will see`,
  lead: 'The same page as on their phone, with the plan as it stands. They see it once the plan is published.',
  frame: (person: string) => `The phone of ${person}`,
  none: 'This person has nothing planned yet, so the page is still empty.',
  toBoard: 'Back to the board',
};
