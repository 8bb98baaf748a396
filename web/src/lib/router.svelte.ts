/** Addresses of the pages: which page an address shows, and going from one to another without loading the document again. */

export type Page =
  | 'sign-in' | 'join' | 'invite' | 'plan' | 'make' | 'rules' | 'run' | 'objections' | 'succession' | 'import' | 'libraries' | 'accounts' | 'audit' | 'home' | 'skills' | 'history' | 'start' | 'preferences' | 'voices'
  | 'model' | 'rate' | 'rounds'
  | 'sign-in' | 'join' | 'invite' | 'plan' | 'make' | 'rules' | 'run' | 'objections' | 'succession' | 'import' | 'libraries' | 'accounts' | 'audit' | 'home' | 'skills' | 'history' | 'start'
  | 'model' | 'rate' | 'rounds' | 'team'
  | 'model' | 'rate' | 'rounds' | 'rides' | 'debriefs'
  | 'first-plan' | 'guesses' | 'changes' | 'preview' | 'person' | 'publish' | 'diagnosis' | 'stress' | 'choices' | 'repair'
  | 'calendar' | 'goals'
  | 'inbox' | 'settings' | 'mailbox' | 'webhooks'
  | 'if-left' | 'nine-box' | 'chart' | 'board-page'
  | 'first' | 'lost';

export interface Route {
  page: Page;
  /** The variable part of the address, if the page has one. */
  id: string | null;
  query: URLSearchParams;
}

const FIXED: Record<string, Page> = {
  '/': 'first',
  '/sign-in': 'sign-in',
  '/join': 'join',
  '/invite': 'invite',
  '/start': 'start',
  '/plan': 'plan',
  '/plan/make': 'make',
  '/rules': 'rules',
  '/requests': 'objections',
  '/succession': 'succession',
  '/if-left': 'if-left',
  '/nine-box': 'nine-box',
  '/chart': 'chart',
  '/board-page': 'board-page',
  '/import': 'import',
  '/libraries': 'libraries',
  '/accounts': 'accounts',
  '/audit': 'audit',
  '/home': 'home',
  '/skills': 'skills',
  '/history': 'history',
  '/calendar': 'calendar',
  '/goals': 'goals',
  '/preferences': 'preferences',
  '/voices': 'voices',
  '/guesses': 'guesses',
  '/publish': 'publish',
  '/choices': 'choices',
  '/repair': 'repair',
  '/model': 'model',
  '/rate': 'rate',
  '/team': 'team',
  '/rounds': 'rounds',
  '/rides': 'rides',
  '/debriefs': 'debriefs',
  '/diagnosis': 'diagnosis',
  '/stress': 'stress',
  '/inbox': 'inbox',
  '/settings': 'settings',
  '/mailbox': 'mailbox',
  '/webhooks': 'webhooks',
};

/** Addresses with a variable part. */
const VARIABLE: [RegExp, Page][] = [
  [/^\/runs\/([^/]+)$/, 'run'],
  [/^\/first-plan\/([^/]+)$/, 'first-plan'],
  [/^\/changes\/([^/]+)$/, 'changes'],
  [/^\/diagnosis\/([^/]+)$/, 'diagnosis'],
  [/^\/people\/([^/]+)\/preview$/, 'preview'],
  [/^\/people\/([^/]+)$/, 'person'],
];

export function match(pathname: string, search: string): Route {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname;
  const query = new URLSearchParams(search);
  const fixed = FIXED[path];
  if (fixed) return { page: fixed, id: null, query };
  for (const [pattern, page] of VARIABLE) {
    const id = pattern.exec(path)?.[1];
    if (!id) continue;
    try {
      return { page, id: decodeURIComponent(id), query };
    } catch {
      break;
    }
  }
  return { page: 'lost', id: null, query };
}

class Router {
  route = $state.raw<Route>(match('/', ''));

  start(): void {
    const read = () => (this.route = match(location.pathname, location.search));
    read();
    addEventListener('popstate', read);
  }

  go(address: string, replace = false): void {
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    const before = this.route.page;
    this.route = match(location.pathname, location.search);
    if (before !== this.route.page) scrollTo(0, 0);
  }
}

export const router = new Router();

/** Follows links inside the app without loading the document; leaves downloads, new tabs and foreign addresses to the browser. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.pathname.startsWith('/api/') || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  router.go(link.pathname + link.search);
}
