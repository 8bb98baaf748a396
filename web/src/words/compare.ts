/** Words of the comparison of two plans. */
import { count, number, percent } from '../lib/format';
import { word } from '../lib/language';

const people = (n: number) => count(n, 'person', 'people');
const weeksOf = (n: number) => count(n, 'week', 'weeks');
const rides = (n: number) => count(n, 'ride-along or seat', 'ride-alongs and seats');
const share = (value: number | null | undefined) => (value == null ? 'no goal' : percent(value, 1));

export const compare = word('compare', {
  title: 'Compare two plans',
  lead: 'Choose any two: choices from above, stored plans, plans of scenarios.',
  a: 'From',
  b: 'To',
  choices: 'Choices',
  plans: 'Plans of this cycle',
  scenarioPlans: (name: string) => `Scenario: ${name}`,
  states: { draft: 'draft', published: 'published', superseded: 'replaced' },
  go: 'Compare',
  comparing: 'Comparing…',
  numbers: 'The numbers side by side',
  difference: 'Difference',
  rows: {
    cross_training: 'Cross-training goal met',
    preference: 'Wishes met, less what people would rather not have',
    disruption: 'Weeks of work missed',
    shortfall: 'of these: people short of the team’s target',
    hand_over: 'of these: hand-overs',
    single_point: 'of these: skills that hang on one person',
    value: 'Worth in all, at the rules’ prices',
    placements: 'Placements',
    rides: 'Ride-alongs and seats',
  },
  points: (n: number) => `${n > 0 ? '+' : ''}${number(n)} points`,
  signed: (n: number, digits = 1) => `${n > 0.5 * 10 ** -digits ? '+' : ''}${number(n, digits)}`,
  same: 'The two plans are alike: nobody is anywhere else.',
  summary: (all: number, better: number, worse: number) => `${people(all)} differ: ${number(better)} learn more, ${number(worse)} learn less.`,
  peopleTitle: 'Who differs',
  peopleHead: ['Person', 'From', 'To', 'Learns'],
  home: 'at home',
  rides: (n: number) => rides(n),
  share,
  turn: { better: 'more', worse: 'less', alike: 'as much' },
  span: (what: string, host: string, when: string, share: number) => `${what}${host ? ` (${host})` : ''}, ${when}${share < 1 ? `, ${percent(share)} of the week` : ''}`,
  ride: (what: string, host: string, when: string) => `${what}${host ? ` (${host})` : ''}, week of ${when}`,
  weeksTitle: 'Which weeks',
  weeksLabel: (worst: number) => `People who are somewhere else, by week; at most ${number(worst)}`,
  week: (when: string, n: number) => `Week of ${when}: ${people(n)} somewhere else`,
  teamsTitle: 'Which teams',
  teamsHead: ['Team', 'Staffing, person-weeks', 'Short of target, person-weeks', 'Weeks'],
  teamsNone: 'The staffing of every team stays as it is.',
  teamWeeks: (n: number, first: string) => `${weeksOf(n)}, from ${first}`,
  all: (n: number) => `Show all ${number(n)}`,
});
