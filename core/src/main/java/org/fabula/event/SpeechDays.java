package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.fabula.event.Event.EventClass;
import org.fabula.model.Dependencies;
import org.fabula.time.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day from which what is told looks back: that of its teller, where it has a date, else
 * that of the publication.
 */
final class SpeechDays {
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Dependencies tree;
  private final Map<Integer, Draft> drafts;
  private final @Nullable LocalDate published;

  SpeechDays(Dependencies tree, Map<Integer, Draft> drafts, @Nullable LocalDate published) {
    this.tree = tree;
    this.drafts = drafts;
    this.published = published;
  }

  /** The day as a bound; null where it is not known. */
  @Nullable Bound of(Draft draft) {
    Draft teller = teller(draft);
    if (teller != null) {
      Bound said = new Bound(teller.when.begin().earliest(), teller.when.end().latest());
      return said.earliest() == null || said.latest() == null ? null : said;
    }
    return published == null
        ? null
        : new Bound(published.atStartOfDay(), published.atTime(LAST_MINUTE));
  }

  /** "I have worked here for six years, <i>he said in 2015</i>": the dated teller, or null. */
  @Nullable Draft teller(Draft draft) {
    int at = draft.token;
    while (at >= 0) {
      boolean told = tree.is(at, "ccomp") || tree.is(at, "parataxis");
      at = tree.head(at);
      Draft above = told && at >= 0 ? drafts.get(at) : null;
      if (above != null && above.eventClass == EventClass.REPORTING && above.dated()) {
        return above;
      }
    }
    return null;
  }
}
