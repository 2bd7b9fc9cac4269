package org.fabula.eval.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.corpus.Treebank;
import org.fabula.eval.head.HeadFigure;
import org.fabula.eval.head.NameTrials;
import org.fabula.eval.head.Parse;
import org.fabula.eval.head.WordTrials;
import org.fabula.eval.speed.Processes;
import org.fabula.eval.speed.Words;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs readers of words on the same words, one after the other. */
public final class WordsSideBySide {
  private static final String SPACY = "/spacy_words.py";

  private final List<Item<Treebank>> trees;
  private final List<Item<List<Name>>> names;
  private final List<Story> timed;

  /**
   * @param trees gold words
   * @param names stories with their names, to be cut by Fabula for all
   * @param timed stories for the speed, to be cut by Fabula for all
   */
  public WordsSideBySide(
      List<Item<Treebank>> trees, List<Item<List<Name>>> names, List<Story> timed) {
    this.trees = List.copyOf(trees);
    this.names = List.copyOf(names);
    this.timed = List.copyOf(timed);
  }

  /**
   * One reader's figures.
   *
   * @param description what it is and how it is set up
   * @param figures those that can be asked of it, by name
   * @param loadSeconds time on the wall until it was ready
   * @param wordsPerSecond words a second of one thread's processor time
   * @param peakMegabytes peak of resident memory of its process
   */
  public record Row(
      String description,
      SequencedMap<String, HeadFigure> figures,
      double loadSeconds,
      double wordsPerSecond,
      long peakMegabytes) {}

  /**
   * Runs them.
   *
   * @param peers whether to run others than Fabula
   * @param python a Python that has spaCy and its small English model, or null to leave it out
   */
  public List<Row> run(boolean peers, @Nullable Path python) {
    try {
      Path folder = Files.createTempDirectory("fabula-eval");
      TextLines.write(folder.resolve("texts.jsonl"), texts());
      TextLines.write(folder.resolve("timed.jsonl"), cut(timed.stream()));
      List<Row> rows = new ArrayList<>();
      for (String reader : Systems.WORDS.names(peers)) {
        rows.add(java(reader, folder));
      }
      if (python != null) {
        rows.add(spacy(python, folder));
      }
      for (String file : files(folder)) {
        Files.delete(Path.of(file));
      }
      Files.delete(folder);
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("the readers could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a reader was running", e);
    }
  }

  private Row java(String reader, Path folder) throws IOException, InterruptedException {
    Processes.java(reader.equals(Systems.OWN), WordRun.class, command(reader, folder));
    return row(folder);
  }

  private Row spacy(Path python, Path folder) throws IOException, InterruptedException {
    Path script = folder.resolve("spacy_words.py");
    Files.write(script, script());
    List<String> command = new ArrayList<>(List.of(python.toString()));
    command.addAll(command(script.toString(), folder));
    Processes.run(command);
    Files.delete(script);
    return row(folder);
  }

  private static List<String> command(String first, Path folder) {
    return Stream.concat(Stream.of(first), files(folder).stream()).toList();
  }

  private static List<String> files(Path folder) {
    return Stream.of("texts.jsonl", "timed.jsonl", "out.json")
        .map(name -> folder.resolve(name).toString())
        .toList();
  }

  private static byte[] script() throws IOException {
    try (InputStream in = WordsSideBySide.class.getResourceAsStream(SPACY)) {
      if (in == null) {
        throw new IOException(SPACY + " is in the Maven profile peers only");
      }
      return in.readAllBytes();
    }
  }

  private SequencedMap<String, StoryText> texts() {
    SequencedMap<String, StoryText> texts = new LinkedHashMap<>();
    trees.forEach(tree -> texts.put(tree.story().id(), tree.gold().text()));
    texts.putAll(cut(names.stream().map(Item::story)));
    return texts;
  }

  private static SequencedMap<String, StoryText> cut(Stream<Story> stories) {
    SequencedMap<String, StoryText> texts = new LinkedHashMap<>();
    stories.forEach(story -> texts.put(story.id(), StoryText.of(story.text())));
    return texts;
  }

  private Row row(Path folder) throws IOException {
    String json = Files.readString(folder.resolve("out.json"), StandardCharsets.UTF_8);
    WordRun.Result result = JsonMapper.shared().readValue(json, WordRun.Result.class);
    return new Row(
        result.description(),
        figures(result.parses())
            .filter(figure -> result.figures().contains(figure.head()))
            .collect(
                Collectors.toMap(
                    HeadFigure::head, figure -> figure, (a, b) -> a, LinkedHashMap::new)),
        result.loadSeconds(),
        Words.in(timed) / result.seconds(),
        result.peakMegabytes());
  }

  private Stream<HeadFigure> figures(Map<String, Parse> parses) {
    WordTrials words = new WordTrials();
    for (Item<Treebank> item : trees) {
      words.add(item.gold().words(), found(item.story(), parses).words());
    }
    NameTrials named = new NameTrials();
    for (Item<List<Name>> item : names) {
      named.add(item.gold(), found(item.story(), parses).names());
    }
    return Stream.concat(words.figures(), named.figures());
  }

  private static Parse found(Story story, Map<String, Parse> parses) {
    Parse parse = parses.get(story.id());
    if (parse == null) {
      throw new IllegalStateException("nothing was said of " + story.id());
    }
    return parse;
  }
}
