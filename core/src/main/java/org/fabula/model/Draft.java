package org.fabula.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/**
 * The analysis of one story as it grows, window by window. What the network says of a window is
 * decided on or boiled down at once, for the story may be as long as a book.
 */
final class Draft {
  private final StoryText story;
  private final Questions questions;
  private final List<Morphology> morphology;
  private final Map<Morphology, Morphology> equals = new HashMap<>();
  private final Syntax syntax;
  private final Runs names;
  private final Runs cues;
  private final Mentions mentions;
  private final List<EventProposal> events = new ArrayList<>();
  private final AttributionReader attributions;
  private final Pairs pairs;

  Draft(StoryText story, Questions questions) {
    Layout layout = questions.layout();
    int size = story.tokens().size();
    this.story = story;
    this.questions = questions;
    this.morphology = new ArrayList<>(size);
    this.syntax = new Syntax(layout, size);
    this.names = new Runs(layout.tag(Questions.NAMES), questions.names());
    this.cues = new Runs(layout.tag(Questions.CUE), questions.cues());
    this.mentions = new Mentions(size);
    this.attributions = new AttributionReader(story, layout, cues);
    this.pairs = Pairs.of(layout);
  }

  /** Takes up the own words of a window. Windows come in order. */
  void read(WindowOutput output) {
    Window window = output.window();
    for (int token = window.own(); token < window.end(); token++) {
      readWord(output, story.tokens().get(token));
    }
    for (int start = window.own(); start < window.end(); ) {
      Sentence sentence = story.sentenceOf(story.tokens().get(start));
      TokenRun words = new TokenRun(start, Math.min(window.end(), sentence.endToken()));
      readSentence(output, words, sentence);
      start = words.endToken();
    }
    attributions.read(output);
  }

  private void readSentence(WindowOutput output, TokenRun words, Sentence sentence) {
    boolean opens = words.firstToken() == sentence.firstToken();
    syntax.read(output, words, sentence.firstToken());
    names.read(output, words, opens);
    cues.read(output, words, opens);
  }

  private void readWord(WindowOutput output, Token token) {
    int index = token.index();
    Morphology found = questions.morphology().read(output, index, token.text());
    // The same words come again and again.
    found = equals.computeIfAbsent(found, same -> same);
    morphology.add(found);
    readMention(output, index, found.pos());
    readEvent(output, index, found.pos());
    if (mayEndATime(found.pos())) {
      pairs.keepTime(output, index);
    }
  }

  private void readMention(WindowOutput output, int token, Upos pos) {
    MentionProposal mention = questions.mention().read(output, token);
    mentions.set(token, mention);
    if (mention.kind() != MentionKind.NONE || pos == Upos.PROPN || pos == Upos.PRON) {
      pairs.keepMention(output, token);
    }
  }

  private void readEvent(WindowOutput output, int token, Upos pos) {
    EventProposal event = questions.event().read(output, token);
    if (event != null) {
      events.add(event);
    }
    if (event != null || pos == Upos.VERB) {
      pairs.keepEvent(output, token);
    }
  }

  private static boolean mayEndATime(Upos pos) {
    return switch (pos) {
      case NUM, NOUN, PROPN, ADV, ADJ -> true;
      default -> false;
    };
  }

  /** The analysis, all windows being read. */
  Analysis analysis() {
    return new Analysis(
        story,
        morphology,
        new Proposals(
            syntax.dependencies(),
            names.found().stream().map(Draft::name).toList(),
            mentions,
            new Events(events),
            attributions.attributions(),
            pairs));
  }

  private static NameSpan name(Runs.Run run) {
    return new NameSpan(
        run.tokens().firstToken(),
        run.tokens().endToken(),
        Labels.either(NameKind.OTHER, run.kind()),
        run.score());
  }
}
