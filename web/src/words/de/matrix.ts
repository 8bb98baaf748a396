import { count, number } from '../../lib/format';
import type { Cell } from '../../lib/matrix';

const level = (hundredths: number) => number(hundredths / 100, 2);
const levels = (hundredths: number) => count(hundredths / 100, 'Stufe', 'Stufen');

export const matrix: typeof import('../matrix').matrix = {
  title: 'Fähigkeiten',
  tabs: { map: 'Karte', backup: 'Absicherung' },
  tabsLabel: 'Ansichten der Fähigkeiten',
  grid: 'Fähigkeiten der Menschen',
  corner: 'Person, und Stufen unter dem Ziel insgesamt',
  shared: 'Gemeinsam',
  total: 'Stufen unter dem Ziel, in allem Gezeigten',
  size: (people, competencies) => `${count(people, 'Person', 'Personen')}, ${count(competencies, 'Kompetenz', 'Kompetenzen')}`,
  shown: (people) => `${count(people, 'Person wird', 'Personen werden')} gezeigt`,
  search: 'Finden',
  searchLabel: 'Personen nach Name, Rolle oder Team finden',
  mode: 'Zeigen',
  modes: { level: 'Stufe / Ziel', target: 'Ziel', gap: 'Lücke', confidence: 'Wie sicher' },
  sort: 'Ordnen nach',
  sorts: { name: 'Name', role: 'Rolle', gap: 'Stufen unter dem Ziel insgesamt' },
  sortGroup: 'Größte Lücke in',
  sortBy: (competency) => `${competency}: nach der größten Lücke ordnen`,
  filters: 'Filter',
  team: 'Team',
  allTeams: 'Alle Teams',
  role: 'Rolle',
  allRoles: 'Alle Rollen',
  function: 'Funktion',
  allFunctions: 'Alle Funktionen',
  only: 'Personen',
  onlys: { all: 'Alle', gaps: 'Nur mit Lücken', stale: 'Nur mit alten Einschätzungen' },
  grouped: 'Nach Teams',
  whole: 'Alle Zeilen auf der Seite',
  wholeHint: 'Zum Drucken oder zum Suchen mit dem Browser: dauert bei vielen Personen einen Moment',
  export: 'Einschätzungen als CSV',
  source: 'Hier eingegebene Einschätzungen sind',
  sources: { manager: 'die der Führungskraft', certified: 'durch ein Zertifikat belegt' },
  newRating: (competency, person) => `Neue Einschätzung: ${competency} von ${person}`,
  notOnScale: (text, scale, lowest, highest) => `„${text}“ ist keine Stufe von ${scale}: Tippen Sie eine Zahl von ${number(lowest)} bis ${number(highest)}, oder drücken Sie Escape.`,
  rated: (person, competency, now) => `${person}, ${competency}: Ihre Einschätzung ${number(now, 2)} ist gespeichert.`,
  undo: 'Rückgängig',
  undone: (person, competency) => `Ihre Einschätzung von ${person} in ${competency} ist zurückgezogen.`,
  undoReason: 'Irrtümlich eingegeben und auf der Seite der Fähigkeiten zurückgenommen',
  nothingToUndo: 'Hier gibt es keine Einschätzung von Ihnen, die sich zurücknehmen ließe.',
  hint: 'Pfeiltasten bewegen, die Eingabetaste öffnet, woraus sich eine Stufe ergibt, Ziffern geben eine Einschätzung ein.',
  status: (person, competency, cell, estimate) => `${person}, ${competency}: ${describe(cell)}. Schätzung für die Planung ${estimate}.`,
  cell: (cell) => describe(cell),
  teamCell: (sum) =>
    sum.asked === 0 ? 'keine Ziele' : `${number(sum.reached)} von ${number(sum.asked)} am Ziel, im Mittel ${number(sum.gap / 100)} Stufen darunter, zu ${Math.round(sum.confidence)} % sicher`,
  legendTitle: 'Was die Felder bedeuten',
  tones: { met: 'Ziel erreicht', near: 'Bis zu 1 Stufe darunter', below: 'Bis zu 2 Stufen darunter', far: 'Mehr als 2 Stufen darunter', none: 'Kein Ziel für die Rolle' },
  legendTeam: 'Bei einem Team: wie viele von denen mit Ziel es erreicht haben; gefärbt ab einer halben und ab einer Stufe darunter im Mittel',
  legendConfidence: 'Je länger der Balken, desto sicherer die Stufe',
  legendGuessed: 'Schraffiert: von niemandem eingeschätzt, die Rolle legt es nahe',
  legendStale: 'Ecke: Die Einschätzung ist alt, eine neue ist fällig',
  emptyTitle: 'Niemand zu zeigen',
  emptyText: 'Sie sehen sich selbst und alle, die an Sie berichten. Noch ist niemand da.',
  noMatch: 'Niemand passt',
  noMatchText: 'Niemand passt zur Suche und zu den Filtern.',
  clear: 'Suche und Filter leeren',
  panel: 'Woraus sich die Stufe ergibt',
};

function describe(cell: Cell): string {
  const parts = [cell.target === null ? `Stufe ${level(cell.shown)}, kein Ziel` : `Stufe ${level(cell.shown)}, Ziel ${level(cell.target)}`];
  if (cell.gap !== null) parts.push(cell.gap > 0 ? `${levels(cell.gap)} darunter` : 'erreicht');
  parts.push(cell.guessed ? 'aus der Rolle angenommen' : `zu ${cell.confidence} % sicher${cell.validated ? ', bestätigt' : ''}`);
  if (cell.stale) parts.push('alte Einschätzung');
  if (cell.essential) parts.push('unverzichtbar');
  return parts.join(', ');
}
