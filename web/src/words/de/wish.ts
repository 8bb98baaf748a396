export const wish: typeof import('../wish').wish = {
  met: 'Am Datum der Führungskraft',
  unmet: 'An diesem Datum ist kein Plan möglich: dies sind Wege mit einem anderen.',
};
