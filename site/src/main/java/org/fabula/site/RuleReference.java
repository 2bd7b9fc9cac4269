package org.fabula.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fabula.rule.Derivation;
import org.fabula.story.Publication;
import org.fabula.text.StoryText;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeReader;
import org.fabula.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/**
 * The rules that find times, each with words that it finds: those of the tables that the rules are
 * tested with, read anew by the rules as they are.
 */
final class RuleReference {
  private static final String TABLES = "core/src/test/resources/corpus/time/en";
  private static final int MOST = 3;
  private static final int TEXT = 0;
  private static final int PUBLISHED = 1;

  /** What a rule made of some words; the value is empty where it made a part of something. */
  private record Example(String words, String value, String published) {}

  /** What is known of a rule: words of it by table, wholes before parts. */
  private static final class Known {
    private final Map<String, Integer> tables = new TreeMap<>();
    private final List<Example> wholes = new ArrayList<>();
    private final List<Example> parts = new ArrayList<>();

    String table() {
      return tables.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Comparator.comparing(e -> e.getKey(), Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private final TimeTagger tagger = TimeTagger.english();
  private final Map<String, Known> rules = new LinkedHashMap<>();

  private RuleReference() {
    TimeReader.english().ruleNames().forEach(rule -> rules.put(rule, new Known()));
  }

  /**
   * The rules, tried on the tables of a checkout.
   *
   * @throws IOException where the tables cannot be read
   */
  static RuleReference of(Path checkout) throws IOException {
    RuleReference reference = new RuleReference();
    try (Stream<Path> files = Files.list(checkout.resolve(TABLES))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        reference.read(file);
      }
    }
    return reference;
  }

  private void read(Path file) throws IOException {
    String table = file.getFileName().toString().replace(".tsv", "");
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.startsWith("text\t")) {
        String[] cells = line.split("\t", -1);
        row(table, cells[TEXT], cells[PUBLISHED]);
      }
    }
  }

  private void row(String table, String text, String published) {
    Publication day =
        published.isEmpty() ? null : Publication.parse(published, Publication.Basis.OPTION);
    for (TimeExpression time : tagger.read(StoryText.of(text), day).expressions()) {
      note(table, time.derivation(), text, time, published);
    }
  }

  private void note(
      String table,
      Derivation derivation,
      String text,
      @Nullable TimeExpression whole,
      String published) {
    Known known = rules.get(derivation.rule());
    if (known != null) {
      known.tables.merge(table, 1, Integer::sum);
      String words = derivation.span().in(text);
      if (whole == null) {
        add(known.parts, new Example(words, "", ""));
      } else {
        add(known.wholes, new Example(words, whole.value(), published));
      }
    }
    derivation.parts().forEach(part -> note(table, part, text, null, published));
  }

  private static void add(List<Example> examples, Example example) {
    if (examples.stream().noneMatch(e -> e.words.equalsIgnoreCase(example.words))) {
      examples.add(example);
    }
  }

  /** The page, in Markdown. */
  String markdown() {
    StringBuilder page = new StringBuilder("# Rules for dates and times\n\n");
    page.append(
        "Every time expression names the rule that found it: `times.rule` in JSON, and `fabula"
            + " explain FILE OFFSET`. These are all the rules, with words that they find in the tables"
            + " they are tested with, the TIMEX3 value that they give, and the day of publication it is"
            + " counted from. A rule without values makes a part of what another finds.\n\n");
    Map<String, List<String>> tables = new TreeMap<>();
    rules.forEach(
        (rule, known) -> tables.computeIfAbsent(known.table(), t -> new ArrayList<>()).add(rule));
    tables.forEach((table, names) -> table(table, names, page));
    return page.toString();
  }

  private void table(String table, List<String> names, StringBuilder page) {
    String heading = table.isEmpty() ? "in no table" : table.replace('-', ' ');
    page.append("## ").append(heading.substring(0, 1).toUpperCase(Locale.ROOT));
    page.append(heading.substring(1));
    page.append("\n\n| rule | finds |\n|---|---|\n");
    for (String rule : names) {
      page.append("| ").append(Markup.code(rule)).append(" | ");
      page.append(examples(rules.getOrDefault(rule, new Known()))).append(" |\n");
    }
    page.append('\n');
  }

  private static String examples(Known known) {
    List<Example> shown = known.wholes.isEmpty() ? known.parts : known.wholes;
    List<String> words = new ArrayList<>();
    for (Example example : shown.subList(0, Math.min(MOST, shown.size()))) {
      String day = example.published.isEmpty() ? "" : " (" + example.published + ")";
      String value = example.value.isEmpty() ? "" : " is " + Markup.code(example.value) + day;
      words.add("“" + Markup.plain(example.words) + "”" + value);
    }
    return String.join("; ", words);
  }
}
