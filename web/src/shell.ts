/** The pages' frame. It is drawn when it is known whose: until then there is nothing to show. */
import { mount } from 'svelte';
import App from './App.svelte';
import { session } from './lib/session.svelte';

export async function show(words: Promise<void>): Promise<void> {
  await Promise.all([words, session.load()]);
  const target = document.getElementById('app');
  if (target) mount(App, { target });
}
