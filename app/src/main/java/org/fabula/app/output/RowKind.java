package org.fabula.app.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;

/** What kind of row it is, told apart by a sign and a word, not by colour. */
public enum RowKind {
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

  /** A sign to stand before the word. */
  public String sign() {
    return sign;
  }

  /** What the row is: "planned". */
  public String word() {
    return word;
  }

  /**
   * What the row's leading event is taken as: the first that is neither a report nor within a
   * quote, else the first. The row is said where it leads with a report that was made or with words
   * quoted.
   *
   * @param events of the row
   * @param quoted whether it quotes anyone
   */
  public static RowKind of(List<Event> events, boolean quoted) {
    List<Event> inText = events.stream().sorted(Comparator.comparing(Event::span)).toList();
    Optional<Event> first = inText.stream().findFirst();
    if (quoted && first.filter(RowKind::isDeed).isEmpty()) {
      return SAID;
    }
    Optional<Event> leading = inText.stream().filter(RowKind::isDeed).findFirst().or(() -> first);
    RowKind kind = leading.map(Event::factuality).map(RowKind::of).orElse(HAPPENED);
    return kind == HAPPENED && leading.filter(RowKind::isReport).isPresent() ? SAID : kind;
  }

  private static boolean isDeed(Event event) {
    return !isReport(event) && event.quote() == null;
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
