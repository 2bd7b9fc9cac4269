package org.fabula.eval.peers;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.fabula.eval.corpus.Timex;
import org.fabula.eval.peer.TimeTagger;
import org.fabula.story.Story;
import org.fabula.text.Span;

/** SUTime (Chang and Manning, LREC 2012) of CoreNLP with its own rules, given the document date. */
public final class SuTime implements TimeTagger {
  private final StanfordCoreNLP pipeline = StanfordText.pipeline();

  /** Loads the tagger and the rules. */
  public SuTime() {
    pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
  }

  @Override
  public String description() {
    return "SUTime, CoreNLP 4.5.10 (tokenize, pos, sutime)";
  }

  @Override
  public List<Timex> find(Story story) {
    Annotation annotation = StanfordText.annotation(story);
    pipeline.annotate(annotation);
    return annotation.get(TimeAnnotations.TimexAnnotations.class).stream()
        .map(SuTime::timex)
        .toList();
  }

  private static Timex timex(CoreMap found) {
    edu.stanford.nlp.time.Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
    return new Timex(
        new Span(
            found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
            found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
        Objects.requireNonNullElse(timex.timexType(), ""),
        Objects.requireNonNullElse(timex.value(), ""));
  }
}
