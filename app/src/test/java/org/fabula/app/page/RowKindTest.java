package org.fabula.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.story.Story;
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
    List<String> ids = made.stream().map(Event::id).toList();
    List<String> quotes = quote == null ? List.of() : List.of(quote);
    Row row = new Row(When.UNKNOWN, new Span(0, 9), ids.reversed(), quotes, List.of());
    Reading reading =
        new Reading(
            Story.of("s", "some text"),
            List.of(),
            List.of(),
            List.of(),
            made,
            List.of(),
            List.of(row),
            List.of());
    assertThat(RowKind.of(row, new Leaf(1, reading))).isEqualTo(kind);
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
