package org.fabula.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.quote.Quote;
import org.fabula.quote.Quotes;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Gathers events and quotes into happenings: one for what happened once, not one a verb. */
final class Happenings {
  private final Analysis text;
  private final Grove grove;
  private final Leads leads;
  private final Map<String, Quote> quotes = new LinkedHashMap<>();
  private final Map<String, Happening> byQuote = new HashMap<>();
  private final Map<Moment, Happening> byTime = new HashMap<>();
  private final Happening[] byEvent;
  private final List<Happening> all = new ArrayList<>();
  private final Set<String> placed = new HashSet<>();

  /** Where the events begin that somebody denies, by a verb and not by a "not". */
  private final NavigableSet<Integer> denied = new TreeSet<>();

  /**
   * The time of a row, which two expressions may name: "arrested in May and freed that month". What
   * they leave open at the start is the same only by the same expression.
   */
  private record Moment(int sentence, @Nullable String time, Bound begin, Bound end) {
    static Moment of(int sentence, When when) {
      String open = when.begin().earliest() == null ? when.time() : null;
      return new Moment(sentence, open, when.begin(), when.end());
    }
  }

  Happenings(Analysis text, Quotes quotes, Grove grove) {
    this.text = text;
    this.grove = grove;
    this.leads = new Leads(grove);
    this.byEvent = new Happening[grove.size()];
    quotes.quotes().forEach(quote -> this.quotes.put(quote.id(), quote));
    for (int i = 0; i < grove.size(); i++) {
      Event event = grove.event(i);
      if (event.factuality() == Factuality.DENIED && event.polarity() == Polarity.POS) {
        denied.add(event.span().start());
      }
    }
  }

  /** All happenings that say something, in text order. */
  List<Happening> all() {
    // What an event hangs on is placed before it.
    IntStream.range(0, grove.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(grove::sentence).thenComparingInt(grove::depth))
        .forEach(this::place);
    quotes.values().forEach(this::placeUncued);
    all.forEach(Happening::close);
    all.removeIf(happening -> isTitle(happening) || !happening.saysSomething());
    all.sort(Comparator.comparingInt(happening -> happening.first()));
    return all;
  }

  /** "Fire at the wool exchange": a headline of nouns names what the story tells. */
  private boolean isTitle(Happening happening) {
    return grove.isHeadline(happening.sentence)
        && happening.quotes.isEmpty()
        && !happening.when().isDated()
        && happening.events.stream().allMatch(event -> event.tense() == Tense.NONE);
  }

  private void place(int event) {
    Event own = grove.event(event);
    Happening happening = joins(event);
    if (happening == null) {
      happening = new Happening(grove.sentence(event), own.span().start());
      happening.lead(event, own);
      all.add(happening);
    }
    byEvent[event] = happening;
    happening.add(own);
    boolean clause = grove.isClause(event) && !grove.isClause(happening.lead);
    if (clause || grove.isMain(event) && grove.isAside(happening.lead)) {
      happening.lead(event, own);
    }
    boolean dates = grove.isClause(event) || grove.isOfItsOwn(event) || grove.isFixed(event);
    if (isDated(own) && dates) {
      happening.dating.add(own);
      byTime.putIfAbsent(Moment.of(happening.sentence, own.when()), happening);
    }
    addQuote(event, happening);
  }

  private static boolean isDated(Event event) {
    return event.when().isDated();
  }

  /** The happening an event belongs to, of those there are, or null. */
  private @Nullable Happening joins(int event) {
    Event own = grove.event(event);
    Quote quote = own.quote() == null ? null : quotes.get(own.quote());
    boolean cue = quote != null && Happening.isCue(own, quote);
    if (quote != null && (cue || !isDated(own))) {
      Happening told = byQuote.get(quote.id());
      boolean words = isOneRow(quote);
      if (told != null && (cue || words || !leads.leads(event, true))) {
        return told;
      }
      if (told == null && words) {
        return null;
      }
    }
    int governor = grove.governor(event);
    boolean saying = own.eventClass() == EventClass.REPORTING && Leads.isFinite(own);
    if (governor < 0 || cue && saying) {
      return null;
    }
    boolean content = quote != null && !cue;
    boolean dates = isDated(own) && (grove.isClause(event) || grove.isOfItsOwn(event));
    return dates ? ofDate(event, governor) : ofGovernor(event, governor, content);
  }

  /** Whether what is told within a quotation is no row of its own; a whole answer has many. */
  private static boolean isOneRow(Quote quote) {
    return quote.kind() == Quote.Kind.DIRECT && !quote.isTurn();
  }

  private @Nullable Happening ofGovernor(int event, int governor, boolean content) {
    return leads.leads(event, content) ? null : byEvent[governor];
  }

  /** What has a date goes with what has the same, or with what is nothing without it. */
  private @Nullable Happening ofDate(int event, int governor) {
    Event own = grove.event(event);
    Happening above = byEvent[governor];
    Happening same = byTime.get(Moment.of(grove.sentence(event), own.when()));
    if (same != null) {
      return above == same && leads.leads(event, false) ? null : same;
    }
    boolean open = !isDated(grove.event(governor)) && !above.when().isDated();
    return open && leads.completes(event) ? above : null;
  }

  private void addQuote(int index, Happening happening) {
    Event event = grove.event(index);
    Quote quote = event.quote() == null ? null : quotes.get(event.quote());
    if (quote == null) {
      return;
    }
    boolean cue = Happening.isCue(event, quote);
    if (cue || isOneRow(quote) && !isDated(event)) {
      byQuote.putIfAbsent(quote.id(), happening);
    }
    if (cue && placed.add(quote.id())) {
      happening.cue = index;
      happening.quotes.add(quote);
    }
  }

  /**
   * A quote whose cue is no event stands with its own events, or alone; what was never said has no
   * row: "denied that he <i>told</i> them to stay".
   */
  private void placeUncued(Quote quote) {
    if (!placed.add(quote.id()) || isNeverSaid(quote)) {
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

  private boolean isNeverSaid(Quote quote) {
    Span cue = quote.cue();
    Integer next = cue == null ? null : denied.ceiling(cue.start());
    return cue != null && next != null && next < cue.end();
  }
}
