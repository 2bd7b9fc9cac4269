package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import org.fabula.rule.Grammar;
import org.fabula.rule.Rule;

/** The grammar of English time expressions: every family's rules. */
final class English {
  private English() {}

  static Grammar<Piece> grammar() {
    Lexicon lexicon = new Lexicon();
    List<Rule<Piece>> rules = new ArrayList<>(lexicon.rules());
    rules.addAll(Numbers.rules(lexicon));
    rules.addAll(Days.rules(lexicon));
    rules.addAll(Months.rules());
    rules.addAll(Relative.rules());
    rules.addAll(Counted.rules());
    rules.addAll(Portions.rules());
    rules.addAll(ClockTimes.rules());
    rules.addAll(PartsOfDay.rules());
    rules.addAll(Vague.rules());
    rules.addAll(Durations.rules(lexicon));
    rules.addAll(Estimates.rules());
    rules.addAll(Sets.rules());
    rules.addAll(Seasons.rules(lexicon));
    rules.addAll(Decades.rules(lexicon));
    rules.addAll(new Holidays().rules());
    return new Grammar<>(rules);
  }
}
