/** What somebody learns of being named as a successor, where the company tells. */
import { word } from '../lib/language';

export const nominations = word('nominations', {
  title: 'Roles you are prepared for',
  text: 'You are named as a possible successor. It is no promise, and the date moves with what you learn.',
  role: (role: string, team: string) => `${role}, ${team}`,
  now: 'ready now',
  about: (date: string) => `likely ready about ${date}`,
  noDate: 'no date can be told yet',
});
