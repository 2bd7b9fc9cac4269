package org.fabula.state;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Dependencies;
import org.fabula.model.Features;
import org.fabula.model.Upos;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** How a claim is told: whether as a fact, and what its tense, words and dates say of its place. */
final class Tellings {
  /** How far above a claim the verb that tells it is looked for. */
  private static final int HIGHEST = 6;

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Sheet sheet;
  private final Dependencies tree;
  private final StateWords words;

  Tellings(Sheet sheet, StateWords words) {
    this.sheet = sheet;
    this.tree = sheet.tree();
    this.words = words;
  }

  // ---- fact

  /** Whether a predicate is told as what is or was so. */
  boolean holds(int predicate) {
    Event event = sheet.event(predicate);
    Factuality fact = event == null ? Factuality.HAPPENED : event.factuality();
    if (fact != Factuality.HAPPENED && !isReported(predicate)) {
      return fact == Factuality.DENIED && isDenied(predicate);
    }
    int i = predicate;
    for (int k = 0; k < HIGHEST && i >= 0; k++) {
      if (isOpen(i) || k > 0 && words.doubting().contains(sheet.lemma(i)) && isVerb(i)) {
        return false;
      }
      if (!isBelow(i)) {
        return true;
      }
      i = tree.head(i);
    }
    return true;
  }

  /** "reported missing": it is the report that claims. */
  private boolean isReported(int predicate) {
    int head = tree.head(predicate);
    return head >= 0 && tree.is(predicate, "xcomp") && sheet.lemma(head).equals("report");
  }

  private boolean isVerb(int i) {
    return sheet.pos(i) == Upos.VERB || sheet.pos(i) == Upos.ADJ;
  }

  private boolean isBelow(int i) {
    return tree.is(i, "ccomp")
        || tree.is(i, "xcomp")
        || tree.is(i, "conj")
        || tree.is(i, "obj")
        || tree.is(i, "obl")
        || tree.is(i, "advcl") && sheet.lower(tree.dependent(i, "mark")).equals("of");
  }

  /** Under a modal, a condition, or "to". */
  private boolean isOpen(int i) {
    for (int k : tree.dependents(i)) {
      boolean open =
          switch (sheet.lower(k)) {
            case "will",
                "would",
                "may",
                "might",
                "could",
                "can",
                "cannot",
                "should",
                "must",
                "shall",
                "'ll",
                "ca",
                "wo" ->
                tree.is(k, "aux");
            case "if", "unless", "whether", "lest", "to" -> tree.is(k, "mark");
            case "nearly", "almost", "reportedly", "allegedly", "possibly", "perhaps" ->
                tree.is(k, "advmod") && k == i - 1;
            default -> false;
          };
      if (open) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of its own denies the predicate: "not", "no longer". */
  boolean isDenied(int predicate) {
    for (int k : tree.dependents(predicate)) {
      switch (sheet.lower(k)) {
        case "not", "n't", "never", "no" -> {
          return true;
        }
        case "longer", "more" -> {
          if (sheet.lower(k - 1).equals("no")) {
            return true;
          }
        }
        default -> {
          // Denies nothing.
        }
      }
    }
    return false;
  }

  /** Whether it is told of what comes again and again: "every year", "per day". */
  boolean isHabit(int word) {
    for (int k : tree.dependents(word)) {
      boolean habit =
          switch (sheet.lower(k)) {
            case "annually",
                "yearly",
                "daily",
                "weekly",
                "monthly",
                "usually",
                "often",
                "times",
                "twice" ->
                true;
            default ->
                sheet.isOfSet(k)
                    || isRate(k)
                    || sheet.has(k, "det", "every")
                    || sheet.has(k, "det", "each")
                    || sheet.has(k, "case", "per");
          };
      if (habit) {
        return true;
      }
    }
    return false;
  }

  /** "200 people a year". */
  private boolean isRate(int k) {
    boolean unit =
        switch (sheet.lower(k)) {
          case "day", "week", "month", "year" -> true;
          default -> false;
        };
    return unit && tree.dependent(k, "case") < 0 && sheet.lower(k - 1).equals("a");
  }

  // ---- time

  /**
   * Gives a claim its event, its time and its place among others.
   *
   * @param predicate the word that claims
   * @param counted whether the date of the predicate is that of a count, not of a happening
   */
  void place(Claim claim, int predicate, boolean counted) {
    Event own = event(predicate);
    Event telling = telling(predicate);
    claim.event = claim.event == null ? own : claim.event;
    TimeExpression under = sheet.dateUnder(predicate);
    When ownWhen = own == null ? When.UNKNOWN : own.when();
    if (under != null && !isStated(ownWhen)) {
      ownWhen = When.stated(under);
    }
    boolean upTo = isUpTo(predicate) || telling != null && isUpTo(tree.head(predicate));
    if (isStated(ownWhen)) {
      date(claim, ownWhen);
      claim.happening = !counted && !upTo;
    }
    if (telling != null && isStated(telling.when())) {
      date(claim, telling.when());
      claim.happening = false;
    }
    rank(claim, predicate, own, telling);
    claim.when = when(claim, ownWhen, telling);
  }

  private When when(Claim claim, When own, @Nullable Event telling) {
    if (isStated(own) || telling == null) {
      return own.basis() == When.Basis.NONE ? unsaid(claim) : own;
    }
    boolean told = isStated(telling.when()) || own.basis() == When.Basis.NONE;
    return told ? telling.when() : own;
  }

  /** Where nothing dates a claim, it was made by the day of publication. */
  private When unsaid(Claim claim) {
    LocalDate day = sheet.published();
    if (day == null) {
      return When.UNKNOWN;
    }
    return claim.rank == Claim.Rank.NOW ? on(day) : by(day);
  }

  /** On the day of publication. */
  static When on(LocalDate day) {
    Bound bound = new Bound(day.atStartOfDay(), day.atTime(LAST_MINUTE));
    return new When(day.toString(), day.toString(), bound, bound, When.Basis.PUBLISHED, null);
  }

  private static When by(LocalDate day) {
    Bound bound = new Bound(null, day.atTime(LAST_MINUTE));
    return new When(null, null, bound, bound, When.Basis.PUBLISHED, null);
  }

  private static boolean isStated(When when) {
    return when.basis() == When.Basis.STATED || when.basis() == When.Basis.RELATIVE;
  }

  private static void date(Claim claim, When when) {
    LocalDateTime from = first(when.begin().earliest(), when.begin().latest());
    LocalDateTime to = first(when.end().latest(), when.end().earliest());
    if (from != null && to != null && !to.isBefore(from)) {
      claim.from = from;
      claim.to = to;
    }
  }

  private static @Nullable LocalDateTime first(
      @Nullable LocalDateTime one, @Nullable LocalDateTime other) {
    return one != null ? one : other;
  }

  /** "By Tuesday, 19 had died", "as of Tuesday": the date of a count. */
  private boolean isUpTo(int predicate) {
    if (predicate < 0) {
      return false;
    }
    for (int k : tree.dependents(predicate)) {
      if (sheet.isTimed(k)) {
        switch (sheet.preposition(k)) {
          case "by", "as of", "until", "as" -> {
            return true;
          }
          default -> {
            // The date of the happening.
          }
        }
      }
    }
    return false;
  }

  /** The event of a predicate: its own, or that of the verb that joins it to its subject. */
  private @Nullable Event event(int predicate) {
    Event own = sheet.event(predicate);
    if (own != null) {
      return own;
    }
    int copula = tree.dependent(predicate, "cop");
    int joint = copula < 0 && tree.is(predicate, "xcomp") ? tree.head(predicate) : copula;
    return joint < 0 ? null : sheet.event(joint);
  }

  /** The verb that tells a claim: one above it, or "officials said" behind it. */
  private @Nullable Event telling(int predicate) {
    int i = predicate;
    for (int k = 0; k < HIGHEST && i >= 0; k++) {
      Event event = sheet.event(i);
      if (k > 0 && event != null && event.eventClass() == EventClass.REPORTING) {
        return event;
      }
      int aside = tree.dependent(i, "parataxis");
      Event told = aside < 0 ? null : sheet.event(aside);
      if (told != null && told.eventClass() == EventClass.REPORTING) {
        return told;
      }
      // What stands in a clause beside the main one is not what is told there.
      i = tree.is(i, "advcl") || tree.is(i, "acl") || tree.is(i, "appos") ? -1 : tree.head(i);
    }
    return null;
  }

  private void rank(Claim claim, int predicate, @Nullable Event own, @Nullable Event telling) {
    int told = telling == null ? -1 : sheet.tokenAt(telling.span());
    boolean earlier = isMarked(predicate, words.earlier()) || isMarked(told, words.earlier());
    boolean later = isMarked(predicate, words.later()) || isMarked(told, words.later());
    boolean before = telling == null ? isPastPerfect(predicate, own) : isPastPerfect(told, telling);
    // A claim of a day told is of that day, whatever its tense.
    boolean past = claim.isDated() && !isOfPublication(claim);
    boolean happened = claim.amount >= 0 && isPerfect(predicate, own);
    boolean present = !past && !happened && !isHeadline(predicate) && isPresent(predicate, own);
    claim.present = later || present;
    if (earlier || before && !later) {
      claim.rank = Claim.Rank.EARLIER;
    } else if (later || present) {
      claim.rank = Claim.Rank.NOW;
    }
  }

  /** "19 have died" is told of the past as "19 died" is. */
  private boolean isPerfect(int predicate, @Nullable Event event) {
    return event != null && event.aspect() == Aspect.PERFECTIVE
        || sheet.has(predicate, "aux", "has")
        || sheet.has(predicate, "aux", "have");
  }

  private boolean isOfPublication(Claim claim) {
    LocalDate day = sheet.published();
    return day == null || claim.to != null && !claim.to.toLocalDate().isBefore(day);
  }

  private boolean isMarked(int predicate, Set<String> marks) {
    if (predicate < 0) {
      return false;
    }
    for (int k : tree.dependents(predicate)) {
      boolean adverb = tree.is(k, "advmod") || tree.is(k, "obl") || tree.is(k, "nmod");
      String pair = sheet.lower(k - 1) + " " + sheet.lower(k);
      if (adverb && (marks.contains(sheet.lower(k)) || marks.contains(pair))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPastPerfect(int predicate, @Nullable Event event) {
    if (event != null) {
      return event.tense() == Tense.PAST
          && (event.aspect() == Aspect.PERFECTIVE
              || event.aspect() == Aspect.PERFECTIVE_PROGRESSIVE);
    }
    return sheet.has(predicate, "aux", "had");
  }

  /** "are missing", "have died", "is in hospital", "remains critical". */
  private boolean isPresent(int predicate, @Nullable Event event) {
    if (event != null && event.tense() != Tense.NONE) {
      return event.tense() == Tense.PRESENT;
    }
    int copula = Math.max(tree.dependent(predicate, "cop"), tree.dependent(predicate, "aux"));
    int finite = copula >= 0 ? copula : predicate;
    if (sheet.has(predicate, "aux", "has") || sheet.has(predicate, "aux", "have")) {
      return true;
    }
    return finite >= 0 && sheet.text().features(finite).tense() == Features.Tense.PRES;
  }

  /** A line without a full stop at its end tells what was in the present. */
  private boolean isHeadline(int token) {
    int end = sheet.text().story().sentenceOf(sheet.text().token(token)).endToken();
    return ".!?\"”".indexOf(sheet.text().word(end - 1).charAt(0)) < 0;
  }
}
