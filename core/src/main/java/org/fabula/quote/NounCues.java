package org.fabula.quote;

import java.util.Locale;
import org.fabula.model.Dependencies;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that attribute a quotation: "Ruiz's warning was short: “...”", "“Never,” was her reply",
 * "in the words of Ruiz, “...”".
 */
final class NounCues {
  private final Page page;
  private final SpeechNouns nouns = SpeechNouns.english();

  NounCues(Page page) {
    this.page = page;
  }

  /** The cue that the noun at {@code token} is; null where it is none. */
  @Nullable Cue at(int token, Unit unit) {
    if (!nouns.is(page.text(), token)) {
      return null;
    }
    Phrase owner = NounOwners.of(page, token);
    if (owner == null || owner.last() >= unit.end() || owner.first() < unit.first()) {
      return null;
    }
    if (page.is(token, "words") && page.is(first(token, owner) - 1, "in")) {
      return cue(token, owner, first(token, owner) - 1, Math.max(token, owner.last()) + 1);
    }
    int copula = page.text().dependencies().dependent(token, "cop");
    if (copula > unit.first() && copula < token && page.quoted(copula - 1)) {
      return cue(token, owner, copula, token + 1);
    }
    int colon = isTold(token) ? colon(token, unit) : -1;
    return colon < 0 ? null : cue(token, owner, first(token, owner), colon);
  }

  /** First token of the noun with its article or owner. */
  private int first(int token, Phrase owner) {
    return Math.min(owner.first(), Tree.nominal(page, token).first());
  }

  private Cue cue(int token, Phrase owner, int start, int end) {
    String lemma = page.text().lemma(token).toLowerCase(Locale.ROOT);
    SpeechVerb verb = new SpeechVerb(lemma, SpeechVerb.Kind.OTHER, SpeechVerb.Form.BASE);
    return new Cue(token, token, verb, owner, Cue.Place.NOUN, start, end);
  }

  /** Whether the sentence is about the noun and tells only how or what it is. */
  private boolean isTold(int token) {
    Dependencies tree = page.text().dependencies();
    if (tree.is(token, "root")) {
      return tree.dependent(token, "nsubj") < 0;
    }
    int predicate = tree.head(token);
    return tree.relation(token).equals("nsubj")
        && tree.is(predicate, "root")
        && (tree.dependent(predicate, "cop") >= 0 || isBeing(predicate));
  }

  private boolean isBeing(int verb) {
    return switch (page.text().lemma(verb).toLowerCase(Locale.ROOT)) {
      case "be", "come", "read", "remain", "run", "follow" -> true;
      default -> false;
    };
  }

  /** The colon before a quotation, or at the end of the unit; -1 where there is none. */
  private int colon(int token, Unit unit) {
    for (int i = token + 1; i < unit.end(); i++) {
      if (!page.quoted(i) && page.is(i, ":")) {
        return i + 1 == unit.end() || page.quoted(i + 1) ? i : -1;
      }
    }
    return -1;
  }
}
