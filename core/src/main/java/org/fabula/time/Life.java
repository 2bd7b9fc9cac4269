package org.fabula.time;

import java.time.LocalDate;

/**
 * A person whose age and birth a story states, which together say when it was written.
 *
 * @param born the first day on which the person may have been born
 * @param bornBy the last
 * @param age in completed years, as the story states it
 */
public record Life(LocalDate born, LocalDate bornBy, int age) {

  /** Throws where the days are in the wrong order or the age is negative. */
  public Life {
    if (bornBy.isBefore(born) || age < 0) {
      throw new IllegalArgumentException("no such life: " + born + ", " + bornBy + ", " + age);
    }
  }

  /** Whether the person is of that age on {@code day}, for some day of birth. */
  boolean fits(LocalDate day) {
    return !day.isBefore(born.plusYears(age)) && day.isBefore(bornBy.plusYears(age + 1L));
  }
}
