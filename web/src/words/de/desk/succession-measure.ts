export const successionMeasure: typeof import('../../succession-measure').successionMeasure = {
  name: 'Lücken der Nachfolger geschlossen',
  text: 'Anteil dessen, was Nachfolgern für Schlüsselrollen noch fehlt und was dieser Plan lehrt, gewichtet nach den Regeln des Zyklus.',
};
