package org.fabula.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives a day's number the month that stands with another: "April 24 and 25", "5 to 6 May", and the
 * year that follows them all.
 */
final class SharedDays {
  /** What stands between the two. */
  private static final Set<String> JOINTS = Set.of("to", "and", "or", "through", "-", "–", "&");

  /** What a first day, told by its number alone, comes after. */
  private static final Set<String> LEADS =
      Set.of("on", "between", "from", "the", "of", "for", "in", ",", "(");

  private final Analysis text;

  private SharedDays(Analysis text) {
    this.text = text;
  }

  /** The same expressions and the days so found, in text order. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    return new SharedDays(text).of(found);
  }

  private List<Found<Piece>> of(List<Found<Piece>> found) {
    List<Found<Piece>> all = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Found<Piece> one = found.get(i);
      all.addAll(before(one, i == 0 ? 0 : found.get(i - 1).end()));
      Found<Piece> next = i + 1 < found.size() ? found.get(i + 1) : null;
      List<Found<Piece>> days = new ArrayList<>(List.of(one));
      days.addAll(after(one, next == null ? text.size() : next.first()));
      List<Found<Piece>> dated = next == null || days.size() == 1 ? List.of() : inYear(days, next);
      all.addAll(dated.isEmpty() ? days : dated);
      if (!dated.isEmpty()) {
        i++;
      }
    }
    return all;
  }

  /** "5" of "5–6 September 2019", "3" and "4" of "3, 4 and 5 May": the month comes after. */
  private List<Found<Piece>> before(Found<Piece> one, int from) {
    int joint = one.first() - 1;
    boolean figure = Character.isDigit(text.word(one.first()).charAt(0));
    if (!figure || joint <= from || !isJoint(joint, one.first())) {
      return List.of();
    }
    int at = isListed(joint - 1, joint) ? joint - 2 : joint - 1;
    List<Found<Piece>> days = new ArrayList<>();
    int first = at;
    for (; at >= from; at -= 2) {
      Found<Piece> day = shared(one, at);
      if (day == null) {
        break;
      }
      days.addFirst(day);
      first = at;
      if (at <= from || !isListed(at - 1, at)) {
        break;
      }
    }
    boolean led =
        first == 0
            || !isSameSentence(first, first - 1)
            || LEADS.contains(text.token(first - 1).lower());
    return led ? days : List.of();
  }

  /** "25" of "April 24 and 25", "4" and "5" of "April 3, 4 and 5": the month comes before. */
  private List<Found<Piece>> after(Found<Piece> one, int to) {
    boolean figure = Character.isDigit(text.word(one.end() - 1).charAt(0));
    boolean month = Character.isLetter(text.word(one.first()).charAt(0));
    List<Found<Piece>> days = new ArrayList<>();
    int at = figure && month ? one.end() : to;
    while (at < to) {
      boolean listed = isListed(at, at - 1);
      int joint = listed ? at + 1 : at;
      boolean joined = joint < to && isJoint(joint, at);
      int number = joined ? joint + 1 : joint;
      Found<Piece> day = number < to && (joined || listed) ? shared(one, number) : null;
      if (day == null || joined && !isFree(number)) {
        return List.of();
      }
      days.add(day);
      if (joined) {
        return days;
      }
      at = number + 1;
    }
    return List.of();
  }

  /** "May 3, 4 and 5, 2019": the same days in the year that follows them; none where none does. */
  private List<Found<Piece>> inYear(List<Found<Piece>> days, Found<Piece> year) {
    int end = days.getLast().end();
    boolean follows = year.first() == end || year.first() == end + 1 && isListed(end, end - 1);
    if (!follows
        || !year.derivation().rule().equals("year")
        || !(year.value() instanceof Meaning.Fixed fixed)) {
      return List.of();
    }
    List<Found<Piece>> dated = new ArrayList<>(days.size());
    for (Found<Piece> day : days) {
      Meaning meaning = inYear(day.value(), fixed.granule().first().getYear());
      if (meaning == null) {
        return List.of();
      }
      int last = day == days.getLast() ? year.end() : day.end();
      dated.add(dated(day, last, meaning, year));
    }
    return dated;
  }

  private Found<Piece> dated(Found<Piece> day, int end, Meaning meaning, Found<Piece> year) {
    Span span = text.story().cover(day.first(), end - 1);
    List<Derivation> parts = List.of(day.derivation(), year.derivation());
    return new Found<>(day.first(), end, meaning, new Derivation("shared-year", span, parts));
  }

  private static @Nullable Meaning inYear(Piece piece, int year) {
    Granule day = piece instanceof Meaning.Named named ? named.cycle().in(year) : null;
    return day == null ? null : new Meaning.Fixed(day);
  }

  private boolean isListed(int comma, int beside) {
    return text.is(comma, ",") && isSameSentence(comma, beside);
  }

  private boolean isJoint(int joint, int beside) {
    return JOINTS.contains(text.token(joint).lower()) && isSameSentence(joint, beside);
  }

  private boolean isSameSentence(int a, int b) {
    return text.token(a).sentence() == text.token(b).sentence();
  }

  /** Whether the number counts nothing that follows it. */
  private boolean isFree(int number) {
    int next = number + 1;
    if (next >= text.size() || !isSameSentence(number, next)) {
      return true;
    }
    return switch (text.pos(next)) {
      case PUNCT, ADP, CCONJ, SCONJ, AUX, VERB -> true;
      default -> false;
    };
  }

  private @Nullable Found<Piece> shared(Found<Piece> one, int number) {
    int day = day(text.token(number).lower());
    Meaning meaning = day < 1 ? null : sibling(one.value(), day);
    if (meaning == null) {
      return null;
    }
    Span span = text.story().cover(number, number);
    return new Found<>(
        number,
        number + 1,
        meaning,
        new Derivation("shared-month", span, List.of(one.derivation())));
  }

  /** "25", "25th"; 0 where it is neither. */
  private static int day(String word) {
    boolean ordinal =
        word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th");
    int end = ordinal ? word.length() - 2 : word.length();
    int day = end <= 2 ? Lexicon.digits(word, 0, end) : 0;
    return day > 31 ? 0 : day;
  }

  /** The day of the same month, and year, that has another number; null where there is none. */
  private static @Nullable Meaning sibling(Piece piece, int day) {
    return switch (piece) {
      case Meaning.Named named when named.cycle() instanceof Cycle.MonthDay other -> {
        Cycle.MonthDay found = Cycle.MonthDay.of(other.month(), day);
        yield found == null ? null : new Meaning.Named(found, named.which());
      }
      case Meaning.Fixed fixed when fixed.granule().unit() == Unit.DAY -> {
        LocalDate first = fixed.granule().first();
        Granule found = Granule.day(first.getYear(), first.getMonthValue(), day);
        yield found == null ? null : new Meaning.Fixed(found);
      }
      default -> null;
    };
  }
}
