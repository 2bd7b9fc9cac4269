package org.fabula.app.output;

import java.util.List;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.When;

/**
 * A row of the chronology of one or of several stories, with all that is said of it where it is
 * passed on.
 *
 * @param id the same whenever these words of this story are read, whatever stands around them
 * @param story the story whose words are shown
 * @param span where in its text they stand
 * @param when when it happened
 * @param date that in words
 * @param known how that is known, in words
 * @param kind what kind of row it is
 * @param words the verbatim words on one line
 * @param voices who says so: "— Mary Shaw, on Instagram"
 * @param others the other stories that tell it
 */
record Item(
    String id,
    Story story,
    Span span,
    When when,
    String date,
    String known,
    RowKind kind,
    String words,
    List<String> voices,
    List<Story> others) {

  /** Words longer than this are no headline: it is shown large, in one line or two. */
  private static final int LONGEST_HEADLINE = 100;

  /** The words, or as many of the first as make a headline. */
  String headline() {
    if (words.length() <= LONGEST_HEADLINE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_HEADLINE);
    int end = space > 0 ? space : words.offsetByCodePoints(0, LONGEST_HEADLINE / 2);
    return words.substring(0, end) + " …";
  }

  /** "characters 12–80", the offsets of the words in the story's text. */
  String at() {
    return "characters " + span.start() + "–" + span.end();
  }
}
