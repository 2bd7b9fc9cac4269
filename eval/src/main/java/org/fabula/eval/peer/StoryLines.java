package org.fabula.eval.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Hands stories from one process to another, one a line. */
final class StoryLines {
  private record Line(String id, @Nullable String published, String text) {}

  private StoryLines() {}

  static void write(Path file, List<Story> stories) {
    List<String> lines =
        stories.stream()
            .map(StoryLines::line)
            .map(JsonMapper.shared()::writeValueAsString)
            .toList();
    try {
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  static List<Story> read(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> JsonMapper.shared().readValue(line, Line.class))
          .map(StoryLines::story)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Line line(Story story) {
    Publication published = story.published();
    return new Line(story.id(), published == null ? null : published.value(), story.text());
  }

  private static Story story(Line line) {
    Story story = Story.of(line.id, line.text);
    return line.published == null
        ? story
        : story.withPublished(Publication.parse(line.published, Publication.Basis.METADATA));
  }
}
