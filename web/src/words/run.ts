import { count, duration, number, percent } from '../lib/format';

export const run = {
  title: 'Making a plan',
  titles: {
    queued: 'Waiting for its turn',
    running: 'Making a plan',
    succeeded: 'The plan is ready',
    failed: 'No plan was made',
    cancelled: 'Stopped',
  },
  phases: (phase: string) => {
    const words: Record<string, string> = {
      reading: 'Writing down the rules',
      'first plan': 'Finding a first plan',
      improving: 'Searching for better plans',
      proving: 'Proving how good it is',
    };
    return words[phase] ?? phase;
  },
  stop: 'Stop and keep the best',
  stopping: 'Stopping…',
  open: 'Open this plan',
  again: 'Change the rules and try again',
  back: 'Back to the board',
  lost: 'The connection broke. Trying again; the solve goes on meanwhile.',
  best: 'Best plan so far',
  bound: 'No plan can be better than',
  gap: 'Better by at most',
  unknown: 'not known yet',
  time: 'Time',
  placements: 'Placements',
  rides: 'Ride-alongs',
  phase: 'Now',
  keptText: 'The best plan found until then was kept as a draft.',
  nothingKept: 'No plan had been found yet, so nothing was kept.',
  succeededText: (gap: number | null | undefined) =>
    gap == null ? 'The plan passed an independent check of every rule.' : `At most ${percent(gap, 2)} better is possible. The plan passed an independent check of every rule.`,
  failedText: 'What went wrong:',
  chartTitle: 'Best plan and what is still possible',
  chartText: 'The two lines meet when the plan is proven best. A higher value is better.',
  chartLabel: (best: number | null | undefined, bound: number | null | undefined, seconds: number) =>
    `After ${duration(seconds)} the best plan is worth ${best == null ? 'nothing yet' : number(best, 2)}; no plan can be worth more than ${bound == null ? 'unknown' : number(bound, 2)}.`,
  chartBest: 'Best plan',
  chartBound: 'Upper limit',
  axis: 'Seconds',
  waiting: 'The lines start as soon as the first plan or limit is known.',
  table: 'The same as a table',
  tableHead: ['Time', 'Best plan', 'Upper limit'],
  requestedBy: (when: string) => `Started ${when}`,
  leave: 'You can leave this page; the solve goes on.',
};

export const make = {
  title: 'Make a plan',
  lead: (cycle: string, from: string, weeks: number) => `${cycle}: ${count(weeks, 'week', 'weeks')} from ${from}`,
  cycle: 'Cycle',
  checkTitle: 'Check before solving',
  checking: 'Checking the problem…',
  clean: 'Nothing stands in the way.',
  errors: (n: number) => `${count(n, 'thing', 'things')} to mend before a plan can be made`,
  warnings: (n: number) => `${count(n, 'remark', 'remarks')}`,
  todo: 'What to do',
  mend: (kind: string, name: string) => {
    const where: Record<string, string> = {
      person: `Open ${name}`,
      team: `Change ${name} in the list of teams`,
      post: `Change ${name} in the list of posts`,
      session: `Change ${name} in the list of ride-alongs`,
      guess: 'Confirm or correct what was guessed',
      rule: 'Go to the rule',
      cycle: 'Go to the cycle',
    };
    return where[kind] ?? 'Go there';
  },
  rulesTitle: 'Rules of this cycle',
  rulesText: 'No team falls below its minimum staffing, leave and blocked weeks are respected, and only eligible people are placed. How often, how long, when, and what counts how much is set in the rules.',
  rulesOpen: 'Look at the rules',
  guesses: 'What we guessed',
  limitTitle: 'How long to search',
  limits: [
    { seconds: 60, label: 'Up to one minute' },
    { seconds: 300, label: 'Up to five minutes' },
    { seconds: 1200, label: 'Up to twenty minutes' },
  ],
  limitHint: 'It stops earlier once the plan is proven within 0.1% of the best. Nothing is published.',
  start: 'Make a plan',
  starting: 'Starting…',
  activeTitle: 'A plan is being made right now.',
  watch: 'Watch',
  runsTitle: 'Earlier runs',
  noRuns: 'None yet.',
  runStates: { queued: 'waiting', running: 'running', succeeded: 'ready', failed: 'failed', cancelled: 'stopped' },
  noCycle: 'No cycle yet',
  noCycleText: 'Import the people, skills and posts of the company first.',
  import: 'Go to import',
};
