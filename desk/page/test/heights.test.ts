import { describe, expect, it } from "vitest";
import { Heights, scrollInto, windowOf } from "../src/parts/heights.ts";

describe("heights", () => {
  it("sum up to where an item begins", () => {
    const heights = new Heights(10_000, () => 100);
    expect(heights.total).toBe(1_000_000);
    expect(heights.top(4321)).toBe(432_100);
    expect(heights.at(432_100)).toBe(4321);
    expect(heights.at(432_099)).toBe(4320);
  });

  it("take what was measured", () => {
    const heights = new Heights(5, () => 10);
    expect(heights.measure(1, 25)).toBe(15);
    expect(heights.top(1)).toBe(10);
    expect(heights.top(2)).toBe(35);
    expect(heights.total).toBe(65);
    expect(heights.at(34)).toBe(1);
    expect(heights.at(35)).toBe(2);
    expect(heights.measure(7, 25)).toBe(0);
  });

  it("agree with plain addition whatever is measured", () => {
    const heights = new Heights(37, (i) => 5 + (i % 4));
    const plain = Array.from({ length: 37 }, (_, i) => 5 + (i % 4));
    for (let n = 0; n < 200; n++) {
      const i = (n * 17) % 37;
      plain[i] = 1 + ((n * 31) % 50);
      heights.measure(i, plain[i]!);
    }
    let top = 0;
    plain.forEach((height, i) => {
      expect(heights.top(i)).toBe(top);
      expect(heights.at(top)).toBe(i);
      expect(heights.at(top + height - 0.5)).toBe(i);
      top += height;
    });
  });
});

describe("the window", () => {
  const heights = new Heights(1000, () => 50);

  it("holds what is seen and some more", () => {
    expect(windowOf(heights, 5000, 500, 3)).toEqual({ first: 97, end: 114 });
  });

  it("stays within the list", () => {
    expect(windowOf(heights, 0, 500, 3)).toEqual({ first: 0, end: 14 });
    expect(windowOf(heights, 49_900, 500, 3)).toEqual({ first: 995, end: 1000 });
    expect(windowOf(new Heights(0, () => 1), 0, 500, 3)).toEqual({ first: 0, end: 0 });
  });

  it("moves as little as need be to show an item", () => {
    expect(scrollInto(heights, 3, 0, 500)).toBe(0);
    expect(scrollInto(heights, 12, 0, 500)).toBe(150);
    expect(scrollInto(heights, 2, 1000, 500)).toBe(100);
  });
});
