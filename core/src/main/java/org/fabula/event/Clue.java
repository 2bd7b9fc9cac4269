package org.fabula.event;

/**
 * One thing that speaks for or against what is asked of an event.
 *
 * @param name what it is, such as {@code tense=PAST}
 * @param value how strongly it is there; 1 for what is there or is not
 */
public record Clue(String name, double value) {

  static Clue of(String name) {
    return new Clue(name, 1);
  }
}
