package org.fabula.people;

import java.util.EnumSet;
import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;

/** Collects the clues to what a name names, from its words and from those around it. */
final class Evidence {
  /** How far an apposition reaches to its noun. */
  private static final int APPOSITION = 5;

  /** How many words after a name a pronoun may still speak for it. */
  private static final int PRONOUN = 30;

  private final Sheet sheet;
  private final Grammar grammar;

  Evidence(Sheet sheet, Grammar grammar) {
    this.sheet = sheet;
    this.grammar = grammar;
  }

  /** All clues at one use of a name, but for those that rest on other names. */
  Set<Clue> clues(NameRun run) {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    words(run, clues);
    before(run, clues);
    after(run.last() + 1, clues);
    if (grammar.isSubject(grammar.head(run.title(), run.last()))) {
      clues.add(Clue.SUBJECT);
    }
    if (isMany(run)) {
      clues.add(Clue.COLLECTIVE);
    }
    if (isMeant(run)) {
      clues.add(Clue.PRONOUN);
    }
    return clues;
  }

  /** "Lark <i>have</i> signed": a verb in the plural, of one name that is none. */
  private boolean isMany(NameRun run) {
    boolean plural =
        switch (sheet.lower(run.last() + 1)) {
          case "have", "are", "were" -> true;
          default -> false;
        };
    return plural && !sheet.lower(run.last()).endsWith("s") && opensClause(run);
  }

  /** Not "Ana and Paul have", nor "players of Lark have". */
  private boolean opensClause(NameRun run) {
    int before = run.title() - 1;
    if (before < 0 || sheet.sentence(before) != sheet.sentence(run.first())) {
      return true;
    }
    return sheet.pos(before) == Upos.SCONJ || sheet.is(before, Trait.SPEECH);
  }

  /** Whether the model takes the next "he" or "she" for this name. */
  private boolean isMeant(NameRun run) {
    int end = Math.min(sheet.size(), run.last() + PRONOUN);
    for (int i = run.last() + 1; i < end; i++) {
      if (Pronouns.gender(sheet.lower(i)) != Gender.UNKNOWN) {
        return sheet.text().antecedent(i, run.last()) > 0;
      }
    }
    return false;
  }

  private void words(NameRun run, Set<Clue> clues) {
    boolean alone = run.length() == 1;
    if (alone) {
      clues.add(Clue.ONE_WORD);
    }
    if (sheet.is(run.first(), Trait.GIVEN)) {
      clues.add(alone ? Clue.GIVEN_NAME_ALONE : Clue.GIVEN_NAME);
    }
    for (int i = run.first(); i <= run.last(); i++) {
      if (!alone && sheet.isInitial(i)) {
        clues.add(Clue.INITIAL);
      } else if (isAcronym(run, i)) {
        clues.add(Clue.ACRONYM);
      }
    }
  }

  /**
   * Not the initials of "AB Dube", nor the number of "John Paul II", nor capitals in a headline.
   */
  private boolean isAcronym(NameRun run, int i) {
    boolean initials = i == run.first() && run.length() > 1 && sheet.lower(i).length() == 2;
    return sheet.isAcronym(i) && !initials && !isNumeral(i) && !sheet.inHeadline(i);
  }

  private boolean isNumeral(int i) {
    return switch (sheet.lower(i)) {
      case "ii", "iii", "iv", "vi", "vii", "viii" -> true;
      default -> false;
    };
  }

  private void before(NameRun run, Set<Clue> clues) {
    int at = run.title() - 1;
    if (run.isTitled()) {
      clues.add(Clue.TITLE);
    } else if (isRoleBefore(run, at) || isOfficeBefore(at)) {
      clues.add(Clue.ROLE);
    } else if (isBodyBefore(at)) {
      clues.add(Clue.BODY_BEFORE);
    } else if (isThingBefore(run, at)) {
      clues.add(Clue.THING_BEFORE);
    }
    switch (sheet.lower(at)) {
      case "the", "a", "an", "this", "these", "every" -> article(run.last() + 1, clues);
      case "in", "at", "near", "into", "across", "outside", "around" ->
          clues.add(Clue.PLACE_BEFORE);
      case "from" -> from(run, clues);
      case "for" -> {
        if (sheet.lower(at - 1).equals("mp") || sheet.lower(at - 1).equals("member")) {
          clues.add(Clue.PLACE_BEFORE);
        }
      }
      default -> {}
    }
  }

  /** "<i>mayor of Tarn</i> Ana Ruiz", "<i>ambassador to the United States</i> Ana Ruiz". */
  private boolean isOfficeBefore(int at) {
    int i = at;
    while (i > 0 && at - i < APPOSITION && sheet.isCapital(i)) {
      i--;
    }
    i -= i < at && sheet.lower(i).equals("the") ? 1 : 0;
    boolean of =
        i < at
            && switch (sheet.lower(i)) {
              case "of", "to", "for" -> true;
              default -> false;
            };
    return of && sheet.is(i - 1, Trait.PERSONS | Trait.TITLES);
  }

  /** "the <i>airline</i> Lark", "the <i>carmaker</i> Lark". */
  private boolean isBodyBefore(int at) {
    return sheet.is(at, Trait.ORGANIZATION.bit())
        && sheet.pos(at) == Upos.NOUN
        && !sheet.isCapital(at);
  }

  /** "<i>Hurricane</i> Maud", "the <i>ferry</i> Ana"; not "the storm Ana had feared". */
  private boolean isThingBefore(NameRun run, int at) {
    if (!sheet.is(at, Trait.NAMED_THING.bit())) {
      return false;
    }
    Dependencies tree = sheet.text().dependencies();
    int name = grammar.head(run.first(), run.last());
    // Noun and name may both be taken for the subject of one verb.
    boolean one =
        tree.head(at) == tree.head(name) && tree.is(at, "nsubj") && tree.is(name, "nsubj");
    return one || tree.head(at) == name || tree.head(name) == at;
  }

  /** What is bought, heard or learnt comes from people too. */
  private void from(NameRun run, Set<Clue> clues) {
    if (run.length() == 1 || !sheet.is(run.first(), Trait.GIVEN)) {
      clues.add(Clue.PLACE_BEFORE);
    }
  }

  /** The article is the name's own unless a noun follows: "the Weiss era". */
  private void article(int next, Set<Clue> clues) {
    if (isFamily(next)) {
      clues.add(Clue.FAMILY);
    } else if (!isNoun(next)) {
      clues.add(Clue.ARTICLE);
    }
  }

  private boolean isNoun(int i) {
    return sheet.pos(i) == Upos.NOUN && !sheet.isCapital(i);
  }

  /** "the lawyer Jo Weiss", "a lawyer for the town, Jo Weiss,", "his son, Jo". */
  private boolean isRoleBefore(NameRun run, int at) {
    if (sheet.lower(at).equals(",")) {
      long kin = Trait.ANY_KIN | (run.length() > 1 ? Trait.PERSONS : 0);
      return sheet.is(at - 1, kin) && !sheet.isCapital(at - 1) || isBesideRole(run, at);
    }
    return sheet.is(at, Trait.ANY_KIN | Trait.PERSONS | Trait.TITLES) && !sheet.isCapital(at);
  }

  /** "the head of police for the district, Jo Weiss,": the noun it stands beside is further off. */
  private boolean isBesideRole(NameRun run, int comma) {
    int noun = grammar.phrase(grammar.head(run.first(), run.last()));
    return run.length() > 1
        && noun < comma
        && sheet.is(noun, Trait.ANY_KIN | Trait.PERSONS)
        && !sheet.isCapital(noun);
  }

  /** "the Weiss administration", "the Weiss brothers": a name with an article all the same. */
  private boolean isFamily(int i) {
    return switch (sheet.lower(i)) {
      case "administration",
          "family",
          "brothers",
          "sisters",
          "presidency",
          "campaign",
          "couple",
          "clan",
          "dynasty",
          "estate" ->
          true;
      default -> false;
    };
  }

  private void after(int next, Set<Clue> clues) {
    if (sheet.isPossessive(next) && hasOfficers(next + 1)) {
      clues.add(Clue.OFFICERS);
    } else if (sheet.isPossessive(next) && sheet.lower(next + 1).equals("president")) {
      clues.add(Clue.COLLECTIVE);
    }
    if (sheet.lower(next).equals(",")) {
      afterComma(next + 1, clues);
    } else if (sheet.lower(next).equals("who")) {
      clues.add(Clue.WHO);
    } else if (isSite(next) && !isNoun(next + 1)) {
      clues.add(Clue.SITE_AFTER);
    } else if (isNoun(next) && !isFamily(next)) {
      clues.add(Clue.NOUN_AFTER);
    }
  }

  /** "Abu Salam <i>prison</i>", in small letters after the name. */
  private boolean isSite(int i) {
    return switch (sheet.lower(i)) {
      case "prison", "jail", "airport", "stadium", "bridge", "mosque", "shrine", "province" ->
          !sheet.isCapital(i);
      default -> false;
    };
  }

  /** "'s <i>chief executive</i>", "'s new <i>chairman</i>", "'s <i>board</i>". */
  private boolean hasOfficers(int i) {
    int noun = sheet.pos(i) == Upos.ADJ && !sheet.lower(i).equals("chief") ? i + 1 : i;
    return switch (sheet.lower(noun)) {
      case "chief" -> sheet.lower(noun + 1).equals("executive");
      case "board", "chairman", "chairwoman", "shareholders", "ceo", "directors" -> true;
      default -> false;
    };
  }

  private void afterComma(int i, Set<Clue> clues) {
    if (sheet.lower(i).equals("who") || sheet.lower(i).equals("whose")) {
      clues.add(Clue.WHO);
    } else if (Ages.isAge(sheet, i)) {
      clues.add(Clue.AGE);
    } else if (isRolePhrase(i)) {
      clues.add(Clue.ROLE);
    }
  }

  /** ", a former teacher", ", head of", ", the mayor": a noun for a person within a few words. */
  private boolean isRolePhrase(int from) {
    for (int i = from; i < from + APPOSITION; i++) {
      if (sheet.is(i, Trait.PERSONS | Trait.ANY_KIN)) {
        return true;
      }
      boolean within =
          switch (sheet.pos(i)) {
            case DET, ADJ, NOUN, PROPN -> true;
            default -> false;
          };
      if (!within) {
        return false;
      }
    }
    return false;
  }
}
