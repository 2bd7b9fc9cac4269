package org.fabula.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.peer.PagesSideBySide;
import org.fabula.eval.peer.SideBySide;

/**
 * Writes figures as Markdown. Holds no date and no path, so that a change of it is a change of
 * figures.
 */
final class Report {
  /** Drawing from fewer stories says little of how stories differ. */
  private static final int FEW_STORIES = 10;

  private static final String NOT_RUN = "Not run this time; `eval/accuracy --peers` runs them.\n";

  private static final String SAME_RUN =
      """
      The same stories, the same run, the same scorer; every system is given the day of
      publication. Each runs in a process of its own on one thread, with a heap limit of 384 MB for
      Fabula and of 3 GB for the others. Speed is words a second of processor time on other stories, after a warm-up.
      """;

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(
              "times",
              "TempEval-3 task A. `value` is relaxed F1 times the share of matched expressions whose"
                  + " TIMEX3 value is exactly the gold's; `strict` wants the same words, `relaxed`"
                  + " overlapping ones; `yearAccuracy` is 100 less the share of matched expressions"
                  + " put in another year than the gold's."),
          Map.entry(
              "probes",
              "Sentences with one time expression each; `right` is the share of those found, in whole"
                  + " or part, with their TIMEX3 value."),
          Map.entry(
              "events",
              "TempEval-3 task B. `trigger` is F1 of events that start on the same word; `class` the"
                  + " same times the share with the gold's class."),
          Map.entry(
              "eventtime",
              "Share of events whose beginning and end both have the bounds of the gold, to the day;"
                  + " `singleDayAccuracy` over events of one known day; `contradictions` is the share"
                  + " whose bounds exclude the gold's (less is better)."),
          Map.entry("order", "F1 over BEFORE, AFTER and EQUAL; VAGUE counts as no relation."),
          Map.entry(
              "quotes",
              "A quotation matches where its words share half of the union with the gold's."
                  + " `withSource` is F1 of those whose source is right too; figures with `Direct`"
                  + " count quotations with quotation marks; `exact` wants the same words."),
          Map.entry("people", "F1 of the exact words of names of persons."),
          Map.entry(
              "pronouns",
              "F1 of pairs of a pronoun and a name; `bias` is F1 on feminine pronouns divided by F1"
                  + " on masculine ones."),
          Map.entry(
              "timelines",
              "F1 of the relations of an entity's timeline, to dates and between events, as the task"
                  + " scores raw text; an event is the gold's where they share a word. `events` is F1"
                  + " of the events alone, `datesRight` the share of the right ones with the gold's"
                  + " date."),
          Map.entry(
              "merging",
              "Which mentions tell of the same, over the stories of a topic (the interval is over topics), in the sentences that the"
                  + " corpus lists as checked; `conll` is the mean of `muc`, `b3` and `ceafe`. `text`:"
                  + " events as found in raw text; `gold`: the gold's mentions of events are given;"
                  + " `actors`: persons and organizations, of the mentions that both sides have;"
                  + " `SameLemma`: what is told by one lemma taken for one event; `Odd`: topics of"
                  + " odd number, on which nothing was chosen; `Subtopics`: it is told which of the"
                  + " two happenings of a topic a story is about. Weights were learnt on the topics"
                  + " of even number. The model's own opinion of events told in two words is not"
                  + " asked, as it learnt it on topics 1 to 32; of antecedents it learnt there too, so that `Unseen` has topics 33 to 35 alone."),
          Map.entry(
              "chronicles",
              "Questions put to whole readings, one point each: values of times, people, their"
                  + " mentions and ages, speakers, channels, dates of events, order of events."),
          Map.entry(
              "pages",
              "F1 of segments that must be and must not be in the text of a page; `date` to the day,"
                  + " `author` to the letter, `authorLetters` without regard to capitals and to all"
                  + " that is neither letter nor digit."));

  private Report() {}

  /**
   * The report on accuracy.
   *
   * @param outcomes figures by kind
   * @param times systems that read times, side by side; empty where they were not run
   * @param quotes systems that find quotations, side by side; empty where they were not run
   * @param pages extractors, side by side; empty where they were not run
   */
  static String accuracy(
      List<Outcome> outcomes,
      List<SideBySide.Row> times,
      List<SideBySide.Row> quotes,
      List<PagesSideBySide.Row> pages) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Accuracy

        Written by `eval/accuracy` (see `eval/README.md`), never by hand. Every figure is in
        hundredths and micro-averaged over the stories. The interval is the 95 % bootstrap interval
        over stories: where the figure would lie with other stories of the same kind. The rules were
        chosen on these stories, so that a figure on unseen stories may be lower. The corpora are
        not part of this project; `eval/README.md` names them.
        """);
    outcomes.forEach(outcome -> outcome(outcome, out));
    timesBeside(times, out);
    quotesBeside(quotes, out);
    pagesBeside(pages, out);
    return out.toString();
  }

  private static void outcome(Outcome outcome, StringBuilder out) {
    out.append("\n## ").append(outcome.kind()).append("\n\n");
    line(out, "%s; %d %s.", outcome.gold(), outcome.stories(), unit(outcome.kind()));
    out.append(MEANINGS.getOrDefault(outcome.kind(), "")).append("\n\n");
    out.append("| figure | value | 95 % interval |\n|---|---:|---:|\n");
    for (Figure figure : outcome.figures()) {
      String name = figure.name().substring(outcome.kind().length() + 1);
      line(out, "| %s | %.2f | %s |", name, figure.value(), interval(figure, outcome.stories()));
    }
  }

  /** The interval, where there are stories enough to draw from. */
  static String interval(Figure figure, int stories) {
    return stories < FEW_STORIES
        ? "too few stories"
        : String.format(Locale.ROOT, "%.1f to %.1f", figure.low(), figure.high());
  }

  private static String unit(String kind) {
    return switch (kind) {
      case "pages" -> "pages";
      case "pronouns" -> "passages";
      case "timelines" -> "entities";
      default -> "stories";
    };
  }

  private static void timesBeside(List<SideBySide.Row> rows, StringBuilder out) {
    out.append("\n## times, beside other systems\n\n");
    if (rows.isEmpty()) {
      out.append(NOT_RUN);
      return;
    }
    out.append(SAME_RUN).append('\n');
    table(rows, List.of("times.value", "times.strict", "times.relaxed", "times.type"), out);
  }

  private static void quotesBeside(List<SideBySide.Row> rows, StringBuilder out) {
    out.append("\n## quotes, beside another system\n\n");
    if (rows.isEmpty()) {
      out.append(NOT_RUN);
      return;
    }
    out.append(SAME_RUN);
    out.append(
        """
        CoreNLP does not look for quotations without quotation marks, so that `contentDirect` and
        `withSourceDirect` compare like with like; `content` and `withSource` are of all quotations.
        Of CoreNLP's quotations, neighbours with one mention of the speaker count as one, and those
        without a speaker are left out; both raise its figures with sources.

        """);
    table(
        rows,
        List.of(
            "quotes.contentDirect",
            "quotes.withSourceDirect",
            "quotes.content",
            "quotes.withSource"),
        out);
  }

  private static void pagesBeside(List<PagesSideBySide.Row> rows, StringBuilder out) {
    out.append("\n## pages, beside other systems\n\n");
    if (rows.isEmpty()) {
      out.append(NOT_RUN);
      return;
    }
    out.append(
        """
        The same pages, the same run, the same scorer; none is told the address of a page. A dash
        stands where a system does not give what is asked. Each runs in a process of its own on one
        thread, with a heap limit of 384 MB for Fabula and of 3 GB for the others in Java. Speed is
        pages a second of processor time, for the whole of what a system gives, with metadata;
        `docs/performance.md` says more of it. The gold is
        that of trafilatura's own evaluation, of which these are the English pages; Fabula's rules
        were chosen on them. trafilatura takes full stops out of names, which `author` counts as
        wrong and `authorLetters` does not.

        """);
    List<String> figures =
        List.of("text", "textPrecision", "textRecall", "date", "author", "authorLetters");
    out.append("| system |");
    figures.forEach(name -> out.append(' ').append(name).append(" |"));
    out.append(" pages/s | peak memory |\n|---|").append("---:|".repeat(figures.size() + 2));
    out.append('\n');
    for (PagesSideBySide.Row row : rows) {
      out.append("| ").append(row.description()).append(" |");
      figures.forEach(name -> out.append(' ').append(cell(row, name)).append(" |"));
      line(out, " %,.1f | %,d MB |", row.pagesPerSecond(), row.peakMegabytes());
    }
  }

  private static String cell(PagesSideBySide.Row row, String name) {
    return row.figures().stream()
        .filter(figure -> figure.name().equals("pages." + name))
        .map(figure -> String.format(Locale.ROOT, "%.2f", figure.value()))
        .findFirst()
        .orElse("—");
  }

  private static void table(List<SideBySide.Row> rows, List<String> figures, StringBuilder out) {
    out.append("| system |");
    figures.forEach(
        name -> out.append(' ').append(name.substring(name.indexOf('.') + 1)).append(" |"));
    out.append(" words/s | peak memory |\n|---|");
    out.append("---:|".repeat(figures.size() + 2)).append('\n');
    for (SideBySide.Row row : rows) {
      out.append("| ").append(row.description()).append(" |");
      figures.forEach(name -> out.append(String.format(Locale.ROOT, " %.2f |", figure(row, name))));
      line(out, " %,.0f | %,d MB |", row.wordsPerSecond(), row.peakMegabytes());
    }
  }

  private static double figure(SideBySide.Row row, String name) {
    return row.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElse(0);
  }

  private static void line(StringBuilder out, String format, Object... parts) {
    out.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }
}
