/** Which pages a role finds in its navigation. The service decides what one may see; this only avoids dead ends. */
import type { Actor } from '../api/types';
import { common } from '../words/common';
import { ridesNav } from '../words/nav-rides';
import type { PlanningPage } from './planning-pages';
import type { Page } from './router.svelte';
import type { StartState } from './start';

export interface NavItem {
  page: Page;
  href: string;
  label: string;
}

const item = (page: Page, href: string, label: string): NavItem => ({ page, href, label });
/** The entries, written when they are shown: the words may be of another language by then. */
const entries = () => ({
  plan: item('plan', '/plan', common.nav.plan),
  choices: item('choices', '/choices', common.nav.choices),
  requests: item('objections', '/requests', common.nav.objections),
  succession: item('succession', '/succession', common.nav.succession),
  model: item('model', '/model', common.nav.model),
  upload: item('import', '/import', common.nav.import),
  beginning: item('start', '/start', common.nav.start),
  invite: item('invite', '/invite', common.nav.invite),
  rate: item('rate', '/rate', common.nav.rate),
  rounds: item('rounds', '/rounds', common.nav.rounds),
  team: item('team', '/team', common.nav.team),
  rides: item('rides', '/rides', ridesNav.rides),
  debriefs: item('debriefs', '/debriefs', ridesNav.debriefs),
  preferences: item('preferences', '/preferences', common.nav.preferences),
  voices: item('voices', '/voices', common.nav.voices),
  skills: item('skills', '/skills', common.nav.skills),
  accounts: item('accounts', '/accounts', common.nav.accounts),
  audit: item('audit', '/audit', common.nav.audit),
  mine: item('home', '/home', common.nav.development),
  home: item('home', '/home', common.nav.home),
  history: item('history', '/history', common.nav.history),
});

/** Whether the navigation leads to the start: before anybody is there, and as long as the first import can be undone. */
export const offersStart = (start: StartState | null): boolean => start?.state === 'empty' || (start?.state === 'started' && start.import?.undo.possible === true);

/** A planner of a company without people begins at its start. */
export function navigation(actor: Actor, start: StartState | null = null): NavItem[] {
  const { plan, choices, voices, requests, rides, debriefs, succession, model, upload, beginning, invite, rate, rounds, skills, team, accounts, audit, mine, home, preferences, history } = entries();
  const me = actor.person_id ? [mine, preferences] : [];
  const rates = actor.person_id ? [rate, rides] : [];
  const leads = actor.person_id ? [team] : [];
  switch (actor.role) {
    case 'planner': {
      const usual = [plan, choices, voices, requests, skills, succession, rounds, debriefs, model, upload, invite];
      if (!offersStart(start)) return [...usual, ...me];
      return start?.state === 'empty' ? [beginning, ...usual, ...me] : [...usual, beginning, ...me];
    }
    case 'leader':
      return [succession, ...leads, plan, skills, ...rates, ...me];
    case 'manager':
      return [...leads, plan, skills, ...rates, ...me];
    case 'administrator':
      return [accounts, invite, audit, model, upload, plan, skills, succession, ...me];
    case 'employee':
      return [home, preferences, rides, skills, history];
  }
}

/** Pages of somebody of the staff: they are about the person whose account it is. */
const OWN: readonly Page[] = [
  'calendar',
  'goals',
  'history',
  'home',
  'preferences',
  'rate',
  'rides',
];

/** Pages around the plan, which only planners open; none has an entry of its own. */
export const PLANNING: readonly PlanningPage[] = ['make', 'run', 'first-plan', 'guesses', 'changes', 'preview', 'publish', 'diagnosis', 'stress', 'rules', 'repair'];

export const isPlanning = (page: Page): page is PlanningPage => (PLANNING as readonly Page[]).includes(page);

export function mayOpen(actor: Actor, page: Page): boolean {
  if (page === 'nine-box') return actor.role === 'planner' || actor.role === 'leader';
  if (page === 'if-left' || page === 'chart' || page === 'board-page') return mayOpen(actor, 'succession');
  if (page === 'libraries') return mayOpen(actor, 'import');
  if (page === 'start' || isPlanning(page)) return actor.role === 'planner';
  if (page === 'inbox' || page === 'settings') return true;
  if (page === 'mailbox') return actor.company.demo;
  if (page === 'webhooks') return actor.role === 'planner' || actor.role === 'administrator';
  // Everybody may read what people are asked for; the service says which people one sees.
  if (page === 'model' || page === 'person') return true;
  if (OWN.includes(page) || (page === 'skills' && !seesOthers(actor))) return Boolean(actor.person_id);
  return navigation(actor).some((entry) => entry.page === page);
}

/** Whoever leads people or plans sees the skills of others; an employee the own ones. */
export const seesOthers = (actor: Actor): boolean => actor.role !== 'employee';

/** Whoever opens the pages that are made for a desk. */
export const sitsAtADesk = (actor: Actor | null): boolean => actor?.role === 'planner' || actor?.role === 'administrator';

export const mayPlan = (actor: Actor | null): boolean => actor?.role === 'planner';
