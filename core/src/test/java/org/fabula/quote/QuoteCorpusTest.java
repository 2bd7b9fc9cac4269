package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.PeopleReader;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the stories of {@code corpus/quote/en} and expects exactly the quotations listed: a line is
 * a story, in which a pilcrow parts paragraphs; the indented lines after it are its quotations, by
 * rule, kind, speaker's words, channel, medium and words; none where there is no such line.
 */
@Tag("no-mutants")
class QuoteCorpusTest {
  private static final List<String> FILES =
      List.of(
          "direct",
          "partial",
          "paragraphs",
          "channel",
          "indirect",
          "proposed",
          "negative",
          "terms",
          "turns",
          "passive",
          "put",
          "nouns",
          "according");

  private static final EnglishModel MODEL = EnglishModel.load();

  /** A story and what is expected of it. */
  record Case(String file, String story, List<String> quotes) {
    String text() {
      return story.replace(" ¶ ", "\n\n");
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : FILES) {
      for (String line : lines(file)) {
        if (line.startsWith("\t")) {
          cases.getLast().quotes().add(line.strip());
        } else {
          cases.add(new Case(file, line, new ArrayList<>()));
        }
      }
    }
    return cases.stream();
  }

  private static List<String> lines(String file) throws IOException {
    String resource = "/corpus/quote/en/" + file + ".tsv";
    try (InputStream in = QuoteCorpusTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# ") && !line.isBlank())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheQuotations(Case row) {
    String text = row.text();
    List<String> found = read(text).stream().map(quote -> line(quote, text)).toList();
    assertThat(found).isEqualTo(row.quotes());
  }

  static List<Quote> read(String text) {
    Analysis analysis = MODEL.analyze(StoryText.of(text));
    Times times = TimeReader.english().read(analysis, null);
    return QuoteReader.english()
        .read(analysis, times, PeopleReader.english().read(analysis, times))
        .quotes();
  }

  static String line(Quote quote, String text) {
    List<String> words = quote.spans().stream().map((Span span) -> span.in(text)).toList();
    Quote.Speaker speaker = quote.speaker();
    return String.join(
        "\t",
        quote.rule(),
        quote.kind().name(),
        speaker == null ? "-" : speaker.mention().in(text),
        quote.channel() == null ? "-" : quote.channel(),
        quote.medium() == null ? "-" : quote.medium().name(),
        String.join(" | ", words));
  }
}
