package org.fabula.chronology;

import java.time.LocalDateTime;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Decides where happenings are sorted. One with a date stands at its beginning. One without stands
 * by the dated one before it in its paragraph; else at the story's present, which is the last dated
 * past, and never later than its bounds allow; what is planned stands after that. It is given a
 * place, never a date.
 */
final class Placement {

  private Placement() {}

  static void place(Analysis text, List<Happening> happenings) {
    LocalDateTime present = present(happenings);
    LocalDateTime anchor = present;
    int paragraph = -1;
    for (Happening happening : happenings) {
      int own = text.story().sentences().get(happening.sentence).paragraph();
      if (own != paragraph) {
        anchor = present;
        paragraph = own;
      }
      if (happening.dated()) {
        happening.key = begin(happening.when());
        anchor = isPlanned(happening) || !isStated(happening) ? anchor : happening.key;
      } else if (isPlanned(happening)) {
        happening.key = LocalDateTime.MAX;
      } else {
        happening.key = notAfter(happening.when().begin().latest(), anchor);
        happening.rank = isPastPerfect(happening) ? -1 : 0;
      }
    }
  }

  private static LocalDateTime begin(When when) {
    LocalDateTime begin = when.begin().earliest();
    if (begin != null) {
      return begin;
    }
    LocalDateTime latest = when.begin().latest();
    return latest == null ? LocalDateTime.MIN : latest;
  }

  private static LocalDateTime present(List<Happening> happenings) {
    LocalDateTime present = LocalDateTime.MIN;
    for (Happening happening : happenings) {
      if (happening.dated() && isStated(happening) && !isPlanned(happening)) {
        LocalDateTime begin = begin(happening.when());
        present = begin.isAfter(present) ? begin : present;
      }
    }
    return present;
  }

  /** What the story dates carries what follows; what was only said on the day does not. */
  private static boolean isStated(Happening happening) {
    return happening.when().time() != null;
  }

  private static LocalDateTime notAfter(@Nullable LocalDateTime latest, LocalDateTime place) {
    return latest == null || place.isBefore(latest) ? place : latest;
  }

  private static boolean isPlanned(Happening happening) {
    return !happening.events.isEmpty()
        && happening.events.stream()
            .allMatch(event -> event.factuality() == Factuality.PLANNED || isFuture(event));
  }

  private static boolean isFuture(Event event) {
    return event.tense() == Tense.FUTURE;
  }

  private static boolean isPastPerfect(Happening happening) {
    return !happening.events.isEmpty()
        && happening.events.getFirst().tense() == Tense.PAST
        && happening.events.getFirst().aspect() == Aspect.PERFECTIVE;
  }
}
