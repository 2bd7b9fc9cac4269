package org.fabula.quote;

import java.util.Locale;
import java.util.Set;
import org.fabula.model.Upos;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Finds noun phrases by part of speech, forwards and backwards from a token. No phrase is longer
 * than {@link #LONGEST} tokens, so every look-up takes bounded time.
 */
final class NounPhrases {
  private static final int LONGEST = 24;

  /** Pronouns that name no one who could speak. */
  private static final Set<String> SPEECHLESS =
      Set.of("that", "this", "which", "what", "who", "whom", "whose", "there", "these", "those");

  private static final Set<String> LINKS =
      Set.of("of", "for", "from", "at", "in", "with", "on", "to", "near", "against", "behind");

  /** A date between an article and its noun has no more tokens. */
  private static final int LONGEST_DATE = 4;

  private final Page page;

  NounPhrases(Page page) {
    this.page = page;
  }

  /** The phrase whose last token is {@code last}, no token before {@code low}; null if none. */
  @Nullable Phrase endingAt(int last, int low) {
    int floor = Math.max(low, last - LONGEST);
    int end = skipBrackets(last, floor);
    if (end < floor) {
      return null;
    }
    if (isPronoun(end)) {
      return new Phrase(end, end);
    }
    int first = groupStart(end, floor);
    if (first > end) {
      return null;
    }
    int headLast = end;
    while (first - 2 >= floor && isLink(first - 1)) {
      int next = groupStart(first - 2, floor);
      if (next > first - 2) {
        break;
      }
      headLast = first - 2;
      first = next;
    }
    return new Phrase(first, last, headLast);
  }

  /** The phrase whose first token is {@code first}, all of it before {@code high}; null if none. */
  @Nullable Phrase startingAt(int first, int high) {
    int ceiling = Math.min(high, first + LONGEST);
    if (first >= ceiling || page.quoted(first) || isTime(first)) {
      return null;
    }
    if (isPronoun(first) && !isPossessive(first)) {
      return new Phrase(first, first);
    }
    int end = groupEnd(first, ceiling);
    if (end == first) {
      return null;
    }
    int headLast = end - 1;
    while (end + 1 < ceiling && page.is(end, "of")) {
      int next = groupEnd(end + 1, ceiling);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return new Phrase(first, end - 1, headLast);
  }

  boolean isPronoun(int token) {
    return page.pos(token) == Upos.PRON
        && !page.quoted(token)
        && !isPossessive(token)
        && !SPEECHLESS.contains(page.word(token).toLowerCase(Locale.ROOT));
  }

  /** Whether a token is part of a time, and not "current", which is so as well. */
  private boolean isTime(int token) {
    return page.timed(token) && !page.is(token, "current");
  }

  private boolean isPossessive(int token) {
    return switch (page.word(token).toLowerCase(Locale.ROOT)) {
      case "his", "its", "their", "our", "my", "your" -> true;
      case "her" -> isNominal(token + 1) || page.pos(token + 1) == Upos.ADJ;
      default -> false;
    };
  }

  private boolean isNominal(int token) {
    Upos pos = page.pos(token);
    return (pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.NUM) && !isTime(token);
  }

  private boolean isLink(int token) {
    return page.pos(token) == Upos.ADP && LINKS.contains(page.word(token).toLowerCase(Locale.ROOT));
  }

  private int skipBrackets(int last, int floor) {
    if (!page.is(last, ")")) {
      return last;
    }
    int i = last;
    while (i >= floor && !page.is(i, "(")) {
      i--;
    }
    return i - 1;
  }

  private int groupStart(int end, int floor) {
    if (end < floor || page.quoted(end) || !isHead(end)) {
      return end + 1;
    }
    int first = end;
    while (first > floor && page.pos(first) != Upos.DET && isPart(first - 1, first)) {
      first--;
    }
    return first;
  }

  /** A token that can end a phrase: a noun, or a word that stands for one ("several", "three"). */
  private boolean isHead(int token) {
    Upos pos = page.pos(token);
    return isNominal(token)
        || (pos == Upos.ADJ || pos == Upos.X || isQuantifier(token)) && !isTime(token);
  }

  private boolean isQuantifier(int token) {
    return switch (page.word(token).toLowerCase(Locale.ROOT)) {
      case "some", "all", "many", "both", "another", "each", "most", "several", "few" -> true;
      default -> false;
    };
  }

  /** Whether the token at {@code i} belongs to the phrase that goes on at {@code next}. */
  private boolean isPart(int i, int next) {
    if (isTime(i)) {
      return isDateOf(i);
    }
    if (page.quoted(i)) {
      return isNickname(i);
    }
    return switch (page.pos(i)) {
      case DET -> !page.is(i, "that");
      case NOUN, PROPN, ADJ, NUM, SYM -> true;
      case PRON -> isPossessive(i);
      case PART -> isGenitive(i);
      case CCONJ -> page.is(i, "and") && isNominal(i - 1) && isNominal(next);
      case PUNCT -> page.is(i, "-") || page.is(i, "/");
      case VERB -> isNominal(next) && (page.pos(i - 1) == Upos.DET || isOffice(i));
      default -> false;
    };
  }

  /** "<i>acting</i> Sun Party leader Ana Ruiz": how an office is held, or what else modifies it. */
  private boolean isOffice(int verb) {
    return page.text().dependencies().is(verb, "amod")
        || page.is(verb, "acting")
        || page.is(verb, "serving")
        || page.is(verb, "sitting");
  }

  /** "in a <i>2013</i> interview", "in its <i>June 5</i> release": between article and noun. */
  private boolean isDateOf(int token) {
    int first = token;
    while (first > 0 && token - first <= LONGEST_DATE && isTime(first - 1)) {
      first--;
    }
    int end = token + 1;
    while (end - token <= LONGEST_DATE && isTime(end)) {
      end++;
    }
    boolean led = page.pos(first - 1) == Upos.DET || isPossessive(first - 1);
    return led
        && !page.is(first, "the")
        && page.pos(end) == Upos.NOUN
        && end - first <= LONGEST_DATE;
  }

  private boolean isGenitive(int token) {
    String word = page.word(token);
    return word.endsWith("s") && word.length() == 2 || word.equals("'") || word.equals("\u2019");
  }

  /** A few words in quotation marks within a name. */
  private boolean isNickname(int token) {
    Stretch stretch = page.stretch(token);
    return stretch != null
        && stretch.endToken() - stretch.firstToken() <= 6
        && Character.isLetterOrDigit(page.lastInside(stretch))
        && isCapital(stretch.firstToken() - 1)
        && isCapital(stretch.endToken());
  }

  private boolean isCapital(int token) {
    String word = page.word(token);
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  private int groupEnd(int first, int ceiling) {
    int i = first;
    int end = first;
    while (i < ceiling && (isPart(i, i + 1) || page.pos(i) == Upos.X)) {
      if (i > first && startsAnother(i, first)) {
        break;
      }
      boolean stands = isNominal(i) || page.pos(i) == Upos.X;
      i++;
      if (stands || isGroupWord(i - 1)) {
        end = i;
      }
    }
    return end;
  }

  private boolean isGroupWord(int token) {
    Upos pos = page.pos(token);
    return pos == Upos.ADJ && !isNominal(token + 1);
  }

  /** "reporters | Clinton", "him | the": a new phrase, not the same one going on. */
  private boolean startsAnother(int i, int first) {
    boolean plural =
        page.pos(i - 1) == Upos.NOUN && page.word(i - 1).endsWith("s") && page.pos(i) != Upos.NOUN;
    boolean article = page.pos(i) == Upos.DET && page.pos(i - 1) != Upos.DET && i > first;
    boolean owner = page.pos(i) == Upos.PRON && isNominal(i - 1);
    return (plural && !isGenitive(i) && page.pos(i) != Upos.CCONJ && page.pos(i) != Upos.PUNCT)
        || article && !page.is(i - 1, "and")
        || owner;
  }
}
