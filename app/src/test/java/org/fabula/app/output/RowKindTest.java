package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowKindTest {

  /** Events in text order: R a report, Q within a quote, D a deed; then what it is taken as. */
  @ParameterizedTest
  @CsvSource({
    "'',,HAPPENED",
    "'',q1,SAID",
    "D:HAPPENED,,HAPPENED",
    "D:PLANNED,,PLANNED",
    "D:POSSIBLE,,POSSIBLE",
    "D:HYPOTHETICAL,,POSSIBLE",
    "D:DENIED,,DENIED",
    "R:HAPPENED,,SAID",
    "R:PLANNED,,PLANNED",
    "R:HAPPENED D:DENIED,,DENIED",
    "R:HAPPENED,q1,SAID",
    "Q:PLANNED R:HAPPENED,q1,SAID",
    "D:HAPPENED R:HAPPENED Q:PLANNED,q1,HAPPENED",
    "R:HAPPENED D:HAPPENED,q1,SAID",
    "Q:PLANNED,,PLANNED"
  })
  void theLeadingEventDecides(String events, @Nullable String quote, RowKind kind) {
    List<Event> made = new ArrayList<>();
    for (String event : events.isEmpty() ? new String[0] : events.split(" ", -1)) {
      made.add(event(made.size() + 1, event.charAt(0), event.substring(2)));
    }
    assertThat(RowKind.of(made.reversed(), quote != null)).isEqualTo(kind);
  }

  private static Event event(int number, char letter, String factuality) {
    return new Event(
        "e" + number,
        new Span(number, number + 1),
        letter == 'R' ? Event.EventClass.REPORTING : Event.EventClass.OCCURRENCE,
        Event.Tense.PAST,
        Event.Aspect.NONE,
        Event.Polarity.POS,
        Event.Factuality.valueOf(factuality),
        List.of(),
        null,
        letter == 'Q' ? "q1" : null,
        When.UNKNOWN,
        "verb");
  }
}
