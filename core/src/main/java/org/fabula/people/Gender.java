package org.fabula.people;

/** What the words of a story say of a person's gender. */
enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  /** Gender by a set of traits: unknown where they say nothing or both. */
  static Gender of(long traits) {
    boolean female = (traits & (Trait.FEMALE | Trait.GIVEN_FEMALE.bit())) != 0;
    boolean male = (traits & (Trait.MALE | Trait.GIVEN_MALE.bit())) != 0;
    boolean either = (traits & Trait.GIVEN_EITHER.bit()) != 0;
    if (female == male || either) {
      return UNKNOWN;
    }
    return female ? FEMALE : MALE;
  }

  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
