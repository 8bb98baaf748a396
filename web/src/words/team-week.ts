/** Words of what a staffing number is made of; fetched with it. */
import { count, number, percent } from '../lib/format';
import { word } from '../lib/language';

export const teamWeek = word('teamWeek', {
  loading: 'Adding it up…',
  parts: 'What the number is made of',
  who: 'Who',
  counts: 'Counts',
  sum: 'Staffing',
  member: (leave: boolean, fte: number, at: string | null, share: number, riding: number): string => {
    if (leave) return 'on leave';
    if (fte === 0) return 'not in the company that week';
    const parts = [];
    if (fte !== 1) parts.push(`works ${percent(fte)}`);
    if (at) parts.push(share < 1 ? `${percent(share)} of the week at ${at}` : `at ${at}`);
    if (riding > 0) parts.push(`rides along for ${number(riding * 5, 1)} days`);
    return parts.join(', ');
  },
  visitor: (home: string, post: string, done: number) => `visits from ${home} as ${post}, ${done === 0 ? 'first week' : `after ${count(done, 'week', 'weeks')}`}`,
  fitted: (fitted: number, target: number) => `Weighted by how well people fit their role it is ${number(fitted, 2)}; the target is ${number(target, 2)}.`,
  skills: 'Skills that the team must not lose',
  there: (there: number, needed: number) => `${number(there, 1)} qualified there${needed > 0 ? `, ${needed} needed` : ''}`,
  one: 'rests on one person',
  nobody: 'nobody there',
});
