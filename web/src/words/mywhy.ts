/** Words of the answers to what somebody asks about themselves. Of others they know teams and numbers, never who. */
import type { Colleagues, MyAnswer, Obstacle, TeamEffect } from '../api/my-questions';
import { count, dateRange, longDate, number, percent } from '../lib/format';
import { word } from '../lib/language';

const weeksOf = (low: number | null | undefined, high: number | null | undefined): string | null => {
  if (low == null && high == null) return null;
  if (high == null) return `at least ${count(low ?? 0, 'week', 'weeks')}`;
  if (low == null || low < 0.1) return `at most ${count(high, 'week', 'weeks')}`;
  return high - low < 0.1 ? `about ${count(high, 'week', 'weeks')}` : `${number(low)} to ${number(high)} weeks`;
};
const spans = (weeks: string[]) => weeks.map((week) => longDate(week)).join(', ');
const inWeeks = (weeks: string[]) => (weeks.length ? ` in the ${weeks.length === 1 ? 'week' : 'weeks'} of ${spans(weeks)}` : '');
const someone = (n: number, team: string | null | undefined, own: boolean) => {
  const where = own ? 'in your team' : team ? `in ${team}` : 'in another team';
  return n === 1 ? `a colleague ${where}` : `${number(n)} colleagues ${where}`;
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const mywhy = word('mywhy', {
  lead: 'The plan is made again with your question in it. That takes some seconds; the answer says nothing private of anybody else.',
  ofPlan: (cycle: string, isDraft: boolean) => (isDraft ? `${cycle}, draft` : cycle),
  me: 'Why me?',
  week: 'Why this week?',
  wish: (post: string, rank: number) => (rank === 1 ? `Why not ${post}, my first choice?` : `Why not ${post}, my choice number ${number(rank)}?`),
  nothing: 'Why nothing for me?',
  noWishes: 'You gave no wishes before this plan was made, so there is no first choice to ask about.',
  toWishes: 'Give your wishes for the next one',
  noPlan: 'There is no plan yet about which you could ask.',
  working: 'Making the plan again with your question in it…',
  stopped: 'This was not finished. Ask again.',
  again: 'Ask again',
  change: 'What would have to change?',
  asked: (answer: MyAnswer, asked: string): string => {
    if (asked === 'why-me') return `If you did not go to ${answer.post ?? ''}`;
    if (asked === 'why-this-week') return `If you did not begin at ${answer.post ?? ''} on ${answer.starts_on ? longDate(answer.starts_on) : ''}`;
    return answer.post ? `If you went to ${answer.post}` : 'If you went on any placement';
  },
  /** The first sentence. */
  verdict: (answer: MyAnswer, asked: string): string => {
    const otherwise = asked === 'why-me' || asked === 'why-this-week';
    if (answer.possible === 'unknown') return 'The time was too short to find out.';
    if (answer.possible === 'no') return otherwise ? 'That is not possible: the other rules of the plan need you there.' : 'That is not possible under the rules as they are.';
    const weeks = weeksOf(answer.weeks_low, answer.weeks_high);
    switch (answer.as_good) {
      case 'yes':
        return otherwise ? 'Another plan would be just as good: it was a tie.' : 'That would be just as good: it was a tie.';
      case 'maybe':
        return `That is possible, and may be just as good${weeks ? `: it costs the company ${weeks} of work in value` : ''}.`;
      case 'no':
        return `That is possible, but the plan as a whole would be worse${weeks ? ` by what ${weeks} of missed work weigh` : ''}.`;
      default:
        return 'That is possible. How much worse or better the plan would be is not known.';
    }
  },
  settled: 'HR had settled before the plan was made that you go on a placement.',
  instead: (post: string, from: string, until: string) => `You would be at ${post} instead, ${dateRange(from, until)}.`,
  insteadNothing: 'You would have no placement then.',
  colleagues: (view: Colleagues): string[] => {
    const say = (n: number, what: string) => (n > 0 ? [`${capital(someone(n, view.team, view.is_own_team))} ${what}`] : []);
    return [
      ...say(view.take_over, 'would go in your place.'),
      ...say(view.lose, 'would lose a placement.'),
      ...say(view.gain, 'would get a placement.'),
      ...say(view.change, 'would go elsewhere or at another time.'),
    ];
  },
  rides: (n: number) => `${n === 1 ? 'One colleague' : `${number(n)} colleagues`} would only have other ride-alongs.`,
  team: (effect: TeamEffect) => `${effect.is_own_team ? 'Your team' : effect.team} would miss ${count(effect.weeks_missed, 'week', 'weeks')} of work more, ${dateRange(effect.starts_on, effect.ends_on)}.`,
  obstacles: 'What stands in the way',
  obstacle: (one: Obstacle): string => {
    const team = one.is_own_team ? 'Your team' : (one.team ?? 'A team');
    const post = one.post ?? 'The post';
    const sentences: Record<string, string> = {
      'self-settled': 'HR has settled something else for you.',
      'self-excluded': 'It is excluded for you in this cycle.',
      'self-leave': 'You are on leave then.',
      'self-quota': 'People with a quota stay with their team at that time.',
      'self-share': 'It would take more of your week than you may be away.',
      'self-places': 'It is at a place where you do not work.',
      'self-limit': 'You have as many placements as one person may have.',
      'self-not-eligible': `You take no part in placements${one.reason ? `: ${one.reason}` : ''}.`,
      colleague: 'Something that holds for a colleague stands against it.',
      mentor: 'Whoever looks after visitors there has no time for one more.',
      fair: 'Everybody gets a fair share: somebody would fall below theirs.',
      'team-minimum': `${team} would be short of people.`,
      'team-away': `Too many of ${one.is_own_team ? 'your team' : (one.team ?? 'a team')} would be away at once.`,
      'team-blackout': `${team} needs everybody at that time.`,
      'post-full': `${post} has no room left.`,
      'post-needs': `${post} needs the visitors that it has.`,
      'post-starts': `${post} begins on other dates.`,
      'post-lengths': `${post} has other lengths.`,
      rides: 'Ride-alongs that are planned stand against it.',
      'cycle-work': 'The company would miss more work than it allows.',
      'cycle-balance': 'Sales and Marketing would no longer exchange evenly.',
      'cycle-cooldown': 'You would have too few weeks at home in between.',
      'cycle-starts': 'Nothing begins in those weeks.',
    };
    return sentences[one.kind] ?? 'Another rule of the plan stands against it.';
  },
  ways: 'It would be possible if …',
  way: (one: Obstacle): string => {
    const team = one.is_own_team ? 'your team' : (one.team ?? 'a team');
    const post = one.post ?? 'the post';
    const amount = one.amount ?? 0;
    const more = amount > 0 ? number(amount) : 'some';
    const sentences: Record<string, string> = {
      'self-settled': 'HR settled something else for you',
      'self-excluded': 'HR allowed it for you',
      'self-leave': `you moved your leave${inWeeks(one.weeks)}`,
      'self-quota': 'your quota were looked after by somebody else at that time',
      'self-share': 'you could be away for more of the week',
      'self-places': 'you could work at that place',
      'self-limit': 'you could have one placement more',
      'self-not-eligible': 'you took part in placements',
      colleague: 'something were settled otherwise with a colleague',
      mentor: 'somebody could look after one visitor more there',
      fair: 'somebody got less than their fair share',
      'team-minimum': `${team} were short of ${amount > 0 && amount <= 1 ? 'one person' : `${more} people`}${inWeeks(one.weeks)}`,
      'team-away': `${amount > 0 ? percent(amount) : 'more'} more of ${team} were away at once`,
      'team-blackout': `${team} could spare you at that time`,
      'post-full': `${post} had room for one more${inWeeks(one.weeks)}`,
      'post-needs': `${post} needed fewer visitors`,
      'post-starts': `${post} began on other dates, too`,
      'post-lengths': `${post} had other lengths, too`,
      rides: 'ride-alongs were planned otherwise',
      'cycle-work': 'the company allowed more missed work',
      'cycle-balance': 'the exchange between Sales and Marketing were less even',
      'cycle-cooldown': 'fewer weeks at home in between were enough',
      'cycle-starts': 'placements could begin in those weeks, too',
    };
    return sentences[one.kind] ?? 'another rule of the plan gave way';
  },
  and: (parts: string[]) => `${capital(parts.join(', and '))}.`,
  honest: 'You can ask HR for a change of your placement, or talk to your manager.',
});
