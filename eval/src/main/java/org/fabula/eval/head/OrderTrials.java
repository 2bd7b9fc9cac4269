package org.fabula.eval.head;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Matres;
import org.fabula.eval.measure.SetMeasure;
import org.fabula.model.OrderProposal;
import org.fabula.order.OrderLink;
import org.fabula.text.StoryText;

/**
 * Order of the pairs of MATRES, the events given: F1 over BEFORE, AFTER and EQUAL, VAGUE being no
 * relation.
 */
final class OrderTrials {

  /** Asks the model which of two words came first, the one told first first. */
  interface Asked {

    /** The model's answer. */
    OrderProposal order(int event, int later);
  }

  private record Ordered(int event, int later, String order) {}

  private final Trial<Set<Ordered>, Set<Ordered>, SetMeasure.Count> pairs = Trial.f1("order");

  /** Compares the pairs of one story. */
  void add(List<Matres.Pair> gold, StoryText text, Asked model) {
    Set<Ordered> wanted = new HashSet<>();
    Set<Ordered> found = new HashSet<>();
    for (Matres.Pair pair : gold) {
      int first = text.tokenAt(pair.first().start());
      int second = text.tokenAt(pair.second().start());
      boolean turned = second < first;
      int event = turned ? second : first;
      int later = turned ? first : second;
      add(event, later, turned ? turned(pair.relation()) : pair.relation().name(), wanted);
      add(event, later, model.order(event, later).order().name(), found);
    }
    pairs.add(wanted, found);
  }

  private static void add(int event, int later, String order, Set<Ordered> all) {
    if (!order.equals("VAGUE")) {
      all.add(new Ordered(event, later, order));
    }
  }

  private static String turned(OrderLink.Relation relation) {
    return switch (relation) {
      case BEFORE -> "AFTER";
      case AFTER -> "BEFORE";
      case EQUAL, INCLUDES, IS_INCLUDED, VAGUE -> relation.name();
    };
  }

  /** The figures over all stories. */
  Stream<HeadFigure> figures() {
    return pairs.figures();
  }
}
