package org.fabula.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.event.Event.EventClass;

/**
 * The words that make events: verbs by TimeML class, nouns that name happenings, and verbs that
 * decide whether what they govern happened.
 *
 * @param forms forms of verbs
 * @param verbClasses lemma to class, for verbs that are not OCCURRENCE
 * @param nouns nouns that name something that happens, singular
 * @param nounClasses noun to class, for nouns that are not OCCURRENCE
 * @param adjectives adjectives that are events after a form of "be", with their class
 * @param planning verbs whose complement is planned
 * @param denying verbs whose complement did not happen
 * @param doubting verbs whose complement may have happened
 * @param light verbs that leave the happening to the noun they govern
 */
record EventWords(
    VerbForms forms,
    Map<String, EventClass> verbClasses,
    Set<String> nouns,
    Map<String, EventClass> nounClasses,
    Map<String, EventClass> adjectives,
    Set<String> planning,
    Set<String> denying,
    Set<String> doubting,
    Set<String> light) {

  /** The lists for English. */
  static EventWords english() {
    return new EventWords(
        VerbForms.english(),
        verbClassList(),
        WordList.words("event-nouns"),
        classes("event-noun-classes"),
        classes("state-adjectives"),
        WordList.words("plan-verbs"),
        WordList.words("denying-verbs"),
        WordList.words("doubting-verbs"),
        WordList.words("light-verbs"));
  }

  private static Map<String, EventClass> verbClassList() {
    Map<String, EventClass> classes = new HashMap<>();
    for (EventClass eventClass : EventClass.values()) {
      if (eventClass != EventClass.OCCURRENCE) {
        String list = eventClass.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-verbs";
        WordList.words(list).forEach(verb -> classes.putIfAbsent(verb, eventClass));
      }
    }
    return Map.copyOf(classes);
  }

  private static Map<String, EventClass> classes(String list) {
    Map<String, EventClass> classes = new HashMap<>();
    for (String line : WordList.lines(list)) {
      String[] row = line.split(" ", -1);
      classes.put(row[0], EventClass.valueOf(row[1]));
    }
    return Map.copyOf(classes);
  }

  /** TimeML class of a verb. */
  EventClass verbClass(String lemma) {
    return verbClasses.getOrDefault(lemma, EventClass.OCCURRENCE);
  }

  /** TimeML class of an event noun. */
  EventClass nounClass(String lemma) {
    return nounClasses.getOrDefault(lemma, EventClass.OCCURRENCE);
  }

  /** Whether the verb takes a clause as what is said, thought or perceived. */
  boolean takesClause(String lemma) {
    return switch (verbClass(lemma)) {
      case REPORTING, I_STATE, I_ACTION, PERCEPTION -> true;
      default -> doubting.contains(lemma) || planning.contains(lemma) || FINDING.contains(lemma);
    };
  }

  private static final Set<String> FINDING =
      Set.of("find", "show", "learn", "discover", "decide", "prove", "determine", "rule", "hold");
}
