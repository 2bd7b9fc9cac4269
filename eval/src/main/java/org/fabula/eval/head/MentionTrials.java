package org.fabula.eval.head;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Treebank;
import org.fabula.eval.measure.SameMeasure;
import org.fabula.eval.measure.SetMeasure;

/**
 * Mentions of GUM by their head words: F1 of the words, and, all gold mentions given, how often a
 * pronoun that refers back is linked to a mention of the same person or thing. The link is the
 * likeliest; a pronoun that is rather linked to nothing is wrong.
 */
final class MentionTrials {
  private static final Set<String> SHE_AND_HE =
      Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");

  /** Asks the model for the log odds that one word refers back to an earlier one. */
  interface Asked {

    /** The model's answer. */
    double antecedent(int index, int earlier);
  }

  private final Trial<Set<Integer>, Set<Integer>, SetMeasure.Count> heads =
      Trial.f1("mention, head word");
  private final Trial<List<String>, List<String>, SameMeasure.Count> pronouns =
      Trial.accuracy("antecedent of pronouns");
  private final Trial<List<String>, List<String>, SameMeasure.Count> sheAndHe =
      Trial.accuracy("antecedent of he and she");

  /**
   * Compares the mentions of one document.
   *
   * @param isMention whether the model takes a word for the head of a mention
   * @param model what it says of two
   */
  void add(Treebank gold, IntPredicate isMention, Asked model) {
    SequencedMap<Integer, String> entities = entities(gold);
    heads.add(
        entities.keySet(),
        IntStream.range(0, gold.words().size())
            .filter(isMention)
            .boxed()
            .collect(Collectors.toSet()));
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    List<String> wantedSheAndHe = new ArrayList<>();
    List<String> foundSheAndHe = new ArrayList<>();
    Set<String> told = new HashSet<>();
    entities.forEach(
        (word, entity) -> {
          if (!told.add(entity) && gold.words().get(word).pos().equals("PRON")) {
            String answer = answer(word, entities, model);
            wanted.add(entity);
            found.add(answer);
            String form = gold.text().tokens().get(word).text().toLowerCase(Locale.ROOT);
            if (SHE_AND_HE.contains(form)) {
              wantedSheAndHe.add(entity);
              foundSheAndHe.add(answer);
            }
          }
        });
    pronouns.add(wanted, found);
    sheAndHe.add(wantedSheAndHe, foundSheAndHe);
  }

  /** Entities by head word, in text order; of two mentions with one head word the longer counts. */
  private static SequencedMap<Integer, String> entities(Treebank gold) {
    SequencedMap<Integer, String> entities = new TreeMap<>();
    gold.mentions().stream()
        .sorted(Comparator.comparingInt(mention -> mention.end() - mention.first()))
        .forEach(mention -> entities.put(gold.headOf(mention), mention.entity()));
    return entities;
  }

  /** The entity of the likeliest antecedent, empty where none is likelier than a new beginning. */
  private static String answer(int word, Map<Integer, String> entities, Asked model) {
    double best = 0;
    String entity = "";
    for (Map.Entry<Integer, String> earlier : entities.entrySet()) {
      double score = earlier.getKey() < word ? model.antecedent(word, earlier.getKey()) : 0;
      if (score > best) {
        best = score;
        entity = earlier.getValue();
      }
    }
    return entity;
  }

  /** The figures over all documents. */
  Stream<HeadFigure> figures() {
    return Stream.of(heads.figures(), pronouns.figure(), sheAndHe.figure()).flatMap(f -> f);
  }
}
