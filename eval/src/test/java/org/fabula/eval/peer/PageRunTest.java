package org.fabula.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.PageGold;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.speed.Stopwatch;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program says of pages, and how it is measured. */
final class PageRunTest {
  private static final List<PageGold> GOLD = PageGold.below(OwnGold.folder("html"));

  @Test
  void anAnswerOfAnotherProgramIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out.json");
    Files.writeString(
        file,
        """
        {"description": "lifter 1.0", "figures": ["date"], "loadSeconds": 0.5,
         "passes": [{"processorSeconds": 3, "clockSeconds": 3.5},
          {"processorSeconds": 1.0, "clockSeconds": 9}, {"processorSeconds": 2.0, "clockSeconds": 4}],
         "peakMegabytes": 90,
         "answers": {"mill.html": {"text": null, "date": "2019-03-06", "author": null}}}
        """,
        StandardCharsets.UTF_8);
    PageRun.Result result = PageRun.read(file);
    assertThat(result.median(Stopwatch.Time::processorSeconds)).isEqualTo(2);
    assertThat(result.median(Stopwatch.Time::clockSeconds)).isEqualTo(4);
    assertThat(result.answers())
        .isEqualTo(Map.of("mill.html", new PageAnswer(null, "2019-03-06", null)));
  }

  @Test
  void anAnswerIsMeasuredAsAStory() {
    PageAnswer mill =
        new PageAnswer("The mill burned. Most\nread", "2019-03-06", " Ada Quill; Bo Lund ");
    assertThat(
            figures(
                Set.of("text", "textPrecision", "textRecall", "date", "author", "authorLetters"),
                Map.of("mill.html", mill, "other.html", PageAnswer.NONE)))
        .containsExactly(
            Map.entry("pages.text", 40.0),
            Map.entry("pages.textPrecision", 50.0),
            Map.entry("pages.textRecall", 33.33),
            Map.entry("pages.date", 100.0),
            Map.entry("pages.author", 100.0),
            Map.entry("pages.authorLetters", 100.0));
  }

  @Test
  void onlyWhatASystemGivesIsAsked() {
    Map<String, PageAnswer> answers =
        Map.of("mill.html", PageAnswer.NONE, "other.html", PageAnswer.NONE);
    assertThat(figures(Set.of("date"), answers)).containsExactly(Map.entry("pages.date", 0.0));
  }

  @Test
  void aPageLeftOutIsNoAnswer() {
    assertThatIllegalStateException()
        .isThrownBy(() -> figures(Set.of("text"), Map.of("mill.html", PageAnswer.NONE)))
        .withMessage("lifter 1.0 said nothing of other.html");
  }

  @Test
  void whatIsNoDayIsNoDate() {
    assertThat(new PageAnswer(null, "last week", "").story("x").published()).isNull();
    assertThat(new PageAnswer(null, null, " ").story("x").byline()).isEmpty();
  }

  @Test
  void fabulaAnswersAsThePeersDo() {
    Story story =
        new PageAnswer("The mill burned.", null, "Ada Quill")
            .story("x")
            .withPublished(
                Publication.parse("2019-03-06T23:30:00+02:00", Publication.Basis.METADATA));
    assertThat(FabulaPages.answer(story))
        .isEqualTo(new PageAnswer("The mill burned.", "2019-03-06", "Ada Quill"));
  }

  @Test
  void fabulaReadsEachPageInItsPlace(@TempDir Path folder) throws IOException {
    List<WebPage> pages =
        List.of(
            page(folder, "b.html", "Pier"),
            page(folder, "empty.html", ""),
            page(folder, "a.html", "Mill"));
    assertThat(new FabulaPages().read(pages))
        .extracting(PageAnswer::text)
        .satisfiesExactly(
            text -> assertThat(text).startsWith("Pier"),
            text -> assertThat(text).isNull(),
            text -> assertThat(text).startsWith("Mill"));
  }

  private static WebPage page(Path folder, String name, String what) throws IOException {
    String words = what + " of Saltby was closed on Monday after a crack was found, said Ana Ruiz.";
    String html =
        what.isEmpty() ? "" : "<html><body><article><p>" + words + "</p></article></body></html>";
    Path file = Files.writeString(folder.resolve(name), html, StandardCharsets.UTF_8);
    return WebPage.read(file);
  }

  private static Map<String, Double> figures(Set<String> asked, Map<String, PageAnswer> answers) {
    PageRun.Result result =
        new PageRun.Result("lifter 1.0", asked, 0, List.of(new Stopwatch.Time(1, 1)), 90, answers);
    Map<String, Double> figures = new LinkedHashMap<>();
    for (Figure figure : PagesSideBySide.row(GOLD, result).figures()) {
      figures.put(figure.name(), figure.value());
    }
    return figures;
  }
}
