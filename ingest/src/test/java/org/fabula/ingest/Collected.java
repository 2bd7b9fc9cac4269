package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/** A sink that keeps what it is given, in order. */
final class Collected implements Sink {
  final List<Story> stories = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<String> order = new ArrayList<>();
  long total = -1;

  static Collected read(Path... inputs) {
    return read(Options.standard(), inputs);
  }

  static Collected read(Options options, Path... inputs) {
    return read(options, List.of(inputs).stream().map(Path::toString).toArray(String[]::new));
  }

  static Collected read(Options options, String... inputs) {
    Collected collected = new Collected();
    Stories.read(List.of(inputs), options, collected);
    return collected;
  }

  static Options published(String date) {
    return new Options(
        Publication.parse(date, Publication.Basis.OPTION),
        new ByteArrayInputStream("From a pipe.\n".getBytes(StandardCharsets.UTF_8)),
        Limits.standard());
  }

  @Override
  public void story(Story story) {
    stories.add(story);
    order.add(story.id());
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
    order.add("! " + problem.reason());
  }

  @Override
  public void total(long inputs) {
    total = inputs;
  }

  /** The only story; fails when there is another number of them. */
  Story only() {
    if (stories.size() != 1) {
      throw new AssertionError(stories.size() + " stories, problems " + lines());
    }
    return stories.getFirst();
  }

  List<String> lines() {
    return problems.stream().map(Problem::line).toList();
  }
}
