/** Who said what, to whom, when, and in which story. */
import type { Quote } from "../model.ts";
import { useCommands } from "../parts/commands.ts";
import { dialog } from "../parts/dialogs.tsx";
import { Late } from "../parts/Filters.tsx";
import { isPlain } from "../parts/RowItem.tsx";
import { Source } from "../parts/Source.tsx";
import { focusChosen, VirtualList } from "../parts/VirtualList.tsx";
import type { Find } from "../route.ts";
import { go, href, look, quotes, route } from "../store.ts";
import { count } from "../words.ts";

const FIELDS: [keyof Find, string][] = [
  ["actor", "Who"],
  ["channel", "Where"],
  ["from", "From"],
  ["to", "To"],
];

export function Quotes() {
  const items = quotes.items.value;
  const chosen = route.value.quote;
  const index = items.findIndex((one) => one.id === chosen);
  const quote = items[index];
  const choose = (one: Quote | undefined, change = {}) =>
    one && go({ quote: one.id, story: null, at: null, ...change }, "replace");
  const step = (to: number) => {
    choose(items[Math.max(0, Math.min(to, items.length - 1))]);
    focusChosen();
  };
  const mendSpeaker = (one: Quote) => (dialog.value = { what: "speaker", quote: one });
  useCommands({
    next: () => step(index + 1),
    previous: () => step(index < 0 ? 0 : index - 1),
    first: () => step(0),
    last: () => step(items.length - 1),
    open: () => {
      choose(quote, { open: true });
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".source")?.focus({ preventScroll: true }));
    },
    speaker: () => quote && mendSpeaker(quote),
    note: () => quote && (dialog.value = { what: "note", of: { quote: quote.id }, about: quote.words }),
    search: () => document.querySelector<HTMLInputElement>("#search")?.focus(),
    close: () => {
      go({ open: false }, "replace");
      (document.activeElement as HTMLElement | null)?.blur();
      focusChosen();
    },
  });
  return (
    <div class={`view ${route.value.open ? "opened" : ""}`}>
      <div class="filters" role="search" aria-label="Quotations">
        <div class="first">
          <Late
            type="search"
            id="search"
            class="search"
            aria-label="Words said"
            placeholder="Words  /"
            value={route.value.find.text}
            onValue={(text: string) => look({ text })}
          />
        </div>
        <div class="more always">
          {FIELDS.map(([name, word]) => (
            <label key={name}>
              <span>{word}</span>
              <Late value={route.value.find[name]} onValue={(value: string) => look({ [name]: value })} size={9} />
            </label>
          ))}
        </div>
      </div>
      <div class="split">
        <section class="side" aria-label="Quotations">
          <p class="size" role="status">
            {quotes.isLoading.value && !items.length
              ? "Loading…"
              : count(quotes.total.value ?? items.length, "quotation")}
          </p>
          <VirtualList
            items={items}
            keyOf={(one) => one.id}
            guess={84}
            chosen={chosen}
            label="Quotations"
            class="quotes"
            roles={{ list: "table", item: "row" }}
            itemClass={() => "quote"}
            onChoose={(one) => choose(one)}
            head={
              <div class="head" role="rowgroup">
                <div role="row" aria-rowindex={1}>
                  <span role="columnheader">Words</span>
                  <span role="columnheader">Speaker</span>
                  <span role="columnheader">Where</span>
                  <span role="columnheader">When</span>
                </div>
              </div>
            }
            render={(one) => (
              <>
                <span role="cell" class="words">
                  <a
                    href={href({ quote: one.id, open: true })}
                    onClick={(event) => {
                      if (!isPlain(event)) return;
                      event.preventDefault();
                      choose(one, { open: true });
                    }}
                  >
                    {one.words}
                  </a>
                </span>
                <span role="cell">
                  <button type="button" class="edit" onClick={() => mendSpeaker(one)} title="Mend the speaker (s)">
                    {one.speaker?.name ?? "not known"}
                  </button>
                </span>
                <span role="cell">
                  {one.channel ?? (one.medium ? one.medium.toLowerCase().replaceAll("_", " ") : "")}
                </span>
                <span role="cell">{one.whenWords}</span>
              </>
            )}
            foot={
              items.length === 0 && !quotes.isLoading.value ? (
                <p class="empty">{quotes.failure.value ?? "No quotation is like that."}</p>
              ) : null
            }
          />
        </section>
        <Source />
      </div>
    </div>
  );
}
