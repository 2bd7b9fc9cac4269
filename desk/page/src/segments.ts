/** Cuts a text where marks begin and end, so that marks may overlap in any way. */
import type { Span } from "./model.ts";

/** Something to be seen in the words: its class, and what it stands for. */
export interface Mark extends Span {
  type: string;
  id?: string;
}

export interface Segment<M extends Mark> extends Span {
  marks: M[];
}

/** The stretches of `from` to `to`, each with all marks that cover it. Marks out of bounds or empty are left out. */
export function segmentsOf<M extends Mark>(from: number, to: number, marks: readonly M[]): Segment<M>[] {
  const within = marks.filter((mark) => mark.start < mark.end && mark.start < to && mark.end > from);
  const cuts = new Set([from, to]);
  for (const mark of within) {
    cuts.add(Math.max(from, mark.start));
    cuts.add(Math.min(to, mark.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const opening = within.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const segments: Segment<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    open = open.filter((mark) => mark.end > start);
    while (next < opening.length && opening[next]!.start <= start) open.push(opening[next++]!);
    segments.push({ start, end, marks: [...open] });
  }
  return segments;
}

/** The paragraphs of a text: parted by blank lines, their offsets kept. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  const gap = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  for (let m = gap.exec(text); m; m = gap.exec(text)) {
    if (m.index > start) found.push({ start, end: m.index });
    start = gap.lastIndex;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
