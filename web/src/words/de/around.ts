export const around: typeof import('../around').around = {
  title: 'Mehr über mich',
  calendar: 'Kalender',
  calendarText: 'Ihre Wochen und die Ihres Teams',
  goals: 'Entwicklungsplan',
  goalsText: 'Was Sie lernen möchten, und bis wann',
  settings: 'Kalender-Link und Mails',
  settingsText: 'Im eigenen Kalender, und wie Sie erfahren, was ist',
  inbox: 'Posteingang',
  inboxText: 'Alles, was Ihnen mitgeteilt wurde',
};
