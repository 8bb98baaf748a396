import { count, moment, number, percent } from '../../lib/format';

export const print: typeof import('../print').print = {
  title: (plan, state) => `${plan} (${state})`,
  edition: (edition, version, now) => `${edition === null ? `Entwurf, Änderung ${version}` : `Veröffentlichter Plan Nummer ${edition}`}, Stand: ${moment(now.toISOString())}.`,
  figures: (goal, missed, placements, rides) =>
    `${goal == null ? '' : `Lernziel erreicht zu ${percent(goal)}. `}Ausgefallene Arbeitswochen ${number(missed)}. ${count(placements, 'Einsatz', 'Einsätze')}, ${count(rides, 'Begleitung', 'Begleitungen')}.`,
  staffing: 'Besetzung',
};
