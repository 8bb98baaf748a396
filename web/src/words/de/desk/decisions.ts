export const stayDecisions: typeof import('../../decisions').stayDecisions = {
  title: 'Früheres Ende und Verlängerung',
  lead: 'Sobald alle drei zustimmen, bestätigen Sie: Der Plan erscheint in einer neuen Ausgabe. Steht eine Regel im Weg, erfahren Sie, welche.',
  confirm: 'Bestätigen und veröffentlichen',
  draft: 'Entwurf damit machen',
  decline: 'Ablehnen …',
  agree: 'Zustimmen für die, die kein Konto haben',
  board: 'Plan damit öffnen',
  mend: 'Berichtigen',
};

export const granting: typeof import('../../decisions').granting = {
  excludes: 'Was ist ausgeschlossen, wenn Sie die Bitte bewilligen?',
  excludesPost: 'Diese Stelle, im ganzen Zeitraum',
  excludesWeeks: 'Diese Stelle, bis der Einsatz vorbei gewesen wäre; später geht es',
  toMend: 'Der Plan enthält den Einsatz noch.',
  mend: 'Plan darum herum berichtigen',
  doneIn: 'Erledigt in',
};
