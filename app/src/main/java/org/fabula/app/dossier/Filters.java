package org.fabula.app.dossier;

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

/**
 * Which rows of a dossier are wanted, as it is typed or asked for; what is null or empty is any.
 *
 * @param lead what stands before the names of the values where they are spoken of, as {@code --}
 * @param actor a name of one who takes part or speaks
 * @param from a year, month or day
 * @param to a year, month or day
 * @param kinds kinds of row
 * @param source a part of where a story of it was
 * @param status current or superseded
 * @param text words of the row
 */
public record Filters(
    String lead,
    @Nullable String actor,
    @Nullable String from,
    @Nullable String to,
    List<String> kinds,
    @Nullable String source,
    @Nullable String status,
    @Nullable String text) {

  /** Copies the list. */
  public Filters {
    kinds = List.copyOf(kinds);
  }

  /**
   * The filter.
   *
   * @throws UsageException where a value is none
   */
  public Filter filter() {
    Set<Row.Kind> wanted = EnumSet.noneOf(Row.Kind.class);
    kinds.forEach(kind -> wanted.add(constant("kind", kind, Row.Kind.class)));
    LocalDate first = from == null ? null : day("from", from, month -> month.withDayOfMonth(1));
    LocalDate last = to == null ? null : day("to", to, Filters::lastOfMonth);
    if (first != null && last != null && last.isBefore(first)) {
      throw new UsageException(lead + "to " + to + " is before " + lead + "from " + from);
    }
    return new Filter(
        actor,
        first,
        last,
        wanted,
        source,
        status == null ? null : constant("status", status, Row.Status.class),
        text);
  }

  private static LocalDate lastOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }

  /** A day; of a month or year the first or the last. */
  private LocalDate day(String option, String value, UnaryOperator<LocalDate> ofMonth) {
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
          lead
              + option
              + " \""
              + value
              + "\" is not a date; give one as 2024, 2024-10 or 2024-10-09");
    }
  }

  private <E extends Enum<E>> E constant(String option, String value, Class<E> type) {
    try {
      return Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known = EnumSet.allOf(type).toString().toLowerCase(Locale.ROOT);
      throw new UsageException(
          lead
              + option
              + " \""
              + value
              + "\": give one of "
              + known.substring(1, known.length() - 1));
    }
  }
}
