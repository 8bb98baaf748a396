/** The model on the page: what is there, edits on their way, what can be taken back, and what somebody else changed meanwhile. */
import type { Failure } from '../api/client';
import { modelApi } from '../api/model';
import type { Model, ModelChanged, ModelEdit, Profile } from '../api/types';
import { model as words } from '../words/model';
import { cellId, profileIndex, put, remove } from './model';
import { asFailure, Resource } from './resource.svelte';

interface Step {
  what: string;
  changes: ModelEdit[];
}

interface Conflict {
  /** Of the model as it is now. */
  revision: string;
  sentences: string[];
  changes: ModelEdit[];
  what: string;
  /** What is to be done with the answer once the change is made on top. */
  then: (answer: ModelChanged) => void;
}

/** So many changes can be taken back. */
const KEPT_STEPS = 100;

export class ModelEditor {
  readonly model = new Resource<Model>(() => modelApi.show());
  waiting = $state(0);
  failure = $state.raw<Failure | null>(null);
  conflict = $state.raw<Conflict | null>(null);
  /** What was done last, for who cannot see it happen. */
  notice = $state('');
  private undos = $state.raw<Step[]>([]);
  private redos = $state.raw<Step[]>([]);
  private queue: Promise<unknown> = Promise.resolve();

  get undo(): Step | undefined {
    return this.undos.at(-1);
  }

  get redo(): Step | undefined {
    return this.redos.at(-1);
  }

  load(): Promise<void> {
    return this.model.load();
  }

  /** Makes the edits; false where they were refused. Edits are made one batch after the other, each on what the one before left. */
  edit(changes: ModelEdit[], what = ''): Promise<boolean> {
    if (changes.length === 0) return Promise.resolve(true);
    return this.enqueue(changes, what || words.change, (answer) => {
      this.notice = answer.summary;
      this.undos = [...this.undos.slice(1 - KEPT_STEPS), { what: answer.summary, changes: answer.inverse.changes }];
      this.redos = [];
    });
  }

  takeBack(): Promise<boolean> {
    const step = this.undo;
    if (!step) return Promise.resolve(false);
    return this.enqueue(step.changes, words.undoOf(step.what), (answer) => {
      this.undos = this.undos.filter((one) => one !== step);
      this.redos = [...this.redos, { what: step.what, changes: answer.inverse.changes }];
      this.notice = words.undone(step.what);
    });
  }

  makeAgain(): Promise<boolean> {
    const step = this.redo;
    if (!step) return Promise.resolve(false);
    return this.enqueue(step.changes, words.redoOf(step.what), (answer) => {
      this.redos = this.redos.filter((one) => one !== step);
      this.undos = [...this.undos, { what: step.what, changes: answer.inverse.changes }];
      this.notice = words.redone(step.what);
    });
  }

  /** What the edits would do; nothing is written. */
  preview(changes: ModelEdit[]): Promise<ModelChanged> {
    return modelApi.preview({ revision: this.model.data?.revision ?? '', changes });
  }

  /** The change that met somebody else's, on top of that. */
  async insist(): Promise<void> {
    const conflict = this.conflict;
    if (!conflict) return;
    this.conflict = null;
    await this.model.load();
    await this.enqueue(conflict.changes, conflict.what, conflict.then);
  }

  giveUp(): void {
    this.conflict = null;
    void this.model.load();
  }

  /** Cells of profiles as they will be, until the service has answered; null where nothing will be asked for. */
  private overlay = $state.raw<ReadonlyMap<string, Profile | null>>(new Map());

  readonly profiles = $derived.by(() => {
    const cells = profileIndex(this.model.data?.profiles ?? []);
    for (const [id, cell] of this.overlay) {
      if (cell) cells.set(id, cell);
      else cells.delete(id);
    }
    return cells;
  });

  /** Sets a cell of a role's profile, or empties it. It is shown at once. */
  async setCell(role: string, competency: string, cell: Profile | null): Promise<void> {
    const id = cellId(role, competency);
    if (!cell && !this.profiles.has(id)) return;
    this.overlay = new Map(this.overlay).set(id, cell);
    const values = cell && { role_id: role, competency_id: competency, target: cell.target, importance: cell.importance, essential: cell.essential };
    await this.edit([values ? put('role_profiles', values) : remove('role_profiles', id)]);
    if (this.overlay.get(id) === cell) {
      const left = new Map(this.overlay);
      left.delete(id);
      this.overlay = left;
    }
  }

  private enqueue(changes: ModelEdit[], what: string, then: (answer: ModelChanged) => void): Promise<boolean> {
    this.waiting += 1;
    const made = this.queue.then(() => this.make(changes, what, then)).finally(() => (this.waiting -= 1));
    this.queue = made.catch(() => undefined);
    return made;
  }

  private async make(changes: ModelEdit[], what: string, then: (answer: ModelChanged) => void): Promise<boolean> {
    this.failure = null;
    try {
      const answer = await modelApi.change({ revision: this.model.data?.revision ?? '', changes });
      then(answer);
      await this.model.load();
      return true;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.problem.status === 409) {
        const [revision, ...others] = failure.problem.fields ?? [];
        this.conflict = { revision: revision?.message ?? '', sentences: others.map((field) => field.message), changes, what, then };
      } else {
        this.failure = failure;
        await this.model.load();
      }
      return false;
    }
  }
}
