package org.fabula.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.dossier.Statement.Part;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Asks how old someone is. Merging keeps two apart whose ages contradict; where the full name is
 * the same and the stories are much alike, they are rather one of whom two ages are told.
 */
final class AgeQuestions {
  /** So much do stories of one matter have in common beside the name. */
  private static final double ALIKE = 0.2;

  private static final Pattern YEARS = Pattern.compile("P(\\d{1,3})Y");

  private final Merged merged;
  private final List<Age> ages = new ArrayList<>();
  private final Map<Integer, Map<String, Integer>> byName = new TreeMap<>();
  private final Map<String, List<Integer>> byParty = new HashMap<>();

  /** An age as one story tells it. */
  private record Age(Statement claim, String party, String name) {}

  AgeQuestions(Merged merged) {
    this.merged = merged;
    for (int rank = 0; rank < merged.size(); rank++) {
      int story = merged.story(rank);
      for (State state : merged.report(story).states()) {
        Actor actor = state.kind() == State.Kind.AGE ? merged.actor(story, state.actor()) : null;
        String party = actor == null ? null : merged.party(story, actor.id());
        if (actor != null && party != null && actor.kind() == ActorKind.PERSON) {
          add(rank, actor, party, claim(story, state));
        }
      }
    }
  }

  private Statement claim(int story, State state) {
    return merged
        .statement(story, Part.STATE, state.id(), state.span(), state.value(), null)
        .before(state.supersededBy());
  }

  private void add(int rank, Actor actor, String party, Statement claim) {
    Naming naming = Naming.of(actor, merged.report(claim.story()).story());
    if (naming.form() == Naming.Form.FULL) {
      String name = naming.name() + "," + naming.suffix();
      byName.computeIfAbsent(rank, r -> new TreeMap<>()).putIfAbsent(name, ages.size());
    }
    byParty.computeIfAbsent(party, p -> new ArrayList<>()).add(ages.size());
    ages.add(new Age(claim, party, actor.name()));
  }

  List<Question> all() {
    Links links = new Links(ages.size());
    byParty.values().forEach(own -> own.forEach(age -> links.join(own.getFirst(), age)));
    byName.forEach(
        (rank, names) ->
            merged
                .near(rank)
                .forEach(
                    (other, likeness) -> {
                      Map<String, Integer> others = byName.getOrDefault(other, Map.of());
                      if (other > rank && likeness >= ALIKE) {
                        names.forEach(
                            (name, age) -> {
                              Integer same = others.get(name);
                              if (same != null && isOfOne(ages.get(age), ages.get(same))) {
                                links.join(age, same);
                              }
                            });
                      }
                    }));
    return links.all().stream().map(this::question).toList();
  }

  /** Namesakes make two stories alike by their name alone. */
  private boolean isOfOne(Age one, Age other) {
    Set<String> name = Places.words(one.name());
    return merged.likeness(one.claim().story(), other.claim().story(), name) >= ALIKE;
  }

  private Question question(List<Integer> linked) {
    Set<String> parties = new LinkedHashSet<>();
    List<Statement> answers = new ArrayList<>();
    for (int age : linked) {
      parties.add(ages.get(age).party());
      answers.add(ages.get(age).claim());
    }
    String name = ages.get(linked.getFirst()).name();
    return new Question(
        Conflict.Kind.AGE,
        name,
        parties,
        answers,
        (one, other) -> !one.value().equals(other.value()) && !meet(born(one), born(other)));
  }

  /** Days from the first to the last on which one may have been born. */
  private record Born(LocalDate from, LocalDate to) {}

  private static @Nullable Born born(Statement claim) {
    Matcher years = YEARS.matcher(claim.value());
    LocalDate day = claim.moment().day();
    if (day == null || !years.matches()) {
      return null;
    }
    LocalDate last = day.minusYears(Long.parseLong(years.group(1)));
    return new Born(last.minusYears(1).plusDays(1), last);
  }

  private static boolean meet(@Nullable Born one, @Nullable Born other) {
    return one == null
        || other == null
        || !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
  }
}
