/** What persons corrected, by whom and when; every line of it can be taken back. */
import { useRef } from "preact/hooks";
import { ask, save } from "../api.ts";
import type { Correction } from "../model.ts";
import { dialog } from "../parts/dialogs.tsx";
import { useCommands } from "../parts/commands.ts";
import { attempt, author, corrections, inDossier, mend, redo, route, say, undo, undoing } from "../store.ts";
import { count } from "../words.ts";

const LINES = "application/x-ndjson";

export function Changes() {
  const items = corrections.items.value.toReversed();
  const file = useRef<HTMLInputElement>(null);
  const stack = undoing.value;
  useCommands({});
  const bring = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    input.value = "";
    if (!chosen) return;
    const body = await chosen.text();
    await attempt(async () => {
      await ask(inDossier("corrections"), { method: "POST", body, headers: { "Content-Type": LINES } });
      say("The corrections of the file are kept too.");
    });
  };
  const write = () =>
    attempt(() =>
      save(inDossier("corrections"), new URLSearchParams(), LINES, `${route.value.dossier}.corrections.jsonl`),
    );
  return (
    <div class="view">
      <div class="scroller page" tabIndex={-1}>
        <div class="column">
          <h2 class="title">Changes</h2>
          <p class="lead">
            What was read is never overwritten: changes lie over it, are replayed whenever stories are added or read
            anew, and can each be taken back.
          </p>
          <p class="deeds">
            <button type="button" onClick={() => void undo()} disabled={stack.undoable === null} title="z">
              Undo{stack.undoable ? `: ${stack.undoable}` : ""}
            </button>
            <button type="button" onClick={() => void redo()} disabled={stack.redoable === null} title="Shift+Z">
              Redo{stack.redoable ? `: ${stack.redoable}` : ""}
            </button>
            <button type="button" onClick={() => void write()} disabled={!items.length}>
              Save as a file
            </button>
            <button type="button" onClick={() => file.current?.click()}>
              Bring in a file…
            </button>
            <input
              ref={file}
              type="file"
              class="unseen"
              tabIndex={-1}
              aria-label="File of corrections"
              accept=".jsonl,.ndjson"
              onChange={(event) => void bring(event.currentTarget)}
            />
            <button type="button" onClick={() => (dialog.value = { what: "author" })}>
              {author.value ? `Signed as ${author.value}` : "Sign as…"}
            </button>
          </p>
          <p class="size" role="status">
            {corrections.isLoading.value && !items.length
              ? "Loading…"
              : (corrections.failure.value ?? count(items.length, "change"))}
          </p>
          <ol class="changes">
            {items.map((one) => (
              <Change key={one.id} one={one} words={wordsOf(one, items)} />
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

/** What was done; of an undo, what it took back. */
function wordsOf(one: Correction, all: readonly Correction[]): string {
  const id = /^undone ([0-9a-f]{16})$/.exec(one.what)?.[1];
  const target = id && all.find((other) => other.id === id);
  return target ? `took back: ${wordsOf(target, all)}` : one.what;
}

function Change({ one, words }: { one: Correction; words: string }) {
  return (
    <li class={one.undone ? "undone" : ""}>
      <p class="line">
        <span class="what">{words}</span>
        <button type="button" onClick={() => void mend({ do: "undo", correction: one.id })} disabled={one.undone}>
          {one.undone ? "Taken back" : "Take back"}
        </button>
      </p>
      <p class="known">
        {one.by}, <time dateTime={one.at}>{one.at.replace("T", " ").replace(/:\d\d(\.\d+)?Z$/, " UTC")}</time>
        {one.comment ? ` · ${one.comment}` : ""}
        {one.was ? ` · was: ${one.was}` : ""}
      </p>
      {one.unmet && <p class="failure">Not met: {one.unmet}</p>}
    </li>
  );
}
