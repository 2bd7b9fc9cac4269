package org.fabula.app;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fabula.app.store.Filter;
import org.fabula.chronology.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rows of a dossier are wanted. */
final class FilterOptions {
  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Rows in which one of this name takes part or speaks.")
  private @Nullable String actor;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Rows that may lie then or later: 2024, 2024-10 or 2024-10-09.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Rows that may lie then or earlier.")
  private @Nullable String to;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Rows of these kinds: happened, said, planned, denied, possible, background.")
  private List<String> kinds = List.of();

  @Option(
      names = "--source",
      paramLabel = "PART",
      description = "Rows of stories whose address, path or publisher has this in it.")
  private @Nullable String source;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Rows that are current or superseded.")
  private @Nullable String status;

  @Option(names = "--text", paramLabel = "WORDS", description = "Rows with these words.")
  private @Nullable String text;

  /**
   * The filter.
   *
   * @throws UsageException where a value is none
   */
  Filter filter() {
    Set<Row.Kind> wanted = EnumSet.noneOf(Row.Kind.class);
    kinds.forEach(kind -> wanted.add(constant("--kind", kind, Row.Kind.class)));
    LocalDate first = from == null ? null : day("--from", from, month -> month.withDayOfMonth(1));
    LocalDate last = to == null ? null : day("--to", to, FilterOptions::lastOfMonth);
    if (first != null && last != null && last.isBefore(first)) {
      throw new UsageException("--to " + to + " is before --from " + from);
    }
    return new Filter(
        actor,
        first,
        last,
        wanted,
        source,
        status == null ? null : constant("--status", status, Row.Status.class),
        text);
  }

  private static LocalDate lastOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }

  /** A day; of a month or year the first or the last. */
  private static LocalDate day(String option, String value, UnaryOperator<LocalDate> ofMonth) {
    try {
      if (value.matches("[0-9]{4}")) {
        LocalDate january = LocalDate.of(Integer.parseInt(value), 1, 1);
        boolean isFirst = ofMonth.apply(january).equals(january);
        return isFirst ? january : january.withMonth(12).withDayOfMonth(31);
      }
      if (value.matches("[0-9]{4}-[0-9]{2}")) {
        return ofMonth.apply(YearMonth.parse(value).atDay(1));
      }
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          option + " \"" + value + "\" is not a date; give one as 2024, 2024-10 or 2024-10-09");
    }
  }

  private static <E extends Enum<E>> E constant(String option, String value, Class<E> type) {
    try {
      return Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known = EnumSet.allOf(type).toString().toLowerCase(Locale.ROOT);
      throw new UsageException(
          option + " \"" + value + "\": give one of " + known.substring(1, known.length() - 1));
    }
  }
}
