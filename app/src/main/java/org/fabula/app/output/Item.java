package org.fabula.app.output;

import java.util.List;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.When;

/**
 * A row of the chronology of one or of several stories, with all that is said of it where it is
 * passed on.
 *
 * @param id the same whenever these words of this story are read, whatever stands around them
 * @param entry the row in the dossier
 * @param date when it happened, in words
 * @param known how that is known, in words
 * @param kind what kind of row it is
 * @param told the words with the names in brackets that they leave out
 * @param standing whether what it claims still holds, in words
 * @param remarks what else there is to know of it: what is claimed otherwise, what was corrected
 * @param voices who says so: "— Mary Shaw, on Instagram"
 * @param people who takes part, by name
 * @param places where, by name
 * @param tellings who tells it in which words; first those that are shown
 */
record Item(
    String id,
    Entry entry,
    String date,
    String known,
    RowKind kind,
    String told,
    List<String> standing,
    List<String> remarks,
    List<String> voices,
    List<String> people,
    List<String> places,
    List<Telling> tellings) {

  /** Words longer than this are no headline: it is shown large, in one line or two. */
  private static final int LONGEST_HEADLINE = 100;

  /**
   * The words of one story.
   *
   * @param id of the story in the dossier
   * @param story the story
   * @param span where in its text
   * @param words they themselves, on one line
   */
  record Telling(String id, Story story, Span span, String words) {

    /** "characters 12–80", the offsets of the words in the story's text. */
    String at() {
      return "characters " + span.start() + "–" + span.end();
    }
  }

  /** When it happened. */
  When when() {
    return entry.when();
  }

  /** The story whose words are shown. */
  Story story() {
    return tellings.getFirst().story();
  }

  /** The verbatim words on one line. */
  String words() {
    return tellings.getFirst().words();
  }

  /** Where they stand: "characters 12–80". */
  String at() {
    return tellings.getFirst().at();
  }

  /** The other stories that tell it. */
  List<Story> others() {
    return tellings.stream()
        .filter(telling -> !telling.id().equals(entry.story()))
        .map(Telling::story)
        .distinct()
        .toList();
  }

  /** The words, or as many of the first as make a headline. */
  String headline() {
    return headline(words());
  }

  /** As many of the first words as make a headline. */
  static String headline(String words) {
    if (words.length() <= LONGEST_HEADLINE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_HEADLINE);
    int end = space > 0 ? space : words.offsetByCodePoints(0, LONGEST_HEADLINE / 2);
    return words.substring(0, end) + " …";
  }
}
