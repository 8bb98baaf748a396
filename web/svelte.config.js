import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Short names for scoped styles: they stand on nearly every element, and each costs bytes on the way to the browser. */
const cssHash = ({ hash, css, filename }) => `s${hash(filename ?? css).slice(-4)}`;

export default { preprocess: vitePreprocess(), compilerOptions: { runes: true, discloseVersion: false, cssHash } };
