package org.fabula.people;

import java.util.EnumSet;
import java.util.Set;
import org.fabula.model.Upos;

/** Collects the clues to what a run of words names, from its words and from those around it. */
final class Evidence {
  private static final int PRONOUN_REACH = 30;

  private final Sheet sheet;

  Evidence(Sheet sheet) {
    this.sheet = sheet;
  }

  /** All clues at one use of a name, but for those that rest on other names. */
  Set<Clue> clues(NameRun run) {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    size(run, clues);
    for (int i = run.first(); i <= run.last(); i++) {
      word(run, i, clues);
    }
    whole(run, clues);
    before(run, clues);
    after(run, clues);
    if (hasPronounAfter(run.last())) {
      clues.add(Clue.PRONOUN_AFTER);
    }
    return clues;
  }

  private void size(NameRun run, Set<Clue> clues) {
    int words = 0;
    for (int i = run.first(); i <= run.last(); i++) {
      words += sheet.isCapital(i) ? 1 : 0;
    }
    clues.add(words == 1 ? Clue.SINGLE : words <= 3 ? Clue.TWO_OR_THREE : Clue.LONG);
    if (words == 4 || words == 5 && clues.contains(Clue.PARTICLE)) {
      clues.remove(Clue.LONG);
    }
  }

  private void word(NameRun run, int i, Set<Clue> clues) {
    boolean alone = run.length() == 1;
    if (sheet.is(i, Trait.GIVEN)) {
      clues.add(alone ? Clue.GIVEN_ALONE : i == run.first() ? Clue.GIVEN_FIRST : Clue.GIVEN_LATER);
    } else if (sheet.is(i, Trait.NOT_NAME)) {
      clues.add(Clue.COMMON_WITHIN);
    }
    if (sheet.is(i, Trait.DEMONYM) && !sheet.is(i, Trait.GIVEN | Trait.SURNAME.bit())) {
      clues.add(Clue.PEOPLE_WITHIN);
    }
    if (sheet.is(i, Trait.ORGANIZATION_WORD) && !sheet.is(i, Trait.GIVEN)) {
      clues.add(Clue.BODY_WORD);
    }
    if (!alone && sheet.is(i, Trait.PLACE) && !sheet.is(i, Trait.GIVEN)) {
      clues.add(Clue.PLACE_WITHIN);
    }
    if (!alone && sheet.isInitial(i)) {
      clues.add(hasFullWord(run) ? Clue.INITIAL : Clue.ACRONYM);
    } else if (sheet.isAcronym(i) && !isSuffix(i)) {
      clues.add(Clue.ACRONYM);
    }
    particles(run, i, clues);
  }

  /** Initials are of a person where a plain word stands with them; "U. S.", "G 7" have none. */
  private boolean hasFullWord(NameRun run) {
    for (int i = run.first(); i <= run.last(); i++) {
      if (sheet.lower(i).length() > 2 && sheet.isCapital(i) && !sheet.isAcronym(i)) {
        return i > run.first();
      }
    }
    return false;
  }

  private boolean isSuffix(int i) {
    String word = sheet.lower(i);
    return word.equals("ii") || word.equals("iii") || word.equals("iv");
  }

  private void particles(NameRun run, int i, Set<Clue> clues) {
    if (i == run.first()) {
      return;
    }
    String word = sheet.lower(i);
    if (word.equals("of") || word.equals("for") || word.equals("and") || word.equals("&")) {
      clues.add(Clue.CONNECTED);
    } else if (sheet.is(i, Trait.PARTICLE) && !sheet.is(i, Trait.FUNCTION)) {
      clues.add(Clue.PARTICLE);
    } else if (!sheet.isCapital(i) && word.equals("-")) {
      clues.add(Clue.SYLLABLES);
    } else if (isSyllables(sheet.text().word(i))) {
      clues.add(Clue.SYLLABLES);
    }
  }

  /** "Sang-min", "al-Masri", "Jean-Paul" as the later word of a name. */
  private static boolean isSyllables(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0 && hyphen < word.length() - 2 && word.length() <= 16;
  }

  private void whole(NameRun run, Set<Clue> clues) {
    boolean alone = run.length() == 1;
    if (sheet.is(run.last(), Trait.SURNAME)) {
      clues.add(alone ? Clue.SURNAME_ALONE : Clue.SURNAME_LAST);
    }
    if (!alone && sheet.is(run.last(), Trait.PLACE_WORD) && !sheet.is(run.last(), Trait.GIVEN)) {
      clues.add(Clue.PLACE_WORD);
    }
    if ((sheet.traits(run.first(), run.last()) & Trait.PLACE.bit()) != 0) {
      clues.add(Clue.PLACE);
    }
    String word = sheet.lower(run.first());
    if (alone && sheet.isSeenInLowerCase(word)) {
      clues.add(Clue.LOWER_ELSEWHERE);
    }
    if (alone && sheet.isInitial(run.first())) {
      clues.add(Clue.ACRONYM);
    }
    if (sheet.inHeadline(run.first())) {
      clues.add(Clue.HEADLINE);
    }
  }

  private void before(NameRun run, Set<Clue> clues) {
    if (run.isTitled()) {
      boolean honorific = sheet.is(run.first() - 1, Trait.MALE | Trait.FEMALE);
      clues.add(honorific ? Clue.HONORIFIC : Clue.TITLE);
    }
    int at = run.title() - 1;
    String word = sheet.lower(at);
    if (!run.isTitled() && !sheet.isCapital(at)) {
      if (sheet.is(at, Trait.ANY_KIN) || word.equals(",") && sheet.is(at - 1, Trait.ANY_KIN)) {
        clues.add(Clue.KIN_BEFORE);
      } else if (sheet.is(at, Trait.PERSONS | Trait.TITLES) || isApposed(run, at)) {
        clues.add(Clue.ROLE_BEFORE);
      }
    }
    switch (word) {
      case "the", "a", "an", "this", "these", "every" ->
          clues.add(isFamily(run.last() + 1) ? Clue.HOUSE_AFTER : Clue.ARTICLE_BEFORE);
      case "in", "at", "near", "from", "into", "across", "outside", "around" ->
          clues.add(Clue.PLACE_BEFORE);
      case "(" -> clues.add(Clue.BRACKETS);
      default -> {
        if (isSpeech(at)) {
          clues.add(Clue.SPEECH);
        }
      }
    }
  }

  /** "a lawyer for the town, Jo Weiss,": a noun for a person before the comma. */
  private boolean isApposed(NameRun run, int at) {
    return sheet.lower(at).equals(",")
        && sheet.is(at - 1, Trait.PERSONS)
        && !sheet.isCapital(at - 1)
        && run.length() > 1;
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
          "regime",
          "couple",
          "clan",
          "dynasty",
          "estate" ->
          true;
      default -> false;
    };
  }

  private boolean isSpeech(int i) {
    return sheet.is(i, Trait.SPEECH) && !sheet.isCapital(i);
  }

  private void after(NameRun run, Set<Clue> clues) {
    int next = run.last() + 1;
    if (sheet.lower(next).equals(",")) {
      afterComma(next + 1, clues);
      return;
    }
    if (sheet.lower(next).equals("who")) {
      clues.add(Clue.WHO_AFTER);
    } else if (sheet.isPossessive(next)) {
      clues.add(Clue.POSSESSIVE);
    } else if (isSpeech(next) || isSpeech(next + 1) && sheet.pos(next) == Upos.ADV) {
      clues.add(Clue.SPEECH);
    } else if (sheet.pos(next) == Upos.VERB || sheet.pos(next) == Upos.AUX) {
      clues.add(Clue.VERB_AFTER);
    } else if (sheet.pos(next) == Upos.NOUN && !sheet.isCapital(next)) {
      clues.add(Clue.NOUN_AFTER);
    }
  }

  /** Whether "he" or "she" follows in the sentence, or opens the next. */
  private boolean hasPronounAfter(int last) {
    int sentence = sheet.sentence(last);
    int end = Math.min(sheet.size(), last + PRONOUN_REACH);
    for (int i = last + 1; i < end; i++) {
      int ahead = sheet.sentence(i) - sentence;
      if (ahead > 1 || ahead == 1 && !sheet.opensSentence(i)) {
        return false;
      }
      boolean pronoun =
          switch (sheet.lower(i)) {
            case "he", "she", "his", "her", "him", "himself", "herself" -> true;
            default -> false;
          };
      if (pronoun) {
        return true;
      }
    }
    return false;
  }

  private void afterComma(int i, Set<Clue> clues) {
    if (sheet.lower(i).equals("who") || sheet.lower(i).equals("whose")) {
      clues.add(Clue.WHO_AFTER);
    } else if (Ages.isAge(sheet, i)) {
      clues.add(Clue.AGE_AFTER);
    } else if (isRolePhrase(i)) {
      clues.add(Clue.ROLE_AFTER);
    }
  }

  /** ", a former teacher", ", head of", ", the mayor": a noun for a person within a few words. */
  private boolean isRolePhrase(int from) {
    for (int i = from; i < from + 5; i++) {
      if (sheet.is(i, Trait.PERSONS | Trait.ANY_KIN)) {
        return true;
      }
      Upos pos = sheet.pos(i);
      boolean within = pos == Upos.DET || pos == Upos.ADJ || pos == Upos.NOUN || pos == Upos.PROPN;
      if (!within || sheet.lower(i).equals(",")) {
        return false;
      }
    }
    return false;
  }
}
