import { count, number } from '../../lib/format';

const people = (n: number) => count(n, 'Person', 'Personen');

export const backup: typeof import('../backup').backup = {
  lead: 'Wo alles an einer Person hängt, und wie gut jedes Team abdeckt, was seine Rollen verlangen. Klicken Sie auf eine Zahl, um zu sehen, wer es ist.',
  singlePoints: (n) => (n === 0 ? 'Nichts hängt an einer einzigen Person' : `${count(n, 'Fähigkeit hängt', 'Fähigkeiten hängen')} an einer einzigen Person`),
  needed: 'Was dem Team nicht fehlen darf',
  competency: 'Kompetenz',
  level: 'Ab Stufe',
  why: 'Warum',
  critical: 'Vom Team genannt',
  essential: 'Unverzichtbar für eine Rolle',
  qualified: 'Qualifiziert',
  nobody: 'Niemand',
  one: 'Eine Person',
  others: (n) => (n === 0 ? '' : `und ${people(n)}, die Sie nicht sehen`),
  qualifiedHelp: 'Nach der Schätzung, mit der Pläne rechnen. Weniger als zwei heißt: Alles hängt an einer Person.',
  coverage: 'Wie weit die Ziele erreicht sind',
  coverageHelp: (seen, all) => (seen === all ? 'Nach den eingegebenen Einschätzungen.' : `Nach den eingegebenen Einschätzungen, von den ${people(seen)}, die Sie von ${number(all)} sehen.`),
  reached: 'Am Ziel',
  reachedOf: (reached, asked) => `${number(reached)} von ${number(asked)}`,
  meanGap: 'Stufen darunter im Mittel',
  below: 'Unter dem Ziel',
  none: 'Keine Rolle in diesem Team hat eine unverzichtbare Kompetenz, und das Team hat keine genannt.',
  people,
  emptyTitle: 'Kein Team zu zeigen',
  emptyText: 'Sie sehen die Teams derer, die an Sie berichten. Noch gibt es keines.',
  whole: 'Ganzes Unternehmen',
};
