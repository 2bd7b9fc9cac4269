package org.fabula.app.output;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.Reading;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** A table of a reading as rows of cells. Without state. */
interface Cells {
  /** Columns that end every table: which story, and where in its text. */
  List<String> SOURCE_COLUMNS =
      List.of(
          "source_title",
          "source_publisher",
          "source_published",
          "source",
          "story_id",
          "char_start",
          "char_end");

  /** Names of the columns. */
  List<String> columns();

  /** A cell for each column, row by row; a null cell is empty. */
  List<List<@Nullable String>> rows(Reading reading);

  /** The cells under {@link #SOURCE_COLUMNS}. */
  static List<@Nullable String> source(Story story, Span span) {
    return Arrays.asList(
        story.title() == null ? null : Display.oneLine(story.title()),
        story.publisher() == null ? null : Display.oneLine(story.publisher()),
        story.published() == null ? null : story.published().value(),
        story.source(),
        story.id(),
        Integer.toString(span.start()),
        Integer.toString(span.end()));
  }

  /** {@code own} followed by {@code source}. */
  static <T extends @Nullable String> List<T> joined(List<T> own, List<T> source) {
    return Stream.concat(own.stream(), source.stream()).collect(Collectors.toList());
  }

  /** A day, or a minute where the TIMEX3 value {@code value} is a clock time. */
  static @Nullable String moment(@Nullable LocalDateTime moment, @Nullable String value) {
    return WhenJson.moment(moment, WhenJson.isClockTime(value));
  }

  /**
   * The offsets of a span: "12..40". Not "12-40", which a spreadsheet takes for December 1940, nor
   * "12:40", which it takes for a time of day.
   */
  static String offsets(Span span) {
    return span.start() + ".." + span.end();
  }

  /** The name of a constant as a cell shows it: "news conference". */
  static @Nullable String lower(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
