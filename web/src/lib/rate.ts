/** The list of what there is to rate, and its order; the steps of a scale. */
import type { CompetencyToRate, PersonToRate } from '../api/types';

/** One question: somebody in one skill. */
export interface Question {
  key: string;
  person: PersonToRate;
  competency: CompetencyToRate;
  item: PersonToRate['items'][number];
}

/** One person after the other as the service orders them, or one skill across all people. */
export function questions(people: PersonToRate[], competencies: CompetencyToRate[], bySkill: boolean): Question[] {
  const known = new Map(competencies.map((competency) => [competency.id, competency]));
  const all = people.flatMap((person) =>
    person.items.flatMap((item) => {
      const competency = known.get(item.competency_id);
      return competency ? [{ key: `${person.round_id ?? ''}/${person.person_id}/${item.competency_id}`, person, competency, item }] : [];
    }),
  );
  if (!bySkill) return all;
  const rank = new Map(competencies.map((competency, i) => [competency.id, i]));
  return all.sort((a, b) => (rank.get(a.competency.id) ?? 0) - (rank.get(b.competency.id) ?? 0));
}

/** The next question after `from` that is not answered; from the beginning again at the end; null if all are. */
export function nextOpen(list: Question[], from: number, isAnswered: (question: Question) => boolean): number | null {
  for (let step = 1; step <= list.length; step++) {
    const at = (from + step) % list.length;
    const question = list[at];
    if (question && !isAnswered(question)) return at;
  }
  return null;
}

export interface Step {
  level: number;
  /** What somebody does who is there. */
  text: string;
  /** The digit that chooses it. */
  key: string | null;
}

/** Scales of more steps than this are rated in tenths of their range. */
const STEPS_MOST = 11;

/** The whole levels of a scale with what the model says of them; levels of the model in between are steps, too. */
export function steps(competency: Pick<CompetencyToRate, 'scale' | 'indicators'>): Step[] {
  const { lowest, highest } = competency.scale;
  const levels = new Set<number>();
  const by = highest - lowest <= STEPS_MOST - 1 ? 1 : (highest - lowest) / (STEPS_MOST - 1);
  for (let i = 0; lowest + i * by <= highest + 1e-9; i++) levels.add(Number((lowest + i * by).toFixed(6)));
  levels.add(highest);
  for (const { level } of competency.indicators) if (level >= lowest && level <= highest && levels.size < STEPS_MOST) levels.add(level);
  const texts = new Map(competency.indicators.map(({ level, description }) => [level, description]));
  return [...levels].sort((a, b) => a - b).map((level) => ({ level, text: texts.get(level) ?? '', key: Number.isInteger(level) && level >= 0 && level <= 9 ? String(level) : null }));
}
