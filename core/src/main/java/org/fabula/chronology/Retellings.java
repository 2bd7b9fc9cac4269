package org.fabula.chronology;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Participant;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Makes one happening of those that tell the same: of the same deed, by the same, of the same, at
 * what may be the same time; and of "the explosion of 12 February" and "the explosion killed".
 */
final class Retellings {
  /** An event is held against the last few of its kind; a story seldom tells one more often. */
  private static final int MOST = 8;

  /** Verbs that say so little that only their object tells what happened. */
  private static final Set<String> LIGHT =
      Set.of(
          "be", "become", "bring", "come", "do", "get", "give", "go", "have", "hold", "keep",
          "make", "put", "see", "set", "take", "use", "work");

  private final Analysis text;
  private final Dependencies tree;
  private final Grove grove;
  private final Spans spans;

  Retellings(Analysis text, Grove grove, Spans spans) {
    this.text = text;
    this.tree = text.dependencies();
    this.grove = grove;
    this.spans = spans;
  }

  /** The happenings, in text order, each once. */
  List<Happening> merge(List<Happening> told) {
    Map<String, List<Happening>> known = new HashMap<>();
    Set<Happening> gone = new HashSet<>();
    for (Happening happening : told) {
      String deed = deed(happening);
      if (deed == null) {
        continue;
      }
      List<Happening> alike = known.computeIfAbsent(deed, any -> new ArrayList<>());
      int at = find(alike, happening);
      if (at < 0) {
        alike.add(happening);
      } else {
        Happening same = alike.get(at);
        boolean later = isBetter(happening, same);
        Happening shown = later ? happening : same;
        Happening other = later ? same : happening;
        shown.take(other, spans);
        gone.add(other);
        alike.set(at, shown);
      }
    }
    return told.stream().filter(happening -> !gone.contains(happening)).toList();
  }

  /** Where the happening stands that tells the same, or -1. */
  private int find(List<Happening> alike, Happening happening) {
    for (int i = alike.size() - 1; i >= Math.max(0, alike.size() - MOST); i--) {
      if (isSame(alike.get(i), happening)) {
        return i;
      }
    }
    return -1;
  }

  /** The lemma of what happened, by which rows are held against each other, or null. */
  private @Nullable String deed(Happening happening) {
    Event leading = happening.leading();
    if (leading == null || !happening.quotes.isEmpty() || !isOccurrence(leading)) {
      return null;
    }
    int head = grove.head(happening.lead);
    String lemma = text.lemma(head);
    if (!grove.isClause(happening.lead)) {
      return "the " + lemma;
    }
    int subject = tree.dependent(head, "nsubj");
    boolean ofNoun = subject >= 0 && isTold(happening, subject) && isDefinite(subject);
    return ofNoun ? "the " + text.lemma(subject) : lemma;
  }

  private static boolean isOccurrence(Event event) {
    return event.eventClass() == EventClass.OCCURRENCE
        || event.eventClass() == EventClass.ASPECTUAL
        || event.eventClass() == EventClass.I_ACTION;
  }

  private boolean isTold(Happening happening, int token) {
    return happening.events.stream()
        .anyMatch(event -> event.span().equals(text.token(token).span()));
  }

  private boolean isDefinite(int noun) {
    int article = tree.dependent(noun, "det");
    return article >= 0 && text.lemma(article).equals("the");
  }

  private boolean isSame(Happening one, Happening other) {
    if (one.kind != other.kind && !(isPhrase(one) || isPhrase(other)) || !isOneTime(one, other)) {
      return false;
    }
    if (isPhrase(one) || isPhrase(other)) {
      return true;
    }
    return shareActor(one, other) && isOneObject(one, other);
  }

  private boolean isPhrase(Happening happening) {
    return !grove.isClause(happening.lead);
  }

  private static boolean shareActor(Happening one, Happening other) {
    Set<Participant> parts = new HashSet<>(actors(one));
    parts.retainAll(actors(other));
    return !parts.isEmpty();
  }

  private static List<Participant> actors(Happening happening) {
    Event leading = happening.leading();
    return leading == null ? List.of() : leading.actors();
  }

  /** What is done to two things is done twice. */
  private boolean isOneObject(Happening one, Happening other) {
    int object = tree.dependent(grove.head(one.lead), "obj");
    int second = tree.dependent(grove.head(other.lead), "obj");
    if (object < 0 || second < 0) {
      return !LIGHT.contains(text.lemma(grove.head(one.lead)));
    }
    return text.lemma(object).equals(text.lemma(second));
  }

  /** Whether the two may lie at one time; two dates that the story gives must be of one another. */
  private static boolean isOneTime(Happening one, Happening other) {
    When when = one.when();
    When second = other.when();
    if (when.isDated() && second.isDated()) {
      return isWithin(when, second) || isWithin(second, when);
    }
    return !isOver(when, second) && !isOver(second, when);
  }

  /** "on Sept. 14" is a day of "last week". */
  private static boolean isWithin(When inner, When outer) {
    LocalDateTime from = inner.begin().earliest();
    LocalDateTime to = inner.end().latest();
    LocalDateTime start = outer.begin().earliest();
    LocalDateTime end = outer.end().latest();
    return Objects.equals(from, start) && Objects.equals(to, end)
        || from != null
            && to != null
            && start != null
            && end != null
            && !from.isBefore(start)
            && !to.isAfter(end);
  }

  private static boolean isOver(When when, When before) {
    LocalDateTime latest = when.end().latest();
    LocalDateTime earliest = before.begin().earliest();
    return latest != null && earliest != null && latest.isBefore(earliest);
  }

  /** What has a date is shown, and what is told in a clause; else what is told first. */
  private boolean isBetter(Happening later, Happening earlier) {
    if (isPhrase(later) != isPhrase(earlier)) {
      return isPhrase(earlier);
    }
    boolean dated = later.when().isDated();
    if (dated != (earlier.when().isDated())) {
      return dated;
    }
    boolean finer =
        isWithin(later.when(), earlier.when()) && !isWithin(earlier.when(), later.when());
    return dated && finer || grove.isHeadline(earlier.sentence);
  }
}
