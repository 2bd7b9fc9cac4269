/** What the page knows, and where it got it. */
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { connection, events, get, post, returns } from "./api.ts";
import { Listing } from "./listing.ts";
import type {
  Actor,
  ActorDetail,
  Conflict,
  Correction,
  Dossier,
  Quote,
  Reading,
  Row,
  RowDetail,
  StoryItem,
} from "./model.ts";
import { emptyRoute, filterParams, formatRoute, NO_FIND, parseRoute, type Find, type Route } from "./route.ts";
import { follow } from "./sse.ts";
import { UndoStack } from "./undo.ts";

export const route = signal<Route>(emptyRoute());
export const dossiers = new Listing<Dossier>();
export const dossier = signal<Dossier | null>(null);
export const rows = new Listing<Row>();
export const actors = new Listing<Actor>();
export const quotes = new Listing<Quote>();
export const conflicts = new Listing<Conflict>();
export const stories = new Listing<StoryItem>();
export const corrections = new Listing<Correction>();

/** One thing of the server, by its address; the old one stays until the new one is there. */
class Thing<T> {
  readonly value = signal<T | null>(null);
  readonly failure = signal<string | null>(null);
  readonly path = signal<string | null>(null);
  #stop = new AbortController();

  show(path: string | null): void {
    const isOther = path !== this.path.peek();
    this.#stop.abort();
    this.#stop = new AbortController();
    this.path.value = path;
    if (path === null) {
      this.value.value = null;
      this.failure.value = null;
      return;
    }
    const { signal: stop } = this.#stop;
    get<T>(path, undefined, stop).then(
      (value) => {
        if (stop.aborted) return;
        batch(() => ((this.value.value = value), (this.failure.value = null)));
      },
      (fault: unknown) => {
        if (stop.aborted) return;
        this.failure.value = fault instanceof Error ? fault.message : String(fault);
        if (isOther) this.value.value = null;
      },
    );
  }
}

interface RawDetail extends Omit<RowDetail, "told"> {
  reports: RowDetail["told"] & number;
}

const rawDetail = new Thing<RawDetail>();
export const detailFailure = rawDetail.failure;
export const person = new Thing<ActorDetail>();
export const reading = new Thing<Reading>();

/** The row in view with all that is known of it; null while it is on its way. */
export const detail = computed<RowDetail | null>(() => {
  const raw = rawDetail.value.value;
  if (!raw || raw.id !== route.value.row) return null;
  const told = Array.isArray(raw.reports) ? (raw.reports as RowDetail["told"]) : [];
  return { ...raw, reports: told.length, told };
});

/** The chosen row as far as it is known: from the list, before its details are there. */
export const chosenRow = computed<Row | null>(() => {
  const { row } = route.value;
  if (row === null) return null;
  return detail.value ?? rows.items.value.find((one) => one.id === row) ?? null;
});

/** Words shown in a story. */
export interface Shown {
  story: string;
  spans: { start: number; end: number }[];
}

/** The story beside the list, and the words that are chosen in it. */
export const shown = computed<Shown | null>(() => {
  const { view, story, at, quote } = route.value;
  if (story !== null) return { story, spans: at ? [at] : [] };
  if (view === "quotes") {
    const chosen = quotes.items.value.find((one) => one.id === quote);
    return chosen ? { story: chosen.story, spans: chosen.spans } : null;
  }
  const row = view === "chronology" ? chosenRow.value : null;
  return row ? { story: row.story, spans: [{ start: row.start, end: row.end }] } : null;
});

/** Changes what is seen, and the address with it. A step from row to row is not one to go back to. */
export function go(change: Partial<Route>, how: "push" | "replace" = "push"): void {
  const next = { ...route.peek(), ...change };
  const hash = formatRoute(next);
  if (hash !== location.hash) history[how === "push" ? "pushState" : "replaceState"](null, "", hash);
  route.value = next;
}

/** The address of another view of what is seen. */
export function href(change: Partial<Route>): string {
  return formatRoute({ ...route.value, ...change });
}

/** Changes what is looked for. */
export function look(change: Partial<Find>): void {
  go({ find: { ...route.peek().find, ...change } }, "replace");
}

/** Nothing chosen and nothing looked for, as one comes to a view. */
export const AFRESH: Partial<Route> = {
  find: NO_FIND,
  row: null,
  person: null,
  quote: null,
  conflict: null,
  story: null,
  at: null,
  open: false,
};

const version = signal(0);
let refreshing: ReturnType<typeof setTimeout> | undefined;

/** Loads what is seen anew; several calls in a moment are one. */
export function refresh(): void {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => version.value++, 80);
}

function within(path: string): string {
  return `dossiers/${encodeURIComponent(route.peek().dossier ?? "")}/${path}`;
}

/** The path of something of the dossier in view. */
export const inDossier = within;

const name = computed(() => route.value.dossier);
const view = computed(() => route.value.view);
const findKey = computed(() => JSON.stringify(route.value.find));
const filterKey = computed(() => filterParams(route.value.filter).toString());

/** Loads whatever the address asks for, and again when the server says that it changed. */
export function start(): void {
  const read = () => (route.value = parseRoute(location.hash));
  read();
  window.addEventListener("popstate", read);
  window.addEventListener("hashchange", read);
  effect(() => {
    if (returns.value > 0) untracked(refresh);
  });
  effect(loadDossier);
  effect(() => void (name.value !== null && loadRows()));
  effect(loadView);
  effect(() => {
    version.value;
    const { row, dossier: its } = route.value;
    const path = row === null || its === null ? null : within(`rows/${encodeURIComponent(row)}`);
    untracked(() => later(rawDetail, path));
  });
  effect(() => {
    version.value;
    const { person: id, dossier: its } = route.value;
    untracked(() => person.show(id === null || its === null ? null : within(`actors/${encodeURIComponent(id)}`)));
  });
  effect(() => {
    version.value;
    const story = shown.value?.story;
    untracked(() => later(reading, story === undefined ? null : within(`stories/${encodeURIComponent(story)}`)));
  });
  effect(listen);
  document.addEventListener("visibilitychange", () => {
    isSeen.value = !document.hidden;
    if (isSeen.value) refresh();
  });
}

/** Whoever holds down j asks for the row where they stop, not for each on the way. */
function later(
  thing: { show: (path: string | null) => void; path: { peek: () => string | null } },
  path: string | null,
): void {
  const timers = laterTimers;
  clearTimeout(timers.get(thing));
  if (path === null || thing.path.peek() === null || path === thing.path.peek()) return thing.show(path);
  timers.set(
    thing,
    setTimeout(() => thing.show(path), 60),
  );
}
const laterTimers = new Map<object, ReturnType<typeof setTimeout>>();

function loadDossier(): void {
  version.value;
  const its = name.value;
  untracked(() => {
    if (its === null) {
      dossier.value = null;
      for (const list of [rows, actors, quotes, conflicts, stories, corrections]) list.clear();
      dossiers.load("dossiers", new URLSearchParams());
      return;
    }
    if (dossier.value?.name !== its) dossier.value = null;
    get<Dossier>(`dossiers/${encodeURIComponent(its)}`).then(
      (found) => name.peek() === its && batch(() => ((dossier.value = found), (missing.value = null))),
      (fault: unknown) =>
        name.peek() === its && (missing.value = fault instanceof Error ? fault.message : String(fault)),
    );
  });
}

/** Why the dossier cannot be shown. */
export const missing = signal<string | null>(null);

function loadRows(): void {
  version.value;
  const params = new URLSearchParams(filterKey.value);
  const isWanted = view.value === "chronology" || view.value === "export";
  if (isWanted) untracked(() => rows.load(within("rows"), params));
}

function given(of: Record<string, string>): URLSearchParams {
  return new URLSearchParams(Object.entries(of).filter(([, value]) => value));
}

function loadView(): void {
  version.value;
  if (name.value === null) return;
  const find = JSON.parse(findKey.value) as Find;
  const wanted: Record<string, () => void> = {
    people: () => load(actors, "actors", given({ text: find.text, kind: find.kind })),
    quotes: () =>
      load(
        quotes,
        "quotes",
        given({ text: find.text, actor: find.actor, channel: find.channel, from: find.from, to: find.to }),
      ),
    conflicts: () => load(conflicts, "conflicts", new URLSearchParams()),
    stories: () => load(stories, "stories", new URLSearchParams()),
    changes: () => load(corrections, "corrections", new URLSearchParams()),
  };
  wanted[view.value]?.();
}

function load<T>(listing: Listing<T>, path: string, params: URLSearchParams): void {
  untracked(() => listing.load(within(path), params));
}

/** Whether anybody looks. A browser has few lines to a server: pages in the background leave theirs to others. */
const isSeen = signal(!document.hidden);

/** Hears of changes, by whomever. */
function listen(): (() => void) | undefined {
  const its = name.value;
  if (its === null || !isSeen.value) return undefined;
  const stop = new AbortController();
  const path = `dossiers/${encodeURIComponent(its)}/events`;
  void follow({ open: events(path), on: (event) => event.type === "changed" && refresh() }, stop.signal);
  return () => stop.abort();
}

/* Mending. */

const AUTHOR = "fabula-author";

/** Who corrects: asked once, and kept. */
export const author = signal(localStorage.getItem(AUTHOR) ?? "");
/** Set while one is asked for a name. */
export const asking = signal<((name: string | null) => void) | null>(null);

async function signer(): Promise<string | null> {
  if (author.value) return author.value;
  const given = await new Promise<string | null>((resolve) => (asking.value = resolve));
  asking.value = null;
  if (given) setAuthor(given);
  return given;
}

export function setAuthor(given: string): void {
  author.value = given;
  localStorage.setItem(AUTHOR, given);
}

/** One line to say at the foot of the page. */
export interface Said {
  words: string;
  isFault: boolean;
  canUndo: boolean;
}

export const said = signal<Said | null>(null);
let hush: ReturnType<typeof setTimeout> | undefined;

export function say(words: string, how: Partial<Said> = {}): void {
  clearTimeout(hush);
  said.value = { words, isFault: false, canUndo: false, ...how };
  // Long enough to be read twice; a fault stays until the next word.
  if (!how.isFault) hush = setTimeout(() => (said.value = null), 12_000);
}

const stacks = new Map<string, UndoStack>();
/** Counts what was done, so that what shows the stack is drawn anew. */
const done = signal(0);

/** What was done in this dossier since the page was opened. */
export const undoing = computed(() => {
  done.value;
  return stackOf(name.value ?? "");
});

function stackOf(its: string): UndoStack {
  let stack = stacks.get(its);
  if (!stack) {
    stack = new UndoStack((wish) =>
      post(`dossiers/${encodeURIComponent(its)}/corrections`, { by: author.peek(), ...wish }),
    );
    stacks.set(its, stack);
  }
  return stack;
}

/** Corrects something; answers whether it was kept. */
export async function mend(wish: Record<string, unknown>, optimistic?: () => void): Promise<boolean> {
  if (!(await signer())) return false;
  optimistic?.();
  return attempt(async () => {
    const { what } = await stackOf(name.peek() ?? "").do(wish);
    say(`Kept: ${what}`, { canUndo: true });
  });
}

export async function undo(): Promise<void> {
  if (stackOf(name.peek() ?? "").undoable === null)
    return say("Nothing of yours to undo since this page was opened; older changes are under Changes.");
  if (!(await signer())) return;
  await attempt(async () => {
    const back = await stackOf(name.peek() ?? "").undo();
    say(`Undone: ${back?.what ?? ""}`);
  });
}

export async function redo(): Promise<void> {
  if (stackOf(name.peek() ?? "").redoable === null) return say("Nothing to redo.");
  await attempt(async () => {
    const again = await stackOf(name.peek() ?? "").redo();
    say(`Done again: ${again?.what ?? ""}`, { canUndo: true });
  });
}

/** Does something on the server, and says so where it fails. */
export async function attempt(what: () => Promise<void>): Promise<boolean> {
  try {
    await what();
    return true;
  } catch (fault) {
    const lost = connection.peek() === "lost" ? " Nothing was changed; try again once the server is back." : "";
    say(`${fault instanceof Error ? fault.message : String(fault)}${lost}`, { isFault: true });
    return false;
  } finally {
    done.value++;
    refresh();
  }
}
