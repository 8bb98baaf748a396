/** Points at something on the page with an outline, and brings it into view. It may appear later, or be drawn anew. */

/** Points at what the first of `selectors` that finds something finds; returns what stops it. `found` is told each time something new is pointed at. */
export function pointAt(selectors: readonly string[], found: () => void): () => void {
  let at: Element | null = null;
  const look = () => {
    const next = selectors.map((selector) => document.querySelector(selector)).find((element) => element !== null) ?? null;
    if (next === at || next === null) return;
    at?.removeAttribute('data-pointed');
    at = next;
    at.setAttribute('data-pointed', '');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const tall = at.getBoundingClientRect().height > innerHeight / 2;
    at.scrollIntoView({ block: tall ? 'start' : 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    found();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    at?.removeAttribute('data-pointed');
  };
}
