package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.dossier.Statement.Holder;
import org.fabula.dossier.Statement.Part;
import org.fabula.story.Origin;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose claims are of one source. */
class SourcesTest {

  private static Report report(String text, @Nullable String publisher, @Nullable String source) {
    Story story =
        new Story(
            text.substring(0, 1),
            source,
            null,
            List.of(),
            publisher,
            null,
            List.of(),
            null,
            "en",
            text,
            Origin.UNKNOWN);
    return new Report(story, List.of(), List.of(), List.of(), List.of());
  }

  private static Sources sources(Report... reports) {
    List<Report> all = List.of(reports);
    return new Sources(all, Copies.among(all, Merger.order(all)));
  }

  private static Statement claim(int story, @Nullable String saidBy) {
    return new Statement(
        story,
        story,
        new Span(0, 1),
        "14",
        saidBy,
        new Holder(story, Part.STATE, "s1"),
        null,
        Moment.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "The Gazette, https://courier.example/a, The Gazette",
    ", https://www.Courier.example/a/b, courier.example",
    "' ', http://courier.example:8080/a, courier.example",
    ", HTTPS://courier.example?a, courier.example",
    ", https://courier.example#a, courier.example",
    ", stories/a.txt, ",
    ", , "
  })
  void anOutletIsThePublisherElseTheHost(
      @Nullable String publisher, @Nullable String source, @Nullable String name) {
    assertThat(sources(report("One.", publisher, source)).name(0)).isEqualTo(name);
  }

  @Test
  void oneOutletIsOneSourceHoweverItIsSpelled() {
    Sources sources =
        sources(
            report("One pier fell.", "The Gazette", null),
            report("Two silos burned.", "THE GAZETTE!", null),
            report("Six geese flew.", "Courier", null),
            report("Ten boats sank.", null, null),
            report("Nine hens slept.", null, null));
    assertThat(sources.isSame(claim(0, null), claim(1, null))).isTrue();
    assertThat(sources.isSame(claim(0, null), claim(2, null))).isFalse();
    assertThat(sources.isSame(claim(3, null), claim(4, null))).isFalse();
    assertThat(sources.isSame(claim(0, null), claim(3, null))).isFalse();
    assertThat(sources.isSame(claim(3, null), claim(3, null))).isTrue();
  }

  @Test
  void whoIsQuotedIsTheSource() {
    Sources sources =
        sources(
            report("One pier fell.", "Gazette", null),
            report("Two silos burned.", "Gazette", null),
            report("Six geese flew.", "Courier", null));
    assertThat(sources.isSame(claim(0, "a1"), claim(2, "a1"))).isTrue();
    assertThat(sources.isSame(claim(0, "a1"), claim(1, "a2"))).isFalse();
    assertThat(sources.isSame(claim(0, "a1"), claim(1, null))).isTrue();
    assertThat(sources.isSame(claim(0, null), claim(2, "a1"))).isFalse();
  }

  @Test
  void aCopyIsOfTheSourceOfItsWords() {
    Sources sources =
        sources(
            report("One pier fell in the night.", "Gazette", null),
            report("one pier fell, in the NIGHT", "Courier", null),
            report("Six geese flew.", "Courier", null));
    assertThat(sources.isSame(claim(0, null), claim(1, null))).isTrue();
    assertThat(sources.original(1)).isEqualTo(sources.original(0));
    assertThat(sources.original(2)).isEqualTo(2);
  }
}
