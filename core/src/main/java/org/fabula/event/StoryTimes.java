package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.people.People;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates what no expression of its own clause dates, once all events of a story are known: by how
 * far it lies from another event, by how old somebody was, by an expression near it, by when it was
 * told, by the day of publication, by what it goes with.
 */
final class StoryTimes {
  private final Analysis text;
  private final EventWords words;
  private final TimeIndex times;
  private final @Nullable LocalDate published;
  private final Dependencies tree;
  private final NearTimes near;
  private final PostTimes posts;
  private final DatedParts parts;
  private final List<Draft> drafts;
  private final Map<Integer, Draft> byToken = new HashMap<>();
  private final AgeTimes ages;
  private final NavigableMap<Integer, LocalDate> headings;
  private final Function<LocalDate, DayTimes> days;
  private final Map<LocalDate, DayTimes> byDay = new HashMap<>();
  private final boolean narrated;

  StoryTimes(
      Analysis text,
      EventWords words,
      TimeIndex times,
      People people,
      QuoteIndex quotes,
      @Nullable LocalDate published,
      List<Draft> drafts,
      ClueModel days) {
    this.text = text;
    this.words = words;
    this.times = times;
    this.published = published;
    this.tree = text.dependencies();
    this.parts = new DatedParts(text, times, drafts);
    this.near = new NearTimes(text, times, byToken, parts, published);
    this.posts = new PostTimes(text, times.report());
    this.drafts = drafts;
    this.narrated = people.narrator().isPresent();
    drafts.forEach(draft -> byToken.put(draft.token, draft));
    this.ages =
        new AgeTimes(
            times,
            new AgeCues(text, times, people.mentions(), byToken, words.ages()),
            people,
            published);
    this.headings = times.headings();
    this.days =
        day -> new DayTimes(new DayClueReader(text, times, quotes, byToken, day), days, day);
  }

  void date() {
    Cues cues = new Cues(text, times, byToken);
    Distances distances = new Distances(text, times, cues, byToken, published);
    SideTimes sides = new SideTimes(text, times, byToken);
    for (Draft draft : drafts) {
      ahead(draft);
      attended(draft);
      written(draft);
      aroundNow(draft, true);
    }
    ToldAgain again = new ToldAgain(text, drafts);
    drafts.forEach(again::date);
    drafts.forEach(sides::date);
    drafts.forEach(this::means);
    for (Draft draft : drafts) {
      distances.date(draft);
      ages.date(draft);
      When side = sides.of(draft);
      if (!draft.dated() && !distances.isPlaced(draft) && !ages.isPlaced(draft)) {
        near.date(draft);
        boolean another = side != null && !Objects.equals(draft.when.time(), side.time());
        draft.when = another ? When.UNKNOWN : draft.when;
      }
      if (!draft.dated() && !isDatedByPart(draft, distances)) {
        bound(draft, side != null);
      }
      distances.told(draft);
      aroundNow(draft, false);
    }
    drafts.forEach(this::attended);
    Lengths lengths = new Lengths(text, words, times, cues, byToken, published);
    drafts.forEach(lengths::extend);
    drafts.forEach(this::attend);
  }

  /** Dates an event by the date above its part of a chronology, where it has no other. */
  private boolean isDatedByPart(Draft draft, Distances distances) {
    boolean free = draft.told == null && !distances.isPlaced(draft) && !ages.isPlaced(draft);
    boolean dated = free && parts.date(draft);
    if (dated) {
      ahead(draft);
    }
    return dated;
  }

  /**
   * What was done is of no day to come, though what it was done to may be: "has <i>called</i> a
   * strike for June"; what is told of such a day in the present is planned: "<i>begins</i> in
   * June".
   */
  private void ahead(Draft draft) {
    if (draft.factuality == Factuality.HAPPENED && draft.isDone() && endsAhead(draft, draft.when)) {
      draft.when = When.UNKNOWN;
    }
    if (draft.factuality != Factuality.HAPPENED || !isToCome(draft, draft.when)) {
      return;
    }
    if (draft.isDone()) {
      Draft object = byToken.get(tree.dependent(draft.token, "obj"));
      if (object != null && !object.dated()) {
        object.when = draft.when;
        object.factuality = Factuality.PLANNED;
      }
      draft.when = When.UNKNOWN;
    } else if (draft.tense == Tense.PRESENT || draft.tense == Tense.NONE) {
      draft.factuality = Factuality.PLANNED;
    }
  }

  /**
   * "voted on it at <i>Tuesday's meeting</i>", "was arrested on <i>her return</i> two days later",
   * "will miss <i>Tuesday's match</i>", "Monday's <i>fire</i>, which killed two": what is done at
   * an event, or by it, or to one to come, has its time.
   */
  private void attended(Draft event) {
    if (event.verbal || !event.dated()) {
      return;
    }
    deed(event);
    Draft verb = byToken.get(tree.head(event.token));
    if (verb == null || !verb.verbal || verb.dated()) {
      return;
    }
    int preposition = tree.dependent(event.token, "case");
    boolean own = text.is(preposition, "on") && tree.dependent(event.token, "nmod:poss") >= 0;
    boolean place =
        tree.is(event.token, "obl")
            && (own || text.is(preposition, "at") || text.is(preposition, "during"));
    boolean object =
        tree.is(event.token, "obj")
            && (words.attending().contains(text.lemma(verb.token))
                || verb.tense == Tense.FUTURE && isToCome(event, event.when));
    if (place || object) {
      verb.when = event.when;
    }
  }

  /**
   * "Monday's <i>fire</i>, which <i>killed</i> two": told as over, it has the time of the event.
   */
  private void deed(Draft event) {
    Draft verb = byToken.get(tree.dependent(event.token, "acl:relcl"));
    if (verb != null
        && verb.verbal
        && !verb.dated()
        && verb.tense == Tense.PAST
        && verb.aspect == Event.Aspect.NONE) {
      int subject = tree.dependent(verb.token, "nsubj");
      if (text.is(subject, "which") || text.is(subject, "that")) {
        verb.when = event.when;
      }
    }
  }

  /** "admitted <i>destroying</i> it by burning it in 2011": done when that was, by which it was. */
  private void means(Draft means) {
    boolean by =
        means.dated()
            && means.tense == Tense.PRESPART
            && tree.is(means.token, "advcl")
            && text.is(tree.dependent(means.token, "mark"), "by");
    Draft deed = by ? byToken.get(tree.head(means.token)) : null;
    if (deed != null && !deed.dated() && deed.eventClass != EventClass.REPORTING) {
      deed.when = means.when;
    }
  }

  /**
   * "<i>warned</i> them in a letter dated May 2", "said in a report published in May": told when
   * what it is told in was written.
   */
  private void written(Draft draft) {
    boolean tells =
        draft.eventClass == EventClass.REPORTING || tree.dependent(draft.token, "ccomp") >= 0;
    if (!tells || draft.dated()) {
      return;
    }
    for (int dependent : tree.dependents(draft.token)) {
      Draft writing = byToken.get(tree.dependent(dependent, "acl"));
      boolean within =
          tree.is(dependent, "obl") && text.is(tree.dependent(dependent, "case"), "in");
      if (within
          && writing != null
          && writing.dated()
          && words.writing().contains(text.lemma(writing.token))) {
        draft.when = writing.when;
      }
    }
  }

  /** "has <i>given</i> them until Friday": what it is until is something else. */
  private boolean endsAhead(Draft draft, When when) {
    LocalDate today = today(draft);
    LocalDateTime end = when.time() == null ? null : when.end().earliest();
    return when.begin().earliest() == null
        && end != null
        && today != null
        && end.toLocalDate().isAfter(today);
  }

  /** The day on which the part of the story that tells an event was written; null if unknown. */
  private @Nullable LocalDate today(Draft draft) {
    Map.Entry<Integer, LocalDate> heading = headings.floorEntry(draft.token);
    return published == null || heading == null ? published : heading.getValue();
  }

  /**
   * What a story tells as done "this week", and not on its own day, was done on a day before; what
   * has been done this week, or is told in the sentences after, may be of that day too; what will
   * be done is of a day after.
   *
   * @param own whether its own clause has the expression that dates it
   */
  private void aroundNow(Draft draft, boolean own) {
    LocalDate today = today(draft);
    if (today == null || !draft.dated()) {
      return;
    }
    if (draft.isDone() && draft.factuality == Factuality.HAPPENED) {
      draft.when = Dating.told(draft.when, today, own && draft.tense == Tense.PAST);
    } else if (draft.tense == Tense.FUTURE && !isOfThePast(draft)) {
      draft.when = Dating.foretold(draft.when, today);
    }
  }

  /** "It <i>was to</i> close this year": seen from some day before. */
  private boolean isOfThePast(Draft draft) {
    int was = draft.token - 2;
    return text.is(was + 1, "to") && (text.is(was, "was") || text.is(was, "were"));
  }

  private boolean isToCome(Draft draft, When when) {
    LocalDate today = today(draft);
    LocalDateTime from = when.time() == null ? null : when.begin().earliest();
    return from != null && today != null && from.toLocalDate().isAfter(today);
  }

  /** "Shares rose, <i>pushing</i> the index up": such a participle is of the time of its verb. */
  private void attend(Draft draft) {
    boolean attends = draft.tense == Tense.PRESPART && tree.is(draft.token, "advcl");
    Draft verb = attends ? byToken.get(tree.head(draft.token)) : null;
    if (verb != null && draft.when.basis() == When.Basis.NONE) {
      draft.when = Dating.with(verb.when);
    }
  }

  /** Bounds an event by the day of publication; one beside another is not of that very day. */
  private void bound(Draft draft, boolean beside) {
    LocalDate today = today(draft);
    if (draft.told != null) {
      draft.when = Dating.notAfter(draft.told);
    } else if (today != null) {
      // The statement of a witness is no news of its day.
      boolean statement = narrated && draft.isDone();
      When day = statement ? Dating.notAfter(today) : byDay.computeIfAbsent(today, days).of(draft);
      draft.when = posts.of(draft, beside && day.value() != null ? Dating.notAfter(today) : day);
    }
  }
}
