package org.fabula.correction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A mark before all is done: what it speaks of is still being made. */
final class Draft {
  final Correction correction;
  private final Supplier<Subject> subject;
  private final String was;
  @Nullable String overtakenBy;

  Draft(Correction correction, Supplier<Subject> subject, String was) {
    this.correction = correction;
    this.subject = subject;
    this.was = was;
  }

  Mark mark() {
    return new Mark(subject.get(), correction, was, overtakenBy);
  }
}
