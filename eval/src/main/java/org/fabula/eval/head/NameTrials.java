package org.fabula.eval.head;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.measure.SetMeasure;
import org.fabula.text.Span;

/** Names: F1 of the exact words, kind by kind. */
public final class NameTrials {
  private static final List<String> KINDS =
      List.of("PERSON", "ORGANIZATION", "PLACE", "GROUP", "FACILITY", "PRODUCT", "OTHER");

  private final SequencedMap<String, Trial<Set<Span>, Set<Span>, SetMeasure.Count>> byKind =
      new LinkedHashMap<>();
  private final Trial<Set<Name>, Set<Name>, SetMeasure.Count> all = Trial.f1(figure("all"));

  /** Nothing compared yet. */
  public NameTrials() {
    KINDS.forEach(kind -> byKind.put(kind, Trial.f1(figure(kind))));
  }

  /** Name of the figure for names of {@code kind}; "all" for those of all kinds together. */
  public static String figure(String kind) {
    return "names, " + kind;
  }

  /** Names of all figures. */
  public static List<String> names() {
    return Stream.concat(Stream.of("all"), KINDS.stream()).map(NameTrials::figure).toList();
  }

  /** Compares the names of one story; kinds that the corpus does not have are left out. */
  public void add(List<Name> gold, List<Name> found) {
    all.add(known(gold), known(found));
    byKind.forEach((kind, trial) -> trial.add(spans(kind, gold), spans(kind, found)));
  }

  private static Set<Name> known(List<Name> names) {
    return names.stream().filter(n -> KINDS.contains(n.kind())).collect(Collectors.toSet());
  }

  private static Set<Span> spans(String kind, List<Name> names) {
    return names.stream()
        .filter(name -> name.kind().equals(kind))
        .map(Name::span)
        .collect(Collectors.toSet());
  }

  /** The figures over all stories. */
  public Stream<HeadFigure> figures() {
    return Stream.concat(all.figure(), byKind.values().stream().flatMap(trial -> trial.figure()));
  }
}
