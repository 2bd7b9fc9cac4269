package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import org.fabula.rule.Rule;
import org.fabula.time.Meaning.Ref;
import org.fabula.time.Word.UnitWord;

/** The past, the present and the future at large. */
final class Vague {
  private Vague() {}

  static List<Rule<Piece>> rules() {
    return List.of(
        Rule.of("now", p -> new Ref(0), word("now", "currently", "nowadays", "presently")),
        Rule.of("current", p -> new Ref(0), word("current")),
        Rule.of("right-now", p -> new Ref(0), word("right"), word("now")),
        Rule.of("at-present", p -> new Ref(0), word("at"), word("present")),
        Rule.of("at-the-moment", p -> new Ref(0), word("at"), word("the"), word("moment")),
        Rule.of("some-day", p -> new Ref(1), word("some"), word("day")),
        Rule.of("someday", p -> new Ref(1), word("someday")),
        Rule.of("these-days", p -> new Ref(0), word("these"), word("days")),
        Rule.of("recently", p -> new Ref(-1), word("recently", "lately")),
        Rule.of("more-recently", p -> new Ref(-1), word("more", "most"), word("recently")),
        Rule.of(
            "recent-units", p -> new Ref(-1), word("recent"), a(UnitWord.class, UnitWord::plural)),
        Rule.of(
            "the-past",
            p -> new Ref(-1),
            word("the"),
            maybe(word("recent", "distant")),
            word("past")),
        Rule.of("soon", p -> new Ref(1), word("soon", "shortly")),
        Rule.of(
            "the-future",
            p -> new Ref(1),
            word("the"),
            maybe(word("near", "foreseeable", "immediate", "distant")),
            word("future")),
        Rule.of("future", p -> new Ref(1), word("future")));
  }
}
