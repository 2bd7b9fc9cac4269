package org.fabula.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fabula.event.Event.Polarity;
import org.fabula.model.Analysis;
import org.fabula.people.Mention;
import org.fabula.people.MentionIndex;
import org.fabula.people.People;
import org.fabula.quote.Quote;
import org.fabula.quote.Quotes;
import org.fabula.story.Publication;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.fabula.time.Datelines;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Finds events, who takes part and when they happened. Immutable; shared between threads. */
public final class EventReader {
  private final EventWords words;
  private final ClueModel classes;
  private final ClueModel days;

  private EventReader(EventWords words, ClueModel classes, ClueModel days) {
    this.words = words;
    this.classes = classes;
    this.days = days;
  }

  /** A reader of English. */
  public static EventReader english() {
    return new EventReader(EventWords.english(), ClueWeights.ofClasses(), ClueWeights.ofDays());
  }

  /**
   * Reads the events of a story, in text order.
   *
   * @param text the story
   * @param times its time expressions
   * @param people its actors
   * @param quotes its quotations
   * @param published when it was published, or null where that is not known
   */
  public List<Event> read(
      Analysis text, Times times, People people, Quotes quotes, @Nullable Publication published) {
    return new Pass(this, text, times, people, quotes, published).read();
  }

  /**
   * What the events of a story show of their class, in text order: what the weights of such clues
   * are learnt from. The parameters are those of {@link #read}.
   */
  public List<Clues> classClues(
      Analysis text, Times times, People people, Quotes quotes, @Nullable Publication published) {
    List<Clues> seen = new ArrayList<>();
    EventReader watched = new EventReader(words, watched(classes, seen), days);
    watched.read(text, times, people, quotes, published);
    return seen;
  }

  /**
   * What the events of a story that no expression dates show of their day, in text order: what the
   * weights of such clues are learnt from. The parameters are those of {@link #read}.
   */
  public List<Clues> dayClues(
      Analysis text, Times times, People people, Quotes quotes, Publication published) {
    List<Clues> seen = new ArrayList<>();
    EventReader watched = new EventReader(words, classes, watched(days, seen));
    watched.read(text, times, people, quotes, published);
    return seen;
  }

  private static ClueModel watched(ClueModel model, List<Clues> seen) {
    return clues -> {
      seen.add(clues);
      return model.probabilities(clues);
    };
  }

  /** One story being read. */
  private static final class Pass {
    private final Analysis text;
    private final EventWords words;
    private final ClueModel days;
    private final TimeIndex times;
    private final QuoteIndex quotes;
    private final Clauses clauses;
    private final Triggers triggers;
    private final LearntClasses classes;
    private final Facts facts;
    private final People people;
    private final MentionIndex mentions;
    private final Participants participants;
    private final ClauseTimes clauseTimes;
    private final @Nullable LocalDate published;
    private final List<Event> events = new ArrayList<>();
    private int nextTime;

    /** How many tokens a label like "published on:" stands before its date. */
    private static final int LABEL = 3;

    Pass(
        EventReader reader,
        Analysis text,
        Times times,
        People people,
        Quotes quotes,
        @Nullable Publication published) {
      this.text = text;
      this.words = reader.words;
      this.days = reader.days;
      this.published = published == null ? null : published.day();
      this.times = new TimeIndex(text, times, words.changing(), this.published);
      this.quotes = new QuoteIndex(quotes);
      this.clauses = new Clauses(text, words, this.times);
      this.triggers = new Triggers(text, words, this.times);
      this.classes = new LearntClasses(text, reader.classes);
      this.facts = new Facts(text, words);
      this.people = people;
      this.mentions = people.mentions();
      this.participants = new Participants(text, words, mentions);
      this.clauseTimes = new ClauseTimes(text, words, this.times, this.published);
    }

    List<Event> read() {
      List<Draft> all = new ArrayList<>();
      for (Sentence sentence : text.story().sentences()) {
        List<Clause> parts = clauses.of(sentence);
        List<Draft> drafts = triggers.of(sentence, parts);
        drafts.removeIf(draft -> isName(text.token(draft.token).span()) || isLabel(draft.token));
        facts.judge(parts, drafts);
        participants.find(parts, drafts);
        date(sentence, parts, drafts);
        all.addAll(drafts);
      }
      new StoryTimes(text, words, times, people, quotes, published, all, days).date();
      for (Draft draft : all) {
        quote(draft);
        events.add(event(draft));
      }
      return events;
    }

    private boolean isName(Span word) {
      return mentions.overlapping(word).stream()
          .map(MentionIndex.Placed::mention)
          .anyMatch(m -> m.kind() == Mention.Kind.NAME && m.span().contains(word));
    }

    /** "<i>Published</i> 8 May 2019": said of the story, not told by it. */
    private boolean isLabel(int token) {
      int time = times.from(token);
      boolean beside = time < times.size() && times.first(time) - token <= LABEL;
      return beside && Datelines.isLabelled(text, times.get(time));
    }

    private void date(Sentence sentence, List<Clause> parts, List<Draft> drafts) {
      int from = nextTime;
      while (nextTime < times.size() && times.first(nextTime) < sentence.endToken()) {
        nextTime++;
      }
      clauseTimes.date(sentence, parts, drafts, from, nextTime);
      Tellers.find(parts, drafts);
    }

    private void quote(Draft draft) {
      Quote around = quotes.around(text.token(draft.token).span());
      if (around != null) {
        draft.quote = around.id();
        draft.saidBy = around.speaker() == null ? draft.saidBy : around.speaker().actor();
        return;
      }
      Quote cued = quotes.cuedBy(text.token(draft.token).span());
      if (cued != null) {
        draft.quote = cued.id();
      }
    }

    private Event event(Draft draft) {
      return new Event(
          "e" + (events.size() + 1),
          text.token(draft.token).span(),
          classes.of(draft),
          draft.tense,
          draft.aspect,
          draft.negated ? Polarity.NEG : Polarity.POS,
          draft.factuality,
          draft.actors,
          draft.saidBy,
          draft.quote,
          draft.when.valued(),
          draft.rule);
    }
  }
}
