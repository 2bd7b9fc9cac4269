package org.fabula.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.text.Paragraph;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/**
 * Finds what each cue attributes to whom, while the windows go by: a cue is decided once the words
 * it can reach are read, and only the vectors of words in reach are kept.
 */
final class AttributionReader {
  /** A cue reaches so many words back and on: news quotes are seldom longer. */
  static final int REACH = 250;

  /** A cue reaches the paragraphs next to its own: "He explained:" stands before its quote. */
  static final int REACH_IN_PARAGRAPHS = 1;

  /** A distance has its class twice: within the cue's sentence and out of it. */
  private static final int BUCKETS = 2 * Distances.SIGNED;

  /** What opens a cue without telling what it says: "has vowed", "is to ask"; as in training. */
  private static final Set<String> OPENERS =
      Set.of(
          "has", "have", "had", "having", "is", "are", "was", "were", "be", "been", "being", "do",
          "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
          "to", "not", "n't", "'s", "'ve", "'d", "'ll", "'re");

  private final StoryText story;
  private final Runs cues;
  private final PairHead links;
  private final AttributionLabels labels;
  private final RecentVectors left;
  private final RecentVectors right;
  private final List<Attribution> found = new ArrayList<>();

  AttributionReader(StoryText story, Layout layout, Runs cues) {
    this.story = story;
    this.cues = cues;
    this.links = layout.pair("attribution", BUCKETS);
    this.labels = AttributionLabels.of(links.labels());
    int capacity = 2 * REACH + layout.windowPieces() + 1;
    this.left = new RecentVectors(links.left(), links.size(), capacity);
    this.right = new RecentVectors(links.right(), links.size(), capacity);
  }

  /** Takes up the own words of a window, whose cues are found already. */
  void read(WindowOutput output) {
    for (int token = output.window().own(); token < output.window().end(); token++) {
      left.add(output, token);
      right.add(output, token);
    }
    decide(output.window().end() - REACH);
  }

  /** The attributions of the whole story, all of it being read. */
  List<Attribution> attributions() {
    decide(Integer.MAX_VALUE);
    return found;
  }

  /** Decides the cues that begin before a token. */
  private void decide(int end) {
    while (found.size() < cues.found().size()
        && cues.found().get(found.size()).tokens().firstToken() < end) {
      found.add(attribution(cues.found().get(found.size())));
    }
  }

  private Attribution attribution(Runs.Run cue) {
    int first = cue.tokens().firstToken();
    Token token = story.tokens().get(first);
    int start = Math.max(first - REACH, reachedStart(token));
    int end = Math.min(first + REACH, reachedEnd(token));
    AttributedWords words = new AttributedWords(story, cue.tokens(), start, end);
    int anchor = anchor(cue.tokens());
    for (int i = start; i < end; i++) {
      if (!cue.tokens().contains(i)) {
        words.set(i, labels.read(scores(anchor, i)));
      }
    }
    return words.attribution(cue.score());
  }

  /** The word that stands for a cue: its first that carries meaning. */
  private int anchor(TokenRun cue) {
    for (int i = cue.firstToken(); i < cue.endToken(); i++) {
      if (!OPENERS.contains(story.tokens().get(i).lower())) {
        return i;
      }
    }
    return cue.firstToken();
  }

  private int[] scores(int cue, int token) {
    boolean within = story.tokens().get(cue).sentence() == story.tokens().get(token).sentence();
    int bucket = Distances.signed(token - cue) + (within ? 0 : Distances.SIGNED);
    return links.scores(left.rows(), left.at(cue), right.rows(), right.at(token), bucket);
  }

  private int reachedStart(Token cue) {
    int paragraph = story.sentenceOf(cue).paragraph() - REACH_IN_PARAGRAPHS;
    Paragraph reached = story.paragraphs().get(Math.max(0, paragraph));
    return story.sentences().get(reached.firstSentence()).firstToken();
  }

  private int reachedEnd(Token cue) {
    int paragraph = story.sentenceOf(cue).paragraph() + REACH_IN_PARAGRAPHS;
    int last = story.paragraphs().size() - 1;
    Paragraph reached = story.paragraphs().get(Math.min(last, paragraph));
    return story.sentences().get(reached.endSentence() - 1).endToken();
  }
}
