/** Which pages a role finds in its navigation. The service decides what one may see; this only avoids dead ends. */
import type { Actor } from '../api/types';
import { common } from '../words/common';
import type { Page } from './router.svelte';

export interface NavItem {
  page: Page;
  href: string;
  label: string;
}

const item = (page: Page, href: string, label: string): NavItem => ({ page, href, label });
const plan = item('plan', '/plan', common.nav.plan);
const requests = item('objections', '/requests', common.nav.objections);
const succession = item('succession', '/succession', common.nav.succession);
const upload = item('import', '/import', common.nav.import);
const mine = item('home', '/home', common.nav.development);

const own: NavItem[] = [
  item('home', '/home', common.nav.home),
  item('skills', '/skills', common.nav.skills),
  item('history', '/history', common.nav.history),
];

export function navigation(actor: Actor): NavItem[] {
  const me = actor.person_id ? [mine] : [];
  switch (actor.role) {
    case 'planner':
      return [plan, requests, succession, upload, ...me];
    case 'leader':
      return [succession, plan, ...me];
    case 'manager':
      return [plan, ...me];
    case 'administrator':
      return [item('accounts', '/accounts', common.nav.accounts), item('audit', '/audit', common.nav.audit), upload, plan, succession, ...me];
    case 'employee':
      return own;
  }
}

export function mayOpen(actor: Actor, page: Page): boolean {
  if (page === 'make' || page === 'run') return actor.role === 'planner';
  if (page === 'skills' || page === 'history' || page === 'home') return Boolean(actor.person_id);
  return navigation(actor).some((entry) => entry.page === page);
}

export const mayPlan = (actor: Actor | null): boolean => actor?.role === 'planner';
