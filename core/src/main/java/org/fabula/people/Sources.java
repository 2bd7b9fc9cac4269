package org.fabula.people;

import java.util.HashMap;
import java.util.Map;
import org.fabula.model.Attribution;
import org.fabula.model.TokenRun;
import org.jspecify.annotations.Nullable;

/**
 * The phrases to which the model attributes words, thoughts or plans, by their head words: whoever
 * is at the head of one is someone in the story, however little is said of them.
 */
final class Sources {
  /** An attribution whose cue or source is less certain than this is more likely none. */
  private static final double LEAST_CERTAIN = 0.5;

  private final Map<Integer, TokenRun> byHead = new HashMap<>();

  Sources(Sheet sheet, Grammar grammar) {
    for (Attribution attribution : sheet.text().attributions()) {
      if (attribution.cueScore() >= LEAST_CERTAIN && attribution.sourceScore() >= LEAST_CERTAIN) {
        attribution.source().forEach(run -> add(run, grammar));
      }
    }
  }

  private void add(TokenRun run, Grammar grammar) {
    int head = grammar.head(run.firstToken(), run.endToken() - 1);
    byHead.put(head, run);
    int antecedent = grammar.antecedent(head);
    if (antecedent >= 0) {
      byHead.putIfAbsent(antecedent, new TokenRun(antecedent, antecedent + 1));
    }
  }

  boolean isHead(int token) {
    return byHead.containsKey(token);
  }

  /** The phrase that the token is the head of; null where it is that of none. */
  @Nullable TokenRun of(int head) {
    return byHead.get(head);
  }
}
