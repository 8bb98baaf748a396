export const around: typeof import('../around').around = {
  title: 'Mehr über mich',
  calendar: 'Kalender',
  calendarText: 'Ihre Wochen und die Ihres Teams',
  goals: 'Entwicklungsplan',
  goalsText: 'Was Sie lernen möchten, und bis wann',
};
