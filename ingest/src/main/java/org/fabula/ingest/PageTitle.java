package org.fabula.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: of the JSON-LD, else the only first-level heading, else what the page gives to be
 * shared, else its title without the name of the site.
 */
final class PageTitle {
  private static final Pattern SITE = Pattern.compile("\\s[|\u2013\u2014\u00BB\u00B7-]\\s");

  private PageTitle() {}

  static @Nullable String of(Markup markup, LinkedData data) {
    String headline = data.headline();
    if (headline != null) {
      return headline;
    }
    List<Element> headings = markup.headings();
    String heading = headings.size() == 1 ? Words.oneLine(headings.getFirst().text()) : "";
    if (!heading.isEmpty()) {
      return heading;
    }
    String shared = markup.meta("og:title", "twitter:title", "dc.title", "title");
    return shared != null ? shared : windowTitle(markup);
  }

  private static @Nullable String windowTitle(Markup markup) {
    Element element = markup.title();
    String title = element == null ? "" : Words.oneLine(element.text());
    if (title.isEmpty()) {
      return null;
    }
    String longest = "";
    for (String part : SITE.split(title)) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }
}
