package org.fabula.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.fabula.model.Attribution;
import org.fabula.model.TokenRun;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where words without marks, or with some, begin and end: no mark tells, so that what the model
 * says of the same cue goes before the conventions, which take all there is up to the end of a
 * sentence.
 */
final class Bounds {
  /** Content less certain than this is more likely none. */
  private static final double LEAST_CERTAIN = 0.5;

  /**
   * From this share of their union on, both mean the same words, and the conventions are truer to
   * the letter: the model decides each word by itself.
   */
  private static final double SAME = 0.8;

  private final Page page;
  private final Sources sources;
  private final @Nullable Draft[] owners;

  Bounds(Page page, Sources sources, List<Draft> drafts) {
    this.page = page;
    this.sources = sources;
    this.owners = new Draft[page.size()];
    for (Draft draft : drafts) {
      for (Span span : draft.spans()) {
        for (int i : tokens(span)) {
          owners[i] = draft;
        }
      }
    }
  }

  /** The draft with the words the model gives its cue; the draft itself where it gives none. */
  Draft of(Draft draft) {
    Cue cue = draft.cue();
    if (draft.kind() == Quote.Kind.DIRECT || cue == null || cue.place() == Cue.Place.PASSIVE) {
      return draft;
    }
    Attribution attribution = sources.at(cue);
    if (attribution == null || attribution.contentScore() < LEAST_CERTAIN) {
      return draft;
    }
    List<Words> words = words(attribution, draft, cue);
    boolean apart = words.isEmpty() || reachFurther(words, draft, cue) || takeSource(words, draft);
    double shared = apart ? 0 : shared(words, draft);
    return shared > 0 && shared < SAME ? with(draft, words) : draft;
  }

  /** Whether the words reach into those of another draft, or into another paragraph. */
  private boolean reachFurther(List<Words> words, Draft draft, Cue cue) {
    int paragraph = page.paragraph(cue.first());
    for (Words some : words) {
      for (int i : tokens(some.span())) {
        Draft owner = owners[i];
        if (owner != null && owner != draft || page.paragraph(i) != paragraph) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * "According to Ruiz, | who owns it, the pier is safe": what is told of the source is not said.
   */
  private boolean takeSource(List<Words> words, Draft draft) {
    Cue cue = draft.cue();
    return cue != null
        && cue.place() == Cue.Place.ACCORDING
        && words.getFirst().span().start() < draft.start()
        && page.text().token(cue.first()).start() < draft.start();
  }

  private int[] tokens(Span span) {
    return IntStream.range(page.text().story().tokenAt(span.start()), page.size())
        .takeWhile(i -> page.text().token(i).start() < span.end())
        .toArray();
  }

  /**
   * The words of the model's that the draft has a part of; others are those of another cue. On the
   * side of the cue the draft is right: what stands before "said that" is not said. Between two
   * runs of the model the draft is right as well: nobody leaves out words in the middle.
   */
  private List<Words> words(Attribution attribution, Draft draft, Cue cue) {
    int start = tokens(draft.spans().getFirst())[0];
    int[] last = tokens(draft.spans().getLast());
    int end = last[last.length - 1] + 1;
    BitSet conventional = new BitSet();
    draft.spans().forEach(span -> IntStream.of(tokens(span)).forEach(conventional::set));
    List<Words> words = new ArrayList<>();
    List<TokenRun> runs = attribution.content();
    for (int i = 0; i < runs.size(); i++) {
      int first = runs.get(i).firstToken();
      boolean plain = draft.kind() == Quote.Kind.INDIRECT;
      while (plain && i + 1 < runs.size() && isWithin(conventional, runs.get(i), runs.get(i + 1))) {
        i++;
      }
      int from = start > cue.last() ? Math.max(start, first) : first;
      int to = end <= cue.first() ? Math.min(end, runs.get(i).endToken()) : runs.get(i).endToken();
      Words some = Words.of(page, from, to);
      if (some != null && draft.spans().stream().anyMatch(some.span()::overlaps)) {
        words.add(some);
      }
    }
    return words;
  }

  /** Whether what stands between two runs is of the draft, and nothing but words. */
  private boolean isWithin(BitSet draft, TokenRun one, TokenRun next) {
    for (int i = one.endToken(); i < next.firstToken(); i++) {
      if (!draft.get(i) || page.text().pos(i) == Upos.PUNCT) {
        return false;
      }
    }
    return true;
  }

  /** Code units in both, as a share of those in either. */
  private static double shared(List<Words> words, Draft draft) {
    BitSet proposed = new BitSet();
    BitSet all = new BitSet();
    words.forEach(some -> proposed.set(some.span().start(), some.span().end()));
    draft.spans().forEach(span -> all.set(span.start(), span.end()));
    BitSet both = (BitSet) proposed.clone();
    both.and(all);
    all.or(proposed);
    return (double) both.cardinality() / all.cardinality();
  }

  private static Draft with(Draft draft, List<Words> words) {
    Quote.Kind kind = words.getFirst().kind();
    List<Span> spans = new ArrayList<>();
    for (Words some : words) {
      kind = some.kind() == kind ? kind : Quote.Kind.MIXED;
      spans.add(some.span());
    }
    return draft.saying(kind, spans);
  }
}
