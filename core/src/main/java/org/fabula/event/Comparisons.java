package org.fabula.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Tells the times that what happened is only measured by, and that so date nothing: "more than
 * <i>in 2019</i>", "rose to 9 percent from 5 percent <i>a year earlier</i>", "the worst storm since
 * <i>2012</i>", "wages due <i>on Friday</i>".
 */
final class Comparisons {
  /** Tokens a phrase may have from the word that compares to the time. */
  private static final int REACH = 8;

  private static final long DAY = Duration.ofDays(1).toMinutes();

  private static final Set<String> WITHIN = Set.of("in", "on", "at", "during", "for", "over", "by");
  private static final Set<String> ALIKE = Set.of("as", "same", "such");
  private static final Set<String> WHEN =
      Set.of("soon", "early", "late", "recently", "back", "long");
  private static final Set<String> DEGREES =
      Set.of(
          "up", "down", "higher", "lower", "unchanged", "more", "less", "percent", "%", "points");
  private static final Set<String> FIRSTS =
      Set.of("first", "best", "worst", "most", "least", "only", "last");

  private final Analysis text;
  private final Set<String> changing;
  private final @Nullable LocalDate published;

  /**
   * @param changing lemmas of verbs of change
   * @param published when the story was, or null
   */
  Comparisons(Analysis text, Set<String> changing, @Nullable LocalDate published) {
    this.text = text;
    this.changing = changing;
    this.published = published;
  }

  /** Whether something is only measured by an expression, given by its index. */
  boolean hold(TimeIndex times, int index) {
    int before = times.first(index) - 1;
    if (text.is(before, "since")) {
      return isSinceFirst(before);
    }
    if (text.is(before, "from")) {
      return isChangedFrom(times, index);
    }
    int at = WITHIN.contains(lower(before)) ? before - 1 : before;
    int next = times.end(index);
    if (text.is(at, "due") && (text.is(next, "was") || text.is(next, "were"))) {
      // "Wages due on Friday were paid late": not on that day.
      return true;
    }
    at = text.pos(at < 0 ? 0 : at) == Upos.DET ? at - 1 : at;
    return text.is(at, "than") || text.is(at, "as") && isAlike(at) || isAmountCompared(at);
  }

  /** "<i>as</i> high as", "the <i>same</i> as"; but "as early as" says when. */
  private boolean isAlike(int as) {
    if (WHEN.contains(lower(as - 1))) {
      return false;
    }
    for (int i = as - 1; i >= Math.max(0, as - 4); i--) {
      if (ALIKE.contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "from 5 percent", "compared with $5 million", "against 4.1 points", ending at a token. */
  private boolean isAmountCompared(int last) {
    boolean amount = false;
    for (int i = last; i >= Math.max(0, last - REACH) && isBeside(i, last); i--) {
      if (text.pos(i) == Upos.ADP && !text.is(i, "than")) {
        return switch (lower(i)) {
          case "from", "against" -> amount;
          case "to", "with" -> text.is(i - 1, "compared") || text.is(i - 1, "comparison");
          default -> false;
        };
      }
      amount |= text.pos(i) == Upos.NUM;
      if (!isOfAmount(text.pos(i)) && !text.is(i, "than")) {
        return false;
      }
    }
    return false;
  }

  private boolean isBeside(int token, int other) {
    return text.token(token).sentence() == text.token(other).sentence();
  }

  private static boolean isOfAmount(Upos pos) {
    return switch (pos) {
      case NUM, SYM, NOUN, PROPN, ADJ, DET -> true;
      default -> false;
    };
  }

  /** "rose 3 percent from August"; but "will rise from 1 May", "rose from May to July". */
  private boolean isChangedFrom(TimeIndex times, int index) {
    TimeExpression time = times.get(index);
    int end = times.end(index);
    boolean range = TimeIndex.TO.contains(lower(end)) && times.at(end + 1) >= 0;
    LocalDateTime latest = time.end().latest();
    boolean past = published == null || latest != null && latest.toLocalDate().isBefore(published);
    if (!past || Dating.minutes(time) <= DAY || range) {
      return false;
    }
    int from = times.first(index) - 1;
    if (DEGREES.contains(lower(from - 1)) || text.pos(Math.max(0, from - 1)) == Upos.NUM) {
      return true;
    }
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (text.pos(i) == Upos.VERB) {
        return changing.contains(text.lemma(i));
      }
    }
    return false;
  }

  /** "the first win since", "its highest since", "for the first time since". */
  private boolean isSinceFirst(int since) {
    for (int i = since - 1; i >= Math.max(0, since - REACH) && isBeside(i, since); i--) {
      Upos pos = text.pos(i);
      if (pos == Upos.PUNCT) {
        return false;
      }
      if ((pos == Upos.VERB || pos == Upos.AUX) && !isInRelativeClause(i)) {
        return false;
      }
      if (pos == Upos.ADJ && (lower(i).endsWith("est") || FIRSTS.contains(lower(i)))) {
        return true;
      }
    }
    return false;
  }

  /** "the worst storm <i>we have had</i> since 2012". */
  private boolean isInRelativeClause(int verb) {
    int at = text.pos(verb) == Upos.AUX ? text.dependencies().head(verb) : verb;
    return at >= 0 && text.dependencies().is(at, "acl:relcl");
  }

  private String lower(int token) {
    return token >= 0 && token < text.size() ? text.token(token).lower() : "";
  }
}
