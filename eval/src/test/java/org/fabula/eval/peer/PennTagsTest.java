package org.fabula.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.Treebank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Penn tag is in Universal Dependencies. */
final class PennTagsTest {

  @ParameterizedTest
  @CsvSource({
    "was, VBD, cop, AUX",
    "was, VBD, root, VERB",
    "that, IN, mark, SCONJ",
    "of, IN, case, ADP",
    "to, TO, case, ADP",
    "to, TO, mark, PART",
    "That, DT, nsubj, PRON",
    "that, DT, det, DET",
    "all, DT, nsubj, DET",
    "n't, RB, advmod, PART",
    "soon, RB, advmod, ADV",
    "nobody, NN, nsubj, PRON",
    "body, NN, nsubj, NOUN",
    "which, WDT, nsubj, PRON",
    "(, -LRB-, punct, PUNCT"
  })
  void tagWordAndRelationDecide(String word, String tag, String relation, String pos) {
    assertThat(PennTags.universal(word, tag, relation)).isEqualTo(pos);
  }

  @Test
  void agreementIsTheShareMappedRight() {
    assertThat(PennTags.agreement(Treebank.items(OwnGold.folder("trees")))).isEqualTo(100.0);
  }
}
