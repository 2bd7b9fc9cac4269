package org.fabula.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.fabula.text.StoryText;

/**
 * The learned models for English: part of speech and lemma, by Apache OpenNLP's maximum-entropy
 * models trained on UD English EWT. Shared between threads; a story's analysis depends on the story
 * alone.
 */
public final class EnglishModel {
  /** Most lemmas remembered: about the vocabulary of a few thousand stories, some megabytes. */
  static final int MOST_LEMMAS = 50_000;

  private static final String FOLDER = "/org/fabula/model/en/";

  private final POSModel tagger;
  private final LemmatizerModel lemmatizer;
  private final Map<Morphology, String> lemmas = new ConcurrentHashMap<>();

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
    // OpenNLP's taggers keep state between calls, so each story has its own; they are cheap to
    // make.
    Tagging tagging = new Tagging(new POSTaggerME(tagger), new LemmatizerME(lemmatizer), lemmas);
    return new Analysis(story, tagging.tag(story));
  }
}
