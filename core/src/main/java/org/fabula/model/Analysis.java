package org.fabula.model;

import java.util.List;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/**
 * A story's text with the model's word on each token.
 *
 * @param story the text, cut
 * @param morphology one for each token, in order
 */
public record Analysis(StoryText story, List<Morphology> morphology) {

  /** Checks that there is one morphology for each token. */
  public Analysis {
    morphology = List.copyOf(morphology);
    if (morphology.size() != story.tokens().size()) {
      throw new IllegalArgumentException(
          morphology.size() + " morphologies for " + story.tokens().size() + " tokens");
    }
  }

  /** Number of tokens. */
  public int size() {
    return morphology.size();
  }

  /** The token at {@code index}. */
  public Token token(int index) {
    return story.tokens().get(index);
  }

  /** The words of the token at {@code index}. */
  public String word(int index) {
    return token(index).text();
  }

  /** Part of speech of the token at {@code index}. */
  public Upos pos(int index) {
    return morphology.get(index).pos();
  }

  /** Lemma of the token at {@code index}. */
  public String lemma(int index) {
    return morphology.get(index).lemma();
  }

  /** Whether the token at {@code index} exists and reads {@code word}, whatever the case. */
  public boolean is(int index, String word) {
    return index >= 0 && index < size() && token(index).is(word);
  }

  /** The words of {@code span}. */
  public String words(Span span) {
    return story.words(span);
  }
}
