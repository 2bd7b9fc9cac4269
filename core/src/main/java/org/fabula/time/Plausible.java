package org.fabula.time;

import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Found;

/**
 * Whether words that may be a time are one where they stand: "May" after "in" is, before "said" it
 * is not.
 */
final class Plausible {
  private static final Set<String> TIME_LEADS =
      Set.of(
          "in",
          "since",
          "until",
          "till",
          "by",
          "of",
          "from",
          "to",
          "through",
          "throughout",
          "before",
          "after",
          "during",
          "for",
          "between",
          "around",
          "about",
          "circa",
          "back",
          "and",
          "or",
          "on",
          "into",
          "than",
          "-",
          "–",
          "—",
          "(",
          "early",
          "late",
          "mid",
          "calendar",
          "c.",
          "as");
  private static final Set<String> NUMBER_LEADS =
      Set.of(
          "$",
          "£",
          "€",
          "¥",
          "#",
          "no.",
          "nos.",
          "number",
          "flight",
          "route",
          "highway",
          "room",
          "section",
          "channel",
          "page",
          "boeing",
          "airbus",
          "interstate",
          "unit",
          "suite",
          "box",
          "lot",
          "chapter",
          "article",
          "gate",
          "class",
          "formula",
          "windows",
          "peugeot",
          "some",
          "nearly",
          "almost",
          "over",
          "than",
          "least",
          "model",
          "resolution",
          "apartment",
          "bus",
          "train",
          "platform",
          "studio");
  private static final Set<String> MONTHS_THAT_ARE_WORDS =
      Set.of("may", "march", "mar", "jan", "dec", "sep");
  private static final Set<String> MONTHS_THAT_ARE_NAMES = Set.of("april", "june", "august", "jan");

  private final Analysis text;

  Plausible(Analysis text) {
    this.text = text;
  }

  boolean accepts(Found<Piece> found) {
    int first = found.first();
    return switch (found.derivation().rule()) {
      case "year" -> isYear(found);
      case "month" -> isMonth(found);
      case "clock" -> isClock(found);
      case "season" -> isSeason(found);
      case "weekend", "twice-a-unit" -> true;
      case "weekday" -> Character.isUpperCase(text.word(first).charAt(0));
      case "units" -> isUnits(found);
      case "a-unit" -> !follows(first, "times") || true;
      case "number-unit" -> !isScore(found);
      case "hyphen-amount" -> text.word(first).indexOf('-') > 0;
      case "ordinal-month", "day-month" -> isWritten(found);
      case "month-day", "month-ordinal" -> isMonthDay(found);
      case "cycle" -> isCycle(found);
      case "future", "recent", "current" ->
          text.pos(first) == Upos.ADJ || text.pos(first) == Upos.NOUN;
      case "soon" -> !next(found, "after", "before");
      case "the-past" -> !next(found, "as") && text.pos(found.end() - 1) != Upos.ADP;
      case "short-year" -> previous(first, TIME_LEADS) || text.is(first - 1, "of");
      case "the-part" -> previousIs(first, "in", "during", "of", "through", "into", "on");
      case "regularly" -> isRegular(found);
      case "holiday", "holiday-year" -> true;
      case "noon" -> true;
      default -> true;
    };
  }

  private boolean isRegular(Found<Piece> found) {
    return !text.is(found.first(), "annual") && text.pos(found.first()) != Upos.PROPN;
  }

  private boolean isYear(Found<Piece> found) {
    int year = ((Meaning.Fixed) found.value()).granule().first().getYear();
    int first = found.first();
    if (previous(first, NUMBER_LEADS) || year < 1100 && !previousIs(first, "in")) {
      return false;
    }
    if (touches(first - 1) || touches(found.end() - 1)) {
      return false;
    }
    if (found.end() < text.size() && sameSentence(first, found.end())) {
      Upos next = text.pos(found.end());
      String word = text.word(found.end());
      boolean counted =
          next == Upos.NOUN && word.endsWith("s")
              || word.equals("%")
              || text.is(found.end(), "percent");
      if (counted && !previous(first, TIME_LEADS) && !previousIs(first, "the")) {
        return false;
      }
      if (counted
          && !text.lemma(found.end()).equals(word)
          && !previousIs(first, "the", "of")
          && next == Upos.NOUN
          && isPeople(word)) {
        return false;
      }
      if (isUnitOfMeasure(word)
          || Character.isDigit(word.charAt(0)) && !text.word(first).equals(word)) {
        return false;
      }
    }
    return year >= 1500 && year <= 2100
        || previousIs(first, "in", "year", "since", "from", "until", "by");
  }

  private static boolean isPeople(String word) {
    return Set.of(
            "people",
            "men",
            "women",
            "children",
            "soldiers",
            "troops",
            "workers",
            "jobs",
            "miles",
            "kilometers",
            "dollars",
            "tons",
            "tonnes",
            "points",
            "feet",
            "meters",
            "metres",
            "pounds",
            "euros",
            "homes",
            "houses",
            "employees",
            "students")
        .contains(word);
  }

  private static boolean isUnitOfMeasure(String word) {
    return Set.of(
            "people",
            "men",
            "women",
            "children",
            "dollars",
            "%",
            "percent",
            "million",
            "billion",
            "km",
            "kg",
            "euros",
            "pounds",
            "miles",
            "feet",
            "meters",
            "metres",
            "troops",
            "soldiers",
            "degrees")
        .contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the token after {@code i} begins where it ends with a mark such as "-" or "/" or "$".
   */
  private boolean touches(int i) {
    if (i < 0 || i + 1 >= text.size() || text.token(i).end() != text.token(i + 1).start()) {
      return false;
    }
    String left = text.word(i);
    String right = text.word(i + 1);
    return "$£€#/".contains(left.substring(left.length() - 1))
        || "%/".contains(right.substring(0, 1));
  }

  private boolean isMonth(Found<Piece> found) {
    int first = found.first();
    String written = text.word(first);
    if (!Character.isUpperCase(written.charAt(0))) {
      return false;
    }
    String word = written.toLowerCase(Locale.ROOT);
    if (MONTHS_THAT_ARE_WORDS.contains(word) || word.equals("mar.")) {
      return previous(first, TIME_LEADS) && !verbNext(found) && !properNext(found);
    }
    if (MONTHS_THAT_ARE_NAMES.contains(word)) {
      return previous(first, TIME_LEADS) && !properNext(found)
          || !verbNext(found) && !properNext(found) && !properBefore(first);
    }
    return true;
  }

  private boolean verbNext(Found<Piece> found) {
    return found.end() < text.size()
        && text.pos(found.end()) == Upos.VERB
        && !text.word(found.end()).endsWith("ing");
  }

  private boolean properNext(Found<Piece> found) {
    return found.end() < text.size()
        && text.pos(found.end()) == Upos.PROPN
        && sameSentence(found.first(), found.end())
        && Character.isUpperCase(text.word(found.end()).charAt(0));
  }

  private boolean properBefore(int first) {
    return first > 0 && sameSentence(first, first - 1) && text.pos(first - 1) == Upos.PROPN;
  }

  private boolean isMonthDay(Found<Piece> found) {
    String written = text.word(found.first());
    if (!Character.isUpperCase(written.charAt(0))) {
      return false;
    }
    return !(found.end() < text.size() && text.word(found.end()).equals("%"));
  }

  private boolean isWritten(Found<Piece> found) {
    return Character.isUpperCase(text.word(found.end() - 1).charAt(0));
  }

  /** "10:35" alone may be a score or a verse. */
  private boolean isClock(Found<Piece> found) {
    return previousIs(
            found.first(),
            "at",
            "by",
            "until",
            "till",
            "from",
            "since",
            "before",
            "after",
            "around",
            "about",
            "between")
        || text.word(found.first()).endsWith("m")
        || text.word(found.first()).endsWith("m.");
  }

  /** "fall" is a verb more often; "spring" is a leap. */
  private boolean isSeason(Found<Piece> found) {
    int first = found.first();
    boolean noun = text.pos(first) == Upos.NOUN || text.pos(first) == Upos.PROPN;
    return noun
        && previousIs(
            first, "in", "by", "until", "since", "during", "of", "through", "late", "early", "mid");
  }

  private boolean isCycle(Found<Piece> found) {
    return true;
  }

  private boolean isUnits(Found<Piece> found) {
    Meaning.Amount amount = (Meaning.Amount) found.value();
    int first = found.first();
    if (amount.unit().isClock() && !previousIs(first, "for", "within")) {
      return previousIs(first, "in") || next(found, "later", "earlier", "ago");
    }
    return !previousIs(first, "the", "his", "her", "their", "its", "my", "our", "'s")
        && !next(found, "of");
  }

  private boolean isScore(Found<Piece> found) {
    return touches(found.first() - 1);
  }

  private boolean follows(int first, String word) {
    return text.is(first - 1, word);
  }

  private boolean next(Found<Piece> found, String... words) {
    for (String word : words) {
      if (text.is(found.end(), word)) {
        return true;
      }
    }
    return false;
  }

  private boolean previousIs(int first, String... words) {
    if (first == 0 || !sameSentence(first, first - 1)) {
      return false;
    }
    for (String word : words) {
      if (text.is(first - 1, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean previous(int first, Set<String> words) {
    return first > 0
        && sameSentence(first, first - 1)
        && words.contains(text.word(first - 1).toLowerCase(Locale.ROOT));
  }

  private boolean sameSentence(int i, int j) {
    return text.token(i).sentence() == text.token(j).sentence();
  }
}
