package org.fabula.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.quote.Quote;
import org.fabula.quote.Quotes;
import org.jspecify.annotations.Nullable;

/** Gathers events and quotes into happenings: one for what happened once, not one a verb. */
final class Happenings {
  private final Analysis text;
  private final List<Event> events;
  private final Map<String, Quote> quotes = new HashMap<>();
  private final Map<String, Happening> byQuote = new HashMap<>();
  private final List<Happening> all = new ArrayList<>();
  private final List<Happening> ofSentence = new ArrayList<>();
  private @Nullable Event previous;

  Happenings(Analysis text, Quotes quotes, List<Event> events) {
    this.text = text;
    this.events = events;
    quotes.quotes().forEach(quote -> this.quotes.put(quote.id(), quote));
  }

  /** All happenings, in text order. */
  List<Happening> all() {
    Set<String> cued = new HashSet<>();
    int sentence = -1;
    for (Event event : events) {
      int at = sentence(event);
      if (at != sentence) {
        ofSentence.clear();
        previous = null;
        sentence = at;
      }
      Happening happening = happeningOf(event, at);
      happening.events.add(event);
      addQuote(event, happening, cued);
      previous = event;
    }
    for (Quote quote : quotes.values()) {
      if (!cued.contains(quote.id())) {
        uncued(quote);
      }
    }
    all.sort(Comparator.comparingInt(happening -> happening.first));
    return all;
  }

  private int sentence(Event event) {
    return text.token(text.story().tokenAt(event.span().start())).sentence();
  }

  private void addQuote(Event event, Happening happening, Set<String> cued) {
    Quote quote = event.quote() == null ? null : quotes.get(event.quote());
    if (quote == null) {
      return;
    }
    boolean isCue = quote.cue() != null && quote.cue().overlaps(event.span());
    if (isCue && cued.add(quote.id())) {
      happening.quotes.add(quote);
      byQuote.put(quote.id(), happening);
    }
  }

  /** A quote without a cue among the events: it stands with its own events, or alone. */
  private void uncued(Quote quote) {
    for (Happening happening : all) {
      for (Event event : happening.events) {
        if (quote.id().equals(event.quote())) {
          happening.quotes.add(quote);
          return;
        }
      }
    }
    int start = quote.cover().start();
    int token = Math.min(text.story().tokenAt(start), text.size() - 1);
    Happening alone = new Happening(text.token(token).sentence(), start);
    alone.quotes.add(quote);
    all.add(alone);
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

  /** The happening an event belongs to, of those there are. */
  private @Nullable Happening joins(Event event) {
    if (event.quote() != null && event.when().time() == null) {
      Happening quoted = byQuote.get(event.quote());
      if (quoted != null) {
        return quoted;
      }
    }
    if (ofSentence.isEmpty() || previous == null) {
      return null;
    }
    if (event.when().time() != null) {
      return sameTime(event);
    }
    boolean folds = !isFinite(event) || takesClause(previous) || !isApart(previous, event);
    return folds || event.eventClass() == EventClass.REPORTING ? ofSentence.getLast() : null;
  }

  private @Nullable Happening sameTime(Event event) {
    for (Happening happening : ofSentence) {
      String time = happening.when().time();
      if (event.when().time() != null && event.when().time().equals(time)) {
        return happening;
      }
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

  /** Whether a comma or a conjunction stands between the two. */
  private boolean isApart(Event one, Event other) {
    int from = text.story().tokenAt(one.span().end());
    int to = Math.min(text.story().tokenAt(other.span().start()), from + 40);
    for (int i = from; i < to; i++) {
      boolean mark = text.pos(i) == Upos.CCONJ || text.pos(i) == Upos.SCONJ;
      if (mark || text.word(i).equals(",") || text.word(i).equals(";")) {
        return true;
      }
    }
    return false;
  }
}
