package org.fabula.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {
  @TempDir private Path folder;

  /** What a module is tested with counts too; eval alone may have others. */
  @ParameterizedTest
  @ValueSource(strings = {"model", "core", "ingest", "desk", "app", "dist"})
  void noModuleNeedsALibraryUnderAnotherLicence(String module) {
    Licences licences = Licences.of(Path.of("..", module, "target", "libraries.json"));
    assertThat(licences.refused()).isEmpty();
  }

  @Test
  void whatIsInsideIsListedWithItsTexts() throws IOException {
    Path licences = Packaged.folder().resolve("licences");
    assertThat(licences.resolve("README.md"))
        .content()
        .containsPattern("\\| com.microsoft.onnxruntime:onnxruntime \\| [\\d.]+ \\| MIT \\|")
        .contains("| org.xerial:sqlite-jdbc |");
    assertThat(licences.resolve("texts/Apache-2.0.txt")).content().contains("Apache License");
    assertThat(licences.resolve("texts/EPL-2.0.txt")).content().contains("Eclipse Public License");
    try (Stream<Path> texts = Files.walk(licences)) {
      assertThat(texts.map(file -> licences.relativize(file).toString()))
          .anyMatch(name -> name.matches("onnxruntime-.*ThirdPartyNotices.txt"))
          .anyMatch(name -> name.matches("jsoup-.*LICENSE"));
    }
    String bill = Files.readString(Packaged.folder().resolve("sbom.json"));
    assertThat(bill).contains("pkg:maven/com.microsoft.onnxruntime/onnxruntime@");
    assertThat(Licences.of(Packaged.folder().resolve("sbom.json")).refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"license\": {\"id\": \"GPL-3.0-only\"}}]",
        "[{\"license\": {\"id\": \"AGPL-3.0-or-later\"}}]",
        "[{\"license\": {\"name\": \"GNU General Public License\"}}]",
        "[{\"expression\": \"LGPL-2.1-or-later\"}]",
        "[]"
      })
  void refusesWhatMayNotBeHandedOn(String licences) throws IOException {
    assertThat(of(licences).refused()).hasSize(1);
  }

  @Test
  void takesOneOfTwoLicences() throws IOException {
    String dual = "{\"license\": {\"id\": \"EPL-2.0\"}}, {\"license\": {\"id\": \"GPL-2.0-only\"}}";
    assertThat(of("[" + dual + "]").refused()).isEmpty();
  }

  private Licences of(String licences) throws IOException {
    Path bill = folder.resolve("bill.json");
    Files.writeString(
        bill,
        "{\"components\": [{\"group\": \"a\", \"name\": \"b\", \"version\": \"1\", \"licenses\": "
            + licences
            + "}]}");
    return Licences.of(bill);
  }
}
