/** All dossiers of the store, and a new one. */
import { useSignal } from "@preact/signals";
import { post } from "../api.ts";
import { dayWords } from "../dates.ts";
import { addFiles } from "../jobs.ts";
import type { Dossier } from "../model.ts";
import { Form } from "../parts/Dialog.tsx";
import { emptyRoute, formatRoute } from "../route.ts";
import { attempt, dossiers, go, route } from "../store.ts";
import { count } from "../words.ts";

/** A name that can stand in an address, made of a title. */
export function nameOfTitle(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return plain.slice(0, 60) || "dossier";
}

/** Files that were dropped where no dossier is open yet. */
export async function openNew(title: string, files: readonly File[] = []): Promise<void> {
  const name = nameOfTitle(title);
  const isMade = await attempt(async () => void (await post("dossiers", { name, title })));
  if (!isMade) return;
  go({ ...emptyRoute(name), view: "stories" });
  if (files.length) void addFiles(files);
}

export function Home() {
  const title = useSignal("");
  const items = dossiers.items.value;
  return (
    <div class="scroller page home" tabIndex={-1}>
      <div class="column">
        <h2 class="title">Dossiers</h2>
        <p class="lead">A dossier is a case: its stories, and what they tell in the order in which it happened.</p>
        {dossiers.failure.value && <p class="failure">{dossiers.failure.value}</p>}
        <ul class="dossiers">
          {items.map((one) => (
            <li key={one.name}>
              <a href={formatRoute({ ...emptyRoute(one.name), view: one.stories ? "chronology" : "stories" })}>
                {one.title || one.name}
              </a>
              <p class="known">{facts(one)}</p>
            </li>
          ))}
          {items.length === 0 && !dossiers.isLoading.value && !dossiers.failure.value && (
            <li class="known">None yet.</li>
          )}
        </ul>
        <Form class="new" onSubmit={() => void (title.value.trim() && openNew(title.value.trim()))}>
          <label>
            A new one{" "}
            <input
              value={title.value}
              onInput={(event) => (title.value = event.currentTarget.value)}
              placeholder="What is the case called?"
              required
            />
          </label>
          <button type="submit" class="main">
            Open
          </button>
        </Form>
        <p class="hint">Files that are dropped here open a dossier of their own.</p>
        {route.value.dossier === null && items.length > 0 && (
          <p class="hint">Everything stays on this machine: the page asks nobody but the server it came from.</p>
        )}
      </div>
    </div>
  );
}

function facts(one: Dossier): string {
  const span = one.from ? `${dayWords(one.from)}${one.to && one.to !== one.from ? ` to ${dayWords(one.to)}` : ""}` : "";
  return [count(one.stories, "story", "stories"), span, one.corrections ? count(one.corrections, "change") : ""]
    .filter(Boolean)
    .join(" · ");
}
