package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Meaning.Amount;
import org.fabula.time.Word.Num;
import org.fabula.time.Word.Some;
import org.fabula.time.Word.UnitWord;
import org.jspecify.annotations.Nullable;

/** Amounts of time. */
final class Durations {
  private static final Map<String, Unit> LONG =
      Map.of(
          "hourlong", Unit.HOUR,
          "daylong", Unit.DAY,
          "weeklong", Unit.WEEK,
          "monthlong", Unit.MONTH,
          "yearlong", Unit.YEAR,
          "decadelong", Unit.DECADE);

  private Durations() {}

  static List<Rule<Piece>> rules(Lexicon lexicon) {
    List<Rule<Piece>> rules = new ArrayList<>(counted());
    rules.addAll(vague());
    rules.addAll(stretches(lexicon));
    return rules;
  }

  private static List<Rule<Piece>> counted() {
    return List.of(
        Rule.of(
            "number-unit",
            Durations::number,
            a(Num.class, n -> n.value() > 0),
            maybe(
                word(
                    "more",
                    "consecutive",
                    "full",
                    "straight",
                    "additional",
                    "long",
                    "whole",
                    "trading",
                    "business",
                    "calendar")),
            a(UnitWord.class)),
        Rule.of(
            "a-unit",
            p -> amount(1, p),
            word("a", "an"),
            maybe(word("full", "whole", "single", "further")),
            a(UnitWord.class, u -> isOne(u) && u.unit() != Unit.QUARTER)),
        Rule.of(
            "another-unit",
            p -> amount(1, p),
            word("another"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "an-additional-unit",
            p -> amount(1, p),
            word("an"),
            word("additional", "extra"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "a-fortnight",
            p -> new Amount(2L, Unit.WEEK, false),
            word("a", "one"),
            word("fortnight")),
        Rule.of(
            "whole-unit",
            p -> amount(1, p),
            word("the"),
            word("whole", "entire"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "all-unit",
            p -> amount(1, p),
            word("all"),
            a(UnitWord.class, u -> isOne(u) && !u.unit().isClock() && u.unit() != Unit.QUARTER)),
        Rule.of(
            "amount-and-amount",
            Durations::compound,
            a(Amount.class, Durations::isExact),
            maybe(word("and", ",")),
            a(Amount.class, Durations::isExact)),
        Rule.of(
            "quarter-hour",
            p -> new Amount(15L, Unit.MINUTE, false),
            word("a"),
            word("quarter"),
            word("of"),
            word("an"),
            word("hour")),
        Rule.of(
            "three-quarter-hour",
            p -> new Amount(45L, Unit.MINUTE, false),
            a(Num.class, n -> n.value() == 3 && !n.half()),
            word("quarters"),
            word("of"),
            word("an"),
            word("hour")),
        Rule.of(
            "digit-range-unit",
            Durations::digitRange,
            form(Form.NUMERIC),
            a(UnitWord.class, UnitWord::plural)),
        Rule.of("unit-long", p -> lasting(p.word()), word(LONG.keySet())),
        Rule.of("another-number-unit", p -> p.get(Amount.class), word("another"), a(Amount.class)));
  }

  private static List<Rule<Piece>> vague() {
    return List.of(
        Rule.of(
            "some-units",
            Durations::some,
            a(Some.class),
            maybe(word("more")),
            a(UnitWord.class, u -> u.plural())),
        Rule.of("units", Durations::some, a(UnitWord.class, u -> u.plural())),
        Rule.of(
            "units-of",
            Durations::some,
            word("dozens", "hundreds", "thousands", "tens"),
            word("of"),
            a(UnitWord.class, u -> u.plural())),
        Rule.of(
            "unit-and-a-half",
            p -> half(p.get(UnitWord.class)),
            word("a", "an"),
            a(UnitWord.class, Durations::isOne),
            word("and"),
            word("a"),
            word("half")),
        Rule.of(
            "half-unit",
            p -> halfOf(p.get(UnitWord.class).unit()),
            word("half"),
            word("a", "an"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "the-number-to-number-unit",
            p -> p.get(Meaning.Modified.class),
            word("the"),
            word("first", "last", "next", "past", "previous", "coming"),
            a(Meaning.Modified.class, m -> m.inner() instanceof Amount)),
        Rule.of(
            "quarter-century",
            p -> new Amount(25L, Unit.YEAR, false),
            word("a"),
            word("quarter"),
            maybe(word("of")),
            maybe(word("a")),
            word("century")),
        Rule.of(
            "hyphen-quarter-century",
            p -> new Amount(25L, Unit.YEAR, false),
            word("quarter-century")),
        Rule.of(
            "number-to-number-unit",
            p -> range(p),
            a(Num.class),
            word("to", "or", "-", "–"),
            a(Amount.class)),
        Rule.of(
            "unit-or-so",
            p -> p.get(Amount.class),
            a(Amount.class),
            word("or"),
            word("so", "more", "two", "less")));
  }

  private static List<Rule<Piece>> stretches(Lexicon lexicon) {
    return List.of(
        Rule.of(
            "the-number-unit",
            p -> new Meaning.Stretch(p.get(Amount.class)),
            word("the"),
            maybe(
                word(
                    "first",
                    "last",
                    "final",
                    "next",
                    "past",
                    "previous",
                    "latest",
                    "following",
                    "coming",
                    "preceding")),
            a(Amount.class, Durations::isMany)),
        Rule.of(
            "past-number-unit",
            p -> new Meaning.Stretch(p.get(Amount.class)),
            word("past", "last", "next", "first", "coming", "previous", "final", "preceding"),
            a(Amount.class, Durations::isMany)),
        Rule.of(
            "these-number-unit",
            p -> new Meaning.Stretch(p.get(Amount.class)),
            word("these", "those"),
            a(Amount.class, Durations::isMany)),
        Rule.of(
            "the-past-unit",
            p -> new Meaning.Stretch(amount(1, p)),
            word("the"),
            word("past"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "hyphen-amount-period",
            p -> p.get(Meaning.Stretch.class),
            word("a", "the", "an"),
            a(Meaning.Stretch.class),
            word("period")),
        Rule.of(
            "hyphen-amount", p -> HyphenatedAmounts.read(lexicon, p.word()), form(Form.HYPHENATED)),
        Rule.of(
            "digit-hyphen-amount",
            p -> HyphenatedAmounts.read(lexicon, p.word()),
            form(Form.NUMERIC)));
  }

  private static boolean isExact(Amount amount) {
    return amount.count() != null && !amount.half();
  }

  private static @Nullable Piece compound(Parts<Piece> parts) {
    Amount whole = parts.get(Amount.class);
    Amount rest = parts.second(Amount.class);
    boolean finer = rest.unit().compareTo(whole.unit()) < 0 && rest.unit() != Unit.QUARTER;
    return finer ? new Meaning.Compound(whole, rest) : null;
  }

  /** "10-12 hours": the smaller number. */
  private static @Nullable Piece digitRange(Parts<Piece> parts) {
    String word = parts.word();
    int at = Math.max(word.indexOf('-'), word.indexOf('–'));
    int from = at < 1 ? -1 : Lexicon.digits(word, 0, at);
    int to = Lexicon.digits(word, at + 1, word.length());
    Amount least = new Amount((long) from, parts.get(UnitWord.class).unit(), false);
    return from > 0 && from < to ? new Meaning.Modified(least, Mod.EQUAL_OR_MORE) : null;
  }

  private static Piece lasting(String word) {
    return new Meaning.Stretch(new Amount(1L, LONG.getOrDefault(word, Unit.YEAR), false));
  }

  static boolean isOne(UnitWord word) {
    return !word.plural();
  }

  private static boolean isMany(Amount amount) {
    return amount.count() == null || amount.count() > 1 || amount.half();
  }

  private static @Nullable Piece number(Parts<Piece> parts) {
    Num num = parts.get(Num.class);
    UnitWord unit = parts.get(UnitWord.class);
    boolean agrees = unit.plural() || num.value() < 100;
    return agrees ? new Amount(num.value(), unit.unit(), num.half()) : null;
  }

  private static Amount amount(long count, Parts<Piece> parts) {
    return new Amount(count, parts.get(UnitWord.class).unit(), false);
  }

  private static Piece some(Parts<Piece> parts) {
    return new Amount(null, parts.get(UnitWord.class).unit(), false);
  }

  private static Piece half(UnitWord word) {
    return new Amount(1L, word.unit(), true);
  }

  /** Half a unit, in the next finer one. */
  static @Nullable Amount halfOf(Unit unit) {
    return switch (unit) {
      case MINUTE -> new Amount(30L, Unit.SECOND, false);
      case HOUR -> new Amount(30L, Unit.MINUTE, false);
      case DAY -> new Amount(12L, Unit.HOUR, false);
      case YEAR -> new Amount(6L, Unit.MONTH, false);
      case DECADE -> new Amount(5L, Unit.YEAR, false);
      case CENTURY -> new Amount(50L, Unit.YEAR, false);
      default -> null;
    };
  }

  /** "two to three weeks": the smaller number. */
  private static @Nullable Piece range(Parts<Piece> parts) {
    Num from = parts.get(Num.class);
    Amount to = parts.get(Amount.class);
    if (to.count() == null || from.value() >= to.count()) {
      return null;
    }
    return new Meaning.Modified(
        new Amount(from.value(), to.unit(), from.half()), Mod.EQUAL_OR_MORE);
  }
}
