package org.fabula.eval.head;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.corpus.Newswire;
import org.fabula.eval.corpus.Treebank;
import org.fabula.model.EnglishModel;
import org.fabula.text.StoryText;

/** Measures every head on every corpus that is there. */
public final class HeadTrials {
  private final Path data;
  private final String split;
  private final EnglishModel model;
  private final List<HeadSection> sections = new ArrayList<>();

  /**
   * @param data folder of the corpora, each in a folder of its own
   * @param split which part of divided corpora: {@code dev} or {@code train}
   * @param model to be measured
   */
  public HeadTrials(Path data, String split, EnglishModel model) {
    this.data = data;
    this.split = split;
    this.model = model;
  }

  /** The figures, corpus by corpus. */
  public List<HeadSection> run() {
    trees("English Web Treebank", webTreebank(data, split));
    trees("GUM", data.resolve("gum").resolve(split));
    names();
    return List.copyOf(sections);
  }

  /** The file of the English Web Treebank. */
  public static Path webTreebank(Path data, String split) {
    return data.resolve("ewt").resolve("en_ewt-ud-" + split + ".conllu");
  }

  /** The folder of names. */
  public static Path newswire(Path data, String split) {
    return data.resolve("newswire").resolve(split);
  }

  private void trees(String corpus, Path gold) {
    if (!Files.exists(gold)) {
      return;
    }
    List<Item<Treebank>> items = Treebank.items(gold);
    WordTrials words = new WordTrials();
    for (Item<Treebank> item : items) {
      words.add(item.gold().words(), Parse.of(model.analyze(item.gold().text())).words());
    }
    add(corpus + ", the treebank's own words", items, words.figures());
  }

  private void names() {
    Path gold = newswire(data, split);
    if (!Files.exists(gold)) {
      return;
    }
    List<Item<List<Name>>> items = Newswire.named(gold);
    NameTrials names = new NameTrials();
    for (Item<List<Name>> item : items) {
      StoryText text = StoryText.of(item.story().text());
      names.add(item.gold(), Parse.of(model.analyze(text)).names());
    }
    add("Worldwide English Newswire", items, names.figures());
  }

  private void add(String corpus, List<?> stories, Stream<HeadFigure> figures) {
    sections.add(HeadSection.of(corpus + ", " + split, stories.size(), figures));
  }
}
