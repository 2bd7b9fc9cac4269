package org.fabula.model;

import java.util.List;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A story's text with what the model says of its words. Part of speech, lemma and dependencies are
 * decided here. Of names, mentions, events, attributions, order and times the model proposes, with
 * scores; the packages after this one decide. Immutable, safe to share between threads.
 *
 * <p>Scores are rounded to thousandths, before they are compared and before they are given out: the
 * last digits of a sum of floats differ between processors, and must not decide.
 */
public final class Analysis {
  private final StoryText story;
  private final List<Morphology> morphology;
  private final Proposals proposals;

  /**
   * A text with parts of speech and nothing else proposed: every token a root, no names, no events.
   *
   * @param story the text, cut
   * @param morphology one for each token, in order
   */
  public Analysis(StoryText story, List<Morphology> morphology) {
    this(story, morphology, Proposals.none(story.tokens().size()));
  }

  Analysis(StoryText story, List<Morphology> morphology, Proposals proposals) {
    this.story = story;
    this.morphology = List.copyOf(morphology);
    this.proposals = proposals;
    if (morphology.size() != story.tokens().size()) {
      throw new IllegalArgumentException(
          morphology.size() + " morphologies for " + story.tokens().size() + " tokens");
    }
  }

  /** The text, cut. */
  public StoryText story() {
    return story;
  }

  /** One for each token, in order. */
  public List<Morphology> morphology() {
    return morphology;
  }

  /** Number of tokens. */
  public int size() {
    return morphology.size();
  }

  /** The token at {@code index}. */
  public Token token(int index) {
    return story.tokens().get(index);
  }

  /** The words of the token at {@code index}. */
  public String word(int index) {
    return token(index).text();
  }

  /** Part of speech of the token at {@code index}. */
  public Upos pos(int index) {
    return morphology.get(index).pos();
  }

  /** Lemma of the token at {@code index}. */
  public String lemma(int index) {
    return morphology.get(index).lemma();
  }

  /** Number, tense and the like of the token at {@code index}. */
  public Features features(int index) {
    return morphology.get(index).features();
  }

  /** Whether the token at {@code index} exists and reads {@code word}, whatever the case. */
  public boolean is(int index, String word) {
    return index >= 0 && index < size() && token(index).is(word);
  }

  /** The words of {@code span}. */
  public String words(Span span) {
    return story.words(span);
  }

  /** Which word depends on which. */
  public Dependencies dependencies() {
    return proposals.dependencies();
  }

  /** The names, in order, none overlapping another. */
  public List<NameSpan> names() {
    return proposals.names();
  }

  /** Whether the token at {@code index} is the head word of a mention. */
  public MentionProposal mention(int index) {
    return proposals.mentions().at(index);
  }

  /**
   * How much more likely than nothing the mention headed by the token at {@code earlier} is what
   * the mention headed by the token at {@code index} refers back to, as log odds: above 0 it is
   * likelier than that the mention begins anew. Negative infinity where either is no mention, or
   * {@code earlier} does not come before {@code index}.
   */
  public double antecedent(int index, int earlier) {
    return proposals.pairs().antecedent(story, index, earlier);
  }

  /** The words that may tell of events, in order. */
  public List<EventProposal> events() {
    return proposals.events().all();
  }

  /** The event the token at {@code index} may tell of; null where that is hardly thinkable. */
  public @Nullable EventProposal event(int index) {
    return proposals.events().at(index);
  }

  /** What is given to whom, in the order of the cues. */
  public List<Attribution> attributions() {
    return proposals.attributions();
  }

  /**
   * Which of two events came first. The model knows verbs and the words of {@link #events}; of
   * others it says nothing.
   *
   * @param event index of the event told first
   * @param later index of the event told later
   */
  public OrderProposal order(int event, int later) {
    return proposals.pairs().order(story, event, later);
  }

  /**
   * How an event lies to a time expression.
   *
   * @param event index of the word that tells of the event
   * @param time index of the last token of the time expression
   */
  public EventTimeProposal eventTime(int event, int time) {
    return proposals.pairs().eventTime(event, time);
  }

  /**
   * How much more likely than not two words tell of the same event, as log odds; negative infinity
   * where the model says nothing of them.
   */
  public double sameEvent(int event, int other) {
    return sameEvent(event, this, other);
  }

  /** As {@link #sameEvent(int, int)}, the other word being of another story or this one. */
  public double sameEvent(int event, Analysis story, int other) {
    boolean sameWord = Words.same(word(event), story.word(other));
    return proposals.pairs().sameEvent(event, story.proposals.pairs(), other, sameWord);
  }
}
