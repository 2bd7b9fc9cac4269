package org.fabula.eval.head;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabula.eval.corpus.PolNear;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.measure.QuotesMeasure;
import org.fabula.eval.measure.SetMeasure;
import org.fabula.model.Attribution;
import org.fabula.model.TokenRun;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Attributions as {@link QuotesMeasure} counts quotations: content that shares half of the union of
 * the words, alone and with its source. Beside it F1 of the exact words of cues.
 */
final class AttributionTrials {
  private static final Set<String> DECIDED = Set.of("content", "withSource", "exact");

  private final Trial<Set<Set<Integer>>, Set<Set<Integer>>, SetMeasure.Count> cues =
      Trial.f1("cue, exact words");
  private final Trial<List<PolNear.Attribution>, List<Quote>, QuotesMeasure.Count> contents =
      new Trial<>("attribution", new QuotesMeasure(), QuotesMeasure.Count.GOLD);

  /** Compares the attributions of one story. */
  void add(List<PolNear.Attribution> gold, StoryText text, List<Attribution> found) {
    cues.add(
        gold.stream()
            .map(attribution -> words(text, attribution.cue()))
            .filter(cue -> !cue.isEmpty())
            .collect(Collectors.toSet()),
        found.stream().map(attribution -> words(attribution.cue())).collect(Collectors.toSet()));
    contents.add(
        gold,
        found.stream()
            .filter(attribution -> !attribution.content().isEmpty())
            .map(attribution -> quote(text, attribution))
            .toList());
  }

  private static Set<Integer> words(StoryText text, List<Span> spans) {
    Set<Integer> words = new HashSet<>();
    for (Span span : spans) {
      for (int i = text.tokenAt(span.start());
          i < text.tokens().size() && text.tokens().get(i).start() < span.end();
          i++) {
        words.add(i);
      }
    }
    return words;
  }

  private static Set<Integer> words(TokenRun run) {
    return IntStream.range(run.firstToken(), run.endToken()).boxed().collect(Collectors.toSet());
  }

  private static Quote quote(StoryText text, Attribution found) {
    return new Quote(
        "",
        Quote.Kind.INDIRECT,
        found.content().stream().map(run -> span(text, run)).toList(),
        span(text, found.cue()),
        speaker(text, found.source()),
        null,
        null,
        When.UNKNOWN,
        "");
  }

  private static Span span(StoryText text, TokenRun run) {
    return text.cover(run.firstToken(), run.endToken() - 1);
  }

  private static Quote.@Nullable Speaker speaker(StoryText text, List<TokenRun> source) {
    return source.isEmpty() ? null : new Quote.Speaker("", span(text, source.getFirst()));
  }

  /** The figures over all stories; of those of quotations the ones the heads decide. */
  Stream<HeadFigure> figures() {
    return Stream.concat(
        cues.figures(),
        contents.figures().filter(figure -> DECIDED.contains(name(figure.figure()))));
  }

  private static String name(Figure figure) {
    return figure.name().substring(figure.name().lastIndexOf('.') + 1);
  }
}
