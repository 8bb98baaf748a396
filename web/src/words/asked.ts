/** Words of the line on the first page that asks for ratings. */
import { count } from '../lib/format';
import { word } from '../lib/language';

export const asked = word('asked', {
  line: (n: number, round: string) => `You are asked to rate ${count(n, 'person', 'people')} (${round}).`,
  due: (date: string) => `until ${date}`,
  overdue: (date: string) => `was due on ${date}`,
  reminded: (date: string) => `HR reminded you on ${date}`,
  open: 'Rate now',
});
