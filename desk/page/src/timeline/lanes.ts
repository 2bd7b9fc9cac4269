/** Puts things that stand side by side into lanes so that none covers another. */

export const NO_LANE = -1;

/**
 * The lane of each: the first that is free where the thing begins. What finds none gets `NO_LANE`
 * and is counted instead. They come ordered by their left edges.
 */
export function lanesOf(left: ArrayLike<number>, right: ArrayLike<number>, laneCount: number, gap: number): Int16Array {
  const lanes = new Int16Array(left.length).fill(NO_LANE);
  const free = new Float64Array(laneCount).fill(-Infinity);
  for (let i = 0; i < left.length; i++) {
    for (let lane = 0; lane < laneCount; lane++) {
      if (free[lane]! <= left[i]!) {
        lanes[i] = lane;
        free[lane] = right[i]! + gap;
        break;
      }
    }
  }
  return lanes;
}
