package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.EventProposal;
import org.fabula.model.EventProposal.ToPublication;
import org.fabula.time.When;

/**
 * Bounds for events that no expression dates, by how they lie to the day of publication: what is
 * told as future comes after it, what is reported was said on it, what holds was there before and
 * is there after, and what is past was over by then.
 *
 * <p>The thresholds are probabilities of the model. From each on, what is said here was right more
 * often than wrong on the 27 stories of the Event Time Corpus (Reimers et al. 2016, "Temporal
 * Anchoring of Events for the TimeBank Corpus"); below, less is said.
 */
final class TenseTimes {
  private static final double AHEAD = 0.6;
  private static final double LASTING = 0.8;

  /** Above, an act of the lead may well be of a day before. */
  private static final double LEAD = 0.85;

  /** Above, an act of speech or will may be of a day before, and a state may last. */
  private static final double ACT = 0.8;

  /** The lead of a news story tells the news: its first sentences. */
  private static final int LEAD_SENTENCES = 5;

  private final Analysis text;
  private final LocalDate published;
  private final BitSet ofDaysBefore;

  TenseTimes(Analysis text, TimeIndex times, LocalDate published) {
    this.text = text;
    this.published = published;
    this.ofDaysBefore = sentencesOfDaysBefore(times);
  }

  private BitSet sentencesOfDaysBefore(TimeIndex times) {
    BitSet sentences = new BitSet();
    for (int i = 0; i < times.size(); i++) {
      LocalDateTime latest = times.get(i).end().latest();
      if (latest != null && latest.toLocalDate().isBefore(published)) {
        sentences.set(text.token(times.first(i)).sentence());
      }
    }
    return sentences;
  }

  /** Bounds an event that nothing else dates. */
  When of(Draft draft) {
    EventProposal proposal = text.event(draft.token);
    ToPublication lies = proposal == null ? ToPublication.VAGUE : proposal.published();
    double score = proposal == null ? 0 : proposal.publishedScore();
    if (draft.tense == Tense.FUTURE || lies == ToPublication.AFTER && score >= AHEAD) {
      return Dating.notBefore(published.plusDays(1));
    }
    return switch (draft.factuality) {
      case PLANNED, POSSIBLE, HYPOTHETICAL -> When.UNKNOWN;
      case HAPPENED, DENIED -> ofFact(draft, lies, score);
    };
  }

  private When ofFact(Draft draft, ToPublication lies, double score) {
    boolean perfect =
        draft.aspect == Aspect.PERFECTIVE || draft.aspect == Aspect.PERFECTIVE_PROGRESSIVE;
    if (!perfect && isOfTheDay(draft, lies, score)) {
      return Dating.on(published);
    }
    return switch (lies) {
      case INCLUDED -> perfect ? Dating.notAfter(published) : included(draft, score);
      case BEFORE -> past(draft, score);
      case AFTER, VAGUE -> byTense(draft, perfect);
    };
  }

  /** What was said, done with words or willed, and what the lead tells; unless of another day. */
  private boolean isOfTheDay(Draft draft, ToPublication lies, double score) {
    boolean reports = draft.eventClass == EventClass.REPORTING;
    if (!reports && ofDaysBefore.get(text.token(draft.token).sentence())) {
      return false;
    }
    boolean finite = draft.tense == Tense.PAST || draft.tense == Tense.PRESENT;
    return switch (draft.eventClass) {
      case REPORTING -> draft.tense != Tense.NONE;
      case I_ACTION, I_STATE, PERCEPTION ->
          finite && score < ACT && (lies == ToPublication.BEFORE || lies == ToPublication.INCLUDED);
      default ->
          draft.tense == Tense.PAST
              && lies == ToPublication.BEFORE
              && score < LEAD
              && isNews(text.token(draft.token).sentence());
    };
  }

  /** Whether a sentence is of the lead, and no day before was told of up to it. */
  private boolean isNews(int sentence) {
    int before = ofDaysBefore.nextSetBit(0);
    return sentence < LEAD_SENTENCES && (before < 0 || before > sentence);
  }

  private When included(Draft draft, double score) {
    if (draft.tense != Tense.PRESENT) {
      return draft.tense == Tense.PAST ? Dating.notAfter(published) : When.UNKNOWN;
    }
    boolean lasts =
        draft.eventClass == EventClass.STATE || draft.eventClass == EventClass.OCCURRENCE;
    return lasts && score >= LASTING
        ? Dating.during(published.minusDays(1), published.plusDays(1))
        : Dating.during(published, published);
  }

  private When past(Draft draft, double score) {
    boolean over = draft.tense == Tense.PAST && score >= LASTING;
    return Dating.notAfter(over ? published.minusDays(1) : published);
  }

  /** Where the model does not say. */
  private When byTense(Draft draft, boolean perfect) {
    boolean past = draft.tense == Tense.PAST || draft.tense == Tense.PASTPART;
    if (past || perfect) {
      return Dating.notAfter(published);
    }
    return draft.tense == Tense.PRESENT ? Dating.during(published, published) : When.UNKNOWN;
  }
}
