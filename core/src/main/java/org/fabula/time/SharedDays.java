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

/** Gives a day's number the month that stands with another: "April 24 and 25", "5 to 6 May". */
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
      int from = i == 0 ? 0 : found.get(i - 1).end();
      int to = i + 1 < found.size() ? found.get(i + 1).first() : text.size();
      Found<Piece> before = one.first() - 2 >= from ? before(one) : null;
      if (before != null) {
        all.add(before);
      }
      all.add(one);
      all.addAll(after(one, to));
    }
    return all;
  }

  /** "5" of "5–6 September 2019"; the month must come after its day. */
  private @Nullable Found<Piece> before(Found<Piece> one) {
    int at = one.first() - 2;
    boolean figure = Character.isDigit(text.word(one.first()).charAt(0));
    boolean led =
        at == 0 || !isSameSentence(at, at - 1) || LEADS.contains(text.token(at - 1).lower());
    return figure && led && isJoint(at + 1, one.first()) ? shared(one, at) : null;
  }

  /** "25" of "April 24 and 25", "4" and "5" of "April 3, 4 and 5": the month comes before. */
  private List<Found<Piece>> after(Found<Piece> one, int to) {
    boolean figure = Character.isDigit(text.word(one.end() - 1).charAt(0));
    boolean month = Character.isLetter(text.word(one.first()).charAt(0));
    List<Found<Piece>> days = new ArrayList<>();
    boolean joined = false;
    for (int at = one.end() + 1; figure && month && !joined && at < to; at += 2) {
      joined = isJoint(at - 1, at);
      boolean listed = text.is(at - 1, ",") && isSameSentence(at - 1, at);
      Found<Piece> day = joined || listed ? shared(one, at) : null;
      if (day == null || joined && !isFree(at)) {
        return List.of();
      }
      days.add(day);
    }
    return joined ? days : List.of();
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
