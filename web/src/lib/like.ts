/** What so many weeks of work are like: some people away for some weeks. */
export function likeAway(weeks: number): { people: number; weeks: number } | null {
  if (weeks < 0.75) return null;
  if (weeks <= 8) return { people: 1, weeks: Math.round(weeks) };
  return { people: Math.round(weeks / 6), weeks: 6 };
}
