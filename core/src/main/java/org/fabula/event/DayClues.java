package org.fabula.event;

import java.util.List;
import org.fabula.text.Span;

/**
 * What an event that no expression dates shows of how it lies to the day of publication. What it
 * weighs is learnt; this is what there is to learn from.
 *
 * @param trigger the event's word
 * @param clues in a fixed order
 */
public record DayClues(Span trigger, List<Clue> clues) {

  public DayClues {
    clues = List.copyOf(clues);
  }

  /**
   * One thing that speaks for or against a day.
   *
   * @param name what it is, such as {@code tense=PAST}
   * @param value how strongly it is there; 1 for what is there or is not
   */
  public record Clue(String name, double value) {}
}
