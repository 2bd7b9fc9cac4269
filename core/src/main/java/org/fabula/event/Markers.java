package org.fabula.event;

import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;

/** Words and marks that open a clause or stand between its parts. */
final class Markers {
  /** How far to the left a subject is looked for, in tokens. */
  static final int REACH = 40;

  /** How far before a comma the word that opens the clause may stand: "that, on Monday, he". */
  private static final int ADJUNCT = 12;

  private static final Set<String> RELATIVES = Set.of("who", "whom", "whose", "which");
  private static final Set<String> QUESTIONS =
      Set.of("what", "how", "why", "whether", "where", "when");
  private static final Set<String> CONDITIONS = Set.of("if", "unless");
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "because",
          "although",
          "though",
          "while",
          "whereas",
          "once",
          "until",
          "till",
          "since",
          "after",
          "before",
          "as",
          "so",
          "lest",
          "whenever",
          "wherever",
          "than");
  private static final Set<String> ALSO_PREPOSITIONS =
      Set.of("after", "before", "since", "until", "till", "as", "so", "than");

  /** What opens a clause. */
  enum Kind {
    CONJUNCTION,
    THAT,
    RELATIVE,
    QUESTION,
    CONDITION,
    SUBORDINATOR,
    COMMA,
    MARK
  }

  private final Analysis text;

  Markers(Analysis text) {
    this.text = text;
  }

  private String lower(int at) {
    return text.word(at).toLowerCase(Locale.ROOT);
  }

  boolean isComma(int at) {
    return text.word(at).equals(",");
  }

  boolean isConjunction(int at) {
    return text.pos(at) == Upos.CCONJ;
  }

  boolean isQuoteMark(int at) {
    return switch (text.word(at)) {
      case "\"", "“", "”", "''", "``", "'", "‘", "’" -> true;
      default -> false;
    };
  }

  boolean isNounBefore(int at) {
    if (at == 0) {
      return false;
    }
    Upos pos = text.pos(at - 1);
    return pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.PRON;
  }

  /** The last token at or before {@code at} that is no adverb; may be {@code floor - 1}. */
  int skipAdverbs(int at, int floor) {
    int i = at;
    while (i >= floor && isAdverb(i) && !isQuestion(i)) {
      i--;
    }
    return i;
  }

  private boolean isAdverb(int at) {
    Upos pos = text.pos(at);
    boolean not = pos == Upos.PART && text.is(at, "not");
    return pos == Upos.ADV || not || pos == Upos.ADJ && text.word(at).endsWith("ly");
  }

  /** Whether the word is a pronoun that can only be a subject. */
  boolean isSubjectPronoun(int at) {
    return switch (lower(at)) {
      case "i", "he", "she", "we", "they" -> true;
      default -> false;
    };
  }

  /** The last token at or before {@code at} that is no comma, dash or quotation mark. */
  int skipMarks(int at, int floor) {
    int i = at;
    while (i >= floor && text.pos(i) == Upos.PUNCT) {
      i--;
    }
    return i;
  }

  private boolean isQuestion(int at) {
    return QUESTIONS.contains(lower(at));
  }

  /**
   * Index of the first token of the run of nominal words that ends at {@code at}; {@code at + 1}
   * where there is none.
   *
   * @param first whether no verb stands before it in the sentence, so that "and" joins nouns
   * @param complement whether the verb before it takes a clause
   */
  int nominalStart(int at, int floor, boolean first, boolean complement) {
    int stop = Math.max(floor, at - REACH);
    int i = at;
    while (i >= stop) {
      boolean joins = isConjunction(i) && i < at && (first || complement && allNominal(floor, i));
      if (!joins && !isNominal(i, floor, first)) {
        break;
      }
      i--;
    }
    while (i < at && i + 1 > floor && isConjunction(i + 1)) {
      i++;
    }
    return i + 1;
  }

  private boolean allNominal(int from, int to) {
    if (to - from > 6 || from >= to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isNominal(i, from, false)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNominal(int at, int floor, boolean first) {
    return switch (text.pos(at)) {
      case NOUN, PROPN, ADJ, NUM, SYM, X, INTJ, ADV -> !opens(at);
      case PRON, DET -> !opens(at) && !isThat(at);
      case PART -> !text.is(at, "to");
      case ADP -> !isMarkerPreposition(at, floor, first);
      case VERB -> true;
      default -> false;
    };
  }

  private boolean isMarkerPreposition(int at, int floor, boolean first) {
    return ALSO_PREPOSITIONS.contains(lower(at)) && (!first || at == floor);
  }

  private boolean isThat(int at) {
    if (!text.is(at, "that")) {
      return false;
    }
    boolean determiner =
        text.pos(at) == Upos.DET
            && at + 1 < text.size()
            && (text.pos(at + 1) == Upos.NOUN || text.pos(at + 1) == Upos.ADJ);
    return !determiner;
  }

  private boolean opens(int at) {
    String word = lower(at);
    return RELATIVES.contains(word)
        || QUESTIONS.contains(word)
        || CONDITIONS.contains(word)
        || SUBORDINATORS.contains(word) && !ALSO_PREPOSITIONS.contains(word);
  }

  /**
   * Index of the word or mark that opens a clause whose subject starts at {@code start}, or -1. A
   * phrase between commas may stand between the two: "that, on Monday, he left".
   */
  int markerBefore(int start, int to, int floor) {
    int at = start - 1;
    if (at < floor) {
      return -1;
    }
    if (isComma(at) && start < to) {
      int far = beforeAdjunct(at - 1, floor);
      return far >= 0 ? far : at;
    }
    return at;
  }

  private int beforeAdjunct(int from, int floor) {
    int stop = Math.max(floor, from - ADJUNCT);
    for (int i = from; i >= stop; i--) {
      if (isConjunction(i) || isThat(i) || text.pos(i) == Upos.SCONJ) {
        return i < from && startsAdjunct(i + 1) ? i : -1;
      }
      if (text.pos(i) == Upos.PUNCT && !(isComma(i) && i == from)) {
        return isComma(i) && i > stop && isThat(i - 1) ? i - 1 : -1;
      }
    }
    return -1;
  }

  private boolean startsAdjunct(int at) {
    Upos pos = text.pos(at);
    return pos == Upos.ADP
        || pos == Upos.ADV
        || pos == Upos.PUNCT
        || pos == Upos.PROPN
        || pos == Upos.DET
        || pos == Upos.ADJ;
  }

  /** What kind of opener the token is. */
  Kind kind(int at) {
    if (isConjunction(at)) {
      return Kind.CONJUNCTION;
    }
    if (isComma(at)) {
      return Kind.COMMA;
    }
    if (text.is(at, "that")) {
      return Kind.THAT;
    }
    String word = lower(at);
    if (RELATIVES.contains(word)) {
      return Kind.RELATIVE;
    }
    if (QUESTIONS.contains(word)) {
      return Kind.QUESTION;
    }
    if (CONDITIONS.contains(word)) {
      return Kind.CONDITION;
    }
    return text.pos(at) == Upos.PUNCT ? Kind.MARK : Kind.SUBORDINATOR;
  }
}
