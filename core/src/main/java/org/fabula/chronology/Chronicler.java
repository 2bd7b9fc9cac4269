package org.fabula.chronology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.event.Event;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Role;
import org.fabula.model.Analysis;
import org.fabula.order.Order;
import org.fabula.order.OrderLink;
import org.fabula.people.People;
import org.fabula.quote.Quote;
import org.fabula.quote.Quotes;
import org.fabula.state.State;
import org.fabula.text.Span;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Puts what happened in the order it happened. Immutable; shared between threads. */
public final class Chronicler {

  /**
   * Makes the rows of a story's chronology, sorted by their bounds; undated rows stand where the
   * order of events puts them.
   *
   * @param text the story
   * @param times its time expressions
   * @param people its actors
   * @param quotes its quotations
   * @param order its events, in text order, and their order
   * @param states what is claimed to hold of someone
   */
  public List<Row> chronicle(
      Analysis text, Times times, People people, Quotes quotes, Order order, List<State> states) {
    return new Pass(text, people, quotes, new Grove(text, times, order.events()), states)
        .rows(order.links());
  }

  /** One story being told anew. */
  private static final class Pass {
    private final Analysis text;
    private final Grove grove;
    private final Salience salience;
    private final List<Happening> happenings;
    private final Spans spans;
    private final Quotes quotes;
    private final Set<String> toldElsewhere;
    private final Standing standing;

    Pass(Analysis text, People people, Quotes quotes, Grove grove, List<State> states) {
      this.text = text;
      this.grove = grove;
      this.quotes = quotes;
      this.salience = new Salience(text, people, grove);
      this.standing = new Standing(states);
      List<Happening> told = new Happenings(text, quotes, grove).all();
      this.spans = new Spans(text, grove, told);
      Kinds kinds = new Kinds(grove);
      told.forEach(happening -> happening.kind = kinds.of(happening));
      this.toldElsewhere = quotesToldElsewhere(told);
      this.happenings = new Retellings(text, grove, spans).merge(told);
    }

    List<Row> rows(List<OrderLink> order) {
      Placement.place(text, happenings);
      List<Happening> sorted = new Sequence(happenings, order).of(happenings);
      return sorted.stream().map(this::row).toList();
    }

    private Row row(Happening happening) {
      boolean elsewhere =
          !happening.quotes.isEmpty()
              && happening.quotes.stream().allMatch(quote -> toldElsewhere.contains(quote.id()));
      Span span = spans.of(happening);
      List<State> states = standing.of(happening, span);
      return new Row(
          happening.when(),
          span,
          happening.kind,
          salience.of(happening, elsewhere, !states.isEmpty()),
          omitted(happening),
          Standing.status(states),
          states.stream().map(State::id).toList(),
          happening.also,
          happening.events.stream().map(Event::id).toList(),
          happening.quotes.stream().map(Quote::id).toList(),
          happening.actors());
    }

    /** "broke her leg and <i>was flown home</i>": whose name the second row leaves out. */
    private @Nullable String omitted(Happening happening) {
      Event leading = happening.leading();
      if (leading == null || !isBare(happening.lead)) {
        return null;
      }
      return leading.actors().stream()
          .filter(part -> part.role() != Role.OTHER)
          .map(Participant::actor)
          .findFirst()
          .orElse(null);
    }

    private boolean isBare(int event) {
      return grove.isClause(event)
          && grove.governor(event) >= 0
          && !grove.hasSubject(event)
          && !grove.isAside(event);
    }

    /**
     * Reports of whose words most are told in other rows; the row of their saying adds only who
     * said it.
     */
    private Set<String> quotesToldElsewhere(List<Happening> rows) {
      Map<String, Integer> told = new HashMap<>();
      for (Happening happening : rows) {
        Event leading = happening.leading();
        if (leading != null && leading.quote() != null && happening.quotes.isEmpty()) {
          told.merge(leading.quote(), spans.of(happening).length(), Integer::sum);
        }
      }
      return quotes.quotes().stream()
          .filter(quote -> quote.kind() != Quote.Kind.DIRECT || quote.isTurn())
          .filter(quote -> 2 * told.getOrDefault(quote.id(), 0) > quote.cover().length())
          .map(Quote::id)
          .collect(Collectors.toSet());
    }
  }
}
