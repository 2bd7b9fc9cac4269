package org.fabula.event;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.time.Headings;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;

/**
 * The parts of a chronology, each below the date it tells of: "May 2015" on a line of its own, "3
 * March: The clerk resigns. ..." at the head of one. What a part tells without a date of its own is
 * of its date.
 */
final class DatedParts {
  /** A single date above a text is when that was written. */
  private static final int LEAST = 2;

  /** More are a table of dates. */
  private static final int MOST = 2000;

  /**
   * @param time index of the expression that heads it
   * @param first token with which it begins
   * @param end one past its last token
   */
  private record Part(int time, int first, int end) {
    boolean holds(int token) {
      return token >= first && token < end;
    }
  }

  /** The end of a part that goes on to the next. */
  private static final int TO_NEXT = -1;

  private static final Part NONE = new Part(-1, 0, 0);

  private final Analysis text;
  private final TimeIndex times;
  private final Dependencies tree;

  /** Those below a line of their own, by their first token. */
  private final NavigableMap<Integer, Part> sections = new TreeMap<>();

  /** Those that a line begins with, which is all of them. */
  private final NavigableMap<Integer, Part> entries = new TreeMap<>();

  private final boolean present;

  /**
   * @param drafts all events of the story, in text order
   */
  DatedParts(Analysis text, TimeIndex times, List<Draft> drafts) {
    this.text = text;
    this.times = times;
    this.tree = text.dependencies();
    List<Part> heads = heads();
    if (heads.size() >= LEAST && heads.size() <= MOST && isOrdered(heads)) {
      extend(heads);
    }
    this.present = isInPresent(drafts);
  }

  /** The token with which the part that holds a token begins; 0 outside of any. */
  int start(int token) {
    return part(token).first();
  }

  /**
   * Dates what is told in a part; what a part tells as over by then was before its end.
   *
   * @return whether it was
   */
  boolean date(Draft draft) {
    Part part = part(draft.token);
    if (part == NONE) {
      return false;
    }
    When then = Dating.of(times.get(part.time()), Dating.Relation.IN);
    boolean perfect = draft.isDone() && draft.aspect != Aspect.NONE;
    boolean before = draft.tense == Tense.PAST && (present || perfect);
    if (before || !perfect && isOfIt(draft)) {
      draft.when = before ? Dating.notAfter(then) : then;
      return true;
    }
    return false;
  }

  private Part part(int token) {
    Part entry = floor(entries, token);
    return entry != NONE ? entry : floor(sections, token);
  }

  /** The last part that begins by a token, if it is in it. */
  private static Part floor(NavigableMap<Integer, Part> parts, int token) {
    Map.Entry<Integer, Part> part = parts.floorEntry(token);
    return part == null || !part.getValue().holds(token) ? NONE : part.getValue();
  }

  /** Whether it is what the part is there to tell, in the tense in which the parts tell it. */
  private boolean isOfIt(Draft draft) {
    boolean told =
        switch (draft.tense) {
          case PRESENT -> present;
          case PAST -> !present;
          case FUTURE, INFINITIVE -> false;
          // "Hearing before the judge."
          case PRESPART -> tree.head(draft.token) < 0;
          default -> true;
        };
    boolean real = draft.factuality == Factuality.HAPPENED || draft.factuality == Factuality.DENIED;
    return told
        && real
        && !isLater(text, draft.token)
        && draft.eventClass != EventClass.STATE
        && (isMain(draft.token) || isScene(draft));
  }

  /** Whether a word leads its sentence, or is joined to what does. */
  private boolean isMain(int token) {
    int at = token;
    while (tree.is(at, "conj") || tree.is(at, "parataxis")) {
      at = tree.head(at);
    }
    return tree.head(at) < 0;
  }

  /** "He <i>later</i> moved to Perth": no longer of the time being told. */
  static boolean isLater(Analysis text, int event) {
    int adverb = text.dependencies().dependent(event, "advmod");
    return text.is(adverb, "later") || text.is(adverb, "eventually");
  }

  /** "It had rained for days when the wall <i>broke</i>": what is told is in the clause beside. */
  private boolean isScene(Draft draft) {
    int above = tree.head(draft.token);
    boolean when =
        tree.is(draft.token, "advcl") && text.is(tree.dependent(draft.token, "advmod"), "when");
    return when
        && above < draft.token
        && isMain(above)
        && text.is(tree.dependent(above, "aux"), "had");
  }

  /** Whether most of what the parts tell is told as if it were now. */
  private boolean isInPresent(List<Draft> drafts) {
    int now = 0;
    for (Draft draft : drafts) {
      if (part(draft.token) != NONE && isMain(draft.token)) {
        now += draft.tense == Tense.PRESENT ? 1 : 0;
        now -= draft.tense == Tense.PAST ? 1 : 0;
      }
    }
    return now > 0;
  }

  private List<Part> heads() {
    List<Part> heads = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      int first = times.first(i);
      boolean bullet = first > 0 && isBullet(text.word(first - 1));
      boolean opens = Headings.opensLine(text, bullet ? first - 1 : first);
      if (opens && times.dates(i) && times.get(i).begin().earliest() != null) {
        int end = times.end(i);
        boolean marked = end < text.size() && isMark(text.word(end));
        int from = marked ? end + 1 : end;
        boolean alone = from < text.size() && Headings.opensLine(text, from);
        boolean range = times.at(from) >= 0;
        if (alone || marked && from < text.size() && !range) {
          heads.add(new Part(i, from, alone ? TO_NEXT : endOfLine(from)));
        }
      }
    }
    return heads;
  }

  private static boolean isBullet(String word) {
    return word.length() == 1 && "•·*-–▪●■".contains(word);
  }

  private static boolean isMark(String word) {
    return word.length() == 1 && ":-–—".contains(word);
  }

  /** Whether the dates go one way, be it back; a month lies within the year above it. */
  private boolean isOrdered(List<Part> heads) {
    boolean on = true;
    boolean back = true;
    for (int i = 1; i < heads.size(); i++) {
      TimeExpression one = times.get(heads.get(i - 1).time());
      TimeExpression next = times.get(heads.get(i).time());
      on &= !isAfter(one, next);
      back &= !isAfter(next, one);
    }
    return on || back;
  }

  private static boolean isAfter(TimeExpression one, TimeExpression other) {
    LocalDateTime from = one.begin().earliest();
    LocalDateTime to = other.end().latest();
    return from != null && to != null && from.isAfter(to);
  }

  /**
   * Where each part ends: one below a line of its own where the next begins, the last after no more
   * paragraphs than the longest before it has.
   */
  private void extend(List<Part> heads) {
    Part last = NONE;
    int longest = 1;
    for (Part head : heads) {
      if (times.headings().floorKey(head.first()) != null) {
        // Written on that day, not told of it.
        continue;
      }
      if (head.end() != TO_NEXT) {
        entries.put(head.first(), head);
      } else {
        int end = times.first(head.time());
        if (last != NONE) {
          sections.put(last.first(), new Part(last.time(), last.first(), end));
          longest = Math.max(longest, paragraph(end) - paragraph(last.first()));
        }
        last = head;
      }
    }
    if (last != NONE) {
      int end = last.first();
      for (int i = 0; i < longest && end < text.size(); i++) {
        end = endOfParagraph(end);
      }
      sections.put(last.first(), new Part(last.time(), last.first(), end));
    }
  }

  private int paragraph(int token) {
    return text.story().sentences().get(text.token(token).sentence()).paragraph();
  }

  private int endOfLine(int token) {
    int at = token;
    do {
      at = text.story().sentences().get(text.token(at).sentence()).endToken();
    } while (at < text.size() && !Headings.opensLine(text, at));
    return at;
  }

  private int endOfParagraph(int token) {
    int at = token;
    int here = paragraph(token);
    while (at < text.size() && paragraph(at) == here) {
      at = text.story().sentences().get(text.token(at).sentence()).endToken();
    }
    return at;
  }
}
