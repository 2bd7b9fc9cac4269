package org.fabula.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.chronology.Row;
import org.fabula.dossier.Occurrence.Side;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.jspecify.annotations.Nullable;

/** Asks of one event that several stories tell whether it happened, and where. */
final class EventQuestions {
  private static final String HAPPENED = Factuality.HAPPENED.name();
  private static final String PLANNED = Factuality.PLANNED.name();
  private static final String DENIED = Factuality.DENIED.name();

  /** What stands between an event and its place: "collapsed on Monday in". */
  private static final Pattern BETWEEN =
      Pattern.compile("[^.,;:!?\\n\"“”]*\\b(?:in|at|near)(?: the)? ");

  /** So many characters behind an event its place begins; further on it may be another's. */
  private static final int FARTHEST = 20;

  /** The first letters tell a place from another also where one is an adjective: "Saltby". */
  private static final int SHORTEST_PLACE = 4;

  /**
   * From here on two stories are so alike that they tell of one matter. In others the same people
   * do the like again: candidates win and speak here one day and there the next.
   */
  private static final double ALIKE = 0.3;

  /** For so many days something is news, and denied. */
  private static final int NEWS = 30;

  private final Merged merged;
  private final Map<Integer, NavigableMap<Integer, String>> places = new HashMap<>();
  private final Map<Integer, String> lower = new HashMap<>();

  EventQuestions(Merged merged) {
    this.merged = merged;
  }

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    for (List<Occurrence> group : merged.groups()) {
      List<Occurrence> told =
          group.stream()
              .filter(event -> event.event().eventClass() == EventClass.OCCURRENCE)
              .filter(event -> !event.telling().light())
              .toList();
      if (told.size() > 1) {
        questions.add(facts(told));
        questions.add(places(told));
      }
    }
    return questions;
  }

  // ---- whether it happened

  private Question facts(List<Occurrence> group) {
    List<Statement> answers = new ArrayList<>();
    List<Occurrence> told = new ArrayList<>();
    Set<Integer> twofold = twofold(group);
    for (Occurrence event : group) {
      String value = fact(event);
      if (value != null && !twofold.contains(event.story())) {
        told.add(event);
        answers.add(merged.statement(event, value));
      }
    }
    return new Question(
        Conflict.Kind.FACT,
        about(group),
        parties(group),
        answers,
        new Facts(merged, answers, told));
  }

  /** Stories that tell both that it happened and that it did not, as what one denies. */
  private Set<Integer> twofold(List<Occurrence> group) {
    Set<Integer> happened = new HashSet<>();
    Set<Integer> denied = new HashSet<>();
    for (Occurrence event : group) {
      String value = fact(event);
      if (HAPPENED.equals(value)) {
        happened.add(event.story());
      } else if (DENIED.equals(value)) {
        denied.add(event.story());
      }
    }
    happened.retainAll(denied);
    return happened;
  }

  /** What a row that it leads tells of an event; what is told in passing is less sure. */
  private @Nullable String fact(Occurrence event) {
    Row row = merged.row(merged.story(event.story()), event.event());
    return row == null
        ? null
        : switch (row.kind()) {
          case HAPPENED -> event.event().factuality() == Factuality.HAPPENED ? HAPPENED : null;
          case PLANNED -> event.event().factuality() == Factuality.PLANNED ? PLANNED : null;
          case DENIED -> event.event().factuality() == Factuality.DENIED ? DENIED : null;
          case SAID, POSSIBLE, BACKGROUND -> null;
        };
  }

  /** Whether it happened; a plan holds until more is known. */
  private record Facts(Merged merged, List<Statement> answers, List<Occurrence> told)
      implements Question.Rule {
    @Override
    public boolean clash(Statement one, Statement other) {
      if (one.value().equals(other.value())) {
        return false;
      }
      boolean planned = one.value().equals(PLANNED) || other.value().equals(PLANNED);
      boolean open = !planned || overtakes(one, other) || overtakes(other, one);
      return open
          && isOfSame(told.get(answers.indexOf(one)), told.get(answers.indexOf(other)))
          && isNear(one, other)
          && isAlike(merged, one, other);
    }

    @Override
    public boolean overtakes(Statement later, Statement earlier) {
      return earlier.value().equals(PLANNED)
          && !later.value().equals(PLANNED)
          && later.moment().isDayAfter(earlier.moment());
    }

    /**
     * "Nobody was hurt" and "two fishermen were hurt" are said of others; "she did not speak" is
     * said of some time and place, where nothing but a day tells which.
     */
    private static boolean isOfSame(Occurrence one, Occurrence other) {
      boolean told = !one.patients().words().isEmpty() && !other.patients().words().isEmpty();
      return isShared(one.agents(), other.agents())
          && isShared(one.patients(), other.patients())
          && (told || one.days().isSameDay(other.days()));
    }

    /** What is denied later on may be another thing of the kind. */
    private static boolean isNear(Statement one, Statement other) {
      LocalDate first = one.moment().day();
      LocalDate second = other.moment().day();
      return first != null
          && second != null
          && Math.abs(ChronoUnit.DAYS.between(first, second)) <= NEWS;
    }

    private static boolean isShared(Side one, Side other) {
      return one.ids().isEmpty() && other.ids().isEmpty()
          || !Collections.disjoint(one.ids(), other.ids())
          || !Collections.disjoint(one.words(), other.words());
    }
  }

  // ---- where

  private Question places(List<Occurrence> group) {
    List<Statement> answers = new ArrayList<>();
    List<Occurrence> told = new ArrayList<>();
    for (Occurrence event : group) {
      String place =
          HAPPENED.equals(fact(event)) ? place(merged.story(event.story()), event.event()) : null;
      if (place != null) {
        told.add(event);
        answers.add(merged.statement(event, place));
      }
    }
    return new Question(
        Conflict.Kind.PLACE,
        about(group),
        parties(group),
        answers,
        (one, other) ->
            !isIn(one.value(), other)
                && !isIn(other.value(), one)
                && told.get(answers.indexOf(one))
                    .days()
                    .isSameDay(told.get(answers.indexOf(other)).days())
                && isAlike(merged, one, other));
  }

  /** The place named right behind the word that tells the event; null where none is. */
  private @Nullable String place(int story, Event event) {
    int from = event.span().end();
    Map.Entry<Integer, String> next = places.computeIfAbsent(story, this::named).ceilingEntry(from);
    if (next == null || next.getKey() - from > FARTHEST) {
      return null;
    }
    Matcher between = BETWEEN.matcher(merged.text(story)).region(from, next.getKey());
    return between.matches() ? next.getValue() : null;
  }

  /** The places that a story names, by where. */
  private NavigableMap<Integer, String> named(int story) {
    NavigableMap<Integer, String> named = new TreeMap<>();
    for (Actor actor : merged.report(story).actors()) {
      if (actor.kind() == ActorKind.PLACE && Naming.isNamed(actor)) {
        for (Mention mention : actor.mentions()) {
          if (mention.kind() == Mention.Kind.NAME) {
            named.put(mention.span().start(), actor.name());
          }
        }
      }
    }
    return named;
  }

  /** Whether a story names a place too, wherever; then one may lie in the other. */
  private boolean isIn(String place, Statement claim) {
    String text =
        lower.computeIfAbsent(claim.story(), story -> merged.text(story).toLowerCase(Locale.ROOT));
    for (String word : Places.words(place)) {
      if (word.length() >= SHORTEST_PLACE && text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  // ---- both

  /** Whether two claims are of stories that tell of one matter. */
  static boolean isAlike(Merged merged, Statement one, Statement other) {
    return merged.likeness(one.story(), other.story(), Set.of()) >= ALIKE;
  }

  static String about(List<Occurrence> group) {
    return group.getFirst().telling().lemma();
  }

  static Set<String> parties(List<Occurrence> group) {
    Set<String> parties = new LinkedHashSet<>();
    for (Occurrence event : group) {
      event.agents().named().stream().sorted().forEach(parties::add);
      event.patients().named().stream().sorted().forEach(parties::add);
    }
    return parties;
  }
}
