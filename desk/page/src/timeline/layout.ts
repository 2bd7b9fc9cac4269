/** Where every row stands on the timeline at one scale: worked out once, then only moved. */
import { bandOf, middle, type Band } from "../dates.ts";
import { KIND_NAMES, type Row } from "../model.ts";
import { crowdOf, type Crowd, type Layer } from "./crowd.ts";
import { lanesOf, NO_LANE, roomOf } from "./lanes.ts";
import { drawn, x, type Drawn, type View } from "./scale.ts";

/** A row that has a place in time. */
export interface Placed {
  row: Row;
  band: Band;
  kind: number;
}

/** The rows that have a date, by it, and those that have none. */
export function placed(rows: readonly Row[]): { dated: Placed[]; undated: Row[] } {
  const dated: Placed[] = [];
  const undated: Row[] = [];
  for (const row of rows) {
    const band = bandOf(row.when);
    if (band) dated.push({ row, band, kind: KIND_NAMES.indexOf(row.kind) });
    else undated.push(row);
  }
  dated.sort((a, b) => leftOf(a.band) - leftOf(b.band));
  return { dated, undated };
}

function leftOf(band: Band): number {
  return band.from ?? band.sureFrom ?? band.sureTo ?? band.to ?? 0;
}

/** Half the width of the sign of a mark. */
export const SIGN = 6;

/** From the end of a band to the middle of its sign. */
export const BEHIND = SIGN + 3;

/** So few are never counted, whatever stands too close. */
const FEW = 400;

export interface Layout {
  /** Pixels are counted from this moment. */
  origin: number;
  /** Pixels for a millisecond. */
  scale: number;
  laneCount: number;
  shapes: Drawn[];
  lanes: Int16Array;
  /** Pixels behind each that are free for its words. */
  room: Float64Array;
  overflow: number;
  /** Without signs, which say nothing but that it is full. */
  isTight: boolean;
  /** Where more find no lane than one would miss, all are counted instead. */
  crowd: Crowd | null;
}

/** Such a share may be without a lane before signs are left out. */
const TIGHT = 0.08;

/** Such a share may be without a lane before nothing but their number tells anything. */
const CROWDED = 0.3;

/** The layout of all rows at the scale of a view: with signs, or tight where so more find a place, or counted. */
export function layoutOf(rows: readonly Placed[], view: View, laneCount: number): Layout {
  const loose = standing(rows, view, laneCount, false);
  if (rows.length < FEW || loose.overflow <= TIGHT * rows.length) return loose;
  const tight = standing(rows, view, laneCount, true);
  if (tight.overflow <= CROWDED * rows.length) return tight;
  return { ...tight, crowd: crowdOf(tight.shapes, (i) => layerOf(rows[i]!)) };
}

function standing(rows: readonly Placed[], view: View, laneCount: number, isTight: boolean): Layout {
  const half = isTight ? SIGN / 2 : SIGN;
  const sign = isTight ? 0 : BEHIND + SIGN;
  const shapes = rows.map(({ band }) => drawn(band, view));
  const left = Float64Array.from(shapes, (shape) => (shape.isMark ? shape.x0 - half : shape.x0));
  const right = Float64Array.from(shapes, (shape) => (shape.isMark ? shape.x1 + half : shape.x1 + sign));
  const lanes = lanesOf(left, right, laneCount, 2);
  const room = roomOf(left, right, lanes, laneCount);
  let overflow = 0;
  for (const lane of lanes) if (lane === NO_LANE) overflow++;
  const scale = view.width / (view.to - view.from);
  return { origin: view.from, scale, laneCount, shapes, lanes, room, overflow, isTight, crowd: null };
}

/** What happened, what is only said or planned, and what is disputed. */
function layerOf({ row }: Placed): Layer {
  if (row.status === "DISPUTED") return 2;
  return row.kind === "HAPPENED" || row.kind === "BACKGROUND" ? 0 : 1;
}

/** By how much the layout is moved to be seen in this view. */
export function shift(layout: Layout, view: View): number {
  return x(view, layout.origin);
}

export function fits(layout: Layout, view: View, laneCount: number): boolean {
  const scale = view.width / (view.to - view.from);
  return layout.laneCount === laneCount && Math.abs(layout.scale / scale - 1) < 1e-9;
}

/** How many rows lie wholly before and behind what is seen. */
export function outside(rows: readonly Placed[], view: View): { earlier: number; later: number } {
  let earlier = 0;
  let later = 0;
  for (const { band } of rows) {
    if ((band.to ?? band.sureTo ?? band.sureFrom ?? Infinity) <= view.from && band.to !== null) earlier++;
    else if ((band.from ?? -Infinity) >= view.to) later++;
  }
  return { earlier, later };
}

/**
 * The rows that one sees first: all of them, unless a few far away would squeeze the others
 * together; these are said to lie before or behind.
 */
export function firstSeen(rows: readonly Placed[]): readonly Band[] {
  const bands = rows.map((row) => row.band);
  if (bands.length < 8) return bands;
  const sorted = bands.toSorted((a, b) => middle(a) - middle(b));
  const few = Math.floor(sorted.length * 0.1);
  const core = sorted.slice(few, sorted.length - few);
  const span = (some: readonly Band[]) => middle(some.at(-1)!) - middle(some[0]!);
  return span(sorted) > 4 * Math.max(span(core), 1) ? core : bands;
}
