package org.fabula.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;

/**
 * Finds runs of capitalised words, with the particles, initials and hyphens of names, and cuts
 * titles, peoples and places off their front. What kind of name a run is comes later.
 */
final class NameFinder {
  private static final long KNOWN =
      Trait.GIVEN | Trait.SURNAME.bit() | Trait.PLACE.bit() | Trait.DEMONYM.bit();
  private static final long HEAD =
      Trait.ORGANIZATION_WORD.bit() | Trait.PLACE_WORD.bit() | Trait.NOT_NAME.bit();
  private static final int LONGEST = 24;

  private final Sheet sheet;
  private final List<NameRun> runs = new ArrayList<>();

  NameFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  List<NameRun> find() {
    for (Sentence sentence : sheet.text().story().sentences()) {
      int i = sentence.firstToken();
      while (i < sentence.endToken()) {
        int start = leadingParticle(i);
        if (start > i || opensRun(i)) {
          int last = extend(start, Math.min(sentence.endToken(), start + LONGEST));
          cut(i, last);
          i = last;
        }
        i++;
      }
    }
    return divide();
  }

  /**
   * "University of Lindale Ana Weiss heard of it. Weiss said": the end of a long name that speaks
   * alone elsewhere is the name of a person, with the word before it.
   */
  private List<NameRun> divide() {
    Set<String> speakers = new HashSet<>();
    for (NameRun run : runs) {
      if (run.length() == 1 && sheet.is(run.last() + 1, Trait.SPEECH)) {
        speakers.add(sheet.lower(run.first()));
      }
    }
    List<NameRun> divided = new ArrayList<>();
    for (NameRun run : runs) {
      if (run.length() > 4
          && sheet.is(run.first(), Trait.ORGANIZATION_WORD)
          && speakers.contains(sheet.lower(run.last()))) {
        divided.add(new NameRun(run.first(), run.last() - 2, run.title()));
        divided.add(new NameRun(run.last() - 1, run.last(), run.last() - 1));
      } else {
        divided.add(run);
      }
    }
    return divided;
  }

  /** "al - Masri" or "van Dyk" alone: where its capital stands; else {@code i} itself. */
  private int leadingParticle(int i) {
    if (sheet.isCapital(i) || !sheet.is(i, Trait.PARTICLE)) {
      return i;
    }
    return switch (sheet.lower(i)) {
      case "al", "el", "van", "von", "dos", "bin", "ibn", "der" -> {
        int next = isHyphen(i + 1) ? i + 2 : i + 1;
        yield next < sheet.size() && isNameWord(next) ? next : i;
      }
      default -> i;
    };
  }

  private boolean opensRun(int i) {
    if (!isNameWord(i) || follows(i, "#")) {
      return false;
    }
    return !sheet.opensSentence(i) || mayOpenSentence(i);
  }

  private boolean follows(int i, String mark) {
    return i > 0
        && sheet.lower(i - 1).equals(mark)
        && sheet.text().token(i - 1).end() == sheet.text().token(i).start();
  }

  /** A capital at the start of a sentence says nothing; something else must speak for a name. */
  private boolean mayOpenSentence(int i) {
    String word = sheet.lower(i);
    if (sheet.isAcronym(i) || sheet.isInitial(i) || sheet.is(i, KNOWN)) {
      return true;
    }
    boolean common = sheet.isSeenInLowerCase(word) && !sheet.isSeenWithCapital(word);
    if (isNameWord(i + 1) || isParticles(i + 1)) {
      return switch (sheet.pos(i)) {
        case PROPN -> true;
        case NOUN, ADJ -> sheet.is(i, Trait.TITLES) || !common;
        default -> sheet.isSeenWithCapital(word) || sheet.is(i, Trait.TITLES);
      };
    }
    if (sheet.isSeenWithCapital(word)) {
      return !sheet.isSeenInLowerCase(word) || sheet.pos(i) == Upos.PROPN;
    }
    return sheet.pos(i) == Upos.PROPN && !common && !sheet.is(i, HEAD | Trait.PERSONS);
  }

  private boolean isNameWord(int i) {
    if (!sheet.isCapital(i) || !sheet.isWord(i) || sheet.isContracted(i)) {
      return false;
    }
    if (sheet.isTimed(i) && !sheet.is(i, Trait.GIVEN)) {
      return false;
    }
    if (sheet.is(i, Trait.CALENDAR) && (sheet.isTimed(i) || !sheet.is(i, KNOWN))) {
      return false;
    }
    return !isFunction(i);
  }

  private boolean isFunction(int i) {
    if (!sheet.is(i, Trait.FUNCTION) || sheet.is(i, Trait.PARTICLE) && !sheet.opensSentence(i)) {
      return sheet.lower(i).equals("i");
    }
    boolean acronym = sheet.isAcronym(i) && !sheet.inHeadline(i);
    return !acronym && !sheet.is(i, Trait.GIVEN | Trait.SURNAME.bit())
        || sheet.opensSentence(i) && !acronym;
  }

  private boolean isParticles(int i) {
    int k = i;
    while (k < i + 3 && sheet.is(k, Trait.PARTICLE) && !sheet.isCapital(k)) {
      k++;
    }
    return k > i && isNameWord(k);
  }

  /** Index of the last token of the run that starts at {@code first}. */
  private int extend(int first, int end) {
    int last = first;
    boolean office = false;
    while (last + 1 < end) {
      int next = step(first, last, end, office);
      if (next == last) {
        break;
      }
      office |= sheet.lower(last + 1).equals("of") || sheet.lower(last + 1).equals("for");
      last = next;
    }
    return last;
  }

  private int step(int first, int last, int end, boolean office) {
    int next = last + 1;
    if (isNameWord(next)) {
      return next;
    }
    if (sheet.is(next, Trait.PARTICLE) && !sheet.is(last, Trait.TITLES)) {
      int k = next;
      while (k < end && k < next + 3 && sheet.is(k, Trait.PARTICLE) && !sheet.isCapital(k)) {
        k++;
      }
      if (k < end && (isNameWord(k) || isHyphen(k) && joinsSyllable(k + 1))) {
        return isNameWord(k) ? k : k + 1;
      }
    }
    if (isHyphen(next) && next + 1 < end && joinsSyllable(next + 1)) {
      return next + 1;
    }
    if (isApart(last, next) && next + 1 < end && isNameWord(next + 1)) {
      return next + 1;
    }
    return connector(first, last, end, office);
  }

  /** The mark of "O' Neill" or "D’ Cruz" cut apart. */
  private boolean isApart(int last, int next) {
    boolean mark = sheet.lower(next).equals("’") || sheet.lower(next).equals("'");
    return mark
        && switch (sheet.lower(last)) {
          case "o", "d", "l" -> true;
          default -> false;
        };
  }

  private boolean isHyphen(int i) {
    return sheet.spacesHyphens() && sheet.lower(i).equals("-");
  }

  /** Whether the word after a spaced hyphen belongs to the name: "Sang - min", "Al - Masri". */
  private boolean joinsSyllable(int i) {
    if (i >= sheet.size() || !sheet.isWord(i)) {
      return false;
    }
    return isNameWord(i)
        || sheet.lower(i).length() <= 6 && !sheet.is(i, Trait.FUNCTION) && isForeign(i);
  }

  private boolean isForeign(int i) {
    Upos pos = sheet.pos(i);
    return pos == Upos.PROPN
        || pos == Upos.X
        || pos == Upos.NOUN && !sheet.is(i, Trait.PERSONS | Trait.ANY_KIN | Trait.TITLES);
  }

  /** "Ministry of Trade and Industry": of, for, on, and within the names of bodies. */
  private int connector(int first, int last, int end, boolean office) {
    boolean of =
        switch (sheet.lower(last + 1)) {
          case "of", "for", "on" ->
              sheet.is(last, Trait.ORGANIZATION_WORD.bit() | Trait.PLACE_WORD.bit());
          case "and", "&" -> office || isBody(first, last);
          default -> false;
        };
    int after = sheet.lower(last + 2).equals("the") ? last + 3 : last + 2;
    boolean fits = after < end && isNameWord(after) && !sheet.is(after, Trait.TITLES);
    boolean person = sheet.lower(last + 1).equals("and") && sheet.is(after, Trait.GIVEN);
    return of && fits && !person ? after : last;
  }

  private boolean isBody(int first, int last) {
    return first == last && sheet.lower(last + 1).equals("&");
  }

  /** Divides a run into title, names before it and name. */
  private void cut(int first, int last) {
    boolean body = sheet.is(last, Trait.ORGANIZATION_WORD.bit() | Trait.PLACE_WORD.bit());
    if ((sheet.traits(first, last) & Trait.PLACE.bit()) != 0) {
      runs.add(new NameRun(first, last, first));
      return;
    }
    int title = body ? -1 : lastTitle(first, last);
    if (title < 0) {
      name(first, last, first);
      return;
    }
    int titleFirst = title;
    while (titleFirst > first && !isBoundary(titleFirst - 1)) {
      titleFirst--;
    }
    if (titleFirst > first) {
      name(first, titleFirst - 1, first);
    }
    if (title < last) {
      name(title + 1, last, titleFirst);
    }
  }

  /** Whether a word before a title is a name of its own: "Texas Governor", "EU Commissioner". */
  private boolean isBoundary(int i) {
    return sheet.is(i, Trait.PLACE.bit() | Trait.DEMONYM.bit() | Trait.ORGANIZATION_WORD.bit())
        || sheet.isAcronym(i)
        || !sheet.is(i, HEAD | Trait.TITLES);
  }

  private int lastTitle(int first, int last) {
    for (int t = last; t >= first; t--) {
      if (sheet.is(t, Trait.TITLES) && isTitle(first, t, last)) {
        return t;
      }
    }
    return -1;
  }

  /** "King" after a given name is a family name; "Don" before a family name is a given name. */
  private boolean isTitle(int first, int t, int last) {
    boolean name = sheet.is(t, Trait.GIVEN | Trait.SURNAME.bit());
    if (sheet.isAcronym(t) && sheet.lower(t).equals("ms")) {
      return false;
    }
    if (t > first && sheet.is(t - 1, Trait.GIVEN) && !sheet.is(t - 1, Trait.TITLES)) {
      return false;
    }
    if (t == last) {
      return !name && (t > first || !sheet.isAcronym(t));
    }
    return !name || sheet.is(t + 1, Trait.GIVEN) || t + 1 == last && !sheet.is(t, Trait.GIVEN);
  }

  /** Strips peoples, places and common words before a known given name, then keeps the rest. */
  private void name(int first, int last, int title) {
    int start = first;
    boolean body = sheet.is(last, Trait.ORGANIZATION_WORD.bit() | Trait.PLACE_WORD.bit());
    while (start < last
        && !body
        && sheet.is(start, Trait.DEMONYM)
        && !sheet.is(start, Trait.GIVEN)) {
      start++;
    }
    while (start < last && !body && isForeignAcronym(start)) {
      runs.add(new NameRun(start, start, start));
      start++;
    }
    if (!body && title == first) {
      int given = givenAfterOthers(start, last);
      if (given > start) {
        runs.add(new NameRun(start, given - 1, start));
        start = given;
      }
    }
    runs.add(new NameRun(start, last, title == first ? start : title));
  }

  /** "ANC Jane Dube": letters of a body before a name; "AB Dube" has initials. */
  private boolean isForeignAcronym(int i) {
    return sheet.isAcronym(i)
        && sheet.text().word(i).length() > 2
        && !sheet.isAcronym(i + 1)
        && !sheet.isInitial(i)
        && sheet.is(i + 1, Trait.GIVEN);
  }

  private int givenAfterOthers(int first, int last) {
    long other = HEAD | Trait.PLACE.bit() | Trait.DEMONYM.bit();
    int k = first;
    while (k < last && sheet.is(k, other) && !sheet.is(k, Trait.GIVEN)) {
      k++;
    }
    boolean found = k > first && k < last && sheet.is(k, Trait.GIVEN);
    return found ? k : first;
  }
}
