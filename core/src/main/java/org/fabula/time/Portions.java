package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.ModWord;
import org.fabula.time.Word.UnitWord;

/** Portions of times: "early May", "the end of the month", "later this year". */
final class Portions {
  private Portions() {}

  static List<Rule<Piece>> rules() {
    return List.of(
        Rule.of("mod-early", p -> new ModWord(mod(p.word())), word("early", "late", "mid", "mid-")),
        Rule.of(
            "mod-in",
            p -> new ModWord(mod(p.word())),
            word("early", "late", "earlier", "later"),
            word("in", "on"),
            maybe(word("the"))),
        Rule.of(
            "mod-earlier",
            p -> new ModWord(mod(p.word())),
            word("earlier", "later"),
            maybe(word("the"))),
        Rule.of(
            "mod-end",
            p -> new ModWord(mod(p.words().get(1))),
            word("the"),
            word("beginning", "start", "middle", "end", "close"),
            word("of"),
            maybe(word("the"))),
        Rule.of(
            "mod-the-year",
            p -> new Meaning.Modified(new Meaning.RunningYear(), p.get(ModWord.class).mod()),
            a(ModWord.class),
            word("the"),
            a(UnitWord.class, u -> u.unit() == Unit.YEAR && !u.plural())),
        Rule.of(
            "mod-date", Portions::modified, a(ModWord.class), a(Meaning.class, Relative::isDate)),
        Rule.of(
            "sometime",
            p -> p.get(Meaning.class),
            word("sometime"),
            maybe(word("in")),
            a(Meaning.class, Relative::isDate)),
        Rule.of(
            "year-or-later",
            p ->
                new Meaning.Modified(
                    p.get(Meaning.Fixed.class),
                    p.says("earlier") ? Mod.ON_OR_BEFORE : Mod.ON_OR_AFTER),
            a(Meaning.Fixed.class, f -> f.granule().unit() == Unit.YEAR),
            word("or", "and"),
            word("later", "earlier", "beyond")),
        Rule.of(
            "mod-unit",
            Portions::modifiedUnit,
            a(ModWord.class),
            a(UnitWord.class, u -> Relative.isStep(u) && u.unit() != Unit.DAY)));
  }

  private static Mod mod(String word) {
    return switch (word) {
      case "early", "earlier", "beginning", "start" -> Mod.START;
      case "mid", "mid-", "middle" -> Mod.MID;
      default -> Mod.END;
    };
  }

  private static Piece modified(Parts<Piece> parts) {
    return new Meaning.Modified(parts.get(Meaning.class), parts.get(ModWord.class).mod());
  }

  /** "earlier in the week", "the end of the month": of what is being told. */
  private static Piece modifiedUnit(Parts<Piece> parts) {
    Meaning unit = new Meaning.Step(parts.get(UnitWord.class).unit(), 0, false);
    return new Meaning.Modified(unit, parts.get(ModWord.class).mod());
  }
}
