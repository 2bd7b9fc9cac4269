/** A story with what was found in it marked. Its words are text nodes, whatever they are. */
import { signal, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Reading, Span } from "../model.ts";
import { emptyRoute, formatRoute, NO_FILTER, NO_FIND } from "../route.ts";
import { route } from "../store.ts";
import { dialog } from "./dialogs.tsx";
import { paragraphsOf, segmentsOf, type Mark } from "../segments.ts";

const HIDDEN = "fabula-marks-off";
const TYPES = { t: "times", n: "names", q: "quotes", e: "events" } as const;
type Type = keyof typeof TYPES;

/** Marks that the reader does not want to see. */
const off = signal<string>(localStorage.getItem(HIDDEN) ?? "");

function toggle(type: Type): void {
  off.value = off.value.includes(type) ? off.value.replace(type, "") : off.value + type;
  localStorage.setItem(HIDDEN, off.value);
}

export function Legend() {
  return (
    <p class="legend" role="group" aria-label="Marks in the story">
      {(Object.keys(TYPES) as Type[]).map((type) => (
        <button
          type="button"
          key={type}
          class={type}
          aria-pressed={!off.value.includes(type)}
          onClick={() => toggle(type)}
        >
          {TYPES[type]}
        </button>
      ))}
    </p>
  );
}

/** Something found, and what was understood by it, a line each. */
interface Found extends Mark {
  index: number;
  what: string;
  known: string[];
  /** The name to look for among the people. */
  name?: string;
}

function marksOf(reading: Reading): Found[] {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  const found: Found[] = [];
  const add = (type: Type, spans: readonly Span[], what: string, known: (string | null | undefined)[], name?: string) =>
    spans.forEach(({ start, end }) =>
      found.push({
        start,
        end,
        type,
        what,
        index: found.length,
        known: known.flatMap((line) => line || []),
        ...(name ? { name } : {}),
      }),
    );
  for (const time of reading.times)
    add("t", [time], "time", [time.edtf ?? time.value, time.rule && `found as ${time.rule.replaceAll("-", " ")}`]);
  for (const actor of reading.actors) {
    const named = actor.mentions.filter((mention) => mention.kind === "NAME");
    add("n", named, actor.kind.toLowerCase(), [actor.name], actor.name);
  }
  for (const quote of reading.quotes) {
    const speaker = quote.speaker ? actors.get(quote.speaker.actor) : undefined;
    add(
      "q",
      quote.spans,
      `${quote.kind.toLowerCase()} quotation`,
      [speaker ? `said by ${speaker}` : "nobody is named as its speaker", quote.channel && `to or in ${quote.channel}`],
      speaker,
    );
  }
  for (const event of reading.events) add("e", [event], "event", [event.factuality?.toLowerCase()]);
  return found;
}

/** So many paragraphs are made at once: a story of a hundred pages is not all in view. */
const PART = 60;

/** Words of a story that somebody has marked with the mouse or the keyboard. */
export interface Selected extends Span {
  story: string;
  words: string;
}

export const selected = signal<Selected | null>(null);

/** Where in the text a place of the page lies: its paragraph knows where it begins, and holds nothing but words. */
function offsetOf(node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset["start"]) + before.toString().length;
}

function readSelection(reading: Reading, box: HTMLElement): Selected | null {
  const range = getSelection()?.rangeCount ? getSelection()!.getRangeAt(0) : null;
  if (!range || range.collapsed || !box.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const { id, text } = reading.story;
  return { story: id, start, end, words: text.slice(start, end) };
}

export function StoryText({ reading, spans }: { reading: Reading; spans: readonly Span[] }) {
  const { text } = reading.story;
  const box = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const marks = useMemo(() => marksOf(reading), [reading]);
  const target = spans[0]?.start ?? 0;
  const at = Math.max(
    0,
    paragraphs.findIndex((paragraph) => paragraph.end > target),
  );
  const [part, setPart] = useState({ of: reading, at, from: Math.max(0, at - PART / 2), end: at + PART });
  const isOther = part.of !== reading || at < part.from || at >= part.end;
  const shown = isOther ? { of: reading, at, from: Math.max(0, at - PART / 2), end: at + PART } : part;
  if (isOther) setPart(shown);
  const key = `${reading.story.id} ${spans.map((span) => `${span.start}-${span.end}`)}`;

  useLayoutEffect(() => {
    const pane = box.current?.closest(".reading");
    const mark = box.current?.querySelector("mark");
    if (!pane) return;
    if (!mark) return void pane.scrollTo({ top: 0 });
    const by = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    // Words that are in view already stay where they are.
    if (by < 60 || by > pane.clientHeight - 120) pane.scrollTo({ top: pane.scrollTop + by - pane.clientHeight * 0.35 });
  }, [key]);

  useEffect(() => {
    const read = () => (selected.value = box.current && readSelection(reading, box.current));
    document.addEventListener("selectionchange", read);
    return () => {
      document.removeEventListener("selectionchange", read);
      selected.value = null;
    };
  }, [reading]);
  const card = useSignal<{ words: string; of: Found[] } | null>(null);
  useLayoutEffect(() => void (card.value = null), [reading]);
  const explain = (at: Element) => {
    const of = (at.getAttribute("data-of") ?? "").split(" ").map((i) => marks[Number(i)]!);
    card.value = { words: at.textContent ?? "", of };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>("[data-of]") ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Enter" && here >= 0) explain(all[here]!);
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft")
      all[here + (event.key === "ArrowRight" ? 1 : here < 0 ? all.length : -1)]?.focus();
    else if (event.key === "Escape" && card.value) card.value = null;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen: Mark[] = spans.map((span) => ({ ...span, type: "on" }));
  const from = shown.from;
  const end = Math.min(shown.end, paragraphs.length);
  return (
    <div
      class={`text ${[...off.value].map((type) => `no-${type}`).join(" ")}`}
      ref={box}
      dir="auto"
      lang="en"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={(event) => pressed(event, explain)}
    >
      {from > 0 && (
        <button type="button" class="further" onClick={() => setPart({ ...shown, from: Math.max(0, from - PART) })}>
          {from} paragraphs before
        </button>
      )}
      {paragraphs.slice(from, end).map((paragraph) => (
        <p key={paragraph.start} data-start={paragraph.start}>
          {words(text, paragraph, [...within(marks, paragraph), ...chosen])}
        </p>
      ))}
      {end < paragraphs.length && (
        <button type="button" class="further" onClick={() => setPart({ ...shown, end: end + PART })}>
          {paragraphs.length - end} paragraphs behind
        </button>
      )}
      {selected.value && selected.value.words.trim().length > 2 && (
        <p class="understood">
          <button
            type="button"
            class="link"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (dialog.value = { what: "add" })}
          >
            Add a row from these words (a)
          </button>
        </p>
      )}
      {card.value && <Card words={card.value.words} of={card.value.of} onClose={() => (card.value = null)} />}
    </div>
  );
}

function pressed(event: MouseEvent, explain: (at: Element) => void): void {
  const at = (event.target as Element).closest("[data-of]");
  if (at && !getSelection()?.toString()) explain(at);
}

/** What was understood by some words. */
function Card({ words: said, of, onClose }: { words: string; of: readonly Found[]; onClose: () => void }) {
  const { dossier } = route.value;
  return (
    <div class="understood" role="status">
      <p class="line">
        <b>{said}</b>
        <button type="button" class="plain" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </p>
      {of.map((mark, i) => (
        <p key={i}>
          <span class="known">{mark.what}</span> {mark.known.join(" · ")}{" "}
          {mark.name && (
            <>
              <a href={formatRoute({ ...emptyRoute(dossier), filter: { ...NO_FILTER, actor: mark.name } })}>rows</a>{" "}
              <a href={formatRoute({ ...emptyRoute(dossier), view: "people", find: { ...NO_FIND, text: mark.name } })}>
                who that is
              </a>
            </>
          )}
        </p>
      ))}
    </div>
  );
}

function within(marks: readonly Found[], span: Span): Mark[] {
  return marks.filter((mark) => mark.start < span.end && mark.end > span.start);
}

function words(text: string, { start, end }: Span, marks: readonly Mark[]) {
  return segmentsOf(start, end, marks).map((segment) => {
    const part = text.slice(segment.start, segment.end);
    const types = new Set(segment.marks.map((mark) => mark.type));
    if (types.size === 0) return part;
    const isOn = types.delete("on");
    const inner = types.size ? (
      <span
        key={segment.start}
        class={[...types].join(" ")}
        tabIndex={-1}
        data-of={segment.marks
          .filter((mark) => mark.type !== "on")
          .map((mark) => (mark as Found).index)
          .join(" ")}
      >
        {part}
      </span>
    ) : (
      part
    );
    return isOn ? <mark key={`on${segment.start}`}>{inner}</mark> : inner;
  });
}
