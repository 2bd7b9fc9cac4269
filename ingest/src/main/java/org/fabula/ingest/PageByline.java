package org.fabula.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The writers of a page, from the first place that names any: JSON-LD, meta elements, microdata and
 * links to authors, elements that call themselves a byline.
 */
final class PageByline {
  private static final String[] METAS = {
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "article:author",
    "twitter:data1"
  };

  private static final String[] PLACES = {
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "[rel=author]",
    "[class~=(?i)\\bbyline?[_-]{0,2}(author|name)s?\\b]",
    "[class~=(?i)\\bauthor[_-]{0,2}name\\b]",
    "[class~=(?i)(^|[\\s_-])byline\\b]",
    "[class~=(?i)(^|\\s)(post|entry|article)?[_-]{0,2}author\\b]",
    "a[href*=/author/]",
    "a[href*=/authors/]"
  };

  private static final int LONGEST_NAME = 60;

  private PageByline() {}

  static List<String> of(Document document, LinkedData data) {
    List<String> names = cleaned(data.authors());
    for (int i = 0; names.isEmpty() && i < METAS.length; i++) {
      names = cleaned(Meta.all(document, METAS[i]));
    }
    for (int i = 0; names.isEmpty() && i < PLACES.length; i++) {
      names = visible(document, PLACES[i]);
    }
    return names;
  }

  /** The names at the first such place; further ones belong to other stories on the page. */
  private static List<String> visible(Document document, String place) {
    for (Element element : document.select(place)) {
      List<String> names = cleaned(List.of(element.text()));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> cleaned(List<String> lines) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines) {
      Bylines.of(line).stream().filter(PageByline::isName).forEach(names::add);
    }
    return new ArrayList<>(names);
  }

  private static boolean isName(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return words.length() > 1
        && words.length() <= LONGEST_NAME
        && !lower.contains("://")
        && !lower.startsWith("www.")
        && !lower.contains("@")
        && words.chars().anyMatch(Character::isLetter)
        && words.chars().filter(Character::isDigit).count() < 5
        && !lower.matches("(min(ute)?s? read|admin|editor|staff|unknown|guest|updated|null).*");
  }
}
