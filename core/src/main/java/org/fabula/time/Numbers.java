package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.Num;
import org.fabula.time.Word.YearNum;
import org.jspecify.annotations.Nullable;

/** Numbers in words and years in words. */
final class Numbers {
  private static final long MOST = 1_000_000_000_000L;

  private static final Set<String> SCALES = Set.of("hundred", "thousand", "million", "billion");

  private Numbers() {}

  static List<Rule<Piece>> rules(Lexicon lexicon) {
    return List.of(
        Rule.of("number-hyphen", p -> hyphen(lexicon, p.word()), form(Form.HYPHENATED)),
        Rule.of(
            "number-tens",
            p -> plus(p.get(Num.class), p.second(Num.class)),
            a(Num.class, Numbers::isTens),
            a(Num.class, n -> n.value() > 0 && n.value() < 10)),
        Rule.of(
            "number-scale",
            p -> times(p.get(Num.class), p.second(Num.class)),
            a(Num.class, n -> n.value() > 0 && n.value() < 1000 && !n.half()),
            a(Num.class, Numbers::isScale)),
        Rule.of(
            "number-hundreds",
            Numbers::hundreds,
            a(Num.class, Numbers::isHundreds),
            maybe(word("and")),
            a(Num.class, n -> n.value() > 0 && n.value() < 100)),
        Rule.of(
            "number-repeated",
            p -> p.get(Num.class).equals(p.second(Num.class)) ? p.get(Num.class) : null,
            a(Num.class),
            word("("),
            a(Num.class),
            word(")")),
        Rule.of("number-a-scale", p -> p.get(Num.class), word("a"), a(Num.class, Numbers::isScale)),
        Rule.of("number-dozen", p -> new Num(12, false), word("a"), word("dozen")),
        Rule.of(
            "number-dozens",
            p -> new Num(p.get(Num.class).value() * 12, false),
            a(Num.class, n -> n.value() > 1 && n.value() < 100 && !n.half()),
            word("dozen")),
        Rule.of(
            "number-half",
            p -> new Num(p.get(Num.class).value(), true),
            a(Num.class),
            word("and"),
            word("a"),
            word("half")),
        Rule.of(
            "number-half-digits",
            p -> p.says("1/2") ? new Num(p.get(Num.class).value(), true) : null,
            a(Num.class, n -> !n.half()),
            form(Form.NUMERIC)),
        Rule.of("some", p -> new Word.Some(), word("several", "many", "some", "few")),
        Rule.of(
            "a-few",
            p -> new Word.Some(),
            word("a"),
            word("few", "handful", "number"),
            maybe(word("of"))),
        Rule.of("couple", p -> new Num(2, false), word("couple"), maybe(word("of"))),
        Rule.of("a-couple", p -> new Num(2, false), word("a"), word("couple"), maybe(word("of"))),
        Rule.of(
            "year-in-words",
            p -> yearInWords(p.get(Num.class), p.second(Num.class)),
            a(Num.class, n -> n.value() >= 17 && n.value() <= 20),
            a(Num.class, n -> n.value() >= 10 && n.value() <= 99)),
        Rule.of("year-two-thousand", p -> new YearNum(2000), word("two"), word("thousand")));
  }

  private static boolean isTens(Num num) {
    return num.value() >= 20 && num.value() < 100 && num.value() % 10 == 0 && !num.half();
  }

  private static boolean isScale(Num num) {
    return !num.half()
        && (num.value() == 100
            || num.value() == 1000
            || num.value() == 1_000_000
            || num.value() == 1_000_000_000);
  }

  private static boolean isHundreds(Num num) {
    return num.value() > 0 && num.value() % 100 == 0 && num.value() < 1000 && !num.half();
  }

  /**
   * "two hundred and six", in words; not "between two hundred and six hundred", nor "100 and 6".
   */
  private static @Nullable Num hundreds(Parts<Piece> parts) {
    Analysis text = parts.text();
    boolean figures = Character.isDigit(text.word(parts.end() - 1).charAt(0));
    boolean bare = text.is(parts.first(), "hundred");
    boolean range =
        text.is(parts.first() - 1, "between")
            || parts.end() < text.size() && SCALES.contains(text.token(parts.end()).lower());
    return figures || bare || range ? null : plus(parts.get(Num.class), parts.second(Num.class));
  }

  private static Num plus(Num tens, Num ones) {
    return new Num(tens.value() + ones.value(), ones.half());
  }

  private static @Nullable Num times(Num count, Num scale) {
    long value = count.value() * scale.value();
    return value > MOST ? null : new Num(value, false);
  }

  private static YearNum yearInWords(Num century, Num year) {
    return new YearNum((int) (century.value() * 100 + year.value()));
  }

  /** "twenty-one". */
  private static @Nullable Num hyphen(Lexicon lexicon, String word) {
    int at = word.indexOf('-');
    Num tens = lexicon.numberOf(word.substring(0, Math.max(at, 0)));
    Num ones = lexicon.numberOf(word.substring(at + 1));
    return tens != null && ones != null && isTens(tens) && ones.value() > 0 && ones.value() < 10
        ? plus(tens, ones)
        : null;
  }
}
