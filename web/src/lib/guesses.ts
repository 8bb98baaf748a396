/** What was guessed, as the page shows it: which facts are open, what was tried, what a last tap would do. */
import type { Fact, Guesses, SmallTeam, Team } from '../api/types';

/** A tap that can still be taken back: it goes to the service with the next tap, or when the page is left. */
export interface Tap {
  fact: Fact;
  /** The value chosen instead; absent where the guess is right. */
  value?: string;
}

/** The facts still to confirm: those settled here, but not yet by the service, are left out. */
export function open(guesses: Guesses, settled: ReadonlySet<string>): Fact[] {
  return guesses.facts.filter((fact) => !settled.has(fact.id));
}

/** How far one is: the facts that this page settled count at once. */
export function progress(guesses: Guesses, settled: ReadonlySet<string>): { confirmed: number; all: number } {
  const here = guesses.facts.filter((fact) => settled.has(fact.id)).length;
  return { confirmed: guesses.confirmed + here, all: guesses.confirmed + guesses.facts.length };
}

/** What may be chosen instead of the guess. */
export function alternatives(fact: Fact): Fact['choices'] {
  return fact.choices.filter((choice) => choice.value !== fact.value);
}

/** What was not tried yet, and could be: there is something else that the fact might be. */
export const isUntried = (fact: Fact): boolean => !fact.effect && alternatives(fact).length > 0;
export const untried = (facts: readonly Fact[]): number => facts.filter(isUntried).length;

export function label(fact: Fact, value: string): string {
  return fact.choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Teams that a small team could share its cover with: the one that fits best first, then the others of its function, the smallest first. */
export function partners(team: SmallTeam, teams: readonly Team[]): { id: string; name: string }[] {
  const own = teams.find((one) => one.id === team.team_id)?.function;
  const others = teams.filter((one) => one.function === own && one.id !== team.team_id && one.id !== team.with_id && one.people > 0);
  others.sort((a, b) => a.fte - b.fte || a.name.localeCompare(b.name));
  return [{ id: team.with_id, name: team.with }, ...others.map(({ id, name }) => ({ id, name }))];
}
