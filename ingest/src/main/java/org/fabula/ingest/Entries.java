package org.fabula.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Place;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes stories of the entries of one feed, and says what is wrong with those that are none. */
final class Entries {
  private static final String SKIPPED = "it is skipped, the rest is read";

  /** RSS 2.0 wants {@code address (name)}; others write {@code name <address>}. */
  private static final Pattern NAME_IN_BRACKETS = Pattern.compile("\\S+@\\S+ \\(([^()]+)\\)");

  private static final Pattern MAIL = Pattern.compile("[<(]?\\S+@\\S+[>)]?");

  /** The compact form of ISO 8601 that news agencies use. */
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})(Z|[+-]\\d{2}:?\\d{2})");

  private final Intake intake;
  private final String input;
  private final String name;
  private String publisher = "";
  private String language = "";
  private long number;
  private long withoutText;
  private String firstWithoutText = "";

  /**
   * Entries of a feed.
   *
   * @param name of the file; begins the ids of entries that have none
   */
  Entries(Intake intake, String input, String name) {
    this.intake = intake;
    this.input = input;
    this.name = name;
  }

  /** What holds for entries that do not tell otherwise. */
  void of(String feedPublisher, String feedLanguage) {
    publisher = feedPublisher;
    language = feedLanguage;
  }

  /** An entry follows; says where it stands. */
  String next(int line) {
    number++;
    return "entry " + number + (line > 0 ? ", line " + line : "");
  }

  /** An entry that cannot be read. */
  void broken(String place, String reason) {
    intake.problem(input, place, reason, SKIPPED);
  }

  /** Hands over the story of an entry. */
  void take(String place, Entry entry) {
    try {
      Prose text = text(entry.text());
      if (text.isBlank()) {
        withoutText++;
        firstWithoutText = firstWithoutText.isEmpty() ? place : firstWithoutText;
      } else {
        intake.story(story(place, entry, text));
      }
    } catch (IOException e) {
      broken(place, String.valueOf(e.getMessage()));
    }
  }

  /** Says what has no text, once the feed has ended. */
  void end() {
    if (number == 0) {
      intake.problem(input, "", "a feed without entries", "get it again where it should have some");
    } else if (withoutText > 0) {
      String reason = withoutText + " of its " + number + " entries without text";
      intake.problem(input, firstWithoutText, reason, "read the pages that they link to");
    }
  }

  private Story story(String place, Entry entry, Prose text) {
    String title = oneLine(entry.title());
    String ownLanguage = Entry.first(entry.language(), language).replace('_', '-');
    Publication modified = Dates.parse(iso(entry.modified()), Basis.METADATA);
    Page page =
        new Page(
            title.isEmpty() ? null : title,
            byline(entry.writers()),
            nullable(oneLine(Entry.first(entry.publisher(), publisher))),
            published(place, entry),
            modified == null ? null : modified.value(),
            PageReader.isLanguage(ownLanguage) ? ownLanguage : "en",
            text);
    return page.story(
        intake.ids().unique(Entry.first(Decoder.wellFormed(entry.id()), name + ":" + number)),
        Entry.first(Decoder.wellFormed(entry.address()), input),
        place);
  }

  private static @Nullable String nullable(String words) {
    return words.isEmpty() ? null : words;
  }

  private Prose text(Entry.Text text) throws IOException {
    return text.isHtml()
        ? intake.pages().fragment(text.words())
        : Prose.of(Decoder.wellFormed(text.words().strip()), new Place.Node("", "/"));
  }

  /** A title is HTML in most feeds, whatever they say. */
  private static String oneLine(String html) {
    boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
    return Decoder.wellFormed(Words.oneLine(plain ? html : Jsoup.parse(html).text()));
  }

  private static List<String> byline(List<String> writers) {
    List<String> names = new ArrayList<>();
    for (String writer : writers) {
      Matcher bracketed = NAME_IN_BRACKETS.matcher(writer.strip());
      String bare =
          bracketed.matches() ? bracketed.group(1) : MAIL.matcher(writer).replaceAll("").strip();
      for (String each : Bylines.of(oneLine(bare))) {
        if (!each.isEmpty() && !names.contains(each)) {
          names.add(each);
        }
      }
    }
    return names;
  }

  private List<Publication> published(String place, Entry entry) {
    List<Publication> dates = new ArrayList<>();
    for (String words : entry.published()) {
      Publication date = Dates.parse(iso(words), Basis.METADATA);
      if (date == null && !Words.isBlank(words)) {
        String reason = "its date is none: " + Words.oneLine(words);
        intake.problem(input, place, reason, "the story is read without it");
      } else if (date != null && !dates.contains(date)) {
        dates.add(date);
      }
    }
    Publication inAddress = PageDates.inAddress(entry.address());
    if (inAddress != null) {
      dates.add(inAddress);
    }
    return dates;
  }

  private static String iso(String words) {
    Matcher compact = COMPACT.matcher(words.strip());
    return compact.matches() ? compact.replaceFirst("$1-$2-$3T$4:$5:$6$7") : words;
  }
}
