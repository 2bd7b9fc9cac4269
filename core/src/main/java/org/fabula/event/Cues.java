package org.fabula.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fabula.event.Cue.Kind;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.time.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a story that say how far its events lie from each other and how long they
 * took.
 */
final class Cues {
  private static final Set<String> LATER = Set.of("later", "afterward", "afterwards", "after");
  private static final Set<String> EARLIER = Set.of("earlier", "before", "previously", "prior");

  /** What says that one event is next to another. */
  static final Set<String> NEAR =
      Set.of("shortly", "soon", "just", "immediately", "right", "moments", "directly");

  private static final Set<String> WITHIN = Set.of("within", "inside");
  private static final Set<String> DURING = Set.of("in", "over", "during", "through", "within");
  private static final Set<String> OVER = Set.of("past", "last", "previous");
  private static final Set<String> AHEAD = Set.of("next", "coming");

  /** What an event may be the object of that is a length of time. */
  private static final Set<String> FILLING = Set.of("last", "spend", "serve", "take");

  private final Analysis text;
  private final Dependencies tree;
  private final TimeIndex times;
  private final Map<Integer, Draft> drafts;
  private final Map<Integer, Cue> placing = new HashMap<>();
  private final Map<Integer, Cue> lasting = new HashMap<>();

  /**
   * @param text the story
   * @param times its time expressions
   * @param drafts its events, by token
   */
  Cues(Analysis text, TimeIndex times, Map<Integer, Draft> drafts) {
    this.text = text;
    this.tree = text.dependencies();
    this.times = times;
    this.drafts = drafts;
    for (int i = 0; i < text.size(); i++) {
      String word = text.token(i).lower();
      if (LATER.contains(word) || EARLIER.contains(word)) {
        distance(i, LATER.contains(word) ? Kind.AFTER : Kind.BEFORE);
      } else if (word.equals("by")) {
        byThen(i);
      } else if (word.equals("at")) {
        atTheTime(i);
      }
    }
    for (int i = 0; i < times.size(); i++) {
      Length length = Length.of(times.get(i));
      if (length != null) {
        length(i, length);
      } else if (isFollowing(i)) {
        following(i);
      }
    }
  }

  /** What says when an event was, counted from another; null where nothing does. */
  @Nullable Cue placing(Draft draft) {
    return placing.get(draft.token);
  }

  /** What says how long an event took; null where nothing does. */
  @Nullable Cue lasting(Draft draft) {
    return lasting.get(draft.token);
  }

  private void add(Cue cue) {
    (cue.kind().places() ? placing : lasting).putIfAbsent(cue.event(), cue);
  }

  // ---- how far

  /** "three hours <i>later</i>", "shortly <i>after</i> the vote". */
  private void distance(int word, Kind kind) {
    int time = amountAt(word);
    int last = time >= 0 ? times.first(time) : word - 1;
    Length length = time >= 0 ? Length.of(times.get(time)) : lengthAt(word - 1);
    boolean near = time < 0 && last >= 0 && NEAR.contains(text.token(last).lower());
    boolean other = times.at(word) >= 0 && times.at(word) != time;
    if (length == null && !near || other || time >= 0 && !isFree(time)) {
      return;
    }
    if (length != null && time >= 0 && WITHIN.contains(lower(times.first(time) - 1))) {
      length = length.atMost();
    }
    int base = time >= 0 ? times.head(time) : last;
    if (isAlone(word)) {
      int event = above(base);
      if (event >= 0) {
        add(new Cue(event, kind, length, time, -1));
      }
    } else if (isPreposition(word)) {
      anchored(word, kind, length, time, base);
    }
  }

  /** "By <i>then</i> the firm had failed", "by that time". */
  private void byThen(int by) {
    boolean pointing = text.is(by + 1, "that") || text.is(by + 1, "this");
    int then = pointing && text.is(by + 2, "time") ? by + 2 : text.is(by + 1, "then") ? by + 1 : -1;
    int event = then < 0 ? -1 : above(then);
    if (event >= 0 && times.at(then) < 0) {
      add(new Cue(event, Kind.BY, null, -1, -1));
    }
  }

  /** "He lived in Leeds <i>at the time</i>", not "at the time of the fire". */
  private void atTheTime(int at) {
    int time = at + 2;
    boolean the = text.is(at + 1, "the") || text.is(at + 1, "that");
    boolean bare =
        the
            && text.is(time, "time")
            && (time + 1 >= text.size()
                || text.pos(time + 1) == Upos.PUNCT
                || text.is(time + 1, "that"));
    int event = bare ? above(time) : -1;
    if (event >= 0 && times.at(time) < 0) {
      add(new Cue(event, Kind.THEN, null, -1, -1));
    }
  }

  /** "the <i>following</i> year" after no date that is told. */
  private boolean isFollowing(int time) {
    boolean open = times.get(time).begin().equals(Bound.OPEN);
    String before = lower(times.last(time) - 1);
    return open && (before.equals("following") || before.equals("next"));
  }

  private void following(int time) {
    Length length = Length.ofNoun(lower(times.last(time)));
    int event = above(times.head(time));
    if (length != null && event >= 0) {
      add(new Cue(event, Kind.FOLLOWING, length, time, -1));
    }
  }

  /** The expression that ends with a word or right before it, or -1; only one that is a length. */
  private int amountAt(int word) {
    int own = times.at(word);
    int time = own >= 0 && times.last(own) == word ? own : times.at(word - 1);
    return time >= 0 && Length.of(times.get(time)) != null ? time : -1;
  }

  /** "minutes later", "the day after": a noun that is no expression. */
  private @Nullable Length lengthAt(int token) {
    if (token < 0 || times.at(token) >= 0) {
      return null;
    }
    Length length = Length.ofNoun(text.token(token).lower());
    return length == null || length.vague() || text.is(token - 1, "the") ? length : null;
  }

  /** "Three hours later, he": nothing follows that it would be later than, or that it was to be. */
  private boolean isAlone(int word) {
    if (text.is(word + 1, "than")) {
      return false;
    }
    String lower = lower(word);
    boolean adverb = !lower.equals("after") && !lower.equals("before");
    boolean last = word + 1 >= text.size() || text.pos(word + 1) == Upos.PUNCT;
    boolean pointing = text.is(word + 1, "that") || text.is(word + 1, "this");
    return adverb || last || pointing && tree.head(word) == word + 1 || tree.is(word, "advmod");
  }

  private boolean isPreposition(int word) {
    return tree.is(word, "mark") || tree.is(word, "case");
  }

  /** "Two weeks before <i>the bank fell</i>, he sold": counted from what the words name. */
  private void anchored(int word, Kind kind, @Nullable Length length, int time, int base) {
    int anchor = tree.head(word);
    if (anchor > word && !drafts.containsKey(anchor) && tree.is(anchor, "nsubj")) {
      // "after" is taken for the case of the subject that it stands before.
      anchor = tree.head(anchor);
    }
    boolean other = tree.is(anchor, "advcl") || tree.is(anchor, "obl") || tree.is(anchor, "nmod");
    if (anchor <= word || !other || !drafts.containsKey(anchor)) {
      return;
    }
    int date = time < 0 || length == null ? -1 : dateBefore(time);
    if (date >= 0) {
      Kind back = kind == Kind.AFTER ? Kind.BEFORE : Kind.AFTER;
      add(new Cue(anchor, back, length, time, -1, date));
      return;
    }
    int event = lastJoined(above(anchor), word);
    if (event >= 0) {
      add(new Cue(event, kind, length, time, anchor));
    }
    int noun = tree.head(base);
    if (noun >= 0 && noun != anchor && noun != event && drafts.containsKey(noun)) {
      add(new Cue(noun, kind, length, time, anchor));
    }
  }

  /** "on Tuesday, <i>five days</i> after they came": the day that tells the same; or -1. */
  private int dateBefore(int time) {
    int comma = times.first(time) - 1;
    int date = text.is(comma, ",") ? times.at(comma - 1) : -1;
    return date >= 0 && times.dates(date) ? date : -1;
  }

  /** Of events that are joined, "fell in May and <i>rose in June</i>", the last before a word. */
  private int lastJoined(int event, int word) {
    int last = event;
    if (event >= 0) {
      for (int dependent : tree.dependents(event)) {
        boolean joined = tree.is(dependent, "conj") && drafts.containsKey(dependent);
        last = joined && dependent < word ? Math.max(last, dependent) : last;
      }
    }
    return last;
  }

  /** The nearest event above a token in the tree, or -1. */
  private int above(int token) {
    int at = tree.head(token);
    while (at >= 0 && !drafts.containsKey(at)) {
      at = tree.head(at);
    }
    return at;
  }

  private String lower(int token) {
    return token < 0 || token >= text.size() ? "" : text.token(token).lower();
  }

  // ---- how long

  private void length(int time, Length length) {
    int head = times.head(time);
    int event = tree.head(head);
    Draft draft = drafts.get(event);
    if (draft == null || isDistance(time)) {
      return;
    }
    boolean attribute =
        tree.is(head, "compound") || tree.is(head, "amod") || tree.is(head, "nummod");
    if (attribute && !draft.verbal) {
      add(new Cue(event, Kind.OF, length, time, -1));
      return;
    }
    String before = preposition(time, head);
    Kind side = side(time);
    boolean went = side == Kind.NEXT && before.equals("for") && draft.isDone();
    if (side != null && (went || DURING.contains(before))) {
      // "the last two weeks of the war" are not those before the publication.
      if (tree.dependent(head, "nmod") < 0) {
        add(new Cue(event, side, length, time, -1));
      }
    } else if (WITHIN.contains(before)) {
      within(event, head, time, length);
    } else if (!tree.is(head, "nmod")) {
      Kind kind = kind(draft, head, before);
      if (kind != null) {
        add(new Cue(event, kind, length, time, -1));
      }
    }
  }

  /** Whether it says how far another event is: "two weeks ago", "two weeks before the vote". */
  private boolean isDistance(int time) {
    int last = times.last(time);
    return isSide(last) || isFree(time) && isSide(last + 1);
  }

  private boolean isSide(int token) {
    String word = lower(token);
    return LATER.contains(word) || EARLIER.contains(word) || word.equals("ago");
  }

  /** "<i>for</i> six years before she resigned" is how long, not how far. */
  private boolean isFree(int time) {
    String before = preposition(time, times.head(time));
    return before.isEmpty()
        || WITHIN.contains(before)
        || before.equals(lower(times.last(time) + 1));
  }

  private String preposition(int time, int head) {
    int token = tree.dependent(head, "case");
    return token >= 0 && token < times.last(time) ? lower(token) : "";
  }

  /** "the past six years", "the next six years"; null for others. */
  private @Nullable Kind side(int time) {
    for (int i = times.first(time); i < times.last(time); i++) {
      boolean adjective = text.pos(i) != Upos.VERB;
      if (adjective && OVER.contains(lower(i))) {
        return Kind.PAST;
      }
      if (adjective && AHEAD.contains(lower(i))) {
        return Kind.NEXT;
      }
    }
    return null;
  }

  /** "within a week of <i>his arrest</i>", "within twenty minutes". */
  private void within(int event, int head, int time, Length length) {
    int of = tree.dependent(head, "nmod");
    if (of < 0 || drafts.containsKey(of)) {
      add(new Cue(event, Kind.AFTER, length.atMost(), time, of));
    }
  }

  private @Nullable Kind kind(Draft draft, int head, String before) {
    return switch (before) {
      case "for" -> Kind.FOR;
      case "in" -> Kind.IN;
      case "after" -> Kind.ENDING;
      case "" -> {
        boolean bare = tree.relation(head).equals("obl:unmarked");
        boolean object = tree.is(head, "obj") && FILLING.contains(text.lemma(draft.token));
        yield bare || object ? Kind.FOR : null;
      }
      default -> null;
    };
  }
}
