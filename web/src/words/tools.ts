/** Words of what planners do with a plan from the board. */
import { word } from '../lib/language';

export const tools = word('tools', {
  publish: 'Publish',
  change: 'Change this plan',
  changeTitle: 'Works on a copy; this plan stays as it is.',
  happened: 'Something happened…',
  make: 'Make a plan',
});
