package org.fabula.dossier;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fabula.dossier.Occurrence.Side;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Polarity;
import org.fabula.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Asks when something happened that two stories date otherwise. Merging keeps apart what is of
 * different days; here are sought those that all but the day speaks for being one, in stories much
 * alike, neither of which tells of the like on the other's day too.
 */
final class DateQuestions {
  private static final double ALIKE = 0.3;

  /** How sure it must be that the two are one, in the log odds of {@link Sameness}. */
  private static final double SURE = 2;

  /** What is dated more coarsely is not dated otherwise by a day. */
  private static final long COARSE = 7;

  /** What lies further apart is more likely another happening of the kind. */
  private static final long FAR = 7;

  /** What one does on more days than these is done again and again: campaigning, winning. */
  private static final int MOST_DAYS = 3;

  private final Merged merged;
  private final List<Occurrence> events;
  private final SortedMap<String, SortedMap<Integer, List<Integer>>> byFamily = new TreeMap<>();

  DateQuestions(Merged merged, List<Occurrence> events) {
    this.merged = merged;
    this.events = events;
    for (int i = 0; i < events.size(); i++) {
      Occurrence event = events.get(i);
      byFamily
          .computeIfAbsent(event.telling().family(), family -> new TreeMap<>())
          .computeIfAbsent(event.story(), rank -> new ArrayList<>())
          .add(i);
    }
  }

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    byFamily.values().forEach(stories -> questions.addAll(of(stories)));
    return questions;
  }

  private List<Question> of(SortedMap<Integer, List<Integer>> stories) {
    List<Integer> members = stories.values().stream().flatMap(List::stream).toList();
    if (members.stream().noneMatch(event -> isDated(event))) {
      return List.of();
    }
    Map<Integer, Integer> at = new HashMap<>();
    members.forEach(event -> at.put(event, at.size()));
    Links links = new Links(members.size());
    boolean linked = false;
    for (Map.Entry<Integer, List<Integer>> story : stories.entrySet()) {
      for (Map.Entry<Integer, Double> near : merged.near(story.getKey()).entrySet()) {
        List<Integer> others = stories.getOrDefault(near.getKey(), List.of());
        if (near.getKey() > story.getKey() && near.getValue() >= ALIKE) {
          for (int one : story.getValue()) {
            for (int other : others) {
              if (isDatedOtherwise(one, other)
                  && isAlone(events.get(one), others)
                  && isAlone(events.get(other), story.getValue())
                  && areApart(events.get(one), events.get(other))
                  && !recurs(one, members)) {
                links.join(at.getOrDefault(one, 0), at.getOrDefault(other, 0));
                linked = true;
              }
            }
          }
        }
      }
    }
    if (!linked) {
      return List.of();
    }
    Map<Integer, Integer> groups = new HashMap<>();
    for (int event : members) {
      Occurrence told = events.get(event);
      int group = merged.group(merged.story(told.story()), told.event().id());
      int place = at.getOrDefault(event, 0);
      if (group >= 0 && isDated(event)) {
        links.join(place, groups.computeIfAbsent(group, g -> place));
      }
    }
    List<Question> questions = new ArrayList<>();
    for (List<Integer> group : links.all()) {
      if (group.size() > 1) {
        questions.add(question(group.stream().map(i -> events.get(members.get(i))).toList()));
      }
    }
    return questions;
  }

  /**
   * Whether something that happened is dated to a day or few. What weekday "on Monday" is, a story
   * without a date tells less surely than two stories contradict each other.
   */
  private boolean isDated(int index) {
    Occurrence event = events.get(index);
    Event told = event.event();
    return told.eventClass() == EventClass.OCCURRENCE
        && told.factuality() == Factuality.HAPPENED
        && told.polarity() == Polarity.POS
        && !event.telling().light()
        && merged.moment(merged.story(event.story())).day() != null
        && event.days().from() != null
        && event.days().to() != null
        && ChronoUnit.DAYS.between(event.days().from(), event.days().to()) < COARSE;
  }

  private boolean isDatedOtherwise(int one, int other) {
    Occurrence first = events.get(one);
    Occurrence second = events.get(other);
    return isDated(one)
        && isDated(other)
        && first.days().contradicts(second.days())
        && isNear(first.days(), second.days())
        && isOfSame(first, second)
        && isOfSameCount(first, second)
        && merged.score(first, second) >= SURE;
  }

  /** Whether the like is told of the same on many days, in whatever stories. */
  private boolean recurs(int index, List<Integer> members) {
    Occurrence event = events.get(index);
    return members.stream()
            .map(events::get)
            .filter(other -> other.days().isOneDay() && isOfOne(event, other))
            .map(other -> other.days().from())
            .distinct()
            .limit(MOST_DAYS + 1L)
            .count()
        > MOST_DAYS;
  }

  /** Whether the same do it, or where nobody is told who does, it is done to the same. */
  private static boolean isOfOne(Occurrence one, Occurrence other) {
    if (!one.agents().ids().isEmpty()) {
      return !Collections.disjoint(one.agents().ids(), other.agents().ids());
    }
    return one.patients().ids().isEmpty()
        || !Collections.disjoint(one.patients().ids(), other.patients().ids());
  }

  private static boolean isNear(Days one, Days other) {
    return one.from() != null
        && other.from() != null
        && Math.abs(ChronoUnit.DAYS.between(one.from(), other.from())) <= FAR;
  }

  /** Someone or something beside the word itself is the same, and nobody named is another. */
  private static boolean isOfSame(Occurrence one, Occurrence other) {
    boolean others =
        one.agents().isOther(other.agents()) || one.patients().isOther(other.patients());
    boolean sides =
        !Collections.disjoint(one.agents().ids(), other.agents().ids())
            || !Collections.disjoint(one.patients().ids(), other.patients().ids());
    boolean arguments =
        !Collections.disjoint(one.telling().arguments(), other.telling().arguments());
    boolean names = !Collections.disjoint(one.telling().names(), other.telling().names());
    return !others
        && areNamed(one.patients(), other.patients())
        && (sides || arguments)
        && (sides || names);
  }

  /** Police arrest people on any day; of two sides that are told, one must be one by name. */
  private static boolean areNamed(Side one, Side other) {
    return one.ids().isEmpty()
        || other.ids().isEmpty()
        || !Collections.disjoint(one.named(), other.named());
  }

  /** Twelve arrested on one day and twenty on the next are not the same arrests. */
  private boolean isOfSameCount(Occurrence one, Occurrence other) {
    CountRange first = count(one);
    CountRange second = count(other);
    return first == null || second == null || first.meets(second);
  }

  private @Nullable CountRange count(Occurrence event) {
    for (State state : merged.report(merged.story(event.story())).states()) {
      if (event.event().id().equals(state.event())) {
        return CountRange.of(state.value());
      }
    }
    return null;
  }

  /** Whether none of the events of another story may be of the day of this one. */
  private boolean isAlone(Occurrence event, List<Integer> others) {
    for (int other : others) {
      Days days = events.get(other).days();
      boolean dated = days.from() != null || days.to() != null;
      if (dated && !days.contradicts(event.days())) {
        return false;
      }
    }
    return true;
  }

  /** Two happenings of which one story tells both are two. */
  private boolean areApart(Occurrence one, Occurrence other) {
    int first = merged.group(merged.story(one.story()), one.event().id());
    int second = merged.group(merged.story(other.story()), other.event().id());
    return first < 0 || second < 0 || Collections.disjoint(stories(first), stories(second));
  }

  private Set<Integer> stories(int group) {
    Set<Integer> stories = new HashSet<>();
    merged.groups().get(group).forEach(event -> stories.add(event.story()));
    return stories;
  }

  private Question question(List<Occurrence> told) {
    List<Statement> answers = new ArrayList<>();
    Map<Statement, Days> days = new HashMap<>();
    for (Occurrence event : told) {
      Statement claim = merged.statement(event, value(event));
      answers.add(claim);
      days.put(claim, event.days());
    }
    return new Question(
        Conflict.Kind.DATE,
        EventQuestions.about(told),
        EventQuestions.parties(told),
        answers,
        (one, other) ->
            days.getOrDefault(one, Days.ANY).contradicts(days.getOrDefault(other, Days.ANY)));
  }

  private static String value(Occurrence event) {
    String edtf = event.event().when().edtf();
    return edtf != null ? edtf : event.days().from() + "/" + event.days().to();
  }
}
