package org.fabula.quote;

import org.fabula.model.Dependencies;
import org.jspecify.annotations.Nullable;

/** Phrases by the dependency tree, where what stands between its words would mislead. */
final class Tree {
  /** A phrase is looked for no further from its head than this, in tokens, to bound the work. */
  private static final int FARTHEST = 60;

  private Tree() {}

  /** The words that name what {@code head} names, without clauses and appositions about it. */
  static Phrase nominal(Page page, int head) {
    int first = head;
    while (head - first < FARTHEST && belongs(page, first - 1, head)) {
      first--;
    }
    int last = head;
    while (last - head < FARTHEST && belongs(page, last + 1, head)) {
      last++;
    }
    return new Phrase(first, last, head);
  }

  /**
   * Who does what a participle behind a comma says: the subject of what it hangs on, "The court
   * cited the Act, <i>noting</i> that"; null where the participle tells of a noun, or nobody does.
   */
  static @Nullable Phrase doer(Page page, int participle) {
    Dependencies tree = page.text().dependencies();
    if (!page.isComma(participle - 1) || !tree.is(participle, "advcl")) {
      return null;
    }
    int verb = participle;
    while (tree.is(verb, "advcl") || tree.is(verb, "xcomp")) {
      verb = tree.head(verb);
    }
    int subject = tree.dependent(verb, "nsubj");
    return subject < 0 || page.quoted(subject) ? null : nominal(page, subject);
  }

  /** The word of a phrase that hangs on a word outside it; its last word where none does. */
  static int head(Page page, Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      int head = page.text().dependencies().head(i);
      if (head < phrase.first() || head > phrase.last()) {
        return i;
      }
    }
    return phrase.last();
  }

  /** Whether each word from {@code token} up to {@code head} is a part of the same name. */
  private static boolean belongs(Page page, int token, int head) {
    int i = token;
    for (int steps = 0; steps < FARTHEST && i >= 0 && i < page.size(); steps++) {
      if (i == head) {
        return true;
      }
      if (page.quoted(i) || !isPart(page.text().dependencies(), i, head)) {
        return false;
      }
      i = page.text().dependencies().head(i);
    }
    return false;
  }

  /** A preposition or genitive of the head's own is none of its name. */
  private static boolean isPart(Dependencies tree, int token, int head) {
    return tree.is(token, "det")
        || tree.is(token, "amod")
        || tree.is(token, "compound")
        || tree.is(token, "flat")
        || tree.is(token, "nummod")
        || tree.is(token, "nmod")
        || tree.is(token, "case") && tree.head(token) != head
        || tree.is(token, "conj")
        || tree.is(token, "cc")
        || tree.is(token, "fixed");
  }

  /** One past the last word that hangs on {@code head}, however far down, before {@code high}. */
  static int end(Page page, int head, int high) {
    int end = head + 1;
    for (int i = head + 1; i < high; i++) {
      if (hangs(page, i, head)) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Whether a word is {@code head} or hangs on it. */
  static boolean hangs(Page page, int token, int head) {
    int i = token;
    for (int steps = 0; steps < FARTHEST && i >= 0; steps++) {
      if (i == head) {
        return true;
      }
      i = page.text().dependencies().head(i);
    }
    return false;
  }
}
