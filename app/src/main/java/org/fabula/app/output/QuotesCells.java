package org.fabula.app.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fabula.Reading;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Quotations as cells, one row each, so that a filter on the speaker gives all that one said. The
 * words are on one line; {@code spans} are the places where they stand in the text, and {@code
 * char_start} and {@code char_end} the whole stretch from the first to the last of them.
 */
final class QuotesCells implements Cells {
  private static final List<String> COLUMNS =
      Cells.joined(
          List.of(
              "speaker",
              "quote",
              "kind",
              "channel",
              "medium",
              "date_start",
              "date_end",
              "date_value",
              "date_text",
              "date_basis",
              "speaker_words",
              "speaker_span",
              "cue",
              "cue_span",
              "spans",
              "rule",
              "quote_id"),
          SOURCE_COLUMNS);

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<@Nullable String>> rows(Reading reading) {
    Names names = new Names(reading);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Quote quote : reading.quotes()) {
      rows.add(Cells.joined(own(quote, names), Cells.source(reading.story(), quote.cover())));
    }
    return rows;
  }

  private static List<@Nullable String> own(Quote quote, Names names) {
    When when = quote.when();
    Span speaker = quote.speaker() == null ? null : quote.speaker().mention();
    Span cue = quote.cue();
    return Arrays.asList(
        names.speaker(quote),
        names.words(quote),
        Cells.lower(quote.kind()),
        quote.channel() == null ? null : Display.oneLine(quote.channel()),
        Cells.lower(quote.medium()),
        Cells.moment(when.begin().earliest(), when.value()),
        Cells.moment(when.end().latest(), when.value()),
        when.value(),
        names.timeWords(when),
        Cells.lower(when.basis()),
        speaker == null ? null : names.words(speaker),
        speaker == null ? null : Cells.offsets(speaker),
        cue == null ? null : names.words(cue),
        cue == null ? null : Cells.offsets(cue),
        quote.spans().stream().map(Cells::offsets).collect(Collectors.joining("; ")),
        quote.rule(),
        quote.id());
  }
}
