package org.fabula.eval.head;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.measure.SameMeasure;
import org.fabula.eval.measure.SetMeasure;
import org.fabula.model.EventProposal;
import org.fabula.text.StoryText;

/**
 * Events of TimeML by the word they begin with: F1 of the words, and of the words with their class;
 * grammar of those that are found, where the gold has a value the model knows.
 */
final class EventTrials {
  private record Classed(int word, String eventClass) {}

  private record Pair(TimeMl.Form gold, EventProposal found) {}

  private record Grammar(
      Trial<List<String>, List<String>, SameMeasure.Count> trial,
      Set<String> known,
      Function<TimeMl.Form, String> gold,
      Function<EventProposal, Enum<?>> found) {

    static Grammar of(
        String head,
        Enum<?>[] known,
        Function<TimeMl.Form, String> gold,
        Function<EventProposal, Enum<?>> found) {
      Set<String> names = Stream.of(known).map(Enum::name).collect(Collectors.toSet());
      return new Grammar(Trial.accuracy(head), names, gold, found);
    }

    void add(List<Pair> pairs) {
      List<Pair> asked = pairs.stream().filter(p -> known.contains(gold.apply(p.gold))).toList();
      trial.add(
          asked.stream().map(pair -> gold.apply(pair.gold)).toList(),
          asked.stream().map(pair -> found.apply(pair.found).name()).toList());
    }
  }

  private final Trial<Set<Integer>, Set<Integer>, SetMeasure.Count> words = Trial.f1("event");
  private final Trial<Set<Classed>, Set<Classed>, SetMeasure.Count> classes =
      Trial.f1("event and class");
  private final List<Grammar> grammar =
      List.of(
          Grammar.of(
              "tense", EventProposal.Tense.values(), TimeMl.Form::tense, EventProposal::tense),
          Grammar.of(
              "aspect", EventProposal.Aspect.values(), TimeMl.Form::aspect, EventProposal::aspect),
          Grammar.of(
              "polarity",
              EventProposal.Polarity.values(),
              TimeMl.Form::polarity,
              EventProposal::polarity));

  /** Compares the events of one story; a proposal is an event where that is likelier than not. */
  void add(TimeMl gold, StoryText text, List<EventProposal> proposals) {
    Map<Integer, String> classOf = new HashMap<>();
    Map<Integer, TimeMl.Form> formOf = new HashMap<>();
    gold.events()
        .forEach(
            (id, event) -> {
              int word = text.tokenAt(event.span().start());
              classOf.put(word, event.eventClass());
              formOf.put(word, gold.forms().getOrDefault(id, TimeMl.Form.UNKNOWN));
            });
    List<EventProposal> found = proposals.stream().filter(p -> p.score() > .5).toList();
    words.add(
        classOf.keySet(), found.stream().map(EventProposal::token).collect(Collectors.toSet()));
    classes.add(classed(classOf), classed(found));
    List<Pair> pairs = pairs(formOf, found);
    grammar.forEach(part -> part.add(pairs));
  }

  private static Set<Classed> classed(Map<Integer, String> gold) {
    Set<Classed> classed = new HashSet<>();
    gold.forEach((word, eventClass) -> classed.add(new Classed(word, eventClass)));
    return classed;
  }

  private static Set<Classed> classed(List<EventProposal> found) {
    return found.stream()
        .map(event -> new Classed(event.token(), event.kind().name()))
        .collect(Collectors.toSet());
  }

  private static List<Pair> pairs(Map<Integer, TimeMl.Form> gold, List<EventProposal> found) {
    List<Pair> pairs = new ArrayList<>();
    for (EventProposal event : found) {
      TimeMl.Form form = gold.get(event.token());
      if (form != null) {
        pairs.add(new Pair(form, event));
      }
    }
    return pairs;
  }

  /** The figures over all stories. */
  Stream<HeadFigure> figures() {
    return Stream.of(
            words.figures(),
            classes.figure(),
            grammar.stream().flatMap(part -> part.trial.figure()))
        .flatMap(figures -> figures);
  }
}
