package org.fabula.eval.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.eval.corpus.EventTimes.Dated;
import org.fabula.eval.corpus.EventTimes.Window;
import org.fabula.eval.corpus.Item;
import org.fabula.event.DayClues;
import org.fabula.event.EventReader;
import org.fabula.event.Lying;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.People;
import org.fabula.people.PeopleReader;
import org.fabula.quote.QuoteReader;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * An event that no expression dates.
 *
 * @param clues what it shows
 * @param lies how it lies to the day of publication, by the gold
 */
record DayExample(DayClues clues, Lying lies) {

  /** The reader's steps up to the clues. */
  static final class Reader {
    private final EnglishModel model = EnglishModel.load();
    private final TimeReader times = TimeReader.english();
    private final PeopleReader people = PeopleReader.english();
    private final QuoteReader quotes = QuoteReader.english();
    private final EventReader events = EventReader.english();

    /** The examples of a story, in text order; none where its day is not known. */
    List<DayExample> read(Item<List<Dated>> item) {
      Story story = item.story();
      Publication published = story.published();
      if (published == null) {
        return List.of();
      }
      Analysis text = model.analyze(StoryText.of(story.text()));
      Times found = times.read(text, published);
      People cast = people.read(text, found);
      List<DayExample> examples = new ArrayList<>();
      Set<Span> seen = new HashSet<>();
      for (DayClues clues :
          events.clues(text, found, cast, quotes.read(text, found, cast), published)) {
        for (Dated dated : item.gold()) {
          if (dated.event().overlaps(clues.trigger()) && seen.add(clues.trigger())) {
            examples.add(new DayExample(clues, lies(dated, published.day())));
          }
        }
      }
      return examples;
    }
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
