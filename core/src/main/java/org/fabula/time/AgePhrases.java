package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Found;
import org.fabula.text.Sentence;

/**
 * Finds where a story says how old somebody was: "at the age of 22", "when she turned 60", "on his
 * 80th birthday". What follows is of that time, not of a date told before.
 */
final class AgePhrases {
  /** A bare number after "at" is an age from here on; what is less may be an hour. */
  private static final int NO_HOUR = 13;

  /** Words of the longest phrase before its number: "when the young Hansen had just turned". */
  private static final int LONGEST = 6;

  private static final Set<String> BEING = Set.of("was", "were", "turned", "turning");
  private static final Set<String> HEDGES = Set.of("only", "just", "about", "barely", "still");
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "my", "our");

  private final Analysis text;
  private final List<Found<Piece>> found;
  private final AgeWords words;
  private final List<Phrase> phrases = new ArrayList<>();
  private int next;

  /**
   * @param text the story
   * @param found its time expressions, in text order
   * @param words that tell an age
   */
  AgePhrases(Analysis text, List<Found<Piece>> found, AgeWords words) {
    this.text = text;
    this.found = found;
    this.words = words;
    for (int i = 0; i < text.size(); i++) {
      int start = start(i);
      if (start >= 0) {
        phrases.add(new Phrase(i, opens(start)));
      }
    }
  }

  /**
   * Words that say an age.
   *
   * @param token the number
   * @param opens whether they open their sentence: the story goes on from there
   */
  record Phrase(int token, boolean opens) {}

  /** The phrases in text order. */
  List<Phrase> all() {
    return List.copyOf(phrases);
  }

  /** The first token of the phrase of which a token is the number; -1 where it is none. */
  private int start(int i) {
    String word = lower(i);
    if (word.equals("birthday") && words.birthday(lower(i - 1)) > 0) {
      return i - 3;
    }
    if (words.decade(word) > 0) {
      int owner = OWNERS.contains(lower(i - 1)) ? i - 1 : i - 2;
      return OWNERS.contains(lower(owner)) && lower(owner - 1).equals("in") ? owner - 1 : -1;
    }
    return words.years(word) > 0 ? ofNumber(i) : -1;
  }

  private int ofNumber(int i) {
    int before = HEDGES.contains(lower(i - 1)) ? i - 2 : i - 1;
    String word = lower(before);
    if (word.equals("aged")) {
      return before;
    }
    if (word.equals("age")) {
      return before - 1;
    }
    if (word.equals("of") && lower(before - 1).equals("age")) {
      return lower(before - 2).equals("the") ? before - 3 : before - 2;
    }
    if (isCounting(i)) {
      return -1;
    }
    if (word.equals("at")) {
      return words.years(lower(i)) >= NO_HOUR && !isTime(i) ? before : -1;
    }
    return BEING.contains(word) ? before : -1;
  }

  /** "22 boats", "22 percent": no age, unless it is "22 years old". */
  private boolean isCounting(int i) {
    boolean old = lower(i + 1).equals("years") && lower(i + 2).equals("old");
    return !old
        && switch (i + 1 < text.size() ? text.pos(i + 1) : Upos.PUNCT) {
          case NOUN, ADJ, NUM, SYM -> true;
          default -> "%-:/".contains(lower(i + 1)) && i + 1 < text.size();
        };
  }

  /** Whether a time expression holds a token; asked in text order. */
  private boolean isTime(int token) {
    while (next < found.size() && found.get(next).end() <= token) {
      next++;
    }
    return next < found.size() && found.get(next).first() <= token;
  }

  /** "<i>At</i> 22", "And <i>on</i> his 80th birthday", "<i>When</i> Hansen turned 60". */
  private boolean opens(int start) {
    int at = Math.max(0, start);
    Sentence sentence = text.story().sentences().get(text.token(at).sentence());
    int first = sentence.firstToken();
    String word = lower(first);
    boolean clause = word.equals("when") || word.equals("after") || word.equals("until");
    return start - first <= 1 && !BEING.contains(lower(start))
        || clause && start - first <= LONGEST;
  }

  private String lower(int i) {
    return i < 0 || i >= text.size() ? "" : text.token(i).lower();
  }
}
