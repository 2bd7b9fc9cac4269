package org.fabula.eval.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.eval.corpus.Gap.Question;
import org.fabula.people.Actor;
import org.fabula.text.Span;

/**
 * Whom pronouns stand for, as GAP scores it: F1 over the pairs of pronoun and name, and the bias,
 * the ratio of F1 on feminine pronouns to F1 on masculine ones.
 */
public final class PronounsMeasure
    implements Measure<Question, List<Actor>, PronounsMeasure.Count> {

  /** What is counted, F for feminine pronouns, M for masculine ones. */
  public enum Count {
    GOLD_F,
    FOUND_F,
    RIGHT_F,
    GOLD_M,
    FOUND_M,
    RIGHT_M
  }

  @Override
  public Tally<Count> count(Question gold, List<Actor> answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    Set<String> pronoun = actorsAt(gold.pronoun(), answer);
    compare(gold.feminine(), gold.isA(), meet(pronoun, actorsAt(gold.a(), answer)), tally);
    compare(gold.feminine(), gold.isB(), meet(pronoun, actorsAt(gold.b(), answer)), tally);
    return tally;
  }

  private static Set<String> actorsAt(Span span, List<Actor> actors) {
    return actors.stream()
        .filter(actor -> actor.isMentionedAt(span))
        .map(Actor::id)
        .collect(Collectors.toSet());
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  private static void compare(boolean feminine, boolean gold, boolean found, Tally<Count> tally) {
    tally.addIf(gold, feminine ? Count.GOLD_F : Count.GOLD_M);
    tally.addIf(found, feminine ? Count.FOUND_F : Count.FOUND_M);
    tally.addIf(gold && found, feminine ? Count.RIGHT_F : Count.RIGHT_M);
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    double feminine =
        Ratio.f1(sum.get(Count.RIGHT_F), sum.get(Count.FOUND_F), sum.get(Count.GOLD_F));
    double masculine =
        Ratio.f1(sum.get(Count.RIGHT_M), sum.get(Count.FOUND_M), sum.get(Count.GOLD_M));
    int right = sum.get(Count.RIGHT_F) + sum.get(Count.RIGHT_M);
    int found = sum.get(Count.FOUND_F) + sum.get(Count.FOUND_M);
    int gold = sum.get(Count.GOLD_F) + sum.get(Count.GOLD_M);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", Ratio.f1(right, found, gold));
    figures.put("precision", Ratio.rate(right, found));
    figures.put("recall", Ratio.rate(right, gold));
    figures.put("bias", masculine == 0 ? 0 : Ratio.round(feminine / masculine, 3));
    return figures;
  }
}
