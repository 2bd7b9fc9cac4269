package org.fabula.people;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.QuotationMarks;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.fabula.text.Stretch;
import org.fabula.time.Datelines;
import org.fabula.time.TimeExpression;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * What this package asks of each token again and again, worked out once: lower case, traits, case,
 * whether it stands in a time expression or between quotation marks.
 */
final class Sheet {
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "abu", "bin", "ibn", "ben");

  private final Lexicon lexicon;
  private final Analysis text;
  private final String[] lower;
  private final long[] traits;
  private final boolean[] capital;
  private final boolean[] timed;
  private final @Nullable Stretch[] quotations;
  private final boolean[] opening;
  private final boolean[] headline;
  private final BitSet datelines = new BitSet();
  private final Set<String> lowerSeen = new HashSet<>();
  private final boolean spacedHyphens;

  Sheet(Analysis text, Times times, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.text = text;
    int size = text.size();
    lower = new String[size];
    traits = new long[size];
    capital = new boolean[size];
    timed = new boolean[size];
    quotations = new Stretch[size];
    opening = new boolean[size];
    headline = new boolean[text.story().sentences().size()];
    int hyphens = 0;
    int compounds = 0;
    for (int i = 0; i < size; i++) {
      String word = text.word(i);
      lower[i] = word.toLowerCase(Locale.ROOT);
      traits[i] = lexicon.traitsWithin(lower[i]);
      capital[i] = startsUpper(word);
      hyphens += isSpacedHyphen(i) ? 1 : 0;
      compounds += word.indexOf('-') > 0 ? 1 : 0;
    }
    spacedHyphens = hyphens > compounds;
    markTimes(times.expressions());
    text.story().sentences().forEach(this::markSentence);
    markQuotations();
    collectSeen();
  }

  private static boolean startsUpper(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first) || hasLowerArticle(word);
  }

  /** "d'Arcy", "al-Bashir", "ibn-Sina": the article is small, the name is not. */
  private static boolean hasLowerArticle(String word) {
    for (int k = 1; k < Math.min(5, word.length() - 1); k++) {
      char mark = word.charAt(k);
      if (mark == '-' || mark == '\'' || mark == '’') {
        boolean article = k == 1 ? mark != '-' : ARTICLES.contains(word.substring(0, k));
        return article && Character.isUpperCase(word.charAt(k + 1));
      }
    }
    return false;
  }

  private boolean isSpacedHyphen(int i) {
    return text.word(i).equals("-") && i > 0 && i + 1 < size() && isWord(i - 1) && isWord(i + 1);
  }

  private void markTimes(List<TimeExpression> expressions) {
    for (TimeExpression time : expressions) {
      int i = text.story().tokenAt(time.span().start());
      while (i < size() && text.token(i).start() < time.span().end()) {
        timed[i++] = true;
      }
    }
  }

  /** A headline writes most of its words with a capital; capitals say nothing there. */
  private void markSentence(Sentence sentence) {
    datelines.set(sentence.firstToken(), Datelines.afterCertain(text, sentence));
    int words = 0;
    int capitals = 0;
    boolean start = true;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (!isWord(i)) {
        start = start || isOpener(i);
        continue;
      }
      opening[i] = start;
      start = false;
      if (isContentWord(i) && !is(i, Trait.TITLES)) {
        words++;
        capitals += capital[i] ? 1 : 0;
      }
    }
    boolean ended = ".?!”\"".contains(text.word(sentence.endToken() - 1));
    headline[sentence.index()] = !ended && words >= 5 && capitals * 5 >= words * 4;
  }

  private boolean isContentWord(int i) {
    return switch (text.pos(i)) {
      case NOUN, PROPN, VERB, ADJ, ADV -> true;
      default -> false;
    };
  }

  private boolean isOpener(int i) {
    return "\"“”‘:—–•*[(".contains(text.word(i));
  }

  private void markQuotations() {
    for (Stretch stretch : QuotationMarks.find(text.story()).stretches()) {
      int end = stretch.closed() ? stretch.endToken() - 1 : stretch.endToken();
      for (int i = stretch.firstToken() + 1; i < end; i++) {
        quotations[i] = stretch;
      }
    }
  }

  private void collectSeen() {
    for (int i = 0; i < size(); i++) {
      if (isWord(i) && !headline[text.token(i).sentence()]) {
        if (!capital[i]) {
          lowerSeen.add(lower[i]);
        }
      }
    }
  }

  Analysis text() {
    return text;
  }

  int size() {
    return lower.length;
  }

  String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  Upos pos(int i) {
    return i >= 0 && i < lower.length ? text.pos(i) : Upos.X;
  }

  /** Whether the token has one of the traits of {@code mask}. */
  boolean is(int i, long mask) {
    return i >= 0 && i < traits.length && (traits[i] & mask) != 0;
  }

  /** All traits of the token. */
  long traitsAt(int i) {
    return traits[i];
  }

  boolean is(int i, Trait trait) {
    return is(i, trait.bit());
  }

  /** The words from one token to another in lower case, joined by single spaces. */
  String joined(int first, int last) {
    StringBuilder words = new StringBuilder(lower[first]);
    for (int i = first + 1; i <= last; i++) {
      words.append(' ').append(lower[i]);
    }
    return words.toString();
  }

  /** The words from one token to another as they are written, joined by single spaces. */
  String written(int first, int last) {
    StringBuilder words = new StringBuilder(text.word(first));
    for (int i = first + 1; i <= last; i++) {
      words.append(' ').append(text.word(i));
    }
    return words.toString();
  }

  boolean isCapital(int i) {
    return i >= 0 && i < capital.length && capital[i];
  }

  boolean isWord(int i) {
    return Character.isLetter(text.word(i).codePointAt(0));
  }

  /** Whether a word, as it is written, is for one of a country or for what is of it: "Haitian". */
  boolean isOfPeople(String word) {
    return (lexicon.traits(word.toLowerCase(Locale.ROOT)) & Trait.COUNTRYMAN.bit()) != 0;
  }

  /** "the <i>Dane</i> had scored": one of a country, not "the Danish club" nor "the Danes". */
  boolean isCountryman(int i) {
    int article = Ages.yearsOld(lower(i - 1)) > 0 ? i - 2 : i - 1;
    if (!is(i, Trait.COUNTRYMAN) || !isCapital(i) || !lower(article).equals("the")) {
      return false;
    }
    boolean apart =
        switch (pos(i + 1)) {
          case NOUN, PROPN, ADJ, NUM -> isTimed(i + 1);
          default -> true;
        };
    // "the Danish and Swedish clubs".
    String relation = text.dependencies().relation(i);
    return apart && !relation.equals("amod") && !relation.startsWith("compound");
  }

  /** Whether the token is written in capitals alone, two or more. */
  boolean isAcronym(int i) {
    String word = text.word(i);
    int letters = 0;
    for (int k = 0; k < word.length(); k++) {
      char c = word.charAt(k);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters > 1;
  }

  /** Whether the token is a single capital, with or without its dot. */
  boolean isInitial(int i) {
    String word = text.word(i);
    boolean dotted = word.length() == 2 && word.charAt(1) == '.';
    boolean twice = word.length() == 4 && word.charAt(1) == '.' && word.charAt(3) == '.';
    return capital[i] && (word.length() == 1 || dotted || twice);
  }

  /** Whether the token stands in what leads a report: "SALTBY, May 8 (AP) —". */
  boolean isInDateline(int i) {
    return datelines.get(i);
  }

  boolean isTimed(int i) {
    return i >= 0 && i < timed.length && timed[i];
  }

  boolean isQuoted(int i) {
    return quotation(i) != null;
  }

  /** Whether the token is the first word of its sentence, or after a mark that opens speech. */
  boolean opensSentence(int i) {
    return i >= 0 && opening[i];
  }

  boolean inHeadline(int i) {
    return headline[text.token(i).sentence()];
  }

  boolean isSeenInLowerCase(String word) {
    return lowerSeen.contains(word);
  }

  /** Whether the story is written with a space on each side of its hyphens: "Jean - Paul". */
  boolean spacesHyphens() {
    return spacedHyphens;
  }

  int sentence(int i) {
    return text.token(i).sentence();
  }

  /** Whether the token at {@code i} exists and is of the sentence with that index. */
  boolean isInSentence(int i, int sentence) {
    return i < size() && sentence(i) == sentence;
  }

  int paragraph(int i) {
    return text.story().sentences().get(sentence(i)).paragraph();
  }

  /** What stands between the same quotation marks; null outside of any. */
  @Nullable Stretch quotation(int i) {
    return i >= 0 && i < quotations.length ? quotations[i] : null;
  }

  /** Whether a quotation is said as it stands, not a few words within another's sentence. */
  boolean isSpeech(Stretch quotation) {
    boolean led = lower(quotation.firstToken() - 1).matches("[,:]");
    return led || isCapital(quotation.firstToken() + 1);
  }

  Span span(int first, int last) {
    return text.story().cover(first, last);
  }

  boolean isPossessive(int i) {
    return i < size() && (lower(i).equals("'s") || lower(i).equals("’s") || isSpacedPossessive(i));
  }

  private boolean isSpacedPossessive(int i) {
    return (lower(i).equals("’") || lower(i).equals("'"))
        && (lower(i + 1).equals("s") || i > 0 && lower(i - 1).endsWith("s"));
  }
}
