package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.fabula.Reading;
import org.fabula.app.page.Example;
import org.fabula.app.page.Stories;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is a calendar of RFC 5545, as another program reads it. */
class IcsFormTest {
  private static final When DAY =
      DatedRows.when("2020-09-30", "2020-09-30T00:00", "2020-09-30T23:59");

  private static String written(Reading... readings) throws IOException {
    var out = new ByteArrayOutputStream();
    IcsForm form = new IcsForm(out);
    for (Reading reading : readings) {
      form.prepare(reading).take();
    }
    form.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Reads a calendar with another program, which has nothing to remark. */
  private static ICalendar read(String calendar) throws IOException {
    assertLines(calendar);
    try (ICalReader reader = new ICalReader(calendar)) {
      ICalendar read = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
      assertThat(reader.readNext()).isNull();
      return read;
    }
  }

  private static void assertLines(String calendar) {
    assertThat(calendar).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
    assertThat(calendar.replace("\r\n", "")).doesNotContain("\r", "\n", "\u0000", "\u001B");
    assertThat(calendar.split("\r\n", -1))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\uFFFD"));
  }

  private static ICalendar calendar(When... whens) throws IOException {
    return read(written(DatedRows.reading("a", "https://post.example.org/a", whens)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-09-30       | 2020-09-30T00:00 | 2020-09-30T23:59 | 2020-09-30 | 2020-10-01 | ''
          2020-08          | 2020-08-01T00:00 | 2020-08-31T23:59 | 2020-08-01 | 2020-09-01 | ' (August 2020)'
          199              | 1990-01-01T00:00 | 1999-12-31T23:59 | 1990-01-01 | 2000-01-01 | ' (1990s)'
          2020-09-30T16:05 | 2020-09-30T16:05 | 2020-09-30T16:05 | 2020-09-30 | 2020-10-01 | ' (Wed 30 September 2020, 16:05)'
          2020-09-30TNI    | 2020-09-30T18:00 | 2020-10-01T05:59 | 2020-09-30 | 2020-10-01 | ' (Wed 30 September 2020, night)'
          P3D              | 2020-12-30T00:00 | 2021-01-01T23:59 | 2020-12-30 | 2021-01-02 | ' (30 December 2020 – 1 January 2021)'
          """)
  void anEventLastsForWholeDays(
      String value, String first, String last, LocalDate from, LocalDate to, String words)
      throws IOException {
    ICalendar calendar = calendar(DatedRows.when(value, first, last));
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(day(event.getDateStart().getValue())).isEqualTo(from);
    assertThat(day(event.getDateEnd().getValue())).isEqualTo(to);
    assertThat(event.getSummary().getValue()).isEqualTo("Gate 1 of the pier was shut." + words);
    assertThat(calendar.getJournals()).isEmpty();
  }

  private static LocalDate day(ICalDate date) {
    DateTimeComponents raw = date.getRawComponents();
    return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
  }

  @Test
  void whatLiesSomewhereWithinIsSaidSo() throws IOException {
    VEvent event =
        calendar(
                DatedRows.between(
                    null,
                    "2020-09-03T00:00",
                    "2020-09-09T23:59",
                    "2020-09-03T00:00",
                    "2020-09-09T23:59"))
            .getEvents()
            .getFirst();
    assertThat(event.getSummary().getValue()).endsWith(" (between 3 and 9 September 2020)");
  }

  @Test
  void anEventHasTheWordsTheirPlaceAndTheirSource() throws IOException {
    VEvent event = calendar(DAY).getEvents().getFirst();
    assertThat(event.getDescription().getValue())
        .isEqualTo(
            """
            Gate 1 of the pier was shut.
            Date: Wed 30 September 2020; stated
            Source: Gates & "locks" <of> Saltby · Saltby Post · by Ana Ruiz · \
            https://post.example.org/a · published Thu 1 Oct 2020 (from its metadata), \
            characters 0–28""");
    assertThat(event.getUrl().getValue()).isEqualTo("https://post.example.org/a");
    assertThat(event.getTransparency().isTransparent()).isTrue();
  }

  @Test
  void whatIsPlannedOrPossibleIsTentative() throws IOException {
    ICalendar calendar = calendar(DAY, DAY, DAY, DAY, DAY);
    assertThat(calendar.getEvents())
        .extracting(
            event ->
                event.getCategories().getFirst().getValues().getFirst()
                    + (event.getStatus() != null && event.getStatus().isTentative() ? "?" : ""))
        .containsExactly("happened", "planned?", "possible?", "denied", "possible?");
  }

  @Test
  void whatIsOpenOrUndatedIsListedAndCounted() throws IOException {
    String words = written(DatedRows.everyKind("a", null));
    ICalendar calendar = read(words);
    assertThat(calendar.getEvents()).hasSize(9);
    String count = "14 rows; 5 have no date or only one bound, and are listed in a journal entry.";
    assertThat(calendar.getExperimentalProperty("X-WR-CALDESC").getValue())
        .isEqualTo(count.replace(";", "\\;").replace(",", "\\,"));
    assertThat(calendar.getJournals()).hasSize(1);
    assertThat(calendar.getJournals().getFirst().getSummary().getValue()).isEqualTo(count);
    assertThat(calendar.getJournals().getFirst().getDescriptions().getFirst().getValue().lines())
        .hasSize(5)
        .contains(
            "by 30 September 2020: Gate 10 of the pier was shut. (characters 261–290)",
            "undated: Gate 14 of the pier was shut. (characters 381–410)");
  }

  @Test
  void aCalendarIsNeverEmpty() throws IOException {
    assertThat(read(written(DatedRows.reading("a", null))).getJournals().getFirst().getSummary())
        .extracting(summary -> summary.getValue())
        .isEqualTo("Nothing that happened was found.");
  }

  @Test
  void theStampIsThePublicationOrTheDayOfTheEvent() throws IOException {
    assertThat(written(DatedRows.reading("a", null, DAY))).contains("DTSTAMP:20201001T000000Z\r\n");
    Reading undated = DatedRows.undated(DatedRows.reading("a", null, DAY, When.UNKNOWN));
    assertThat(written(undated))
        .contains("DTSTAMP:20200930T000000Z\r\n", "DTSTAMP:19700101T000000Z\r\n");
    read(written(undated));
  }

  @Test
  void sameStoriesSameBytes() throws IOException {
    assertThat(written(Example.reading())).isEqualTo(written(Example.reading()));
    ICalendar one = read(written(DatedRows.everyKind("a", null)));
    ICalendar two = read(written(DatedRows.everyKind("a", null), Example.reading()));
    assertThat(uids(two)).doesNotHaveDuplicates().containsAll(uids(one));
  }

  private static List<String> uids(ICalendar calendar) {
    return calendar.getEvents().stream().map(event -> event.getUid().getValue()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\nb;c,d:e\"f",
        "END:VEVENT\r\nBEGIN:VALARM\r\n",
        "\u001B[31m\u0000\u0007 \u202Eback",
        "żółw \uD83D\uDE00 日本語 nothing but long words that have to be folded more than once \uD83D\uDE00"
      })
  void nothingOfAStoryIsAProperty(String hostile) throws IOException {
    ICalendar calendar = read(written(Stories.hostile(hostile)));
    assertThat(calendar.getEvents()).hasSize(1);
    assertThat(calendar.getEvents().getFirst().getAlarms()).isEmpty();
    assertThat(calendar.getEvents().getFirst().getDescription().getValue())
        .startsWith(Display.oneLine(hostile + " and " + hostile) + "\n");
  }

  @Test
  void halfACharacterIsReplaced() throws IOException {
    String calendar = written(Stories.hostile("a\uD83D"));
    assertThat(calendar).contains("\uFFFD").doesNotContain("?");
    assertThat(Biweekly.parse(calendar).first().getEvents()).hasSize(1);
  }
}
