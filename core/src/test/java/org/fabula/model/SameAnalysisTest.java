package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;

/** Whatever the weights of the model are, this holds. */
class SameAnalysisTest {
  private static final EnglishModel MODEL = EnglishModel.load();

  private static List<StoryText> stories() {
    Random random = new Random(1);
    List<StoryText> stories = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      stories.add(RandomStories.story(random, random.nextInt(600), 1 + random.nextInt(60)));
    }
    return stories;
  }

  /** Everything that can be asked, in words. */
  private static String told(Analysis text) {
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      told.append(text.morphology().get(i)).append(text.mention(i)).append(text.event(i));
      told.append(text.dependencies().head(i)).append(text.dependencies().relation(i));
      for (int j = Math.max(0, i - 20); j < i; j++) {
        told.append(text.antecedent(i, j)).append(text.order(j, i));
        told.append(text.eventTime(i, j)).append(text.sameEvent(i, j));
      }
      told.append('\n');
    }
    return told.append(text.names()).append(text.attributions()).toString();
  }

  @Test
  void anAnalysisHangsOnTheStoryAlone() throws Exception {
    List<StoryText> stories = stories();
    List<String> alone = stories.stream().map(MODEL::analyze).map(SameAnalysisTest::told).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(2));
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Analysis>> read = new ArrayList<>();
      for (int i : order) {
        read.add(threads.submit(() -> MODEL.analyze(stories.get(i))));
      }
      for (int i = 0; i < order.size(); i++) {
        assertThat(told(read.get(i).get())).isEqualTo(alone.get(order.get(i)));
      }
    }
  }

  @Test
  void everySentenceIsATree() {
    List<StoryText> stories = new ArrayList<>(stories());
    // One sentence over several windows.
    stories.add(RandomStories.story(new Random(3), 1_500, Integer.MAX_VALUE));
    for (StoryText story : stories) {
      Dependencies trees = MODEL.analyze(story).dependencies();
      for (Sentence sentence : story.sentences()) {
        assertTree(trees, sentence);
      }
    }
  }

  private static void assertTree(Dependencies trees, Sentence sentence) {
    int roots = 0;
    for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
      boolean isRoot = trees.head(token) < 0;
      roots += isRoot ? 1 : 0;
      assertThat(trees.is(token, "root")).isEqualTo(isRoot);
      int at = token;
      for (int steps = 0; trees.head(at) >= 0; steps++) {
        at = trees.head(at);
        assertThat(at).isBetween(sentence.firstToken(), sentence.endToken() - 1);
        assertThat(steps).isLessThan(sentence.endToken() - sentence.firstToken());
      }
    }
    assertThat(roots).isEqualTo(1);
  }

  @Test
  void namesAndAttributionsAreRunsOfTheStory() {
    for (StoryText story : stories()) {
      Analysis text = MODEL.analyze(story);
      int end = 0;
      for (NameSpan name : text.names()) {
        assertThat(name.firstToken()).isGreaterThanOrEqualTo(end);
        assertThat(name.endToken()).isGreaterThan(name.firstToken());
        assertThat(name.score()).isBetween(0.0, 1.0);
        end = name.endToken();
        assertThat(text.token(name.firstToken()).sentence())
            .isEqualTo(text.token(end - 1).sentence());
      }
      text.attributions().forEach(attribution -> assertRuns(attribution, text.size()));
    }
  }

  private static void assertRuns(Attribution attribution, int size) {
    List<TokenRun> all = new ArrayList<>(attribution.content());
    all.addAll(attribution.source());
    all.add(attribution.cue());
    boolean[] taken = new boolean[size];
    for (TokenRun run : all) {
      for (int i = run.firstToken(); i < run.endToken(); i++) {
        assertThat(taken[i]).isFalse();
        taken[i] = true;
      }
    }
  }
}
