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
   * The factuality of the row's first event that is no report. A row that has a quote, or nothing
   * but reports, is said.
   */
  static RowKind of(Row row, Leaf leaf) {
    List<Event> events = row.events().stream().map(leaf::event).flatMap(Optional::stream).toList();
    Optional<Event> deed =
        events.stream().filter(event -> event.eventClass() != EventClass.REPORTING).findFirst();
    if (!row.quotes().isEmpty() || (deed.isEmpty() && !events.isEmpty())) {
      return SAID;
    }
    return deed.map(Event::factuality).map(RowKind::of).orElse(HAPPENED);
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
