package org.fabula.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.quote.Quote;
import org.fabula.quote.Quotes;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Gathers events and quotes into happenings: one for what happened once, not one a verb. */
final class Happenings {
  /** How far apart two verbs may stand for the words between them to be looked at, in tokens. */
  private static final int REACH = 40;

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom");

  private final Analysis text;
  private final List<Event> events;
  private final Map<String, Quote> quotes = new LinkedHashMap<>();
  private final Map<String, Happening> byQuote = new LinkedHashMap<>();
  private final Map<Moment, Happening> byTime = new HashMap<>();
  private final List<Happening> all = new ArrayList<>();
  private final List<Happening> ofSentence = new ArrayList<>();
  private final Set<String> placed = new HashSet<>();
  private @Nullable Event previous;

  /**
   * The time of a row, which two expressions may name: "arrested in May and freed that month". What
   * they leave open at the start is the same only by the same expression.
   */
  private record Moment(@Nullable String time, Bound begin, Bound end) {
    static Moment of(When when) {
      String open = when.begin().earliest() == null ? when.time() : null;
      return new Moment(open, when.begin(), when.end());
    }
  }

  Happenings(Analysis text, Quotes quotes, List<Event> events) {
    this.text = text;
    this.events = events;
    quotes.quotes().forEach(quote -> this.quotes.put(quote.id(), quote));
  }

  /** All happenings that say something, in text order. */
  List<Happening> all() {
    int sentence = -1;
    for (Event event : events) {
      int at = sentence(event);
      if (at != sentence) {
        ofSentence.clear();
        byTime.clear();
        previous = null;
        sentence = at;
      }
      Happening happening = happeningOf(event, at);
      happening.events.add(event);
      if (event.when().time() != null) {
        byTime.putIfAbsent(Moment.of(event.when()), happening);
      }
      addQuote(event, happening);
      previous = event;
    }
    quotes.values().forEach(this::placeUncued);
    all.removeIf(happening -> !happening.saysSomething());
    all.sort(Comparator.comparingInt(happening -> happening.first));
    return all;
  }

  private int sentence(Event event) {
    return text.token(text.story().tokenAt(event.span().start())).sentence();
  }

  private void addQuote(Event event, Happening happening) {
    if (event.quote() == null || event.when().time() != null && !isCue(event)) {
      return;
    }
    byQuote.putIfAbsent(event.quote(), happening);
    Quote quote = quotes.get(event.quote());
    if (quote != null && isCue(event) && placed.add(quote.id())) {
      happening.quotes.add(quote);
    }
  }

  private boolean isCue(Event event) {
    Quote quote = event.quote() == null ? null : quotes.get(event.quote());
    return quote != null && quote.cue() != null && quote.cue().overlaps(event.span());
  }

  /** A quote whose cue is no event stands with its own events, or alone. */
  private void placeUncued(Quote quote) {
    if (!placed.add(quote.id())) {
      return;
    }
    Happening own = byQuote.get(quote.id());
    if (own == null) {
      int start = quote.cover().start();
      int token = Math.min(text.story().tokenAt(start), text.size() - 1);
      own = new Happening(text.token(token).sentence(), start);
      all.add(own);
    }
    own.quotes.add(quote);
  }

  private Happening happeningOf(Event event, int sentence) {
    Happening known = joins(event);
    if (known != null) {
      return known;
    }
    Happening happening = new Happening(sentence, event.span().start());
    all.add(happening);
    ofSentence.add(happening);
    return happening;
  }

  /** The happening an event belongs to, of those there are, or null. */
  private @Nullable Happening joins(Event event) {
    if (event.quote() != null && (event.when().time() == null || isCue(event))) {
      Happening quoted = byQuote.get(event.quote());
      if (quoted != null) {
        return quoted;
      }
    }
    if (ofSentence.isEmpty() || previous == null || startsQuote(event)) {
      return null;
    }
    if (event.when().time() != null) {
      return sameTime(event);
    }
    boolean folds = !isFinite(event) || takesClause(previous) || !isApart(previous, event);
    return folds || event.eventClass() == EventClass.REPORTING ? ofSentence.getLast() : null;
  }

  /** Whether the event is the first inside the words of a quote that is told elsewhere. */
  private boolean startsQuote(Event event) {
    return event.quote() != null
        && !isCue(event)
        && (previous == null || !event.quote().equals(previous.quote()));
  }

  private @Nullable Happening sameTime(Event event) {
    Happening same = byTime.get(Moment.of(event.when()));
    if (same != null) {
      return same;
    }
    Happening last = ofSentence.getLast();
    boolean undated = last.when().time() == null && ofSentence.size() == 1;
    return undated && last.events.stream().noneMatch(Happenings::isFinite) ? last : null;
  }

  private static boolean isFinite(Event event) {
    return event.tense() == Tense.PAST
        || event.tense() == Tense.PRESENT
        || event.tense() == Tense.FUTURE;
  }

  private static boolean takesClause(Event event) {
    return event.eventClass() != EventClass.OCCURRENCE && event.eventClass() != EventClass.STATE;
  }

  /** Whether the later one has a clause of its own, with its own subject. */
  private boolean isApart(Event one, Event other) {
    int from = text.story().tokenAt(one.span().end());
    int to = text.story().tokenAt(other.span().start());
    boolean subject = false;
    for (int i = to - 1; i >= Math.max(from, to - REACH); i--) {
      if (RELATIVES.contains(text.word(i).toLowerCase(Locale.ROOT))) {
        return false;
      }
      Upos pos = text.pos(i);
      subject |= pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.PRON;
      boolean mark = pos == Upos.CCONJ || pos == Upos.SCONJ || text.word(i).equals(";");
      if (mark || text.word(i).equals(",") && subject) {
        return subject;
      }
    }
    return false;
  }
}
