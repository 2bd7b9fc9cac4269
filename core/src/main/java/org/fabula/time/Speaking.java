package org.fabula.time;

import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Found;
import org.fabula.text.Sentence;
import org.fabula.text.WordList;

/**
 * Finds the day of speaking for what is said between quotation marks: in “I saw him yesterday,” she
 * told the court on Monday, yesterday is a Sunday.
 */
final class Speaking {
  /** Tokens between the verb and its day: "told the court in Lima on Monday". */
  private static final int REACH = 7;

  /** Sentences in which a quotation is followed to its end. */
  private static final int SENTENCES = 6;

  private final Set<String> verbs;
  private final Analysis text;
  private final List<Found<Piece>> found;
  private final boolean[] quoted;
  private final int[] close;

  /**
   * @param verbs forms of verbs of speaking, in lower case
   * @param text the story
   * @param found what was found in it, in text order
   */
  Speaking(Set<String> verbs, Analysis text, List<Found<Piece>> found) {
    this.verbs = verbs;
    this.text = text;
    this.found = found;
    quoted = new boolean[text.size()];
    close = new int[text.size()];
    mark();
  }

  static Set<String> verbs() {
    return WordList.words(Speaking.class, "speaking");
  }

  /** Marks what stands between quotation marks of one paragraph, and where the marks close. */
  private void mark() {
    int open = -1;
    for (int i = 0; i < text.size(); i++) {
      boolean begins = i == 0 || paragraph(i) != paragraph(i - 1);
      open = begins ? -1 : open;
      String word = text.word(i);
      boolean even = word.equals("\"");
      if (open < 0 && (even || word.equals("“") || word.equals("``"))) {
        open = i;
      } else if (open >= 0 && (even || word.equals("”") || word.equals("''"))) {
        for (int k = open + 1; k < i; k++) {
          quoted[k] = true;
          close[k] = i;
        }
        open = -1;
      }
    }
  }

  private int paragraph(int token) {
    return text.story().sentences().get(text.token(token).sentence()).paragraph();
  }

  /** Index of the day on which the words of the expression at {@code index} were said, or -1. */
  int dayOf(int index) {
    Found<Piece> one = found.get(index);
    boolean counted = one.value() instanceof Meaning meaning && Narration.isCounted(meaning);
    if (!counted || !quoted[one.first()]) {
      return -1;
    }
    int sentence = sentenceOf(index);
    for (int i = index - 1; i >= 0 && sentenceOf(i) == sentence; i--) {
      if (isDayOfSpeaking(i)) {
        return i;
      }
    }
    int last = Math.min(text.token(close[one.first()]).sentence(), sentence + SENTENCES);
    for (int i = index + 1; i < found.size() && sentenceOf(i) <= last; i++) {
      if (isDayOfSpeaking(i)) {
        return i;
      }
    }
    return -1;
  }

  private int sentenceOf(int index) {
    return text.token(found.get(index).first()).sentence();
  }

  /** Whether it is a day outside quotation marks that a verb of speaking leads to. */
  private boolean isDayOfSpeaking(int index) {
    Found<Piece> day = found.get(index);
    boolean dated = day.value() instanceof Meaning meaning && ClockTimes.isDay(meaning);
    if (!dated || quoted[day.first()]) {
      return false;
    }
    Sentence sentence = text.story().sentences().get(sentenceOf(index));
    int from = Math.max(sentence.firstToken(), day.first() - REACH);
    for (int i = day.first() - 1; i >= from && text.pos(i) != Upos.PUNCT; i--) {
      if (verbs.contains(text.token(i).lower())) {
        return true;
      }
      if (text.pos(i) == Upos.VERB) {
        return false;
      }
    }
    return false;
  }
}
