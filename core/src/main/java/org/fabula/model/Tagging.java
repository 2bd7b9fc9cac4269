package org.fabula.model;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import org.fabula.text.StoryText;

/** Tags one story. */
final class Tagging {
  Tagging(POSModel tagger, LemmatizerModel lemmatizer) {}

  List<Morphology> tag(StoryText story) {
    return new ArrayList<>();
  }
}
