import { count, number, percent } from '../../lib/format';

export const teamWeek: typeof import('../team-week').teamWeek = {
  loading: 'Wird zusammengezählt …',
  parts: 'Woraus sich die Zahl ergibt',
  who: 'Wer',
  counts: 'Zählt',
  sum: 'Besetzung',
  member: (leave, fte, at, share, riding) => {
    if (leave) return 'abwesend';
    if (fte === 0) return 'in dieser Woche nicht im Unternehmen';
    const parts = [];
    if (fte !== 1) parts.push(`arbeitet ${percent(fte)}`);
    if (at) parts.push(share < 1 ? `${percent(share)} der Woche bei ${at}` : `bei ${at}`);
    if (riding > 0) parts.push(`begleitet ${number(riding * 5, 1)} Tage lang`);
    return parts.join(', ');
  },
  visitor: (home, post, done) => `zu Gast aus ${home} als ${post}, ${done === 0 ? 'erste Woche' : `nach ${count(done, 'Woche', 'Wochen')}`}`,
  fitted: (fitted, target) => `Danach gewichtet, wie gut alle zu ihrer Rolle passen, sind es ${number(fitted, 2)}; das Ziel ist ${number(target, 2)}.`,
  skills: 'Fähigkeiten, die dem Team nicht fehlen dürfen',
  there: (there, needed) => `${number(there, 1)} Qualifizierte da${needed > 0 ? `, ${needed} nötig` : ''}`,
  one: 'hängt an einer Person',
  nobody: 'niemand da',
};
