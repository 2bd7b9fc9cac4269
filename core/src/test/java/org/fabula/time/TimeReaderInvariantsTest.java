package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.fabula.model.Analysis;
import org.fabula.model.Morphology;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown at the reader, it answers, and what it answers is sound. */
@Tag("no-mutants")
class TimeReaderInvariantsTest {
  private static final String DAY = "2024-10-09";

  /** The words of the corpus and of trouble. */
  private static final List<String> WORDS =
      Stream.concat(
              Corpus.rows().stream().flatMap(row -> Stream.of(row.text().split(" "))),
              Stream.of(
                  "999999999999",
                  "-1",
                  "0",
                  "00",
                  "0000",
                  "9999",
                  "31",
                  "Feb.",
                  "29",
                  "30",
                  "1/2",
                  "ago",
                  "years",
                  "centuries",
                  "millennia",
                  "hence",
                  "later",
                  "9999-12-31",
                  "the",
                  "0001-01-01",
                  "24:00",
                  "99:99",
                  "12/31/9999",
                  "1/1/0001",
                  "𝟛𝟘",
                  "٣",
                  "’90s",
                  "century",
                  "22nd",
                  "99th",
                  "billion",
                  "million",
                  "thousand",
                  "of",
                  "after",
                  ","))
          .distinct()
          .toList();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It happened in 999999999999 years.",
        "It happened 999999999999 years ago.",
        "It happened 9999999999999999999999 millennia ago.",
        "It happened a billion years ago and a million days from now.",
        "It happened in the year 99999999999.",
        "It happened on 9999-12-31 and two days after 9999-12-31.",
        "It happened on 0001-01-01 and two days before 0001-01-01.",
        "It happened on Feb. 30, Feb. 29, 2023, and 31 June 2022.",
        "It happened at 99:99, 25:00, 24:00 and 12:60 p.m. on Tuesday.",
        "It happened in the 1st century, the 21st century and the 99th century.",
        "It happened on 00/00/0000, 13/13/2013 and 1/1/1.",
        "the the the of of last last next next Monday Monday Monday Monday",
        "’90s '90s '9 '99 ' ’ 's’s",
        "-year-old -year year- --- 9-year- 999999999999999-year twenty-zero-year",
        "Easter 0001, Thanksgiving 9999 and Easter 9999",
        "\uD83D\uDD57 Friday\u0301 \uD83D\uDE00 at 3 a.m. \uD800 on \uDC00 Tuesday",
      })
  void answersWhateverIsAsked(String text) {
    check(text, DAY);
    check(text, "");
    check(text, "0001-01-01");
    check(text, "9999-12-31");
  }

  @Test
  void answersRandomWords() {
    long seed = System.nanoTime();
    System.out.println("TimeReaderInvariantsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      check(soup(random, 60), random.nextInt(5) == 0 ? "" : day(random));
    }
  }

  @Test
  void answersTheSameWhereverItRuns() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (int i = 0; i < 60; i++) {
        String text = soup(random, 60);
        Times here = Corpus.read(text, DAY);
        Locale[] locales = Locale.getAvailableLocales();
        String[] zones = TimeZone.getAvailableIDs();
        Locale.setDefault(i == 0 ? Locale.of("tr", "TR") : locales[random.nextInt(locales.length)]);
        TimeZone.setDefault(TimeZone.getTimeZone(zones[random.nextInt(zones.length)]));
        assertThat(Corpus.read(text, DAY)).as("seed %d, %s", seed, text).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void timeGrowsWithTheTextAlone() {
    String hard = "the first last next Monday of two years after ";
    int times = 20_000;
    // The model's words on one round stand for all: it is the reader of times that is watched here.
    List<Morphology> morphology =
        Collections.nCopies(times, Corpus.analyze(hard).morphology()).stream()
            .flatMap(List::stream)
            .toList();
    Analysis analysis = new Analysis(StoryText.of(hard.repeat(times)), morphology);

    org.assertj.core.api.Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> Corpus.reader().read(analysis, null)))
        .doesNotThrowAnyException();
  }

  private static String soup(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextInt(12) == 0 ? "\n" : random.nextInt(15) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String day(Random random) {
    return java.time.LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1).toString();
  }

  private static void check(String text, String published) {
    int end = 0;
    for (TimeExpression time : Corpus.read(text, published).expressions()) {
      assertThat(time.span().start()).as(text).isGreaterThanOrEqualTo(end);
      end = time.span().end();
      assertThat(end)
          .as(text)
          .isGreaterThan(time.span().start())
          .isLessThanOrEqualTo(text.length());
      assertThat(time.value()).as(text).isNotEmpty();
      ordered(time, text);
    }
  }

  /** What is found may not end before it begins. */
  private static void ordered(TimeExpression time, String text) {
    LocalDateTime begin = time.begin().earliest();
    LocalDateTime last = time.end().latest();
    if (begin != null && last != null) {
      assertThat(last).as(text + " " + time).isAfterOrEqualTo(begin);
    }
  }
}
