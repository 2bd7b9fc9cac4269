package org.fabula.event;

/**
 * One thing that speaks for or against what is asked of an event.
 *
 * @param name what it is, such as {@code tense=PAST}
 * @param value how strongly it is there; 1 for what is there or is not
 */
public record Clue(String name, double value) {
  /** Brings the logarithms of probabilities to the size of what is there or is not. */
  private static final double SCALE = 3;

  static Clue of(String name) {
    return new Clue(name, 1);
  }

  /** As strong as a probability above 0 is high. */
  static Clue ofProbability(String name, double probability) {
    return new Clue(name, StrictMath.log(probability) / SCALE);
  }
}
