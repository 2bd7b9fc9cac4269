package org.fabula.eval.peers;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.JCasFactory;
import de.unihd.dbs.heideltime.standalone.components.impl.JCasFactoryImpl;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.HeidelTime;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.fabula.eval.corpus.Timex;
import org.fabula.eval.peer.TimeTagger;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;

/**
 * HeidelTime (Strötgen and Gertz, SemEval 2010) for English news. Its usual tagger, TreeTagger, may
 * not be handed on; tokens, sentences and parts of speech come from CoreNLP, which has the same
 * tags.
 */
public final class HeidelTimeNews implements TimeTagger {
  private static final String TYPES = "desc/type/HeidelTime_TypeSystem.xml";

  private final StanfordCoreNLP pipeline = StanfordText.pipeline();
  private final HeidelTime heidelTime = new HeidelTime();
  private final JCasFactory stories;

  /** Loads the tagger and the English rules. */
  public HeidelTimeNews() {
    Config.setProps(settings());
    try {
      heidelTime.initialize(new UimaContextImpl(Language.ENGLISH, DocumentType.NEWS, false));
      URL types = Objects.requireNonNull(HeidelTime.class.getClassLoader().getResource(TYPES));
      stories =
          new JCasFactoryImpl(
              new TypeSystemDescription[] {
                UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types))
              });
    } catch (UIMAException e) {
      throw new IllegalStateException("HeidelTime cannot be started", e);
    } catch (IOException e) {
      throw new UncheckedIOException("HeidelTime's types cannot be read", e);
    }
  }

  /** What its own configuration file says, without the paths of taggers. */
  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty(Config.CONSIDER_DATE, "true");
    settings.setProperty(Config.CONSIDER_DURATION, "true");
    settings.setProperty(Config.CONSIDER_SET, "true");
    settings.setProperty(Config.CONSIDER_TIME, "true");
    settings.setProperty(Config.CONSIDER_TEMPONYM, "false");
    settings.setProperty(Config.UIMAVAR_DATE, "Date");
    settings.setProperty(Config.UIMAVAR_DURATION, "Duration");
    settings.setProperty(Config.UIMAVAR_LANGUAGE, "Language");
    settings.setProperty(Config.UIMAVAR_SET, "Set");
    settings.setProperty(Config.UIMAVAR_TIME, "Time");
    settings.setProperty(Config.UIMAVAR_TEMPONYM, "Temponym");
    settings.setProperty(Config.UIMAVAR_TYPETOPROCESS, "Type");
    settings.setProperty(Config.UIMAVAR_CONVERTDURATIONS, "ConvertDurations");
    return settings;
  }

  @Override
  public String description() {
    return "HeidelTime 2.2.1, news, parts of speech by CoreNLP 4.5.10";
  }

  @Override
  public List<Timex> find(Story story) {
    try {
      JCas cas = stories.createJCas();
      cas.setDocumentText(story.text());
      date(story, cas);
      sentences(story, cas);
      heidelTime.process(cas);
      return timexes(cas);
    } catch (UIMAException e) {
      throw new IllegalStateException("HeidelTime cannot read " + story.id(), e);
    }
  }

  private static void date(Story story, JCas cas) {
    Publication published = story.published();
    if (published == null) {
      throw new IllegalArgumentException(story.id() + " has no date, which news needs");
    }
    Dct date = new Dct(cas);
    date.setBegin(0);
    date.setEnd(story.text().length());
    date.setFilename(story.id());
    date.setTimexId("t0");
    date.setValue(published.day().toString().replace('-', '.'));
    date.addToIndexes();
  }

  private void sentences(Story story, JCas cas) {
    Annotation annotation = StanfordText.annotation(story);
    pipeline.annotate(annotation);
    int number = 0;
    for (CoreMap found : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      Sentence sentence = new Sentence(cas);
      sentence.setBegin(found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
      sentence.setEnd(found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
      sentence.setFilename(story.id());
      sentence.setSentenceId(number++);
      sentence.addToIndexes();
      for (CoreLabel word : found.get(CoreAnnotations.TokensAnnotation.class)) {
        Token token = new Token(cas);
        token.setBegin(word.beginPosition());
        token.setEnd(word.endPosition());
        token.setFilename(story.id());
        token.setPos(word.tag());
        token.addToIndexes();
      }
    }
  }

  private static List<Timex> timexes(JCas cas) {
    List<Timex> found = new ArrayList<>();
    FSIterator<?> all = cas.getAnnotationIndex(Timex3.type).iterator();
    while (all.hasNext()) {
      Timex3 timex = (Timex3) all.next();
      found.add(
          new Timex(
              new Span(timex.getBegin(), timex.getEnd()),
              timex.getTimexType().toUpperCase(Locale.ROOT),
              Objects.requireNonNullElse(timex.getTimexValue(), "")));
    }
    return found;
  }
}
