package org.fabula.event;

import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.time.LiveReport;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;

/**
 * When what a post of a live report tells without a time of its own was, by the hour of the post.
 */
final class PostTimes {
  private final Analysis text;
  private final LiveReport report;

  PostTimes(Analysis text, LiveReport report) {
    this.text = text;
    this.report = report;
  }

  /**
   * Bounds an event by its post: done by then; and since the post before, where it is what the post
   * was written for.
   *
   * @param day when it was by the day of publication
   */
  When of(Draft draft, When day) {
    int sentence = text.token(draft.token).sentence();
    TimeExpression post = report.post(sentence);
    if (post == null || post.end().latest() == null || draft.factuality != Factuality.HAPPENED) {
      return day;
    }
    if (isNews(draft, sentence)) {
      TimeExpression before = report.before(sentence);
      return Dating.posted(before == null ? null : before.begin().earliest(), post);
    }
    boolean thatDay = day.value() != null;
    return draft.isDone() ? Dating.posted(thatDay ? day.begin().earliest() : null, post) : day;
  }

  /** "Police <i>say</i>", and in the lead "Woman <i>dies</i>", "has <i>died</i>". */
  private boolean isNews(Draft draft, int sentence) {
    boolean present = draft.tense == Tense.PRESENT;
    boolean title = report.isTitle(text, sentence);
    boolean perfect = draft.aspect == Event.Aspect.PERFECTIVE;
    return switch (draft.eventClass) {
      case REPORTING -> present || draft.isDone();
      case STATE, I_STATE -> false;
      default -> present && (title || perfect && report.leads(text, sentence));
    };
  }
}
