package org.fabula.eval.head;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Word;
import org.fabula.eval.measure.SameMeasure;

/**
 * Words of a treebank, cut as the treebank cuts them. Every token counts, punctuation too, as in
 * the shared task of CoNLL 2018 (Zeman et al.), which compares the universal part of relations.
 */
public final class WordTrials {
  /** Name of the figure for part of speech. */
  public static final String POS = "pos";

  /** Name of the figure for the features that carry tense, number and person. */
  public static final String FEATURES = "features";

  /** Name of the figure for lemmas, whatever their case. */
  public static final String LEMMA = "lemma";

  /** Name of the figure for heads. */
  public static final String HEAD = "dependency UAS";

  /** Name of the figure for heads and universal relations. */
  public static final String RELATION = "dependency LAS";

  /** Name of the figure for heads and relations with their subtypes. */
  public static final String SUBTYPE = "dependency LAS, subtypes too";

  private record Arc(int head, String relation) {}

  private record Part(
      Trial<List<Object>, List<Object>, SameMeasure.Count> trial, Function<Word, Object> of) {

    void add(List<Word> gold, List<Word> found) {
      trial.add(gold.stream().map(of).toList(), found.stream().map(of).toList());
    }
  }

  private final List<Part> parts =
      List.of(
          part(POS, Word::pos),
          part(FEATURES, Word::features),
          part(LEMMA, word -> word.lemma().toLowerCase(Locale.ROOT)),
          part(HEAD, Word::head),
          part(RELATION, word -> new Arc(word.head(), word.universalRelation())),
          part(SUBTYPE, word -> new Arc(word.head(), word.relation())));

  /** Names of all figures. */
  public static List<String> names() {
    return List.of(POS, FEATURES, LEMMA, HEAD, RELATION, SUBTYPE);
  }

  private static Part part(String name, Function<Word, Object> of) {
    return new Part(Trial.accuracy(name), of);
  }

  /** Compares the words of one document. */
  public void add(List<Word> gold, List<Word> found) {
    parts.forEach(part -> part.add(gold, found));
  }

  /** The figures over all documents. */
  public Stream<HeadFigure> figures() {
    return parts.stream().flatMap(part -> part.trial.figure());
  }
}
