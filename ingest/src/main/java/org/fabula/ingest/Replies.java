package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Tells what a mail says from what it repeats of the mail it answers, and joins the lines that the
 * sender's program broke.
 */
final class Replies {
  /** Plain text is broken at 72 to 80 characters; longer lines are paragraphs. */
  private static final int WIDEST = 100;

  /** The line above what is repeated may be broken in two or three. */
  private static final int ATTRIBUTION_LINES = 3;

  private static final Pattern ATTRIBUTION =
      Pattern.compile("On\\b.{5,300}\\b(?:wrote|writes|said)\\s?:");

  private static final Pattern BY_ADDRESS =
      Pattern.compile(".{0,200}@.{1,200}\\b(?:wrote|writes|said)\\s?:");

  private static final Pattern ORIGINAL =
      Pattern.compile("-{3,}\\s?Original Message\\s?-{3,}", Pattern.CASE_INSENSITIVE);

  private static final String REPEATED =
      "blockquote[type=cite], .gmail_quote, .gmail_attr, .yahoo_quoted, .moz-cite-prefix,"
          + " #divRplyFwdMsg, #appendonsend";

  /** Marks behind which everything is repeated. */
  private static final Set<String> BEHIND = Set.of("divRplyFwdMsg", "appendonsend");

  private Replies() {}

  /**
   * The paragraphs of a plain text without what it repeats.
   *
   * @param flowed whether a space at the end of a line says that it goes on (RFC 3676)
   * @param spaced whether that space is part of the words
   */
  static String plain(String text, boolean flowed, boolean spaced) {
    List<String> own = own(text);
    int width = width(own);
    StringBuilder joined = new StringBuilder();
    String before = "";
    for (String line : own) {
      String words = flowed && line.startsWith(" ") ? line.substring(1) : line;
      if (goesOn(before, words, flowed, width)) {
        boolean glued = flowed && !spaced && before.endsWith(" ");
        if (glued) {
          joined.setLength(joined.length() - 1);
        }
        joined.append(glued || before.endsWith(" ") ? "" : " ").append(words);
      } else {
        joined.append("\n\n").append(words);
      }
      before = words;
    }
    return joined.toString();
  }

  /** Whether the line was broken by a program: what follows had no room, or is in mid sentence. */
  private static boolean goesOn(String line, String next, boolean flowed, int width) {
    if (line.isBlank() || next.isBlank()) {
      return false;
    }
    if (flowed && line.endsWith(" ") && !line.equals("-- ")) {
      return true;
    }
    String bare = next.strip();
    int space = bare.indexOf(' ');
    int word = space < 0 ? bare.length() : space;
    boolean full = line.length() <= WIDEST && line.stripTrailing().length() + 1 + word > width;
    return full || (line.length() <= WIDEST && Character.isLowerCase(bare.charAt(0)));
  }

  private static int width(List<String> lines) {
    int width = 0;
    for (String line : lines) {
      int length = line.stripTrailing().length();
      width = length <= WIDEST ? Math.max(width, length) : width;
    }
    // A few short lines were broken by hand.
    return Math.max(width, 50);
  }

  private static List<String> own(String text) {
    List<String> own = new ArrayList<>();
    for (String line : text.split("\r\n|[\r\n]", -1)) {
      if (line.startsWith(">")) {
        withoutAttribution(own);
      } else if (ORIGINAL.matcher(line.strip()).matches()) {
        break;
      } else if (!line.isBlank() || own.isEmpty() || !own.getLast().isBlank()) {
        own.add(line);
      }
    }
    withoutAttribution(own);
    return own;
  }

  private static void withoutAttribution(List<String> own) {
    int end = own.size();
    while (end > 0 && own.get(end - 1).isBlank()) {
      end--;
    }
    String joined = "";
    for (int start = end - 1; start >= Math.max(0, end - ATTRIBUTION_LINES); start--) {
      joined = (own.get(start).strip() + " " + joined).strip();
      if (ATTRIBUTION.matcher(joined).matches()) {
        own.subList(start, own.size()).clear();
        own.add("");
        return;
      }
    }
    if (end > 0 && BY_ADDRESS.matcher(own.get(end - 1).strip()).matches()) {
      own.subList(end - 1, own.size()).clear();
      own.add("");
    }
  }

  /** The page of a mail without what it repeats. */
  static String html(String html, int depth) {
    Document document = Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    document.select(REPEATED).forEach(Replies::clear);
    return document.outerHtml();
  }

  /** Empties elements instead of removing them, which would take long where they are many. */
  private static void clear(Element repeated) {
    repeated.empty();
    if (!BEHIND.contains(repeated.id())) {
      return;
    }
    for (Node next = repeated.nextSibling(); next != null; next = next.nextSibling()) {
      if (next instanceof Element element && !BEHIND.contains(element.id())) {
        element.empty();
      } else if (next instanceof TextNode text) {
        text.text("");
      } else if (next instanceof Element) {
        // It clears what stands behind it.
        return;
      }
    }
  }
}
