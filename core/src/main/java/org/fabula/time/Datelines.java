package org.fabula.time;

import java.util.Locale;
import org.fabula.model.Analysis;
import org.fabula.text.Sentence;

/**
 * Where sentences begin that are led by a dateline: "SALTBY, May 8 (AP) — <i>The pier</i>". What
 * stands in it is said of the story, not of what it tells.
 */
public final class Datelines {
  /** A dateline has a place, perhaps a day and an agency, in tokens. */
  private static final int LONGEST = 14;

  private Datelines() {}

  /** The first token of a sentence behind its dateline; its first token where it has none. */
  public static int after(Analysis text, Sentence sentence) {
    int first = sentence.firstToken();
    for (int i = first; i < Math.min(sentence.endToken() - 1, first + LONGEST); i++) {
      String word = text.word(i);
      boolean hyphen = i > first && word.equals("-");
      if (isDash(word)
          || hyphen && (closesAgency(text.word(i - 1)) || isPlaceAlone(text, first, i))) {
        return i > first ? i + 1 : first;
      }
      if (Character.isLowerCase(word.charAt(0))) {
        return first;
      }
    }
    return first;
  }

  /** The same, only where capitals or an agency tell that it is one: "Yes — he said" has none. */
  public static int afterCertain(Analysis text, Sentence sentence) {
    int first = sentence.firstToken();
    int after = after(text, sentence);
    boolean certain = after > first + 1 && (isShouted(text.word(first)) || isAgency(text, after));
    return certain ? after : first;
  }

  private static boolean isAgency(Analysis text, int after) {
    return closesAgency(text.word(after - 2));
  }

  private static boolean isShouted(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && isLetters(word);
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  /**
   * Whether an expression is the day of a dateline. "March 3 — The pier fell" is a day of a list,
   * without a place or an agency.
   */
  public static boolean hold(Analysis text, TimeExpression time) {
    int token = text.story().tokenAt(time.span().start());
    if (token >= text.size()) {
      return false;
    }
    Sentence sentence = text.story().sentenceOf(text.token(token));
    int after = after(text, sentence);
    return token < after && (token > sentence.firstToken() || isAgency(text, after));
  }

  /** Whether an expression is the date of a line like "Published 8 May 2019", "Updated: May 9". */
  public static boolean isLabelled(Analysis text, TimeExpression time) {
    return Dateline.isOfStory(text, time.span());
  }

  /** "SALTBY - The pier": capitals alone, and a space before the hyphen. */
  private static boolean isPlaceAlone(Analysis text, int first, int hyphen) {
    for (int i = first; i < hyphen; i++) {
      if (!isShouted(text.word(i))) {
        return false;
      }
    }
    return text.token(hyphen).start() > text.token(hyphen - 1).end();
  }

  private static boolean isDash(String word) {
    return word.equals("\u2014") || word.equals("\u2013") || word.equals("--");
  }

  /** A hyphen may stand in a list of years; behind an agency it is a dash. */
  private static boolean closesAgency(String word) {
    return word.equals(")") || word.equals("/") || word.equals("]");
  }
}
