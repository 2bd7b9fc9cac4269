package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.time.Datelines;
import org.fabula.time.Headings;
import org.fabula.time.LiveReport;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.Times;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Which token stands in which time expression; that of a dateline dates nothing that is told, nor
 * does the hour of a post in a live report.
 */
final class TimeIndex {
  /** How what stands before a noun hangs on it. */
  /** Moments of a day, before and after which it is the same day. */
  private static final Set<String> DAYLIGHT =
      Set.of(
          "dawn",
          "daybreak",
          "sunrise",
          "sunset",
          "dusk",
          "nightfall",
          "noon",
          "midday",
          "lunchtime");

  private static final Set<String> BEFORE_NOUNS = Set.of("amod", "compound", "nummod", "nmod:poss");

  /** What leads to the end of a range. */
  static final Set<String> TO = Set.of("to", "until", "till", "through");

  /** Verbs of which "from" and "to" name two days of which only one comes to be. */
  private static final Set<String> RESCHEDULING =
      Set.of("move", "postpone", "delay", "defer", "reschedule", "extend", "change", "shift");

  private final List<TimeExpression> expressions;
  private final LiveReport report;
  private final NavigableMap<Integer, LocalDate> headings;
  private final Dependencies tree;
  private final Map<String, Integer> byId = new HashMap<>();
  private final int[] expressionAt;
  private final int[] firstToken;
  private final int[] endToken;
  private final BitSet compared = new BitSet();
  private final @Nullable LocalDate published;

  /**
   * @param changing lemmas of verbs of change
   */
  TimeIndex(Analysis text, Times times, Set<String> changing, @Nullable LocalDate published) {
    this.published = published;
    this.report = LiveReport.of(text, times);
    this.headings = Headings.of(text, times, published);
    this.expressions =
        times.expressions().stream()
            .filter(time -> !Datelines.hold(text, time) && !report.isStamp(time))
            .toList();
    this.tree = text.dependencies();
    this.expressionAt = new int[text.size()];
    this.firstToken = new int[expressions.size()];
    this.endToken = new int[expressions.size()];
    Arrays.fill(expressionAt, -1);
    for (int i = 0; i < expressions.size(); i++) {
      TimeExpression expression = expressions.get(i);
      byId.put(expression.id(), i);
      int token = text.story().tokenAt(expression.span().start());
      firstToken[i] = token;
      while (token < text.size() && text.token(token).start() < expression.span().end()) {
        expressionAt[token++] = i;
      }
      endToken[i] = token;
    }
    Comparisons comparisons = new Comparisons(text, changing, published);
    for (int i = 0; i < expressions.size(); i++) {
      // "than in the same month last year": what follows one is of it.
      boolean more = i > 0 && compared.get(i - 1) && firstToken[i] == endToken[i - 1];
      compared.set(i, more || comparisons.hold(this, i));
    }
  }

  /**
   * Whether an expression says when something is: days and times of day do, placed in the calendar
   * or not, unless something is only compared with what was then; "once" and "now" do not.
   */
  boolean dates(int index) {
    TimeExpression time = expressions.get(index);
    return !compared.get(index)
        && !time.value().endsWith("_REF")
        && (time.type() == TimeType.DATE || time.type() == TimeType.TIME);
  }

  /** The days that head parts of the story, by the token that each part begins with. */
  NavigableMap<Integer, LocalDate> headings() {
    return headings;
  }

  /** The posts of the story, where it is a live report. */
  LiveReport report() {
    return report;
  }

  int size() {
    return expressions.size();
  }

  TimeExpression get(int index) {
    return expressions.get(index);
  }

  /** Index of the expression the token stands in, or -1. */
  int at(int token) {
    return token < expressionAt.length && token >= 0 ? expressionAt[token] : -1;
  }

  /** First token of an expression. */
  int first(int index) {
    return firstToken[index];
  }

  /** One past the last token of an expression. */
  int end(int index) {
    return endToken[index];
  }

  /** Last token of an expression, by which the model knows it. */
  int last(int index) {
    return endToken[index] - 1;
  }

  /** Index of the first expression at or after a token; {@link #size()} where there is none. */
  int from(int token) {
    int low = 0;
    int high = firstToken.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firstToken[middle] < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The token after the time expression that starts within two tokens of {@code from}; {@code from}
   * where there is none.
   */
  int afterTime(int from, int to) {
    for (int i = from; i < Math.min(to, from + 2); i++) {
      if (at(i) >= 0) {
        return end(at(i));
      }
    }
    return from;
  }

  /**
   * The token by which an expression hangs on what it dates; its first where the whole hangs on
   * none.
   */
  int head(int index) {
    for (int token = firstToken[index]; token < endToken[index]; token++) {
      int above = tree.head(token);
      if (above >= 0 && (above < firstToken[index] || above >= endToken[index])) {
        return token;
      }
    }
    return firstToken[index];
  }

  /**
   * "has raised $6 million, <i>$2 million of it last month</i>": of what is told beside the verb.
   */
  boolean isInAside(Analysis text, int index, int verb) {
    boolean beside = false;
    int at = tree.head(head(index));
    while (at >= 0 && at != verb) {
      boolean joined = tree.is(at, "parataxis") || tree.is(at, "appos");
      beside |= joined && text.pos(at) != Upos.VERB;
      at = tree.head(at);
    }
    return beside && at == verb;
  }

  /** "the <i>12th-century</i> mill burnt down", "<i>last year's</i> map shows it". */
  boolean isOfAThing(Analysis text, int index) {
    int head = head(index);
    int thing = tree.head(head);
    return thing >= endToken[index]
        && (text.pos(thing) == Upos.NOUN || text.pos(thing) == Upos.PROPN)
        && BEFORE_NOUNS.contains(tree.relation(head));
  }

  /** Dates a draft by an expression, unless it has a date. */
  void date(Analysis text, Draft draft, int index) {
    if (!draft.dated() && !isWillOfAnotherDay(draft, index)) {
      When range = RESCHEDULING.contains(text.lemma(draft.token)) ? null : range(text, index);
      if (range != null) {
        draft.when = range;
        return;
      }
      Dating.Relation relation = relation(text, index);
      // "a report from May": nouns are of a time, they do not begin at it.
      boolean of = !draft.verbal && relation == Dating.Relation.SINCE;
      draft.when = Dating.of(get(index), of ? Dating.Relation.IN : relation);
    }
  }

  private Dating.Relation relation(Analysis text, int index) {
    Dating.Relation relation = Dating.relation(text, first(index));
    boolean light = DAYLIGHT.contains(text.token(first(index)).lower());
    return switch (relation) {
      case BEFORE, JUST_BEFORE -> light ? Dating.Relation.EARLIER_THAT_DAY : relation;
      case AFTER, JUST_AFTER -> light ? Dating.Relation.LATER_THAT_DAY : relation;
      default -> relation;
    };
  }

  /** "from 2001 to 2004", "between May and July", of which an expression is one end; or null. */
  private @Nullable When range(Analysis text, int index) {
    for (int from = Math.max(0, index - 1); from <= index; from++) {
      int to = from + 1;
      if (to < size() && first(to) == end(from) + 1) {
        TimeExpression one = get(from);
        TimeExpression other = get(to);
        if (text.is(first(from) - 1, "between") && text.is(end(from), "and")) {
          return Dating.between(one, other);
        }
        if (text.is(first(from) - 1, "from") && TO.contains(text.token(end(from)).lower())) {
          return Dating.range(one, other);
        }
      }
    }
    return null;
  }

  /** "The firm now <i>expects</i> $9 million, up from $5 million a year earlier". */
  private boolean isWillOfAnotherDay(Draft draft, int index) {
    LocalDateTime latest = get(index).end().latest();
    return draft.eventClass == EventClass.I_STATE
        && draft.tense == Tense.PRESENT
        && draft.aspect == Aspect.NONE
        && published != null
        && latest != null
        && latest.toLocalDate().isBefore(published);
  }

  /** The index of the expression that has an id. */
  int index(String id) {
    Integer index = byId.get(id);
    if (index == null) {
      throw new IllegalArgumentException("no expression that dates has the id " + id);
    }
    return index;
  }
}
