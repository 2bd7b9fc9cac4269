package org.fabula.eval.peers;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/** Tokens, sentences and parts of speech by CoreNLP, which both peers start from. */
final class StanfordText {
  private StanfordText() {}

  /** A pipeline with CoreNLP's usual English tagger. */
  static StanfordCoreNLP pipeline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos");
    return new StanfordCoreNLP(properties);
  }

  /** A story with the day it was published. */
  static Annotation annotation(Story story) {
    Annotation annotation = new Annotation(story.text());
    Publication published = story.published();
    if (published != null) {
      annotation.set(CoreAnnotations.DocDateAnnotation.class, published.day().toString());
    }
    return annotation;
  }
}
