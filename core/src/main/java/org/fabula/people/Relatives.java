package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says whom "her husband" and "his brother" mean where the story had not told it by then: the one
 * who is said to be so later, the mother that a birth tells of, or the one person of the same
 * family name.
 */
final class Relatives {
  private static final Set<String> CHILDREN =
      Set.of("son", "daughter", "child", "sons", "daughters", "children");

  /** Words at the end of a sentence in which "they" of the next are looked for. */
  private static final int LONGEST = 100;

  private static final int SEVERAL = 3;

  private final Sheet sheet;
  private final Dependencies trees;
  private final Grammar grammar;
  private final Kinship<Draft> kinship;
  private final Referents referents;
  private final List<Open> open = new ArrayList<>();

  /** Who was told to be a son or a father of nobody in particular: "a son, Daniel". */
  private final Map<Draft, String> unowned = new HashMap<>();

  private final Map<String, List<Draft>> unownedByNoun = new HashMap<>();

  /**
   * A relative not known when told of.
   *
   * @param made the actor that the description became, or null
   */
  private record Open(NounPhrase phrase, Draft owner, @Nullable Draft made) {}

  Relatives(Sheet sheet, Grammar grammar, Kinship<Draft> kinship, Referents referents) {
    this.sheet = sheet;
    this.trees = sheet.text().dependencies();
    this.grammar = grammar;
    this.kinship = kinship;
    this.referents = referents;
  }

  /** Leaves it open for now who the relative of a person is. */
  void leave(NounPhrase phrase, Draft owner, @Nullable Draft made) {
    open.add(new Open(phrase, owner, made));
  }

  /** Notes who is told to be a relative of nobody in particular. */
  void unowned(String noun, Draft relative) {
    List<Draft> same = unownedByNoun.computeIfAbsent(noun, n -> new ArrayList<>());
    // Of three nobody is the only one, whoever asks.
    if (unowned.putIfAbsent(relative, noun) == null && same.size() < SEVERAL) {
      same.add(relative);
    }
  }

  /** Reads the marriages and births of a sentence whose names and pronouns are known. */
  void read(Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      marriage(i);
      birth(i);
    }
  }

  /**
   * Gives what was left open to the persons it means.
   *
   * @param named the persons that have names
   * @return the actors made on the way that have turned out to be others
   */
  Set<Draft> settle(List<Draft> named) {
    Map<String, List<Draft>> families = new HashMap<>();
    for (Draft draft : named) {
      families.computeIfAbsent(draft.family(), family -> new ArrayList<>()).add(draft);
    }
    Set<Draft> known = new HashSet<>(marriedNames(named, families));
    // Of two of one family name the spouse is known first, and is then no brother or father.
    open.sort(Comparator.comparing(one -> !isSpouse(sheet.lower(one.phrase().head()))));
    for (Open one : open) {
      Draft relative = relative(one, families);
      if (relative != null && relative != one.made()) {
        give(one, relative, known);
      }
    }
    return known;
  }

  private static boolean isSpouse(String noun) {
    return noun.equals("husband") || noun.equals("wife") || noun.equals("spouse");
  }

  private void give(Open one, Draft relative, Set<Draft> known) {
    String noun = sheet.lower(one.phrase().head());
    Span span = sheet.span(one.phrase().first(), one.phrase().head());
    Draft made = one.made();
    if (made == null) {
      relative.mention(new Mention(span, Mention.Kind.NOMINAL, "kin"));
    } else if (known.add(made)) {
      relative.absorb(made);
    }
    kinship.add(one.owner().self(), noun, relative);
    relative.fact(Fact.Kind.RELATION, noun, List.of(one.owner()), span);
  }

  private @Nullable Draft relative(Open one, Map<String, List<Draft>> families) {
    if (one.made() != null) {
      kinship.forget(one.owner(), one.made());
    }
    String noun = sheet.lower(one.phrase().head());
    Draft owner = one.owner().self();
    Draft told = kinship.of(owner, noun);
    Draft only = told == null ? onlyUnowned(owner, noun) : told;
    return only == null ? namesake(owner, noun, families) : only.self();
  }

  /** "They had a son, Daniel. ... <i>Her son</i> was killed": the only son of nobody else. */
  private @Nullable Draft onlyUnowned(Draft owner, String noun) {
    Draft found = null;
    for (Draft relative : unownedByNoun.getOrDefault(noun, List.of())) {
      if (relative.self() != owner) {
        if (found != null) {
          return null;
        }
        found = relative;
      }
    }
    return found;
  }

  /** The one person of the same family name who is not known to be another relative. */
  private @Nullable Draft namesake(Draft owner, String noun, Map<String, List<Draft>> families) {
    String family = owner.family();
    Draft found = null;
    for (Draft draft :
        family.isEmpty() ? List.<Draft>of() : families.getOrDefault(family, List.of())) {
      boolean may =
          draft != owner
              && draft.self() == draft
              && unowned.getOrDefault(draft, noun).equals(noun)
              && kinship.mayBe(owner, noun, draft);
      if (may && found != null) {
        return null;
      }
      found = may ? draft : found;
    }
    return found;
  }

  /** "Ana married Paul", "Ana and Paul married", "Ana and Paul, who married". */
  private void marriage(int i) {
    boolean verb = sheet.lower(i).equals("married") || sheet.lower(i).equals("marries");
    if (!verb || sheet.pos(i) != Upos.VERB) {
      return;
    }
    int subject = trees.dependent(i, "nsubj");
    int antecedent = subject < 0 ? -1 : grammar.antecedent(subject);
    int one = antecedent >= 0 ? antecedent : subject;
    int object = trees.dependent(i, "obj");
    int other = object >= 0 || one < 0 ? object : trees.dependent(one, "conj");
    if (one >= 0 && object < 0 && sheet.lower(one).equals("they")) {
      List<Draft> two = couple(sheet.sentence(i) - 1);
      if (!two.isEmpty()) {
        spouses(two.getFirst(), two.getLast());
      }
    } else {
      spouses(referents.person(one), referents.person(other));
    }
  }

  /** "She met Alec Hill. <i>They</i> married": the two persons of the sentence before. */
  private List<Draft> couple(int sentence) {
    Set<Draft> two = new LinkedHashSet<>();
    if (sentence < 0) {
      return List.of();
    }
    Sentence told = sheet.text().story().sentences().get(sentence);
    int from = Math.max(told.firstToken(), told.endToken() - LONGEST);
    for (int k = from; k < told.endToken(); k++) {
      Draft draft = referents.person(k);
      if (draft != null) {
        two.add(draft);
      }
    }
    return two.size() == 2 ? List.copyOf(two) : List.of();
  }

  private void spouses(@Nullable Draft one, @Nullable Draft other) {
    if (one != null && other != null && one != other) {
      kinship.add(one, "spouse", other);
    }
  }

  /** "Paul Hill married Ana Ruiz. ... Ana Hill": one woman, under the name she has since. */
  private Set<Draft> marriedNames(List<Draft> named, Map<String, List<Draft>> families) {
    Set<Draft> known = new HashSet<>();
    for (Draft before : named) {
      Draft spouse = known.contains(before) ? null : kinship.of(before, "spouse");
      String family = spouse == null ? "" : spouse.family();
      for (Draft since :
          family.isEmpty() ? List.<Draft>of() : families.getOrDefault(family, List.of())) {
        if (since != spouse && isMarriedName(since, before) && known.add(since)) {
          before.absorb(since);
          break;
        }
      }
    }
    return known;
  }

  private static boolean isMarriedName(Draft since, Draft before) {
    return since != before
        && since.given().equals(before.given())
        && since.start() > before.start();
  }

  /** "Ana, the daughter of Eva and Paul Hill", "the youngest of the five children of Eva Hill". */
  private void birth(int noun) {
    boolean born = sheet.lower(noun).equals("born");
    if (!born && !CHILDREN.contains(sheet.lower(noun))) {
      return;
    }
    Draft child = born ? referents.person(trees.dependent(noun, "nsubj")) : child(noun);
    if (child == null) {
      return;
    }
    had(child, noun);
    for (int i : trees.dependents(noun)) {
      int mark = trees.dependent(i, "case");
      if (mark >= 0 && sheet.lower(mark).equals(born ? "to" : "of")) {
        parent(child, i);
        for (int k : trees.dependents(i)) {
          if (trees.is(k, "conj")) {
            parent(child, k);
          }
        }
      }
    }
  }

  /** "Ana <i>had</i> a daughter, Ruth, and a son, Daniel"; "They had a son, Daniel". */
  private void had(Draft child, int noun) {
    int top = grammar.listed(noun);
    int verb = trees.is(top, "obj") ? trees.head(top) : -1;
    int subject = verb < 0 || !sheet.text().lemma(verb).equals("have") ? -1 : grammar.subject(verb);
    if (subject >= 0 && sheet.lower(subject).equals("they")) {
      couple(sheet.sentence(noun) - 1).forEach(parent -> kinship.add(child, "parent", parent));
    } else {
      parent(child, subject);
    }
  }

  private void parent(Draft child, int i) {
    Draft parent = referents.person(i);
    if (parent != null && parent != child) {
      kinship.add(child, "parent", parent);
    }
  }

  /** Whom "the daughter of" or "the youngest of the children of" tells of. */
  private @Nullable Draft child(int noun) {
    int head = trees.head(noun);
    boolean one = head >= 0 && trees.dependent(noun, "case") >= 0 && sheet.pos(head) == Upos.ADJ;
    int word = one ? head : noun;
    Draft own = trees.is(grammar.listed(noun), "obj") ? referents.person(noun) : null;
    Draft beside = own == null ? referents.person(grammar.phrase(word)) : own;
    return beside == null ? referents.person(grammar.subjectOfNoun(word)) : beside;
  }
}
