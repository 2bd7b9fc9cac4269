package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where in the calendar events lie: the Event Time Corpus (Reimers et al., ACL 2016), one
 * tab-separated row an event, over texts of TimeBank. Rows of more than one interval, of an unknown
 * time or of an incomplete date are left out.
 */
public final class EventTimes {
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final Pattern SINGLE = Pattern.compile(DAY);
  private static final Pattern AFTER = Pattern.compile("after(" + DAY + ")");
  private static final Pattern BEFORE = Pattern.compile("before(" + DAY + ")");
  private static final Pattern INTERVAL = Pattern.compile("beginPoint=(.*?)endPoint=(.*)");

  private EventTimes() {}

  /**
   * Days between which a moment lies, both included; null is open.
   *
   * @param earliest not before this day
   * @param latest not after this day
   */
  public record Window(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** Whether no day can lie in both windows. */
    public boolean contradicts(Window other) {
      return low().isAfter(other.high()) || high().isBefore(other.low());
    }

    /** Whether nothing is known. */
    public boolean isOpen() {
      return earliest == null && latest == null;
    }

    private LocalDate low() {
      return earliest == null ? LocalDate.MIN : earliest;
    }

    private LocalDate high() {
      return latest == null ? LocalDate.MAX : latest;
    }
  }

  /**
   * The time of one event.
   *
   * @param event the event's words
   * @param begin when it began
   * @param end when it ended
   * @param singleDay whether it is all on one known day
   */
  public record Dated(Span event, Window begin, Window end, boolean singleDay) {}

  /** Reads {@code event-times.tab} in {@code folder} over the documents {@code texts}. */
  public static List<Item<List<Dated>>> items(Path folder, Map<String, TimeMl> texts) {
    Map<String, List<Dated>> byStory = new LinkedHashMap<>();
    for (String line : GoldFiles.lines(folder.resolve("event-times.tab"))) {
      String[] cells = line.split("\t", -1);
      TimeMl text = texts.get(cells[0]);
      TimeMl.GoldEvent event = text == null ? null : text.events().get(cells[4]);
      Dated dated = event == null ? null : dated(event.span(), cells[7].strip());
      if (dated != null) {
        byStory.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(dated);
      }
    }
    List<Item<List<Dated>>> items = new ArrayList<>();
    byStory.forEach(
        (id, gold) -> {
          TimeMl text = texts.get(id);
          if (text != null) {
            items.add(new Item<>(text.story(), List.copyOf(gold)));
          }
        });
    return items;
  }

  private static @Nullable Dated dated(Span event, String value) {
    if (value.contains(",") || value.contains("n/a") || value.contains("x")) {
      return null;
    }
    Matcher interval = INTERVAL.matcher(value);
    boolean points = interval.matches();
    Window begin = window(points ? interval.group(1) : value);
    Window end = window(points ? interval.group(2) : value);
    return begin == null || end == null
        ? null
        : new Dated(event, begin, end, SINGLE.matcher(value).matches());
  }

  /** "1998-01-08", "after...", "before..." or both; the days named by the words are excluded. */
  static @Nullable Window window(String value) {
    if (SINGLE.matcher(value).matches()) {
      return new Window(LocalDate.parse(value), LocalDate.parse(value));
    }
    Matcher after = AFTER.matcher(value);
    Matcher before = BEFORE.matcher(value);
    LocalDate earliest = after.find() ? LocalDate.parse(after.group(1)).plusDays(1) : null;
    LocalDate latest = before.find() ? LocalDate.parse(before.group(1)).minusDays(1) : null;
    return earliest == null && latest == null ? null : new Window(earliest, latest);
  }
}
