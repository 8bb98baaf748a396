import { board } from './board';

export const legend: typeof import('../legend').legend = {
  ...board.legend,
  draft: 'Einsatz im Entwurf',
  published: 'Veröffentlichter Einsatz',
  part: 'Ein Teil der Woche, so weit gefüllt wie ihr Anteil',
  ride: 'Begleitung',
  meeting: 'Sitzungsplatz',
  leave: 'Abwesend',
  blackout: 'Gesperrt',
  quarter: 'Quartalsende: kein Beginn',
  guessed: 'Beruht auf einer Annahme',
  broken: 'Verletzt eine Regel',
};
