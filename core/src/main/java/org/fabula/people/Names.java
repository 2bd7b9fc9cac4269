package org.fabula.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a story, by the tokens they begin and end with. */
final class Names {
  /** No title worth the name has more words. */
  private static final int LONGEST_TITLE = 5;

  private final Folding folding;
  private final @Nullable NameRun[] starting;
  private final @Nullable NameRun[] ending;

  Names(int size, List<NameRun> runs, Folding folding) {
    this.folding = folding;
    starting = new NameRun[size + 1];
    ending = new NameRun[size + 1];
    for (NameRun run : runs) {
      starting[run.first()] = run;
      ending[run.last()] = run;
    }
  }

  @Nullable NameRun startingAt(int i) {
    return i >= 0 && i < starting.length ? starting[i] : null;
  }

  @Nullable NameRun endingAt(int i) {
    return i >= 0 && i < ending.length ? ending[i] : null;
  }

  /** The name that starts at {@code i}, or whose title does. */
  @Nullable NameRun titled(int i) {
    for (int k = i; k < i + LONGEST_TITLE; k++) {
      NameRun run = startingAt(k);
      if (run != null) {
        return run.title() <= i ? run : null;
      }
    }
    return null;
  }

  /** Whether what begins at {@code i} is named, and neither a place nor a people. */
  boolean isThing(int i) {
    NameRun run = startingAt(i);
    return run != null
        && folding
            .of(run)
            .filter(d -> d.kind() != ActorKind.PLACE && d.kind() != ActorKind.GROUP)
            .isPresent();
  }

  /** The actor a name names; null where it names none. */
  @Nullable Draft actor(NameRun run) {
    return folding.of(run).map(Draft::self).orElse(null);
  }

  /** The person a name names; null where it names none. */
  @Nullable Draft person(@Nullable NameRun run) {
    if (run == null) {
      return null;
    }
    return folding
        .of(run)
        .map(Draft::self)
        .filter(draft -> draft.kind() == ActorKind.PERSON)
        .orElse(null);
  }
}
