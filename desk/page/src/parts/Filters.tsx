/** Which rows are wanted. */
import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../api.ts";
import { KIND_NAMES, KINDS, type Actor, type Page } from "../model.ts";
import { isFiltered, NO_FILTER, type Filter } from "../route.ts";
import { go, inDossier, route } from "../store.ts";

/** Whoever types is not asked after every letter. */
const TYPING = 220;

export function setFilter(change: Partial<Filter>): void {
  go({ filter: { ...route.value.filter, ...change } }, "replace");
}

/** A field whose words count once the hand rests. */
export function Late({
  value,
  onValue,
  ...rest
}: {
  value: string;
  onValue: (value: string) => void;
  [name: string]: unknown;
}) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onValue(next.trim()), TYPING);
  };
  return <input {...rest} value={typed} onInput={(event) => later(event.currentTarget.value)} />;
}

export function Filters() {
  const { filter } = route.value;
  const [names, setNames] = useState<string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const look = async () => {
    if (names.length) return;
    const found = await get<Page<Actor>>(inDossier("actors"), new URLSearchParams({ limit: "200" })).catch(() => null);
    if (found) setNames(found.items.map((actor) => actor.name));
  };
  const toggle = (kind: (typeof KIND_NAMES)[number]) => {
    const kinds = filter.kind.includes(kind)
      ? filter.kind.filter((other) => other !== kind)
      : KIND_NAMES.filter((other) => other === kind || filter.kind.includes(other));
    setFilter({ kind: kinds });
  };
  return (
    <div class={`filters ${isOpen ? "open" : ""}`} role="search" aria-label="Rows">
      <div class="first">
        <Late
          type="search"
          id="search"
          class="search"
          aria-label="Rows with these words"
          placeholder="Words  /"
          value={filter.text}
          onValue={(text: string) => setFilter({ text })}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Filter{isFiltered({ ...filter, text: "" }) ? " ·" : ""}
        </button>
      </div>
      <div class="more">
        <div class="kinds" role="group" aria-label="Kinds of row">
          {KIND_NAMES.map((kind) => (
            <button type="button" key={kind} aria-pressed={filter.kind.includes(kind)} onClick={() => toggle(kind)}>
              <span aria-hidden="true">{KINDS[kind].sign}</span> {KINDS[kind].word}
            </button>
          ))}
        </div>
        <label>
          <span>Who</span>
          <Late
            list="names"
            value={filter.actor}
            onValue={(actor: string) => setFilter({ actor })}
            onFocus={() => void look()}
            size={11}
          />
        </label>
        <datalist id="names">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label>
          <span>From</span>
          <Late
            value={filter.from}
            onValue={(from: string) => setFilter({ from: partial(from) })}
            placeholder="2024-03"
            size={9}
            inputMode="numeric"
          />
        </label>
        <label>
          <span>To</span>
          <Late
            value={filter.to}
            onValue={(to: string) => setFilter({ to: partial(to) })}
            placeholder="2024"
            size={9}
            inputMode="numeric"
          />
        </label>
        <label>
          <span>Told by</span>
          <Late value={filter.source} onValue={(source: string) => setFilter({ source })} size={10} />
        </label>
        <label>
          <span>Status</span>
          <select
            value={filter.status.toLowerCase()}
            onChange={(event) => setFilter({ status: event.currentTarget.value })}
          >
            <option value="">any</option>
            <option value="current">current</option>
            <option value="disputed">disputed</option>
            <option value="superseded">superseded</option>
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.all}
            onChange={(event) => setFilter({ all: event.currentTarget.checked })}
          />{" "}
          <span>less weight too</span>
        </label>
        {(isFiltered(filter) || filter.all) && (
          <button type="button" class="clear" onClick={() => setFilter(NO_FILTER)}>
            Clear
          </button>
        )}
      </div>
    </div>
  );
}

/** Half a date is kept for later: the server would refuse it. */
function partial(date: string): string {
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) ? date : "";
}
