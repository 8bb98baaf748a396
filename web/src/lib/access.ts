/** Which pages a role finds in its navigation. The service decides what one may see; this only avoids dead ends. */
import type { Actor } from '../api/types';
import { common } from '../words/common';
import type { PlanningPage } from './planning-pages';
import type { Page } from './router.svelte';
import type { StartState } from './start';

export interface NavItem {
  page: Page;
  href: string;
  label: string;
}

const item = (page: Page, href: string, label: string): NavItem => ({ page, href, label });
const plan = item('plan', '/plan', common.nav.plan);
const choices = item('choices', '/choices', common.nav.choices);
const requests = item('objections', '/requests', common.nav.objections);
const succession = item('succession', '/succession', common.nav.succession);
const model = item('model', '/model', common.nav.model);
const upload = item('import', '/import', common.nav.import);
const beginning = item('start', '/start', common.nav.start);
const invite = item('invite', '/invite', common.nav.invite);
const rate = item('rate', '/rate', common.nav.rate);
const rounds = item('rounds', '/rounds', common.nav.rounds);
const skills = item('skills', '/skills', common.nav.skills);
const mine = item('home', '/home', common.nav.development);

const own: NavItem[] = [
  item('home', '/home', common.nav.home),
  skills,
  item('history', '/history', common.nav.history),
];

/** Whether the navigation leads to the start: before anybody is there, and as long as the first import can be undone. */
export const offersStart = (start: StartState | null): boolean => start?.state === 'empty' || (start?.state === 'started' && start.import?.undo.possible === true);

/** A planner of a company without people begins at its start. */
export function navigation(actor: Actor, start: StartState | null = null): NavItem[] {
  const me = actor.person_id ? [mine] : [];
  const rates = actor.person_id ? [rate] : [];
  switch (actor.role) {
    case 'planner': {
      const usual = [plan, choices, requests, skills, succession, rounds, model, upload, invite];
      if (!offersStart(start)) return [...usual, ...me];
      return start?.state === 'empty' ? [beginning, ...usual, ...me] : [...usual, beginning, ...me];
    }
    case 'leader':
      return [succession, plan, skills, ...rates, ...me];
    case 'manager':
      return [plan, skills, ...rates, ...me];
    case 'administrator':
      return [item('accounts', '/accounts', common.nav.accounts), invite, item('audit', '/audit', common.nav.audit), model, upload, plan, skills, succession, ...me];
    case 'employee':
      return own;
  }
}

/** Pages around the plan, which only planners open; none has an entry of its own. */
export const PLANNING: readonly PlanningPage[] = ['make', 'run', 'first-plan', 'guesses', 'changes', 'preview', 'publish', 'diagnosis', 'stress', 'rules', 'repair'];

export const isPlanning = (page: Page): page is PlanningPage => (PLANNING as readonly Page[]).includes(page);

export function mayOpen(actor: Actor, page: Page): boolean {
  if (page === 'nine-box') return actor.role === 'planner' || actor.role === 'leader';
  if (page === 'if-left' || page === 'chart' || page === 'board-page') return mayOpen(actor, 'succession');
  if (page === 'libraries') return mayOpen(actor, 'import');
  if (page === 'start' || isPlanning(page)) return actor.role === 'planner';
  // Everybody may read what people are asked for; the service says which people one sees.
  if (page === 'model' || page === 'person') return true;
  if (page === 'history' || page === 'home' || page === 'rate' || (page === 'skills' && !seesOthers(actor))) return Boolean(actor.person_id);
  return navigation(actor).some((entry) => entry.page === page);
}

/** Whoever leads people or plans sees the skills of others; an employee the own ones. */
export const seesOthers = (actor: Actor): boolean => actor.role !== 'employee';

export const mayPlan = (actor: Actor | null): boolean => actor?.role === 'planner';
