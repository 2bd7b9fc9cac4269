import { describe, expect, it } from "vitest";
import { COLUMN, columnAt, crowdOf, type Layer } from "../src/timeline/crowd.ts";
import type { Drawn } from "../src/timeline/scale.ts";

const shape = (x0: number, x1 = x0): Drawn => ({
  isMark: x0 === x1,
  x0,
  x1,
  sure0: x0,
  sure1: x0,
  openLeft: false,
  openRight: false,
});
const layer = (of: number) => (): Layer => of as Layer;

describe("a crowd", () => {
  it("is counted in columns", () => {
    const crowd = crowdOf([shape(-10), shape(1), shape(2), shape(9)], layer(1));
    expect(crowd.first).toBe(-3);
    expect([...crowd.counts[1]!]).toEqual([1, 0, 0, 2, 0, 1]);
    expect(crowd.most).toBe(2);
  });

  it("counts a band in all its columns, with one row in all", () => {
    const crowd = crowdOf([shape(0, 4 * COLUMN - 1)], layer(0));
    expect([...crowd.counts[0]!]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("loses no row, wherever it stands", () => {
    const shapes = Array.from({ length: 999 }, (_, i) => shape(i * 1.7 - 300, i * 1.7 - 300 + (i % 23)));
    const crowd = crowdOf(shapes, (i) => (i % 3) as Layer);
    const sum = crowd.counts.flatMap((counts) => [...counts]).reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(999, 1);
  });

  it("knows a row at each place", () => {
    const crowd = crowdOf([shape(0), shape(1), shape(21)], layer(0));
    expect(columnAt(crowd, 2)).toEqual({ count: 2, row: 1 });
    expect(columnAt(crowd, 13)).toEqual({ count: 0, row: 1 });
    expect(columnAt(crowd, 22)).toEqual({ count: 1, row: 2 });
    expect(columnAt(crowd, 400)).toEqual({ count: 0, row: -1 });
    expect(columnAt(crowdOf([], layer(0)), 0)).toEqual({ count: 0, row: -1 });
  });
});
