package org.fabula.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fabula.CorpusTable;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.Actor;
import org.fabula.people.BirthRanges;
import org.fabula.people.People;
import org.fabula.people.PeopleReader;
import org.fabula.quote.QuoteReader;
import org.fabula.quote.Quotes;
import org.fabula.quote.SpokenPronouns;
import org.fabula.story.Publication;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of this package's corpus, and readers to read their sentences with. */
final class EventTables {
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final TimeReader TIMES = TimeReader.english();
  private static final PeopleReader PEOPLE = PeopleReader.english();
  private static final QuoteReader QUOTES = QuoteReader.english();
  private static final EventReader EVENTS = EventReader.english();

  private EventTables() {}

  static List<String[]> rows(String table) {
    return CorpusTable.rows("event/en/" + table);
  }

  static Analysis analyze(String text) {
    return MODEL.analyze(StoryText.of(text.replace("//", "\n\n")));
  }

  static List<Event> read(String text, @Nullable String published) {
    Publication date =
        published == null
            ? null
            : Publication.on(LocalDate.parse(published), Publication.Basis.OPTION);
    Analysis analysis = analyze(text);
    Times times = TIMES.read(analysis, date);
    People named = PEOPLE.read(analysis, times);
    Quotes quotes = QUOTES.read(analysis, times, named);
    People spoken = SpokenPronouns.in(analysis, named, quotes.quotes());
    People people = date == null ? spoken : BirthRanges.in(analysis, times, spoken, date.day());
    return EVENTS.read(analysis, times, people, quotes, date);
  }

  /** "Ana Ruiz AGENT": those who take part in the one event whose trigger is {@code word}. */
  static List<String> participants(String text, String word) {
    Analysis analysis = analyze(text);
    Times times = TIMES.read(analysis, null);
    People people = PEOPLE.read(analysis, times);
    Map<String, String> names =
        people.actors().stream().collect(Collectors.toMap(Actor::id, Actor::name));
    return EVENTS.read(analysis, times, people, QUOTES.read(analysis, times, people), null).stream()
        .filter(event -> event.span().in(text).equals(word))
        .flatMap(event -> event.actors().stream())
        .map(part -> names.get(part.actor()) + " " + part.role())
        .toList();
  }

  /** The events of a sentence whose trigger is {@code word}. */
  static List<Event> triggeredBy(String text, @Nullable String published, String word) {
    return read(text, published).stream()
        .filter(event -> event.span().in(text).equals(word))
        .toList();
  }
}
