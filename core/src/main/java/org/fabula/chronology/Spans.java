package org.fabula.chronology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.quote.Quote;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the words shown for a row: the shortest clause of the story that stands by itself, by the
 * trees of its sentences; quoted words with those that introduce them.
 */
final class Spans {
  /** Sentences longer than this are never shown whole beside their parts, in code units. */
  private static final int LONGEST = 2_000;

  /** With so many tokens the opening of an answer says something. */
  private static final int OPENING = 10;

  private static final int NOBODY = -1;

  /** So many words may stand between an infinitive and the clause that it completes. */
  private static final int STEPS = 6;

  private static final Set<String> OPENERS =
      Set.of("when", "where", "while", "as", "then", "so", "once", "also", "however");

  private static final Set<String> UNITS =
      Set.of(
          "second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade",
          "moment");

  private final Analysis text;
  private final Dependencies tree;
  private final Grove grove;

  /** For each token the head of the row it is told in, or -1. */
  private final int[] owner;

  Spans(Analysis text, Grove grove, List<Happening> happenings) {
    this.text = text;
    this.tree = text.dependencies();
    this.grove = grove;
    this.owner = owners(happenings);
  }

  private int[] owners(List<Happening> happenings) {
    int unknown = NOBODY - 1;
    int[] found = new int[text.size()];
    Arrays.fill(found, unknown);
    for (Happening happening : happenings) {
      // A noun that has a row of its own stays part of the clause it stands in.
      if (happening.lead >= 0 && grove.isClause(happening.lead)) {
        int head = grove.head(happening.lead);
        found[head] = head;
      }
    }
    for (int i = 0; i < found.length; i++) {
      int at = i;
      while (at >= 0 && found[at] == unknown) {
        at = tree.head(at);
      }
      int head = at < 0 ? NOBODY : found[at];
      for (int below = i; below >= 0 && found[below] == unknown; below = tree.head(below)) {
        found[below] = head;
      }
    }
    return found;
  }

  /** The words of a row. */
  Span of(Happening happening) {
    if (!happening.quotes.isEmpty()) {
      int telling = telling(happening);
      return quoted(happening, telling < 0 ? null : clause(telling));
    }
    Span clause = happening.lead < 0 ? null : clause(happening.lead);
    Sentence sentence = text.story().sentences().get(happening.sentence);
    return clause == null ? shorten(sentence.span(), happening.first()) : clause;
  }

  /** The event whose clause introduces what is quoted: the leading one, if the saying is by it. */
  private int telling(Happening happening) {
    boolean apart =
        happening.cue >= 0
            && (happening.lead < 0
                || grove.sentence(happening.cue) != grove.sentence(happening.lead));
    return apart ? happening.cue : happening.lead;
  }

  /** A run without full stops is shown from the row's first word on. */
  private static Span shorten(Span sentence, int first) {
    return sentence.length() <= LONGEST
        ? sentence
        : new Span(first, Math.min(sentence.end(), first + LONGEST));
  }

  private Span quoted(Happening happening, @Nullable Span clause) {
    if (happening.quotes.stream().allMatch(Quote::isTurn)) {
      return opening(happening.quotes.getFirst().cover());
    }
    Span cover = happening.quotes.getFirst().cover();
    for (Quote quote : happening.quotes) {
      cover = cover.cover(quote.cover());
      Span cue = quote.cue();
      if (cue != null && !grove.isLabel(text.story().tokenAt(cue.start()))) {
        cover = cover.cover(cue);
      }
    }
    if (clause != null && clause.length() <= LONGEST) {
      cover = cover.cover(clause);
    }
    Sentence sentence = text.story().sentenceOf(text.token(text.story().tokenAt(cover.start())));
    boolean part = happening.quotes.stream().allMatch(quote -> quote.kind() == Quote.Kind.INDIRECT);
    return part && cover.start() > sentence.span().start() ? cover : toFullStop(cover);
  }

  /** "Nearly. For a week I kept waking at night.": the first sentences of a long answer. */
  private Span opening(Span turn) {
    int first = text.story().tokenAt(turn.start());
    int last = text.story().tokenAt(turn.end() - 1);
    int end = first;
    while (end <= last && end - first < OPENING) {
      end = text.story().sentenceOf(text.token(end)).endToken();
    }
    return text.story().cover(first, Math.min(end - 1, last));
  }

  private Span clause(int lead) {
    int head = grove.head(lead);
    Sentence sentence = text.story().sentences().get(text.token(head).sentence());
    if (!grove.isClause(lead)) {
      boolean dated = grove.event(lead).when().isDated();
      int said = dated ? saidOf(head, grove.time(lead)) : NOBODY;
      if (said >= 0) {
        int[] ends = ends(said, sentence);
        return trimmed(ends[0], ends[1], said, sentence);
      }
      return dated ? phrase(head, sentence) : shorten(sentence.span(), text.token(head).start());
    }
    int[] ends = ends(head, sentence);
    int first = ends[0];
    int last = ends[1];
    int time = grove.time(lead);
    int above = isInfinitive(head) ? untold(head) : head;
    if (grove.isMain(lead)) {
      first = grove.start(sentence);
    } else if (above != head) {
      first = Math.min(first, ends(above, sentence)[0]);
    } else if (grove.isAside(lead)) {
      first = Math.min(first, antecedent(head, sentence));
      last = time > head ? toComma(time, last) : last;
    } else if (time > last && time < sentence.endToken() && isInAside(time, head)) {
      last = time;
    }
    return trimmed(first, last, head, sentence);
  }

  private boolean isInfinitive(int head) {
    int mark = tree.dependent(head, "mark");
    return mark >= 0 && text.is(mark, "to");
  }

  /**
   * The clause above an infinitive, where no row tells it: "<i>She was lucky</i> to survive",
   * "<i>We had a chance</i> to leave"; the infinitive where there is none.
   */
  private int untold(int head) {
    int above = head;
    for (int k = 0; k < STEPS && isWithinClause(above) && owner[tree.head(above)] == NOBODY; k++) {
      above = tree.head(above);
    }
    return tree.dependent(above, "nsubj") >= 0 ? above : head;
  }

  private boolean isWithinClause(int token) {
    return tree.head(token) >= 0
        && (tree.is(token, "xcomp")
            || tree.is(token, "acl")
            || tree.is(token, "advcl")
            || tree.is(token, "obj")
            || tree.is(token, "ccomp"));
  }

  /** The first and the last of the words that hang on one and are told in no other row. */
  private int[] ends(int head, Sentence sentence) {
    int first = head;
    int last = head;
    // The tree hangs the place of a dateline on any word.
    for (int i = grove.start(sentence); i < sentence.endToken(); i++) {
      if (owner[i] == owner[head] && tree.isUnder(i, head) && text.pos(i) != Upos.PUNCT) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    return new int[] {first, last};
  }

  /**
   * What is said of an event by no event, with its time: "The last <i>strike</i> was in 1911", "In
   * 2022, turnout in the <i>vote</i> was low"; -1 where nothing is.
   */
  private int saidOf(int noun, int time) {
    int subject = noun;
    while (subject >= 0 && tree.is(subject, "nmod")) {
      subject = tree.head(subject);
    }
    int said = subject >= 0 && tree.is(subject, "nsubj") ? tree.head(subject) : NOBODY;
    boolean by = said >= 0 && tree.dependent(said, "cop") >= 0;
    boolean apart = time >= 0 && !tree.isUnder(time, subject) && tree.isUnder(time, said);
    return by && apart ? said : NOBODY;
  }

  /** "the mill, <i>built in 1994</i>, in the spring": commas close what is told in passing. */
  private int toComma(int time, int last) {
    for (int i = time + 1; i <= last; i++) {
      if (text.is(i, ",")) {
        return i - 1;
      }
    }
    return last;
  }

  /** "It bought the mill, built in 1994, <i>in the spring</i>", hung on what is told in passing. */
  private boolean isInAside(int time, int head) {
    return owner[time] >= 0 && tree.is(owner[time], "acl") && tree.isUnder(time, head);
  }

  /** The first word of what a relative clause or a participle is of. */
  private int antecedent(int head, Sentence sentence) {
    int noun = tree.head(head);
    int first = noun;
    for (int i = sentence.firstToken(); i < noun; i++) {
      if (tree.isUnder(i, noun) && !tree.is(i, "case")) {
        first = Math.min(first, i);
      }
    }
    return first;
  }

  /** A noun with what belongs to it: "the explosion of 12 February". */
  private Span phrase(int head, Sentence sentence) {
    int first = head;
    int last = head;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (tree.isUnder(i, head) && owner[i] == owner[head] && text.pos(i) != Upos.PUNCT) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    while (first < head && (tree.is(first, "case") || tree.is(first, "cc"))) {
      first++;
    }
    return text.story().cover(first, last);
  }

  /** Without the words that only join it to others; with the full stop of a whole sentence. */
  private Span trimmed(int from, int to, int head, Sentence sentence) {
    int first = isMidList(from, head, sentence) ? sentence.firstToken() : from;
    int last = to;
    first = afterMeasure(first, head);
    while (first < head && isJoint(first, head)) {
      first++;
    }
    last = beforeMeasure(beforeJoined(last, head, sentence), head, sentence);
    last = withoutOpening(last, last < to, head, sentence);
    int told = grove.start(sentence);
    if (first <= told && told > sentence.firstToken()) {
      return toFullStop(text.story().cover(Math.min(told, head), last));
    }
    if (isBareRelative(first)) {
      return shorten(sentence.span(), text.token(head).start());
    }
    if (first == sentence.firstToken()
        || isOpening(first - 1) && first - 1 == sentence.firstToken()) {
      Span whole = toFullStop(text.story().cover(sentence.firstToken(), last));
      if (isBalanced(whole)) {
        return whole;
      }
    }
    return balanced(first, last, sentence);
  }

  /**
   * Without marks at the end, and without what opens a clause that has a row of its own: "resigned
   * in June <i>after</i>", "were made for <i>what</i>".
   */
  private int withoutOpening(int last, boolean shortened, int head, Sentence sentence) {
    int end = last;
    int next = last + 1;
    boolean cut =
        shortened
            || next < sentence.endToken()
                && text.pos(next) != Upos.PUNCT
                && owner[next] != owner[head];
    while (end > head && (text.pos(end) == Upos.PUNCT || cut && opens(end))) {
      end--;
    }
    return end;
  }

  private boolean opens(int token) {
    return switch (text.pos(token)) {
      case SCONJ, CCONJ -> true;
      case ADP -> !tree.is(token, "compound");
      case PRON -> text.is(token, "what");
      default -> false;
    };
  }

  /** "a bus carrying boys <i>and men</i> left the road": the words begin within a list. */
  private boolean isMidList(int first, int head, Sentence sentence) {
    return first > sentence.firstToken()
        && tree.is(first, "cc")
        && tree.head(first) != head
        && text.pos(first - 1) != Upos.PUNCT;
  }

  /**
   * "<i>They knew of it</i> five hours before it sank", "closed it, little more than a year after
   * it opened": where the clause with "before" has a row of its own, how long before says nothing
   * here.
   */
  private int beforeMeasure(int last, int head, Sentence sentence) {
    int next = last + 1;
    boolean joined = next < sentence.endToken() && owner[next] != head && tree.is(next, "mark");
    if (!joined || !UNITS.contains(text.lemma(last))) {
      return last;
    }
    int first = last;
    while (first - 1 > head && isMeasure(first - 1)) {
      first--;
    }
    return first - 1 > head || text.pos(first - 1) == Upos.VERB ? first - 1 : last;
  }

  /**
   * "<i>left at nine</i> and was due to land at ten": what leads to a row of its own is left out.
   */
  private int beforeJoined(int last, int head, Sentence sentence) {
    int next = last + 1;
    boolean row = next < sentence.endToken() && owner[next] >= 0 && owner[next] != owner[head];
    int joined = last;
    while (joined >= 0 && joined != head && tree.head(joined) != head) {
      joined = tree.head(joined);
    }
    if (!row || !text.is(next, "to") || joined <= head || !tree.is(joined, "conj")) {
      return last;
    }
    int first = joined;
    for (int i = head + 1; i < joined; i++) {
      if (tree.isUnder(i, joined)) {
        first = Math.min(first, i);
      }
    }
    return first > head + 1 ? first - 1 : last;
  }

  /** "five hours before <i>it sank</i>": the clause begins behind the word that opens it. */
  private int afterMeasure(int first, int head) {
    int mark = tree.dependent(head, "mark");
    if (mark <= first || mark > head || !UNITS.contains(text.lemma(mark - 1))) {
      return first;
    }
    for (int i = first; i < mark - 1; i++) {
      if (!isMeasure(i)) {
        return first;
      }
    }
    return mark + 1;
  }

  /** "at least five", "little more than a". */
  private boolean isMeasure(int token) {
    return switch (text.pos(token)) {
      case NUM, DET, ADV, ADJ -> true;
      case ADP -> text.is(token, "than") || text.is(token, "at");
      default -> false;
    };
  }

  private boolean isJoint(int token, int head) {
    String word = text.word(token).toLowerCase(Locale.ROOT);
    boolean own = tree.head(token) == head;
    return text.pos(token) == Upos.PUNCT
        || own && (tree.is(token, "mark") || tree.is(token, "cc"))
        || own && tree.is(token, "advmod") && OPENERS.contains(word);
  }

  /** With the mark that closes a quotation within, or without the one that opens it. */
  private Span balanced(int from, int to, Sentence sentence) {
    Span span = text.story().cover(from, to);
    int next = to + 1;
    while (!isBalanced(span) && next < sentence.endToken() && text.pos(next) == Upos.PUNCT) {
      span = span.cover(text.token(next++).span());
    }
    return isBalanced(span) ? span : text.story().cover(from, to);
  }

  private boolean isBalanced(Span span) {
    int open = 0;
    String words = text.words(span);
    for (int i = 0; i < words.length(); i++) {
      open += words.charAt(i) == '\u201c' ? 1 : words.charAt(i) == '\u201d' ? -1 : 0;
    }
    return open == 0;
  }

  /** "to <i>which</i> they were subjected" says nothing without what it is of. */
  private boolean isBareRelative(int first) {
    boolean led = text.pos(first) == Upos.ADP && first + 1 < text.size();
    int word = led ? first + 1 : first;
    return switch (text.word(word).toLowerCase(Locale.ROOT)) {
      case "which", "whom", "whose" -> true;
      default -> false;
    };
  }

  private boolean isOpening(int token) {
    return text.is(token, "\u201c") || text.is(token, "\"");
  }

  /** With the marks that close the sentence, where all of its words are there. */
  private Span toFullStop(Span span) {
    int token = text.story().tokenAt(span.end() - 1);
    Sentence sentence = text.story().sentenceOf(text.token(token));
    int next = token + 1;
    while (next < sentence.endToken() && text.pos(next) == Upos.PUNCT) {
      next++;
    }
    return next == sentence.endToken() ? span.cover(text.token(next - 1).span()) : span;
  }
}
