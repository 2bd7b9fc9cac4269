package org.fabula.time;

import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside something found, within its sentence.
 *
 * @param text the story
 * @param first index of the first token found
 * @param end one past the index of the last
 */
record Neighbours(Analysis text, int first, int end) {

  static Neighbours of(Analysis text, Found<Piece> found) {
    return new Neighbours(text, found.first(), found.end());
  }

  /** The first word found, as written. */
  String written() {
    return text.word(first);
  }

  boolean isCapitalised() {
    return Character.isUpperCase(written().charAt(0));
  }

  /** The last word found, in lower case. */
  String lastWord() {
    return text.word(end - 1).toLowerCase(Locale.ROOT);
  }

  /** Part of speech of the first word found. */
  Upos pos() {
    return text.pos(first);
  }

  /** Whether the first word found has a capital without beginning its sentence. */
  boolean isName() {
    return hasPrevious() && isCapitalised();
  }

  /** Whether the word before has a capital. */
  boolean followsCapital() {
    return hasPrevious() && Character.isUpperCase(text.word(first - 1).charAt(0));
  }

  /** Whether the last word found has a capital. */
  boolean opensWithCapital() {
    return Character.isUpperCase(text.word(end - 1).charAt(0));
  }

  /** Whether it is all that its line says, or the head of it: "May", "March: ...". */
  boolean isLine() {
    boolean opens = Headings.opensLine(text, first);
    return opens && (text.is(end, ":") || end < text.size() && Headings.opensLine(text, end));
  }

  private boolean hasPrevious() {
    return first > 0 && text.token(first - 1).sentence() == text.token(first).sentence();
  }

  private boolean hasNext() {
    return end < text.size() && text.token(end).sentence() == text.token(first).sentence();
  }

  /** The word before, in lower case; empty where there is none. */
  String previous() {
    return hasPrevious() ? text.word(first - 1).toLowerCase(Locale.ROOT) : "";
  }

  /** The word before the word before, in lower case; empty where there is none. */
  String beforePrevious() {
    return hasPrevious() && first > 1 ? text.word(first - 2).toLowerCase(Locale.ROOT) : "";
  }

  /** The word after, in lower case; empty where there is none. */
  String next() {
    return hasNext() ? text.word(end).toLowerCase(Locale.ROOT) : "";
  }

  /** The word after the word after, in lower case; a blank where there is none. */
  String afterNext() {
    int at = end + 1;
    boolean has = hasNext() && at < text.size();
    return has && text.token(at).sentence() == text.token(end).sentence()
        ? text.token(at).lower()
        : " ";
  }

  boolean follows(Set<String> words) {
    return words.contains(previous());
  }

  boolean follows(String... words) {
    return Set.of(words).contains(previous());
  }

  boolean precedes(String... words) {
    return Set.of(words).contains(next());
  }

  @Nullable Upos previousPos() {
    return hasPrevious() ? text.pos(first - 1) : null;
  }

  @Nullable Upos nextPos() {
    return hasNext() ? text.pos(end) : null;
  }

  /** Whether a word with a capital comes next. */
  boolean precedesCapital() {
    return hasNext() && Character.isUpperCase(text.word(end).charAt(0));
  }

  /** Whether a word with a capital that is a name comes next. */
  boolean precedesName() {
    return nextPos() == Upos.PROPN && precedesCapital();
  }

  /** Whether a common noun comes next. */
  boolean precedesNoun() {
    return nextPos() == Upos.NOUN && Character.isLowerCase(text.word(end).charAt(0));
  }

  /** Whether a finite verb comes next. */
  boolean precedesVerb() {
    return nextPos() == Upos.VERB && !next().endsWith("ing");
  }

  /** Whether a mark such as "$", "#" or "/" touches what was found. */
  boolean touchesMark() {
    boolean before =
        hasPrevious()
            && text.token(first - 1).end() == text.token(first).start()
            && "$£€#/".contains(previous().substring(previous().length() - 1));
    boolean after =
        hasNext()
            && text.token(end).start() == text.token(end - 1).end()
            && "%/".contains(next().substring(0, 1));
    return before || after;
  }

  /** Whether one of {@code words} comes within the next few. */
  boolean leadsTo(Set<String> words) {
    for (int i = end; i < Math.min(end + 3, text.size()); i++) {
      if (words.contains(text.word(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
