package org.fabula.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What stands around the words of a page: its head, the list of all pages, what is on it. */
final class Frame {
  private static final int FEW = 3;
  private static final String END_OF_HEAD = "</h1>\n";

  private final String template;
  private final List<Part> parts;
  private final String version;

  /**
   * For a site.
   *
   * @throws IOException where the template is not on the class path
   */
  Frame(List<Part> parts, String version) throws IOException {
    this.template = resource("frame.html");
    this.parts = List.copyOf(parts);
    this.version = version;
  }

  /** A page as it is handed out. */
  String around(Document document) {
    Page page = document.page();
    String html = document.html();
    int head = html.startsWith("<h1") ? html.indexOf(END_OF_HEAD) + END_OF_HEAD.length() : 0;
    return template
        .replace("@title@", Markup.html(title(document)))
        .replace("@style@", Links.between(page.html(), "site.css"))
        .replace("@home@", Links.between(page.html(), "index.html"))
        .replace("@version@", Markup.html(version))
        .replace("@contents@", contents(page))
        .replace("@parts@", parts(document))
        .replace("@head@", html.substring(0, head))
        // Last, for nothing in it is to be filled in.
        .replace("@words@", html.substring(head));
  }

  private static String title(Document document) {
    String title = document.title();
    return title.equals("Fabula") ? title : title + " · Fabula";
  }

  private String contents(Page here) {
    StringBuilder list = new StringBuilder();
    for (Part part : parts) {
      list.append("<h2>").append(Markup.html(part.name())).append("</h2>\n<ul>\n");
      for (Page page : part.pages()) {
        String current = page.equals(here) ? " aria-current=\"page\"" : "";
        item(list, Links.between(here.html(), page.html()), current, page.name());
      }
      list.append("</ul>\n");
    }
    return list.toString();
  }

  private static String parts(Document document) {
    Map<String, String> headings = document.headings(2);
    if (headings.size() < FEW) {
      return "";
    }
    StringBuilder list = new StringBuilder("<nav class=\"parts\" aria-label=\"On this page\">\n");
    list.append("<h2>On this page</h2>\n<ul>\n");
    headings.forEach((anchor, words) -> item(list, "#" + anchor, "", words));
    return list.append("</ul>\n</nav>\n").toString();
  }

  private static void item(StringBuilder list, String to, String more, String words) {
    list.append("<li><a href=\"").append(Markup.html(to)).append('"').append(more).append('>');
    list.append(Markup.html(words)).append("</a></li>\n");
  }

  /** A file beside this class. */
  static String resource(String name) throws IOException {
    try (InputStream in = Frame.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
