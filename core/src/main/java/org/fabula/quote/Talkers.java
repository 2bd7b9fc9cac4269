package org.fabula.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Upos;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;

/** Who asks and who answers in an interview, by what the text above it tells. */
final class Talkers {
  /** No role before a name is longer, in tokens: "our former Tarn correspondent". */
  private static final int FARTHEST = 6;

  private final Page page;
  private final List<Mentions.Of> named = new ArrayList<>();
  private final Map<String, Integer> told = new HashMap<>();

  /**
   * @param before the first token of the interview
   */
  Talkers(Page page, Mentions mentions, int before) {
    this.page = page;
    if (before > 0) {
      for (Mentions.Of of : mentions.in(page.cover(0, before - 1))) {
        if (of.actor().kind() == ActorKind.PERSON) {
          told.merge(of.actor().id(), 1, Integer::sum);
        }
        if (of.isPersonName()) {
          named.add(of);
        }
      }
    }
  }

  /** "By Ana Ruiz", "Paul Hill talks to Ana Ruiz", "Hill spoke to our reporter Ana Ruiz". */
  Mentions.@Nullable Of asker() {
    Set<Integer> ends = new HashSet<>();
    named.forEach(of -> ends.add(page.text().story().tokenAt(of.span().end() - 1)));
    for (Mentions.Of of : named) {
      int name = page.text().story().tokenAt(of.span().start());
      if (isBy(name - 1) || isTalkedTo(name, ends)) {
        return of;
      }
    }
    return null;
  }

  /** Whether somebody named talks to the one who bears a name. */
  private boolean isTalkedTo(int name, Set<Integer> ends) {
    int to = name - 1;
    while (to > name - FARTHEST && isRole(page.pos(to))) {
      to--;
    }
    boolean talk = page.is(to, "to") || page.is(to, "with");
    boolean told = ends.contains(to - 2) || Mentions.gender(page.word(to - 2)) != 0;
    return talk && told && isTalk(to - 1);
  }

  /** "By Ana Ruiz", "An interview with Paul Hill, by Ana Ruiz", "interviewed by Ana Ruiz". */
  private boolean isBy(int token) {
    if (!page.is(token, "by")) {
      return false;
    }
    int first = page.text().story().sentenceOf(page.text().token(token)).firstToken();
    return token == first
        || switch (page.text().token(token - 1).lower()) {
          case ",", "interviewed", "interview", "asked", "questions" -> true;
          default -> false;
        };
  }

  private static boolean isRole(Upos pos) {
    return pos == Upos.NOUN || pos == Upos.ADJ || pos == Upos.DET || pos == Upos.PRON;
  }

  private boolean isTalk(int token) {
    return switch (token < 0 ? "" : page.text().token(token).lower()) {
      case "talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking" -> true;
      default -> false;
    };
  }

  /** The person, not the one who asks, whom the text above tells of most, at first mention. */
  Mentions.@Nullable Of answerer() {
    Mentions.Of asker = asker();
    Mentions.Of best = null;
    for (Mentions.Of of : named) {
      boolean asks = asker != null && isSame(of, asker);
      boolean more = best == null || count(of) > count(best);
      best = !asks && more ? of : best;
    }
    return best;
  }

  /**
   * The one person who can answer: the one told of most; of equals the only one named in the
   * sentences of the tokens that announce the interview.
   */
  Mentions.@Nullable Of oneAnswerer(List<Integer> announcements) {
    Mentions.Of most = answerer();
    if (most == null || !hasEqual(most)) {
      return most;
    }
    BitSet sentences = new BitSet();
    announcements.forEach(token -> sentences.set(page.text().token(token).sentence()));
    Mentions.Of asker = asker();
    List<Mentions.Of> there =
        named.stream()
            .filter(of -> sentences.get(sentence(of)))
            .filter(of -> asker == null || !isSame(of, asker))
            .toList();
    boolean one = !there.isEmpty() && there.stream().allMatch(of -> isSame(of, there.getFirst()));
    return one ? there.getFirst() : null;
  }

  private int sentence(Mentions.Of of) {
    return page.text().token(page.text().story().tokenAt(of.span().start())).sentence();
  }

  private boolean hasEqual(Mentions.Of most) {
    return named.stream().anyMatch(of -> !isSame(of, most) && count(of) == count(most));
  }

  private int count(Mentions.Of one) {
    return told.getOrDefault(one.actor().id(), 0);
  }

  private static boolean isSame(Mentions.Of one, Mentions.Of other) {
    return one.actor().id().equals(other.actor().id());
  }

  Phrase phrase(Mentions.Of of) {
    int first = page.text().story().tokenAt(of.span().start());
    return new Phrase(first, page.text().story().tokenAt(of.span().end() - 1));
  }
}
