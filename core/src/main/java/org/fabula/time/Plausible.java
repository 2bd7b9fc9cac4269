package org.fabula.time;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.fabula.text.Sentence;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Whether words that may be a time are one where they stand: "May" after "in" is, before "said" it
 * is not. Asked of what a rule made, by the name of the rule.
 */
final class Plausible {
  private static final Set<String> MONTHS_THAT_ARE_WORDS = Set.of("may", "march", "mar.");
  private static final Set<String> SHORT_MONTHS =
      Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
  private static final Set<String> SHORT_DAYS =
      Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");
  private static final Set<String> PART_LEADS =
      Set.of("at", "before", "after", "by", "until", "till", "since", "from", "around", "about");
  private static final Set<String> SEASON_LEADS =
      Set.of(
          "in", "during", "by", "until", "since", "over", "through", "before", "after", "for", "of",
          "this", "last", "next");
  private static final Set<String> MONTHS_THAT_ARE_NAMES = Set.of("april", "june", "august");
  private static final Set<String> AMOUNT_LEADS = Set.of("to", "of", "by", "for", "than", "about");

  /** After these, "over three years" is more than three; else it is during them. */
  private static final Set<String> MEASURED =
      Set.of(
          "for",
          "in",
          "after",
          "just",
          "well",
          "of",
          "by",
          "from",
          "at",
          "within",
          "took",
          "takes",
          "take",
          "taken",
          "lasted",
          "lasts",
          "last",
          "spent",
          "waited",
          "is",
          "was",
          "a",
          "an",
          "every",
          "until",
          "since",
          "than",
          "slightly",
          "with");

  private static final Set<String> MODALS =
      Set.of("to", "will", "would", "can", "could", "may", "might", "must", "shall", "should");

  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "‘", "’", "'", "``", "''");

  /** "April's mother" is a person's; "April's rain" is not. */
  private static final Set<String> KIN =
      Set.of(
          "mother",
          "father",
          "mom",
          "mum",
          "dad",
          "parents",
          "husband",
          "wife",
          "son",
          "daughter",
          "sister",
          "brother",
          "family",
          "boyfriend",
          "girlfriend",
          "uncle",
          "aunt",
          "lawyer");

  private static final Set<String> POSSESSIVES =
      Set.of("his", "her", "their", "its", "our", "my", "your", "'s", "’s");

  /** How far from a quarter of a match the words that tell of it may stand, in tokens. */
  private static final int MATCH_REACH = 150;

  private static final Set<String> RARELY_SETS = Set.of("annual", "quarterly", "monthly", "yearly");

  private final Set<String> months = WordList.table(Plausible.class, "months").keySet();
  private final Set<String> timeLeads = WordList.words(Plausible.class, "time-leads");
  private final Set<String> numberLeads = WordList.words(Plausible.class, "number-leads");
  private final Set<String> counted = WordList.words(Plausible.class, "counted");
  private final Set<String> nameHeads = WordList.words(Plausible.class, "name-heads");
  private final Set<String> nameTitles = WordList.words(Plausible.class, "name-titles");
  private final Set<String> yearHeads = WordList.words(Plausible.class, "year-heads");
  private final Set<String> yearVerbs = WordList.words(Plausible.class, "year-verbs");
  private final Set<String> matches = WordList.words(Plausible.class, "matches");
  private final Set<String> business = WordList.words(Plausible.class, "business");
  private final Set<String> smallWords = WordList.words(Plausible.class, "small-words");
  private final Set<String> groups = WordList.words(Plausible.class, "groups");
  private final Set<String> streets = WordList.words(Plausible.class, "streets");

  boolean accepts(Analysis text, Found<Piece> found) {
    Neighbours beside = Neighbours.of(text, found);
    return !isTitle(text, found) && !isOfMatch(text, found) && accepts(text, found, beside);
  }

  private boolean accepts(Analysis text, Found<Piece> found, Neighbours beside) {
    return switch (found.derivation().rule()) {
      case "year" -> isYear(found, beside);
      case "month" -> isMonth(beside);
      // "In January one cracked": a pronoun.
      case "month-day", "month-ordinal" ->
          beside.isCapitalised() && !beside.lastWord().equals("one");
      case "the-weekday" -> beside.opensWithCapital() && isDayName(beside);
      case "weekday" -> beside.isCapitalised() && isDayName(beside);
      case "holiday" -> isHoliday(beside);
      case "clock-zone-name" ->
          beside.opensWithCapital() && !beside.precedesCapital() && !beside.precedesNoun();
      case "hundred-hours", "four-digits-day" -> isHundredHours(beside);
      case "noon" -> !beside.precedesCapital();
      case "bare-part" -> beside.follows(PART_LEADS);
      case "the-day" -> isTheDay(beside);
      case "minutes-past" -> isMinutesPast(beside);
      case "clock-day" -> isClockDay(found, beside);
      case "iso-month" -> beside.previousPos() != Upos.PROPN && beside.previousPos() != Upos.NOUN;
      case "spaced-year-range" -> beside.precedes(")", ",", "]");
      case "the-day-before" -> !isClause(beside);
      // "the week before last Friday".
      case "the-unit-before-last", "the-night-before-last" -> !isHeaded(beside.nextPos());
      // "two days after that meeting".
      case "after-that" -> !isHeaded(beside.nextPos());
      case "the-part-before" -> isAlone(beside.nextPos());
      case "past-number-unit" -> !isVerb(beside);
      // "for 12 years from 2001" says how long.
      case "after-date" -> !beside.follows("for") && beside.previousPos() != Upos.NUM;
      case "year-range" -> !isNumber(beside) && beside.nextPos() != Upos.NUM;
      case "the-short-decade" -> !beside.precedesNoun();
      case "the-past" -> beside.nextPos() != Upos.NOUN;
      case "the-unit-before" -> beside.nextPos() == null || beside.nextPos() == Upos.PUNCT;
      case "the-cycle", "cycle" -> isCycle(text, found, beside);
      case "the-number-unit" -> isStretch(found);
      case "month-days", "days-month" -> isCapitalisedMonth(text, found);
      case "ordinal-month", "day-month" -> isDayMonth(text, found, beside);
      case "century", "the-decade" -> !beside.opensWithCapital() || !beside.precedesCapital();
      case "over-amount" -> beside.follows(MEASURED);
      case "possessive-decade" -> beside.follows("early", "late", "mid");
      case "short-year" -> beside.follows(timeLeads);
      // "On 3 May 640 people" are so many.
      case "day-early-year", "month-early-year" ->
          beside.nextPos() == null || beside.nextPos() == Upos.PUNCT;
      case "year-ended" -> beside.precedes("ended", "ending");
      case "full-year" -> isFullYear(beside);
      case "clock" -> isClock(beside) || isStamp(text, found);
      case "season" -> isSeason(beside);
      case "the-season" -> isTheSeason(beside);
      case "the-part" -> beside.follows("in", "during", "of", "through", "into", "on");
      case "units" -> isUnits(found, beside);
      case "a-unit", "another-unit" -> isUnit(found, beside);
      case "number-unit" -> isAmount(found, beside);
      case "earlier" -> isEarlier(beside);
      case "current" -> beside.pos() == Upos.ADJ;
      case "future" -> beside.pos() == Upos.NOUN && beside.nextPos() != Upos.NOUN;
      case "soon" -> isSoon(beside);
      case "regularly" -> isRegular(beside);
      default -> true;
    };
  }

  private boolean isYear(Found<Piece> found, Neighbours beside) {
    if (!(found.value() instanceof Meaning.Fixed fixed) || isNumber(beside) || isNamed(beside)) {
      return false;
    }
    int year = fixed.granule().first().getYear();
    boolean usual = year >= 1500 && year <= 2100;
    return usual || beside.follows("in", "year", "since", "from", "until", "by");
  }

  /** Whether four digits count, name or number something. */
  private boolean isNumber(Neighbours beside) {
    boolean plural = beside.precedesNoun() && isPlural(beside.next());
    boolean led =
        beside.follows(timeLeads) && !beside.follows(AMOUNT_LEADS)
            || beside.follows("the")
            || beside.follows(POSSESSIVES) && !beside.written().endsWith("00");
    boolean house = beside.precedesCapital() && beside.leadsTo(streets);
    return beside.follows(numberLeads)
        || (beside.follows("of") && groups.contains(beside.beforePrevious()))
        || beside.touchesMark()
        || counted.contains(beside.next())
        || (beside.precedes("by") && Character.isDigit(beside.afterNext().charAt(0)))
        || (plural && !led)
        || house;
  }

  /** Whether it looks like a plural; "address", "census" and "crisis" do not. */
  private static boolean isPlural(String noun) {
    return noun.endsWith("s")
        && !noun.endsWith("ss")
        && !noun.endsWith("us")
        && !noun.endsWith("is");
  }

  /** Whether four digits are part of a name: "Item 1998", "the 1975 played", "Orwell's 1984". */
  private boolean isNamed(Neighbours beside) {
    if (QUOTES.contains(beside.previous()) && QUOTES.contains(beside.next())) {
      return true;
    }
    Upos before = beside.previousPos();
    boolean alone = beside.nextPos() == null || beside.nextPos() == Upos.PUNCT;
    boolean headed =
        beside.nextPos() == Upos.NOUN
            || beside.nextPos() == Upos.PROPN
            || beside.nextPos() == Upos.ADJ
            || beside.nextPos() == Upos.NUM
            || beside.nextPos() == Upos.VERB && beside.next().endsWith("ing");
    if (beside.follows("the")) {
      // "the 2011 and 2017 censuses".
      headed |= beside.precedes("and", "or", ",") && isYear(beside.afterNext());
      return !headed || beside.precedes("series", "model", "edition");
    }
    if (beside.follows("'s", "’s")) {
      return alone;
    }
    if (before == Upos.NOUN || before == Upos.PROPN) {
      // "the Turin 2006 Games".
      boolean heads = beside.precedesName() && yearHeads.contains(beside.next());
      return !heads && !beside.follows(yearHeads);
    }
    return before == Upos.NUM || (before == Upos.VERB && !beside.follows(yearVerbs) && alone);
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && Lexicon.digits(word, 0, 4) >= 1000;
  }

  /** "is to last three weeks", "may last two days". */
  private static boolean isVerb(Neighbours beside) {
    boolean verb = beside.pos() == Upos.VERB || beside.follows(MODALS);
    return verb && beside.written().equals("last");
  }

  /** "Soon afterwards" is counted from what is told. */
  private static boolean isSoon(Neighbours beside) {
    return !beside.precedes("after", "before", "afterward", "afterwards") && !beside.follows("as");
  }

  /** "the day before we left": when that was, the clause says. */
  private static boolean isClause(Neighbours beside) {
    Upos next = beside.nextPos();
    return next == Upos.PRON || next == Upos.DET || next == Upos.PROPN;
  }

  /** Whether what was found belongs to a name or thing behind it. */
  private static boolean isHeaded(@Nullable Upos next) {
    return switch (next) {
      case NOUN, PROPN, ADJ, NUM -> true;
      case null, default -> false;
    };
  }

  /** "the night before the vote" is counted from the vote. */
  private static boolean isAlone(@Nullable Upos next) {
    return switch (next) {
      case PUNCT, ADP, CCONJ, AUX -> true;
      case null -> true;
      default -> false;
    };
  }

  /** A weekday's name that is not a person's, a place's or a newspaper's. */
  private boolean isDayName(Neighbours beside) {
    boolean abbreviated = SHORT_DAYS.contains(beside.lastWord());
    boolean led = beside.follows(timeLeads) || beside.nextPos() == Upos.NUM;
    boolean star = beside.follows("the") && !beside.lastWord().endsWith("day");
    return (!abbreviated || led) && !star && !isPartOfName(beside);
  }

  /** "Christmas Island", "Father Christmas", "Easter Egbe". */
  private boolean isHoliday(Neighbours beside) {
    boolean led = beside.follows(timeLeads) || beside.follows("at", "this", "last", "next", "the");
    return !isPartOfName(beside) && (led || !beside.precedesName());
  }

  private boolean isPartOfName(Neighbours beside) {
    boolean head =
        beside.precedesCapital()
            && (nameHeads.contains(beside.next()) || streets.contains(beside.next()));
    return head || (beside.follows(nameTitles) && beside.followsCapital());
  }

  /** "three to five" is a score or a range as well. */
  private static boolean isMinutesPast(Neighbours beside) {
    return beside.follows("at", "by", "until", "till", "around", "about")
        && !beside.precedesNoun()
        && !beside.precedesCapital();
  }

  /** "0930", which is no number of anything. */
  private static boolean isFourFigures(String word) {
    return word.length() == 4 && word.charAt(0) == '0' && Lexicon.digits(word, 0, 4) >= 0;
  }

  /** "at 1430 hours"; with no zero before them they may be as many hours. */
  private static boolean isHundredHours(Neighbours beside) {
    return beside.written().startsWith("0")
        || beside.follows("at", "by", "until", "since", "from", "around", "about");
  }

  /** "won 3 to 2 on Friday", "at 9 p.m. two days after the theft". */
  private static boolean isClockDay(Found<Piece> found, Neighbours beside) {
    return (!holds(found, "minutes-past") || isMinutesPast(beside))
        && (!holds(found, "earlier") || isEarlier(beside))
        // "By 3 a.m. the first alarms had sounded".
        && (!holds(found, "the-day") || Character.isDigit(beside.lastWord().charAt(0)));
  }

  private static boolean holds(Found<Piece> found, String rule) {
    return found.derivation().parts().stream().anyMatch(part -> part.rule().equals(rule));
  }

  private static boolean isTheDay(Neighbours beside) {
    boolean figures = Character.isDigit(beside.lastWord().charAt(0));
    boolean open =
        beside.nextPos() == null
            || beside.nextPos() == Upos.PUNCT
            || beside.nextPos() == Upos.CCONJ
            || beside.nextPos() == Upos.AUX;
    return figures && open && beside.follows("on", "until", "till", "by", "since", "from", "to");
  }

  /**
   * A half of a year without its year, and a half or quarter of something, is one only where
   * figures are spoken of, else of a match or a life.
   */
  private boolean isCycle(Analysis text, Found<Piece> found, Neighbours neighbours) {
    boolean half =
        found.value() instanceof Meaning.Named named
            && named.cycle() instanceof Cycle.YearPart part
            && part.unit() == Unit.HALF;
    if (!half && !neighbours.precedes("of")) {
      return true;
    }
    return isOfBusiness(text, found);
  }

  private boolean isOfBusiness(Analysis text, Found<Piece> found) {
    Sentence sentence = text.story().sentences().get(text.token(found.first()).sentence());
    int end = isPart(text, found.end()) ? found.end() + 1 : found.end();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      boolean beside = i < found.first() || i >= end;
      if (beside && business.contains(text.word(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "the third quarter", "late in the second half": no year is told. */
  private static boolean isBarePart(Analysis text, Found<Piece> found) {
    // Without it "the third" of "the third quarter" would be a day.
    return isPart(text, found.end())
        || isPart(text, found.end() - 1) && isBareCycle(found.derivation());
  }

  private static boolean isPart(Analysis text, int token) {
    return token < text.size() && (text.is(token, "quarter") || text.is(token, "half"));
  }

  private static boolean isBareCycle(Derivation derivation) {
    return switch (derivation.rule()) {
      case "the-cycle", "cycle" -> true;
      default ->
          derivation.rule().startsWith("mod-")
              && derivation.parts().stream().anyMatch(Plausible::isBareCycle);
    };
  }

  /** "led by nine after the third quarter": without a year, among words of a match. */
  private boolean isOfMatch(Analysis text, Found<Piece> found) {
    if (!isBarePart(text, found) || isOfBusiness(text, found)) {
      return false;
    }
    Set<String> told = new HashSet<>();
    int to = Math.min(text.size(), found.end() + MATCH_REACH);
    for (int i = Math.max(0, found.first() - MATCH_REACH); i < to; i++) {
      String word = text.word(i).toLowerCase(Locale.ROOT);
      if (matches.contains(word)) {
        told.add(word);
      }
    }
    return told.size() >= 2;
  }

  /** "the minutes" are those of a meeting. */
  private static boolean isStretch(Found<Piece> found) {
    boolean bare = found.length() == 2;
    return !bare
        || !(found.value() instanceof Meaning.Stretch stretch)
        || stretch.amount().count() != null
        || !stretch.amount().unit().isClock();
  }

  private static boolean isAmount(Found<Piece> found, Neighbours beside) {
    boolean quarters =
        found.value() instanceof Meaning.Amount amount && amount.unit() == Unit.QUARTER;
    boolean clock = found.length() == 2 && isFourFigures(beside.written());
    return !clock
        && !beside.touchesMark()
        && !beside.precedes("old")
        && !(quarters && beside.precedes("of"));
  }

  private static boolean isCapitalisedMonth(Analysis text, Found<Piece> found) {
    return Character.isUpperCase(text.word(found.first()).charAt(0))
        || Character.isUpperCase(text.word(found.end() - 1).charAt(0));
  }

  /** "the fall" is one from a horse as well, "the spring" one of water. */
  private static boolean isTheSeason(Neighbours beside) {
    boolean water = beside.lastWord().equals("fall") || beside.lastWord().equals("spring");
    return !isPossessed(beside)
        && !(beside.opensWithCapital() && beside.precedesCapital())
        && (!water || beside.follows(SEASON_LEADS) && !beside.precedes("of"));
  }

  private static boolean isPossessed(Neighbours beside) {
    return beside.precedes("'s", "’s") && beside.opensWithCapital();
  }

  /**
   * Whether a title holds the expression: within a sentence in small letters, words that need no
   * capital have one, "Saturday Night Live", "The Day After Tomorrow".
   */
  private boolean isTitle(Analysis text, Found<Piece> found) {
    if (isOfHoliday(found.derivation()) || isWrittenLarge(text, found)) {
      return false;
    }
    Sentence sentence = text.story().sentences().get(text.token(found.first()).sentence());
    int from = Math.max(sentence.firstToken() + 1, found.first() - 1);
    // "18:42 Last train leaves": behind the hour of a post a sentence begins.
    boolean stamp = isStamp(text, found) && Character.isDigit(text.word(found.first()).charAt(0));
    int to = Math.min(sentence.endToken(), found.end() + (stamp ? 0 : 1));
    for (int i = from; i < to; i++) {
      String word = text.word(i);
      // What opens a quotation has a capital for that reason.
      boolean capital =
          Character.isUpperCase(word.charAt(0))
              && word.length() > 1
              && text.pos(i - 1) != Upos.PUNCT;
      boolean century = word.startsWith("Centur") && isOrdinal(text.word(i - 1));
      if (capital && !century && smallWords.contains(word.toLowerCase(Locale.ROOT))) {
        return !isHeadline(text, sentence, found);
      }
    }
    return false;
  }

  /** "on Saturday Night in the rain", "Last Year nobody was ill": no titles. */
  private static boolean isWrittenLarge(Analysis text, Found<Piece> found) {
    Neighbours beside = Neighbours.of(text, found);
    if (beside.precedesCapital() || beside.precedesVerb() || beside.nextPos() == Upos.AUX) {
      return false;
    }
    boolean night = found.derivation().rule().equals("day-part") && beside.follows("on", "by");
    boolean opens =
        found.value() instanceof Meaning.Step
            && beside.previousPos() == null
            // "Last Year at Marienbad".
            && !(beside.nextPos() == Upos.ADP && text.pos(beside.end() + 1) == Upos.PROPN);
    return night || opens;
  }

  /** "21st": "the 21st Century" has a capital often enough. */
  private static boolean isOrdinal(String word) {
    return Character.isDigit(word.charAt(0)) && Character.isLetter(word.charAt(word.length() - 1));
  }

  private static boolean isOfHoliday(Derivation derivation) {
    return derivation.rule().startsWith("holiday")
        || derivation.parts().stream().anyMatch(Plausible::isOfHoliday);
  }

  /** Whether most words beside the expression have capitals. */
  private static boolean isHeadline(Analysis text, Sentence sentence, Found<Piece> found) {
    int capitals = 0;
    int small = 0;
    for (int i = sentence.firstToken() + 1; i < sentence.endToken(); i++) {
      char first = text.word(i).charAt(0);
      if ((i < found.first() || i >= found.end()) && Character.isLetter(first)) {
        capitals += Character.isUpperCase(first) ? 1 : 0;
        small += Character.isUpperCase(first) ? 0 : 1;
      }
    }
    return capitals > small;
  }

  private boolean isMonth(Neighbours beside) {
    if (beside.isCapitalised() && beside.isLine()) {
      return true;
    }
    String word = beside.lastWord();
    boolean doubtful =
        SHORT_MONTHS.contains(word)
            || MONTHS_THAT_ARE_WORDS.contains(word)
            || MONTHS_THAT_ARE_NAMES.contains(word);
    if (beside.isCapitalised() && !isPartOfName(beside) && isSureMonth(beside, doubtful)) {
      return true;
    }
    if (!beside.isCapitalised() || beside.precedesName() || isPartOfName(beside)) {
      return false;
    }
    boolean led = beside.follows(timeLeads);
    if (SHORT_MONTHS.contains(word)) {
      return led && !beside.precedesVerb();
    }
    if (MONTHS_THAT_ARE_WORDS.contains(word)) {
      boolean attribute = beside.precedesNoun() && beside.previousPos() == Upos.DET;
      return (led || attribute) && !beside.precedesVerb();
    }
    if (MONTHS_THAT_ARE_NAMES.contains(word)) {
      if (beside.precedes("'s", "’s") && KIN.contains(beside.afterNext())) {
        return false;
      }
      return led || (!beside.precedesVerb() && beside.previousPos() != Upos.PROPN);
    }
    return true;
  }

  /** "in May fell", "In November Brook met", "a November NATO summit", "May and June were dry". */
  private boolean isSureMonth(Neighbours beside, boolean doubtful) {
    // "in March President Ruiz left".
    boolean name = beside.precedesName() && !nameTitles.contains(beside.next());
    boolean in = beside.follows("in", "since", "until", "during");
    boolean attribute = beside.previousPos() == Upos.DET && !doubtful;
    boolean joined = beside.precedes("and", "or", "to", "through") && isMonth(beside.afterNext());
    return in && !(name && doubtful) || attribute && name || joined && !beside.followsCapital();
  }

  private boolean isMonth(String word) {
    return months.contains(word);
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

  /** "14:05 Police arrive": the hour that heads an entry of a live report. */
  private static boolean isStamp(Analysis text, Found<Piece> found) {
    Sentence sentence = text.story().sentences().get(text.token(found.first()).sentence());
    boolean heads =
        found.first() == sentence.firstToken()
            && text.story().paragraphs().get(sentence.paragraph()).firstSentence()
                == sentence.index();
    if (!heads || found.end() == sentence.endToken()) {
      return heads && isLine(text, sentence);
    }
    char next = text.word(found.end()).charAt(0);
    return Character.isUpperCase(next) || !Character.isLetterOrDigit(next);
  }

  /** The hour may be a line of its own, above its entry. */
  private static boolean isLine(Analysis text, Sentence sentence) {
    int next = sentence.paragraph() + 1;
    return next < text.story().paragraphs().size()
        && text.story().paragraphs().get(next).firstSentence() == sentence.index() + 1;
  }

  /** "fall" is a verb more often, "spring" water or a leap. */
  private boolean isSeason(Neighbours beside) {
    boolean noun = beside.pos() == Upos.NOUN || beside.pos() == Upos.PROPN;
    return noun
        && !isPartOfName(beside)
        && beside.follows("in", "by", "until", "since", "during", "of", "through");
  }

  private static boolean isUnits(Found<Piece> found, Neighbours beside) {
    if (!(found.value() instanceof Meaning.Amount amount)
        || amount.unit() == Unit.QUARTER
        || beside.isName()
        || beside.precedes("old")
        || beside.precedes("of") && !beside.follows("after", "for", "through", "despite")) {
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
    boolean small = beside.lastWord().equals("minute") && beside.precedesNoun();
    Upos before = beside.previousPos();
    boolean rate =
        before == Upos.NUM
            || before == Upos.SYM
            || (before == Upos.NOUN && beside.previous().endsWith("s"));
    return !second && !small && !rate;
  }

  /** "30 days before the vote" is counted from the vote. */
  private static boolean isEarlier(Neighbours beside) {
    boolean open = !beside.lastWord().equals("earlier");
    boolean compared = beside.precedes("than");
    return !compared && (!open || beside.nextPos() == null || beside.nextPos() == Upos.PUNCT);
  }

  private static boolean isRegular(Neighbours beside) {
    boolean rare = RARELY_SETS.contains(beside.lastWord());
    return (!rare || beside.pos() == Upos.ADV)
        && beside.pos() != Upos.PROPN
        && !beside.precedesName();
  }
}
