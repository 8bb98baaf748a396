/** Words of the board before there is a plan. */
import { word } from '../lib/language';

export const noPlan = word('noPlan', {
  emptyTitle: 'No plan yet',
  emptyPlanner: 'Check the rules, then let Tandem make a first plan. It takes about a minute and nothing is published.',
  emptyOther: 'As soon as a plan is published, it appears here.',
  noCycle: 'No cycle yet',
  noCycleText: 'Import the people, skills and posts of the company first; then a cycle can be planned.',
  import: 'Go to import',
  make: 'Make a plan',
});
