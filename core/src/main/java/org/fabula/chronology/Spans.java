package org.fabula.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fabula.event.Event;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.quote.Quote;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the verbatim words a row shows: its part of the sentence where that stands by itself,
 * else the sentence. A quote is shown whole, with the words that introduce it.
 */
final class Spans {
  /** Sentences longer than this are never shown whole beside their parts, in code units. */
  private static final int LONGEST = 2_000;

  /** A sentence with more rows is no sentence; its rows are not compared with each other. */
  private static final int MOST = 40;

  private static final Set<String> OPENERS =
      Set.of(
          "and",
          "but",
          "or",
          "after",
          "before",
          "when",
          "while",
          "as",
          "because",
          "although",
          "though",
          "since",
          "if",
          "until",
          "that",
          "so",
          "whereas",
          "once");
  private static final Set<String> RELATIVES =
      Set.of("who", "which", "whose", "whom", "where", "what", "how", "why");

  private final Analysis text;
  private final Map<Integer, List<Happening>> bySentence = new HashMap<>();

  Spans(Analysis text, List<Happening> happenings) {
    this.text = text;
    for (Happening happening : happenings) {
      bySentence.computeIfAbsent(happening.sentence, any -> new ArrayList<>()).add(happening);
    }
  }

  /** The words of a row. */
  Span of(Happening happening) {
    if (!happening.quotes.isEmpty()) {
      return ofQuote(happening);
    }
    Sentence sentence = text.story().sentences().get(happening.sentence);
    Span clause = isShared(happening.sentence) ? part(happening, sentence) : null;
    return clause == null ? shorten(sentence.span(), happening) : clause;
  }

  /** Whether a sentence is told in several rows, which can be held against each other. */
  private boolean isShared(int sentence) {
    int rows = bySentence.getOrDefault(sentence, List.of()).size();
    return rows > 1 && rows <= MOST;
  }

  private @Nullable Span part(Happening happening, Sentence sentence) {
    Span relative = relative(happening, sentence);
    return relative == null ? clause(happening, sentence) : relative;
  }

  /** "<i>Mayor Lind, who built the baths in 2019</i>, voted": with what the clause is about. */
  private @Nullable Span relative(Happening happening, Sentence sentence) {
    Dependencies tree = text.dependencies();
    Event event = happening.events.getFirst();
    int token = text.story().tokenAt(event.span().start());
    boolean inSentence = token >= sentence.firstToken() && token < sentence.endToken();
    // "a statement that it had passed" and "a plan to close" are of what is said, not of a thing.
    boolean said = event.tense() == Tense.INFINITIVE || tree.dependent(token, "mark") >= 0;
    if (!inSentence || said || !tree.is(token, "acl")) {
      return null;
    }
    int last = token;
    int first = tree.head(token);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (tree.isUnder(i, token)) {
        last = Math.max(last, i);
      } else if (i < first && tree.isUnder(i, first)) {
        first = i;
      }
    }
    while (last > token && isMark(last)) {
      last--;
    }
    return first < token ? text.story().cover(first, last) : null;
  }

  /** A run without full stops is shown from the row's first word on. */
  private static Span shorten(Span sentence, Happening happening) {
    return sentence.length() <= LONGEST
        ? sentence
        : new Span(happening.first, Math.min(sentence.end(), happening.first + LONGEST));
  }

  private Span ofQuote(Happening happening) {
    Span cover = happening.quotes.getFirst().cover();
    for (Quote quote : happening.quotes) {
      cover = cover.cover(quote.cover());
      if (quote.cue() != null) {
        cover = cover.cover(introduction(quote, quote.cue()));
      }
    }
    return cover;
  }

  /** The sentence of the cue; of what a clause states beside other rows only who states it. */
  private Span introduction(Quote quote, Span cue) {
    Sentence sentence = text.story().sentenceOf(text.token(text.story().tokenAt(cue.start())));
    Quote.Speaker speaker = quote.speaker();
    if (speaker != null && isClause(cue) && isApart(quote, speaker.mention(), sentence)) {
      return cue.cover(speaker.mention());
    }
    return sentence.span().length() <= LONGEST ? sentence.span() : cue;
  }

  /**
   * Whether the saying hangs on something else: "closed it after she <i>promised</i> to save it".
   */
  private boolean isClause(Span cue) {
    int token = text.story().tokenAt(cue.start());
    return Stream.of("advcl", "conj", "acl").anyMatch(link -> text.dependencies().is(token, link));
  }

  private boolean isApart(Quote quote, Span speaker, Sentence sentence) {
    return quote.kind() == Quote.Kind.INDIRECT
        && sentence.span().contains(speaker)
        && sentence.span().contains(quote.cover())
        && isShared(text.token(sentence.firstToken()).sentence());
  }

  /** The part of the sentence between the neighbouring rows, or null where it needs the rest. */
  private @Nullable Span clause(Happening happening, Sentence sentence) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Event event : happening.events) {
      int token = text.story().tokenAt(event.span().start());
      if (token >= sentence.firstToken() && token < sentence.endToken()) {
        first = Math.min(first, token);
        last = Math.max(last, token);
      }
    }
    if (last < 0) {
      return null;
    }
    int from = left(first, neighbour(happening, sentence, first, -1), sentence);
    int to = right(last, neighbour(happening, sentence, last, 1), sentence);
    return standing(from, to, first);
  }

  /** The nearest trigger of another row on one side, or the edge of the sentence. */
  private int neighbour(Happening happening, Sentence sentence, int token, int side) {
    int nearest = side < 0 ? sentence.firstToken() - 1 : sentence.endToken();
    for (Happening other : bySentence.getOrDefault(happening.sentence, List.of())) {
      if (other == happening) {
        continue;
      }
      for (Event event : other.events) {
        int at = text.story().tokenAt(event.span().start());
        if (side < 0 && at < token) {
          nearest = Math.max(nearest, at);
        } else if (side > 0 && at > token) {
          nearest = Math.min(nearest, at);
        }
      }
    }
    return nearest;
  }

  private int left(int token, int stop, Sentence sentence) {
    if (stop < sentence.firstToken()) {
      return sentence.firstToken();
    }
    for (int i = token - 1; i > stop; i--) {
      if (isBoundary(i)) {
        return i;
      }
    }
    return token;
  }

  private int right(int token, int stop, Sentence sentence) {
    if (stop >= sentence.endToken()) {
      return sentence.endToken();
    }
    for (int i = stop - 1; i > token; i--) {
      if (isBoundary(i)) {
        return i;
      }
    }
    return sentence.endToken();
  }

  private boolean isBoundary(int at) {
    String word = text.word(at).toLowerCase(Locale.ROOT);
    Upos pos = text.pos(at);
    return pos == Upos.CCONJ && hasSubjectAfter(at)
        || pos == Upos.SCONJ
        || word.equals(";")
        || OPENERS.contains(word) && pos != Upos.CCONJ && pos != Upos.DET
        || RELATIVES.contains(word);
  }

  private boolean hasSubjectAfter(int at) {
    for (int i = at + 1; i < Math.min(text.size(), at + 8); i++) {
      Upos pos = text.pos(i);
      if (pos == Upos.VERB || pos == Upos.AUX || pos == Upos.PUNCT) {
        return false;
      }
      if (pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.PRON) {
        return true;
      }
    }
    return false;
  }

  /** Trims openers and marks; null where no subject is left or the clause is a relative one. */
  private @Nullable Span standing(int from, int to, int trigger) {
    int first = from;
    int end = to;
    while (first < trigger && (isMark(first) || isOpener(first))) {
      first++;
    }
    while (end > trigger + 1 && (isMark(end - 1) || text.pos(end - 1) == Upos.CCONJ)) {
      end--;
    }
    String word = text.word(first).toLowerCase(Locale.ROOT);
    if (RELATIVES.contains(word)) {
      return null;
    }
    for (int i = first; i < trigger; i++) {
      Upos pos = text.pos(i);
      if (pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.PRON) {
        return text.story().cover(first, end - 1);
      }
    }
    return null;
  }

  private boolean isOpener(int at) {
    return OPENERS.contains(text.word(at).toLowerCase(Locale.ROOT)) && text.pos(at) != Upos.DET;
  }

  private boolean isMark(int at) {
    String word = text.word(at);
    return text.pos(at) == Upos.PUNCT && !"\"“”’‘'()".contains(word);
  }
}
