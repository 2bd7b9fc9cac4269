package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.event.Event;
import org.fabula.model.Analysis;
import org.fabula.model.NameSpan;
import org.fabula.text.Sentence;
import org.fabula.text.WordList;

/** Takes down what is to be kept of one story. Used once. */
final class GistReader {
  /** A name or a figure tells two stories apart as well as so many other words. */
  private static final double NAME = 3;

  private static final WordFamilies FAMILIES = WordFamilies.english();
  private static final Set<String> LIGHT = WordList.words(GistReader.class, "light-words");

  private final Analysis text;
  private final boolean[] named;

  GistReader(Analysis text) {
    this.text = text;
    this.named = new boolean[text.size()];
    for (NameSpan name : text.names()) {
      for (int i = name.firstToken(); i < name.endToken(); i++) {
        named[i] = Character.isUpperCase(text.word(i).codePointAt(0));
      }
    }
  }

  Gist read(List<Event> events) {
    List<Telling> tellings = new ArrayList<>();
    for (Event event : events) {
      int token = text.story().tokenAt(event.span().start());
      if (token < text.size()) {
        tellings.add(telling(event.id(), token));
      }
    }
    return new Gist(words(), tellings);
  }

  private Telling telling(String event, int token) {
    Set<String> arguments = new HashSet<>();
    for (int dependent : text.dependencies().dependents(token)) {
      if (isContent(dependent)) {
        arguments.add(lemma(dependent));
      }
    }
    return new Telling(
        event,
        lemma(token),
        FAMILIES.of(lemma(token)),
        LIGHT.contains(lemma(token)),
        depth(token),
        arguments,
        names(token));
  }

  private int depth(int token) {
    int depth = 0;
    int head = text.dependencies().head(token);
    while (head >= 0 && depth < text.size()) {
      head = text.dependencies().head(head);
      depth++;
    }
    return depth;
  }

  private Set<String> names(int token) {
    Sentence sentence = text.story().sentenceOf(text.token(token));
    Set<String> names = new HashSet<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (named[i]) {
        names.add(text.word(i).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private boolean isContent(int token) {
    return switch (text.pos(token)) {
      case NOUN, PROPN, VERB, ADJ, NUM -> true;
      default -> false;
    };
  }

  private String lemma(int token) {
    return text.lemma(token).toLowerCase(Locale.ROOT);
  }

  private Map<String, Double> words() {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> telling = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      if (isContent(i)) {
        counts.merge(lemma(i), 1, Integer::sum);
        if (named[i] || Character.isDigit(text.word(i).codePointAt(0))) {
          telling.add(lemma(i));
        }
      }
    }
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (word, count) ->
            weights.put(word, (1 + StrictMath.log(count)) * (telling.contains(word) ? NAME : 1)));
    double length =
        Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    Map<String, Double> words = new HashMap<>();
    weights.forEach((word, weight) -> words.put(word, weight / length));
    return words;
  }
}
