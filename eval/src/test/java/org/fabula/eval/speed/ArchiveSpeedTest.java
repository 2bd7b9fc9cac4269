package org.fabula.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that is made, and how far it is read. */
final class ArchiveSpeedTest {

  @Test
  void everyPageComesOutUnderAnAddressOfItsOwn(@TempDir Path folder) throws IOException {
    List<String> addresses = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Stories.read(
        List.of(archive(folder, "a.warc.gz", 5).toString()),
        Options.standard(),
        new Sink() {
          @Override
          public void story(Story story) {
            addresses.add(Objects.requireNonNull(story.source()));
            texts.add(story.text().substring(0, 4));
          }

          @Override
          public void problem(Problem problem) {
            throw new AssertionError(problem);
          }
        });
    assertThat(addresses).hasSize(5).doesNotHaveDuplicates();
    assertThat(texts).containsExactly("Pier", "Mill", "Pier", "Mill", "Pier");
  }

  @Test
  void theSamePagesMakeTheSameBytes(@TempDir Path folder) throws IOException {
    assertThat(archive(folder, "a.warc.gz", 3))
        .hasSameBinaryContentAs(archive(folder, "b.warc.gz", 3));
  }

  @Test
  void allIsReadWhereThereIsTime(@TempDir Path folder) throws IOException {
    ArchiveSpeed.Result result = ArchiveSpeed.read(archive(folder, "a.warc.gz", 4), 600);
    assertThat(result.stories()).isEqualTo(4);
    assertThat(result.problems()).isZero();
    assertThat(result.isWhole()).isTrue();
  }

  @Test
  void readingStopsWhenTheTimeIsOver(@TempDir Path folder) throws IOException {
    ArchiveSpeed.Result result = ArchiveSpeed.read(archive(folder, "a.warc.gz", 4), 0);
    assertThat(result.stories()).isEqualTo(1);
    assertThat(result.isWhole()).isFalse();
  }

  private static Path archive(Path folder, String name, int number) throws IOException {
    Path file = folder.resolve(name);
    PageArchive.write(file, List.of(page(folder, "Pier"), page(folder, "Mill")), number);
    return file;
  }

  private static Path page(Path folder, String what) throws IOException {
    String words = what + " of Saltby was closed on Monday after a crack was found, said Ana Ruiz.";
    return Files.writeString(
        folder.resolve(what + ".html"),
        "<html><body><article><p>" + words + "</p></article></body></html>",
        StandardCharsets.UTF_8);
  }
}
