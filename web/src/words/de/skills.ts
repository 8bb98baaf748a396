import { count, number, percent } from '../../lib/format';

const levels = (n: number) => count(n, 'Stufe', 'Stufen');

export const skills: typeof import('../skills').skills = {
  title: 'Meine Fähigkeiten',
  lead: (name, role) => `${name}, ${role}`,
  toGo: (n) => (n <= 0 ? 'Ziel erreicht' : `noch ${levels(n)}`),
  noTarget: 'Kein Ziel für Ihre Rolle',
  level: (level, target) => (target === null ? `Stufe ${number(level)}` : `Stufe ${number(level)}, Ziel ${number(target)}`),
  scale: (name, low, high) => `${name}, ${number(low)} bis ${number(high)}`,
  shared: 'Gemeinsam',
  basis: 'Worauf das beruht',
  sources: { self: 'Ihrer eigenen Einschätzung', manager: 'der Einschätzung Ihrer Führungskraft', peer: 'der Einschätzung aus dem Kollegenkreis', certified: 'einem Zertifikat', imported: 'der importierten Liste' },
  basedOn: (source, date) => `Beruht auf ${source} vom ${date}`,
  guessed: 'Aus Ihrer Rolle angenommen, noch von niemandem eingeschätzt',
  unknownBasis: 'Es liegt keine Einschätzung vor',
  confidence: (share) => `Sicherheit ${percent(share)}`,
  stale: 'Alte Einschätzung',
  summary: (met, all) => `${number(met)} von ${count(all, 'Ziel', 'Zielen')} erreicht`,
  emptyTitle: 'Noch keine Kompetenzen',
  emptyText: 'Sobald HR Kompetenzmodell und Einschätzungen importiert hat, stehen hier Ihre Stufen.',
};

export const history: typeof import('../skills').history = {
  title: 'Verlauf',
  emptyTitle: 'Noch nichts',
  emptyText: 'Einsätze, die Sie beendet haben, stehen hier.',
  line: (post, host) => `${post} bei ${host}`,
};
