package org.fabula.quote;

import java.util.Locale;
import org.fabula.model.Dependencies;
import org.jspecify.annotations.Nullable;

/** "“Never,” as Ruiz put it", "as Ruiz puts it, “...”", "Ruiz put it this way: “...”". */
final class PutCues {
  /** What tells how it was put is no longer than this, in tokens. */
  private static final int LONGEST_MANNER = 6;

  private final Page page;

  PutCues(Page page) {
    this.page = page;
  }

  /** The cue that the verb at {@code v} is; null where it is none. */
  @Nullable Cue at(int v, Unit unit) {
    boolean put = page.text().lemma(v).toLowerCase(Locale.ROOT).equals("put");
    if (!put || !page.is(v + 1, "it") || v + 1 >= unit.end()) {
      return null;
    }
    Dependencies tree = page.text().dependencies();
    int subject = tree.dependent(v, "nsubj");
    if (subject < unit.first() || subject > v || page.quoted(subject)) {
      return null;
    }
    Phrase phrase = Tree.nominal(page, subject);
    int start = start(phrase.first(), unit);
    int end = end(v + 2, unit);
    boolean led = page.is(end, ":") || page.quoted(end) && page.isComma(end - 1);
    boolean cues = led || start < phrase.first();
    SpeechVerb verb = new SpeechVerb("put it", SpeechVerb.Kind.OTHER, SpeechVerb.Form.PAST);
    return cues ? new Cue(v, v + 1, verb, phrase, Cue.Place.BEFORE, start, end) : null;
  }

  /** "as | Ruiz put it", "is how | Ruiz put it"; the subject itself where neither is there. */
  private int start(int subject, Unit unit) {
    int i = subject - 1;
    if (i >= unit.first() && page.is(i, "as")) {
      return i;
    }
    boolean how = i > unit.first() && page.is(i, "how");
    return how && (page.is(i - 1, "is") || page.is(i - 1, "was")) ? i - 1 : subject;
  }

  /** Past "this way", "in an interview", to a colon or a quotation that comes soon. */
  private int end(int after, Unit unit) {
    int high = Math.min(unit.end(), after + LONGEST_MANNER);
    for (int i = after; i < high; i++) {
      if (page.is(i, ":") || page.quoted(i)) {
        return i;
      }
    }
    return after;
  }
}
