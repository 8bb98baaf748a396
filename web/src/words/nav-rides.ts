import { word } from '../lib/language';

/** What the navigation calls the pages of ride-alongs. */
export const ridesNav = word('ridesNav', {
  rides: 'Ride-alongs',
  debriefs: 'Debriefs',
});
