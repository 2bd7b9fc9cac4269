package org.fabula.event;

/** Says how likely each answer to a question on an event is. */
interface ClueModel {

  /** The probability of each answer, by what the event shows; together 1. */
  double[] probabilities(Clues clues);
}
