package org.fabula.app.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.quote.Quote;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The chronology as cells, under the column names that case chronologies use. No cell says a date
 * in words: a spreadsheet would make the first of August of "Aug 2020".
 */
final class ChronologyCells implements Cells {
  private static final List<String> COLUMNS =
      Cells.joined(
          List.of(
              "date_start",
              "date_end",
              "date_text",
              "date_precision",
              "date_basis",
              "event",
              "people",
              "place",
              "kind",
              "status",
              "speaker",
              "channel",
              "quote",
              "row_kind",
              "edtf",
              "begin_earliest",
              "begin_latest",
              "end_earliest",
              "end_latest",
              "date_known",
              "salience",
              "standing"),
          SOURCE_COLUMNS);

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<@Nullable String>> rows(Reading reading) {
    Names names = new Names(reading);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Row row : reading.chronology()) {
      rows.add(row(row, names));
    }
    return rows;
  }

  /** The cells of a row of the reading that {@code names} looks up. */
  static List<@Nullable String> row(Row row, Names names) {
    return Cells.joined(own(row, names), Cells.source(names.story(), row.span()));
  }

  /** What a row tells: what was said, or what happened. */
  static String kind(boolean quoted) {
    return quoted ? "quote" : "event";
  }

  private static List<@Nullable String> own(Row row, Names names) {
    When when = row.when();
    List<Quote> quotes = names.quotes(row);
    return Arrays.asList(
        Cells.moment(when.begin().earliest(), when.value()),
        Cells.moment(when.end().latest(), when.value()),
        names.timeWords(when),
        precision(when),
        Cells.lower(when.basis()),
        names.words(row),
        String.join("; ", names.actors(row, false)),
        String.join("; ", names.actors(row, true)),
        kind(!quotes.isEmpty()),
        Cells.lower(names.status(row)),
        joined(quotes, names::speaker),
        joined(quotes, Quote::channel),
        joined(quotes, names::words),
        RowKind.of(row).word(),
        when.edtf(),
        Cells.moment(when.begin().earliest(), when.value()),
        Cells.moment(when.begin().latest(), when.value()),
        Cells.moment(when.end().earliest(), when.value()),
        Cells.moment(when.end().latest(), when.value()),
        names.known(when),
        String.valueOf(row.salience()),
        String.join("; ", names.standing(row)));
  }

  private static String joined(List<Quote> quotes, Function<Quote, @Nullable String> part) {
    return String.join(
        "; ", quotes.stream().map(part).filter(Objects::nonNull).distinct().toList());
  }

  /** How exact a date is, by the form of its TIMEX3 value; "range" where only bounds are known. */
  static String precision(When when) {
    String value = when.value();
    boolean bounded =
        when.begin().earliest() != null
            || when.end().latest() != null
            || when.begin().latest() != null
            || when.end().earliest() != null;
    if (!bounded) {
      return "none";
    }
    if (value == null || value.isEmpty() || !Character.isDigit(value.charAt(0))) {
      return "range";
    }
    if (WhenJson.isClockTime(value)) {
      return "minute";
    }
    if (value.indexOf('T') > 0) {
      return "part of day";
    }
    if (value.contains("-W")) {
      return value.endsWith("-WE") ? "weekend" : value.length() > 8 ? "day" : "week";
    }
    return switch (value.length()) {
      case 2 -> "century";
      case 3 -> "decade";
      case 4 -> "year";
      case 7 ->
          Character.isDigit(value.charAt(5))
              ? "month"
              : value.charAt(5) == 'Q' || value.charAt(5) == 'H' ? "part of year" : "season";
      case 10 -> "day";
      default -> "range";
    };
  }
}
