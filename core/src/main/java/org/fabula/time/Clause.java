package org.fabula.time;

import java.util.Set;
import java.util.TreeSet;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.text.WordList;

/**
 * Tells from the verbs about a time expression whether it lies behind or ahead of the publication.
 * The verb before the expression in its clause decides; where there is none, the first one after
 * it.
 */
final class Clause {
  /** No verb further away is thought to govern the expression. */
  private static final int REACH = 24;

  /** Tokens from the article to what a date stands before: "the Sept. 4 vote". */
  private static final int DATE = 4;

  private static final Set<String> MODALS =
      Set.of(
          "will", "'ll", "’ll", "shall", "would", "could", "may", "might", "can", "must", "should");
  private static final Set<String> PAST_AUXILIARIES =
      Set.of("had", "has", "have", "was", "were", "did");
  private static final Set<String> LEADS_LOOSE =
      Set.of("for", "by", "to", "from", "through", "until", "till", "effective");
  private static final Set<String> LEADS_AHEAD = Set.of("for", "at", "in", "before", "until");

  /** After them the present tells of what is to come: "once the dam is mended in May". */
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "once", "unless", "before", "after");

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "none", "nobody", "nothing", "neither", "nor", "hardly");

  private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");

  /** Moved to another day, which lies ahead. */
  /** What is done to a meeting: "called for Saturday"; but "set a record for May". */
  private static final Set<String> FIXING =
      Set.of(
          "announce", "arrange", "book", "call", "convene", "fix", "organise", "organize", "set");

  private static final Set<String> DEFERRED =
      Set.of("extend", "postpone", "delay", "defer", "adjourn", "reschedule");

  /** What was to be on a day, "Friday's match was postponed", may still lie ahead. */
  private static final Set<String> PUT_OFF =
      Set.of("postpone", "cancel", "delay", "defer", "reschedule", "scrap", "suspend");

  /** "the first to join on Friday" tells of the past as well. */
  private static final Set<String> FIRST_TO =
      Set.of("first", "last", "only", "latest", "second", "third");

  /** Verbs whose past is written like their present. */
  private static final Set<String> UNCHANGING =
      Set.of(
          "set", "put", "cut", "hit", "let", "shut", "cost", "hurt", "quit", "read", "beat",
          "burst", "cast", "split", "bet", "spread", "shed", "bid", "rid", "wed");

  private static final Set<String> AHEAD_BEFORE =
      Set.of(
          "until", "till", "next", "upcoming", "coming", "scheduled", "expected", "due", "slated");

  private final Analysis text;
  private final Words words;

  /**
   * Word lists, of lemmas.
   *
   * @param plans verbs and adjectives whose infinitive lies ahead: "agree", "ready"
   * @param schedules verbs that fix a day to come even when told in the past: "plan"
   * @param timetable verbs whose present is used of a day to come: "open"
   * @param attending verbs whose object lies no earlier: "will <i>miss</i> Tuesday's match"
   * @param lasting verbs for what went on until a day that is over
   */
  record Words(
      Set<String> plans,
      Set<String> schedules,
      Set<String> timetable,
      Set<String> attending,
      Set<String> lasting) {
    static Words english() {
      return new Words(
          WordList.words(Clause.class, "plans"),
          WordList.words(Clause.class, "schedules"),
          WordList.words(Clause.class, "timetable"),
          WordList.words(Clause.class, "attending"),
          WordList.words(Clause.class, "lasting"));
    }

    /** Those whose forms are verbs or adjectives more often than nouns. */
    Set<String> verbs() {
      Set<String> all = new TreeSet<>(plans);
      all.addAll(schedules);
      all.addAll(timetable);
      all.addAll(attending);
      return all;
    }
  }

  /**
   * @param text the story
   * @param words of its language
   */
  Clause(Analysis text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** Whether the first verb behind a token is in the present: "opens", not "will open". */
  boolean isPresent(int token) {
    Sentence sentence = text.story().sentences().get(text.token(token).sentence());
    for (int i = token; i < Math.min(sentence.endToken(), token + REACH); i++) {
      if (isVerb(i) || text.pos(i) == Upos.AUX) {
        return text.pos(i) == Upos.VERB && isPresent(lower(i), text.lemma(i));
      }
    }
    return false;
  }

  /** The direction for the expression from one token to another, by index, the end exclusive. */
  Direction of(int first, int end) {
    Sentence sentence = text.story().sentences().get(text.token(first).sentence());
    for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - 3); i--) {
      if (text.is(i, ",")) {
        // "The next day, Jan. 7": the next of another.
        break;
      }
      boolean until = lower(i).endsWith("til") || lower(i).equals("till");
      if (AHEAD_BEFORE.contains(lower(i)) && !(until && i == sentence.firstToken())) {
        if (!until && isOnceAhead(i)) {
          return Direction.EITHER;
        }
        boolean over =
            until ? isNotUntil(sentence, first, end) || isLasting(sentence, i) : isPaid(i, end);
        return over ? Direction.PAST : Direction.FUTURE;
      }
    }
    if (isAhead(sentence, first)) {
      return Direction.FUTURE;
    }
    Direction direction = ofVerb(sentence, first, end);
    if (text.is(first - 1, "as") && direction == Direction.NONE) {
      // "could open as early as Friday".
      return Direction.FUTURE;
    }
    if (direction == Direction.PAST && first > sentence.firstToken() && isLoose(first - 1)) {
      return Direction.NONE;
    }
    if (direction != Direction.NONE && isAttribute(first, end)) {
      return Direction.NONE;
    }
    if (direction == Direction.FUTURE && end < sentence.endToken()) {
      int before = Math.max(0, first - 1);
      if (isPossessive(end)
          && !LEADS_AHEAD.contains(lower(before))
          && !words.attending().contains(text.lemma(before))) {
        return Direction.PAST;
      }
    }
    return direction;
  }

  /**
   * The direction of the verb alone: of an hour, "fell by 0930 GMT", which has no day of its own.
   */
  Direction ofHour(int first, int end) {
    return ofVerb(text.story().sentences().get(text.token(first).sentence()), first, end);
  }

  /** "He <i>had booked</i> on 17 May": told of what lay before. */
  boolean isPluperfect(int first, int end) {
    Sentence sentence = text.story().sentences().get(text.token(first).sentence());
    int from = Math.max(sentence.firstToken(), first - REACH);
    for (int i = first - 1; i >= from && !isBarrier(i); i--) {
      if (isVerb(i)) {
        return isHadDone(i, from);
      }
    }
    int to = Math.min(sentence.endToken(), end + REACH);
    for (int i = end; i < to && !isBarrier(i); i++) {
      if (isVerb(i)) {
        return text.is(i, "had") && text.pos(i) == Upos.AUX;
      }
    }
    return false;
  }

  private boolean isHadDone(int verb, int from) {
    int i = verb;
    while (i > from && (isVerb(i) || text.pos(i) == Upos.ADV) && !text.is(i, "had")) {
      i--;
    }
    return text.is(i, "had") && text.pos(i) == Upos.AUX;
  }

  /** "It lasted until 18 November": the end of something told in the past. */
  boolean isUntil(int first, int end) {
    boolean until = text.is(first - 1, "until") || text.is(first - 1, "till");
    Sentence sentence = text.story().sentences().get(text.token(first).sentence());
    return until && ofVerb(sentence, first, end) == Direction.PAST;
  }

  /** "The money <i>did not arrive</i> until Friday": then it did. */
  private boolean isNotUntil(Sentence sentence, int first, int end) {
    int from = Math.max(sentence.firstToken(), first - REACH);
    for (int i = first - 1; i > from && text.pos(i) != Upos.PUNCT; i--) {
      if (text.is(i, "not") || text.is(i, "n't") || text.is(i, "never")) {
        return ofVerb(sentence, first, end) == Direction.PAST;
      }
    }
    return false;
  }

  /** "The storm <i>lasted</i> until Friday", not "was held until Friday". */
  private boolean isLasting(Sentence sentence, int until) {
    int from = Math.max(sentence.firstToken(), until - REACH);
    for (int i = until - 1; i >= from && !isBarrier(i); i--) {
      if (isVerb(i)) {
        return words.lasting().contains(text.lemma(i))
            && finite(i) == Direction.PAST
            && direction(i, sentence) == Direction.PAST
            && !(i > from && isBe(i - 1));
      }
    }
    return false;
  }

  /** "Wages due on Tuesday <i>were paid</i> late": due no longer. */
  private boolean isPaid(int due, int end) {
    boolean was = text.is(end, "was") || text.is(end, "were");
    return was && text.is(due, "due") && text.pos(due - 1) == Upos.NOUN;
  }

  /** "The ban had been due to end Friday": it may have, or may not be due to any more. */
  private boolean isOnceAhead(int i) {
    return text.is(i - 1, "been") && text.is(i - 2, "had");
  }

  /**
   * "The funeral is on Friday", "The deadline is Oct. 20": what is present and dated lies ahead.
   */
  private boolean isAhead(Sentence sentence, int first) {
    boolean on = text.is(first - 1, "on") || text.is(first - 1, "at");
    int verb = on ? first - 2 : first - 1;
    boolean is = text.is(verb, "is") || text.is(verb, "are");
    return is && verb > sentence.firstToken();
  }

  /** "the Sept. 4 vote", "four weeks before the Sept. 4 vote". */
  private boolean isAttribute(int first, int end) {
    if (end >= text.size() || text.pos(end) != Upos.NOUN) {
      return false;
    }
    for (int i = end - 1; i >= Math.max(0, first - 1) && end - i <= DATE; i--) {
      if (text.pos(i) == Upos.DET) {
        return true;
      }
    }
    return false;
  }

  /** "payable", "set for": what the verb tells of is not what is dated. */
  private boolean isLoose(int before) {
    String word = lower(before);
    return switch (text.pos(before)) {
      case ADP -> LEADS_LOOSE.contains(word);
      case ADJ -> !isParticiple(before);
      default -> word.equals("record") || word.equals("to");
    };
  }

  private boolean isPossessive(int i) {
    return text.is(i, "'s") || text.is(i, "’s");
  }

  private Direction ofVerb(Sentence sentence, int first, int end) {
    int from = opensClause(first, end) ? first : Math.max(sentence.firstToken(), first - REACH);
    for (int i = beforeAside(first - 1, from); i >= from && !isBarrier(i); i--) {
      if (isVerb(i) || (i > first - 3 && isParticiple(i))) {
        boolean asked = i > from && isBe(i - 1) && finite(i - 1) == Direction.PAST;
        boolean promised = isHadDone(i, from) && text.is(end, "that") || asked && isQuestion(end);
        Direction told = promised ? Direction.PAST : direction(i, sentence);
        return isDeferred(i, first) ? Direction.FUTURE : told;
      }
    }
    int to = Math.min(sentence.endToken(), end + REACH);
    for (int i = end; i < to && !isBarrier(i); i++) {
      if (isVerb(i) || text.pos(i) == Upos.AUX) {
        int last = lastOfGroup(i, to);
        if (PUT_OFF.contains(text.lemma(last)) && direction(last, sentence) == Direction.PAST) {
          return Direction.EITHER;
        }
        return isDoneFirst(i, last) ? Direction.PAST : direction(last, sentence);
      }
    }
    return Direction.NONE;
  }

  /** "was asked on Wednesday <i>what</i> it would cost": of that day is the asking. */
  private boolean isQuestion(int token) {
    return token < text.size()
        && switch (lower(token)) {
          case "what", "why", "how", "whether", "if", "who" -> true;
          default -> false;
        };
  }

  /** "did not agree, <i>and on 9 July the board</i> threw it out": what follows is of that day. */
  private boolean opensClause(int first, int end) {
    int joint = first > 0 && text.pos(first - 1) == Upos.ADP ? first - 2 : first - 1;
    boolean joined = text.is(joint - 1, ",") && text.pos(joint) == Upos.CCONJ;
    int next = text.is(end, ",") ? end + 1 : end;
    return joined
        && next < text.size()
        && switch (text.pos(next)) {
          case DET, PRON, PROPN, NOUN -> true;
          default -> false;
        };
  }

  /**
   * "On April 9 <i>I drive</i> out to the farm": the story of somebody who tells it as if it were
   * now.
   */
  boolean isNarrated(int first, int end) {
    Sentence sentence = text.story().sentences().get(text.token(first).sentence());
    int from = Math.max(sentence.firstToken(), first - REACH);
    for (int i = first - 1; i >= from && !isBarrier(i); i--) {
      if (isVerb(i)) {
        return isOfNarrator(i);
      }
    }
    for (int i = end; i < sentence.endToken() && i < end + REACH && !isBarrier(i); i++) {
      if (isVerb(i)) {
        return isOfNarrator(i);
      }
    }
    return false;
  }

  private boolean isOfNarrator(int verb) {
    int subject = text.dependencies().dependent(verb, "nsubj");
    return subject >= 0
        && text.word(subject).equals("I")
        && text.pos(verb) == Upos.VERB
        && text.word(verb).equals(text.lemma(verb))
        && !words.timetable().contains(text.lemma(verb))
        && text.dependencies().dependent(verb, "aux") < 0
        && !UNCHANGING.contains(lower(verb));
  }

  /** "to close the hall, <i>which has 31 seats</i>, in June": the token before such an aside. */
  private int beforeAside(int last, int from) {
    int close = text.pos(last < 0 ? 0 : last) == Upos.ADP ? last - 1 : last;
    if (!text.is(close, ",")) {
      return last;
    }
    for (int i = close - 1; i > from; i--) {
      if (text.is(i - 1, ",")) {
        return RELATIVE.contains(lower(i)) ? i - 2 : last;
      }
    }
    return last;
  }

  /** "On Monday it <i>voted</i> to close the pool": of that day is the vote, which was taken. */
  private boolean isDoneFirst(int first, int last) {
    if (isModal(first) || text.is(first, "is") || text.is(first, "are")) {
      return false;
    }
    for (int i = first + 1; i < last; i++) {
      if (text.is(i, "to")) {
        return text.pos(i - 1) == Upos.VERB && finite(i - 1) == Direction.PAST;
      }
    }
    return false;
  }

  /**
   * "a fair set for Dunmore in April", "a march has been called for Saturday", "extended the lease
   * through January".
   */
  private boolean isDeferred(int verb, int first) {
    boolean set =
        text.is(verb, "set") && text.is(verb + 1, "for")
            || verb + 2 == first && text.is(verb + 1, "for") && FIXING.contains(text.lemma(verb));
    boolean until = text.is(first - 1, "to") || text.is(first - 1, "through");
    return set || until && DEFERRED.contains(text.lemma(verb));
  }

  private boolean isVerb(int i) {
    return text.pos(i) == Upos.VERB || isBe(i) || isModal(i);
  }

  /** "May" and "Will" are names as well. */
  private boolean isModal(int i) {
    return MODALS.contains(lower(i)) && text.pos(i) != Upos.PROPN && text.pos(i) != Upos.NOUN;
  }

  /** The tagger takes many a participle for an adjective. */
  private boolean isParticiple(int i) {
    String word = text.word(i);
    return text.pos(i) == Upos.ADJ && word.endsWith("ed") && Character.isLowerCase(word.charAt(0));
  }

  private boolean isBe(int i) {
    return text.pos(i) == Upos.AUX;
  }

  private boolean isBarrier(int i) {
    String word = text.word(i);
    return word.equals(";") || word.equals("\"") || word.equals("“") || word.equals("”");
  }

  private int lastOfGroup(int i, int to) {
    int last = i;
    while (last + 1 < to
        && (text.pos(last + 1) == Upos.VERB
            || text.pos(last + 1) == Upos.AUX
            || text.pos(last + 1) == Upos.ADV
            || isReadyTo(last + 1)
            || text.is(last + 1, "to")
            || text.is(last + 1, "n't")
            || text.is(last + 1, "not"))) {
      last++;
    }
    while (last > i && !isVerb(last)) {
      last--;
    }
    return last;
  }

  /** "is <i>due</i> to leave", "are <i>likely</i> to meet". */
  private boolean isReadyTo(int i) {
    return text.pos(i) == Upos.ADJ && words.plans().contains(lower(i)) && text.is(i + 1, "to");
  }

  /** The direction of the verb group that ends at {@code verb}. */
  private Direction direction(int verb, Sentence sentence) {
    for (int i = verb - 1; i >= sentence.firstToken() && verb - i < 6 && isInGroup(i); i--) {
      String word = lower(i);
      if (isModal(i) || word.equals("wo")) {
        return isPerfect(i, verb) ? Direction.PAST : modal(i);
      }
      if (word.equals("to")) {
        return infinitive(i, sentence);
      }
      if (isToHave(i)) {
        return Direction.EITHER;
      }
      if (PAST_AUXILIARIES.contains(word)) {
        boolean plan = words.plans().contains(text.lemma(verb)) && !hasParticle(verb);
        return plan ? Direction.FUTURE : Direction.PAST;
      }
      if (word.equals("is") || word.equals("are")) {
        Direction present = present(verb);
        return present == Direction.NONE && isCondition(i, sentence) ? Direction.FUTURE : present;
      }
    }
    if (isImperative(verb, sentence)) {
      return Direction.FUTURE;
    }
    if (lower(verb).endsWith("ing") && text.pos(verb) == Upos.VERB) {
      return ofMain(verb, sentence);
    }
    Direction direction = finite(verb);
    return direction == Direction.NONE
            && !UNCHANGING.contains(lower(verb))
            && isCondition(verb, sentence)
        ? Direction.FUTURE
        : direction;
  }

  /** "was to <i>have</i> signed it on Friday", which may lie ahead. */
  private boolean isToHave(int i) {
    boolean infinitive = text.is(i, "have") && text.is(i - 1, "to");
    return infinitive && (text.is(i - 2, "was") || text.is(i - 2, "were"));
  }

  /** "had set off": no plan, as "was set" is. */
  private boolean hasParticle(int verb) {
    return verb + 1 < text.size() && text.dependencies().is(verb + 1, "compound:prt");
  }

  /** "Please do not <i>sign</i> it before Friday": nothing that would do it stands before it. */
  private boolean isImperative(int verb, Sentence sentence) {
    if (!lower(verb).equals(text.lemma(verb)) || UNCHANGING.contains(lower(verb))) {
      return false;
    }
    boolean asked = false;
    int i = verb;
    while (i > sentence.firstToken()) {
      i--;
      switch (lower(i)) {
        case "please", "do", "n't", "not", "never" -> asked = true;
        default -> {
          return false;
        }
      }
    }
    return asked;
  }

  /** "Flights will leave on Monday, the last departing at noon": a participle is as its clause. */
  private Direction ofMain(int participle, Sentence sentence) {
    int from = Math.max(sentence.firstToken(), participle - REACH);
    for (int i = participle - 1; i >= from && !isBarrier(i); i--) {
      if (isVerb(i) && !lower(i).endsWith("ing")) {
        return direction(i, sentence);
      }
    }
    // "A rally beginning at noon on Friday will end": the main verb may follow.
    int to = Math.min(sentence.endToken(), participle + REACH);
    for (int i = participle + 1; i < to && !isBarrier(i) && !text.is(i, ","); i++) {
      if (isModal(i)) {
        return modal(i);
      }
    }
    return Direction.NONE;
  }

  /** Whether the present tense stands in a clause that says under what condition, or when. */
  private boolean isCondition(int verb, Sentence sentence) {
    int from = Math.max(sentence.firstToken(), verb - REACH);
    for (int i = verb - 1; i >= from && !isBarrier(i) && !isVerb(i); i--) {
      if (CONDITIONS.contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "could open in June" lies ahead; "could not" is the past of "cannot" as often. */
  private Direction modal(int modal) {
    boolean unable = lower(modal).equals("could") && isNegated(modal);
    return unable ? Direction.NONE : Direction.FUTURE;
  }

  private boolean isNegated(int modal) {
    if (modal + 1 < text.size() && NEGATIONS.contains(lower(modal + 1))) {
      return true;
    }
    int from = text.story().sentences().get(text.token(modal).sentence()).firstToken();
    for (int i = modal - 1; i >= from && !isVerb(i) && text.pos(i) != Upos.PUNCT; i--) {
      // "the No 9 shirt".
      if (NEGATIONS.contains(lower(i)) && text.pos(i + 1) != Upos.NUM) {
        return true;
      }
    }
    return false;
  }

  /** "is meeting Friday", "is expected Friday" lie ahead; "is known" says nothing. */
  private Direction present(int verb) {
    String lemma = text.lemma(verb);
    boolean ahead =
        lower(verb).endsWith("ing")
            || words.plans().contains(lemma)
            || words.timetable().contains(lemma);
    return ahead ? Direction.FUTURE : Direction.NONE;
  }

  private boolean isPerfect(int modal, int verb) {
    for (int i = modal + 1; i < verb; i++) {
      if (text.is(i, "have")) {
        return true;
      }
    }
    return false;
  }

  private boolean isInGroup(int i) {
    return switch (text.pos(i)) {
      case AUX, ADV, PART, VERB -> true;
      default -> isModal(i) || text.is(i, "to") || text.is(i, "not");
    };
  }

  /**
   * An infinitive lies ahead after a verb of planning, and where nothing has happened before it.
   */
  private Direction infinitive(int to, Sentence sentence) {
    if (text.is(to + 1, "be") && to > 0 && text.pos(to - 1) == Upos.NOUN) {
      return Direction.FUTURE;
    }
    if (isFirstTo(to, sentence)) {
      return Direction.NONE;
    }
    for (int i = to - 1; i >= sentence.firstToken() && to - i < 6; i--) {
      if (text.is(i, "had")) {
        return isOnceDue(i, to) ? Direction.EITHER : Direction.NONE;
      }
    }
    for (int i = to - 1; i >= sentence.firstToken() && to - i < 6; i--) {
      if (words.plans().contains(text.lemma(i)) || words.plans().contains(lower(i))) {
        return Direction.FUTURE;
      }
      if (text.pos(i) == Upos.VERB || text.pos(i) == Upos.AUX) {
        return finite(i) == Direction.PAST ? Direction.NONE : Direction.FUTURE;
      }
    }
    return Direction.FUTURE;
  }

  /** "had been <i>due</i> to meet", "had been <i>expected</i> to". */
  private boolean isOnceDue(int had, int to) {
    return text.is(had + 1, "been") && to - had == 3 && AHEAD_BEFORE.contains(lower(to - 1));
  }

  /** Whether the infinitive belongs to "the first", with no verb between. */
  private boolean isFirstTo(int to, Sentence sentence) {
    int from = Math.max(sentence.firstToken(), to - REACH);
    for (int i = to - 1; i >= from && !isVerb(i) && text.pos(i) != Upos.PUNCT; i--) {
      if (FIRST_TO.contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  private Direction finite(int verb) {
    String form = lower(verb);
    String lemma = text.lemma(verb);
    if (MODALS.contains(form)) {
      return modal(verb);
    }
    if (text.pos(verb) == Upos.AUX) {
      return switch (form) {
        case "is", "are" -> isDue(verb) ? Direction.FUTURE : Direction.NONE;
        case "was", "were" -> isDue(verb) ? Direction.EITHER : Direction.PAST;
        case "did", "had", "has", "have", "been" -> Direction.PAST;
        default -> Direction.NONE;
      };
    }
    if (form.endsWith("ing")) {
      return Direction.NONE;
    }
    if (words.schedules().contains(lemma) && !isAsPlanned(verb)) {
      return Direction.FUTURE;
    }
    if (isPresent(form, lemma)) {
      return words.timetable().contains(lemma) ? Direction.FUTURE : Direction.NONE;
    }
    return Direction.PAST;
  }

  /** "is <i>due</i> before a judge on Friday", not "was due to open". */
  private boolean isDue(int verb) {
    int next = verb + 1 < text.size() && text.pos(verb + 1) == Upos.ADV ? verb + 2 : verb + 1;
    return text.is(next, "due") && !text.is(next + 1, "to");
  }

  /** "as planned", "as previously scheduled". */
  private boolean isAsPlanned(int verb) {
    return text.is(verb - 1, "as") || text.is(verb - 2, "as");
  }

  private static boolean isPresent(String form, String lemma) {
    boolean past = form.endsWith("ed") && !form.endsWith("eed");
    return form.equals(lemma) && !past || form.endsWith("s");
  }

  private String lower(int i) {
    return text.word(i).toLowerCase(java.util.Locale.ROOT);
  }
}
