package org.fabula.dossier;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fabula.dossier.Statement.Part;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Asks how many were killed, hurt and so on in one happening. Tolls are of one happening where the
 * events that tell them are one, or where two stories are much alike and each counts one toll of
 * the kind.
 */
final class CountQuestions {
  /** From here on two stories are so alike that what each counts once is the same. */
  private static final double ALIKE = 0.3;

  /** What is dated to more days than these is a matter of months and years: "in 2012". */
  private static final long COARSE = 31;

  /** A toll still changes so many days after what left it. */
  private static final long FAR = 21;

  /** A story tells the toll of its own matter in its first third, of others further down. */
  private static final int LEAD = 400;

  private final Merged merged;
  private final List<Toll> tolls = new ArrayList<>();

  /** Tolls by kind and who is counted, and by story. */
  private final SortedMap<String, SortedMap<Integer, List<Integer>>> byMatter = new TreeMap<>();

  /** A toll as one story tells it. */
  private record Toll(Statement claim, State state, int group, @Nullable String place, Days days) {}

  CountQuestions(Merged merged) {
    this.merged = merged;
    for (int rank = 0; rank < merged.size(); rank++) {
      add(merged.story(rank), rank);
    }
  }

  private void add(int story, int rank) {
    Map<String, Event> events = new HashMap<>();
    for (State state : merged.report(story).states()) {
      boolean toll = state.kind().name().startsWith("TOLL_");
      Days days = Days.of(state.when());
      boolean news = state.span().start() <= Math.max(LEAD, merged.text(story).length() / 3);
      if (toll && news && CountRange.of(state.value()) != null && !isCoarse(days)) {
        if (events.isEmpty()) {
          merged.report(story).events().forEach(event -> events.put(event.id(), event));
        }
        Event event = events.get(state.event());
        String saidBy = event == null ? null : event.saidBy();
        Statement claim =
            merged
                .statement(story, Part.STATE, state.id(), state.span(), state.value(), saidBy)
                .before(state.supersededBy());
        Actor place = merged.actor(story, state.place());
        byMatter
            .computeIfAbsent(about(state), matter -> new TreeMap<>())
            .computeIfAbsent(rank, r -> new ArrayList<>())
            .add(tolls.size());
        tolls.add(
            new Toll(
                claim,
                state,
                merged.group(story, state.event()),
                place == null ? null : place.name(),
                days));
      }
    }
  }

  private static boolean isCoarse(Days days) {
    return days.from() != null
        && days.to() != null
        && ChronoUnit.DAYS.between(days.from(), days.to()) > COARSE;
  }

  /** "dead", "dead: miner". */
  private static String about(State state) {
    String kind = state.kind().name().substring("TOLL_".length()).toLowerCase(Locale.ROOT);
    return state.matter().isEmpty() ? kind : kind + ": " + state.matter();
  }

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    byMatter.forEach((matter, stories) -> questions.addAll(of(matter, stories)));
    return questions;
  }

  private List<Question> of(String matter, SortedMap<Integer, List<Integer>> stories) {
    List<Integer> members = stories.values().stream().flatMap(List::stream).toList();
    Map<Integer, Integer> at = new HashMap<>();
    members.forEach(toll -> at.put(toll, at.size()));
    Links links = new Links(members.size());
    Map<Integer, Integer> groups = new HashMap<>();
    stories.forEach(
        (story, own) -> {
          if (!isOne(own)) {
            return;
          }
          int first = at.getOrDefault(own.getFirst(), 0);
          for (int toll : own) {
            links.join(first, at.getOrDefault(toll, 0));
            int group = tolls.get(toll).group();
            if (group >= 0) {
              int same = groups.computeIfAbsent(group, g -> toll);
              if (mayBeOne(own, List.of(same))) {
                links.join(first, at.getOrDefault(same, 0));
              }
            }
          }
          for (Map.Entry<Integer, Double> near : merged.near(story).entrySet()) {
            List<Integer> others = stories.getOrDefault(near.getKey(), List.of());
            if (near.getKey() > story
                && near.getValue() >= ALIKE
                && isOne(others)
                && mayBeOne(own, others)) {
              links.join(first, at.getOrDefault(others.getFirst(), 0));
            }
          }
        });
    List<Question> questions = new ArrayList<>();
    for (List<Integer> linked : links.all()) {
      questions.add(question(matter, linked.stream().map(i -> tolls.get(members.get(i))).toList()));
    }
    return questions;
  }

  /**
   * Whether a story counts but one toll of the kind; where it counts two, which is meant is open.
   */
  private boolean isOne(List<Integer> own) {
    if (own.isEmpty()) {
      return false;
    }
    List<CountRange> open = new ArrayList<>();
    for (int toll : own) {
      if (tolls.get(toll).state().isCurrent()) {
        open.add(range(tolls.get(toll).claim()));
      }
    }
    return !open.isEmpty() && open.stream().allMatch(one -> open.getFirst().meets(one));
  }

  /** Whether neither day nor place tells two happenings apart. */
  private boolean mayBeOne(List<Integer> own, List<Integer> others) {
    for (int one : own) {
      for (int other : others) {
        if (isApart(tolls.get(one), tolls.get(other))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Of the dead the count goes on; arrests are made day by day, and each day has its own. */
  private static boolean isApart(Toll one, Toll other) {
    boolean places =
        one.place() != null
            && other.place() != null
            && !Places.isWithin(one.place(), other.place());
    boolean arrests = one.state().kind() == State.Kind.TOLL_ARRESTED;
    return places
        || range(one.claim()).isFarFrom(range(other.claim()))
        || arrests && !(one.days().isOneDay() && one.days().equals(other.days()))
        || gap(one.days(), other.days()) > FAR;
  }

  private static long gap(Days one, Days other) {
    long after =
        one.from() != null && other.to() != null
            ? ChronoUnit.DAYS.between(other.to(), one.from())
            : 0;
    long before =
        one.to() != null && other.from() != null
            ? ChronoUnit.DAYS.between(one.to(), other.from())
            : 0;
    return Math.max(after, before);
  }

  private static CountRange range(Statement claim) {
    CountRange range = CountRange.of(claim.value());
    return range == null ? new CountRange(0, Long.MAX_VALUE) : range;
  }

  private Question question(String matter, List<Toll> told) {
    Set<String> actors = new LinkedHashSet<>();
    List<Statement> answers = new ArrayList<>();
    for (Toll toll : told) {
      answers.add(toll.claim());
      String actor = merged.party(toll.claim().story(), toll.state().actor());
      if (actor != null) {
        actors.add(actor);
      }
    }
    boolean falls = matter.startsWith("missing");
    return new Question(Conflict.Kind.COUNT, matter, actors, answers, new Counts(falls));
  }

  /**
   * Two numbers that cannot both be right.
   *
   * @param falls whether it falls as time goes on: of the missing some are found
   */
  private record Counts(boolean falls) implements Question.Rule {
    @Override
    public boolean clash(Statement one, Statement other) {
      return !range(one).meets(range(other));
    }

    @Override
    public boolean overtakes(Statement later, Statement earlier) {
      return later.moment().isDayAfter(earlier.moment())
          && (falls || range(later).isAbove(range(earlier)));
    }
  }
}
