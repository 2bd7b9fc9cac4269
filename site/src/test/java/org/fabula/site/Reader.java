package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who goes through one page and does what each block says; {@link PagesTest} says how. */
final class Reader {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** CI takes it from the README and runs it; its fence must be a bare one for that. */
  private static final String TEST_COMMAND = "./mvnw verify\n";

  private final Document document;
  private Workplace.@Nullable Done last;

  /** Whether the last block that prints something was not run. */
  private boolean passedOver;

  private @Nullable Assistant assistant;

  Reader(Document document) {
    this.document = document;
  }

  /** Goes through the page, in an empty folder. */
  void read(Path folder, Installed installed, Neighbours neighbours) throws Exception {
    String words = document.page().markdown();
    Map<String, String> standIns = neighbours.standIns(words);
    Map<String, String> surroundings = new HashMap<>(Map.of("FABULA_BY", "Una Berg"));
    surroundings.put("DESK", standIns.getOrDefault(Neighbours.DESK, ""));
    if (words.contains(Neighbours.DATABASE)) {
      surroundings.put("PGHOST", "localhost");
      surroundings.put("PGUSER", "postgres");
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
    if (by != null) {
      assertThat(Checkout.read(by)).as(block.place()).containsPattern(spaced(block.words()));
    }
    boolean later = block.notes().containsKey("checked") || block.notes().containsKey("long");
    if (by != null || later) {
      assertThat(CommandWords.faults(block.words())).as(block.place()).isEmpty();
      passOver();
      return;
    }
    switch (block.language()) {
      case "sh" -> shell(block, place);
      case "text" -> text(block, place);
      case "java" -> done(block, Snippet.run(block.words(), place.folder()));
      case "json" -> json(block, place);
      case "xml" -> Dependencies.check(block);
      default ->
          throw new AssertionError(
              block.place() + ": no language that is known here: " + block.language());
    }
  }

  /** The words of a command line, however they are spaced; those in capitals stand for any. */
  private static Pattern spaced(String line) {
    return Pattern.compile(
        Stream.of(line.replaceAll("(?m)(^|\\s)#.*$", "").strip().split("[\\s\\\\]+"))
            .map(word -> word.matches("[A-Z]+") ? "\\S+" : Pattern.quote(word))
            .collect(Collectors.joining("[\\s\\\\]+")));
  }

  private void shell(Block block, Workplace place) throws IOException, InterruptedException {
    assertThat(CommandWords.faults(block.words())).as(block.place()).isEmpty();
    String tool = block.notes().get("needs");
    String list = block.notes().get("in");
    if (block.page().equals("README.md") && block.words().equals(TEST_COMMAND)) {
      assertThat(Checkout.read(".ci/run")).contains("README.md", "bash -c \"$test_command\"");
      passOver();
    } else if (list != null) {
      String words = block.words().replace('\n', ' ');
      assertThat(done(block, place.run("printf '%s\\n' " + words)).out().lines())
          .as(block.place())
          .allSatisfy(word -> assertThat(Checkout.read(list)).contains(word));
    } else if (tool != null && !place.has(tool)) {
      System.out.println("not run: " + block.place() + ": there is no " + tool + " here");
      passOver();
    } else if (block.notes().containsKey("stays")) {
      String said = String.join("\n", place.serve(block.words()));
      done(block, new Workplace.Done(0, said, ""));
    } else {
      done(block, place.run(place.filled(block.words())));
    }
  }

  private void passOver() {
    last = null;
    passedOver = true;
  }

  private Workplace.Done done(Block block, Workplace.Done done) {
    int status = Integer.parseInt(block.notes().getOrDefault("status", "0"));
    assertThat(done.status())
        .as("%s: exit status%n%s%n%s", block.place(), done.out(), done.err())
        .isEqualTo(status);
    last = done;
    passedOver = false;
    return done;
  }

  private void text(Block block, Workplace place) {
    boolean errors = block.notes().containsKey("errors");
    boolean shown = errors || block.notes().containsKey("output");
    assertThat(shown || block.notes().containsKey("drawing"))
        .as(block.place() + ": says what it is")
        .isTrue();
    if (shown && !passedOver) {
      Workplace.Done done = Objects.requireNonNull(last, block.place() + ": follows nothing");
      String printed = place.asInThePage(errors ? done.said() : done.out());
      assertThat(Shown.fault(block.words(), printed))
          .as("%s: the first line that is not printed; printed is%n%s", block.place(), printed)
          .isNull();
    }
  }

  private void json(Block block, Workplace place) throws IOException, InterruptedException {
    JsonNode value = JSON.readTree(block.words());
    String schema = block.notes().getOrDefault("of", Schemas.named(value));
    if (!schema.isEmpty()) {
      assertThat(Schemas.faults(schema, block.words())).as(block.place()).isEmpty();
    }
    if (block.notes().containsKey("client")) {
      assistant = new Assistant(value);
    }
    String tool = block.notes().get("tool");
    if (tool != null) {
      String answer = Objects.requireNonNull(assistant).ask(place, tool, value);
      done(block, new Workplace.Done(0, answer, ""));
    } else if (block.notes().containsKey("output") && !passedOver) {
      String printed = Objects.requireNonNull(last, block.place() + ": follows nothing").out();
      assertThat(JSON.readTree(printed)).as(block.place()).isEqualTo(value);
    }
  }
}
