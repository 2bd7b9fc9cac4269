package org.fabula.eval.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.corpus.Word;
import org.fabula.model.Analysis;
import org.fabula.model.Features;

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
      words.add(word(analysis, i));
    }
    return new Parse(words, names(analysis));
  }

  private static Word word(Analysis analysis, int index) {
    int head = analysis.dependencies().head(index);
    return new Word(
        analysis.pos(index).name(),
        analysis.lemma(index),
        notation(analysis.features(index)),
        head < 0 ? index : head,
        analysis.dependencies().relation(index));
  }

  private static List<Name> names(Analysis analysis) {
    return analysis.names().stream()
        .map(
            name ->
                new Name(
                    analysis.story().cover(name.firstToken(), name.endToken() - 1),
                    name.kind().name()))
        .toList();
  }

  /** Features as CoNLL-U writes them, "_" where there are none. */
  static String notation(Features features) {
    String joined =
        Stream.of(
                feature("Degree", features.degree()),
                feature("Mood", features.mood()),
                feature("Number", features.number()),
                person(features.person()),
                feature("Tense", features.tense()),
                feature("VerbForm", features.verbForm()),
                feature("Voice", features.voice()))
            .filter(feature -> !feature.isEmpty())
            .collect(Collectors.joining("|"));
    return joined.isEmpty() ? "_" : joined;
  }

  private static String feature(String key, Enum<?> value) {
    String name = value.name();
    return name.equals("NONE")
        ? ""
        : key + "=" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String person(Features.Person person) {
    return person == Features.Person.NONE ? "" : "Person=" + person.ordinal();
  }
}
