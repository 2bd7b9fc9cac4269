/** Everyone in the stories: who is one, who is two, and what is known of them. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get } from "../api.ts";
import { dayWords } from "../dates.ts";
import type { Actor, ActorDetail, Fact, Page, Quote } from "../model.ts";
import { useCommands } from "../parts/commands.ts";
import { dialog } from "../parts/dialogs.tsx";
import { Late } from "../parts/Filters.tsx";
import { isPlain } from "../parts/RowItem.tsx";
import { History } from "../parts/Source.tsx";
import { focusChosen, VirtualList } from "../parts/VirtualList.tsx";
import { NO_FILTER, NO_FIND } from "../route.ts";
import { actors, go, href, inDossier, look, mend, person, route, say } from "../store.ts";
import { count, nameOf, noteWords, reasonWords } from "../words.ts";

const KIND_WORDS: Record<string, string> = {
  PERSON: "person",
  ORGANIZATION: "organisation",
  PLACE: "place",
  GROUP: "group",
  WORK: "work",
  OTHER: "other",
};

function join(a: { id: string; name: string }, b: { id: string; name: string }): void {
  if (a.id !== b.id) dialog.value = { what: "join", actors: [a, b] };
}

function span(actor: Actor): string {
  if (!actor.first) return "";
  const [first, last] = [dayWords(actor.first), dayWords(actor.last)];
  return last && last !== first ? `${first} to ${last}` : first;
}

export function People() {
  const items = actors.items.value;
  const chosen = route.value.person;
  const waiting = useSignal<Actor | null>(null);
  const dragged = useSignal<Actor | null>(null);
  const over = useSignal<string | null>(null);
  const index = items.findIndex((one) => one.id === chosen);
  const actor = items[index];
  const choose = (one: Actor | undefined) => one && go({ person: one.id }, "replace");
  const step = (to: number) => {
    choose(items[Math.max(0, Math.min(to, items.length - 1))]);
    focusChosen();
  };
  const merge = () => {
    if (!actor) return;
    const first = waiting.value;
    waiting.value = first ? null : actor;
    if (!first) return say(`Choose who is the same as ${actor.name} and press m again; Esc leaves off.`);
    if (first.id === actor.id) return say("Left off merging.");
    join(first, actor);
  };
  useCommands({
    next: () => step(index + 1),
    previous: () => step(index < 0 ? 0 : index - 1),
    first: () => step(0),
    last: () => step(items.length - 1),
    open: () => {
      if (!actor) return;
      go({ open: true });
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".pane")?.focus({ preventScroll: true }));
    },
    merge,
    rename: () => actor && (dialog.value = { what: "rename", actor }),
    note: () => actor && (dialog.value = { what: "note", of: { actor: actor.id }, about: actor.name }),
    search: () => document.querySelector<HTMLInputElement>("#search")?.focus(),
    close: () => {
      waiting.value = null;
      go({ open: false }, "replace");
      (document.activeElement as HTMLElement | null)?.blur();
      focusChosen();
    },
  });
  const drop = (event: DragEvent, onto: Actor) => {
    event.preventDefault();
    over.value = null;
    if (dragged.value) join(onto, dragged.value);
  };
  return (
    <div class={`view ${route.value.open ? "opened" : ""}`}>
      <div class="filters" role="search" aria-label="People">
        <div class="first">
          <Late
            type="search"
            id="search"
            class="search"
            aria-label="Name"
            placeholder="Name  /"
            value={route.value.find.text}
            onValue={(text: string) => look({ text })}
          />
          <select
            aria-label="Kind"
            value={route.value.find.kind}
            onChange={(event) => look({ kind: event.currentTarget.value })}
          >
            <option value="">everyone and everything</option>
            {Object.entries(KIND_WORDS).map(([kind, word]) => (
              <option key={kind} value={kind.toLowerCase()}>
                {word}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="split">
        <section class="side" aria-label="People">
          <p class="size" role="status">
            {actors.isLoading.value && !items.length ? "Loading…" : count(actors.total.value ?? items.length, "name")} ·
            drag one onto another to merge, or press m on both
          </p>
          <VirtualList
            items={items}
            keyOf={(one) => one.id}
            guess={58}
            chosen={chosen}
            label="People"
            class="people"
            itemClass={(one) =>
              `person ${over.value === one.id ? "over" : ""} ${waiting.value?.id === one.id ? "merging" : ""}`
            }
            onChoose={(one) => choose(one)}
            render={(one) => (
              <div
                class="card"
                draggable
                onDragStart={(event) => {
                  dragged.value = one;
                  event.dataTransfer?.setData("text/plain", one.name);
                  if (event.dataTransfer) event.dataTransfer.effectAllowed = "link";
                }}
                onDragEnd={() => ((dragged.value = null), (over.value = null))}
                onDragOver={(event) => {
                  if (!dragged.value || dragged.value.id === one.id) return;
                  event.preventDefault();
                  over.value = one.id;
                }}
                onDragLeave={() => over.value === one.id && (over.value = null)}
                onDrop={(event) => drop(event, one)}
              >
                <p class="line">
                  <a
                    class="name"
                    href={href({ person: one.id, open: true })}
                    onClick={(event) => {
                      if (!isPlain(event)) return;
                      event.preventDefault();
                      go({ person: one.id, open: true }, "replace");
                    }}
                  >
                    {one.name}
                    {one.ages.length > 0 ? `, ${one.ages.join(" or ")}` : ""}
                  </a>
                  <span class="count">{one.rows}</span>
                </p>
                <p class="known">{[...one.roles, KIND_WORDS[one.kind] ?? "", span(one)].filter(Boolean).join(" · ")}</p>
                {one.aliases.length > 0 && <p class="known">also {one.aliases.join(", ")}</p>}
              </div>
            )}
            foot={
              items.length === 0 && !actors.isLoading.value ? (
                <p class="empty">{actors.failure.value ?? "Nobody of that name."}</p>
              ) : null
            }
          />
        </section>
        <section class="pane" aria-label="Person" tabIndex={-1}>
          <button type="button" class="back" onClick={() => go({ open: false }, "replace")}>
            <span aria-hidden="true">‹</span> Back
          </button>
          <About />
        </section>
      </div>
    </div>
  );
}

function About() {
  const one = person.value.value;
  if (!route.value.person) return <p class="empty">Choose somebody to see what the stories say of them.</p>;
  if (person.failure.value) return <p class="empty">{person.failure.value}</p>;
  if (!one || one.id !== route.value.person) return <p class="empty">…</p>;
  return <Person key={one.id} one={one} />;
}

function Person({ one }: { one: ActorDetail }) {
  const afresh = { find: NO_FIND, person: null, row: null, story: null, at: null, open: false };
  return (
    <article class="about-person">
      <h2 dir="auto">
        <button
          type="button"
          class="edit"
          onClick={() => (dialog.value = { what: "rename", actor: one })}
          title="Rename (r)"
        >
          {one.name}
        </button>
      </h2>
      <p class="facts">
        {[KIND_WORDS[one.kind] ?? one.kind, one.aliases.length ? `also ${one.aliases.join(", ")}` : "", span(one)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p class="facts">
        <a href={href({ ...afresh, view: "chronology", filter: { ...NO_FILTER, actor: one.name } })}>
          {count(one.rows, "row")}
        </a>{" "}
        · {count(one.quotes, "quotation")} · {count(one.stories, "story", "stories")}{" "}
        <button
          type="button"
          class="link"
          onClick={() => (dialog.value = { what: "note", of: { actor: one.id }, about: one.name })}
        >
          note
        </button>
      </p>
      <Facts title="What the stories say" facts={one.facts} />
      <Facts title="Relations" facts={one.relations} />
      <Quotes name={one.name} amount={one.quotes} />
      <Appearances one={one} />
      {one.notes?.map((note, i) => (
        <p class="note" key={i}>
          {noteWords(note)}
        </p>
      ))}
      <History corrections={one.corrections} />
    </article>
  );
}

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  if (!facts.length) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl class="why">
        {[...alike(facts)].map(([said, those]) => (
          <div key={said}>
            <dt>{those[0]!.kind.toLowerCase().replaceAll("_", " ")}</dt>
            <dd>
              {factWords(those[0]!)}{" "}
              {those.map((fact, i) => (
                <a
                  key={i}
                  class="from"
                  href={href({
                    view: "stories",
                    find: NO_FIND,
                    story: fact.story,
                    at: { start: fact.start, end: fact.end },
                    open: true,
                  })}
                >
                  {fact.words ? `“${fact.words}”` : "source"}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function factWords(fact: Fact): string {
  const value = fact.kind === "AGE" ? fact.value?.replace(/^P(\d+)Y$/, "$1") : fact.value;
  return [value, nameOf(fact.actor)].filter(Boolean).join(", ");
}

/** What several stories say is one line with a way to each. */
function alike(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const said = `${fact.kind} ${factWords(fact).toLowerCase()}`;
    found.set(said, [...(found.get(said) ?? []), fact]);
  }
  return found;
}

function Quotes({ name, amount }: { name: string; amount: number }) {
  const quotes = useSignal<Quote[]>([]);
  useEffect(() => {
    if (amount === 0) return;
    const stop = new AbortController();
    get<Page<Quote>>(inDossier("quotes"), new URLSearchParams({ actor: name, limit: "10" }), stop.signal).then(
      (page) => (quotes.value = page.items),
      () => undefined,
    );
    return () => stop.abort();
  }, [name, amount]);
  if (!quotes.value.length) return null;
  return (
    <>
      <h3>Said</h3>
      <ul class="said">
        {quotes.value.map((quote) => (
          <li key={quote.id}>
            <a href={href({ view: "quotes", quote: quote.id, find: NO_FIND, open: true })}>{quote.words}</a>{" "}
            <span class="known">{quote.whenWords}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** In which stories; what is ticked, or dragged out, is somebody else. */
function Appearances({ one }: { one: ActorDetail }) {
  const out = useSignal<string[]>([]);
  const isOver = useSignal(false);
  const split = async (stories: string[]) => {
    if (stories.length && (await mend({ do: "split-actor", actor: one.id, stories }))) out.value = [];
  };
  const toggle = (story: string) =>
    (out.value = out.value.includes(story) ? out.value.filter((other) => other !== story) : [...out.value, story]);
  const isOne = new Set(one.appearances.map((appearance) => appearance.story)).size < 2;
  return (
    <>
      <h3>Appears in</h3>
      <ul class="appearances">
        {one.appearances.map((appearance) => (
          <li
            key={`${appearance.story} ${appearance.actor}`}
            draggable={!isOne}
            onDragStart={(event) => event.dataTransfer?.setData("application/x-story", appearance.story)}
          >
            {!isOne && (
              <input
                type="checkbox"
                aria-label={`In ${appearance.story} it is somebody else`}
                checked={out.value.includes(appearance.story)}
                onChange={() => toggle(appearance.story)}
              />
            )}
            <a href={href({ view: "stories", find: NO_FIND, story: appearance.story, at: null, open: true })}>
              {appearance.title || appearance.story}
            </a>
            <span class="known">
              {appearance.mentions ? ` · ${count(appearance.mentions, "mention")}` : ""}
              {appearance.reasons.length
                ? ` · held to be one by ${appearance.reasons.map(reasonWords).join(", ")}`
                : ""}
            </span>
          </li>
        ))}
      </ul>
      {!isOne && (
        <p
          class={`apart ${isOver.value ? "over" : ""}`}
          onDragOver={(event) => (event.preventDefault(), (isOver.value = true))}
          onDragLeave={() => (isOver.value = false)}
          onDrop={(event) => {
            event.preventDefault();
            isOver.value = false;
            void split([event.dataTransfer?.getData("application/x-story") ?? ""].filter(Boolean));
          }}
        >
          <button
            type="button"
            disabled={!out.value.length || out.value.length === one.appearances.length}
            onClick={() => void split(out.value)}
          >
            In the ticked ones it is somebody else
          </button>{" "}
          <span class="hint">or drag a story here</span>
        </p>
      )}
    </>
  );
}
