/** Words of the calendar of oneself and one's team. */
import { count } from '../lib/format';
import { word } from '../lib/language';

export const calendar = word('calendar', {
  title: 'Calendar',
  lead: (team: string) => `Your weeks and those of ${team}.`,
  show: 'Whose calendar',
  mine: 'Mine',
  team: 'My team',
  earlier: 'Earlier',
  later: 'Later',
  today: 'Today',
  nothingMine: 'Nothing is planned for you in these weeks.',
  nothingTeam: 'Nobody of your team goes anywhere, and nobody comes, in these weeks.',
  picture: (range: string) => `Weeks at a glance, ${range}`,
  you: 'You',
  everybody: 'The whole team',
  kinds: {
    placement: 'Placement',
    visit: 'Visit',
    'ride-along': 'Ride-along',
    meeting: 'Meeting',
    leave: 'Leave',
    blackout: 'Nobody is away',
  },
  proposal: 'Draft',
  away: (what: string, team: string) => `${what} in ${team}`,
  comes: (what: string, team: string) => `comes from ${team} as ${what}`,
  ride: (what: string, person: string | null) => (person ? `${what} with ${person}` : what),
  leave: 'Your leave',
  closed: (reason: string) => reason,
  weeks: (n: number) => count(n, 'week', 'weeks'),
});
