/** The dialogs that may open over any view. */
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { get } from "../api.ts";
import { typedDate } from "../dates.ts";
import { BINDINGS } from "../keys.ts";
import type { Actor, Conflict, Page, Quote } from "../model.ts";
import { actors, asking, author, go, inDossier, mend, setAuthor } from "../store.ts";
import { claimWords, conflictTitle } from "../words.ts";
import { Dialog, Form } from "./Dialog.tsx";
import { selected } from "./StoryText.tsx";

export type Open =
  | { what: "help" }
  | { what: "add" }
  | { what: "note"; of: Record<string, string>; about: string }
  | { what: "speaker"; quote: Pick<Quote, "id" | "words" | "speaker"> }
  | { what: "rename"; actor: { id: string; name: string } }
  | { what: "join"; actors: { id: string; name: string }[] }
  | { what: "settle"; conflict: Conflict }
  | { what: "author" };

const NAMES: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" };

export const dialog = signal<Open | null>(null);
const close = () => (dialog.value = null);

export function Dialogs() {
  if (asking.value) return <AuthorDialog />;
  const open = dialog.value;
  switch (open?.what) {
    case "help":
      return <Help />;
    case "add":
      return <AddRow />;
    case "note":
      return <AddNote of={open.of} about={open.about} />;
    case "speaker":
      return <Speaker quote={open.quote} />;
    case "rename":
      return <Rename actor={open.actor} />;
    case "join":
      return <Join actors={open.actors} />;
    case "settle":
      return <Settle conflict={open.conflict} />;
    case "author":
      return <AuthorDialog />;
    default:
      return null;
  }
}

function AuthorDialog() {
  const [name, setName] = useState(author.value);
  const done = (given: string | null) => {
    if (asking.value) asking.value(given);
    else if (given) setAuthor(given);
    close();
  };
  return (
    <Dialog title="Who is correcting?" onClose={() => done(null)}>
      <Form onSubmit={() => name.trim() && done(name.trim())}>
        <p>
          Every change keeps the name of whoever made it, so that others can ask. It is asked once and stays in this
          browser.
        </p>
        <label>
          Your name{" "}
          <input
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            autoFocus
            required
            autocomplete="name"
          />
        </label>
        <Ends onCancel={() => done(null)} words="Go on" />
      </Form>
    </Dialog>
  );
}

function Ends({
  onCancel = close,
  words,
  disabled = false,
}: {
  onCancel?: () => void;
  words: string;
  disabled?: boolean;
}) {
  return (
    <p class="ends">
      <button type="submit" class="main" disabled={disabled}>
        {words}
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </p>
  );
}

function Help() {
  return (
    <Dialog title="Keys" onClose={close} class="wide">
      <dl class="keys">
        {BINDINGS.filter((binding) => binding.words).map((binding) => (
          <div key={binding.words}>
            <dt>
              {binding.keys.map((key) => (
                <kbd key={key}>{NAMES[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{binding.words}</dd>
          </div>
        ))}
      </dl>
      <h3>On the timeline</h3>
      <p>
        Drag to move, wheel or two fingers to zoom, press a mark for its row. With the keyboard: <kbd>←</kbd>{" "}
        <kbd>→</kbd> <kbd>+</kbd> <kbd>−</kbd>, and <kbd>0</kbd> for the whole time. A mark is a day; a band is all the
        time it may have been, dark where that is sure; an arrow has no end. What has no date at all stands at the
        right.
      </p>
      <h3>Dates one can type</h3>
      <p>
        <code>2024-03-02</code>, <code>2 March 2024</code>, <code>March 2024</code>, <code>2024</code>,{" "}
        <code>about 2024</code>, <code>before 2 March 2024</code>, <code>since 2024-03</code>,{" "}
        <code>between 1 March 2024 and 4 March 2024</code>, <code>unknown</code>, or any EDTF.
      </p>
      <p class="hint">
        Made with Preact and Preact Signals (<a href="assets/licences.txt">licences</a>).
      </p>
    </Dialog>
  );
}

function AddRow() {
  // As it was when the dialog opened: whoever types here selects other words.
  const [source] = useState(selected.peek());
  const [date, setDate] = useState("");
  const [words, setWords] = useState(source?.words.replace(/\s+/g, " ").trim() ?? "");
  const [who, setWho] = useState("");
  const [why, setWhy] = useState("");
  const typed = typedDate(date);
  const submit = async () => {
    if (!typed || !words.trim()) return;
    const names = who.split(";").flatMap((name) => name.trim() || []);
    const told = source ? { source: { story: source.story, start: source.start, end: source.end } } : {};
    const wish = {
      do: "add",
      date: typed.edtf,
      words: words.trim(),
      ...(names.length ? { actors: names } : {}),
      ...told,
      ...reason(why),
    };
    if (await mend(wish)) close();
  };
  return (
    <Dialog title="Add a row" onClose={close}>
      <Form onSubmit={() => void submit()}>
        <label>
          When{" "}
          <input
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
            placeholder="2 March 2024"
            autoFocus
            required
          />
        </label>
        <p class="hint">{date && (typed ? `${typed.words} · ${typed.edtf}` : "That is no date yet.")}</p>
        <label>
          What happened{" "}
          <textarea rows={3} value={words} onInput={(event) => setWords(event.currentTarget.value)} required />
        </label>
        {source && <p class="hint">Told in {source.story}, in the words that you marked.</p>}
        <label>
          Who <span class="hint">(names, with ; between them)</span>{" "}
          <input
            value={who}
            onInput={(event) => setWho(event.currentTarget.value)}
            placeholder="Ana Ruiz; harbour board"
          />
        </label>
        <Why value={why} onChange={setWhy} />
        <Ends words="Add" disabled={!typed} />
      </Form>
    </Dialog>
  );
}

export function reason(why: string): { why?: string } {
  return why.trim() ? { why: why.trim() } : {};
}

export function Why({ value, onChange }: { value: string; onChange: (why: string) => void }) {
  return (
    <label>
      Why <span class="hint">(kept with the change)</span>{" "}
      <input value={value} onInput={(event) => onChange(event.currentTarget.value)} placeholder="court file, p. 3" />
    </label>
  );
}

function AddNote({ of, about }: { of: Record<string, string>; about: string }) {
  const [note, setNote] = useState("");
  const submit = async () => {
    if (note.trim() && (await mend({ do: "note", ...of, note: note.trim() }))) close();
  };
  return (
    <Dialog title="Add a note" onClose={close}>
      <Form onSubmit={() => void submit()}>
        <p class="quoted">{about}</p>
        <label>
          Note{" "}
          <textarea rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} autoFocus required />
        </label>
        <Ends words="Keep the note" />
      </Form>
    </Dialog>
  );
}

function Speaker({ quote }: { quote: Pick<Quote, "id" | "words" | "speaker"> }) {
  const [name, setName] = useState(quote.speaker?.name ?? "");
  const [why, setWhy] = useState("");
  const [found, setFound] = useState<Actor[]>([]);
  const look = async (text: string) => {
    setName(text);
    if (text.trim().length < 2) return;
    const answer = await get<Page<Actor>>(inDossier("actors"), new URLSearchParams({ text, limit: "20" })).catch(
      () => null,
    );
    if (answer) setFound(answer.items);
  };
  const keep = async (nobody: boolean) => {
    const known = [...found, ...actors.items.value].find((actor) => actor.name === name.trim());
    const who = nobody ? { actor: null } : known ? { actor: known.id } : { name: name.trim() };
    if (await mend({ do: "speaker", quote: quote.id, ...who, ...reason(why) })) close();
  };
  return (
    <Dialog title="Who said it?" onClose={close}>
      <Form onSubmit={() => void (name.trim() && keep(false))}>
        <p class="quoted">{quote.words}</p>
        <label>
          Speaker{" "}
          <input
            list="speakers"
            value={name}
            onInput={(event) => void look(event.currentTarget.value)}
            autoFocus
            required
          />
        </label>
        <datalist id="speakers">
          {found.map((actor) => (
            <option key={actor.id} value={actor.name} />
          ))}
        </datalist>
        <p class="hint">Somebody of the stories, or the name of somebody they do not name.</p>
        <Why value={why} onChange={setWhy} />
        <p class="ends">
          <button type="submit" class="main">
            Keep
          </button>
          <button type="button" onClick={() => void keep(true)}>
            Nobody knows
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </Form>
    </Dialog>
  );
}

function Rename({ actor }: { actor: { id: string; name: string } }) {
  const [name, setName] = useState(actor.name);
  const submit = async () => {
    if (
      name.trim() &&
      name.trim() !== actor.name &&
      (await mend({ do: "rename-actor", actor: actor.id, name: name.trim() }))
    )
      close();
  };
  return (
    <Dialog title="Rename" onClose={close}>
      <Form onSubmit={() => void submit()}>
        <label>
          Name <input value={name} onInput={(event) => setName(event.currentTarget.value)} autoFocus required />
        </label>
        <p class="hint">“{actor.name}” stays one of the other names.</p>
        <Ends words="Rename" disabled={!name.trim() || name.trim() === actor.name} />
      </Form>
    </Dialog>
  );
}

function Join({ actors: two }: { actors: { id: string; name: string }[] }) {
  const [first, setFirst] = useState(two[0]!.id);
  const [why, setWhy] = useState("");
  const submit = async () => {
    const ids = [first, ...two.map((one) => one.id).filter((id) => id !== first)];
    // The other is nobody any more: whoever stays is looked at before the server is asked for either.
    const look = () => go({ person: first }, "replace");
    if (await mend({ do: "merge-actors", actors: ids, ...reason(why) }, look)) close();
  };
  return (
    <Dialog title="Are these one?" onClose={close}>
      <Form onSubmit={() => void submit()}>
        <fieldset>
          <legend>They will be called</legend>
          {two.map((one) => (
            <label key={one.id} class="choice">
              <input
                type="radio"
                name="called"
                value={one.id}
                checked={one.id === first}
                onChange={() => setFirst(one.id)}
                autoFocus={one.id === first}
              />{" "}
              {one.name}
            </label>
          ))}
        </fieldset>
        <Why value={why} onChange={setWhy} />
        <Ends words="Merge" />
      </Form>
    </Dialog>
  );
}

function Settle({ conflict }: { conflict: Conflict }) {
  const [claim, setClaim] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const submit = async () => {
    if (note.trim() && (await mend({ do: "settle", conflict: conflict.id, claim, note: note.trim() }))) close();
  };
  return (
    <Dialog title={conflictTitle(conflict)} onClose={close}>
      <Form onSubmit={() => void submit()}>
        <fieldset>
          <legend>What holds?</legend>
          {conflict.claims.map((one, i) => (
            <label key={i} class="choice">
              <input type="radio" name="claim" checked={claim === i} onChange={() => setClaim(i)} autoFocus={i === 0} />{" "}
              {claimWords(conflict, one)} <span class="hint">{one.source}</span>
            </label>
          ))}
          <label class="choice">
            <input type="radio" name="claim" checked={claim === null} onChange={() => setClaim(null)} /> None of them,
            or both
          </label>
        </fieldset>
        <label>
          How it was settled{" "}
          <textarea rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} required />
        </label>
        <p class="hint">Both claims stay; the note stands with them.</p>
        <Ends words="Mark as settled" />
      </Form>
    </Dialog>
  );
}
