package org.fabula.site;

/** Words of the code as words of Markdown and HTML. */
final class Markup {
  private Markup() {}

  /** Words in Markdown: nothing in them is taken for a sign of it, and they stay in one cell. */
  static String plain(String words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if ("\\`*_{}[]<>#|~&".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c == '\n' ? ' ' : c);
    }
    return out.toString();
  }

  /** Words as code in Markdown, in a cell of a table too. */
  static String code(String words) {
    return "`" + words.replace("|", "\\|") + "`";
  }

  /** Words in HTML, in attributes too. */
  static String html(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
