package org.fabula.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.postag.POSTaggerME;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/**
 * Tags one story, sentence by sentence. The tagger was trained on words with their clitics
 * ("didn't" as one word tagged {@code AUX+PART}), so clitics are joined for it and its tag is split
 * again.
 */
final class Tagging {
  private final POSTaggerME tagger;
  private final LemmatizerME lemmatizer;
  private final Map<Morphology, String> lemmas;

  /**
   * @param lemmas form and part of speech to lemma, shared between stories; filled up to a bound
   */
  Tagging(POSTaggerME tagger, LemmatizerME lemmatizer, Map<Morphology, String> lemmas) {
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    this.lemmas = lemmas;
  }

  List<Morphology> tag(StoryText story) {
    List<Morphology> found = new ArrayList<>(story.tokens().size());
    for (Sentence sentence : story.sentences()) {
      tag(story.tokensOf(sentence), found);
    }
    return found;
  }

  private void tag(List<Token> tokens, List<Morphology> found) {
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (isClitic(tokens, i)) {
        words.set(words.size() - 1, words.getLast() + plain(tokens.get(i).text()));
      } else {
        words.add(plain(tokens.get(i).text()));
      }
    }
    String[] tags = tagger.tag(words.toArray(String[]::new));
    int word = -1;
    for (int i = 0; i < tokens.size(); i++) {
      boolean clitic = isClitic(tokens, i);
      if (!clitic) {
        word++;
      }
      boolean joined = i + 1 < tokens.size() && isClitic(tokens, i + 1);
      found.add(morphology(tokens.get(i).text(), pos(tags[word], clitic, joined, tokens.get(i))));
    }
  }

  /** The word with typewriter marks for typographic ones, which the treebank has few of. */
  private static String plain(String word) {
    char first = word.charAt(0);
    if (word.length() > 4 && first < 0x2000) {
      return word;
    }
    return word.replace('’', '\'')
        .replace('‘', '\'')
        .replace('`', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('–', '-')
        .replace('—', '-');
  }

  private static boolean isClitic(List<Token> tokens, int i) {
    if (i == 0 || tokens.get(i).start() != tokens.get(i - 1).end()) {
      return false;
    }
    String word = tokens.get(i).text();
    return word.length() > 1
        && word.length() < 4
        && (isApostrophe(word.charAt(0)) || isApostrophe(word.charAt(1)))
        && Character.isLetter(word.charAt(word.length() - 1))
        && Character.isLetter(tokens.get(i - 1).text().charAt(0));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '`';
  }

  private static Upos pos(String tag, boolean clitic, boolean joined, Token token) {
    int plus = tag.indexOf('+');
    if (plus > 0) {
      return Upos.valueOf(
          clitic ? tag.substring(tag.lastIndexOf('+') + 1) : tag.substring(0, plus));
    }
    Upos whole = Upos.valueOf(tag);
    if (clitic) {
      boolean nominal = whole == Upos.NOUN || whole == Upos.PROPN || whole == Upos.ADJ;
      boolean negation = Character.toLowerCase(token.text().charAt(0)) == 'n';
      return negation || (nominal && token.text().endsWith("s")) ? Upos.PART : Upos.AUX;
    }
    boolean mark = !joined && !Character.isLetterOrDigit(token.text().codePointAt(0));
    return mark && whole != Upos.SYM && token.text().length() == 1 && isPunctuation(token)
        ? Upos.PUNCT
        : whole;
  }

  private static boolean isPunctuation(Token token) {
    return switch (Character.getType(token.text().charAt(0))) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.DASH_PUNCTUATION ->
          true;
      default -> ".,;:!?\"'".indexOf(token.text().charAt(0)) >= 0;
    };
  }

  private Morphology morphology(String word, Upos pos) {
    return new Morphology(pos, lemma(word, pos));
  }

  private String lemma(String word, Upos pos) {
    String form = word.toLowerCase(Locale.ROOT);
    return switch (pos) {
      case PROPN -> word;
      case VERB, NOUN, ADJ -> statistical(form, pos);
      case AUX -> auxiliary(form);
      default -> form;
    };
  }

  private String statistical(String form, Upos pos) {
    Morphology key = new Morphology(pos, form);
    String known = lemmas.get(key);
    if (known != null) {
      return known;
    }
    String lemma = lemmatizer.lemmatize(new String[] {form}, new String[] {pos.name()})[0];
    String kept = lemma.equals("O") || lemma.equals("_") ? form : lemma.toLowerCase(Locale.ROOT);
    if (lemmas.size() < EnglishModel.MOST_LEMMAS) {
      lemmas.put(key, kept);
    }
    return kept;
  }

  private static String auxiliary(String form) {
    return switch (form) {
      case "am",
          "is",
          "are",
          "was",
          "were",
          "been",
          "being",
          "be",
          "'m",
          "’m",
          "'re",
          "’re",
          "ai" ->
          "be";
      case "'s", "’s" -> "be";
      case "has", "had", "having", "have", "'ve", "’ve" -> "have";
      case "does", "did", "doing", "done", "do" -> "do";
      case "wo", "'ll", "’ll", "will" -> "will";
      case "ca", "can" -> "can";
      case "sha" -> "shall";
      case "'d", "’d" -> "would";
      default -> form;
    };
  }
}
