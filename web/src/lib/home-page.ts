/** The first page of most people, asked for once: a script that is there already still takes some turns to be handed out again. */
import type { Component } from 'svelte';

let page: Promise<{ default: Component }> | undefined;

export const homePage = (): Promise<{ default: Component }> => (page ??= import('../pages/Home.svelte'));
