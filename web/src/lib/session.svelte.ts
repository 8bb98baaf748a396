/** Who is signed in. Nothing about the person is kept in the browser's storage: the cookie is the session. */
import { api, Failure, onSignedOut } from '../api/client';
import type { Actor } from '../api/types';
import { agree } from './language';
import { router } from './router.svelte';

class Session {
  actor = $state.raw<Actor | null>(null);
  /** Not known yet whether anybody is signed in. */
  unknown = $state(true);
  failure = $state.raw<Failure | null>(null);

  async load(): Promise<void> {
    this.failure = null;
    try {
      this.actor = await api.actor();
      this.settle(this.actor);
    } catch (error) {
      if (error instanceof Failure && error.problem.status !== 401) this.failure = error;
      this.actor = null;
    }
    this.unknown = false;
  }

  /** Somebody has come in by an invitation. */
  enter(actor: Actor): void {
    this.actor = actor;
    this.failure = null;
    router.go('/', true);
    this.settle(actor);
  }

  async signIn(email: string, password: string): Promise<void> {
    this.actor = await api.signIn(email, password);
    const next = router.route.query.get('next');
    router.go(next?.startsWith('/') && !next.startsWith('//') ? next : '/', true);
    this.settle(this.actor);
  }

  /** In one language with the account. What fails is tried again at the next visit. */
  private settle(actor: Actor): void {
    agree(actor.language, (language) => api.chooseLanguage(language)).catch(() => {});
  }

  async signOut(): Promise<void> {
    try {
      await api.signOut();
    } finally {
      this.actor = null;
      router.go('/sign-in');
    }
  }

  /** The service no longer knows this session: ask to sign in, then come back to the same page. */
  ended(): void {
    this.actor = null;
    if (router.route.page === 'sign-in' || router.route.page === 'join') return;
    const here = location.pathname + location.search;
    router.go(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`, true);
  }
}

export const session = new Session();
onSignedOut(() => session.ended());
