package org.fabula.eval.measure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.text.Span;

/** Names of people: F1 over the exact words of names of persons. */
public final class PeopleMeasure implements Measure<List<Span>, List<Actor>, PeopleMeasure.Count> {

  /** What is counted. */
  public enum Count {
    GOLD,
    FOUND,
    RIGHT
  }

  @Override
  public Tally<Count> count(List<Span> gold, List<Actor> answer) {
    Set<Span> wanted = new HashSet<>(gold);
    Set<Span> found =
        answer.stream()
            .filter(actor -> actor.kind() == ActorKind.PERSON)
            .flatMap(actor -> actor.mentions().stream())
            .filter(mention -> mention.kind() == Mention.Kind.NAME)
            .map(Mention::span)
            .collect(Collectors.toSet());
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, wanted.size());
    tally.add(Count.FOUND, found.size());
    wanted.retainAll(found);
    tally.add(Count.RIGHT, wanted.size());
    return tally;
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    int right = sum.get(Count.RIGHT);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", Ratio.f1(right, sum.get(Count.FOUND), sum.get(Count.GOLD)));
    figures.put("precision", Ratio.rate(right, sum.get(Count.FOUND)));
    figures.put("recall", Ratio.rate(right, sum.get(Count.GOLD)));
    return figures;
  }
}
