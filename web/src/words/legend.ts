/** Words of the board's legend; fetched with it. */
import { word } from '../lib/language';
import { board } from './board';

export const legend = word('legend', {
  ...board.legend,
  draft: 'Draft placement',
  published: 'Published placement',
  part: 'Part of the week, filled to its share',
  ride: 'Ride-along',
  meeting: 'Meeting seat',
  leave: 'Leave',
  blackout: 'Blocked',
  quarter: 'Quarter end: no starts',
  guessed: 'Rests on a guess',
  broken: 'Breaks a rule',
});
