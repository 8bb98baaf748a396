/** A draft in a planner's hands: what is picked up, what it would do, and what was done. Shown at once; the service has the last word. */
import { Failure } from '../api/client';
import { hand as ask } from '../api/hand';
import type { BarView, BoardPerson, BoardView, ChangedByHand, ForbidRule, HandEffect, HandHistory, HandMove, PinRule, RideMark } from '../api/types';
import { hand as words } from '../words/hand';
import { changeOf, isMoved, lift, local, merged, withPins, type Lifted } from './hand';
import { asFailure, type Resource } from './resource.svelte';

/** How long a placement has to rest before what it would do is asked. */
const TRY_AFTER_MS = 90;

type Known = { post?: Lifted['post']; ride?: RideMark };

export class Hand {
  lifted = $state.raw<Lifted | null>(null);
  effect = $state.raw<HandEffect | null>(null);
  /** Why the service refuses what is tried, in its words. */
  refusal = $state('');
  trying = $state(false);
  history = $state.raw<HandHistory | null>(null);
  pins = $state.raw<PinRule[]>([]);
  forbids = $state.raw<ForbidRule[]>([]);
  /** What somebody else changed meanwhile, with the own moves that wait. */
  conflict = $state.raw<{ told: { path: string; message: string }[]; again: (() => Promise<boolean>) | null } | null>(null);
  /** What went wrong last. */
  failure = $state('');
  /** For screen readers. */
  said = $state('');
  busy = $state(false);
  adding = $state.raw<{ person: BoardPerson; week: number } | null>(null);
  private queue: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(
    readonly plan: string,
    readonly cycle: string,
    private readonly view: Resource<BoardView>,
    wishes: { pins: PinRule[]; forbids: ForbidRule[] },
  ) {
    this.take(wishes);
    void ask.history(plan).then((history) => (this.history = history), () => {});
    // Has the service read the plan before the first move.
    void ask.try(plan, this.version, []).catch(() => {});
  }

  get board(): BoardView | null {
    return this.view.data;
  }

  private get version(): number {
    return this.view.data?.plan.version ?? 0;
  }

  /** Asks what moves would do, a moment after the last call. */
  try(moves: HandMove[], wait = TRY_AFTER_MS): void {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    this.trying = true;
    this.timer = setTimeout(async () => {
      try {
        const effect = await ask.try(this.plan, this.version, moves);
        if (turn !== this.turn) return;
        this.effect = effect;
        this.refusal = '';
        this.said = words.effectSaid(effect);
      } catch (error) {
        if (turn !== this.turn) return;
        this.effect = null;
        this.refusal = asFailure(error).problem.detail;
        this.said = this.refusal;
      } finally {
        if (turn === this.turn) this.trying = false;
      }
    }, wait);
  }

  forget(): void {
    clearTimeout(this.timer);
    this.turn += 1;
    this.trying = false;
    this.effect = null;
    this.refusal = '';
  }

  pickUp(person: BoardPerson, bar: BarView): void {
    this.forget();
    this.lifted = lift(person, bar);
    this.said = words.pickedUp(person.name, bar.host_team);
  }

  carry(to: Lifted): void {
    const now = this.lifted;
    if (!now || (to.start === now.start && to.weeks === now.weeks && to.post.id === now.post.id)) return;
    this.lifted = to;
    if (isMoved(to)) this.try([changeOf(to)]);
    else this.forget();
  }

  putBack(): void {
    if (this.lifted) this.said = words.putBack;
    this.lifted = null;
    this.forget();
  }

  drop(): Promise<boolean> {
    const { lifted } = this;
    this.lifted = null;
    this.forget();
    if (!lifted || !isMoved(lifted)) return Promise.resolve(false);
    return this.move([changeOf(lifted)], { post: lifted.post });
  }

  /** Makes moves: shown at once, and put right when the service has answered. */
  move(moves: HandMove[], known: Known = {}): Promise<boolean> {
    if (this.view.data) this.view.data = withPins(local(this.view.data, moves, known), this.pins);
    return this.send((version) => ask.moves(this.plan, version, moves), () => this.move(moves, known));
  }

  undo(): Promise<boolean> {
    return this.send((version) => ask.undo(this.plan, version), null);
  }

  redo(): Promise<boolean> {
    return this.send((version) => ask.redo(this.plan, version), null);
  }

  /** One after the other: each needs the version that the one before led to. */
  private send(request: (version: number) => Promise<ChangedByHand>, again: (() => Promise<boolean>) | null): Promise<boolean> {
    const work = async (): Promise<boolean> => {
      this.busy = true;
      this.failure = '';
      try {
        const changed = await request(this.version);
        if (this.view.data) this.view.data = withPins(merged(this.view.data, changed), this.pins);
        this.history = changed.hand;
        this.said = words.effectSaid(changed.effect);
        return true;
      } catch (error) {
        const failure = asFailure(error);
        if (failure.problem.code === 'stale') this.conflict = { told: failure.problem.fields ?? [], again };
        else this.failure = failure.problem.detail;
        this.said = failure.problem.detail;
        await this.reload();
        return false;
      } finally {
        this.busy = false;
      }
    };
    const next = this.queue.then(work, work);
    this.queue = next;
    return next;
  }

  /** The board and its log as they are now. */
  async reload(): Promise<void> {
    await this.view.load();
    if (this.view.data) this.view.data = withPins(this.view.data, this.pins);
    try {
      this.history = await ask.history(this.plan);
    } catch {
      // The board says what is wrong.
    }
  }

  /** Keeps, or keeps no longer. */
  pin(change: { add?: PinRule[]; remove?: PinRule[] }): Promise<boolean> {
    return this.wish(() => ask.pins(this.cycle, change), change.add?.length ? words.kept : words.keptNoLonger);
  }

  forbid(change: { add?: ForbidRule[]; remove?: ForbidRule[] }): Promise<boolean> {
    return this.wish(() => ask.forbids(this.cycle, change), change.add?.length ? words.excluded : words.excludedNoLonger);
  }

  private async wish(request: () => Promise<{ pins: PinRule[]; forbids: ForbidRule[] }>, done: string): Promise<boolean> {
    this.failure = '';
    try {
      this.take(await request());
      this.said = done;
      return true;
    } catch (error) {
      this.failure = error instanceof Failure ? error.problem.detail : asFailure(error).problem.detail;
      this.said = this.failure;
      return false;
    }
  }

  private take(wishes: { pins: PinRule[]; forbids: ForbidRule[] }): void {
    this.pins = wishes.pins;
    this.forbids = wishes.forbids;
    if (this.view.data) this.view.data = withPins(this.view.data, this.pins);
  }
}
