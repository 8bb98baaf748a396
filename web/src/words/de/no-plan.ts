export const noPlan: typeof import('../no-plan').noPlan = {
  emptyTitle: 'Noch kein Plan',
  emptyPlanner: 'Prüfen Sie die Regeln und lassen Sie Tandem dann einen ersten Plan erstellen. Das dauert etwa eine Minute, und nichts wird veröffentlicht.',
  emptyOther: 'Sobald ein Plan veröffentlicht ist, steht er hier.',
  noCycle: 'Noch kein Zeitraum',
  noCycleText: 'Importieren Sie zuerst Menschen, Fähigkeiten und Plätze des Unternehmens; dann lässt sich ein Zeitraum planen.',
  import: 'Zum Import',
  make: 'Plan erstellen',
};
