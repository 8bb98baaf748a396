export const tools: typeof import('../../tools').tools = {
  publish: 'Veröffentlichen',
  change: 'Diesen Plan ändern',
  changeTitle: 'Arbeitet an einer Kopie; dieser Plan bleibt, wie er ist.',
  happened: 'Etwas ist passiert …',
  make: 'Plan erstellen',
};
