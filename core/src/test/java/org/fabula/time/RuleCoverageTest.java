package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.fabula.rule.Derivation;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {

  @Test
  void everyRuleHasARowInTheCorpus() {
    Set<String> fired = new HashSet<>();
    for (Corpus.Row row : Corpus.rows()) {
      row.read().expressions().forEach(time -> collect(time.derivation(), fired));
    }
    assertThat(Corpus.reader().ruleNames()).allMatch(fired::contains, "fires in the corpus");
  }

  private static void collect(Derivation derivation, Set<String> names) {
    names.add(derivation.rule());
    derivation.parts().forEach(part -> collect(part, names));
  }
}
