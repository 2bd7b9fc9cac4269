package org.fabula.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is said of the health, liberty and whereabouts of persons: "is in critical condition",
 * "remained in custody", "I'm completely fine", "was freed on Tuesday".
 */
final class Conditions {
  private static final String HOSPITAL = "in hospital";
  private static final String OUT_OF_HOSPITAL = "out of hospital";
  private static final String LIBERTY = "liberty";

  private final Sheet sheet;
  private final Dependencies tree;
  private final StateWords words;
  private final Subjects subjects;
  private final Victims victims;
  private final Tellings tellings;
  private final List<Claim> claims = new ArrayList<>();

  /** Claims of release, which may be that of a record or a report. */
  private final List<Claim> releases = new ArrayList<>();

  Conditions(Sheet sheet, StateWords words, Tellings tellings) {
    this.sheet = sheet;
    this.tree = sheet.tree();
    this.words = words;
    this.subjects = new Subjects(sheet);
    this.victims = new Victims(sheet, words);
    this.tellings = tellings;
  }

  /** The conditions of the story, by where they are claimed. */
  List<Claim> find() {
    for (int i = 0; i < sheet.size(); i++) {
      StateWords.Effect effect = words.conditionVerbs().get(sheet.lemma(i));
      boolean verb = sheet.pos(i) == Upos.VERB;
      if (effect != null && verb) {
        broughtAbout(i, effect);
      } else if (verb && words.carrying().contains(sheet.lemma(i))) {
        carried(i);
      } else if (sheet.lower(i).equals("condition")) {
        graded(i);
      } else if (tree.dependent(i, "case") >= 0) {
        phrase(i);
      } else if (words.conditions().containsKey(sheet.lower(i))) {
        adjective(i);
      }
    }
    Set<String> held = held();
    releases.stream().filter(release -> held.contains(release.actor)).forEach(claims::add);
    return claims;
  }

  /** Who is said to be held; others are released from a team, or as records are. */
  private Set<String> held() {
    Set<String> held = new HashSet<>();
    for (Claim claim : claims) {
      if (claim.matter.equals(LIBERTY) && claim.actor != null) {
        held.add(claim.actor);
      }
    }
    return held;
  }

  // ---- words

  /** "is fine", "is alive and well", "found dead", "is missing". */
  private void adjective(int word) {
    int above = tree.head(word);
    boolean joined = isJoined(word) || tree.is(word, "conj") && above >= 0 && isJoined(above);
    int predicate = joined ? word : above;
    boolean under = above >= 0 && (tree.is(word, "xcomp") || tree.is(word, "advmod"));
    if (!joined && !(under && joins(above, word))) {
      return;
    }
    if (isOfSomething(word) || joined && lastJoined(above) == word) {
      return;
    }
    int holder = joined ? subjects.of(word) : holder(above);
    int first = firstAdverb(word);
    int last = lastJoined(word);
    add(predicate, holder, words(first, last), family(sheet.lower(word)), first, last, "adjective");
  }

  private boolean isJoined(int word) {
    return tree.dependent(word, "cop") >= 0 || tree.dependent(word, "aux") >= 0;
  }

  /** Whether a verb joins a person to the word: "remains critical", "found dead", "doing well". */
  private boolean joins(int verb, int word) {
    return switch (sheet.lemma(verb)) {
      case "find" -> true;
      case "pronounce", "declare", "leave" -> tree.is(word, "xcomp");
      case "do" -> sheet.lower(word).equals("well") || sheet.lower(word).equals("fine");
      default -> words.linking().contains(sheet.lemma(verb)) && tree.is(word, "xcomp");
    };
  }

  private int holder(int verb) {
    int object = tree.dependent(verb, "obj");
    return object >= 0 ? object : subjects.of(verb);
  }

  /** "critical of the plan", "free to go", "safe from attack", "fine with it", "weak on tax". */
  private boolean isOfSomething(int word) {
    for (int k : tree.dependents(word)) {
      boolean to = tree.is(k, "advcl") && sheet.has(k, "mark", "to");
      boolean clause = to || tree.is(k, "xcomp") || tree.is(k, "ccomp");
      boolean noun = tree.is(k, "obl") || tree.is(k, "nmod");
      boolean more = sheet.lower(k).equals("too") || sheet.lower(k).equals("enough");
      if (clause || more && tree.is(k, "advmod") || noun && isComplement(word, k)) {
        return true;
      }
    }
    return sheet.has(word, "advmod", "how");
  }

  private boolean isComplement(int word, int noun) {
    return switch (sheet.preposition(noun)) {
      case "of", "about", "to", "for" -> !sheet.isTimed(noun);
      case "on", "in" -> sheet.lower(word).equals("weak") && !sheet.isTimed(noun);
      case "with", "from" ->
          switch (sheet.lower(word)) {
            case "fine", "ok", "okay", "well", "free", "safe" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** The first of the adverbs right before a word: "completely fine". */
  private int firstAdverb(int word) {
    int first = word;
    while (first > 0 && isGrading(first - 1, word)) {
      first--;
    }
    return first;
  }

  private boolean isGrading(int adverb, int word) {
    return tree.is(adverb, "advmod")
        && tree.head(adverb) == word
        && sheet.lower(adverb).endsWith("ly")
        && !isOfTime(adverb);
  }

  private boolean isOfTime(int adverb) {
    String word = sheet.lower(adverb);
    return words.earlier().contains(word)
        || words.later().contains(word)
        || word.equals("reportedly")
        || word.equals("only")
        || word.equals("already");
  }

  /** "critical but stable". */
  private int lastJoined(int word) {
    int next = word + 2;
    boolean joined =
        word >= 0
            && sheet.together(word, next)
            && tree.is(next, "conj")
            && tree.head(next) == word
            && words.conditions().containsKey(sheet.lower(next));
    return joined ? next : word;
  }

  private String words(int first, int last) {
    StringBuilder told = new StringBuilder(sheet.lower(first));
    for (int i = first + 1; i <= last; i++) {
      told.append(' ').append(sheet.lower(i));
    }
    return told.toString();
  }

  private String family(String condition) {
    return words.conditions().getOrDefault(condition, "");
  }

  // ---- phrases

  /** "is in custody", "remains in hospital", "held on bail". */
  private void phrase(int noun) {
    String condition = condition(noun);
    if (condition == null) {
      return;
    }
    boolean joined = tree.dependent(noun, "cop") >= 0;
    int verb = tree.head(noun);
    boolean under = verb >= 0 && holds(verb, noun, condition);
    if (joined || under) {
      int predicate = joined ? noun : verb;
      int first = tree.dependent(noun, "case");
      add(predicate, subjects.of(predicate), condition, family(condition), first, noun, "phrase");
    }
  }

  /** The condition that a noun with its preposition and adjectives is; null if it is none. */
  private @Nullable String condition(int noun) {
    String before = sheet.preposition(noun);
    String bare = before + " " + sheet.lower(noun);
    for (int k : tree.dependents(noun)) {
      String full = before + " " + sheet.lower(k) + " " + sheet.lower(noun);
      boolean tells = tree.is(k, "amod") || tree.is(k, "compound");
      if (tells && words.conditions().containsKey(full)) {
        return full;
      }
    }
    return words.conditions().containsKey(bare) ? bare : null;
  }

  private boolean holds(int verb, int noun, String condition) {
    boolean below = tree.is(noun, "obl") || tree.is(noun, "xcomp") || tree.is(noun, "advmod");
    boolean bail = condition.equals("on bail") || condition.equals("on parole");
    boolean frees = sheet.lemma(verb).equals("release") || sheet.lemma(verb).equals("free");
    return below && (words.linking().contains(sheet.lemma(verb)) || bail && frees);
  }

  /** "in critical condition", "listed in a critical but stable condition". */
  private void graded(int noun) {
    int grade = -1;
    for (int k : tree.dependents(noun)) {
      boolean grades = tree.is(k, "amod") && k < noun && words.grades().contains(sheet.lower(k));
      grade = grades && grade < 0 ? k : grade;
    }
    if (grade < 0 || !sheet.preposition(noun).equals("in")) {
      return;
    }
    int verb = tree.head(noun);
    boolean joined = tree.dependent(noun, "cop") >= 0;
    boolean under = verb >= 0 && sheet.pos(verb) == Upos.VERB && tree.is(noun, "obl");
    if (joined || under) {
      int predicate = joined ? noun : verb;
      int holder = joined ? subjects.of(noun) : holder(verb);
      String value = words(firstAdverb(grade), noun - 1);
      add(predicate, holder, value, "health", firstAdverb(grade), noun, "condition");
    }
  }

  // ---- verbs

  private void broughtAbout(int verb, StateWords.Effect effect) {
    int object = tree.dependent(verb, "obj");
    boolean passive = subjects.isPassive(verb);
    if (effect.onObject() ? object < 0 && !passive : object >= 0) {
      return;
    }
    if (sheet.lemma(verb).equals("hurt") && !passive) {
      // What hurts somebody is most often said of votes and feelings.
      return;
    }
    int holder = effect.onObject() ? subjects.patient(verb) : subjects.of(verb);
    boolean going = sheet.lower(verb).endsWith("ing");
    if (sheet.lemma(verb).equals("release") && leavesHospital(verb)) {
      add(verb, holder, OUT_OF_HOSPITAL, "care", verb, verb, "verb");
    } else if (sheet.lemma(verb).equals("recover")) {
      recovers(verb, holder, going);
    } else if ((!going || sheet.lemma(verb).equals("kill")) && !isOnBail(verb)) {
      Claim claim = add(verb, holder, effect.what(), family(effect.what()), verb, verb, "verb");
      if (claim != null && sheet.lemma(verb).equals("release")) {
        claims.removeLast();
        releases.add(claim);
      }
    }
  }

  private void recovers(int verb, int holder, boolean going) {
    boolean joined = going ? tree.dependent(verb, "aux") >= 0 : !subjects.isPassive(verb);
    if (joined) {
      String value = going ? "recovering" : "recovered";
      add(verb, holder, value, "health", verb, verb, "verb");
    }
  }

  private boolean leavesHospital(int verb) {
    return isThere(verb, "from");
  }

  /** "released on bail": that is a condition of its own. */
  private boolean isOnBail(int verb) {
    for (int k : tree.dependents(verb)) {
      boolean bail = sheet.lower(k).equals("bail") || sheet.lower(k).equals("parole");
      if (bail && sheet.preposition(k).equals("on")) {
        return true;
      }
    }
    return false;
  }

  /** "was taken to hospital". */
  private void carried(int verb) {
    boolean toHospital = isThere(verb, "to") && (subjects.isPassive(verb) || hasObject(verb));
    if (toHospital) {
      add(verb, subjects.patient(verb), HOSPITAL, "care", verb, verb, "carried");
    }
  }

  private boolean hasObject(int verb) {
    return tree.dependent(verb, "obj") >= 0;
  }

  private boolean isThere(int verb, String preposition) {
    for (int k : tree.dependents(verb)) {
      boolean hospital =
          switch (sheet.lower(k)) {
            case "hospital", "hospitals", "infirmary", "clinic" -> true;
            default -> false;
          };
      if (hospital && sheet.preposition(k).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  // ---- claims

  private @Nullable Claim add(
      int predicate, int holder, String value, String family, int first, int last, String rule) {
    Optional<Actor> actor = holder(holder, predicate);
    if (actor.isEmpty() || !tellings.holds(predicate) || tellings.isHabit(predicate)) {
      return null;
    }
    boolean denied = tellings.isDenied(predicate);
    String told = denied ? "not " + value : value;
    Claim claim =
        new Claim(
            State.Kind.CONDITION,
            family,
            told,
            Math.min(first, predicate),
            Math.max(last, predicate),
            "condition-of-" + rule);
    claim.actor = actor.get().id();
    claim.event = sheet.event(last);
    claim.isDeath = told.equals("dead");
    tellings.place(claim, predicate, true);
    claims.add(claim);
    return claim;
  }

  /** A person or people not counted: what is counted is a toll. */
  private Optional<Actor> holder(int holder, int predicate) {
    if (holder < 0 || holder == predicate || victims.at(holder) != null) {
      return Optional.empty();
    }
    return sheet.actor(holder).filter(actor -> isHolder(actor, holder));
  }

  /** "They", "the passengers"; of people in general nothing is claimed. */
  private boolean isHolder(Actor actor, int holder) {
    boolean definite =
        sheet.pos(holder) == Upos.PRON
            || sheet.has(holder, "det", "the")
            || tree.dependent(holder, "nmod:poss") >= 0;
    return actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP && definite;
  }
}
