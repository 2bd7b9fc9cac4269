package org.fabula.eval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.fabula.eval.head.HeadFigure;
import org.fabula.eval.head.HeadSection;
import org.fabula.eval.peer.WordsSideBySide;

/** Writes the figures of the model's heads as Markdown, other systems beside them. */
final class HeadsReport {
  private HeadsReport() {}

  /**
   * The report.
   *
   * @param sections the heads, corpus by corpus
   * @param rows Fabula's model, and other systems where they were run
   * @param mapping how often gold Penn tags and relations give the gold part of speech, in
   *     hundredths
   */
  static String of(List<HeadSection> sections, List<WordsSideBySide.Row> rows, double mapping) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # The model, head by head

        Written by `eval/accuracy --heads docs/heads.md` (see `eval/README.md`), never by hand. This
        is what the model says before any rule has its say; `accuracy.md` has the figures of whole
        readings. Figures are in hundredths; the interval is the 95 % bootstrap interval over
        stories; `items` is the number of things in the gold.

        On treebanks the model is given the treebank's own words and sentences, and every word
        counts, punctuation too. LAS compares the universal part of a relation, as the shared task
        of CoNLL 2018 does. `features` is the joint label of VerbForm, Mood, Tense, Number, Person,
        Voice and Degree; lemmas are compared in lower case. Of coreference the gold mentions are
        given, and a pronoun that refers back is right where the likeliest earlier mention is of the
        same person or thing. Elsewhere the words are Fabula's own. Names must be exactly the gold's
        words; events begin with the gold's word; tense, aspect and polarity are those of events
        that were found. The content of an attribution must share half of the union of the words
        with the gold's.
        """);
    sections.forEach(section -> section(section, out));
    sideBySide(rows, mapping, out);
    return out.toString();
  }

  private static void section(HeadSection section, StringBuilder out) {
    out.append("\n## ").append(section.corpus()).append("\n\n");
    line(out, "%d stories.\n", section.stories());
    out.append("| head | figure | value | 95 % interval | items |\n|---|---|---:|---:|---:|\n");
    for (HeadFigure head : section.figures()) {
      String name = head.figure().name();
      line(
          out,
          "| %s | %s | %.2f | %s | %,d |",
          head.head(),
          name.substring(name.lastIndexOf('.') + 1),
          head.figure().value(),
          Report.interval(head.figure(), section.stories()),
          head.items());
    }
  }

  private static void sideBySide(
      List<WordsSideBySide.Row> rows, double mapping, StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    out.append(
        """

        ## Beside other systems

        The same words and sentences, the same stories, the same run, the same scorer: part of
        speech, lemma and dependencies on the English Web Treebank, names on Worldwide English
        Newswire. Fabula's model learnt from the training parts of these two corpora, which have
        their own ways; the others are as their makers trained them. So the table says how well each
        does here, not how good each is.

        """);
    figures(rows, out);
    line(
        out,
        """

        CoreNLP tells parts of speech by the tags of the Penn Treebank. They are mapped to universal
        ones by tag, word and its own dependency relation; gold tags and gold relations mapped in
        this way give %.2f. Its kinds of names that have no like here are left out. spaCy's
        dependencies follow another scheme, in which prepositions and forms of "be" are heads, and
        are not compared.

        Each system runs in a process of its own on one thread, with a heap limit of 384 MB for
        Fabula and of 3 GB for CoreNLP, and does at once all that the table asks of it. Speed is
        words a second of processor time on other newspaper stories, cut into words beforehand,
        after a warm-up.""",
        mapping);
    speeds(rows, out);
  }

  private static void figures(List<WordsSideBySide.Row> rows, StringBuilder out) {
    out.append("| figure |");
    rows.forEach(row -> out.append(' ').append(shortName(row)).append(" |"));
    out.append("\n|---|").append("---:|".repeat(rows.size())).append('\n');
    SequencedSet<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.figures().sequencedKeySet()));
    for (String name : names) {
      out.append("| ").append(name).append(" |");
      for (WordsSideBySide.Row row : rows) {
        HeadFigure figure = row.figures().get(name);
        out.append(
            figure == null
                ? " – |"
                : String.format(Locale.ROOT, " %.2f |", figure.figure().value()));
      }
      out.append('\n');
    }
  }

  private static String shortName(WordsSideBySide.Row row) {
    return row.description().split("[,(]", 2)[0].strip();
  }

  private static void speeds(List<WordsSideBySide.Row> rows, StringBuilder out) {
    out.append("\n| system | words/s | ready after | peak memory |\n|---|---:|---:|---:|\n");
    for (WordsSideBySide.Row row : rows) {
      line(
          out,
          "| %s | %,.0f | %.1f s | %,d MB |",
          row.description(),
          row.wordsPerSecond(),
          row.loadSeconds(),
          row.peakMegabytes());
    }
  }

  private static void line(StringBuilder out, String format, Object... parts) {
    out.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }
}
