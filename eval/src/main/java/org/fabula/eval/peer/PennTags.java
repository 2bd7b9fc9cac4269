package org.fabula.eval.peer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Treebank;
import org.fabula.eval.corpus.Word;

/**
 * Universal parts of speech from tags of the Penn Treebank (Santorini 1990) and, where a tag alone
 * does not tell, the universal relation: an auxiliary is a verb that hangs on another as one, and
 * so on. Follows what the English treebanks of Universal Dependencies v2 have.
 */
public final class PennTags {
  private static final Set<String> POINTING = Set.of("this", "that", "these", "those");
  private static final Set<String> NEGATION = Set.of("not", "n't", "n’t", "nt");

  private PennTags() {}

  /**
   * The universal part of speech.
   *
   * @param form the word
   * @param tag its Penn tag
   * @param relation the universal relation to its head, without subtype
   */
  public static String universal(String form, String tag, String relation) {
    String word = form.toLowerCase(Locale.ROOT);
    return switch (tag) {
      case "JJ", "JJR", "JJS" -> "ADJ";
      case "RB", "RBR", "RBS" -> NEGATION.contains(word) ? "PART" : "ADV";
      case "NN" -> isIndefinite(word) ? "PRON" : "NOUN";
      case "NNS", "FW" -> "NOUN";
      case "NNP" -> relation.equals("amod") ? "ADJ" : "PROPN";
      case "NNPS", "ADD" -> "PROPN";
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> verb(relation);
      case "MD" -> "AUX";
      case "IN" -> relation.equals("mark") ? "SCONJ" : "ADP";
      case "TO" -> relation.equals("case") ? "ADP" : "PART";
      case "RP" -> "ADP";
      case "DT" -> !relation.equals("det") && POINTING.contains(word) ? "PRON" : "DET";
      case "PDT" -> "DET";
      case "WDT" -> relation.equals("det") ? "DET" : "PRON";
      case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
      case "WRB" -> "ADV";
      case "CC" -> "CCONJ";
      case "CD", "LS" -> "NUM";
      case "POS" -> "PART";
      case "UH" -> "INTJ";
      case "SYM", "$", "#" -> "SYM";
      case "NFP" -> relation.equals("discourse") ? "SYM" : "PUNCT";
      case "AFX", "GW", "XX" -> "X";
      default -> "PUNCT";
    };
  }

  /** How often gold tags and relations, mapped so, give the gold part of speech, in hundredths. */
  public static double agreement(List<Item<Treebank>> trees) {
    int all = 0;
    int same = 0;
    for (Item<Treebank> item : trees) {
      Treebank tree = item.gold();
      for (int i = 0; i < tree.words().size(); i++) {
        Word word = tree.words().get(i);
        String form = tree.text().tokens().get(i).text();
        String mapped = universal(form, tree.tags().get(i), word.universalRelation());
        same += mapped.equals(word.pos()) ? 1 : 0;
        all++;
      }
    }
    return all == 0 ? 0 : 100.0 * same / all;
  }

  private static String verb(String relation) {
    return relation.equals("aux") || relation.equals("cop") ? "AUX" : "VERB";
  }

  /** "someone", "nothing", "everybody". */
  private static boolean isIndefinite(String word) {
    return word.matches("(some|any|every|no)(one|body|thing)");
  }
}
