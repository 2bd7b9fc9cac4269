package org.fabula;

import java.util.ArrayList;
import java.util.List;
import org.fabula.chronology.Chronicler;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Gist;
import org.fabula.event.Event;
import org.fabula.event.EventReader;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.order.Order;
import org.fabula.order.OrderReader;
import org.fabula.people.BirthRanges;
import org.fabula.people.People;
import org.fabula.people.PeopleReader;
import org.fabula.quote.QuoteReader;
import org.fabula.quote.Quotes;
import org.fabula.quote.SpokenKin;
import org.fabula.quote.SpokenPronouns;
import org.fabula.state.State;
import org.fabula.state.StateReader;
import org.fabula.story.Story;
import org.fabula.text.Note;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;

/**
 * Reads stories. Make one and keep it: it is immutable and shared between threads; making it loads
 * the model.
 *
 * <pre>{@code
 * Fabula fabula = Fabula.english();
 * Reading reading = fabula.read(Story.of("a", "The bridge fell on Sept. 3, 2019, police said."));
 * }</pre>
 */
public final class Fabula {
  private final EnglishModel model;
  private final TimeReader times = TimeReader.english();
  private final PeopleReader people = PeopleReader.english();
  private final QuoteReader quotes = QuoteReader.english();
  private final EventReader events = EventReader.english();
  private final OrderReader order = new OrderReader();
  private final StateReader states = StateReader.english();
  private final Chronicler chronicler = new Chronicler();

  private Fabula(EnglishModel.Loading loading) {
    // By now the readers above have compiled their rules, while the model was loaded beside them.
    this.model = loading.model();
  }

  /** A reader of English. Loads the model, which takes a fraction of a second. */
  public static Fabula english() {
    return new Fabula(EnglishModel.Loading.begin());
  }

  /**
   * Reads a story. The same story gives the same reading on any day, on any machine with the same
   * kind of processor. The last digits of the model's sums differ between kinds, so that what hangs
   * on them, a few lines in a thousand, may be read otherwise.
   */
  public Reading read(Story story) {
    Analysis text = model.analyze(StoryText.of(story.text()));
    Times timesFound = times.read(text, story.published());
    People peopleFound = people.read(text, timesFound);
    if (story.published() != null) {
      return read(story, text, timesFound, peopleFound);
    }
    Story dated = story.datedBy(times.published(text, Lives.of(peopleFound)));
    if (dated.published() == null) {
      return read(dated, text, timesFound, peopleFound);
    }
    // What was left open before is counted from the date now known.
    Times timesDated = times.read(text, dated.published());
    return read(dated, text, timesDated, people.read(text, timesDated));
  }

  private Reading read(Story story, Analysis text, Times timesFound, People peopleNamed) {
    SpokenKin.Found spoken =
        SpokenKin.in(text, peopleNamed, quotes.read(text, timesFound, peopleNamed));
    Quotes quotesFound = spoken.quotes();
    People peopleSpoken = SpokenPronouns.in(text, spoken.people(), quotesFound.quotes());
    People peopleFound =
        story.published() == null
            ? peopleSpoken
            : BirthRanges.in(text, timesFound, peopleSpoken, story.published().day());
    List<Event> eventsFound =
        events.read(text, timesFound, peopleFound, quotesFound, story.published());
    Order ordered = order.read(text, eventsFound);
    List<State> statesFound =
        states.read(text, timesFound, peopleFound, ordered, story.published());
    List<Row> rows =
        chronicler.chronicle(text, timesFound, peopleFound, quotesFound, ordered, statesFound);
    List<Note> notes = new ArrayList<>(timesFound.notes());
    notes.addAll(peopleFound.notes());
    notes.addAll(quotesFound.notes());
    return new Reading(
        story,
        timesFound.expressions(),
        peopleFound.actors(),
        quotesFound.quotes(),
        ordered.events(),
        ordered.links(),
        statesFound,
        rows,
        notes,
        Gist.of(text, ordered.events()));
  }

  /**
   * Merges readings into one chronology. The same readings in the same order give the same dossier.
   */
  public static Dossier merge(List<Reading> readings) {
    return Dossier.of(readings.stream().map(Reading::report).toList());
  }
}
