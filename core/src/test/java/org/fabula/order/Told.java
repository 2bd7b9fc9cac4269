package org.fabula.order;

import java.time.LocalDateTime;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Tense;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Events made by hand. */
final class Told {
  private Told() {}

  /**
   * An event of a text.
   *
   * @param word its trigger, which stands in the text once
   * @param kinds its class, tense, aspect and factuality where they are not those of what simply
   *     happened: {@code "REPORTING PRESENT"}
   */
  static Event event(String text, String word, String kinds, When when) {
    int start = text.indexOf(word);
    List<String> names = List.of(kinds.split(" "));
    return new Event(
        "e" + start,
        new Span(start, start + word.length()),
        named(EventClass.values(), EventClass.OCCURRENCE, names),
        named(Tense.values(), Tense.PAST, names),
        named(Aspect.values(), Aspect.NONE, names),
        Polarity.POS,
        named(Factuality.values(), Factuality.HAPPENED, names),
        List.of(),
        null,
        null,
        when,
        "test");
  }

  private static <E extends Enum<E>> E named(E[] all, E usual, List<String> names) {
    for (E one : all) {
      if (names.contains(one.name())) {
        return one;
      }
    }
    // "NONE" alone is a tense: no aspect need be named that there is none of.
    return usual;
  }

  /** A day of May 2019 and its last minute; 0 is open. */
  static Bound days(int earliest, int latest) {
    return new Bound(
        earliest == 0 ? null : LocalDateTime.of(2019, 5, earliest, 0, 0),
        latest == 0 ? null : LocalDateTime.of(2019, 5, latest, 23, 59));
  }

  /** What lies between two days of May 2019, by an expression or by none. */
  static When when(int earliest, int latest, @Nullable String time) {
    Bound bound = days(earliest, latest);
    When.Basis basis = time == null ? When.Basis.PUBLISHED : When.Basis.STATED;
    return new When(null, null, bound, bound, basis, time);
  }
}
