import { word } from '../lib/language';

export const settings = word('settings', {
  title: 'Messages and calendar',
  mailTitle: 'By mail',
  mailText: (address: string) => `Every message is in your inbox. By mail it goes to ${address}:`,
  noMail: 'This installation sends no mail so far: messages are in your inbox only. What you choose here counts as soon as there is a mail server.',
  how: 'How often',
  wishes: {
    'at-once': 'At once',
    daily: 'Once a day, all together',
    weekly: 'Once a week, on Monday, all together',
    never: 'Never',
  },
  digestAt: 'At',
  quiet: 'Quiet hours',
  quietText: 'No mail comes in these hours; it waits for their end.',
  hasQuiet: 'I want quiet hours',
  from: 'From',
  until: 'Until',
  zone: 'Time zone',
  save: 'Save',
  saved: 'Saved.',
});
