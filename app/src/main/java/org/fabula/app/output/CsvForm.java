package org.fabula.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180, UTF-8), one line a row of the chronology, under the column names that case
 * chronologies use. A cell that a spreadsheet would run as a formula is led by an apostrophe
 * (OWASP, CSV injection).
 */
public final class CsvForm implements ReadingWriter {
  static final List<String> COLUMNS =
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
          "source_title",
          "source_publisher",
          "source_published",
          "source",
          "story_id",
          "char_start",
          "char_end");

  private final Writer out;
  private final CsvWriter csv;

  /**
   * Writes the head.
   *
   * @param bom whether to lead with a byte order mark, which Excel needs to see UTF-8
   */
  public CsvForm(OutputStream target, boolean bom) throws IOException {
    out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    if (bom) {
      out.write('\uFEFF');
    }
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(COLUMNS);
  }

  @Override
  public Turn prepare(Reading reading) {
    return () -> write(reading);
  }

  private void write(Reading reading) throws IOException {
    Names names = new Names(reading);
    for (Row row : reading.chronology()) {
      csv.writeRecord(cells(reading.story(), row, names).stream().map(CsvForm::safe).toList());
    }
    out.flush();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  private static List<@Nullable String> cells(Story story, Row row, Names names) {
    When when = row.when();
    List<Quote> quotes = names.quotes(row);
    Event.Factuality status = names.status(row);
    return Arrays.asList(
        day(when.begin().earliest(), when),
        day(when.end().latest(), when),
        names.timeWords(row),
        precision(when),
        when.basis().name().toLowerCase(Locale.ROOT),
        names.words(row),
        String.join("; ", names.actors(row, false)),
        String.join("; ", names.actors(row, true)),
        quotes.isEmpty() ? "event" : "quote",
        status == null ? null : status.name().toLowerCase(Locale.ROOT),
        joined(
            quotes, quote -> quote.speaker() == null ? null : names.actor(quote.speaker().actor())),
        joined(quotes, Quote::channel),
        joined(quotes, names::words),
        story.title(),
        story.publisher(),
        story.published() == null ? null : story.published().value(),
        story.source(),
        story.id(),
        Integer.toString(row.span().start()),
        Integer.toString(row.span().end()));
  }

  private static String joined(List<Quote> quotes, Function<Quote, @Nullable String> part) {
    return String.join(
        "; ", quotes.stream().map(part).filter(Objects::nonNull).distinct().toList());
  }

  private static @Nullable String day(@Nullable LocalDateTime moment, When when) {
    return WhenJson.moment(moment, WhenJson.isClockTime(when.value()));
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

  /** Leads what a spreadsheet would take for a formula with an apostrophe. */
  static String safe(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return switch (cell.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> "'" + cell;
      default -> cell;
    };
  }
}
