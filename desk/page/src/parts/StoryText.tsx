/** A story with what was found in it marked. Its words are text nodes, whatever they are. */
import { signal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Reading, Span } from "../model.ts";
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
        <button type="button" key={type} class={type} aria-pressed={!off.value.includes(type)} onClick={() => toggle(type)}>
          {TYPES[type]}
        </button>
      ))}
    </p>
  );
}

function marksOf(reading: Reading): Mark[] {
  const marks: Mark[] = [];
  const add = (type: Type, spans: readonly Span[]) => spans.forEach(({ start, end }) => marks.push({ start, end, type }));
  add("t", reading.times);
  for (const actor of reading.actors) {
    add(
      "n",
      actor.mentions.filter((mention) => mention.kind === "NAME"),
    );
  }
  for (const quote of reading.quotes) add("q", quote.spans);
  add("e", reading.events);
  return marks;
}

/** So many paragraphs are made at once: a story of a hundred pages is not all in view. */
const PART = 60;

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

  const chosen: Mark[] = spans.map((span) => ({ ...span, type: "on" }));
  const from = shown.from;
  const end = Math.min(shown.end, paragraphs.length);
  return (
    <div class={`text ${[...off.value].map((type) => `no-${type}`).join(" ")}`} ref={box} dir="auto" lang="en">
      {from > 0 && (
        <button type="button" class="further" onClick={() => setPart({ ...shown, from: Math.max(0, from - PART) })}>
          {from} paragraphs before
        </button>
      )}
      {paragraphs.slice(from, end).map((paragraph) => (
        <p key={paragraph.start}>{words(text, paragraph, [...within(marks, paragraph), ...chosen])}</p>
      ))}
      {end < paragraphs.length && (
        <button type="button" class="further" onClick={() => setPart({ ...shown, end: end + PART })}>
          {paragraphs.length - end} paragraphs behind
        </button>
      )}
    </div>
  );
}

function within(marks: readonly Mark[], span: Span): Mark[] {
  return marks.filter((mark) => mark.start < span.end && mark.end > span.start);
}

function words(text: string, { start, end }: Span, marks: readonly Mark[]) {
  return segmentsOf(start, end, marks).map((segment) => {
    const part = text.slice(segment.start, segment.end);
    const types = new Set(segment.marks.map((mark) => mark.type));
    if (types.size === 0) return part;
    const isOn = types.delete("on");
    const inner = types.size ? (
      <span key={segment.start} class={[...types].join(" ")}>
        {part}
      </span>
    ) : (
      part
    );
    return isOn ? <mark key={`on${segment.start}`}>{inner}</mark> : inner;
  });
}
