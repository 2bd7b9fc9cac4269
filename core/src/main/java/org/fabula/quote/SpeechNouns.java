package org.fabula.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.WordList;

/** The nouns for what someone says. Immutable. */
final class SpeechNouns {
  private static final SpeechNouns ENGLISH = new SpeechNouns();

  private final Map<String, List<String>> clauses = new HashMap<>();

  private SpeechNouns() {
    for (String line : WordList.lines(SpeechNouns.class, "speech-nouns")) {
      List<String> fields = List.of(line.split(" +"));
      clauses.put(fields.getFirst(), fields.subList(1, fields.size()));
    }
  }

  static SpeechNouns english() {
    return ENGLISH;
  }

  /** Whether the word at {@code token} is one of them. */
  boolean is(Analysis text, int token) {
    return text.pos(token) == Upos.NOUN && clauses.containsKey(lemma(text, token));
  }

  /** Whether a clause that begins with {@code mark}, "that" or "to", says what was said. */
  boolean takes(Analysis text, int token, String mark) {
    return is(text, token)
        && clauses
            .getOrDefault(lemma(text, token), List.of())
            .contains(mark.toUpperCase(Locale.ROOT));
  }

  private static String lemma(Analysis text, int token) {
    return text.lemma(token).toLowerCase(Locale.ROOT);
  }
}
