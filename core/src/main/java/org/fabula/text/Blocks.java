package org.fabula.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into the blocks that become paragraphs. A blank line always ends a block. A line end
 * does too, unless the story is set in lines of a fixed width, as wire copy is: then only a blank
 * line or an indented line begins a new one.
 */
final class Blocks {
  /** Widths between which a line of wire copy ends when it is broken for its width alone. */
  private static final int NARROWEST = 45;

  private static final int WIDEST = 100;

  private Blocks() {}

  /** Blocks in order, without white space at their ends; none empty. */
  static List<Span> of(String text) {
    List<Span> lines = lines(text);
    boolean wrapped = isWrapped(text, lines);
    List<Span> blocks = new ArrayList<>();
    Span open = null;
    for (Span line : lines) {
      Span words = trim(text, line);
      if (words.length() == 0) {
        open = close(blocks, open);
        continue;
      }
      boolean goesOn = open != null && wrapped && words.start() - line.start() < 2;
      if (!goesOn) {
        close(blocks, open);
        open = words;
      } else if (open != null) {
        open = open.cover(words);
      }
    }
    close(blocks, open);
    return blocks;
  }

  private static @Nullable Span close(List<Span> blocks, @Nullable Span open) {
    if (open != null) {
      blocks.add(open);
    }
    return null;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B') {
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        lines.add(new Span(start, i));
        i += pair ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }

  /**
   * Whether most lines that are followed by another line end in the middle of a sentence at about
   * the same width.
   */
  private static boolean isWrapped(String text, List<Span> lines) {
    int followed = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = trim(text, lines.get(i));
      if (line.length() == 0 || trim(text, lines.get(i + 1)).length() == 0) {
        continue;
      }
      followed++;
      char last = text.charAt(line.end() - 1);
      boolean fits = line.length() >= NARROWEST && line.length() <= WIDEST;
      if (fits && (Character.isLetterOrDigit(last) || last == ',')) {
        broken++;
      }
    }
    return followed >= 2 && broken * 2 > followed;
  }

  private static Span trim(String text, Span line) {
    int start = line.start();
    int end = line.end();
    while (start < end && Tokenizer.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
