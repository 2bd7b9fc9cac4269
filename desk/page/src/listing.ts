/** Lists of the server, loaded page by page and shown as they come. */
import { signal } from "@preact/signals";
import { page, Problem } from "./api.ts";
import { pause } from "./sse.ts";

/** Small, so that something is seen at once. */
const FIRST_PAGE = 200;
/** As much as the server gives at a time. */
const PAGE = 1000;
/** After so many one is asked whether to go on. */
const AT_ONCE = 20_000;

export class Listing<T> {
  readonly items = signal<readonly T[]>([]);
  readonly total = signal<number | null>(null);
  readonly isLoading = signal(false);
  readonly failure = signal<string | null>(null);
  /** Where to go on, where more is there than is loaded at once. */
  readonly next = signal<string | null>(null);
  #key: string | null = null;
  #path = "";
  #params = new URLSearchParams();
  #stop = new AbortController();
  /** Whether all of it was shown once: only then can it wait for its successor. */
  #isWhole = false;

  /** Shows this list. The same list again is loaded behind what is shown, and put in its place when it is there. */
  load(path: string, params: URLSearchParams): void {
    const key = `${path}?${params}`;
    const isSame = key === this.#key;
    this.#key = key;
    this.#path = path;
    this.#params = params;
    if (!isSame) this.#isWhole = false;
    void this.#run(this.#isWhole, null);
  }

  more(): void {
    void this.#run(false, this.next.value);
  }

  clear(): void {
    this.#stop.abort();
    this.#key = null;
    this.#isWhole = false;
    this.items.value = [];
    this.total.value = null;
    this.next.value = null;
    this.isLoading.value = false;
    this.failure.value = null;
  }

  /** Shows a change before the server has answered with it. */
  patch(change: (items: readonly T[]) => readonly T[]): void {
    const before = this.items.value.length;
    this.items.value = change(this.items.value);
    if (this.total.value !== null) this.total.value += this.items.value.length - before;
  }

  async #run(isQuiet: boolean, from: string | null): Promise<void> {
    this.#stop.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.isLoading.value = true;
    for (let attempt = 0; !stop.signal.aborted; attempt++) {
      try {
        await this.#pages(isQuiet, from, stop.signal);
        this.failure.value = null;
        this.#isWhole = true;
        break;
      } catch (fault) {
        if (stop.signal.aborted) return;
        this.failure.value = fault instanceof Error ? fault.message : String(fault);
        // What the server refuses it will refuse again; what it fails at may go better next time.
        if (fault instanceof Problem && fault.status >= 400 && fault.status < 500) break;
        await new Promise((resolve) => setTimeout(resolve, pause(attempt + 1)));
      }
    }
    if (!stop.signal.aborted) this.isLoading.value = false;
  }

  async #pages(isQuiet: boolean, from: string | null, stop: AbortSignal): Promise<void> {
    let items: readonly T[] = from === null ? [] : this.items.value;
    const end = Math.max(items.length + AT_ONCE, isQuiet ? this.items.value.length : 0);
    let cursor = from;
    do {
      const part = await page<T>(this.#path, this.#params, cursor, items.length ? PAGE : FIRST_PAGE, stop);
      if (stop.aborted) return;
      items = items.length ? items.concat(part.items) : part.items;
      cursor = part.next;
      if (!isQuiet) this.#show(items, part.total, cursor);
      if (isQuiet && cursor === null) this.#show(items, part.total, cursor);
    } while (cursor !== null && items.length < end);
    if (isQuiet && cursor !== null) this.#show(items, this.total.value, cursor);
  }

  #show(items: readonly T[], total: number | null, next: string | null): void {
    this.items.value = items;
    this.total.value = total ?? (next === null ? items.length : null);
    this.next.value = next;
  }
}
