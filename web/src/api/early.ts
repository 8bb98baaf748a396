/** Answers that were asked for before a page does, while the page itself is still on its way; each is taken once. */
import { language } from '../lib/language';
import type { paths } from './schema';

const early = new Map<string, Promise<unknown>>();

/** What every request says of itself. */
export const asking = (): Record<string, string> => ({ accept: 'application/json', 'accept-language': language() });

/** Asks for something that the page at this address will want. What is not to be had now is asked for again by the page, which says why. */
export function hasten(address: keyof paths): void {
  const answer = fetch(address, { headers: asking() }).then((response) => (response.ok ? response.json() : undefined));
  early.set(address, answer.catch(() => undefined));
}

/** What was asked for early, the first time that it is wanted; nothing if it was not to be had then. */
export function taken(address: string): Promise<unknown> | undefined {
  const answer = early.get(address);
  early.delete(address);
  return answer;
}
