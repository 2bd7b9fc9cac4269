package org.fabula.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/** The sample stories and their readings, read once. */
final class Samples {
  private static final Path FOLDER = Path.of("..", "samples");
  private static final List<Story> STORIES = stories();
  static final List<Reading> READINGS = readings();

  private Samples() {}

  private static List<Story> stories() {
    List<Story> stories = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve("index.tsv"))) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          Story story = Story.of(cells[0], Files.readString(FOLDER.resolve(cells[0])));
          stories.add(
              cells[1].isEmpty()
                  ? story
                  : story.withPublished(Publication.parse(cells[1], Publication.Basis.OPTION)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(stories);
  }

  private static List<Reading> readings() {
    Fabula fabula = Fabula.english();
    return STORIES.stream().map(fabula::read).toList();
  }

  /** The story of a reading as it came. */
  static Story story(Reading reading) {
    return STORIES.get(READINGS.indexOf(reading));
  }
}
