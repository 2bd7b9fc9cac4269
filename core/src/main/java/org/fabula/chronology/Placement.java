package org.fabula.chronology;

import java.time.LocalDateTime;
import java.util.List;
import org.fabula.chronology.Row.Kind;
import org.fabula.event.Event;
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
        LocalDateTime latest = happening.when().begin().latest();
        happening.key = notAfter(latest, anchor);
        boolean said = happening.kind == Kind.SAID;
        boolean told = happening.when().basis() == When.Basis.ORDER;
        boolean over = latest != null && !said && (told || !happening.key.equals(anchor));
        happening.rank = over ? -1 : 1;
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
    return happening.when().isDated();
  }

  /** What happened by some day stands before what is dated with that day: its telling, for one. */
  private static LocalDateTime notAfter(@Nullable LocalDateTime latest, LocalDateTime place) {
    LocalDateTime day = latest == null ? place : latest.toLocalDate().atStartOfDay();
    return place.isBefore(day) ? place : day;
  }

  private static boolean isPlanned(Happening happening) {
    Event leading = happening.leading();
    boolean future = leading != null && leading.tense() == Tense.FUTURE && leading.quote() == null;
    return happening.kind == Kind.PLANNED || future;
  }
}
