package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TEST_COMMAND = "./mvnw verify\n";
  private static final Set<String> SCHEMAS = Set.of("reading", "dossier", "correction");

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

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void itsBlocksDoWhatThePageSays(Document document) throws Exception {
    new Reader(document).read();
  }

  /** What is not run here, with why; a build prints it. */
  @Test
  void whatIsNotRunSaysWhy() {
    for (Document document : pages()) {
      for (Block block : document.blocks()) {
        String why = block.notes().get("checked");
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
        "```frob\n```",
        "```\n```",
        "    echo indented",
        "```json\n{\n```",
        "```json\n{\"schema\":\"fabula-reading/1\"}\n```",
        "```json of=reading/row\n{}\n```",
        "```java\nnone;\n```",
        "```java\nSystem.exit(1);\n```",
        "```xml\n<dependency><groupId>org.fabula</groupId><artifactId>fabula-core</artifactId>"
            + "<version>0</version></dependency>\n```",
      })
  void whatIsWrongIsFound(String words) {
    Document wrong = Document.of(new Page("wrong.md", "Wrong", words + "\n"));
    assertThatThrownBy(() -> new Reader(wrong).read()).isNotNull();
  }

  /** Somebody who goes through one page. */
  private static final class Reader {
    private final Document document;
    private Workplace.@Nullable Done last;
    private @Nullable JsonNode assistant;

    Reader(Document document) {
      this.document = document;
    }

    void read() throws Exception {
      String words = document.page().markdown();
      Map<String, String> surroundings = new HashMap<>(Map.of("FABULA_BY", "Una Berg"));
      if (words.contains("postgresql://")) {
        surroundings.put("PGHOST", "localhost");
        surroundings.put("PGUSER", "postgres");
      }
      Path folder = Files.createTempDirectory(temporary, "page");
      Map<String, String> standIns = neighbours.standIns(words);
      surroundings.put("DESK", standIns.getOrDefault("127.0.0.1:7380", ""));
      if (surroundings.containsKey("PGHOST")) {
        surroundings.put("PGPORT", String.valueOf(neighbours.databasePort()));
      }
      try (Workplace place =
          new Workplace(document.page(), folder, installed, standIns, surroundings)) {
        for (Block block : document.blocks()) {
          block(block, place);
        }
      }
    }

    private void block(Block block, Workplace place) throws Exception {
      String by = block.notes().get("by");
      if (by != null || block.notes().containsKey("checked")) {
        assertThat(CommandWords.faults(block.words())).as(block.place()).isEmpty();
        if (by != null) {
          assertThat(Checkout.read(by)).as(block.place()).containsPattern(words(block));
        }
        last = null;
        return;
      }
      switch (block.language()) {
        case "sh" -> shell(block, place);
        case "text" -> text(block, place);
        case "java" -> last = ended(block, Snippet.run(block.words(), place.folder()));
        case "json" -> json(block, place);
        case "xml" -> dependencies(block);
        default ->
            throw new AssertionError(
                block.place() + ": no language that is known here: " + block.language());
      }
    }

    /** The words of a command line, however they are spaced; those in capitals stand for any. */
    private static Pattern words(Block block) {
      return Pattern.compile(
          Stream.of(block.words().replaceAll("(?m)(^|\\s)#.*$", "").strip().split("[\\s\\\\]+"))
              .map(word -> word.matches("[A-Z]+") ? "\\S+" : Pattern.quote(word))
              .collect(Collectors.joining("[\\s\\\\]+")));
    }

    private void shell(Block block, Workplace place) throws Exception {
      assertThat(CommandWords.faults(block.words())).as(block.place()).isEmpty();
      String tool = block.notes().get("needs");
      String list = block.notes().get("in");
      if (block.page().equals("README.md") && block.words().equals(TEST_COMMAND)) {
        // CI takes it from there and runs it; its fence must be a bare one for that.
        assertThat(Checkout.read(".ci/run")).contains("README.md", "bash -c \"$test_command\"");
        return;
      }
      if (list != null) {
        Workplace.Done words =
            ended(block, place.run("printf '%s\\n' " + block.words().replace('\n', ' ')));
        assertThat(words.out().lines())
            .allSatisfy(word -> assertThat(Checkout.read(list)).contains(word));
        return;
      }
      if (tool != null && !place.has(tool)) {
        System.out.println("not run: " + block.place() + ": there is no " + tool + " here");
        last = null;
      } else if (block.notes().containsKey("stays")) {
        String said = String.join("\n", place.serve(block.words()));
        last = new Workplace.Done(0, said, "");
      } else {
        last = ended(block, place.run(place.filled(block.words())));
      }
    }

    private static Workplace.Done ended(Block block, Workplace.Done done) {
      int status = Integer.parseInt(block.notes().getOrDefault("status", "0"));
      assertThat(done.status())
          .as("%s: exit status%n%s%n%s", block.place(), done.out(), done.err())
          .isEqualTo(status);
      return done;
    }

    private void text(Block block, Workplace place) {
      Workplace.Done done = last;
      if (block.notes().containsKey("drawing") || done == null) {
        assertThat(block.notes().keySet())
            .as(block.place() + ": says what it is")
            .containsAnyOf("drawing", "output", "errors");
        return;
      }
      boolean errors = block.notes().containsKey("errors");
      assertThat(errors || block.notes().containsKey("output"))
          .as(block.place() + ": says what it is")
          .isTrue();
      String printed = place.asInThePage(errors ? done.said() : done.out());
      assertThat(Shown.fault(block.words(), printed))
          .as("%s: the first line that is not printed; printed is%n%s", block.place(), printed)
          .isNull();
    }

    private void json(Block block, Workplace place) throws Exception {
      JsonNode value = JSON.readTree(block.words());
      String schema = value.path("schema").asString("").replaceFirst("^fabula-(\\w+)/.*", "$1");
      String part = block.notes().getOrDefault("of", SCHEMAS.contains(schema) ? schema : "");
      if (!part.isEmpty()) {
        assertThat(faults(part, block.words())).as(block.place()).isEmpty();
      }
      if (block.notes().containsKey("client")) {
        assistant = value;
      }
      String tool = block.notes().get("tool");
      if (tool != null) {
        last = new Workplace.Done(0, answer(place, tool, value), "");
      } else if (block.notes().containsKey("output") && last != null) {
        assertThat(JSON.readTree(last.out())).as(block.place()).isEqualTo(value);
      }
    }

    /** What a client that is set up as the page says is answered. */
    private String answer(Workplace place, String tool, JsonNode arguments) throws Exception {
      JsonNode server = Objects.requireNonNull(assistant).at("/mcpServers/fabula");
      StringBuilder command = new StringBuilder("exec ./fabula");
      assertThat(server.path("command").asString()).endsWith("/fabula");
      for (JsonNode word : server.path("args")) {
        // Whole paths of somebody's machine; here all is in one folder.
        command.append(' ').append(word.asString().replaceFirst("^/.*/", ""));
      }
      assertThat(CommandWords.faults(command.substring("exec ".length()))).isEmpty();
      String asked =
          JSON.writeValueAsString(
              Map.of(
                  "jsonrpc",
                  "2.0",
                  "id",
                  2,
                  "method",
                  "tools/call",
                  "params",
                  Map.of("name", tool, "arguments", arguments)));
      Files.writeString(
          place.folder().resolve("asked"),
          """
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
          {"jsonrpc":"2.0","method":"notifications/initialized"}
          """
              + asked
              + "\n");
      Workplace.Done done = place.run(command + " < asked");
      assertThat(done.status()).as(done.err()).isZero();
      for (String line : done.out().lines().toList()) {
        JsonNode message = JSON.readTree(line);
        if (message.path("id").asInt(0) == 2) {
          return message.at("/result/content/0/text").asString(line);
        }
      }
      throw new AssertionError("no answer: " + done);
    }

    private static List<?> faults(String part, String json) {
      String[] path = part.split("/", 2);
      JsonNode whole = JSON.readTree(Checkout.read("docs/" + path[0] + ".schema.json"));
      String schema =
          path.length == 1
              ? JSON.writeValueAsString(whole)
              : JSON.writeValueAsString(
                  Map.of("$ref", "#/$defs/" + path[1], "$defs", whole.get("$defs")));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema, InputFormat.JSON)
          .validate(json, InputFormat.JSON);
    }

    /** Every dependency is a module that is published, in the version that the build makes. */
    private static void dependencies(Block block)
        throws IOException, ParserConfigurationException, SAXException {
      Element root = xml("<all>" + block.words() + "</all>");
      var dependencies = root.getElementsByTagName("dependency");
      assertThat(dependencies.getLength()).as(block.place()).isPositive();
      for (int i = 0; i < dependencies.getLength(); i++) {
        Element dependency = (Element) dependencies.item(i);
        String artifact = first(dependency, "artifactId");
        String pom =
            Checkout.read(artifact.replace("fabula-", "").replaceFirst("-en$", "") + "/pom.xml");
        assertThat(pom).contains("<artifactId>" + artifact + "</artifactId>");
        assertThat(pom).doesNotContain("<unpublished>true</unpublished>");
        assertThat(first(dependency, "groupId")).isEqualTo("org.fabula");
        // A release that was made, or the first, which is to be.
        assertThat(Checkout.read("CHANGELOG.md"))
            .contains("## " + first(dependency, "version") + ", ");
      }
    }

    private static Element xml(String words)
        throws IOException, ParserConfigurationException, SAXException {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(words)))
          .getDocumentElement();
    }

    private static String first(Element element, String name) {
      return element.getElementsByTagName(name).item(0).getTextContent();
    }
  }
}
