package org.fabula.app.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Readings that no model made: fast, and as many as a test wants. */
final class MadeUp {
  private static final List<String> NAMES =
      List.of("Ana Ruiz", "Hansen", "Ida Lund", "Mayor Vassallo", "the county", "Saltby Ferries");
  private static final List<String> VERBS =
      List.of("closed", "opened", "painted", "sold", "repaired", "flooded", "measured", "guarded");
  private static final List<String> THINGS =
      List.of("the pier", "the bridge", "the pool", "a ferry", "the quarry", "the old museum");

  private MadeUp() {}

  /** A story of its own source with these words, published on a day. */
  static Story story(String id, @Nullable String source, String text) {
    Publication published = Publication.on(LocalDate.of(2024, 5, 14), Publication.Basis.METADATA);
    return new Story(
        id,
        source,
        "Title of " + id,
        List.of("Delia Marsh"),
        "The Saltby Bell",
        published,
        List.of(published),
        null,
        "en",
        text,
        Origin.UNKNOWN);
  }

  /** A reading of a number of made-up sentences; another for each seed. */
  static Reading reading(String id, int sentences, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<int[]> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      int start = text.length();
      text.append(name).append(' ').append(VERBS.get(random.nextInt(VERBS.size()))).append(' ');
      text.append(THINGS.get(random.nextInt(THINGS.size())));
      places.add(new int[] {start, start + name.length(), text.length()});
      names.add(name);
      text.append(" with w").append(random.nextInt(20_000)).append(" and w");
      text.append(random.nextInt(200)).append(" on a day of number ").append(seed).append(". ");
    }
    return reading(
        story(id, "https://saltby.example/" + id, text.toString()), names, places, random);
  }

  /** A reading of a story that is one row, said by one. */
  static Reading of(Story story) {
    int end = story.text().length();
    int name = Math.min(5, end);
    return reading(
        story,
        List.of(story.text().substring(0, name)),
        List.of(new int[] {0, name, end}),
        new Random(0));
  }

  private static Reading reading(
      Story story, List<String> names, List<int[]> places, Random random) {
    List<Actor> actors = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int[] place = places.get(i);
      Span span = new Span(place[0], place[2]);
      Span name = new Span(place[0], place[1]);
      LocalDateTime day = LocalDate.of(2024, 5, 1).plusDays(random.nextInt(400)).atStartOfDay();
      When when =
          new When(
              day.toLocalDate().toString(),
              null,
              Bound.at(day),
              Bound.at(day.plusMinutes(1439)),
              When.Basis.STATED,
              null);
      String actor = "a" + (i + 1);
      actors.add(
          new Actor(
              actor,
              ActorKind.PERSON,
              names.get(i),
              List.of("the one " + i),
              List.of(new Mention(name, Mention.Kind.NAME, "made-up")),
              List.of()));
      events.add(
          new Event(
              "e" + (i + 1),
              span,
              Event.EventClass.OCCURRENCE,
              Event.Tense.PAST,
              Event.Aspect.NONE,
              Event.Polarity.POS,
              Event.Factuality.HAPPENED,
              List.of(new Event.Participant(actor, Event.Role.AGENT)),
              null,
              null,
              when,
              "made-up"));
      boolean said = i % 5 == 0;
      if (said) {
        quotes.add(
            new Quote(
                "q" + (i + 1),
                Quote.Kind.INDIRECT,
                List.of(span),
                null,
                new Quote.Speaker(actor, name),
                null,
                null,
                when,
                "made-up"));
      }
      rows.add(
          new Row(
              when,
              span,
              said ? Row.Kind.SAID : Row.Kind.HAPPENED,
              0.5,
              null,
              null,
              List.of(),
              List.of(),
              List.of("e" + (i + 1)),
              said ? List.of("q" + (i + 1)) : List.of(),
              List.of(actor)));
    }
    return new Reading(
        story, List.of(), actors, quotes, events, List.of(), List.of(), rows, List.of());
  }

  /** Ready to be added; what came is what was read. */
  static Addition addition(ReadingCodec codec, Reading reading) {
    return Addition.of(codec, reading.story(), reading, reading.story().source());
  }
}
