package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.story.Publication;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/** The corpus tables of time expressions, and a reader to try them on. */
final class Corpus {
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final TimeReader READER = TimeReader.english();
  private static final Map<String, Analysis> ANALYSES = new ConcurrentHashMap<>();

  private Corpus() {}

  /** One row; a blank expression says that nothing must be found. */
  record Row(String family, String text, String published, String expression, String value) {
    Times read() {
      return read(READER);
    }

    Times read(TimeReader reader) {
      return reader.read(analysis(), publication(published));
    }

    /** The model's words on the text, kept, since several tests ask. */
    private Analysis analysis() {
      return ANALYSES.computeIfAbsent(text, Corpus::analyze);
    }

    /** Fails where {@code times} are not what the row says of its text. */
    void check(Times times) {
      List<String> found =
          times.expressions().stream()
              .map(time -> time.span().in(text) + " = " + time.value())
              .toList();
      if (expression.isEmpty()) {
        assertThat(found).isEmpty();
      } else {
        assertThat(found).contains(expression + " = " + value);
      }
    }

    @Override
    public String toString() {
      return family + ": " + text + " [" + expression + "]";
    }
  }

  static List<Row> rows() {
    try (Stream<Path> files = Files.list(folder())) {
      List<Row> rows = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        rows.addAll(rows(file));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    URL folder = Corpus.class.getResource("/corpus/time/en");
    if (folder == null) {
      throw new IllegalStateException("the corpus is not on the class path");
    }
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> rows(Path file) throws IOException {
    String family = file.getFileName().toString().replace(".tsv", "");
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.startsWith("text\t")) {
        String[] cells = line.split("\t", -1);
        rows.add(new Row(family, cells[0].replace("\\n", "\n"), cells[1], cells[2], cells[3]));
      }
    }
    return rows;
  }

  static Analysis analyze(String text) {
    return MODEL.analyze(StoryText.of(text));
  }

  static Times read(String text, String published) {
    return READER.read(analyze(text), publication(published));
  }

  static TimeReader reader() {
    return READER;
  }

  static @Nullable Publication publication(String published) {
    return published.isEmpty() ? null : Publication.parse(published, Publication.Basis.OPTION);
  }
}
