package org.fabula.eval.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fabula.eval.corpus.PolNear.Attribution;
import org.fabula.quote.Quote;
import org.fabula.text.Span;

/**
 * Quotations and who said them. A quotation matches where its words share at least half of the
 * union with the gold content, one to one, the best first. Its source is right where the speaker's
 * mention overlaps the gold source, or where neither names one.
 */
public final class QuotesMeasure
    implements Measure<List<Attribution>, List<Quote>, QuotesMeasure.Count> {

  /** What is counted; DIRECT counts hold what stands in quotation marks, wholly or in part. */
  public enum Count {
    GOLD,
    GOLD_DIRECT,
    FOUND,
    FOUND_DIRECT,
    CONTENT,
    CONTENT_DIRECT,
    EXACT,
    WITH_SOURCE,
    WITH_SOURCE_DIRECT,
    SOURCES,
    SOURCES_RIGHT,
    SOURCES_DIRECT,
    SOURCES_DIRECT_RIGHT,
    CUES,
    CUES_RIGHT
  }

  private record Match(double overlap, int gold, int found) {}

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match m) -> -m.overlap)
          .thenComparingInt(Match::gold)
          .thenComparingInt(Match::found);

  @Override
  public Tally<Count> count(List<Attribution> gold, List<Quote> answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, gold.size());
    tally.add(Count.FOUND, answer.size());
    gold.forEach(g -> tally.addIf(isDirect(g.kind()), Count.GOLD_DIRECT));
    answer.forEach(q -> tally.addIf(isDirect(q.kind()), Count.FOUND_DIRECT));
    for (Match match : matches(gold, answer)) {
      compare(gold.get(match.gold), answer.get(match.found), match.overlap, tally);
    }
    return tally;
  }

  private static boolean isDirect(Quote.Kind kind) {
    return kind != Quote.Kind.INDIRECT;
  }

  private static List<Match> matches(List<Attribution> gold, List<Quote> answer) {
    List<BitSet> wanted = gold.stream().map(g -> characters(g.content())).toList();
    List<BitSet> found = answer.stream().map(q -> characters(q.spans())).toList();
    List<Match> candidates = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double overlap = overlap(wanted.get(i), found.get(j));
        if (overlap >= .5) {
          candidates.add(new Match(overlap, i, j));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    return oneToOne(candidates);
  }

  private static List<Match> oneToOne(List<Match> candidates) {
    BitSet usedGold = new BitSet();
    BitSet usedFound = new BitSet();
    List<Match> matches = new ArrayList<>();
    for (Match candidate : candidates) {
      if (!usedGold.get(candidate.gold) && !usedFound.get(candidate.found)) {
        usedGold.set(candidate.gold);
        usedFound.set(candidate.found);
        matches.add(candidate);
      }
    }
    return matches;
  }

  private static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(span -> characters.set(span.start(), span.end()));
    return characters;
  }

  /** Code units in both, as a share of those in either; 0 where either has none. */
  private static double overlap(BitSet a, BitSet b) {
    if (!a.intersects(b)) {
      return 0;
    }
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int shared = both.cardinality();
    return (double) shared / (a.cardinality() + b.cardinality() - shared);
  }

  private static void compare(Attribution gold, Quote quote, double overlap, Tally<Count> tally) {
    boolean direct = isDirect(gold.kind()) && isDirect(quote.kind());
    tally.add(Count.CONTENT, 1);
    tally.addIf(direct, Count.CONTENT_DIRECT);
    tally.addIf(overlap > .999, Count.EXACT);
    if (!gold.cue().isEmpty()) {
      tally.add(Count.CUES, 1);
      tally.addIf(Ratio.overlapsAny(quote.cue(), gold.cue()), Count.CUES_RIGHT);
    }
    Quote.Speaker speaker = quote.speaker();
    boolean right;
    if (gold.source().isEmpty()) {
      right = speaker == null;
    } else {
      right = speaker != null && Ratio.overlapsAny(speaker.mention(), gold.source());
      tally.add(Count.SOURCES, 1);
      tally.addIf(right, Count.SOURCES_RIGHT);
      tally.addIf(direct, Count.SOURCES_DIRECT);
      tally.addIf(right && direct, Count.SOURCES_DIRECT_RIGHT);
    }
    tally.addIf(right, Count.WITH_SOURCE);
    tally.addIf(right && direct, Count.WITH_SOURCE_DIRECT);
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("withSource", f1(sum, Count.WITH_SOURCE));
    figures.put("withSourceDirect", f1Direct(sum, Count.WITH_SOURCE_DIRECT));
    figures.put("content", f1(sum, Count.CONTENT));
    figures.put("contentDirect", f1Direct(sum, Count.CONTENT_DIRECT));
    figures.put("exact", f1(sum, Count.EXACT));
    figures.put(
        "sourceAccuracy", Ratio.percent(sum.get(Count.SOURCES_RIGHT), sum.get(Count.SOURCES)));
    figures.put(
        "sourceAccuracyDirect",
        Ratio.percent(sum.get(Count.SOURCES_DIRECT_RIGHT), sum.get(Count.SOURCES_DIRECT)));
    figures.put("cueAccuracy", Ratio.percent(sum.get(Count.CUES_RIGHT), sum.get(Count.CUES)));
    return figures;
  }

  private static double f1(Tally<Count> sum, Count right) {
    return Ratio.f1(sum.get(right), sum.get(Count.FOUND), sum.get(Count.GOLD));
  }

  private static double f1Direct(Tally<Count> sum, Count right) {
    return Ratio.f1(sum.get(right), sum.get(Count.FOUND_DIRECT), sum.get(Count.GOLD_DIRECT));
  }
}
