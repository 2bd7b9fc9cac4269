package org.fabula.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import org.fabula.text.StoryText;

/**
 * The learned models for English: part of speech and lemma, by Apache OpenNLP's maximum-entropy
 * models trained on UD English EWT. Immutable; shared between threads.
 */
public final class EnglishModel {
  private static final String FOLDER = "/org/fabula/model/en/";

  private final POSModel tagger;
  private final LemmatizerModel lemmatizer;

  private EnglishModel(POSModel tagger, LemmatizerModel lemmatizer) {
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
  }

  /**
   * Loads the models from the class path.
   *
   * @throws IllegalStateException where the artifact {@code fabula-model-en} is missing
   */
  public static EnglishModel load() {
    try (InputStream pos = open("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");
        InputStream lemmas = open("opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin")) {
      return new EnglishModel(new POSModel(pos), new LemmatizerModel(lemmas));
    } catch (IOException e) {
      throw new UncheckedIOException("the model in fabula-model-en cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = EnglishModel.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException(
          FOLDER + name + " is not on the class path; add the artifact fabula-model-en");
    }
    return in;
  }

  /** Says part of speech and lemma of every token. */
  public Analysis analyze(StoryText story) {
    return new Analysis(story, new Tagging(tagger, lemmatizer).tag(story));
  }
}
