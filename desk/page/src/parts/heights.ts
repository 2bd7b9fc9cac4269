/** Where the items of a long list lie of which only those in view are made. */

/** Heights of many items, guessed until measured, with their sums at hand (a Fenwick tree). */
export class Heights {
  readonly #height: Float64Array;
  readonly #sums: Float64Array;

  constructor(
    readonly length: number,
    guess: (index: number) => number,
  ) {
    this.#height = Float64Array.from({ length }, (_, index) => guess(index));
    this.#sums = new Float64Array(length + 1);
    for (let i = 1; i <= length; i++) {
      this.#sums[i]! += this.#height[i - 1]!;
      const parent = i + (i & -i);
      if (parent <= length) this.#sums[parent]! += this.#sums[i]!;
    }
  }

  get total(): number {
    return this.top(this.length);
  }

  of(index: number): number {
    return this.#height[index] ?? 0;
  }

  /** Takes the height that an item turned out to have; answers by how much it differs. */
  measure(index: number, height: number): number {
    if (index < 0 || index >= this.length) return 0;
    const by = height - this.of(index);
    this.#height[index] = height;
    if (by !== 0) for (let i = index + 1; i <= this.length; i += i & -i) this.#sums[i]! += by;
    return by;
  }

  /** Where an item begins. */
  top(index: number): number {
    let sum = 0;
    for (let i = Math.min(index, this.length); i > 0; i -= i & -i) sum += this.#sums[i]!;
    return sum;
  }

  /** The item in which `y` lies. */
  at(y: number): number {
    let index = 0;
    let rest = y;
    for (let step = 2 ** Math.floor(Math.log2(this.length || 1)); step > 0; step >>= 1) {
      const next = index + step;
      if (next <= this.length && this.#sums[next]! <= rest) {
        index = next;
        rest -= this.#sums[next]!;
      }
    }
    return Math.max(0, Math.min(index, this.length - 1));
  }
}

export interface Window {
  first: number;
  /** One past the last. */
  end: number;
}

/** The items that are in view, and some before and behind them. */
export function windowOf(heights: Heights, scrollTop: number, viewHeight: number, spare: number): Window {
  if (heights.length === 0) return { first: 0, end: 0 };
  const first = heights.at(Math.max(0, scrollTop));
  const last = heights.at(Math.max(0, scrollTop + viewHeight));
  return { first: Math.max(0, first - spare), end: Math.min(heights.length, last + 1 + spare) };
}

/** Where to scroll so that an item is all in view, moving as little as need be. */
export function scrollInto(heights: Heights, index: number, scrollTop: number, viewHeight: number): number {
  const top = heights.top(index);
  const bottom = top + heights.of(index);
  if (top < scrollTop || bottom - top > viewHeight) return top;
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : scrollTop;
}
