/** Rows that stand too close to be drawn one by one, as columns that count them. */
import type { Drawn } from "./scale.ts";

/** The width of a column. */
export const COLUMN = 4;

/** What a column is stacked of, from the foot up. */
export const LAYERS = 3;
export type Layer = 0 | 1 | 2;

export interface Crowd {
  /** The number of the first column; column 0 begins at pixel 0 of the layout. */
  first: number;
  /** How many rows stand in each column, layer by layer. A band counts in each of its columns with its share. */
  counts: Float32Array[];
  /** The most in any column: the scale of all. */
  most: number;
  /** The last row that begins at or before each column. */
  rows: Int32Array;
}

/** Counts rows, which come in the order of their left edges. */
export function crowdOf(shapes: readonly Drawn[], layerOf: (index: number) => Layer): Crowd {
  let low = Infinity;
  let high = -Infinity;
  for (const shape of shapes) {
    low = Math.min(low, shape.x0);
    high = Math.max(high, shape.x1);
  }
  const first = Math.floor(low / COLUMN);
  const length = shapes.length ? Math.floor(high / COLUMN) - first + 1 : 0;
  const counts = Array.from({ length: LAYERS }, () => new Float32Array(length));
  const rows = new Int32Array(length).fill(-1);
  shapes.forEach((shape, i) => {
    const from = Math.floor(shape.x0 / COLUMN) - first;
    const to = Math.floor(shape.x1 / COLUMN) - first;
    const layer = counts[layerOf(i)]!;
    for (let column = from; column <= to; column++) layer[column]! += 1 / (to - from + 1);
    rows[Math.floor((shape.x0 + shape.x1) / 2 / COLUMN) - first] = i;
  });
  for (let column = 1; column < length; column++) if (rows[column]! < 0) rows[column] = rows[column - 1]!;
  let most = 0;
  for (let column = 0; column < length; column++) {
    most = Math.max(
      most,
      counts.reduce((sum, layer) => sum + layer[column]!, 0),
    );
  }
  return { first, counts, most, rows };
}

/** How many rows stand in the column at a pixel of the layout, and one of them; -1 where there is none. */
export function columnAt(crowd: Crowd, px: number): { count: number; row: number } {
  const column = Math.floor(px / COLUMN) - crowd.first;
  const row = crowd.rows[column] ?? -1;
  return { count: crowd.counts.reduce((sum, layer) => sum + (layer[column] ?? 0), 0), row };
}
