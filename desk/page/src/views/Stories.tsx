/** The stories of the dossier: dropped in, searched, read, taken out. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get, remove } from "../api.ts";
import { useCommands } from "../parts/commands.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Drop } from "../parts/Drop.tsx";
import { Late } from "../parts/Filters.tsx";
import { isPlain } from "../parts/RowItem.tsx";
import { Source } from "../parts/Source.tsx";
import { focusChosen, VirtualList } from "../parts/VirtualList.tsx";
import { KINDS, type Kind, type Page, type StoryItem } from "../model.ts";
import { attempt, go, href, inDossier, look, route, say, stories } from "../store.ts";
import { bylineWords, count, publishedWords, storyTitle } from "../words.ts";

interface Hit {
  story: string;
  title: string | null;
  source: string | null;
  published: string | null;
  snippet: Snippet;
  rows: { whenWords: string; kind: Kind; snippet: Snippet }[];
}

type Snippet = { text: string; mark: boolean }[];

function Marked({ snippet }: { snippet: Snippet }) {
  return <>{snippet.map((part, n) => (part.mark ? <mark key={n}>{part.text}</mark> : part.text))}</>;
}

export function Stories() {
  const q = route.value.find.text;
  const items = stories.items.value;
  const chosen = route.value.story;
  const removing = useSignal<StoryItem | null>(null);
  const index = items.findIndex((one) => one.id === chosen);
  const choose = (one: StoryItem | undefined, change = {}) =>
    one && go({ story: one.id, at: null, ...change }, "replace");
  const step = (to: number) => {
    choose(items[Math.max(0, Math.min(to, items.length - 1))]);
    focusChosen();
  };
  useCommands({
    next: () => step(index + 1),
    previous: () => step(index < 0 ? 0 : index - 1),
    open: () => chosen && go({ open: true }),
    search: () => document.querySelector<HTMLInputElement>("#search")?.focus(),
    close: () => {
      go({ open: false }, "replace");
      (document.activeElement as HTMLElement | null)?.blur();
    },
  });
  const takeOut = async (story: StoryItem) => {
    removing.value = null;
    const path = inDossier(`stories/${encodeURIComponent(story.id)}`);
    if (await attempt(() => remove(path))) {
      say(`Taken out: ${storyTitle(story)}`);
      if (route.value.story === story.id) go({ story: null, at: null, open: false }, "replace");
    }
  };
  return (
    <div class={`view ${route.value.open ? "opened" : ""}`}>
      <div class="split">
        <section class="side" aria-label="Stories">
          <div class="filters" role="search" aria-label="Stories">
            <div class="first">
              <Late
                type="search"
                id="search"
                class="search"
                aria-label="Stories with these words"
                placeholder="Search all stories  /"
                value={q}
                onValue={(text: string) => look({ text })}
              />
            </div>
          </div>
          {q ? (
            <Hits q={q} />
          ) : (
            <VirtualList
              items={items}
              keyOf={(one) => one.id}
              guess={66}
              chosen={chosen}
              label="Stories"
              class="stories"
              onChoose={(one) => choose(one)}
              head={
                <>
                  <Drop />
                  <p class="size" role="status">
                    {stories.isLoading.value && !items.length
                      ? "Loading…"
                      : count(stories.total.value ?? items.length, "story", "stories")}
                  </p>
                </>
              }
              render={(one, isChosen) => (
                <>
                  <p class="words">
                    <a
                      href={href({ story: one.id, at: null, open: true })}
                      onClick={(event) => {
                        if (!isPlain(event)) return;
                        event.preventDefault();
                        choose(one, { open: true });
                      }}
                    >
                      {storyTitle(one)}
                    </a>
                  </p>
                  <p class="known">
                    {[
                      one.publisher,
                      bylineWords(one.byline),
                      publishedWords(one.published, one.publishedBasis),
                      count(one.words, "word"),
                      one.copyOf ? `copy of ${one.copyOf}` : "",
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                  {isChosen && (
                    <p class="deeds">
                      <button type="button" onClick={() => (removing.value = one)}>
                        Take out…
                      </button>
                    </p>
                  )}
                </>
              )}
            />
          )}
        </section>
        <Source />
      </div>
      {removing.value && (
        <Dialog title="Take this story out?" onClose={() => (removing.value = null)}>
          <p class="quoted">{storyTitle(removing.value)}</p>
          <p>Its rows go with it, unless another story tells them. The file it came from is left alone.</p>
          <p class="ends">
            <button type="button" class="main" onClick={() => void takeOut(removing.value!)}>
              Take it out
            </button>
            <button type="button" onClick={() => (removing.value = null)}>
              Keep it
            </button>
          </p>
        </Dialog>
      )}
    </div>
  );
}

function Hits({ q }: { q: string }) {
  const found = useSignal<Hit[] | null>(null);
  const failure = useSignal("");
  useEffect(() => {
    const stop = new AbortController();
    get<Page<Hit>>(inDossier("search"), new URLSearchParams({ q, limit: "50" }), stop.signal).then(
      (page) => ((found.value = page.items), (failure.value = "")),
      (fault: unknown) =>
        !stop.signal.aborted && (failure.value = fault instanceof Error ? fault.message : String(fault)),
    );
    return () => stop.abort();
  }, [q]);
  const hits = found.value;
  return (
    <div class="scroller hits" tabIndex={-1}>
      <p class="size" role="status">
        {failure.value || (hits ? count(hits.length, "story has", "stories have") + " these words" : "Searching…")}
      </p>
      <ul>
        {hits?.map((hit, i) => (
          <li key={`${hit.story} ${i}`} class="item">
            <p class="words">
              <a href={href({ story: hit.story, at: null, open: true })}>{storyTitle(hit)}</a>
            </p>
            <p class="known">{publishedWords(hit.published)}</p>
            <p class="snippet">
              <Marked snippet={hit.snippet} />
            </p>
            {hit.rows.slice(0, 4).map((row, n) => (
              <p class="snippet" key={n}>
                <span aria-hidden="true">{KINDS[row.kind]?.sign}</span> <b>{row.whenWords}</b>{" "}
                <Marked snippet={row.snippet} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
