package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fabula.app.date.DateWords;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/**
 * One calendar (RFC 5545) of all stories: an event of whole days for each row of which both ends
 * are known, and one journal entry that lists the other rows. Nothing is taken from the clock: the
 * stamp of an event is the day its story was published, so that the same stories give the same
 * bytes. The stories are held until the last has come.
 */
public final class IcsForm extends HeldForm {
  /** A year has four digits (RFC 5545, 3.3.4). */
  private static final int LATEST_YEAR = 9999;

  /** Writes UTF-8 to {@code target}. */
  public IcsForm(OutputStream target) {
    super(target);
  }

  @Override
  void write(OutputStream target) throws IOException {
    if (!readings().isEmpty()) {
      write(Told.of(readings()), leftOut(), target);
    }
  }

  /**
   * Writes the calendar of a dossier; does not close.
   *
   * @param remarks what the calendar says besides of what is left out
   */
  static void write(Told told, String remarks, OutputStream target) throws IOException {
    target.write(calendar(told, remarks));
  }

  private static byte[] calendar(Told told, String remarks) {
    List<Story> stories = told.stories();
    List<Item> items = Items.of(told);
    List<Item> others = items.stream().filter(item -> days(item).isEmpty()).toList();
    ContentLines lines = new ContentLines();
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Fabula//Fabula//EN");
    lines.line("CALSCALE", "GREGORIAN");
    lines.text("X-WR-CALNAME", Headings.title(stories));
    String count = count(items.size(), others.size()) + remarks;
    lines.text("X-WR-CALDESC", count);
    for (Item item : items) {
      days(item).ifPresent(place -> event(item, place, lines));
    }
    if (!others.isEmpty() || items.isEmpty()) {
      journal(count, others, stories, lines);
    }
    lines.line("END", "VCALENDAR");
    return lines.bytes();
  }

  private static String count(int all, int others) {
    if (all == 0) {
      return "Nothing that happened was found.";
    }
    String rows = all == 1 ? "1 row" : all + " rows";
    return others == 0
        ? rows + ", each an event."
        : rows
            + "; "
            + others
            + (others == 1
                ? " has no date or only one bound, and is"
                : " have no date or only one bound, and are")
            + " listed in a journal entry.";
  }

  /** The days of an item, where both ends are known and iCalendar can write them. */
  private static Optional<Place> days(Item item) {
    return Place.of(item.when())
        .filter(Place::closed)
        .filter(place -> place.first().getYear() > 0 && place.last().getYear() < LATEST_YEAR);
  }

  private static void event(Item item, Place place, ContentLines lines) {
    LocalDate first = place.first().toLocalDate();
    lines.line("BEGIN", "VEVENT");
    lines.line("UID", item.id());
    lines.line("DTSTAMP", stamp(item.story(), first));
    lines.line("DTSTART;VALUE=DATE", day(first));
    lines.line("DTEND;VALUE=DATE", day(place.last().toLocalDate().plusDays(1)));
    lines.text("SUMMARY", summary(item, first));
    lines.text("DESCRIPTION", description(item));
    Links.of(item.story()).ifPresent(link -> lines.line("URL", link));
    lines.text("CATEGORIES", item.kind().word());
    if (item.kind() == RowKind.PLANNED || item.kind() == RowKind.POSSIBLE) {
      lines.line("STATUS", "TENTATIVE");
    }
    // What a story tells takes nobody's time.
    lines.line("TRANSP", "TRANSPARENT");
    lines.line("END", "VEVENT");
  }

  /** The words, and the date beside them unless it is the one day of the event. */
  private static String summary(Item item, LocalDate first) {
    return item.date().equals(DateWords.FULL.day(first))
        ? item.headline()
        : item.headline() + " (" + item.date() + ")";
  }

  private static String description(Item item) {
    List<String> parts = new ArrayList<>();
    parts.add(item.words());
    parts.addAll(item.voices());
    parts.addAll(item.remarks());
    parts.add("Date: " + item.date() + "; " + item.known());
    parts.add("Source: " + source(item.story()) + ", " + item.at());
    item.others().forEach(other -> parts.add("Also in: " + source(other)));
    return String.join("\n", parts);
  }

  private static String source(Story story) {
    return Headings.title(story) + " · " + Headings.originLine(story);
  }

  private static void journal(
      String summary, List<Item> items, List<Story> stories, ContentLines lines) {
    List<String> ids = stories.stream().map(Story::id).toList();
    byte[] name = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
    lines.line("BEGIN", "VJOURNAL");
    lines.line("UID", UUID.nameUUIDFromBytes(name).toString());
    lines.line("DTSTAMP", stamp(stories));
    lines.text("SUMMARY", summary);
    if (!items.isEmpty()) {
      lines.text(
          "DESCRIPTION",
          String.join("\n", items.stream().map(item -> listed(item, stories.size() > 1)).toList()));
    }
    lines.line("END", "VJOURNAL");
  }

  private static String listed(Item item, boolean titled) {
    String of = !titled ? "" : Headings.title(item.story()) + ", ";
    List<String> parts = new ArrayList<>(List.of(of + item.at()));
    parts.addAll(item.remarks());
    return item.date() + ": " + item.words() + " (" + String.join("; ", parts) + ")";
  }

  /** The day of the latest story; of stories without a date the first day of a computer's count. */
  private static String stamp(List<Story> stories) {
    return stories.stream()
        .map(Story::published)
        .filter(Objects::nonNull)
        .map(Publication::day)
        .max(Comparator.naturalOrder())
        .map(IcsForm::stamp)
        .orElseGet(() -> stamp(LocalDate.EPOCH));
  }

  private static String stamp(Story story, LocalDate otherwise) {
    Publication published = story.published();
    return stamp(published == null ? otherwise : published.day());
  }

  private static String stamp(LocalDate day) {
    return day(day) + "T000000Z";
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
