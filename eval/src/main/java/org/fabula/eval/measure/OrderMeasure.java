package org.fabula.eval.measure;

import static org.fabula.order.OrderLink.Relation.AFTER;
import static org.fabula.order.OrderLink.Relation.BEFORE;
import static org.fabula.order.OrderLink.Relation.EQUAL;
import static org.fabula.order.OrderLink.Relation.VAGUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.fabula.Reading;
import org.fabula.eval.corpus.Matres.Pair;
import org.fabula.eval.measure.SetMeasure.Count;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.order.OrderLink.Relation;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Order of events, as MATRES scores it: F1 over BEFORE, AFTER and EQUAL; VAGUE is no relation. */
public final class OrderMeasure implements Measure<List<Pair>, Reading, SetMeasure.Count> {
  private record Ends(String from, String to) {}

  @Override
  public Tally<Count> count(List<Pair> gold, Reading answer) {
    Map<Ends, Relation> relations = relations(answer.order());
    Tally<Count> tally = new Tally<>(Count.class);
    for (Pair pair : gold) {
      tally.addIf(pair.relation() != VAGUE, Count.GOLD);
      Relation relation = relation(pair, answer.events(), relations);
      if (relation == BEFORE || relation == AFTER || relation == EQUAL) {
        tally.add(Count.FOUND, 1);
        tally.addIf(relation == pair.relation(), Count.RIGHT);
      }
    }
    return tally;
  }

  private static Map<Ends, Relation> relations(List<OrderLink> links) {
    Map<Ends, Relation> relations = new HashMap<>();
    for (OrderLink link : links) {
      relations.put(new Ends(link.from(), link.to()), link.relation());
      relations.put(new Ends(link.to(), link.from()), inverse(link.relation()));
    }
    return relations;
  }

  /** The relation read from the other end; those the measure does not count stay as they are. */
  private static Relation inverse(Relation relation) {
    return switch (relation) {
      case BEFORE -> AFTER;
      case AFTER -> BEFORE;
      case EQUAL, INCLUDES, IS_INCLUDED, VAGUE -> relation;
    };
  }

  private static @Nullable Relation relation(
      Pair pair, List<Event> events, Map<Ends, Relation> relations) {
    Optional<Event> first = at(pair.first(), events);
    Optional<Event> second = at(pair.second(), events);
    return first.isPresent() && second.isPresent()
        ? relations.get(new Ends(first.get().id(), second.get().id()))
        : null;
  }

  private static Optional<Event> at(Span span, List<Event> events) {
    return events.stream().filter(event -> event.span().overlaps(span)).findFirst();
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    return SetMeasure.figuresOf(sum);
  }
}
