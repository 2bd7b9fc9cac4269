package org.fabula.time;

import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Found;
import org.fabula.text.QuotationMarks;
import org.fabula.text.Sentence;
import org.fabula.text.Stretch;
import org.fabula.text.WordList;

/**
 * Finds the day of speaking for what is said between quotation marks: in “I saw him yesterday,” she
 * told the court on Monday, yesterday is a Sunday.
 */
final class Speaking {
  /** Tokens between the verb and its day: "told the court in Lima on Monday". */
  private static final int REACH = 7;

  /** Sentences in which a quotation is followed to its beginning or its end. */
  private static final int SENTENCES = 6;

  private static final Set<String> BEING = Set.of("was", "were", "been", "being", "is", "are");
  private static final Set<String> RELATIVE = Set.of("who", "whose", "whom", "which");

  private final Set<String> verbs;
  private final Analysis text;
  private final List<Found<Piece>> found;
  private final boolean[] quoted;
  private final int[] open;
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
    open = new int[text.size()];
    close = new int[text.size()];
    mark();
  }

  static Set<String> verbs() {
    return WordList.words(Speaking.class, "speaking");
  }

  /** Marks what stands between quotation marks, and where the marks are. */
  private void mark() {
    for (Stretch stretch : QuotationMarks.find(text.story()).stretches()) {
      int last = stretch.endToken() - 1;
      for (int i = stretch.firstToken() + 1; stretch.closed() && i < last; i++) {
        quoted[i] = true;
        open[i] = stretch.firstToken();
        close[i] = last;
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
    int opened = text.token(open[one.first()]).sentence();
    int before = before(index, Math.max(opened, sentence - SENTENCES));
    if (before >= 0) {
      return before;
    }
    int last = Math.min(text.token(close[one.first()]).sentence(), sentence + SENTENCES);
    for (int i = index + 1; i < found.size() && sentenceOf(i) <= last; i++) {
      if (isDayOfSpeaking(i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Index of the day on which the weekday at {@code index} was told without quotation marks, or -1:
   * "said on Thursday that a man fled on Wednesday".
   */
  int dayOfReport(int index) {
    Found<Piece> one = found.get(index);
    boolean weekday = one.value() instanceof Meaning meaning && meaning.date().isWeekday();
    int day = weekday && !quoted[one.first()] ? before(index, sentenceOf(index)) : -1;
    return day >= 0 && isEnded(found.get(day).end(), one.first()) ? -1 : day;
  }

  /** "said on Tuesday that 31 had died; on Wednesday the figure rose": no longer what was said. */
  private boolean isEnded(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.is(i, ";")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the expression stands in words quoted. */
  boolean isSaid(int index) {
    return quoted[found.get(index).first()];
  }

  /** Whether the expression stands in words quoted or says when something was said. */
  boolean isAside(int index) {
    return isSaid(index) || isDayOfSpeaking(index) || isTimeOfSpeaking(index);
  }

  /** Index of the last day of speaking before an expression, from a sentence on; or -1. */
  private int before(int index, int sentence) {
    for (int i = index - 1; i >= 0 && sentenceOf(i) >= sentence; i--) {
      if (isDayOfSpeaking(i)) {
        return i;
      }
    }
    return -1;
  }

  private int sentenceOf(int index) {
    return text.token(found.get(index).first()).sentence();
  }

  /**
   * Whether it is a day outside quotation marks that a verb of speaking leads to, or a date that
   * opens the sentence and leads to such a verb.
   */
  private boolean isDayOfSpeaking(int index) {
    Found<Piece> date = found.get(index);
    if (!(date.value() instanceof Meaning meaning) || quoted[date.first()]) {
      return false;
    }
    Sentence sentence = text.story().sentences().get(sentenceOf(index));
    boolean opens = date.first() - sentence.firstToken() <= 1;
    return ClockTimes.isDay(meaning.date()) && follows(date.first(), sentence)
        || opens && Relative.isDate(meaning) && leads(date.end(), sentence);
  }

  /** "told an interviewer in 1998": a date of any kind. */
  private boolean isTimeOfSpeaking(int index) {
    Found<Piece> date = found.get(index);
    return date.value() instanceof Meaning meaning
        && Relative.isDate(meaning)
        && follows(date.first(), text.story().sentences().get(sentenceOf(index)));
  }

  private boolean follows(int day, Sentence sentence) {
    int from = Math.max(sentence.firstToken(), day - REACH);
    for (int i = day - 1; i >= from && text.pos(i) != Upos.PUNCT; i--) {
      if (verbs.contains(text.token(i).lower())) {
        return !isFound(i, day);
      }
      if (text.pos(i) == Upos.VERB) {
        return false;
      }
    }
    return false;
  }

  /** "was declared unsafe on Monday", "was reported dead": found to be so, not said. */
  private boolean isFound(int verb, int day) {
    String before = verb == 0 ? "" : text.token(verb - 1).lower();
    boolean passive = BEING.contains(before);
    return passive
        && verb + 1 < day
        && switch (text.pos(verb + 1)) {
          case ADP, SCONJ, ADV, PUNCT, PART, PRON -> false;
          default -> true;
        };
  }

  /** "On Monday, Brook, who had been away, said": the first verb that is not of another clause. */
  private boolean leads(int end, Sentence sentence) {
    boolean aside = false;
    for (int i = end; i < sentence.endToken() && !quoted[i]; i++) {
      aside = aside ? text.pos(i) != Upos.PUNCT : RELATIVE.contains(text.token(i).lower());
      if (!aside && text.pos(i) == Upos.VERB) {
        return verbs.contains(text.token(i).lower());
      }
    }
    return false;
  }
}
