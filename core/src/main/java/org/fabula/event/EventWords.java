package org.fabula.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fabula.event.Event.EventClass;
import org.fabula.grammar.VerbForms;
import org.fabula.text.WordList;
import org.fabula.time.AgeWords;
import org.fabula.time.Times;

/**
 * The verbs the rules of this package speak of, as lemmas.
 *
 * @param forms forms of verbs
 * @param closedClasses verbs whose TimeML class their meaning fixes
 * @param planning verbs whose complement is planned
 * @param denying verbs whose complement did not happen
 * @param doubting verbs whose complement may have happened
 * @param implying verbs whose infinitive happened where they did: "<i>managed</i> to sell"
 * @param implyingAdjectives adjectives of which the same is true: "was <i>able</i> to pay"
 * @param finding verbs whose complement is found out or decided
 * @param light verbs that leave the happening to the noun they govern
 * @param happening verbs that date their subject: "the vote <i>is</i> on Monday"
 * @param term verbs whose "for" says how long what they bring about is to be: "jailed for a year"
 * @param result verbs that say the same unless they tell of a state: "left for a year"
 * @param changing verbs whose "from" names what was before: "<i>rose</i> from a year earlier"
 * @param awaiting verbs whose infinitive is of another time: "<i>was</i> to open on Friday"
 * @param occasions nouns for what people go to or take part in: "at the 2011 <i>regatta</i>"
 * @param attending verbs that have the time of their object: "<i>won</i> Saturday's race"
 * @param writing verbs of making known in writing: "a letter <i>dated</i> May 2"
 * @param ages words that tell how old somebody is
 */
record EventWords(
    VerbForms forms,
    Map<String, EventClass> closedClasses,
    Set<String> planning,
    Set<String> denying,
    Set<String> doubting,
    Set<String> implying,
    Set<String> implyingAdjectives,
    Set<String> finding,
    Set<String> light,
    Set<String> happening,
    Set<String> term,
    Set<String> result,
    Set<String> changing,
    Set<String> awaiting,
    Set<String> occasions,
    Set<String> attending,
    Set<String> writing,
    AgeWords ages) {

  /** The lists for English. */
  static EventWords english() {
    Map<String, EventClass> classes = closedClassList();
    Set<String> planning = WordList.words(EventWords.class, "plan-verbs");
    Set<String> denying = WordList.words(EventWords.class, "denying-verbs");
    Set<String> doubting = WordList.words(EventWords.class, "doubting-verbs");
    Set<String> implying = WordList.words(EventWords.class, "implying-verbs");
    Set<String> finding = WordList.words(EventWords.class, "finding-verbs");
    Set<String> light = WordList.words(EventWords.class, "light-verbs");
    Set<String> happening = WordList.words(EventWords.class, "happening-verbs");
    Set<String> term = WordList.words(EventWords.class, "term-verbs");
    Set<String> result = WordList.words(EventWords.class, "result-verbs");
    Set<String> all = new TreeSet<>(classes.keySet());
    for (Set<String> list :
        List.of(planning, denying, doubting, implying, finding, light, happening, term, result)) {
      all.addAll(list);
    }
    return new EventWords(
        VerbForms.english(all),
        classes,
        planning,
        denying,
        doubting,
        implying,
        WordList.words(EventWords.class, "implying-adjectives"),
        finding,
        light,
        happening,
        term,
        result,
        WordList.words(EventWords.class, "change-verbs"),
        WordList.words(EventWords.class, "awaiting-verbs"),
        WordList.words(EventWords.class, "occasion-nouns"),
        WordList.words(Times.class, "attending"),
        WordList.words(EventWords.class, "writing-verbs"),
        AgeWords.english());
  }

  private static Map<String, EventClass> closedClassList() {
    Map<String, EventClass> classes = new HashMap<>();
    WordList.words(EventWords.class, "aspectual-verbs")
        .forEach(verb -> classes.put(verb, EventClass.ASPECTUAL));
    WordList.words(EventWords.class, "perception-verbs")
        .forEach(verb -> classes.put(verb, EventClass.PERCEPTION));
    WordList.words(EventWords.class, "i-action-verbs")
        .forEach(verb -> classes.putIfAbsent(verb, EventClass.I_ACTION));
    return Map.copyOf(classes);
  }

  /** Whether the verb takes a clause as what is planned, doubted or found out. */
  boolean takesClause(String lemma) {
    return doubting.contains(lemma) || planning.contains(lemma) || finding.contains(lemma);
  }
}
