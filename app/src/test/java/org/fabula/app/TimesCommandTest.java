package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The times alone, in every form. */
class TimesCommandTest {
  private static final String STORY =
      "The bridge & the road fell on Monday. A day later <it> rained.\n";

  @TempDir private Path folder;

  private String write(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words).toString();
  }

  private Command run(String... args) {
    return Command.run(folder, args);
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void printsALineForEach() throws IOException {
    Command times = run("times", write("a.txt", STORY), "--published", "2024-10-09");
    assertThat(times.err()).isEmpty();
    assertThat(times.status()).isZero();
    assertThat(times.out()).contains("2024-10-07").contains("Monday").contains("A day later");
  }

  @Test
  void writesTimemlThatAParserReadsWithTheTextUnchanged() throws Exception {
    Command times =
        run("times", write("a.txt", STORY), "--published", "2024-10-09", "--format", "timeml");
    Document document = parsed(times.out());
    assertThat(document.getElementsByTagName("TEXT").item(0).getTextContent())
        .contains(STORY.strip());
    Element created = (Element) document.getElementsByTagName("TIMEX3").item(0);
    assertThat(created.getAttribute("functionInDocument")).isEqualTo("CREATION_TIME");
    Element monday = (Element) document.getElementsByTagName("TIMEX3").item(1);
    assertThat(monday.getTextContent()).isEqualTo("Monday");
    assertThat(monday.getAttribute("value")).isEqualTo("2024-10-07");
    Element later = (Element) document.getElementsByTagName("TIMEX3").item(2);
    assertThat(later.getAttribute("value")).isEqualTo("2024-10-08");
    assertThat(later.getAttribute("anchorTimeID")).isEqualTo(monday.getAttribute("tid"));
  }

  @Test
  void aDatelineDatesAStoryThatCarriesNoDate() throws Exception {
    String story = "LIMA, May 8, 2019 (AP) — The bridge fell on Monday.\n";
    Command times = run("times", write("a.txt", story), "--format", "timeml");
    Document document = parsed(times.out());
    Element created = (Element) document.getElementsByTagName("TIMEX3").item(0);
    assertThat(created.getAttribute("value")).isEqualTo("2019-05-08");
    Element monday = (Element) document.getElementsByTagName("TIMEX3").item(2);
    assertThat(monday.getAttribute("value")).isEqualTo("2019-05-06");
  }

  @Test
  void writesAFileForEachStoryIntoAFolder() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    String lines =
        "{\"id\":\"a/b\",\"text\":\"It fell in May 2019.\"}\n{\"id\":\"c\",\"text\":\"It stood.\"}\n";
    Command times =
        run("times", write("s.jsonl", lines), "--format", "timeml", "--out", out.toString());
    assertThat(times.err()).isEmpty();
    assertThat(out.resolve("a_b.tml")).content().contains("value=\"2019-05\"");
    assertThat(out.resolve("c.tml")).content().contains("It stood.");
  }

  @Test
  void aTimemlDocumentHoldsOneStory() throws IOException {
    String lines = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n";
    Command times = run("times", write("s.jsonl", lines), "--format", "timeml");
    assertThat(times.status()).isEqualTo(1);
    assertThat(times.err()).contains("give a folder with --out");
  }

  @Test
  void linesOfJsonAreReadingsWithTimesOnly() throws IOException {
    Command times =
        run("times", write("a.txt", STORY), "--published", "2024-10-09", "--format", "jsonl");
    assertThat(times.out())
        .contains("\"schema\":\"fabula-reading/1\"")
        .contains("\"value\":\"2024-10-07\"")
        .contains("\"events\":[]");
  }

  @Test
  void writesARowForEach() throws IOException {
    Command times =
        run("times", write("a.txt", STORY), "--published", "2024-10-09", "--format", "csv");
    assertThat(times.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("2024-10-07,,2024-10-07,2024-10-07,2024-10-07,date,Mon"))
        .anyMatch(line -> line.contains(",A day later,t1,"));
  }

  @Test
  void controlCharactersDoNotBreakTheDocument() throws Exception {
    Command times =
        run(
            "times",
            write("a.jsonl", "{\"id\":\"a\",\"text\":\"In May\\u0001 2019 \\u000B it fell.\"}\n"),
            "--format",
            "timeml");
    assertThat(parsed(times.out()).getDocumentElement().getTagName()).isEqualTo("TimeML");
  }

  @Test
  void otherFormatsAreRefused() throws IOException {
    Command times = run("times", write("a.txt", STORY), "--format", "html");
    assertThat(times.status()).isEqualTo(2);
    assertThat(times.err()).contains("not written as html");
  }
}
