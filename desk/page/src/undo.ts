/** What was done and can be undone. Nothing is changed in place: an undo is a correction too. */

/** Keeps a correction and answers with its id. */
export type Keep = (wish: Record<string, unknown>) => Promise<{ id: string; what: string }>;

interface Done {
  id: string;
  what: string;
}

interface Undone extends Done {
  /** The id of the correction that took it back. */
  by: string;
}

export class UndoStack {
  #done: Done[] = [];
  #undone: Undone[] = [];
  readonly #keep: Keep;

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  get undoable(): string | null {
    return this.#done.at(-1)?.what ?? null;
  }

  get redoable(): string | null {
    return this.#undone.at(-1)?.what ?? null;
  }

  /** Does something new; what had been undone before it cannot be redone. */
  async do(wish: Record<string, unknown>): Promise<Done> {
    const done = await this.#keep(wish);
    this.#done.push(done);
    this.#undone = [];
    return done;
  }

  /** Takes the last back; it stays where it was if that fails. */
  async undo(): Promise<Done | null> {
    const last = this.#done.at(-1);
    if (!last) return null;
    const { id: by } = await this.#keep({ do: "undo", correction: last.id });
    this.#done = this.#done.filter((done) => done !== last);
    this.#undone.push({ ...last, by });
    return last;
  }

  /** Takes the undo back. */
  async redo(): Promise<Done | null> {
    const last = this.#undone.at(-1);
    if (!last) return null;
    await this.#keep({ do: "undo", correction: last.by });
    this.#undone = this.#undone.filter((undone) => undone !== last);
    this.#done.push({ id: last.id, what: last.what });
    return last;
  }
}
