/** What happened, in the order in which it happened: to scale above, in words below. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useCommands } from "../parts/commands.ts";
import { dialog } from "../parts/dialogs.tsx";
import { Filters, setFilter } from "../parts/Filters.tsx";
import { editing, merging, RowItem } from "../parts/RowItem.tsx";
import { Source } from "../parts/Source.tsx";
import { focusChosen, VirtualList } from "../parts/VirtualList.tsx";
import { KINDS, type Row } from "../model.ts";
import { filterWords, isFiltered, NO_FILTER } from "../route.ts";
import { dossier, go, href, mend, route, rows, say } from "../store.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { count } from "../words.ts";

export function choose(row: Row | undefined, change = {}): void {
  if (row) go({ row: row.id, story: null, at: null, ...change }, "replace");
}

function open(row: Row | undefined): void {
  if (!row) return;
  go({ row: row.id, story: null, at: null, open: true });
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".source")?.focus({ preventScroll: true }));
}

function note(row: Row): void {
  dialog.value = { what: "note", of: { row: row.id }, about: row.words };
}

function hide(row: Row): void {
  const items = rows.items.value;
  const at = items.findIndex((one) => one.id === row.id);
  const next = items[at + 1] ?? items[at - 1];
  void mend({ do: "hide", row: row.id }, () => {
    rows.patch((all) => all.filter((one) => one.id !== row.id));
    choose(next);
    focusChosen();
  });
}

/** On the first row it begins, on the second it merges, on the first again it leaves off. */
function merge(row: Row): void {
  const first = merging.value;
  if (!first) {
    merging.value = row;
    say("Choose the row that tells the same happening and press m again; Esc leaves off.");
    return;
  }
  merging.value = null;
  if (first.id === row.id) return say("Left off merging.");
  void mend({ do: "merge-rows", rows: [first.id, row.id] }).then(() => go({ row: first.id }, "replace"));
}

export function Chronology() {
  const items = rows.items.value;
  const { row: chosen, zoom } = route.value;
  const seen = useSignal({ first: 0, end: 0 });
  const index = items.findIndex((row) => row.id === chosen);
  const row = items[index];
  const step = (to: number) => {
    choose(items[Math.max(0, Math.min(to, items.length - 1))]);
    focusChosen();
  };
  const edit = (one: Row) => {
    choose(one);
    editing.value = one.id;
  };
  useCommands({
    next: () => step(index + 1),
    previous: () => step(index < 0 ? 0 : index - 1),
    first: () => step(0),
    last: () => step(items.length - 1),
    open: () => open(row),
    editDate: () => row && edit(row),
    merge: () => row && merge(row),
    hide: () => row && hide(row),
    note: () => row && note(row),
    speaker: () =>
      row?.quotes[0] &&
      (dialog.value = { what: "speaker", quote: { id: row.quotes[0], words: row.words, speaker: null } }),
    search: () => document.querySelector<HTMLInputElement>("#search")?.focus(),
    close: () => {
      if (merging.value) {
        merging.value = null;
        say("Left off merging.");
      } else if (route.value.open) go({ open: false, story: null, at: null }, "replace");
      (document.activeElement as HTMLElement | null)?.blur();
      focusChosen();
    },
  });
  useEffect(() => () => void ((merging.value = null), (editing.value = null)), []);
  return (
    <div class={`chronology ${route.value.open ? "opened" : ""}`}>
      <Filters />
      <Timeline
        rows={items}
        chosen={chosen}
        zoom={zoom}
        seen={seen}
        onChoose={(one) => choose(one)}
        onZoom={(next) => go({ zoom: next }, "replace")}
        onFilter={(from, to) => setFilter({ from, to })}
      />
      <div class="split">
        <section class="side" aria-label="Chronology">
          <Size />
          <VirtualList
            items={items}
            keyOf={(one) => one.id}
            guess={118}
            chosen={chosen}
            label="Rows"
            class="rows"
            itemClass={(one) =>
              `row ${(KINDS[one.kind]?.word ?? "").toLowerCase()}${merging.value?.id === one.id ? " merging" : ""}`
            }
            onChoose={(one) => choose(one)}
            onSeen={(first, end) => {
              if (seen.peek().first !== first || seen.peek().end !== end) seen.value = { first, end };
            }}
            render={(one, isChosen) => (
              <RowItem
                row={one}
                isChosen={isChosen}
                onOpen={open}
                onDate={edit}
                onNote={note}
                onMerge={merge}
                onHide={hide}
              />
            )}
            foot={<Foot />}
          />
        </section>
        <Source />
      </div>
    </div>
  );
}

function Size() {
  const { filter } = route.value;
  const total = rows.total.value;
  const loaded = rows.items.value.length;
  const words = filterWords(filter);
  return (
    <p class="size" role="status">
      {rows.failure.value && !loaded
        ? ""
        : total === null && rows.isLoading.value
          ? "Loading…"
          : count(total ?? loaded, "row")}
      {words && `: ${words}`}
      {total !== null && loaded < total && rows.isLoading.value && ` · ${loaded.toLocaleString("en")} loaded`}
    </p>
  );
}

function Foot() {
  const isEmpty = rows.items.value.length === 0 && !rows.isLoading.value && !rows.failure.value;
  if (rows.failure.value) return <p class="empty">{rows.failure.value}</p>;
  if (rows.next.value && !rows.isLoading.value) {
    return (
      <p class="empty">
        <button type="button" onClick={() => rows.more()}>
          Load more rows
        </button>
      </p>
    );
  }
  if (!isEmpty) return null;
  if (isFiltered(route.value.filter)) {
    return (
      <p class="empty">
        No row is like that.{" "}
        <button type="button" class="link" onClick={() => setFilter(NO_FILTER)}>
          Show all
        </button>
      </p>
    );
  }
  return (
    <p class="empty">
      {dossier.value?.stories ? "No rows of weight were found." : "No stories yet."}{" "}
      <a href={href({ view: "stories" })}>{dossier.value?.stories ? "See the stories" : "Drop some in"}</a>
    </p>
  );
}
