/** Where Home leads to. */
import { word } from '../lib/language';

export const around = word('around', {
  title: 'More about me',
  calendar: 'Calendar',
  calendarText: 'Your weeks and your team’s',
  goals: 'Development plan',
  goalsText: 'What you want to learn, and by when',
  settings: 'Calendar link and mail',
  settingsText: 'In your own calendar, and how you are told',
  inbox: 'Inbox',
  inboxText: 'All that you were told',
});
