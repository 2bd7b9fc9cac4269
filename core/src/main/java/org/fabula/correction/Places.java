package org.fabula.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds words again in the stories of a dossier: at their place where the text is the same, else by
 * what stands around them, else by themselves. Where that does not tell, nothing is found.
 */
final class Places {
  /** So many letters must be the same, of the words and of what stands around them. */
  private static final int EVIDENCE = Anchor.CONTEXT;

  private final Map<String, Source> byId = new HashMap<>();
  private final Map<Integer, List<Source>> byLength = new HashMap<>();
  private final Map<String, Source> bySource = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, String> hashes = new HashMap<>();

  Places(List<Source> stories) {
    stories.forEach(this::add);
  }

  void add(Source source) {
    byId.put(source.id(), source);
    byLength.computeIfAbsent(source.story().text().length(), any -> new ArrayList<>()).add(source);
    String from = source.story().source();
    if (from != null && bySource.put(from, source) != null) {
      // Many stories of one file: its path says of none which it is.
      shared.add(from);
    }
  }

  /** Where the words stand now. */
  Found<Passage> find(Anchor anchor) {
    Source same = same(anchor);
    Source changed = same == null ? changed(anchor) : same;
    if (changed == null) {
      return Found.none(Why.NO_STORY);
    }
    String text = changed.story().text();
    Span span =
        same != null && text.startsWith(anchor.exact(), anchor.start())
            ? anchor.span()
            : search(anchor, text);
    return span == null ? Found.none(Why.NO_WORDS) : Found.of(new Passage(changed.id(), span));
  }

  /** Where the words stand in one story; null where that is not sure. */
  @Nullable Span in(String story, Anchor anchor) {
    Source source = byId.get(story);
    return source == null ? null : search(anchor, source.story().text());
  }

  /** The story of the same text, whatever its id; of several the one that is most like it. */
  private @Nullable Source same(Anchor anchor) {
    Source own = byId.get(anchor.story());
    if (own != null && isSame(own, anchor)) {
      return own;
    }
    return byLength.getOrDefault(anchor.length(), List.of()).stream()
        .filter(source -> isSame(source, anchor))
        .min(
            Comparator.comparing((Source source) -> !isFrom(source, anchor))
                .thenComparing(source -> source.copyOf() != null))
        .orElse(null);
  }

  private static boolean isFrom(Source source, Anchor anchor) {
    return anchor.source() != null && anchor.source().equals(source.story().source());
  }

  private boolean isSame(Source source, Anchor anchor) {
    String text = source.story().text();
    return text.length() == anchor.length()
        && hashes.computeIfAbsent(source.id(), any -> Anchor.hash(text)).equals(anchor.hash());
  }

  private @Nullable Source changed(Anchor anchor) {
    Source own = byId.get(anchor.story());
    String from = anchor.source();
    return own == null && from != null && !shared.contains(from) ? bySource.get(from) : own;
  }

  /** Where the words stand in a text that has changed; null where that is not sure. */
  private static @Nullable Span search(Anchor anchor, String text) {
    int best = -1;
    int most = -1;
    int second = -1;
    int count = 0;
    String words = anchor.exact();
    if (words.isEmpty()) {
      return null;
    }
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int evidence = before(anchor, text, at) + after(anchor, text, at);
      count++;
      second = Math.max(second, Math.min(evidence, most));
      if (evidence > most) {
        most = evidence;
        best = at;
      }
    }
    boolean sure =
        count == 1
            ? words.length() + most >= EVIDENCE
            : most > second && best >= 0 && isWholeSide(anchor, text, best);
    return sure ? new Span(best, best + words.length()) : null;
  }

  private static int before(Anchor anchor, String text, int at) {
    String prefix = anchor.prefix();
    int same = 0;
    while (same < prefix.length()
        && same < at
        && prefix.charAt(prefix.length() - 1 - same) == text.charAt(at - 1 - same)) {
      same++;
    }
    return same;
  }

  private static int after(Anchor anchor, String text, int at) {
    String suffix = anchor.suffix();
    int from = at + anchor.exact().length();
    int same = 0;
    while (same < suffix.length()
        && from + same < text.length()
        && suffix.charAt(same) == text.charAt(from + same)) {
      same++;
    }
    return same;
  }

  /** Whether what stood on one side of the words still does, to the end of what was kept. */
  private static boolean isWholeSide(Anchor anchor, String text, int at) {
    int prefix = anchor.prefix().length();
    int suffix = anchor.suffix().length();
    int end = at + anchor.exact().length();
    boolean first = prefix >= Anchor.CONTEXT - 1 || at == prefix;
    boolean last = suffix >= Anchor.CONTEXT - 1 || end + suffix == text.length();
    return first && before(anchor, text, at) == prefix || last && after(anchor, text, at) == suffix;
  }
}
