package org.fabula.chronology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.event.Event;
import org.fabula.event.Event.Factuality;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.time.Datelines;
import org.fabula.time.LiveReport;
import org.fabula.time.TimeExpression;
import org.fabula.time.Times;

/** The events of a story in the trees of its sentences: which of them hangs on which, and how. */
final class Grove {
  private static final int NONE = -1;

  private final Analysis text;
  private final LiveReport report;
  private final Dependencies tree;
  private final List<Event> events;
  private final int[] head;
  private final int[] governor;
  private final int[] depth;
  private final boolean[] direct;
  private final Map<String, TimeExpression> times = new HashMap<>();
  private final int[] eventAt;
  private final Map<String, Integer> indices = new HashMap<>();

  Grove(Analysis text, Times times, List<Event> events) {
    times.expressions().forEach(time -> this.times.put(time.id(), time));
    this.text = text;
    this.report = LiveReport.of(text, times);
    this.tree = text.dependencies();
    this.events = events;
    this.head = new int[events.size()];
    this.governor = new int[events.size()];
    this.depth = new int[events.size()];
    this.direct = new boolean[events.size()];
    this.eventAt = new int[text.size()];
    Arrays.fill(eventAt, NONE);
    for (int i = 0; i < head.length; i++) {
      head[i] = predicate(text.story().tokenAt(events.get(i).span().start()));
      eventAt[head[i]] = i;
      indices.put(events.get(i).id(), i);
    }
    for (int i = 0; i < head.length; i++) {
      climb(i);
    }
    for (int i = 0; i < head.length; i++) {
      for (int at = governor[i]; at >= 0; at = governor[at]) {
        depth[i]++;
      }
    }
  }

  /** A copula hangs on what it says of its subject. */
  private int predicate(int token) {
    return tree.is(token, "cop") ? tree.head(token) : token;
  }

  private void climb(int event) {
    int below = head[event];
    int at = tree.head(below);
    // Where two events share a predicate, as a copula and its adjective do, one hangs on the other.
    int shared = eventAt[below];
    if (shared != event) {
      governor[event] = shared;
      direct[event] = true;
      return;
    }
    while (at >= 0 && eventAt[at] < 0) {
      below = at;
      at = tree.head(at);
    }
    governor[event] = at < 0 ? NONE : eventAt[at];
    direct[event] = below == head[event];
  }

  /** The token that heads the clause or phrase of an event. */
  int head(int event) {
    return head[event];
  }

  /** The next event above one in its tree, or -1. */
  int governor(int event) {
    return governor[event];
  }

  /** Whether an event hangs on the one at {@code above}, with no other event between. */
  boolean hangsOn(Event event, int above) {
    Integer index = indices.get(event.id());
    return index != null && governor[index] == above;
  }

  /** How many events stand above one in its tree. */
  int depth(int event) {
    return depth[event];
  }

  /** Whether an event hangs on the one above it with no other word between. */
  boolean isDirect(int event) {
    return direct[event];
  }

  /** Whether an event is {@code relation}, or a subtype of it, to what it hangs on. */
  boolean is(int event, String relation) {
    return tree.is(head[event], relation);
  }

  /** Whether it says more of a noun: "the mayor, who <i>built</i> it", "the mill, <i>built</i>". */
  boolean isAside(int event) {
    return is(event, "acl") && mark(event).isEmpty() && !isMain(event);
  }

  /**
   * "Police searching for a boy who fled <i>have found</i> a boat": a verb with its auxiliary, but
   * without a subject or a "who", tells more of no noun, whatever the tree says.
   */
  boolean isMain(int event) {
    int verb = head[event];
    int auxiliary = tree.dependent(verb, "aux");
    boolean perfect = text.is(auxiliary, "have") || text.is(auxiliary, "has");
    return perfect && is(event, "acl") && tree.dependent(verb, "nsubj") < 0;
  }

  /** Whether it is told in a clause, by a verb or by what is said of a subject. */
  boolean isClause(int event) {
    Upos pos = text.pos(head[event]);
    return pos == Upos.VERB
        || pos == Upos.AUX
        || tree.dependent(head[event], "cop") >= 0
        || hasSubject(event);
  }

  /** The lemma of the word that heads it. */
  String lemma(int event) {
    return text.lemma(head[event]);
  }

  boolean hasObject(int event) {
    return tree.dependent(head[event], "obj") >= 0;
  }

  boolean hasSubject(int event) {
    return tree.dependent(head[event], "nsubj") >= 0 || tree.dependent(head[event], "csubj") >= 0;
  }

  /** The word that opens its clause ("after", "that"), or "" where there is none. */
  String mark(int event) {
    int mark = tree.dependent(head[event], "mark");
    return mark < 0 ? "" : text.lemma(mark);
  }

  /** "was <i>arrested</i> and <i>charged</i>": nothing but the joint stands between the two. */
  boolean isAdjacent(int one, int other) {
    int from = Math.min(head[one], head[other]) + 1;
    int to = Math.max(head[one], head[other]);
    for (int i = from; i < to; i++) {
      switch (text.pos(i)) {
        case CCONJ, AUX, ADV, PUNCT, PART -> {
          // Says nothing of its own.
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** The last token of the expression that dates an event, or -1 where there is none. */
  int time(int event) {
    TimeExpression time = times.get(events.get(event).when().time());
    return time == null ? NONE : text.story().tokenAt(time.span().end() - 1);
  }

  /** Whether the expression that dates an event hangs on it, and on no other event before it. */
  boolean isOfItsOwn(int event) {
    int at = time(event);
    while (at >= 0 && eventAt[at] < 0) {
      at = tree.head(at);
    }
    return at == head[event];
  }

  /** "A <i>march</i> has been set for Saturday": what is planned by the one thing said of it. */
  boolean isFixed(int event) {
    return events.get(event).factuality() == Factuality.PLANNED
        && tree.relation(head[event]).equals("nsubj:pass");
  }

  /** Whether a sentence is the headline of the story or of a post, which says what it tells. */
  boolean isHeadline(int sentence) {
    return text.story().isHeadline(sentence) || report.isTitle(text, sentence);
  }

  /** Whether "Q:" or "A:" of an interview begins at a token. */
  boolean isLabel(int token) {
    boolean letter = text.word(token).equals("Q") || text.word(token).equals("A");
    return letter && token + 1 < text.size() && text.is(token + 1, ":");
  }

  /** Where a sentence begins to tell: behind its dateline, a label, or the hour of its post. */
  int start(Sentence sentence) {
    if (isLabel(sentence.firstToken()) && sentence.firstToken() + 2 < sentence.endToken()) {
      return sentence.firstToken() + 2;
    }
    TimeExpression stamp = report.heads(sentence.index()) ? report.post(sentence.index()) : null;
    return stamp == null
        ? Datelines.after(text, sentence)
        : Math.min(text.story().tokenAt(stamp.span().end()), sentence.endToken() - 1);
  }

  Event event(int index) {
    return events.get(index);
  }

  int sentence(int event) {
    return text.token(head[event]).sentence();
  }

  int size() {
    return head.length;
  }
}
