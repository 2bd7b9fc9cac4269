package org.fabula.model;

import java.util.List;

/** Asks of a word its part of speech, features and lemma. */
final class MorphologyQuestions {
  private final TagHead pos;
  private final TagHead features;
  private final TagHead lemma;
  private final List<Upos> tags;
  private final List<Features> bundles;
  private final List<LemmaRule> rules;

  MorphologyQuestions(Layout layout) {
    pos = layout.tag("upos");
    features = layout.tag("feats");
    lemma = layout.tag("lemma");
    tags = Labels.all(Upos.class, pos.labels());
    bundles = features.labels().stream().map(Features::parse).toList();
    rules = lemma.labels().stream().map(LemmaRule::parse).toList();
  }

  Morphology read(WindowOutput output, int token, String word) {
    return new Morphology(
        tags.get(pos.best(output, token)),
        rules.get(lemma.best(output, token)).apply(word),
        bundles.get(features.best(output, token)));
  }
}
