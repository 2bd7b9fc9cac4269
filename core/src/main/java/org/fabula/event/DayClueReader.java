package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.EventProposal;
import org.fabula.model.EventProposal.ToPublication;
import org.fabula.model.EventTimeProposal;
import org.fabula.quote.Quote;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads off an event what shows how it lies to the day of publication: its grammar, what the model
 * says of it, who tells it, where in the story it stands, which days are named near it.
 */
final class DayClueReader {
  /** From this probability on, the model is sure. */
  private static final double SURE = 0.8;

  /** From this probability on, an event has more likely than not to do with an expression. */
  private static final double LIKELY = 0.5;

  /** What the model all but rules out is not told apart further. */
  private static final double LEAST = 0.01;

  /** Where the model says nothing. */
  private static final double ALIKE = 1.0 / ToPublication.values().length;

  /** The lead of a news story tells the news: its first sentences. */
  private static final int LEAD_SENTENCES = 5;

  private final Analysis text;
  private final Dependencies tree;
  private final TimeIndex times;
  private final QuoteIndex quotes;
  private final Map<Integer, Draft> drafts;
  private final LocalDate published;
  private final BitSet ofDaysBefore;

  DayClueReader(
      Analysis text,
      TimeIndex times,
      QuoteIndex quotes,
      Map<Integer, Draft> drafts,
      LocalDate published) {
    this.text = text;
    this.tree = text.dependencies();
    this.times = times;
    this.quotes = quotes;
    this.drafts = drafts;
    this.published = published;
    this.ofDaysBefore = sentencesOfDaysBefore();
  }

  private BitSet sentencesOfDaysBefore() {
    BitSet sentences = new BitSet();
    for (int i = 0; i < times.size(); i++) {
      if (kind(times.get(i)).equals("past")) {
        sentences.set(text.token(times.first(i)).sentence());
      }
    }
    return sentences;
  }

  /** What an event shows. */
  Clues of(Draft draft) {
    List<Clue> clues = new ArrayList<>();
    grammar(draft, clues);
    model(draft, clues);
    place(draft, clues);
    above(draft, clues);
    near(draft, clues);
    return new Clues(text.token(draft.token).span(), clues);
  }

  private void grammar(Draft draft, List<Clue> clues) {
    add(clues, "class=" + draft.eventClass);
    add(clues, "tense=" + draft.tense);
    add(clues, "aspect=" + draft.aspect);
    add(clues, "factuality=" + draft.factuality);
    add(clues, "tense+aspect=" + draft.tense + "+" + draft.aspect);
    add(clues, "class+tense=" + draft.eventClass + "+" + draft.tense);
    add(clues, "relation=" + relation(draft.token));
  }

  private void model(Draft draft, List<Clue> clues) {
    EventProposal proposal = text.event(draft.token);
    for (ToPublication lies : ToPublication.values()) {
      double probability = proposal == null ? ALIKE : proposal.probability(lies);
      clues.add(Clue.ofProbability("model:" + lies, Math.max(probability, LEAST)));
    }
    if (proposal != null) {
      ToPublication lies = proposal.published();
      String sure = proposal.probability(lies) > SURE ? "+sure+" : "+";
      add(clues, "model+tense=" + lies + sure + draft.tense);
    }
  }

  private void place(Draft draft, List<Clue> clues) {
    Quote around = quotes.around(text.token(draft.token).span());
    add(clues, "quoted=" + (around == null ? "NO" : around.kind()));
    if (isNews(text.token(draft.token).sentence())) {
      add(clues, "lead");
      add(clues, "lead+tense=" + draft.tense);
    }
  }

  /** Whether a sentence is of the lead, and no day before was told of up to it. */
  private boolean isNews(int sentence) {
    int before = ofDaysBefore.nextSetBit(0);
    return sentence < LEAD_SENTENCES && (before < 0 || before > sentence);
  }

  private void above(Draft draft, List<Clue> clues) {
    int below = below(draft);
    Draft above = drafts.get(tree.head(below));
    add(clues, "hangs=" + (above == null ? "none" : relation(below)));
    if (above != null) {
      add(clues, "above+tense=" + above.tense + "+" + draft.tense);
    }
  }

  /** The word right below the event that one hangs on, over words that are none. */
  private int below(Draft draft) {
    int below = draft.token;
    int at = tree.head(below);
    while (at >= 0 && !drafts.containsKey(at)) {
      below = at;
      at = tree.head(at);
    }
    return below;
  }

  /** Whether an event is told in the headline. */
  boolean isHeadline(Draft draft) {
    return text.story().isHeadline(text.token(draft.token).sentence());
  }

  /** The event that one hangs on by a relation, over words that are none, or null. */
  @Nullable Draft above(Draft draft, String relation) {
    int below = below(draft);
    return relation(below).equals(relation) ? drafts.get(tree.head(below)) : null;
  }

  /** The expressions of its sentence and of the one before. */
  private void near(Draft draft, List<Clue> clues) {
    int own = text.token(draft.token).sentence();
    int first = text.story().sentences().get(Math.max(0, own - 1)).firstToken();
    int to = times.from(text.story().sentences().get(own).endToken());
    for (int i = times.from(first); i < to; i++) {
      String kind = kind(times.get(i));
      boolean here = text.token(times.first(i)).sentence() == own;
      add(clues, "time=" + (here ? "here+" : "before+") + kind);
      EventTimeProposal proposal = text.eventTime(draft.token, times.last(i));
      boolean related = proposal.relation() != EventTimeProposal.Relation.NONE;
      if (related && proposal.score() > LIKELY) {
        add(clues, "of-time=" + kind + "+" + proposal.relation());
      }
    }
  }

  /** How what an expression names lies to the day of publication; else what it is. */
  private String kind(TimeExpression time) {
    LocalDateTime earliest = time.begin().earliest();
    LocalDateTime latest = time.end().latest();
    if (earliest == null || latest == null) {
      return time.value().endsWith("_REF") ? time.value() : time.type().name();
    }
    LocalDate from = earliest.toLocalDate();
    LocalDate to = latest.toLocalDate();
    if (to.isBefore(published)) {
      return "past";
    }
    return from.isAfter(published) ? "future" : from.equals(to) ? "day" : "around";
  }

  /** A relation without what it is made closer by. */
  private String relation(int token) {
    String relation = tree.relation(token);
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** What is said twice counts once. */
  private static void add(List<Clue> clues, String name) {
    Clue clue = Clue.of(name);
    if (!clues.contains(clue)) {
      clues.add(clue);
    }
  }
}
