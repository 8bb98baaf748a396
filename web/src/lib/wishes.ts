/** Choosing wishes: pure steps, each giving new wishes. */
import type { NewWishes, SayPost } from '../api/say';
import { addDays } from './format';

export const PREFER_MOST = 3;
export const AVOID_MOST = 2;
export const SPANS_MOST = 6;

const without = (ids: string[], id: string): string[] => ids.filter((other) => other !== id);

/** Wishes for a post, last in line; once more takes it back. A post that one would rather not have is wished for instead. */
export function toggleWish(wishes: NewWishes, id: string): NewWishes {
  if (wishes.prefer.includes(id)) return { ...wishes, prefer: without(wishes.prefer, id) };
  if (wishes.prefer.length >= PREFER_MOST) return wishes;
  return { ...wishes, prefer: [...wishes.prefer, id], avoid: without(wishes.avoid, id) };
}

export function toggleAvoid(wishes: NewWishes, id: string): NewWishes {
  if (wishes.avoid.includes(id)) return { ...wishes, avoid: without(wishes.avoid, id) };
  if (wishes.avoid.length >= AVOID_MOST) return wishes;
  return { ...wishes, avoid: [...wishes.avoid, id], prefer: without(wishes.prefer, id) };
}

/** One place up (-1) or down (1). */
export function moveWish(wishes: NewWishes, id: string, by: -1 | 1): NewWishes {
  const from = wishes.prefer.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= wishes.prefer.length) return wishes;
  const prefer = without(wishes.prefer, id);
  prefer.splice(to, 0, id);
  return { ...wishes, prefer };
}

export function toggleLength(wishes: NewWishes, weeks: number): NewWishes {
  const has = wishes.lengths_weeks.includes(weeks);
  const lengths = has ? wishes.lengths_weeks.filter((other) => other !== weeks) : [...wishes.lengths_weeks, weeks];
  return { ...wishes, lengths_weeks: lengths.sort((a, b) => a - b) };
}

/** Sets one end of a span; the other one follows where they would cross. */
export function setSpan(wishes: NewWishes, index: number, end: 'from' | 'until', monday: string): NewWishes {
  const spans = wishes.spans.map((span, at) => {
    if (at !== index) return span;
    if (end === 'from') return { from: monday, until: span.until < monday ? monday : span.until };
    return { from: span.from > monday ? monday : span.from, until: monday };
  });
  return { ...wishes, spans };
}

/** The Mondays of a cycle. */
export const mondays = (starts_on: string, weeks: number): string[] => Array.from({ length: weeks }, (_, week) => addDays(starts_on, week * 7));

export function same(a: NewWishes, b: NewWishes): boolean {
  const plain = (wishes: NewWishes) => JSON.stringify([wishes.prefer, [...wishes.avoid].sort(), wishes.spans, wishes.lengths_weeks]);
  return plain(a) === plain(b);
}

/** Posts that have all the words in their name, team or what they teach. */
export function found(posts: SayPost[], words: string): SayPost[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (post: SayPost) => [post.name, post.team, ...post.teaches].join(' ').toLowerCase();
  return wanted.length ? posts.filter((post) => wanted.every((word) => text(post).includes(word))) : posts;
}
