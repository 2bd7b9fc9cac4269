package org.fabula.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks of a word its part of speech, features and lemma. A form that was seen in training has the
 * lemma it had there; of others the network says how their lemma is made.
 */
final class MorphologyQuestions {
  private final TagHead pos;
  private final TagHead features;
  private final TagHead lemma;
  private final List<Upos> tags;
  private final List<Features> bundles;
  private final List<LemmaRule> rules;
  private final Map<Upos, Map<String, String>> seen;

  MorphologyQuestions(Layout layout) {
    pos = layout.tag("upos");
    features = layout.tag("feats");
    lemma = layout.tag("lemma");
    tags = Labels.all(Upos.class, pos.labels());
    bundles = features.labels().stream().map(Features::parse).toList();
    rules = lemma.labels().stream().map(LemmaRule::parse).toList();
    seen = layout.lemmas();
  }

  Morphology read(WindowOutput output, int token, String word) {
    Upos found = tags.get(pos.best(output, token));
    return new Morphology(
        found, lemma(output, token, word, found), bundles.get(features.best(output, token)));
  }

  private String lemma(WindowOutput output, int token, String word, Upos found) {
    String known = seen.getOrDefault(found, Map.of()).get(word.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    String made = rules.get(lemma.best(output, token)).apply(word);
    // A name keeps its capitals.
    return found == Upos.PROPN && made.equalsIgnoreCase(word) ? word : made;
  }
}
