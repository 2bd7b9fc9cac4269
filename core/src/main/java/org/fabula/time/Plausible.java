package org.fabula.time;

import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Found;
import org.fabula.text.WordList;

/**
 * Whether words that may be a time are one where they stand: "May" after "in" is, before "said" it
 * is not. Asked of what a rule made, by the name of the rule.
 */
final class Plausible {
  private static final Set<String> MONTHS_THAT_ARE_WORDS =
      Set.of("may", "march", "mar", "jan", "dec", "sep", "mar.");
  private static final Set<String> MONTHS_THAT_ARE_NAMES = Set.of("april", "june", "august");
  private static final Set<String> RARELY_SETS = Set.of("annual", "quarterly", "monthly", "yearly");

  private final Set<String> timeLeads = WordList.words(Plausible.class, "time-leads");
  private final Set<String> numberLeads = WordList.words(Plausible.class, "number-leads");
  private final Set<String> counted = WordList.words(Plausible.class, "counted");
  private final Set<String> streets = WordList.words(Plausible.class, "streets");

  boolean accepts(Analysis text, Found<Piece> found) {
    Neighbours beside = Neighbours.of(text, found);
    return switch (found.derivation().rule()) {
      case "year" -> isYear(found, beside);
      case "month" -> isMonth(beside);
      case "month-day", "month-ordinal", "weekday" -> beside.isCapitalised();
      case "ordinal-month", "day-month" -> isDayMonth(text, found, beside);
      case "short-year" -> beside.follows(timeLeads);
      case "year-ended" -> beside.precedes("ended", "ending");
      case "full-year" -> isFullYear(beside);
      case "clock" -> isClock(beside);
      case "season" -> isSeason(beside);
      case "the-part" -> beside.follows("in", "during", "of", "through", "into", "on");
      case "units" -> isUnits(found, beside);
      case "a-unit", "another-unit" -> isUnit(found, beside);
      case "number-unit" -> !beside.touchesMark() && !beside.precedes("old");
      case "earlier" -> isEarlier(beside);
      case "current" -> beside.pos() == Upos.ADJ;
      case "future" -> beside.pos() == Upos.NOUN && beside.nextPos() != Upos.NOUN;
      case "soon" -> !beside.precedes("after", "before") && !beside.follows("as");
      case "regularly" -> isRegular(beside);
      default -> true;
    };
  }

  private boolean isYear(Found<Piece> found, Neighbours beside) {
    if (!(found.value() instanceof Meaning.Fixed fixed) || isNumber(beside)) {
      return false;
    }
    int year = fixed.granule().first().getYear();
    boolean usual = year >= 1500 && year <= 2100;
    return usual || beside.follows("in", "year", "since", "from", "until", "by");
  }

  /** Whether four digits count, name or number something. */
  private boolean isNumber(Neighbours beside) {
    boolean plural = beside.precedesNoun() && beside.next().endsWith("s");
    boolean led = beside.follows(timeLeads) || beside.follows("the");
    boolean house = beside.precedesCapital() && beside.leadsTo(streets);
    return beside.follows(numberLeads)
        || beside.touchesMark()
        || counted.contains(beside.next())
        || (plural && !led)
        || house;
  }

  private boolean isMonth(Neighbours beside) {
    if (!beside.isCapitalised() || beside.precedesName()) {
      return false;
    }
    String word = beside.lastWord();
    boolean led = beside.follows(timeLeads);
    if (MONTHS_THAT_ARE_WORDS.contains(word)) {
      boolean attribute = beside.precedesNoun() && beside.previousPos() == Upos.DET;
      return (led || attribute) && !beside.precedesVerb();
    }
    if (MONTHS_THAT_ARE_NAMES.contains(word)) {
      return led || (!beside.precedesVerb() && beside.previousPos() != Upos.PROPN);
    }
    return true;
  }

  private static boolean isDayMonth(Analysis text, Found<Piece> found, Neighbours beside) {
    return Character.isUpperCase(text.word(found.end() - 1).charAt(0)) && !beside.touchesMark();
  }

  /** "for the year" is this one; "the year" of what follows is any. */
  private static boolean isFullYear(Neighbours beside) {
    boolean full = beside.end() - beside.first() == 3 || beside.follows("for");
    return full
        && !beside.precedes("ended", "ending", "of", "that", "when", "in", "before", "after");
  }

  /** "10:35" alone may be a score or a verse. */
  private static boolean isClock(Neighbours beside) {
    return beside.written().endsWith("m")
        || beside.written().endsWith("m.")
        || beside.follows(
            "at", "by", "until", "till", "from", "since", "before", "after", "around", "about");
  }

  /** "fall" is a verb more often, "spring" water or a leap. */
  private static boolean isSeason(Neighbours beside) {
    boolean noun = beside.pos() == Upos.NOUN || beside.pos() == Upos.PROPN;
    return noun && beside.follows("in", "by", "until", "since", "during", "of", "through");
  }

  private static boolean isUnits(Found<Piece> found, Neighbours beside) {
    if (!(found.value() instanceof Meaning.Amount amount)
        || amount.unit() == Unit.QUARTER
        || beside.precedes("old", "of")) {
      return false;
    }
    if (amount.unit().isClock()) {
      return beside.follows("for", "within", "in");
    }
    return !beside.follows("the", "his", "her", "their", "its", "my", "our", "'s", "’s");
  }

  /** "$3 a year" says how much for each; "a second" is an ordinal. */
  private static boolean isUnit(Found<Piece> found, Neighbours beside) {
    boolean second = found.value() instanceof Meaning.Amount amount && amount.unit() == Unit.SECOND;
    Upos before = beside.previousPos();
    boolean rate =
        before == Upos.NUM
            || before == Upos.SYM
            || (before == Upos.NOUN && beside.previous().endsWith("s"));
    return !second && !rate;
  }

  /** "30 days before the vote" is counted from the vote. */
  private static boolean isEarlier(Neighbours beside) {
    boolean open = !beside.lastWord().equals("earlier");
    return !open || beside.nextPos() == null || beside.nextPos() == Upos.PUNCT;
  }

  private static boolean isRegular(Neighbours beside) {
    boolean rare = RARELY_SETS.contains(beside.lastWord());
    return (!rare || beside.pos() == Upos.ADV)
        && beside.pos() != Upos.PROPN
        && !beside.precedesName();
  }
}
