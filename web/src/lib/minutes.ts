/** Minutes of a day as a time field writes them, and back. */
export const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `null`: the field is empty. */
export function minuteOf(time: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}
