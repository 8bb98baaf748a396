/**
 * The language of the words on screen. Every file of words hands its words to `word`, in English; those of another language are
 * loaded before the first page is shown, and take their place.
 */
export type Language = 'en' | 'de';
export const LANGUAGES: readonly Language[] = ['en', 'de'];

type Words = Record<string, unknown>;
/** Words that were handed in, by name: their objects are the ones that the pages hold. */
const known = new Map<string, Words>();
let translated: Record<string, Words> = {};

/** Registers the words of a page or part, and gives them back. */
export function word<W extends object>(name: string, english: W): W {
  known.set(name, english as Words);
  const other = translated[name];
  if (other) Object.assign(english, other);
  return english;
}

/** Puts the words of another language in the place of the English ones: of those known already, and of those to come. */
export function translate(catalogue: Record<string, object>): void {
  translated = catalogue as Record<string, Words>;
  for (const [name, words] of Object.entries(translated)) {
    const english = known.get(name);
    if (english) Object.assign(english, words);
  }
}
