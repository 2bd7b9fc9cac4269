import { describe, expect, it } from "vitest";
import { bandOf, DAY } from "../src/dates.ts";
import { drawn, fitted, moment, OPEN, panned, ticks, x, zoomed, type View } from "../src/timeline/scale.ts";
import { lanesOf, NO_LANE, roomOf } from "../src/timeline/lanes.ts";
import { when } from "./when.ts";

/** 100 days on 1,000 pixels: ten a day. */
const from = Date.UTC(2024, 0, 1);
const view: View = { from, to: from + 100 * DAY, width: 1000 };

function pixels(begin: [string | null, string | null], end: [string | null, string | null]) {
  return drawn(bandOf(when(begin, end))!, view);
}

describe("a band in pixels", () => {
  it("is a mark where it is one day and days are narrow", () => {
    const year: View = { ...view, to: from + 1000 * DAY };
    const day = bandOf(when(["2024-01-11", "2024-01-11"], ["2024-01-11", "2024-01-11"]))!;
    expect(drawn(day, year)).toMatchObject({ isMark: true, x0: 10.5, x1: 10.5 });
  });

  it("is sure all over where a day is wide", () => {
    const day = pixels(["2024-01-11", "2024-01-11"], ["2024-01-11", "2024-01-11"]);
    expect(day).toMatchObject({ isMark: false, x0: 100, sure0: 100, sure1: 110, x1: 110 });
  });

  it("fades where its bounds are uncertain, and is sure between them", () => {
    const span = pixels(["2024-01-11", "2024-01-21"], ["2024-01-30", "2024-02-09"]);
    expect(span).toMatchObject({ x0: 100, sure0: 200, sure1: 300, x1: 400, openLeft: false, openRight: false });
  });

  it("is nowhere sure where it may be any day of several", () => {
    const some = pixels(["2024-01-11", "2024-01-20"], ["2024-01-11", "2024-01-20"]);
    expect(some.x0).toBe(100);
    expect(some.x1).toBe(200);
    expect(some.sure1).toBe(some.sure0);
  });

  it("runs on where it has no end", () => {
    const since = pixels(["2024-01-11", "2024-01-11"], [null, null]);
    expect(since).toMatchObject({ isMark: false, openLeft: false, openRight: true, x0: 100, x1: 100 + OPEN });
    const before = pixels([null, null], [null, "2024-01-10"]);
    expect(before).toMatchObject({ openLeft: true, openRight: false, x0: 100 - OPEN, x1: 100 });
  });
});

describe("a view", () => {
  it("goes from pixels to moments and back", () => {
    expect(x(view, moment(view, 333))).toBeCloseTo(333);
  });

  it("moves by pixels", () => {
    expect(panned(view, 10).from).toBe(from + DAY);
  });

  it("keeps what is under the pointer where it is", () => {
    const at = moment(view, 250);
    expect(moment(zoomed(view, 0.5, 250), 250)).toBeCloseTo(at, -1);
    expect(zoomed(view, 0.5, 250).to - zoomed(view, 0.5, 250).from).toBe(50 * DAY);
  });

  it("is never nearer than an hour", () => {
    expect(zoomed(view, 1e-9, 0).to - zoomed(view, 1e-9, 0).from).toBe(3_600_000);
  });

  it("holds everything that has a date", () => {
    const band = bandOf(when(["2024-02-01", null], [null, null]));
    const all = fitted([null, band], 500);
    expect(all.from).toBeLessThan(Date.UTC(2024, 1, 1));
    expect(all.to).toBeGreaterThan(Date.UTC(2024, 1, 1));
  });
});

describe("ticks", () => {
  it.each([0.2, 3, 20, 100, 400, 3000, 90_000])("lie apart over %d days", (days) => {
    const seen: View = { from, to: from + days * DAY, width: 1000 };
    const at = ticks(seen).map((tick) => x(seen, tick.at));
    expect(at.length).toBeGreaterThan(2);
    at.slice(1).forEach((px, i) => expect(px - at[i]!).toBeGreaterThan(60));
  });

  it("stand at the first of months and on Mondays", () => {
    const months = ticks({ from, to: from + 366 * DAY, width: 1000 });
    expect(months[0]).toMatchObject({ at: from, label: "2024", isMajor: true });
    expect(months.slice(1).every((tick) => new Date(tick.at).getUTCDate() === 1)).toBe(true);
    const weeks = ticks({ from, to: from + 56 * DAY, width: 1000 });
    expect(weeks.every((tick) => new Date(tick.at).getUTCDay() === 1)).toBe(true);
  });
});

describe("lanes", () => {
  it("know how much room is behind each for its words", () => {
    const [left, right] = [
      [0, 5, 11, 12],
      [10, 20, 15, 30],
    ];
    expect([...roomOf(left, right, lanesOf(left, right, 2, 1), 2)]).toEqual([1, Infinity, Infinity, Infinity]);
  });

  it("keep things apart, the one longest free first", () => {
    expect([...lanesOf([0, 5, 11, 12], [10, 20, 15, 30], 2, 1)]).toEqual([0, 1, 0, NO_LANE]);
  });

  it("never let one cover another", () => {
    const left = Array.from({ length: 500 }, (_, i) => (i * 37) / 10);
    const right = left.map((px, i) => px + (i % 13));
    const lanes = lanesOf(left, right, 4, 2);
    for (let lane = 0; lane < 4; lane++) {
      const its = left.map((_, i) => i).filter((i) => lanes[i] === lane);
      its.slice(1).forEach((i, n) => expect(left[i]!).toBeGreaterThanOrEqual(right[its[n]!]! + 2));
    }
  });
});
