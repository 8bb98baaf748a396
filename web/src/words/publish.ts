import { count, number } from '../lib/format';
import { word } from '../lib/language';

export const publish = word('publish', {
  title: 'Publish a plan',
  lead: (name: string, cycle: string) => `“${name}” for ${cycle}`,
  board: 'Open on the board',
  missing: 'No plan is named in the address',
  missingText: 'Open a draft on the board, and choose “Publish”.',
  isPublished: (edition: number) => `This plan is published: it is number ${number(edition)} of its cycle.`,
  wasPublished: (edition: number) => `This plan was published as number ${number(edition)}, and a later one has replaced it.`,
  state: { done: 'Done', now: 'Now', later: 'Later' },

  check: 'No rule is broken',
  checkDone: 'The plan keeps every rule that must hold.',
  broken: 'These have to be mended first:',

  managers: 'Managers see it first',
  managersWhy: (hours: number) => `They look at the cover of their teams for ${count(hours, 'hour', 'hours')} before their people see anything.`,
  toManagers: 'Show it to managers',
  managersSince: (at: string) => `Shown to managers and leaders on ${at}.`,

  people: 'Then the people in it',
  peopleWhy: (people: number, days: number) => `${count(people, 'person sees', 'people see')} what is planned for them and why, and may ask for a change for ${count(days, 'day', 'days')}.`,
  peopleFrom: (at: string) => `From ${at} on without a reason.`,
  toPeople: 'Show it to everybody in it',
  sooner: 'Why sooner?',
  soonerHint: 'For example: all managers have agreed. It is kept in the audit log.',
  peopleSince: (at: string) => `Shown to everybody in it on ${at}.`,

  requests: 'Every request is answered',
  window: (at: string) => `People may ask for a change until ${at}.`,
  windowOver: (at: string) => `The time to ask ended on ${at}; later requests are marked as late and answered, too.`,
  noRequests: 'Nobody has asked for a change.',
  counts: (open: number, upheld: number, declined: number) => `${number(open)} waiting, ${number(upheld)} granted, ${number(declined)} declined.`,
  answer: 'Answer the requests',
  granted: (names: string) => `You granted a change to ${names}: look on the board whether the plan shows it.`,
  notAsked: 'People can ask once they see the draft.',

  publish: 'Publish',
  unseen: 'Nobody but planners has seen this draft: people will learn of it when it is published, and can ask for a change then.',
  points: (people: number, replaces: boolean) => [
    `${count(people, 'person sees', 'people see')} their placement, with dates, mentor and reasons, on their own page.`,
    'Managers and leaders see the placements of their people.',
    replaces ? 'The plan published before is kept for comparison and marked as replaced.' : 'The plan is frozen as the baseline; later changes are made against it.',
  ],
  whole: 'Publish the whole plan',
  confirmTitle: 'Publish this plan?',
  confirm: 'Publish plan',
  busy: 'Publishing…',
  before: 'Why not wait until then?',
  ahead: 'Publish ahead what nobody questions',
  aheadLead: (placements: number, rides: number, people: number) =>
    `${count(placements, 'placement', 'placements')} and ${count(rides, 'ride-along', 'ride-alongs')} of ${count(people, 'person', 'people')} can go ahead. The draft stays for the rest.`,
  held: (n: number) => `${count(n, 'assignment waits', 'assignments wait')}`,
  heldColumns: ['Person', 'What', 'Begins', 'Why it waits'],

  editions: 'Published so far',
  noEditions: 'No plan of this cycle was published yet.',
  edition: (n: number) => `Number ${number(n)}`,
  current: 'In force',
  replaced: 'Replaced',
  published: (at: string) => `published ${at}`,
  first: 'The first one.',
  whatChanged: 'What changed',
  changed: (n: number) => (n === 0 ? 'Nobody’s assignments changed.' : `Assignments of ${count(n, 'person', 'people')} changed.`),
});
