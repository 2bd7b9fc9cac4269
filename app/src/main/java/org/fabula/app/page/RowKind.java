package org.fabula.app.page;

import java.util.List;
import java.util.Optional;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;

/** What kind of row it is, told apart by a sign and a word, not by colour. */
enum RowKind {
  HAPPENED("●", "happened"),
  SAID("“", "said"),
  PLANNED("○", "planned"),
  DENIED("×", "denied"),
  POSSIBLE("?", "possible");

  private final String sign;
  private final String word;

  RowKind(String sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  String sign() {
    return sign;
  }

  String word() {
    return word;
  }

  /**
   * A row with a quote is said. Any other is what its first event is taken as, an event that is no
   * report before one that is; a report that was made is said.
   */
  static RowKind of(Row row, Leaf leaf) {
    if (!row.quotes().isEmpty()) {
      return SAID;
    }
    List<Event> events = row.events().stream().flatMap(id -> leaf.event(id).stream()).toList();
    Optional<Event> deed = events.stream().filter(event -> !isReport(event)).findFirst();
    Optional<Event> first = deed.or(() -> events.stream().findFirst());
    RowKind kind = first.map(Event::factuality).map(RowKind::of).orElse(HAPPENED);
    return kind == HAPPENED && first.filter(RowKind::isReport).isPresent() ? SAID : kind;
  }

  private static boolean isReport(Event event) {
    return event.eventClass() == EventClass.REPORTING;
  }

  private static RowKind of(Event.Factuality factuality) {
    return switch (factuality) {
      case HAPPENED -> HAPPENED;
      case PLANNED -> PLANNED;
      case DENIED -> DENIED;
      case POSSIBLE, HYPOTHETICAL -> POSSIBLE;
    };
  }
}
