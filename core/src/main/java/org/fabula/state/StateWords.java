package org.fabula.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fabula.event.Event;
import org.fabula.grammar.VerbForms;
import org.fabula.people.People;
import org.fabula.text.WordList;
import org.fabula.time.Times;

/**
 * The words the rules of this package speak of, in lower case; verbs and nouns as lemmas.
 *
 * @param casualtyVerbs what verbs leave, and on whom
 * @param casualtyAdjectives what became of those counted
 * @param casualtyNouns nouns counted themselves
 * @param countingVerbs verbs under which these nouns are a toll
 * @param tallyVerbs how a toll changes by its verb
 * @param estimates words before a number, and what they make of it
 * @param vague quantities in words alone
 * @param numbers words for numbers
 * @param whole nouns for all of those counted
 * @param persons nouns for persons
 * @param earlier words of time for what was claimed before
 * @param later words of time for what is claimed last
 * @param conditions conditions and their families
 * @param grades what stands before "condition"
 * @param conditionVerbs conditions that verbs bring about, and on whom
 * @param linking verbs that join a person to a condition
 * @param carrying verbs for bringing a person to hospital
 * @param doubting verbs whose complement is not said to be so
 * @param forms forms of all these verbs
 */
record StateWords(
    Map<String, Effect> casualtyVerbs,
    Map<String, State.Kind> casualtyAdjectives,
    Map<String, State.Kind> casualtyNouns,
    Set<String> countingVerbs,
    Map<String, String> tallyVerbs,
    Map<String, String> estimates,
    Set<String> vague,
    Map<String, Long> numbers,
    Set<String> whole,
    Set<String> persons,
    Set<String> earlier,
    Set<String> later,
    Map<String, String> conditions,
    Set<String> grades,
    Map<String, Effect> conditionVerbs,
    Set<String> linking,
    Set<String> carrying,
    Set<String> doubting,
    VerbForms forms) {

  /** Where the lists of nouns for persons stand. */
  private static final List<String> PERSONS =
      List.of(
          "person-nouns",
          "trade-nouns",
          "group-nouns",
          "kin",
          "kin-female",
          "kin-male",
          "nouns-female",
          "nouns-male");

  /**
   * What a verb does to one who takes part.
   *
   * @param onObject whether it befalls the object; else the subject
   * @param what it leaves: the name of a kind, or a condition
   */
  record Effect(boolean onObject, String what) {
    State.Kind kind() {
      return State.Kind.valueOf(what);
    }
  }

  /** The lists for English. */
  static StateWords english() {
    Set<String> doubting = new HashSet<>(WordList.words(Event.class, "doubting-verbs"));
    doubting.addAll(WordList.words(Event.class, "denying-verbs"));
    // To claim, to suggest or to estimate a number is how tolls are told.
    doubting.removeAll(Set.of("claim", "estimate", "suggest", "deny", "fail"));
    Map<String, Effect> casualties = verbs("casualty-verbs");
    Map<String, Effect> conditions = verbs("condition-verbs");
    Map<String, String> tallies = WordList.table(StateWords.class, "tally-verbs");
    Set<String> all = new TreeSet<>(doubting);
    all.addAll(casualties.keySet());
    all.addAll(conditions.keySet());
    all.addAll(tallies.keySet());
    for (String list : List.of("counting-verbs", "linking-verbs", "carrying-verbs")) {
      all.addAll(list(list));
    }
    return new StateWords(
        casualties,
        kinds("casualty-adjectives"),
        kinds("casualty-nouns"),
        list("counting-verbs"),
        tallies,
        WordList.table(StateWords.class, "estimates"),
        list("vague-amounts"),
        numberWords(),
        list("whole-nouns"),
        personNouns(),
        list("earlier-words"),
        list("later-words"),
        WordList.table(StateWords.class, "conditions"),
        list("condition-grades"),
        conditions,
        list("linking-verbs"),
        list("carrying-verbs"),
        Set.copyOf(doubting),
        VerbForms.english(all));
  }

  /** Whether the noun is for a person, or for all of those counted. */
  boolean isPerson(String lemma) {
    return persons.contains(lemma) || whole.contains(lemma);
  }

  private static Set<String> list(String name) {
    return WordList.words(StateWords.class, name);
  }

  private static Map<String, State.Kind> kinds(String name) {
    Map<String, State.Kind> kinds = new HashMap<>();
    WordList.table(StateWords.class, name)
        .forEach((word, kind) -> kinds.put(word, State.Kind.valueOf(kind)));
    return Map.copyOf(kinds);
  }

  private static Map<String, Effect> verbs(String name) {
    Map<String, Effect> effects = new HashMap<>();
    WordList.table(StateWords.class, name).forEach((verb, told) -> effects.put(verb, effect(told)));
    return Map.copyOf(effects);
  }

  private static Effect effect(String told) {
    int space = told.indexOf(' ');
    return new Effect(told.startsWith("done "), told.substring(space + 1));
  }

  private static Map<String, Long> numberWords() {
    Map<String, Long> numbers = new HashMap<>();
    WordList.table(Times.class, "numbers")
        .forEach((word, number) -> numbers.put(word, Long.parseLong(number)));
    return Map.copyOf(numbers);
  }

  private static Set<String> personNouns() {
    Set<String> nouns = new HashSet<>();
    for (String name : PERSONS) {
      for (String line : WordList.lines(People.class, name)) {
        for (String entry : line.split(",", -1)) {
          nouns.add(entry.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return Set.copyOf(nouns);
  }
}
