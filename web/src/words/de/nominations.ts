export const nominations: typeof import('../nominations').nominations = {
  title: 'Rollen, auf die Sie vorbereitet werden',
  text: 'Sie sind als mögliche Nachfolge genannt. Das ist keine Zusage, und der Zeitpunkt ändert sich mit dem, was Sie lernen.',
  role: (role, team) => `${role}, ${team}`,
  now: 'jetzt bereit',
  about: (date) => `voraussichtlich bereit etwa am ${date}`,
  noDate: 'ein Zeitpunkt lässt sich noch nicht nennen',
};
