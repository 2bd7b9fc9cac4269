package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample stories, each with the reading expected of it, reviewed row by row. */
class SamplesTest {
  private static final Path FOLDER = Path.of("..", "samples");
  private static final Fabula FABULA = Fabula.english();

  static Stream<String> samples() throws IOException {
    return Files.readAllLines(FOLDER.resolve("index.tsv")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTheSampleAsExpected(String row) throws IOException {
    String[] cells = row.split("\t", -1);
    Reading reading = read(cells[0], cells[1]);
    Expected.assertFound(ReadingTable.of(reading), cells[0]);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySpanLiesInTheText(String row) throws IOException {
    String[] cells = row.split("\t", -1);
    Reading reading = read(cells[0], cells[1]);
    int length = reading.story().text().length();
    Stream<Span> spans =
        Stream.of(
                reading.times().stream().map(time -> time.span()),
                reading.actors().stream()
                    .flatMap(one -> one.mentions().stream())
                    .map(m -> m.span()),
                reading.quotes().stream().flatMap(quote -> quote.spans().stream()),
                reading.events().stream().map(event -> event.span()),
                reading.chronology().stream().map(one -> one.span()))
            .flatMap(each -> each);
    assertThat(spans).allMatch(span -> span.length() > 0 && span.end() <= length);
    assertThat(reading.chronology()).isNotEmpty();
  }

  private static Reading read(String file, String published) throws IOException {
    Story story = Story.of(file, Files.readString(FOLDER.resolve(file)));
    return FABULA.read(
        published.isEmpty()
            ? story
            : story.withPublished(Publication.parse(published, Publication.Basis.OPTION)));
  }
}
