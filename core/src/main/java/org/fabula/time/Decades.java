package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import java.util.Map;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.ModWord;
import org.fabula.time.Word.Ordinal;
import org.jspecify.annotations.Nullable;

/** Decades and centuries. */
final class Decades {
  private static final Map<String, Integer> NAMES =
      Map.of(
          "twenties",
          1920,
          "thirties",
          1930,
          "forties",
          1940,
          "fifties",
          1950,
          "sixties",
          1960,
          "seventies",
          1970,
          "eighties",
          1980,
          "nineties",
          1990);

  private Decades() {}

  static List<Rule<Piece>> rules(Lexicon lexicon) {
    return List.of(
        Rule.of("decade", p -> decade(p.word()), form(Form.NUMERIC)),
        Rule.of(
            "possessive-decade",
            p -> granule(Unit.DECADE, p.get(Word.YearNum.class).year()),
            a(Word.YearNum.class, y -> y.year() % 10 == 0),
            word("'s")),
        Rule.of("short-decade", p -> shortDecade(p.word()), form(Form.ELIDED)),
        Rule.of(
            "the-short-decade",
            p -> shortDecade("'" + p.words().get(1)),
            word("the"),
            form(Form.NUMERIC)),
        Rule.of(
            "mid-century",
            p -> midCentury(lexicon, p.word()),
            form(Form.HYPHENATED),
            word("century")),
        Rule.of("hyphen-century", p -> hyphenCentury(lexicon, p.word()), form(Form.NUMERIC)),
        Rule.of(
            "centuries",
            Decades::centuries,
            a(Ordinal.class, o -> o.value() <= 30),
            word("and", "to", "or", "through", "-", "–"),
            maybe(word("the")),
            a(Ordinal.class, o -> o.value() <= 30),
            word("century", "centuries")),
        Rule.of(
            "the-centuries",
            p -> p.get(Meaning.Range.class),
            word("the"),
            a(Meaning.Range.class, Decades::isCenturies)),
        Rule.of(
            "century-before-christ",
            p -> new Meaning.Literal("BC" + Granule.pad(p.get(Ordinal.class).value() - 1, 2)),
            word("the"),
            a(Ordinal.class, o -> o.value() <= 50),
            word("century"),
            word("bc", "b.c.", "bce")),
        Rule.of(
            "named-decade",
            p -> granule(Unit.DECADE, NAMES.getOrDefault(p.words().get(1), 0)),
            word("the"),
            word(NAMES.keySet())),
        Rule.of(
            "the-decade",
            p -> p.get(Meaning.class),
            word("the"),
            a(Meaning.Fixed.class, f -> f.granule().unit().compareTo(Unit.YEAR) > 0)),
        Rule.of(
            "century", Decades::century, a(Ordinal.class, o -> o.value() <= 30), word("century")),
        Rule.of(
            "mod-decade",
            Decades::modified,
            word("the"),
            a(ModWord.class),
            a(Meaning.Fixed.class, f -> f.granule().unit().compareTo(Unit.YEAR) > 0)),
        Rule.of("mid-word", p -> mid(lexicon, p.word()), form(Form.HYPHENATED)),
        Rule.of(
            "the-mid-word",
            p -> p.get(Meaning.class),
            word("the"),
            a(Meaning.Modified.class, Decades::isDecade)),
        Rule.of(
            "mid-word-year",
            Decades::midYear,
            a(Meaning.Modified.class, Decades::isMonth),
            maybe(word(",")),
            a(Word.YearNum.class)));
  }

  private static boolean isDecade(Meaning.Modified modified) {
    return modified.inner() instanceof Meaning.Fixed fixed
        && fixed.granule().unit().compareTo(Unit.YEAR) > 0;
  }

  private static boolean isCenturies(Meaning.Range range) {
    return range.from() instanceof Meaning.Fixed fixed && fixed.granule().unit() == Unit.CENTURY;
  }

  private static boolean isMonth(Meaning.Modified modified) {
    return modified.inner() instanceof Meaning.Named named && named.cycle() instanceof Cycle.Month;
  }

  private static @Nullable Piece midYear(Parts<Piece> parts) {
    Meaning.Modified modified = parts.get(Meaning.Modified.class);
    Granule month =
        modified.inner() instanceof Meaning.Named named
            ? named.cycle().in(parts.get(Word.YearNum.class).year())
            : null;
    return month == null ? null : new Meaning.Modified(new Meaning.Fixed(month), modified.mod());
  }

  private static @Nullable Piece granule(Unit unit, int year) {
    Granule start = Granule.year(year);
    return start == null ? null : Months.fixed(Granule.of(unit, start.first()));
  }

  /** "1990s"; "1900s" is taken for the decade as well, "1800s" for the century. */
  private static @Nullable Piece decade(String word) {
    if (word.length() < 5 || word.length() > 6 || !word.endsWith("s") || word.charAt(3) != '0') {
      return null;
    }
    int year = Lexicon.digits(word, 0, 4);
    boolean bare = word.length() == 5 || word.charAt(4) == '\'';
    boolean century = year % 100 == 0 && year < 1900;
    return year < 1000 || year > 2990 || !bare
        ? null
        : granule(century ? Unit.CENTURY : Unit.DECADE, year);
  }

  /** "'90s". */
  private static @Nullable Piece shortDecade(String word) {
    int year = word.length() == 4 && word.endsWith("s") ? Lexicon.digits(word, 1, 3) : -1;
    if (year < 0 || year % 10 != 0) {
      return null;
    }
    return granule(Unit.DECADE, year < 20 ? 2000 + year : 1900 + year);
  }

  /** The 20th century is 19 in TIMEX3: the years 1900 to 1999. */
  private static @Nullable Piece century(Parts<Piece> parts) {
    return granule(Unit.CENTURY, (parts.get(Ordinal.class).value() - 1) * 100);
  }

  /** "the 15th to the 19th century". */
  private static @Nullable Piece centuries(Parts<Piece> parts) {
    int first = parts.get(Ordinal.class).value();
    int last = parts.second(Ordinal.class).value();
    return first < last
            && granule(Unit.CENTURY, (first - 1) * 100) instanceof Meaning from
            && granule(Unit.CENTURY, (last - 1) * 100) instanceof Meaning to
        ? new Meaning.Range(from, to)
        : null;
  }

  /** "17th-century". */
  private static @Nullable Piece hyphenCentury(Lexicon lexicon, String word) {
    Ordinal ordinal =
        word.endsWith("-century") ? lexicon.ordinalOf(word.substring(0, word.length() - 8)) : null;
    return ordinal == null || ordinal.value() > 30
        ? null
        : granule(Unit.CENTURY, (ordinal.value() - 1) * 100);
  }

  /** "mid-19th century". */
  private static @Nullable Piece midCentury(Lexicon lexicon, String word) {
    Ordinal ordinal = word.startsWith("mid-") ? lexicon.ordinalOf(word.substring(4)) : null;
    Piece century = ordinal == null ? null : granule(Unit.CENTURY, (ordinal.value() - 1) * 100);
    return century instanceof Meaning meaning ? new Meaning.Modified(meaning, Mod.MID) : null;
  }

  private static Piece modified(Parts<Piece> parts) {
    return new Meaning.Modified(parts.get(Meaning.class), parts.get(ModWord.class).mod());
  }

  /** "mid-May", "mid-1996", "late-November", "mid-1990s", "mid-summer". */
  private static @Nullable Piece mid(Lexicon lexicon, String word) {
    int at = word.indexOf('-');
    Mod mod =
        switch (word.substring(0, Math.max(at, 0))) {
          case "mid" -> Mod.MID;
          case "late" -> Mod.END;
          case "early" -> Mod.START;
          case "post" -> Mod.AFTER;
          case "pre" -> Mod.BEFORE;
          default -> null;
        };
    Piece inner = mod == null ? null : inner(lexicon, word.substring(at + 1));
    return mod == null || !(inner instanceof Meaning meaning)
        ? null
        : new Meaning.Modified(meaning, mod);
  }

  private static @Nullable Piece inner(Lexicon lexicon, String word) {
    Word.MonthWord month = lexicon.month(word);
    if (month != null) {
      return new Meaning.Named(new Cycle.Month(month.month()), Which.PLAIN);
    }
    int year = word.length() == 4 ? Lexicon.digits(word, 0, 4) : -1;
    return year >= 1000 ? Months.fixed(Granule.year(year)) : decade(word);
  }
}
