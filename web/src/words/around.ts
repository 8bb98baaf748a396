/** Where Home leads to. */
import { word } from '../lib/language';

export const around = word('around', {
  title: 'More about me',
  calendar: 'Calendar',
  calendarText: 'Your weeks and your team’s',
  goals: 'Development plan',
  goalsText: 'What you want to learn, and by when',
});
