/** Words of the other date that a manager gave, beside the ways to mend a plan. */
import { word } from '../lib/language';

export const wish = word('wish', {
  met: 'On the manager’s date',
  unmet: 'On that date no plan is possible: these are ways with another one.',
});
