package org.fabula.eval.peers;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.corpus.Word;
import org.fabula.eval.head.NameTrials;
import org.fabula.eval.head.Parse;
import org.fabula.eval.head.WordTrials;
import org.fabula.eval.peer.PennTags;
import org.fabula.eval.peer.WordReader;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/**
 * CoreNLP's usual English part-of-speech tagger, lemmatiser, neural dependency parser and three
 * name classifiers; not its rules for numbers, times and finer kinds of names, which would only
 * cost it time.
 */
public final class CoreNlpWords implements WordReader {
  private static final Map<String, String> KINDS =
      Map.of("PERSON", "PERSON", "ORGANIZATION", "ORGANIZATION", "LOCATION", "PLACE");

  private final StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "pos,lemma,depparse,ner");
    properties.setProperty("enforceRequirements", "false");
    properties.setProperty("threads", "1");
    properties.setProperty("nthreads", "1");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    return properties;
  }

  @Override
  public String description() {
    return "CoreNLP 4.5.10 (pos, lemma, depparse, ner without numbers and finer kinds)";
  }

  @Override
  public Set<String> figures() {
    return Set.of(
        WordTrials.POS,
        WordTrials.LEMMA,
        WordTrials.HEAD,
        WordTrials.RELATION,
        NameTrials.figure("PERSON"),
        NameTrials.figure("ORGANIZATION"),
        NameTrials.figure("PLACE"));
  }

  @Override
  public Parse read(StoryText text) {
    List<CoreLabel> labels = text.tokens().stream().map(token -> label(token, text)).toList();
    Annotation annotation = annotation(text, labels);
    pipeline.annotate(annotation);
    List<Word> words = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      words(sentence, words);
    }
    return new Parse(words, names(labels));
  }

  private static CoreLabel label(Token token, StoryText text) {
    CoreLabel label = CoreLabel.wordFromString(token.text());
    label.setOriginalText(token.text());
    label.setBeginPosition(token.start());
    label.setEndPosition(token.end());
    label.setSentIndex(token.sentence());
    label.setIndex(token.index() - text.sentenceOf(token).firstToken() + 1);
    return label;
  }

  private static Annotation annotation(StoryText text, List<CoreLabel> labels) {
    Annotation annotation = new Annotation(text.text());
    List<CoreMap> sentences = new ArrayList<>();
    for (Sentence cut : text.sentences()) {
      CoreMap sentence = new ArrayCoreMap();
      sentence.set(CoreAnnotations.TextAnnotation.class, text.words(cut.span()));
      sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, cut.index());
      sentence.set(CoreAnnotations.TokenBeginAnnotation.class, cut.firstToken());
      sentence.set(CoreAnnotations.TokenEndAnnotation.class, cut.endToken());
      sentence.set(
          CoreAnnotations.TokensAnnotation.class,
          new ArrayList<>(labels.subList(cut.firstToken(), cut.endToken())));
      sentences.add(sentence);
    }
    annotation.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(labels));
    annotation.set(CoreAnnotations.SentencesAnnotation.class, sentences);
    return annotation;
  }

  private static void words(CoreMap sentence, List<Word> words) {
    int before = words.size() - 1;
    SemanticGraph graph =
        sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      IndexedWord node = graph.getNodeByIndexSafe(label.index());
      SemanticGraphEdge edge = node == null ? null : graph.getEdge(graph.getParent(node), node);
      int head = edge == null ? words.size() : before + edge.getGovernor().index();
      String relation = edge == null ? "root" : edge.getRelation().toString();
      String universal = relation.split(":", 2)[0];
      String pos = PennTags.universal(label.originalText(), label.tag(), universal);
      words.add(new Word(pos, label.lemma(), "", head, relation));
    }
  }

  /** Runs of words of one kind within a sentence, which is how CoreNLP tells names. */
  private static List<Name> names(List<CoreLabel> labels) {
    List<Name> names = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= labels.size(); i++) {
      if (i == labels.size() || !goesOn(labels.get(i - 1), labels.get(i))) {
        String kind = KINDS.get(labels.get(from).ner());
        if (kind != null) {
          int start = labels.get(from).beginPosition();
          names.add(new Name(new Span(start, labels.get(i - 1).endPosition()), kind));
        }
        from = i;
      }
    }
    return names;
  }

  private static boolean goesOn(CoreLabel before, CoreLabel label) {
    return before.ner().equals(label.ner()) && before.sentIndex() == label.sentIndex();
  }
}
