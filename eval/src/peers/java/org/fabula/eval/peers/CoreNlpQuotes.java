package org.fabula.eval.peers;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;
import org.fabula.eval.peer.MarkedQuotes;
import org.fabula.eval.peer.MarkedQuotes.Marked;
import org.fabula.eval.peer.QuoteFinder;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's quotations and their speakers (Muzny, Fang, Chang and Jurafsky, EACL 2017), with its
 * usual English models and its statistical coreference.
 *
 * <p>The source is the mention that CoreNLP links to the quotation, at its own place, be it a
 * pronoun: the scorer wants words that overlap the gold's source, which stands beside the quotation.
 * The canonical mention, which CoreNLP gives besides, stands elsewhere in the story and would be
 * wrong there.
 *
 * <p>Of its options those are set that give it the best figure with sources. A blank line ends a
 * sentence, so that a headline is not one with what follows. Typographic quotation marks are read as
 * plain ones, which finds more where they are not paired as they should be. Single marks are not
 * read: with them it finds apostrophes. What it links to nobody is left out, being a title or a word
 * held at arm's length more often than a quotation.
 */
public final class CoreNlpQuotes implements QuoteFinder {
  private final StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("quote.asciiQuotes", "true");
    properties.setProperty("threads", "1");
    properties.setProperty("nthreads", "1");
    return properties;
  }

  @Override
  public String description() {
    return "CoreNLP 4.5.10 (tokenize, ssplit, pos, lemma, ner, depparse, coref, quote)";
  }

  @Override
  public List<Quote> find(Story story) {
    Annotation annotation = StanfordText.annotation(story);
    pipeline.annotate(annotation);
    List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
    return MarkedQuotes.quotes(
        annotation.get(CoreAnnotations.QuotationsAnnotation.class).stream()
            .map(found -> new Marked(words(found), mention(found, tokens)))
            .filter(marked -> marked.mention() != null)
            .toList());
  }

  private static Span words(CoreMap found) {
    return new Span(
        found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
        found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
  }

  /** CoreNLP gives the indices of its first and its last token. */
  private static @Nullable Span mention(CoreMap found, List<CoreLabel> tokens) {
    Integer first = found.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
    Integer last = found.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
    return first == null || last == null
        ? null
        : new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition());
  }
}
