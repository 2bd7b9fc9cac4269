/** Puts things that stand side by side into lanes so that none covers another. */

export const NO_LANE = -1;

/**
 * The lane of each: of those that are free where the thing begins the one that has been so for
 * longest, which leaves room behind things for their words. What finds none gets `NO_LANE` and is
 * counted instead. They come ordered by their left edges.
 */
export function lanesOf(left: ArrayLike<number>, right: ArrayLike<number>, laneCount: number, gap: number): Int16Array {
  const lanes = new Int16Array(left.length).fill(NO_LANE);
  const free = new Float64Array(laneCount).fill(-Infinity);
  for (let i = 0; i < left.length; i++) {
    let best = 0;
    for (let lane = 1; lane < laneCount; lane++) if (free[lane]! < free[best]!) best = lane;
    if (laneCount === 0 || free[best]! > left[i]!) continue;
    lanes[i] = best;
    free[best] = right[i]! + gap;
  }
  return lanes;
}

/** How far it is from the end of each to the next in its lane. */
export function roomOf(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  lanes: Int16Array,
  laneCount: number,
): Float64Array {
  const room = new Float64Array(left.length).fill(Infinity);
  const next = new Float64Array(laneCount).fill(Infinity);
  for (let i = left.length - 1; i >= 0; i--) {
    const lane = lanes[i]!;
    if (lane === NO_LANE) continue;
    room[i] = next[lane]! - right[i]!;
    next[lane] = left[i]!;
  }
  return room;
}
