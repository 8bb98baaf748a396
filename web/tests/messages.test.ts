import { expect, test } from 'vitest';
import { clock, minuteOf } from '../src/lib/minutes';

test('a time and its minute', () => {
  for (const [minute, time] of [[0, '00:00'], [450, '07:30'], [1439, '23:59']] as const) {
    expect(clock(minute)).toBe(time);
    expect(minuteOf(time)).toBe(minute);
  }
  expect(minuteOf('')).toBeNull();
});
