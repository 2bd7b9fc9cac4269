package org.fabula.model;

import java.util.List;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/** The questions on two words that are answered when asked: the story's packages know which two. */
final class Pairs {
  private static final int SENTENCE_DISTANCES = 4;

  private final PairQuestion antecedent;
  private final PairQuestion order;
  private final PairQuestion eventTime;
  private final PairQuestion sameEvent;
  private final List<OrderProposal.Order> orders;
  private final List<EventTimeProposal.Relation> relations;

  private Pairs(PairHead antecedent, PairHead order, PairHead eventTime, PairHead sameEvent) {
    this.antecedent = new PairQuestion(antecedent);
    this.order = new PairQuestion(order);
    this.eventTime = new PairQuestion(eventTime);
    this.sameEvent = new PairQuestion(sameEvent);
    this.orders = Labels.all(OrderProposal.Order.class, order.labels());
    this.relations = Labels.all(EventTimeProposal.Relation.class, eventTime.labels());
  }

  /**
   * The questions on a story of which nothing is kept yet.
   *
   * @throws IllegalArgumentException where the model does not answer them
   */
  static Pairs of(Layout layout) {
    return new Pairs(
        layout.pair("antecedent", 2 * Distances.BACK),
        layout.pair("order", SENTENCE_DISTANCES),
        layout.pair("eventtime", Distances.SIGNED),
        layout.pair("sameevent", 2));
  }

  /** The questions on a story that no model has read: nothing is said. */
  static Pairs unread() {
    PairHead none = PairHead.none();
    return new Pairs(none, none, none, none);
  }

  /** Keeps what is needed of a token that may head a mention. */
  void keepMention(WindowOutput output, int token) {
    antecedent.keep(output, token);
  }

  /** Keeps what is needed of a token that may tell of an event. */
  void keepEvent(WindowOutput output, int token) {
    order.keep(output, token);
    sameEvent.keep(output, token);
    eventTime.keepLeft(output, token);
  }

  /** Keeps what is needed of a token that may end a time expression. */
  void keepTime(WindowOutput output, int token) {
    eventTime.keepRight(output, token);
  }

  double antecedent(StoryText story, int index, int earlier) {
    if (earlier >= index) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean same = Words.same(story.tokens().get(index).text(), story.tokens().get(earlier).text());
    int bucket = Distances.back(index - earlier) + (same ? Distances.BACK : 0);
    return logOdds(antecedent.scores(index, earlier, bucket));
  }

  OrderProposal order(StoryText story, int event, int later) {
    int sentences = story.tokens().get(later).sentence() - story.tokens().get(event).sentence();
    int bucket = Math.clamp(sentences, 0, SENTENCE_DISTANCES - 1);
    int[] scores = order.scores(event, later, bucket);
    if (scores == null) {
      return OrderProposal.NONE;
    }
    int best = Scores.best(scores);
    return new OrderProposal(orders.get(best), Scores.probability(scores, best));
  }

  EventTimeProposal eventTime(int event, int time) {
    int[] scores = eventTime.scores(event, time, Distances.signed(time - event));
    if (scores == null) {
      return EventTimeProposal.NONE;
    }
    int best = Scores.best(scores);
    return new EventTimeProposal(relations.get(best), Scores.probability(scores, best));
  }

  double sameEvent(int event, Pairs others, int other, boolean sameWord) {
    return logOdds(sameEvent.scores(event, others.sameEvent, other, sameWord ? 1 : 0));
  }

  private static double logOdds(int @Nullable [] scores) {
    return scores == null ? Double.NEGATIVE_INFINITY : Scores.logit(scores[0]);
  }
}
