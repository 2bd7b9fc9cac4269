package org.fabula.ingest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates a page gives for its publication, in order of trust: JSON-LD, meta elements, microdata
 * and time elements, the address, elements that call themselves a date, a date written near the
 * headline.
 */
final class PageDates {
  private static final String[] METAS = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datePublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "cXenseParse:recs:publishtime",
    "citation_publication_date",
    "citation_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "DC.date",
    "dcterms.date",
    "publish-date",
    "publish_date",
    "publishdate",
    "publication_date",
    "publicationdate",
    "pubdate",
    "ptime",
    "article_date_original",
    "originalPublicationDate",
    "dateCreated",
    "date",
    "rnews:datePublished",
    "release_date",
    "created"
  };

  private static final String[] MODIFIED_METAS = {
    "article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "last-modified"
  };

  private static final Pattern POSTED = Pattern.compile("(?i)publish|posted|entry-date");

  private static final Pattern DATE_CLASS =
      Pattern.compile(
          "(?i)(^|[\\s_-])(publish(ed)?|posted?|pub|entry|article|story|timestamp|date)"
              + "[\\s_-]{0,2}(date|on|time|line)?($|[\\s_-])");

  private static final Pattern DATE_ID =
      Pattern.compile("(?i)^(publish(ed)?|post(ed)?|pub|entry|article)?[_-]{0,2}(date|timestamp)$");

  private static final Pattern HEAD_CLASS = Pattern.compile("(?i)byline|meta|date|info");

  /** Elements that say they are the date of the story; where a page has several, the first. */
  private static final List<Predicate<Element>> SURE =
      List.of(
          e -> Markup.is(e, "itemprop", "datePublished"),
          e -> isTime(e) && e.hasAttr("pubdate"),
          e -> isTime(e) && POSTED.matcher(e.className()).find(),
          e -> isDated(e) && Markup.isWithin(e, "header"),
          e -> isDated(e) && Markup.isWithin(e, "article"));

  /** Elements that may be it, where nothing else is found. */
  private static final List<Predicate<Element>> LIKELY =
      List.of(
          e -> isDated(e) && Markup.isWithin(e, "main"),
          PageDates::isDated,
          e -> e.normalName().equals("abbr") && e.hasClass("published"),
          PageDates::isTime,
          e -> DATE_CLASS.matcher(e.className()).find(),
          e -> DATE_ID.matcher(e.id()).find(),
          e -> HEAD_CLASS.matcher(e.className()).find());

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[/_-]((?:19|20)\\d{2})(?:([/_-])(\\d{1,2}|[a-z]{3})\\2(\\d{1,2})(?=[/_.-]|$)"
              + "|(\\d{2})(\\d{2})(?=[/_.-]|$))");

  private static final Pattern CHANGED =
      Pattern.compile("(?i)(last )?(updated|modified|edited|changed|revised|reviewed)");

  /** Dates before the web were not published on it; those of digitised papers come near it. */
  private static final int FIRST_YEAR = 1900;

  private static final int LONGEST_VISIBLE = 120;

  /** "Wednesday, September 27, 2017" has 29 characters. */
  private static final int LONGEST_LINE = 30;

  /** Hours by which clocks in California are behind; no large press is further west. */
  private static final int WEST = 8;

  /** Hours by which clocks in New Zealand are ahead in summer. */
  private static final int EAST = 13;

  /** News is corrected and added to within days; what is changed after a month was rewritten. */
  private static final int DAYS_OF_CORRECTIONS = 30;

  /** Elements looked at for one place; the first ones are the story's. */
  private static final int MOST = 100;

  private final Markup markup;
  private final LinkedData data;
  private final Capture capture;
  private final Map<String, Publication> found = new LinkedHashMap<>();

  PageDates(Markup markup, LinkedData data, Capture capture) {
    this.markup = markup;
    this.data = data;
    this.capture = capture;
  }

  /** The dates; {@code head} has the lines around the headline. */
  List<Publication> published(PageHead head) {
    String linked = data.published();
    if (linked != null) {
      add(Dates.parse(linked, Basis.METADATA));
    }
    for (String meta : markup.metas(METAS)) {
      add(Dates.parse(meta, Basis.METADATA));
    }
    SURE.forEach(this::visible);
    address();
    for (Predicate<Element> place : LIKELY) {
      if (found.isEmpty()) {
        visible(place);
      }
    }
    if (found.isEmpty()) {
      head.lines().forEach(line -> add(inLine(line)));
    }
    if (found.isEmpty()) {
      add(onlyLine(head.shortLines(LONGEST_LINE)));
    }
    return rewrittenFirst(localDayFirst(new ArrayList<>(found.values())), head);
  }

  /** The date of the one line of the page that is a date; of several none is the story's. */
  private static @Nullable Publication onlyLine(List<String> lines) {
    List<Publication> dates =
        lines.stream().map(PageDates::inLine).filter(Objects::nonNull).distinct().toList();
    return dates.size() == 1 ? dates.getFirst() : null;
  }

  /**
   * A page that shows no other day than that of a change made long after it was first published has
   * been written anew: that day is what its readers, and its "this year", go by.
   */
  private List<Publication> rewrittenFirst(List<Publication> dates, PageHead head) {
    String modified = dates.isEmpty() ? null : modified(markup, data);
    if (modified == null || !isLongAfter(Publication.parse(modified, Basis.PAGE), dates)) {
      return dates;
    }
    List<String> lines = head.lines();
    boolean first = lines.stream().anyMatch(line -> inLine(line) != null);
    for (String line : first ? List.<String>of() : lines) {
      Publication change = Dates.written(line, Basis.PAGE);
      if (change != null && isLongAfter(change, dates) && capture.allows(change)) {
        dates.addFirst(change);
        return dates;
      }
    }
    return dates;
  }

  private static boolean isLongAfter(Publication change, List<Publication> dates) {
    LocalDate first = dates.getFirst().day();
    return change.day().isAfter(first.plusDays(DAYS_OF_CORRECTIONS));
  }

  /**
   * Metadata in UTC names the next day for an evening in America and the day before for a morning
   * in Asia. Where the page or its address shows such a neighbouring day, that is the day the
   * publisher, and the story's "today", means.
   */
  private static List<Publication> localDayFirst(List<Publication> dates) {
    if (dates.isEmpty() || !dates.getFirst().value().endsWith("Z")) {
      return dates;
    }
    OffsetDateTime moment = OffsetDateTime.parse(dates.getFirst().value());
    LocalDate west = moment.minusHours(WEST).toLocalDate();
    LocalDate east = moment.plusHours(EAST).toLocalDate();
    LocalDate utc = moment.toLocalDate();
    boolean confirmed =
        dates.stream().anyMatch(date -> date.basis() != Basis.METADATA && date.day().equals(utc));
    for (Publication date : confirmed ? List.<Publication>of() : dates) {
      boolean local = date.day().equals(west) || date.day().equals(east);
      boolean dayOnly = date.value().indexOf('T') < 0;
      if (local && dayOnly && date.basis() != Basis.METADATA) {
        dates.remove(date);
        dates.addFirst(date);
        return dates;
      }
    }
    return dates;
  }

  private static @Nullable Publication inLine(String line) {
    return CHANGED.matcher(line).lookingAt() ? null : Dates.written(line, Basis.PAGE);
  }

  /** When the page says it was changed, or null. */
  static @Nullable String modified(Markup markup, LinkedData data) {
    List<String> values = new ArrayList<>(markup.metas(MODIFIED_METAS));
    String linked = data.modified();
    if (linked != null) {
      values.addFirst(linked);
    }
    for (String value : values) {
      Publication date = Dates.parse(value, Basis.METADATA);
      if (date != null) {
        return date.value();
      }
    }
    return null;
  }

  private void visible(Predicate<Element> place) {
    List<Element> there = markup.named().stream().filter(place).limit(MOST).toList();
    for (Element element : there) {
      Publication date = visible(element);
      if (date != null) {
        add(date);
        return;
      }
    }
  }

  private static boolean isTime(Element element) {
    return element.normalName().equals("time");
  }

  private static boolean isDated(Element element) {
    return isTime(element) && element.hasAttr("datetime");
  }

  private static @Nullable Publication visible(Element element) {
    for (String attribute : new String[] {"datetime", "content", "title"}) {
      Publication stated = Dates.parse(element.attr(attribute), Basis.PAGE);
      if (stated != null) {
        return stated;
      }
    }
    return Dates.written(Words.shown(element, LONGEST_VISIBLE), Basis.PAGE);
  }

  private void address() {
    List<String> addresses = new ArrayList<>();
    for (Element link : markup.canonical()) {
      addresses.add(link.attr("href"));
    }
    addresses.addAll(markup.metas("og:url"));
    String linked = data.url();
    if (linked != null) {
      addresses.add(linked);
    }
    addresses.add(capture.address());
    addresses.forEach(address -> add(inAddress(address)));
  }

  static @Nullable Publication inAddress(String address) {
    Matcher matcher = ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      boolean joined = matcher.group(5) != null;
      String month = joined ? matcher.group(5) : matcher.group(3);
      String day = joined ? matcher.group(6) : matcher.group(4);
      String date =
          Character.isLetter(month.charAt(0))
              ? day + " " + month + " " + matcher.group(1)
              : matcher.group(1) + "-" + month + "-" + day;
      Publication published = Dates.parse(date, Basis.URL);
      if (published != null) {
        return published;
      }
    }
    return null;
  }

  private void add(@Nullable Publication date) {
    if (date != null && date.day().getYear() >= FIRST_YEAR && capture.allows(date)) {
      found.putIfAbsent(date.value() + date.basis(), date);
    }
  }
}
