package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.text.Span;

/**
 * Whom a pronoun stands for: GAP (Webster et al., TACL 2018), one tab-separated row a text, with a
 * pronoun and two names.
 */
public final class Gap {
  private static final Set<String> FEMININE = Set.of("she", "her", "hers");

  private Gap() {}

  /**
   * A pronoun and the two names it may stand for.
   *
   * @param pronoun its words
   * @param a the first name
   * @param isA whether the pronoun stands for the first name
   * @param b the second name
   * @param isB whether the pronoun stands for the second name
   * @param feminine whether the pronoun is feminine
   */
  public record Question(
      Span pronoun, Span a, boolean isA, Span b, boolean isB, boolean feminine) {}

  /** Reads the rows of {@code file} below its heading. */
  public static List<Item<Question>> items(Path file) {
    List<Item<Question>> items = new ArrayList<>();
    List<String> lines = GoldFiles.lines(file);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      items.add(parse(line));
    }
    return items;
  }

  static Item<Question> parse(String line) {
    String[] cells = line.split("\t", -1);
    String text = cells[1];
    Question question =
        new Question(
            span(text, cells[2], cells[3]),
            span(text, cells[4], cells[5]),
            cells[6].equals("TRUE"),
            span(text, cells[7], cells[8]),
            cells[9].equals("TRUE"),
            FEMININE.contains(cells[2].toLowerCase(Locale.ROOT)));
    return new Item<>(GoldFiles.story(cells[0], text, null), question);
  }

  /** Where {@code words} stand; the offset of the file counts code points. */
  private static Span span(String text, String words, String offset) {
    int start = text.offsetByCodePoints(0, Integer.parseInt(offset));
    return new Span(start, start + words.length());
  }
}
