package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does what every page says, block after block, in a folder that is made for it. What stands behind
 * a fence says how:
 *
 * <table>
 *   <caption>Notes</caption>
 *   <tr><td>{@code sh}</td><td>is run; it must end with status 0, or {@code status=N}</td></tr>
 *   <tr><td>{@code sh stays}</td><td>each command is a server: it is started, and ended at last</td></tr>
 *   <tr><td>{@code sh needs=TOOL}</td><td>is run where the tool is on the machine</td></tr>
 *   <tr><td>{@code sh checked="WHY"}</td><td>cannot be run here; commands and options must be there</td></tr>
 *   <tr><td>{@code sh long="WHY"}</td><td>the same, and {@link LongBlocksTest} runs it where asked to</td></tr>
 *   <tr><td>{@code sh by=FILE}</td><td>is run by that script of the checkout, which has the same words</td></tr>
 *   <tr><td>{@code sh in=FILE}</td><td>are options, each of which stands in that file</td></tr>
 *   <tr><td>{@code text output}, {@code text errors}</td><td>what the block before printed</td></tr>
 *   <tr><td>{@code text drawing}</td><td>nothing to try</td></tr>
 *   <tr><td>{@code java}</td><td>is compiled with core, and run</td></tr>
 *   <tr><td>{@code json}</td><td>is parsed, and held against its schema; {@code of=reading/row} names a part of one</td></tr>
 *   <tr><td>{@code json client}</td><td>is how a client of the Model Context Protocol starts the command: it is</td></tr>
 *   <tr><td>{@code json tool=NAME}</td><td>are arguments of a tool; {@code text output} is the answer</td></tr>
 *   <tr><td>{@code xml}</td><td>is parsed; what it depends on is what the build makes</td></tr>
 * </table>
 */
@Execution(ExecutionMode.CONCURRENT)
class PagesTest {
  @TempDir private static Path temporary;
  private static Installed installed;
  private static Neighbours neighbours;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    installed = Installed.in(Files.createDirectory(temporary.resolve("installed")));
    neighbours = new Neighbours(Files.createDirectory(temporary.resolve("database")));
  }

  @AfterAll
  static void close() throws IOException {
    neighbours.close();
  }

  static List<Document> pages() {
    return Checkout.documents().stream().filter(page -> !page.blocks().isEmpty()).toList();
  }

  private static void read(Document document) throws Exception {
    Path folder = Files.createTempDirectory(temporary, "page");
    new Reader(document).read(folder, installed, neighbours);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void itsBlocksDoWhatThePageSays(Document document) throws Exception {
    read(document);
  }

  /** What is not run here, with why; a build prints it. */
  @Test
  void whatIsNotRunSaysWhy() {
    for (Document document : pages()) {
      for (Block block : document.blocks()) {
        String why = block.notes().getOrDefault("checked", block.notes().get("long"));
        if (why != null) {
          assertThat(why).as(block.place()).isNotBlank();
          System.out.println("not run: " + block.place() + ": " + why);
        }
        if (block.notes().containsKey("by")) {
          System.out.println("run by another: " + block.place() + ": " + block.notes().get("by"));
        }
      }
    }
  }

  /** What a page says wrongly is found: else nothing of this would mean anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "```sh\nfalse\n```",
        "```sh\nfalse | true\n```",
        "```sh status=1\ntrue\n```",
        "```sh\n./fabula raed samples\n```",
        "```sh checked=\"why\"\n./fabula read --frob\n```",
        "```sh by=.ci/run\n./mvnw clean\n```",
        "```sh in=pom.xml\nnowhere\n```",
        "```sh\necho a\n```\n\n```text output\nb\n```",
        "```sh\necho a\n```\n\n```text\na\n```",
        "```sh\necho a\n```\n\n```text errors\na\n```",
        "```text output\nfollows nothing\n```",
        "```frob\n```",
        "```\n```",
        "    echo indented",
        "```json\n{\n```",
        "```json\n{\"schema\":\"fabula-reading/1\"}\n```",
        "```json\n{\"schema\":\"fabula-reding/1\"}\n```",
        "```json of=reading/row\n{}\n```",
        "```java\nnone;\n```",
        "```java\nSystem.exit(1);\n```",
        "```xml\n<dependency><groupId>org.fabula</groupId><artifactId>fabula-core</artifactId>"
            + "<version>0</version></dependency>\n```",
      })
  void whatIsWrongIsFound(String words) {
    Document wrong = Document.of(new Page("wrong.md", "Wrong", words + "\n"));
    assertThatThrownBy(() -> read(wrong)).isNotNull();
  }
}
