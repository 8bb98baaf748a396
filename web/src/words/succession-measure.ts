/** The measure of succession on a plan. */
import { word } from '../lib/language';

export const successionMeasure = word('successionMeasure', {
  name: 'Successors’ gaps closed',
  text: 'Share of what successors to critical roles still lack that this plan teaches, weighted as the cycle’s rules say.',
});
