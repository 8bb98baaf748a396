/**
 * The language of the words on screen. Every file of words hands its words to `word`, in English; those of another language are
 * loaded before the first page is shown, and take their place.
 */
export type Language = 'en' | 'de';
export const LANGUAGES: readonly Language[] = ['en', 'de'];
/** Each in its own words: whoever looks for theirs cannot read the others. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

type Words = Record<string, unknown>;
/** Words that were handed in, by name: their objects are the ones that the pages hold. */
const known = new Map<string, Words>();
const translated: Record<string, Words> = {};

/** Registers the words of a page or part, and gives them back. */
export function word<W extends object>(name: string, english: W): W {
  known.set(name, english as Words);
  const other = translated[name];
  if (other) Object.assign(english, other);
  return english;
}

/** Puts the words of another language in the place of the English ones: of those known already, and of those to come. */
export function translate(catalogue: Record<string, object>): void {
  Object.assign(translated, catalogue);
  for (const [name, words] of Object.entries(catalogue)) {
    const english = known.get(name);
    if (english) Object.assign(english, words);
  }
}

/** All words that were handed in so far: the test that looks for what is missing in another language reads them. */
export const wordsSoFar = (): ReadonlyMap<string, Words> => known;

const KEPT = 'tandem.language';
/** It was chosen here by hand, and the account does not know of it yet. */
const UNTOLD = 'tandem.language.untold';

/** What the browser keeps; nothing where it keeps nothing, as in a private window that forbids it. */
const kept = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
const keep = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The page speaks it until it is left.
  }
};

const isOurs = (tag: string | null | undefined): tag is Language => LANGUAGES.includes(tag as Language);

/** The first language of ours among those that were chosen and that the browser asks for. */
export function choose(chosen: string | null, asked: readonly string[]): Language {
  if (isOurs(chosen)) return chosen;
  return asked.map((tag) => tag.toLowerCase().split('-')[0]).find(isOurs) ?? 'en';
}

let spoken: Language = 'en';
/** The language that the page speaks. */
export const language = (): Language => spoken;

/** In which dates and numbers are written: the browser's own variant of the language, such as English of Britain or German of Austria. */
export function localeOf(spoken: Language, asked: readonly string[]): string {
  return asked.find((tag) => tag.toLowerCase().split('-')[0] === spoken) ?? spoken;
}
export const locale = (): string => localeOf(spoken, asked());

const asked = (): readonly string[] => (typeof navigator === 'undefined' ? [] : (navigator.languages ?? []));

/** Finds out which language to speak, and loads its words. English has nothing to load. */
export async function beginSpeaking(): Promise<void> {
  spoken = choose(kept(KEPT), asked());
  document.documentElement.lang = spoken;
  if (spoken === 'de') translate((await import('../words/de')).german);
}

/** The words of the pages that are opened at a desk, before one of them is shown. */
export async function desksWords(): Promise<void> {
  if (spoken === 'de') translate((await import('../words/de/desk')).desk);
}

/** The page speaks `next` from now on. */
export function speak(next: Language, untold = false): void {
  keep(KEPT, next);
  keep(UNTOLD, untold ? next : null);
  // Where nothing is kept, loading anew would change nothing.
  if (next !== spoken && kept(KEPT) === next) location.reload();
}

/**
 * Somebody is signed in whose account speaks `account`. What was chosen here before they were is told to the account by `tell`;
 * otherwise the account's language is spoken on this device, too.
 */
export async function agree(account: Language | null | undefined, tell: (language: Language) => Promise<unknown>): Promise<void> {
  const chosen = kept(UNTOLD);
  if (isOurs(chosen)) {
    if (chosen !== account) await tell(chosen);
    keep(UNTOLD, null);
  } else if (account && account !== spoken) {
    speak(account);
  }
}
