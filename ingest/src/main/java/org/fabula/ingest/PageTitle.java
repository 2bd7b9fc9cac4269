package org.fabula.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: of the JSON-LD, of the microdata, or the only first-level heading, whichever has
 * the words of the title that the page gives to be shared; else that title, without the name of the
 * site. Systems write their own name into the data, and over forms to log in stands a heading too.
 */
final class PageTitle {
  private static final Pattern SITE = Pattern.compile("\\s[|\u2013\u2014\u00BB\u00B7-]\\s");

  private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A headline of fewer words that are not those of the title is some label. */
  private static final int FEWEST_WORDS = 4;

  private PageTitle() {}

  static @Nullable String of(Markup markup, LinkedData data) {
    String shared = markup.meta("og:title", "twitter:title", "dc.title", "title");
    String window = windowTitle(markup);
    String all = (shared == null ? "" : shared) + " " + (window == null ? "" : window);
    List<String> headlines = headlines(markup, data);
    for (String headline : headlines) {
      if (all.isBlank() || agree(headline, all)) {
        return headline;
      }
    }
    for (String headline : headlines) {
      if (words(headline).size() >= FEWEST_WORDS) {
        return headline;
      }
    }
    return shared != null ? shared : window;
  }

  private static List<String> headlines(Markup markup, LinkedData data) {
    List<String> headlines = new ArrayList<>();
    String headline = data.headline();
    if (headline != null) {
      headlines.add(headline);
    }
    markup.named().stream()
        .filter(e -> Markup.is(e, "itemprop", "headline"))
        .limit(1)
        .forEach(e -> headlines.add(Words.oneLine(e.text())));
    if (markup.headings().size() == 1) {
      headlines.add(Words.oneLine(markup.headings().getFirst().text()));
    }
    headlines.removeIf(String::isEmpty);
    return headlines;
  }

  /** Whether half of the words of a headline are in the title. */
  private static boolean agree(String headline, String title) {
    Set<String> own = words(headline);
    Set<String> others = words(title);
    return own.stream().filter(others::contains).count() * 2 >= own.size();
  }

  private static Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    for (String word : WORD_END.split(line.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
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
