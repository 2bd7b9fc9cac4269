package org.fabula.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a story's text into paragraphs, sentences and tokens. One pass each; linear in the text. */
final class Segmenter {
  /**
   * No sentence has more tokens; a longer one is cut, so that work within a sentence stays bounded.
   */
  private static final int LONGEST_SENTENCE = 400;

  /** What goes on from an hour: days, months, zones. */
  private static final Set<String> HOUR_FOLLOWERS =
      WordList.words(Segmenter.class, "hour-followers");

  /** Words that lead in an hour at the head of a sentence. */
  private static final Set<String> HOUR_LEADS = WordList.words(Segmenter.class, "hour-leads");

  /** Words that start a sentence more often than they follow an abbreviation within one. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "in",
          "on",
          "at",
          "but",
          "and",
          "or",
          "if",
          "when",
          "while",
          "after",
          "before",
          "as",
          "for",
          "with",
          "from",
          "by",
          "to",
          "no",
          "not",
          "there",
          "what",
          "who",
          "why",
          "how",
          "some",
          "many",
          "most",
          "all",
          "both",
          "one",
          "two",
          "however",
          "meanwhile",
          "still",
          "yet",
          "also",
          "since",
          "last",
          "earlier",
          "later",
          "now",
          "then",
          "so",
          "according",
          "under",
          "during");

  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();

  private Segmenter(String text) {
    this.text = text;
  }

  static StoryText segment(String text) {
    Segmenter segmenter = new Segmenter(text);
    for (Span block : Blocks.of(text)) {
      segmenter.paragraph(block);
    }
    return new StoryText(text, segmenter.paragraphs, segmenter.sentences, segmenter.tokens);
  }

  private void paragraph(Span block) {
    List<Span> words = Tokenizer.tokens(text, block.start(), block.end());
    if (words.isEmpty()) {
      return;
    }
    int firstSentence = sentences.size();
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size();
      if (last || i - start + 1 >= LONGEST_SENTENCE || endsSentence(words, start, i)) {
        sentence(words.subList(start, i + 1), paragraphs.size());
        start = i + 1;
      }
    }
    paragraphs.add(new Paragraph(paragraphs.size(), block, firstSentence, sentences.size()));
  }

  private void sentence(List<Span> words, int paragraph) {
    int first = tokens.size();
    for (Span word : words) {
      tokens.add(new Token(tokens.size(), word, word.in(text), sentences.size()));
    }
    Span span = words.getFirst().cover(words.getLast());
    sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), paragraph));
  }

  /** Whether a sentence ends with the word at {@code i}, closing marks included. */
  private boolean endsSentence(List<Span> words, int start, int i) {
    Span next = words.get(i + 1);
    int stop = i;
    while (stop >= 0 && i - stop < 4 && isCloser(words, stop)) {
      stop--;
    }
    if (stop < 0 || isCloser(words, i + 1)) {
      return false;
    }
    boolean apart = next.start() > words.get(i).end();
    if (stop == i && isHourAlone(words, start, i)) {
      return false;
    }
    return opensSentence(next, apart)
        && (isStop(words.get(stop), next, stop == i) || stop == i && endsWithHour(words, i));
  }

  /**
   * "Shots were fired at 10:02 p.m. Officers came": not in "at 8 p.m. Monday", "8 p.m. London
   * time", "the 8 p.m. News".
   */
  private boolean endsWithHour(List<Span> words, int i) {
    String half = lower(words, i);
    boolean joined = half.length() > 4;
    if (!half.endsWith("a.m.") && !half.endsWith("p.m.") || i == 0 || i + 2 >= words.size()) {
      return false;
    }
    String lead = lower(words, joined ? i - 1 : Math.max(0, i - 2));
    boolean attribute = lead.equals("the") || lead.equals("a") || lead.equals("an");
    char first = text.charAt(words.get(i + 1).start());
    return !attribute
        && Character.isUpperCase(first)
        && !HOUR_FOLLOWERS.contains(lower(words, i + 1).replace(".", ""))
        && !lower(words, i + 2).equals("time");
  }

  /** "At about 10 p.m. I heard a shout": with the hour alone nothing is told yet. */
  private boolean isHourAlone(List<Span> words, int start, int i) {
    String half = lower(words, i);
    boolean led = Character.isLetter(text.charAt(words.get(start).start()));
    if (!led || !half.endsWith("a.m.") && !half.endsWith("p.m.")) {
      return false;
    }
    for (int k = start; k < i; k++) {
      String word = lower(words, k);
      boolean spelled = Character.isLetter(word.charAt(0));
      if (spelled && !HOUR_LEADS.contains(word) && !HOUR_FOLLOWERS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private String lower(List<Span> words, int i) {
    return words.get(i).in(text).toLowerCase(Locale.ROOT);
  }

  private boolean isStop(Span word, Span next, boolean bare) {
    char last = text.charAt(word.end() - 1);
    if (word.length() == 1 || isDots(word)) {
      return last == '.' || last == '!' || last == '?' || last == '…' || last == '。';
    }
    if (last != '.') {
      return false;
    }
    String abbreviated = text.substring(word.start(), word.end() - 1);
    if (!Abbreviations.ENGLISH.mayEndSentence(abbreviated)) {
      return false;
    }
    return !bare || STARTERS.contains(next.in(text).toLowerCase(Locale.ROOT));
  }

  private boolean isDots(Span word) {
    return word.length() > 1
        && text.charAt(word.start()) == '.'
        && text.charAt(word.end() - 1) == '.';
  }

  /** A closing quotation mark or bracket that touches the word before it. */
  private boolean isCloser(List<Span> words, int i) {
    Span word = words.get(i);
    if (word.length() != 1) {
      return false;
    }
    char c = text.charAt(word.start());
    if (c == '”' || c == ')' || c == ']' || c == '}' || c == '»') {
      return true;
    }
    boolean touches = i > 0 && words.get(i - 1).end() == word.start();
    return touches && (c == '"' || c == '\'' || c == '’');
  }

  private boolean opensSentence(Span word, boolean apart) {
    int point = text.codePointAt(word.start());
    if (Character.isLowerCase(point)) {
      return false;
    }
    if (Character.isLetterOrDigit(point)) {
      return apart || Character.isUpperCase(point);
    }
    return "\"'“‘([«#@$£€—–-*•¿¡".indexOf(point) >= 0 || point > 0x2FFF;
  }
}
