/** What is not seen at first, or not at once, comes when the first picture of a page stands. */
export const settled = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
