package org.fabula.eval.head;

import java.util.ArrayList;
import java.util.List;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.corpus.Word;
import org.fabula.model.Analysis;

/**
 * What a system says of the words of a text.
 *
 * @param words one for each token, in order
 * @param names in order; offsets are UTF-16 code units into the text
 */
public record Parse(List<Word> words, List<Name> names) {

  /** Copies the lists. */
  public Parse {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /** What Fabula's model says. */
  public static Parse of(Analysis analysis) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < analysis.size(); i++) {
      words.add(new Word(analysis.pos(i).name(), analysis.lemma(i), "", -1, ""));
    }
    return new Parse(words, List.of());
  }
}
