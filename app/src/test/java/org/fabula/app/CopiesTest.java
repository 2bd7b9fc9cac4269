package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story that says what an earlier one of the run says is read once and named twice. */
class CopiesTest {
  private static final String WHOLE =
      "A crane fell across the quay at Saltby on Monday and crushed two empty lorries, the harbour"
          + " master, Ana Ruiz, said. Nobody was hurt, because the men were at breakfast.\\n\\n"
          + "The wind had been measured at 90 kilometres an hour an hour before. The driver, Per"
          + " Hansen, had climbed down and tied the hook to a bollard, as the rules have it.\\n\\n"
          + "A new crane costs about 4 million and takes a year to build.";
  private static final String FORM =
      "{\"id\":\"%s\",\"title\":\"%s\",\"source\":\"%s\",\"published\":\"2024-10-0%s\",\"text\":\"%s\"}\n";

  @TempDir private Path folder;
  private String stories = "";

  @BeforeEach
  void writeStories() throws IOException {
    String lines =
        line("a", "Crane falls", "Coast Wire", "8", WHOLE)
            + line("b", "Crash at *breakfast*", "Norwick Echo", "9", "By Nell\\n\\n" + WHOLE)
            + line("c", "Three lorries", "Bay Post", "9", WHOLE.replace("two", "three"));
    stories = Files.writeString(folder.resolve("s.jsonl"), lines).toString();
  }

  private static String line(Object... values) {
    return String.format(Locale.ROOT, FORM, values);
  }

  private Command read(String... options) {
    List<String> args = new ArrayList<>(List.of("read", stories));
    args.addAll(List.of(options));
    Command read = Command.run(folder, args.toArray(String[]::new));
    assertThat(read.status()).isZero();
    return read;
  }

  private static int count(String words, String text) {
    return text.split(words, -1).length - 1;
  }

  @Test
  void theTerminalReadsACopyOnceAndNamesIt() {
    String out = read("--no-page").out();
    assertThat(count("A crane fell across", out)).isEqualTo(2);
    assertThat(out)
        .contains("Crane falls", "Three lorries")
        .doesNotContain("breakfast*")
        .contains(
            "\n1 story is a copy of another and was not read again: b of a (all its words).\n")
        .contains("\n1 story is a version of another: c of a (later, 9")
        .contains(" % of its words).\n");
  }

  @Test
  void everyStoryIsReadWhereCopiesAreAskedFor() {
    String out = read("--no-page", "--copies").out();
    assertThat(count("A crane fell across", out)).isEqualTo(3);
    assertThat(out).contains("\n1 story is a copy of another: b of a (all its words).\n");
  }

  @Test
  void markdownListsWhereACopyWasPublished() {
    assertThat(read("--format", "markdown").out())
        .contains("\n# Also published as\n\n- Crash at \\*breakfast\\* · ")
        .contains("published Wed 9 Oct 2024")
        .contains(": copy of a (all its words)\n\n# Versions\n\n- Three lorries · ");
  }

  @Test
  void thePageListsItBelowTheTitleOfTheFirst() throws IOException {
    read("--page", "p.html");
    for (String page :
        List.of(Files.readString(folder.resolve("p.html")), read("--format", "html").out())) {
      Document document = Jsoup.parse(page);
      assertThat(document.select("article")).hasSize(2);
      assertThat(document.select("#s1 details.facts summary").eachText())
          .containsExactly("Also published as", "Versions");
      assertThat(document.select("#s1 details.facts li").eachText())
          .first()
          .asString()
          .contains("Crash at *breakfast* · ", "9 Oct 2024", "(all its words)");
      assertThat(document.select("#s2 details.facts")).isEmpty();
    }
  }

  @Test
  void otherFormsForPeopleLeaveItOutAndSaySo() {
    Command csv = read("--format", "csv");
    assertThat(csv.out()).contains("Coast Wire", "Bay Post").doesNotContain("Norwick Echo");
    assertThat(csv.err()).startsWith("1 story is a copy of another and was not read again: b of a");
    String timeline = read("--format", "timelinejs").out();
    assertThat(timeline).contains("1 story is a copy of another").doesNotContain("breakfast*");
    assertThat(read("--format", "ics").out().replace("\r\n ", ""))
        .contains("1 story is a copy of another");
  }

  @Test
  void linesOfJsonHoldEveryStoryAndSayWhatItIs() throws IOException {
    List<String> lines = read("--format", "jsonl").out().lines().toList();
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      assertThat(ReadingSchemaTest.faults(line)).isEmpty();
    }
    assertThat(lines.get(0)).contains("\"copyOf\":null");
    assertThat(lines.get(1))
        .contains(
            "\"copyOf\":{\"id\":\"a\",\"kind\":\"COPY\",\"reason\":\"SAME\",\"order\":\"LATER\","
                + "\"share\":1.0,\"held\":1.0}");
    assertThat(lines.get(2)).contains("\"kind\":\"VERSION\",\"reason\":\"CHANGED\"");
    Command quotes = Command.run(folder, "quotes", stories, "--format", "jsonl");
    assertThat(quotes.out().lines().toList().get(1)).contains("\"copyOf\":{\"id\":\"a\"");
  }

  @Test
  void aDossierSaysOfEveryStoryWhatItRepeats() {
    String dossier = read("--format", "json").out();
    assertThat(dossier)
        .contains("\"match\" : null", "\"kind\" : \"COPY\"", "\"kind\" : \"VERSION\"")
        .contains("Norwick Echo");
  }

  @Test
  void otherTablesHoldEveryStory() {
    String csv = Command.run(folder, "people", stories, "--format", "csv").out();
    assertThat(count("Ana Ruiz", csv)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void manyCopiesAreCountedAndTheFirstNamed() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      lines.append(line("s" + i, "Crane", "Wire", "9", WHOLE));
    }
    stories = Files.writeString(folder.resolve("many.jsonl"), lines).toString();
    assertThat(read("--no-page").out())
        .contains("8 stories are copies of others and were not read again: s1 of s0")
        .contains("s5 of s0 (all its words) and 3 more.\n");
  }
}
