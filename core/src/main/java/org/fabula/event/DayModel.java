package org.fabula.event;

import java.util.Map;

/** Says how likely it is that an event lies so to the day of publication. */
interface DayModel {

  /** The probability of each way to lie, by what the event shows; together 1. */
  Map<Lying, Double> probabilities(DayClues clues);
}
