package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.fabula.Reading;
import org.fabula.app.page.Example;
import org.fabula.app.page.Stories;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what TimelineJS 3 reads, with no date more exact than it is known. */
class TimelinejsFormTest {
  private static final String ADDRESS = "https://post.example.org/gates?a=1&b=2";

  private static String written(Reading... readings) throws IOException {
    var out = new ByteArrayOutputStream();
    TimelinejsForm form = new TimelinejsForm(out);
    for (Reading reading : readings) {
      form.prepare(reading).take();
    }
    form.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void isWhatTimelineJsReads() throws IOException {
    assertThat(TimelineSchema.faults(written(Example.reading()))).isEmpty();
    assertThat(TimelineSchema.faults(written(DatedRows.everyKind("a", ADDRESS)))).isEmpty();
    assertThat(TimelineSchema.faults(written(DatedRows.everyKind("a", ADDRESS), Example.reading())))
        .isEmpty();
    assertThat(TimelineSchema.faults(written(DatedRows.reading("a", null)))).isEmpty();
  }

  @Test
  void theSchemaForbidsWhatTimelineJsDoesNotRead() throws IOException {
    String timeline = written(DatedRows.everyKind("a", ADDRESS));
    assertThat(TimelineSchema.faults(timeline.replace("\"start_date\"", "\"date\""))).isNotEmpty();
    assertThat(TimelineSchema.faults(timeline.replace("\"month\"", "\"week\""))).isNotEmpty();
    assertThat(TimelineSchema.faults(timeline.replace("\"year\" : 2020,", ""))).isNotEmpty();
    assertThat(TimelineSchema.faults(timeline.replace("\"group\"", "\"tag\""))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"'&\uD83D"
      })
  void nothingOfAStoryIsMarkup(String hostile) throws IOException {
    String timeline = written(Stories.hostile(hostile));
    assertThat(TimelineSchema.faults(timeline)).isEmpty();
    assertThat(timeline).doesNotContain("<script", "<img");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-09-30       | 2020-09-30T00:00 | 2020-09-30T23:59 | "start_date":{"year":2020,"month":9,"day":30},"display_date":"Wed30September2020"
          2020-08          | 2020-08-01T00:00 | 2020-08-31T23:59 | "start_date":{"year":2020,"month":8},"display_date":"August2020"
          2020             | 2020-01-01T00:00 | 2020-12-31T23:59 | "start_date":{"year":2020},"display_date":"2020"
          199              | 1990-01-01T00:00 | 1999-12-31T23:59 | "start_date":{"year":1990},"end_date":{"year":1999},"display_date":"1990s"
          2020-09-30T16:05 | 2020-09-30T16:05 | 2020-09-30T16:05 | "day":30,"hour":16,"minute":5},"display_date":"Wed30September2020,16:05"
          ''               | ''               | 2020-09-30T23:59 | "start_date":{"year":2020,"month":9,"day":30},"display_date":"by30September2020"
          ''               | 2020-10-01T00:00 | ''               | "start_date":{"year":2020,"month":10,"day":1},"display_date":"from1October2020"
          """)
  void aDateGoesAsFarAsItIsKnown(String value, String first, String last, String json)
      throws IOException {
    When when = DatedRows.when(value.isEmpty() ? null : value, first, last);
    String timeline = written(DatedRows.reading("a", null, when));
    assertThat(timeline.replaceAll("\\s", "")).contains(json + ",");
  }

  @Test
  void whatLiesSomewhereWithinIsSaidSo() throws IOException {
    When within =
        DatedRows.between(
            null, "2020-09-03T00:00", "2020-09-09T23:59", "2020-09-03T00:00", "2020-09-09T23:59");
    assertThat(written(DatedRows.reading("a", null, within)))
        .contains("\"display_date\" : \"between 3 and 9 September 2020\"");
  }

  @Test
  void theTitleSaysHowManyRowsHaveNoPlace() throws IOException {
    String timeline = written(DatedRows.everyKind("a", null));
    assertThat(timeline)
        .contains("14 rows; 2 have no date and no place on a timeline.")
        .contains("The formats html, markdown, csv and json show all.");
    assertThat(count(timeline, "\"start_date\"")).isEqualTo(12);
    When day = DatedRows.when("2020-09-30", "2020-09-30T00:00", "2020-09-30T23:59");
    assertThat(written(DatedRows.reading("a", null, day))).contains("1 row, each with a date.");
    assertThat(written(DatedRows.reading("a", null, day, When.UNKNOWN)))
        .contains("2 rows; 1 has no date");
    assertThat(written(DatedRows.reading("a", null))).contains("Nothing that happened was found.");
  }

  @Test
  void longWordsAreCutInTheHeadlineAloneAndShortOnesStandOnce() throws IOException {
    String sentence = "the pier \uD83D\uDE00 was shut and ".repeat(8).strip();
    String timeline = written(Stories.hostile(sentence));
    assertThat(timeline)
        .contains("<blockquote>" + sentence + " and " + sentence + "</blockquote>")
        .containsPattern("\"headline\" : \"the pier .{60,90} …\"");
    String kinds = written(DatedRows.everyKind("a", null));
    assertThat(count(kinds, "Gate 1 of the pier was shut.")).isEqualTo(1);
    assertThat(written(Stories.hostile("\uD83D\uDE00".repeat(90)))).doesNotContain("\uFFFD");
  }

  @Test
  void onlyAnAddressIsALink() throws IOException {
    String link = "\"link\" : \"" + ADDRESS + "\"";
    assertThat(written(DatedRows.everyKind("a", ADDRESS)))
        .contains(link, "<a href=\\\"https://post.example.org/gates?a=1&amp;b=2\\\">");
    for (String source : new String[] {"/home/x/gates.txt", "javascript:alert(1)", "http://a b"}) {
      assertThat(written(DatedRows.everyKind("a", source)))
          .doesNotContain("\"media\"", "<a ", "/home");
    }
  }

  @Test
  void idsAreStableWhereOtherWordsMove() throws IOException {
    When day = DatedRows.when("2020-09-30", "2020-09-30T00:00", "2020-09-30T23:59");
    List<String> ids = ids(written(DatedRows.reading("a", null, day, day)));
    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    assertThat(ids(written(DatedRows.reading("a", "b.txt", day, day, day)))).containsAll(ids);
    assertThat(ids(written(DatedRows.reading("b", null, day, day))))
        .doesNotContainAnyElementsOf(ids);
    assertThat(ids(written(DatedRows.reading("a", null, day, day), Example.reading())))
        .containsAll(ids);
  }

  @Test
  void copiesAreOneEventThatNamesBoth() throws IOException {
    String timeline = written(DatedRows.everyKind("a", null), DatedRows.everyKind("b", "copy.txt"));
    assertThat(count(timeline, "\"start_date\"")).isEqualTo(12);
    assertThat(timeline).contains("<p>Also in ", " · copy.txt · ", "and another story");
  }

  private static List<String> ids(String timeline) {
    return Pattern.compile("row-[0-9a-f-]+")
        .matcher(timeline)
        .results()
        .map(r -> r.group())
        .toList();
  }

  private static int count(String words, String part) {
    return words.split(Pattern.quote(part), -1).length - 1;
  }
}
