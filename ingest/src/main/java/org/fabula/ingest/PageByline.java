package org.fabula.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The writers of a page, from the first place that names any: JSON-LD, meta elements, microdata and
 * links to authors, elements that call themselves a byline, a line near the headline that begins
 * with "By". The name of the site itself is taken only where nothing else is named.
 */
final class PageByline {
  private static final String[] METAS = {
    "parsely-author",
    "sailthru.author",
    "byl",
    "author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "article:author",
    "twitter:creator"
  };

  private static final Pattern BYLINE_AUTHOR =
      Pattern.compile("(?i)\\bbyline?[_-]{0,2}(author|name)s?\\b");

  private static final Pattern AUTHOR_NAME = Pattern.compile("(?i)\\bauthor[_-]{0,2}name\\b");

  private static final Pattern BYLINE = Pattern.compile("(?i)(^|[\\s_-])byline\\b");

  private static final Pattern AUTHOR =
      Pattern.compile("(?i)(^|\\s)(post|entry|article)?[_-]{0,2}author\\b");

  /** Elements that say they hold the writers, the surest first. */
  private static final List<Predicate<Element>> PLACES =
      List.of(
          e -> Markup.is(e, "itemprop", "name"),
          e -> Markup.is(e, "rel", "author"),
          e -> Markup.is(e, "itemprop", "author"),
          e -> BYLINE_AUTHOR.matcher(e.className()).find(),
          e -> AUTHOR_NAME.matcher(e.className()).find(),
          e -> BYLINE.matcher(e.className()).find(),
          e -> e.attr("data-testid").toLowerCase(Locale.ROOT).contains("byline"),
          e -> AUTHOR.matcher(e.className()).find(),
          e -> isLinkTo(e, "/author/"),
          e -> isLinkTo(e, "/authors/"));

  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_LINE = 200;

  /** Elements looked at for one place; the first ones are the story's. */
  private static final int MOST = 100;

  private static final Pattern BY =
      Pattern.compile("(?i)^(?:(?:written|posted|words|published) (?:on .{1,40}? )?)?by[: ]");

  private static final Pattern WRITER =
      Pattern.compile("(?i)author|writer|contributor|reporter|staff|profile|people|team|/by/|user");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:min(?:ute)?s? read|admin|editors?$|staff$|unknown|guest$|updated|null|no author|"
              + "anonymous|posted|published|by$|share|follow|contact|about|author|edit$"
              + "|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d).*");

  private final Markup markup;
  private final LinkedData data;
  private final @Nullable String publisher;
  private boolean siteNamed;

  PageByline(Markup markup, LinkedData data, @Nullable String publisher) {
    this.markup = markup;
    this.data = data;
    this.publisher = publisher;
  }

  /** The names; {@code head} has the lines around the headline. */
  List<String> names(PageHead head) {
    Stream<Supplier<List<String>>> sources =
        Stream.of(
            () -> cleaned(data.persons()),
            this::inMetas,
            this::inPlaces,
            () -> inHead(head.lines()),
            () -> cleaned(data.authors()));
    return sources
        .map(Supplier::get)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElseGet(() -> siteNamed && publisher != null ? List.of(publisher) : List.of());
  }

  /** Whether a line begins as bylines do. */
  static boolean isByline(String line) {
    return BY.matcher(line).find();
  }

  private List<String> inMetas() {
    for (String meta : METAS) {
      List<String> names = cleaned(markup.metas(meta));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** The names at the first such place; further ones belong to other stories on the page. */
  private List<String> inPlaces() {
    for (Predicate<Element> place : PLACES) {
      for (Element element :
          markup.credits().stream()
              .flatMap(PageByline::withNames)
              .filter(place)
              .limit(MOST)
              .toList()) {
        List<String> names = cleaned(lines(element));
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  /** An author, and the elements in it that say they are the name. */
  private static Stream<Element> withNames(Element credit) {
    return Markup.is(credit, "itemprop", "author")
        ? Stream.concat(Stream.of(credit), credit.select("[itemprop=name]").stream()).distinct()
        : Stream.of(credit);
  }

  private static boolean isLinkTo(Element element, String part) {
    return element.normalName().equals("a")
        && element.attr("href").toLowerCase(Locale.ROOT).contains(part);
  }

  /** The line itself where it begins with "By" or links nowhere, else the links to writers. */
  private static List<String> lines(Element byline) {
    String line = Words.shown(byline, LONGEST_LINE);
    if (line.isEmpty() || isByline(line)) {
      return List.of(line);
    }
    Elements links = byline.select("a[href]");
    if (links.isEmpty()) {
      return List.of(line);
    }
    List<String> writers = new ArrayList<>();
    for (Element link : links) {
      if (WRITER.matcher(link.attr("href")).find()) {
        writers.add(Words.shown(link, LONGEST_NAME));
      }
    }
    return writers.isEmpty() ? List.of(line) : writers;
  }

  private List<String> inHead(List<String> head) {
    for (String line : head) {
      List<String> names = isByline(line) ? cleaned(List.of(line)) : List.of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private List<String> cleaned(List<String> lines) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines) {
      if (isSite(line)) {
        siteNamed = true;
      } else {
        Bylines.of(line).stream().filter(this::isName).forEach(names::add);
      }
    }
    return new ArrayList<>(names);
  }

  private boolean isSite(String name) {
    return Words.sameLetters(name, publisher);
  }

  private boolean isName(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return words.length() > 1
        && words.length() <= LONGEST_NAME
        && !isSite(words)
        && !lower.contains("://")
        && !lower.startsWith("www.")
        && lower.indexOf('@') < 0
        && Character.isLetterOrDigit(words.codePointAt(0))
        && words.chars().anyMatch(Character::isLetter)
        && words.chars().filter(Character::isDigit).count() < 5
        && !NO_NAME.matcher(lower).matches();
  }
}
