package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.fabula.rule.Derivation;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {
  /** Times that each rule must have a part in, over the whole corpus. */
  private static final int LEAST = 5;

  @Test
  void everyRuleHasRowsInTheCorpus() {
    Map<String, Integer> fired = new HashMap<>();
    for (Corpus.Row row : Corpus.rows()) {
      row.read().expressions().forEach(time -> count(time.derivation(), fired));
    }
    assertThat(Corpus.reader().ruleNames())
        .filteredOn(rule -> fired.getOrDefault(rule, 0) < LEAST)
        .as("rules that have a part in fewer than %d times of the corpus", LEAST)
        .isEmpty();
  }

  private static void count(Derivation derivation, Map<String, Integer> fired) {
    fired.merge(derivation.rule(), 1, Integer::sum);
    derivation.parts().forEach(part -> count(part, fired));
  }
}
