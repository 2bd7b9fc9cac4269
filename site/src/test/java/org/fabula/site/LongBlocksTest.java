package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the blocks that take too long for every build, {@code sh long="WHY"}, each page's in a clone
 * of what is checked out, one after the other. Only where asked to: {@code
 * -Dsite.long=docs/packaging.md,docs/scale.md}, or {@code all}, which takes hours.
 */
@EnabledIfSystemProperty(named = LongBlocksTest.PAGES, matches = ".+")
class LongBlocksTest {
  static final String PAGES = "site.long";

  private static final long PATIENCE_HOURS = 3;

  @TempDir private static Path temporary;

  static Stream<Document> pages() {
    List<String> wanted = List.of(System.getProperty(PAGES, "").split(","));
    return Checkout.documents().stream()
        .filter(page -> wanted.contains("all") || wanted.contains(page.page().path()))
        .filter(page -> page.blocks().stream().anyMatch(LongBlocksTest::isLong));
  }

  private static boolean isLong(Block block) {
    return block.notes().containsKey("long");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void itsLongBlocksEndWell(Document page) throws IOException, InterruptedException {
    Path clone = Files.createTempDirectory(temporary, "page").resolve("clone");
    run(temporary, "git clone -q '" + Checkout.FOLDER + "' '" + clone + "'", "a clone");
    for (Block block : page.blocks()) {
      if (isLong(block)) {
        run(clone, block.words(), block.place());
      }
    }
  }

  private static void run(Path folder, String words, String place)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(temporary, "said", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "set -euo pipefail\n" + words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("MAVEN_ARGS", "-B -ntp");
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(PATIENCE_HOURS, TimeUnit.HOURS)).as(place + ": ends").isTrue();
    assertThat(process.exitValue()).as("%s:%n%s", place, end(said)).isZero();
    System.out.println("run: " + place);
  }

  /** The last lines of what was said. */
  private static String end(Path said) throws IOException {
    List<String> lines = Files.readAllLines(said);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }
}
