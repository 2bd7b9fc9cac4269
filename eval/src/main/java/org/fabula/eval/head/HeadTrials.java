package org.fabula.eval.head;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Matres;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.corpus.Newswire;
import org.fabula.eval.corpus.PolNear;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.corpus.Treebank;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.story.Story;
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
    names(newswire(data, split));
    events(data.resolve("timeml").resolve(split));
    order(data.resolve("matres"), data.resolve("timeml").resolve(split));
    eventTimes(data.resolve("timeml").resolve("dense").resolve(split));
    attributions(data.resolve("polnear").resolve(split));
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
    MentionTrials mentions = new MentionTrials();
    for (Item<Treebank> item : items) {
      Analysis analysis = model.analyze(item.gold().text());
      words.add(item.gold().words(), Parse.of(analysis).words());
      mentions.add(item.gold(), word -> analysis.mention(word).score() > .5, analysis::antecedent);
    }
    add(corpus, items, Stream.concat(words.figures(), mentions.figures()));
  }

  private void names(Path gold) {
    if (!Files.exists(gold)) {
      return;
    }
    List<Item<List<Name>>> items = Newswire.named(gold);
    NameTrials names = new NameTrials();
    items.forEach(item -> names.add(item.gold(), Parse.of(analysis(item.story())).names()));
    add("Worldwide English Newswire", items, names.figures());
  }

  private void events(Path gold) {
    if (!Files.exists(gold)) {
      return;
    }
    List<Item<TimeMl>> items = TimeMl.items(gold);
    EventTrials events = new EventTrials();
    for (Item<TimeMl> item : items) {
      Analysis analysis = analysis(item.story());
      events.add(item.gold(), analysis.story(), analysis.events());
    }
    add("TimeBank and AQUAINT TimeML", items, events.figures());
  }

  /** MATRES is not divided; its pairs in the stories of this part are taken. */
  private void order(Path gold, Path texts) {
    if (!Files.exists(gold) || !Files.exists(texts)) {
      return;
    }
    List<Item<List<Matres.Pair>>> items = Matres.items(gold, TimeMl.below(texts));
    OrderTrials order = new OrderTrials();
    for (Item<List<Matres.Pair>> item : items) {
      Analysis analysis = analysis(item.story());
      order.add(item.gold(), analysis.story(), analysis::order);
    }
    add("MATRES, gold events, stories of TimeBank and AQUAINT", items, order.figures());
  }

  private void eventTimes(Path gold) {
    if (!Files.exists(gold)) {
      return;
    }
    List<Item<TimeMl>> items = TimeMl.items(gold);
    EventTimeTrials times = new EventTimeTrials();
    items.forEach(item -> times.add(item.gold(), analysis(item.story())));
    add("TimeBank-Dense, gold events and times", items, times.figures());
  }

  private void attributions(Path gold) {
    if (!Files.exists(gold)) {
      return;
    }
    List<Item<List<PolNear.Attribution>>> items = PolNear.items(gold);
    AttributionTrials attributions = new AttributionTrials();
    for (Item<List<PolNear.Attribution>> item : items) {
      Analysis analysis = analysis(item.story());
      attributions.add(item.gold(), analysis.story(), analysis.attributions());
    }
    add("PolNeAR", items, attributions.figures());
  }

  private Analysis analysis(Story story) {
    return model.analyze(StoryText.of(story.text()));
  }

  private void add(String corpus, List<?> stories, Stream<HeadFigure> figures) {
    List<HeadFigure> all = figures.toList();
    if (!all.isEmpty()) {
      sections.add(new HeadSection(corpus + ", " + split, stories.size(), all));
    }
  }
}
