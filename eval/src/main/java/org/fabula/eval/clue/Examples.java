package org.fabula.eval.clue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.eval.corpus.EventTimes.Dated;
import org.fabula.eval.corpus.EventTimes.Window;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.event.Clues;
import org.fabula.event.Event.EventClass;
import org.fabula.event.EventReader;
import org.fabula.event.Lying;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.People;
import org.fabula.people.PeopleReader;
import org.fabula.quote.QuoteReader;
import org.fabula.quote.Quotes;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Takes the reader's steps up to the clues and lays them beside the gold. */
final class Examples {
  private final EnglishModel model = EnglishModel.load();
  private final TimeReader times = TimeReader.english();
  private final PeopleReader people = PeopleReader.english();
  private final QuoteReader quotes = QuoteReader.english();
  private final EventReader events = EventReader.english();

  private record Read(Analysis text, Times times, People people, Quotes quotes) {}

  private Read read(Story story) {
    Analysis text = model.analyze(StoryText.of(story.text()));
    Times found = times.read(text, story.published());
    People cast = people.read(text, found);
    return new Read(text, found, cast, quotes.read(text, found, cast));
  }

  /** The classes of a story's events, as {@link EventClass}. */
  List<Example> classes(Item<TimeMl> item) {
    Read read = read(item.story());
    Map<Integer, String> gold = new HashMap<>();
    item.gold().events().values().forEach(e -> gold.put(e.span().start(), e.eventClass()));
    List<Example> examples = new ArrayList<>();
    Set<Span> seen = new HashSet<>();
    for (Clues clues :
        events.classClues(
            read.text, read.times, read.people, read.quotes, item.story().published())) {
      String kind = gold.get(clues.trigger().start());
      if (kind != null && !kind.isEmpty() && seen.add(clues.trigger())) {
        examples.add(new Example(clues, EventClass.valueOf(kind).ordinal()));
      }
    }
    return examples;
  }

  /**
   * How those of a story's events that no expression dates lie to the day of publication, as {@link
   * Lying}; none where that day is not known.
   */
  List<Example> days(Item<List<Dated>> item) {
    Publication published = item.story().published();
    if (published == null) {
      return List.of();
    }
    Read read = read(item.story());
    List<Example> examples = new ArrayList<>();
    Set<Span> seen = new HashSet<>();
    for (Clues clues :
        events.dayClues(read.text, read.times, read.people, read.quotes, published)) {
      for (Dated dated : item.gold()) {
        if (dated.event().overlaps(clues.trigger()) && seen.add(clues.trigger())) {
          examples.add(new Example(clues, lies(dated, published.day()).ordinal()));
        }
      }
    }
    return examples;
  }

  /** How the window of an event lies to a day. */
  static Lying lies(Dated dated, LocalDate day) {
    Window on = new Window(day, day);
    Window after = new Window(day.plusDays(1), null);
    Window before = new Window(null, day.minusDays(1));
    Map<List<Window>, Lying> exactly =
        Map.of(
            List.of(on, on), Lying.ON,
            List.of(after, after), Lying.AFTER,
            List.of(before, before), Lying.BEFORE,
            List.of(before, after), Lying.AROUND);
    Lying exact = exactly.get(List.of(dated.begin(), dated.end()));
    if (exact != null) {
      return exact;
    }
    LocalDate latest = dated.end().latest();
    if (latest != null && latest.isBefore(day)) {
      return Lying.BEFORE_KNOWN;
    }
    if (!isAfter(dated.end().earliest(), day)) {
      return Lying.OTHER;
    }
    return isAfter(dated.begin().earliest(), day) ? Lying.AFTER_KNOWN : Lying.AROUND_KNOWN;
  }

  private static boolean isAfter(@Nullable LocalDate one, LocalDate other) {
    return one != null && one.isAfter(other);
  }
}
