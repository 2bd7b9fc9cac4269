package org.fabula.eval.measure;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.eval.measure.SetMeasure.Count;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.text.Span;

/** Names of people: F1 over the exact words of names of persons. */
public final class PeopleMeasure implements Measure<List<Span>, List<Actor>, SetMeasure.Count> {
  @Override
  public Tally<Count> count(List<Span> gold, List<Actor> answer) {
    Set<Span> found =
        answer.stream()
            .filter(actor -> actor.kind() == ActorKind.PERSON)
            .flatMap(actor -> actor.mentions().stream())
            .filter(mention -> mention.kind() == Mention.Kind.NAME)
            .map(Mention::span)
            .collect(Collectors.toSet());
    return new SetMeasure<Span>().count(Set.copyOf(gold), found);
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    return SetMeasure.figuresOf(sum);
  }
}
