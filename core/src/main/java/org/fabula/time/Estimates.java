package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.word;

import java.util.ArrayList;
import java.util.List;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Meaning.Amount;

/** More or less: "about two weeks", "at least 30 days", "nearly three years ago". */
final class Estimates {
  private Estimates() {}

  static List<Rule<Piece>> rules() {
    List<Rule<Piece>> rules = new ArrayList<>(ofAmounts());
    rules.addAll(ofTimes());
    return rules;
  }

  private static List<Rule<Piece>> ofAmounts() {
    return List.of(
        Rule.of(
            "about-amount",
            p -> new Meaning.Modified(p.get(Amount.class), Mod.APPROX),
            word("about", "around", "approximately", "roughly", "some"),
            a(Amount.class)),
        Rule.of(
            "almost-amount",
            p -> new Meaning.Modified(p.get(Amount.class), Mod.LESS_THAN),
            word("almost", "nearly"),
            a(Amount.class)),
        Rule.of(
            "over-amount",
            p -> new Meaning.Modified(p.get(Amount.class), Mod.MORE_THAN),
            word("over"),
            a(Amount.class)),
        Rule.of(
            "under-amount",
            p -> new Meaning.Modified(p.get(Amount.class), Mod.LESS_THAN),
            word("under"),
            a(Amount.class)),
        Rule.of(
            "more-than-amount",
            p ->
                new Meaning.Modified(
                    p.get(Amount.class), p.says("more") ? Mod.MORE_THAN : Mod.LESS_THAN),
            word("more", "less", "fewer"),
            word("than"),
            a(Amount.class)),
        Rule.of(
            "at-least-amount",
            p ->
                new Meaning.Modified(
                    p.get(Amount.class), p.says("least") ? Mod.EQUAL_OR_MORE : Mod.EQUAL_OR_LESS),
            word("at"),
            word("least", "most"),
            a(Amount.class)),
        Rule.of(
            "at-least-stretch",
            p ->
                new Meaning.Modified(
                    p.get(Meaning.Stretch.class),
                    p.says("least") ? Mod.EQUAL_OR_MORE : Mod.EQUAL_OR_LESS),
            word("at"),
            word("least", "most"),
            a(Meaning.Stretch.class)),
        Rule.of(
            "up-to-amount",
            p -> new Meaning.Modified(p.get(Amount.class), Mod.EQUAL_OR_LESS),
            word("up"),
            word("to"),
            a(Amount.class)),
        Rule.of(
            "no-more-than-amount",
            p ->
                new Meaning.Modified(
                    p.get(Amount.class), p.says("more") ? Mod.EQUAL_OR_LESS : Mod.EQUAL_OR_MORE),
            word("no"),
            word("more", "less", "fewer"),
            word("than"),
            a(Amount.class)));
  }

  private static List<Rule<Piece>> ofTimes() {
    return List.of(
        Rule.of(
            "modified-away",
            Estimates::modifiedAway,
            word("about", "around", "almost", "nearly", "roughly", "approximately", "over", "some"),
            a(Meaning.Away.class)),
        Rule.of(
            "just-modified-away",
            p -> p.get(Meaning.Modified.class),
            word("just"),
            a(Meaning.Modified.class, m -> m.inner() instanceof Meaning.Away)),
        Rule.of(
            "more-than-away",
            p ->
                new Meaning.Modified(
                    p.get(Meaning.Away.class), p.says("more") ? Mod.MORE_THAN : Mod.LESS_THAN),
            word("more", "less"),
            word("than"),
            a(Meaning.Away.class)),
        Rule.of(
            "at-least-away",
            p -> new Meaning.Modified(p.get(Meaning.Away.class), Mod.EQUAL_OR_MORE),
            word("at"),
            word("least"),
            a(Meaning.Away.class)));
  }

  private static Piece modifiedAway(Parts<Piece> parts) {
    Mod mod =
        switch (parts.word()) {
          case "almost", "nearly" -> Mod.LESS_THAN;
          case "over" -> Mod.MORE_THAN;
          default -> Mod.APPROX;
        };
    return new Meaning.Modified(parts.get(Meaning.Away.class), mod);
  }
}
