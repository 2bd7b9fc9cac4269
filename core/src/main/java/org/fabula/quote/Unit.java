package org.fabula.quote;

import java.util.List;

/**
 * A sentence of the story's own telling, in which whatever stands between quotation marks counts as
 * one word, however many sentences it holds.
 *
 * @param index position among the units of the story, from 0
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param paragraph index of its paragraph
 * @param pure whether it is nothing but quotation
 */
record Unit(int index, int first, int end, int paragraph, boolean pure) {

  /** Index of the unit a token stands in. */
  static int at(List<Unit> units, int token) {
    int low = 0;
    int high = units.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (units.get(middle).first() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
