package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.output.CaseStories;
import org.fabula.app.output.DossierForm;
import org.fabula.app.output.Told;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier goes where it is wanted, whole or not at all. */
class DossierFileTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir private Path folder;

  @Test
  void aFileIsWhatStandardOutputIs() throws IOException {
    var out = new ByteArrayOutputStream();
    Path file = folder.resolve("case.md");
    DossierFile.write(CaseStories.all(), DossierForm.MARKDOWN, false, 0, file, out);
    assertThat(out.size()).isZero();
    DossierFile.write(CaseStories.all(), DossierForm.MARKDOWN, false, 0, null, out);
    assertThat(file).hasContent(out.toString(StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void tablesWantAFolder() throws IOException {
    var out = new ByteArrayOutputStream();
    Told told = CaseStories.all();
    assertThatThrownBy(() -> DossierFile.write(told, DossierForm.PARQUET, false, 0, null, out))
        .hasMessage("parquet is a folder of tables; name one by --out FOLDER");
    DossierFile.write(told, DossierForm.PARQUET, false, 0, folder.resolve("case"), out);
    assertThat(folder.resolve("case").resolve("events.parquet")).isNotEmptyFile();
    assertThatThrownBy(() -> DossierFile.write(told, DossierForm.CSV, false, 0, folder, out))
        .hasMessageContaining("is a folder");
  }

  /** The sample stories as one dossier, reviewed. */
  @Test
  void theSamplesAreTheDossierExpected() throws IOException {
    var out = new ByteArrayOutputStream();
    DossierFile.write(samples(), DossierForm.MARKDOWN, false, 0, null, out);
    Expected.assertFound(out.toString(StandardCharsets.UTF_8), "dossier.md");
  }

  private static Told samples() throws IOException {
    Fabula fabula = Fabula.english();
    List<String> index = Files.readAllLines(SAMPLES.resolve("index.tsv"));
    Stream<Reading> readings =
        index.stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .map(cells -> fabula.read(story(cells[0], cells[1])));
    return Told.of(readings.toList());
  }

  private static Story story(String file, String published) {
    try {
      Story story = Story.of(file, Files.readString(SAMPLES.resolve(file)));
      return published.isEmpty()
          ? story
          : story.withPublished(Publication.parse(published, Publication.Basis.OPTION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
