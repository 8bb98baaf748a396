/** What the board's details show; fetched with them. */
import type { BarView, BoardPerson, BoardView } from '../api/types';
import type { Selection } from './board';

/** Who is away from a team in a week and who visits it: what its staffing is made of. */
export function movesOf(board: BoardView, team: string, week: number): { away: { person: BoardPerson; bar: BarView | null }[]; visiting: { person: BoardPerson; bar: BarView }[] } {
  const away: { person: BoardPerson; bar: BarView | null }[] = [];
  const visiting: { person: BoardPerson; bar: BarView }[] = [];
  for (const person of board.people) {
    const bar = person.placements.find((placement) => placement.start_week <= week && week < placement.start_week + placement.weeks) ?? null;
    const home = person.team_id === team;
    if (home && (bar || person.leave_weeks.includes(week))) away.push({ person, bar });
    if (bar && bar.host_team_id === team && !home) visiting.push({ person, bar });
  }
  return { away, visiting };
}

/** The same selection on a board that changed; nothing where what was selected is gone. */
export function refreshed(board: BoardView, selection: Selection): Selection | null {
  if (selection.kind === 'plan') return selection;
  if (selection.kind === 'cell') {
    const team = board.teams.find((entry) => entry.id === selection.team.id);
    return team ? { ...selection, team } : null;
  }
  const person = board.people.find((entry) => entry.id === selection.person.id);
  if (!person) return null;
  if (selection.kind === 'person') return { kind: 'person', person };
  if (selection.kind === 'bar') {
    const bar = person.placements.find((entry) => entry.id === selection.bar.id);
    return bar ? { kind: 'bar', person, bar } : null;
  }
  const ride = person.rides.find((entry) => entry.id === selection.ride.id);
  return ride ? { kind: 'ride', person, ride } : null;
}
