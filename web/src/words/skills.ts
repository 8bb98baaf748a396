import { count, number, percent } from '../lib/format';
import { word } from '../lib/language';

export const skills = word('skills', {
  title: 'My skills',
  lead: (name: string, role: string) => `${name}, ${role}`,
  toGo: (levels: number) => (levels <= 0 ? 'Target reached' : `${number(levels)} ${levels === 1 ? 'level' : 'levels'} to go`),
  noTarget: 'No target for your role',
  level: (level: number, target: number | null) => (target === null ? `Level ${number(level)}` : `Level ${number(level)}, target ${number(target)}`),
  scale: (name: string, low: number, high: number) => `${name}, ${number(low)} to ${number(high)}`,
  shared: 'Shared',
  basis: 'What it is based on',
  sources: { self: 'your own rating', manager: 'your manager’s rating', peer: 'a colleague’s rating', certified: 'a certificate', imported: 'the imported list' } as Record<string, string>,
  basedOn: (source: string, date: string) => `Based on ${source} of ${date}`,
  guessed: 'Guessed from your role, nobody has rated it yet',
  unknownBasis: 'No rating is recorded',
  confidence: (share: number) => `confidence ${percent(share)}`,
  stale: 'Old rating',
  summary: (met: number, all: number) => `${number(met)} of ${count(all, 'target', 'targets')} reached`,
  emptyTitle: 'No competencies yet',
  emptyText: 'As soon as HR has imported the competency model and ratings, your levels appear here.',
});

export const history = word('history', {
  title: 'History',
  emptyTitle: 'Nothing yet',
  emptyText: 'Placements that you have finished appear here.',
  line: (post: string, host: string) => `${post} at ${host}`,
});
