package org.fabula.ingest.fetch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what is behind a web address, for ids and for files. */
public final class PageName {
  private static final Pattern PARTS =
      Pattern.compile("(?i)https?://([^/?#]*)([^?#]*).*", Pattern.DOTALL);

  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(?:html?|xhtml|php|aspx?|jsp|txt|pdf|docx|odt|rtf|epub)$");

  /** Letters have up to four bytes, names of files up to 255. */
  private static final int LONGEST = 60;

  private PageName() {}

  /** Whether an input is a web address. */
  public static boolean isAddress(String input) {
    return input.regionMatches(true, 0, "http://", 0, 7)
        || input.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * The last part of the path without what tells its format, where it is more than {@code index};
   * else the host. Letters, digits, dots, hyphens and underscores only.
   */
  public static String of(String address) {
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches()) {
      return "page";
    }
    String path = parts.group(2).replaceFirst("/+$", "");
    String last = decoded(path.substring(path.lastIndexOf('/') + 1));
    String stem = plain(ENDING.matcher(last).replaceFirst(""));
    boolean empty = stem.isEmpty() || stem.toLowerCase(Locale.ROOT).equals("index");
    String name = empty ? plain(parts.group(1)) : stem;
    return name.isEmpty() ? "page" : name;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  private static String plain(String words) {
    StringBuilder out = new StringBuilder();
    words
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' ? c : '-')
        .limit(LONGEST)
        .forEach(out::appendCodePoint);
    return out.toString().replaceAll("-{2,}", "-").replaceAll("^[-.]+|[-.]+$", "");
  }
}
