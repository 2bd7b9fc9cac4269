package org.fabula.people;

import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.WordList;

/** What the dependency trees say of the place of a word in its phrase and its clause. */
final class Grammar {
  /** No chain of heads worth following is longer. */
  private static final int DEEPEST = 40;

  /** By their forms: the lemma of "denies" is not sure. */
  private static final Set<String> DENIES = Set.of("deny", "denies", "denied", "denying");

  private final Sheet sheet;
  private final Dependencies trees;
  private final Set<String> crimes;

  Grammar(Sheet sheet) {
    this.crimes = WordList.words(Grammar.class, "crimes");
    this.sheet = sheet;
    this.trees = sheet.text().dependencies();
  }

  /** The word of a phrase that hangs on a word outside it; its last word where none does. */
  int head(int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = trees.head(i);
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  /** The noun that a name or description stands beside or is part of: over appositions, titles. */
  int phrase(int word) {
    int i = word;
    for (int k = 0; k < DEEPEST && trees.head(i) >= 0 && isBeside(i); k++) {
      i = trees.head(i);
    }
    return i;
  }

  private boolean isBeside(int i) {
    return trees.is(i, "flat") || trees.is(i, "appos");
  }

  /** What a word is set beside, also over where that is: "a nurse in Tarn, <i>Ana</i>,"; or -1. */
  int apposedTo(int word) {
    if (!trees.is(word, "appos")) {
      return -1;
    }
    int i = trees.head(word);
    while (trees.is(i, "nmod") && sheet.isCapital(i)) {
      i = trees.head(i);
    }
    return i;
  }

  /** "Lark Radio <i>president</i>, Ana Ruiz": whether a noun says what the one named is. */
  boolean isTitleOf(int noun, int name) {
    return trees.is(noun, "nmod:desc") && trees.head(noun) == name;
  }

  /** Whether a name hangs on a noun beside which it stands, and by no preposition. */
  boolean isSetBeside(int name, int noun) {
    boolean beside = isBeside(name) || trees.is(name, "nmod") && trees.dependent(name, "case") < 0;
    return beside && trees.head(name) == noun;
  }

  /** The noun set beside another, as "man" of "the captain, a kind man"; -1 where there is none. */
  int apposition(int noun) {
    return trees.dependent(noun, "appos");
  }

  /** The first of things listed: "Ana" of "Ana and Paul". */
  int listed(int word) {
    int i = word;
    for (int k = 0; k < DEEPEST && trees.head(i) >= 0 && trees.is(i, "conj"); k++) {
      i = trees.head(i);
    }
    return i;
  }

  /** Whether the phrase of a word is the subject of a clause, alone or in a list. */
  boolean isSubject(int word) {
    int top = listed(phrase(word));
    return trees.is(top, "nsubj") || trees.is(top, "csubj");
  }

  /** Whether a word is a phrase of its own and no part of one. */
  boolean isPhrase(int word) {
    return !trees.is(word, "amod") && !trees.is(word, "compound") && !trees.is(word, "flat");
  }

  /** Whether the phrase of a word is the subject of a passive. */
  boolean isPassiveSubject(int word) {
    return trees.relation(listed(phrase(word))).equals("nsubj:pass");
  }

  /** "Hill was charged with theft", "Hill, who denies it", "a jury convicted Hill". */
  boolean isAccused(int word) {
    int top = listed(phrase(word));
    for (int i : trees.dependents(top)) {
      int subject = trees.is(i, "acl") ? trees.dependent(i, "nsubj") : -1;
      if (subject >= 0 && antecedent(subject) == top && accuses(i, subject)) {
        return true;
      }
      // "Hill, 52, denies fraud", taken for "Hill, who denies fraud".
      if (subject < 0 && trees.is(i, "acl") && isCharge(i, top)) {
        return true;
      }
    }
    int verb = isSubject(word) || trees.is(top, "obj") ? trees.head(top) : -1;
    return verb >= 0 && accuses(verb, top);
  }

  /** "Hill was arrested", "police arrested Hill". */
  boolean isArrested(int word) {
    int top = listed(phrase(word));
    int verb = trees.head(top);
    boolean undergoes = trees.is(top, "obj") || trees.relation(top).equals("nsubj:pass");
    return verb >= 0 && undergoes && sheet.text().lemma(verb).equals("arrest") && !isNegated(verb);
  }

  /** "denies fraud", "charged with fraud", "accused of it", said of the word before. */
  private boolean isCharge(int verb, int word) {
    return switch (sheet.lower(verb)) {
      case "charged", "accused", "convicted", "indicted" -> true;
      default -> DENIES.contains(sheet.lower(verb)) && accuses(verb, word);
    };
  }

  /** Whether a verb says of its subject or object that somebody is accused. */
  private boolean accuses(int verb, int word) {
    boolean object = trees.is(word, "obj");
    if (DENIES.contains(sheet.lower(verb))) {
      // "denies murdering", "denied three charges", "denies arson and fraud".
      int thing = trees.dependent(verb, "obj");
      boolean charge = thing >= 0 && crimes.contains(sheet.text().lemma(thing));
      return !object && (charge || trees.dependent(verb, "xcomp") >= 0);
    }
    return switch (sheet.text().lemma(verb)) {
      case "charge", "convict", "acquit", "sentence", "arraign", "indict", "prosecute", "remand" ->
          object || trees.relation(word).equals("nsubj:pass");
      case "plead" -> !object;
      default -> false;
    };
  }

  /** "Hill died", "Hill, who was killed", "Hill's death". */
  boolean isDead(int word) {
    int top = listed(phrase(word));
    int verb = trees.head(top);
    if (verb < 0) {
      return false;
    }
    boolean possessed = trees.is(top, "nmod:poss") && sheet.lower(verb).equals("death");
    return possessed || isSubject(word) && isOver(verb, top);
  }

  private boolean isOver(int verb, int subject) {
    if (isNegated(verb)) {
      return false;
    }
    return switch (sheet.text().lemma(verb)) {
      case "die" -> sheet.lower(verb).equals("died");
      case "kill", "murder" -> trees.relation(subject).equals("nsubj:pass");
      default -> false;
    };
  }

  private boolean isNegated(int verb) {
    for (int i : trees.dependents(verb)) {
      boolean open = trees.is(i, "aux") && isOpen(i);
      if (open || trees.is(i, "advmod") && isOpen(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isDirectObject(int word) {
    return trees.is(listed(word), "obj");
  }

  boolean isObject(int word) {
    return trees.is(word, "obj") || trees.is(word, "iobj") || trees.is(word, "obl");
  }

  /** The word whose subject the phrase of a word is, alone or in a list; -1 where it is none. */
  int predicate(int word) {
    int top = listed(phrase(word));
    return trees.is(top, "nsubj") ? trees.head(top) : -1;
  }

  /** Whether the phrase of a word does what a passive says: "by the mayor". */
  boolean isAgent(int word) {
    return trees.relation(listed(phrase(word))).equals("obl:agent");
  }

  /** Whether a phrase is told to do something to, or be done something by, one of these. */
  boolean isCoArgument(Iterable<Use> uses, int word) {
    int top = listed(phrase(word));
    int verb = trees.head(top);
    for (Use use : uses) {
      int other = listed(phrase(use.token()));
      boolean beside = verb >= 0 && trees.head(other) == verb && other != top;
      if (beside && (isSubject(top) || isObject(top)) && (isSubject(other) || isObject(other))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who is said to be what a noun says: "Ana" of "Ana has been mayor"; -1 where the noun is no
   * predicate or the clause does not say that it is so.
   */
  int subjectOfNoun(int noun) {
    boolean plain = trees.dependent(noun, "cop") >= 0 && trees.dependent(noun, "case") < 0;
    if (!plain || trees.dependent(noun, "mark") >= 0) {
      return -1;
    }
    int subject = trees.dependent(noun, "nsubj");
    for (int i = subject + 1; i < noun; i++) {
      if (isOpen(i)) {
        return -1;
      }
    }
    return subject;
  }

  /** "is not", "would be", "were", "is elected": the words after it are not said to be so. */
  private boolean isOpen(int i) {
    return switch (sheet.lower(i)) {
      case "not", "n't", "n’t", "never", "longer", "or", "were", "being", "like" -> true;
      case "will", "would", "may", "might", "could", "can", "should", "must", "to" -> true;
      default -> sheet.pos(i) == Upos.VERB;
    };
  }

  /** What a noun that is a subject is said to be: "Owen" of "The captain was Owen"; -1 if none. */
  int predicateNoun(int noun) {
    int head = trees.head(noun);
    return head >= 0 && trees.is(noun, "nsubj") && subjectOfNoun(head) == noun ? head : -1;
  }

  /** Whom "as" gives the part of the noun: "Ana" of "they chose Ana as mayor"; -1 if nobody. */
  int appointed(int noun) {
    int verb = trees.head(noun);
    int mark = trees.dependent(noun, "case");
    if (verb < 0 || mark < 0 || !sheet.lower(mark).equals("as")) {
      return -1;
    }
    int object = trees.dependent(verb, "obj");
    return object >= 0 ? object : subject(verb);
  }

  /** "Police named the <i>victim</i> as Paul": the word of the name; -1 where none is given. */
  int identified(int noun) {
    int verb =
        trees.is(noun, "obj") || trees.relation(noun).equals("nsubj:pass") ? trees.head(noun) : -1;
    if (verb < 0 || !isNaming(sheet.text().lemma(verb))) {
      return -1;
    }
    for (int i : trees.dependents(verb)) {
      int mark = trees.dependent(i, "case");
      if (i > noun && mark >= 0 && sheet.lower(mark).equals("as")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNaming(String lemma) {
    return switch (lemma) {
      case "name", "identify", "recognise", "recognize" -> true;
      default -> false;
    };
  }

  /** The place of a word's phrase in its clause. */
  Use.Role role(int word) {
    int top = listed(phrase(word));
    if (isSubject(word)) {
      return Use.Role.SUBJECT;
    }
    if (isObject(top)) {
      return Use.Role.OBJECT;
    }
    return isPossessive(top) ? Use.Role.POSSESSIVE : Use.Role.OTHER;
  }

  /** "before <i>the judge</i> had finished", "who ...": the subject of no main clause. */
  boolean isInSideClause(int word) {
    int predicate = predicate(word);
    return predicate >= 0 && (trees.is(predicate, "advcl") || trees.is(predicate, "acl"));
  }

  /** A mention from one token to another. */
  Use use(int first, int last) {
    int head = head(first, last);
    return new Use(head, last, sheet.sentence(head), role(head));
  }

  boolean isPossessive(int word) {
    return trees.is(word, "nmod:poss");
  }

  /** What a pronoun owns: "mother" of "her mother"; -1 where it owns nothing. */
  int owned(int pronoun) {
    return isPossessive(pronoun) ? trees.head(pronoun) : -1;
  }

  /** The subject of a predicate, its own or the one it shares with the clause it hangs on. */
  int subject(int predicate) {
    int i = predicate;
    for (int k = 0; k < DEEPEST && i >= 0; k++) {
      int subject = trees.dependent(i, "nsubj");
      if (subject >= 0) {
        return subject;
      }
      if (!trees.is(i, "conj") && !trees.is(i, "xcomp") && !trees.is(i, "advcl")) {
        return -1;
      }
      i = trees.head(i);
    }
    return -1;
  }

  /** What the relative pronoun "who", "whom", "which" or "that" stands for; -1 where it is none. */
  int antecedent(int pronoun) {
    return switch (sheet.lower(pronoun)) {
      case "who", "whom", "which", "that" -> {
        int clause = trees.head(pronoun);
        yield clause >= 0 && trees.is(clause, "acl") ? trees.head(clause) : -1;
      }
      default -> -1;
    };
  }

  /** Whom "and his wife" is listed after; -1 where a pronoun owns nothing that is listed. */
  int listedBefore(int pronoun) {
    int owned = owned(pronoun);
    return owned >= 0 && trees.is(owned, "conj") ? trees.head(owned) : -1;
  }

  /** The subject of the nearest clause around a word that has one before it; -1 if none. */
  int nearestSubject(int word) {
    int i = trees.head(word);
    for (int k = 0; k < DEEPEST && i >= 0; k++) {
      int subject = subject(i);
      if (subject >= 0 && subject != word && !isWithin(word, subject)) {
        return subject;
      }
      i = trees.head(i);
    }
    return -1;
  }

  /** Whether two words are of one phrase. */
  boolean isSame(int word, int other) {
    return word >= 0 && phrase(word) == phrase(other);
  }

  /** Whether a word hangs on another at once. */
  boolean hangsOn(int word, int top) {
    return trees.head(word) == top;
  }

  /** Whether {@code word} is {@code top} or hangs on it, over however many words. */
  boolean isWithin(int word, int top) {
    int i = word;
    for (int k = 0; k < DEEPEST && i >= 0; k++) {
      if (i == top) {
        return true;
      }
      i = trees.head(i);
    }
    return false;
  }

  /**
   * Whether a pronoun and a word of its sentence cannot be one person because of where they stand:
   * the subject of a clause is not its object, a thing is not its own owner, one of a list is not
   * another (binding theory, conditions B and C, and i-within-i).
   */
  boolean isDisjoint(int pronoun, int word) {
    if (sheet.sentence(pronoun) != sheet.sentence(word) || pronoun == word) {
      return false;
    }
    int other = phrase(word);
    if (isPossessive(pronoun)) {
      return isOwned(phrase(trees.head(pronoun)), other);
    }
    if (listed(pronoun) == listed(other) && listed(other) != other | listed(pronoun) != pronoun) {
      return true;
    }
    if (!isReflexive(pronoun) && isObject(pronoun) && !isPlace(pronoun)) {
      int subject = subject(trees.head(pronoun));
      return subject >= 0 && phrase(subject) == other;
    }
    // "She saw Ana": a later word of the clause or below it is not its subject.
    return trees.is(pronoun, "nsubj") && word > pronoun && isWithin(word, trees.head(pronoun));
  }

  /** "She looked <i>behind her</i>", "He took his son <i>with him</i>": where one is oneself. */
  private boolean isPlace(int pronoun) {
    int preposition = trees.dependent(pronoun, "case");
    return switch (preposition < 0 ? "" : sheet.lower(preposition)) {
      case "around", "behind", "beside", "beneath", "above", "below", "before", "near" -> true;
      case "with" -> trees.dependent(trees.head(pronoun), "obj") >= 0;
      default -> false;
    };
  }

  private boolean isReflexive(int pronoun) {
    return sheet.lower(pronoun).endsWith("self");
  }

  /** "his father, Paul", "Paul is his father": whose is what is not the same as what. */
  private boolean isOwned(int owned, int other) {
    if (owned == other) {
      return true;
    }
    return trees.dependent(owned, "nsubj") == other || trees.dependent(other, "nsubj") == owned;
  }

  /**
   * Whether a pronoun may stand for a name told after it: it is in a part of the clause that comes
   * before the subject, and the name is that subject. "When she came, Ana ..."
   */
  boolean mayAnticipate(int pronoun, int word) {
    int top = listed(phrase(word));
    if (!trees.is(top, "nsubj") || isDisjoint(pronoun, word)) {
      return false;
    }
    int predicate = trees.head(top);
    int i = pronoun;
    for (int k = 0; k < DEEPEST && i >= 0 && trees.head(i) != predicate; k++) {
      i = trees.head(i);
    }
    return i >= 0 && i < top && i != top && !trees.is(i, "nsubj");
  }
}
