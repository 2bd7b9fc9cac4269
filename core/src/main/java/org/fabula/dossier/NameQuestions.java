package org.fabula.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fabula.dossier.Statement.Part;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Asks what someone is called: "Katherine Lund" here, "Catherine Lund" there. Two names of two
 * words are one person's where the stories are much alike, one word is the same, the other is
 * spelled nearly the same, and no story has both.
 */
final class NameQuestions {
  private static final double ALIKE = 0.3;

  /** Where nothing else speaks for the two being one, the stories must tell the same. */
  private static final double VERY_ALIKE = 0.45;

  /** In short names one letter makes another name: Jan, Jon. */
  private static final int SHORTEST = 5;

  /** From so many letters on two may differ. */
  private static final int LONG = 8;

  private final Merged merged;
  private final List<Named> people = new ArrayList<>();

  /** People by either word of the name, and by story. */
  private final Map<Integer, Map<String, List<Integer>>> byWord = new TreeMap<>();

  /** A person under a full name of two words. */
  private record Named(Statement claim, String party, String given, String family, Naming naming) {}

  NameQuestions(Merged merged) {
    this.merged = merged;
    for (int rank = 0; rank < merged.size(); rank++) {
      for (Actor actor : merged.report(merged.story(rank)).actors()) {
        if (actor.kind() == ActorKind.PERSON) {
          add(rank, actor);
        }
      }
    }
  }

  private void add(int rank, Actor actor) {
    int story = merged.story(rank);
    List<String> words = words(actor.name());
    String party = merged.party(story, actor.id());
    Span span = named(actor, merged.text(story));
    if (words.size() == 2 && party != null && span != null) {
      Statement claim = merged.statement(story, Part.ACTOR, actor.id(), span, actor.name(), null);
      Naming naming = Naming.of(actor, merged.report(story).story());
      Map<String, List<Integer>> own = byWord.computeIfAbsent(rank, r -> new TreeMap<>());
      own.computeIfAbsent("given " + words.getFirst(), w -> new ArrayList<>()).add(people.size());
      own.computeIfAbsent("family " + words.getLast(), w -> new ArrayList<>()).add(people.size());
      people.add(new Named(claim, party, words.getFirst(), words.getLast(), naming));
    }
  }

  private static @Nullable Span named(Actor actor, String text) {
    for (Mention mention : actor.mentions()) {
      if (mention.kind() == Mention.Kind.NAME
          && mention.span().in(text).equalsIgnoreCase(actor.name())) {
        return mention.span();
      }
    }
    return null;
  }

  /** The words of a name without case and accents: "Jürgen" and "Juergen" are one. */
  private static List<String> words(String name) {
    String spelled =
        name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    String plain =
        Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[\\p{M}.'’-]", "");
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^\\p{L}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  List<Question> all() {
    Links links = new Links(people.size());
    Set<Integer> linked = new TreeSet<>();
    byWord.forEach(
        (rank, own) ->
            merged
                .near(rank)
                .forEach(
                    (other, likeness) -> {
                      if (other > rank && likeness >= ALIKE) {
                        link(own, byWord.getOrDefault(other, Map.of()), likeness, links, linked);
                      }
                    }));
    List<Question> questions = new ArrayList<>();
    for (List<Integer> group : links.all()) {
      if (linked.contains(group.getFirst()) && group.size() > 1) {
        questions.add(question(group));
      }
    }
    return questions;
  }

  private void link(
      Map<String, List<Integer>> own,
      Map<String, List<Integer>> others,
      double likeness,
      Links links,
      Set<Integer> linked) {
    own.forEach(
        (word, mine) -> {
          for (int other : others.getOrDefault(word, List.of())) {
            for (int one : mine) {
              if (isOne(people.get(one), people.get(other), likeness)) {
                links.join(one, other);
                linked.add(one);
                linked.add(other);
              }
            }
          }
        });
  }

  private boolean isOne(Named one, Named other, double likeness) {
    boolean given = isMisspelt(one.given(), other.given()) && one.family().equals(other.family());
    boolean family = isMisspelt(one.family(), other.family()) && one.given().equals(other.given());
    if (!given && !family) {
      return false;
    }
    Naming first = one.naming();
    Naming second = other.naming();
    boolean genders =
        first.gender().isEmpty()
            || second.gender().isEmpty()
            || first.gender().equals(second.gender());
    boolean office = first.offices().stream().anyMatch(second.offices()::contains);
    String misspelt = given ? one.given() : one.family();
    String otherwise = given ? other.given() : other.family();
    return genders
        && !first.born().and(second.born()).isNone()
        && (office || likeness >= VERY_ALIKE)
        && !isIn(misspelt, other.claim())
        && !isIn(otherwise, one.claim());
  }

  /** A story that has both names speaks of two. */
  private boolean isIn(String word, Statement claim) {
    return merged.text(claim.story()).toLowerCase(Locale.ROOT).contains(word);
  }

  private static boolean isMisspelt(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (one.equals(other) || shorter < SHORTEST) {
      return false;
    }
    return NameWords.slips(one, other) <= (shorter >= LONG ? 2 : 1);
  }

  private Question question(List<Integer> group) {
    Set<String> parties = new LinkedHashSet<>();
    List<Statement> answers = new ArrayList<>();
    for (int person : group) {
      parties.add(people.get(person).party());
      answers.add(people.get(person).claim());
    }
    return new Question(
        Conflict.Kind.NAME,
        people.get(group.getFirst()).claim().value(),
        parties,
        answers,
        (one, other) -> !words(one.value()).equals(words(other.value())));
  }
}
