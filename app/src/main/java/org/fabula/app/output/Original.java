package org.fabula.app.output;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.fabula.story.Passage;
import org.fabula.story.Place;
import org.fabula.story.Story;

/** Says where words of a story stand in the original, and opens it there. */
public final class Original {
  /** As many words name a place on a page; more of them may be broken by its markup. */
  private static final int WORDS = 6;

  private Original() {}

  /**
   * The place in words, such as {@code page 3, 101 points from its top}; empty where it is not
   * known.
   *
   * @param offset UTF-16 offset into the text
   */
  public static Optional<String> words(Story story, int offset) {
    Passage passage = story.origin().at(offset);
    if (passage == null) {
      return Optional.empty();
    }
    String within = story.origin().within();
    String at = at(story, passage, offset);
    return Optional.of(within.isEmpty() ? at : within + ", " + at);
  }

  private static String at(Story story, Passage passage, int offset) {
    return switch (passage.place()) {
      case Place.Bytes bytes -> bytes(story, passage, bytes, offset);
      case Place.Node node -> node.file().isEmpty() ? node.path() : node.file() + " " + node.path();
      case Place.Box box ->
          "page " + box.page() + ", " + Math.round(box.top()) + " points from its top";
      case Place.Line line -> "line " + line.number() + ", " + line.pointer();
    };
  }

  private static String bytes(Story story, Passage passage, Place.Bytes bytes, int offset) {
    if (bytes.charset() == null) {
      return "bytes " + bytes.from() + " to " + bytes.to();
    }
    String before =
        story
            .text()
            .substring(passage.start(), Math.min(Math.max(offset, passage.start()), passage.end()));
    return "byte " + (bytes.from() + before.getBytes(Charset.forName(bytes.charset())).length);
  }

  /**
   * An address that opens the original at the words: a printed page by its number, a web page by a
   * text fragment (URL Fragment Text Directives, WICG). Empty where the story came from no address.
   */
  public static Optional<String> address(Story story, int offset) {
    String source = story.source() == null ? "" : story.source();
    Passage passage = story.origin().at(offset);
    String scheme = source.toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
      return Optional.empty();
    }
    String bare = source.contains("#") ? source.substring(0, source.indexOf('#')) : source;
    if (passage != null && passage.place() instanceof Place.Box box) {
      return Optional.of(bare + "#page=" + box.page());
    }
    return Optional.of(
        passage != null && passage.place() instanceof Place.Node
            ? bare + "#:~:text=" + encoded(firstWords(story.text(), offset))
            : source);
  }

  private static String firstWords(String text, int offset) {
    int end = offset;
    for (int words = 0; end < text.length() && text.charAt(end) != '\n'; end++) {
      if (text.charAt(end) == ' ' && ++words == WORDS) {
        break;
      }
    }
    return text.substring(offset, end);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
  }
}
