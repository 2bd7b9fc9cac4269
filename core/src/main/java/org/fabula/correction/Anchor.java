package org.fabula.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of a story, kept so that they are found again when the story has been read anew, changed a
 * little, or removed and added again: its place and its words, like the selectors of W3C Web
 * Annotation.
 *
 * @param story id of the story in the dossier
 * @param source path or address of the story, or null
 * @param hash SHA-256 of its text in UTF-8, in hexadecimal
 * @param length UTF-16 code units of its text
 * @param start offset of the words
 * @param exact the words
 * @param prefix what stands before them
 * @param suffix what stands behind them
 */
public record Anchor(
    String story,
    @Nullable String source,
    String hash,
    int length,
    int start,
    String exact,
    String prefix,
    String suffix) {

  /** How much of the text on each side is kept: about a line's half, as annotators do. */
  static final int CONTEXT = 32;

  /** Checks the offsets. */
  public Anchor {
    if (start < 0 || length < 0 || (long) start + exact.length() > length) {
      throw new IllegalArgumentException("no place for words at " + start + " of " + length);
    }
  }

  /**
   * Words of a story.
   *
   * @param id of the story in the dossier
   */
  public static Anchor of(String id, Story story, Span span) {
    String text = story.text();
    int from = Math.max(0, span.start() - CONTEXT);
    int to = Math.min(text.length(), span.end() + CONTEXT);
    return new Anchor(
        id,
        story.source(),
        hash(text),
        text.length(),
        span.start(),
        span.in(text),
        text.substring(isWithin(text, from) ? from + 1 : from, span.start()),
        text.substring(span.end(), isWithin(text, to) ? to - 1 : to));
  }

  /** Whether an offset parts the two halves of a character. */
  private static boolean isWithin(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /** Where the words stood. */
  public Span span() {
    return new Span(start, start + exact.length());
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
