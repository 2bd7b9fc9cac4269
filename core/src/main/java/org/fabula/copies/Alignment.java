package org.fabula.copies;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What of a story stands in an earlier one: the longest runs of words that both have, from the
 * first word on, at least three at a time (greedy string tiling, Wise 1993), and what became of the
 * words between the runs. Linear in the words of both.
 */
final class Alignment {
  /**
   * Words in the shortest run. Where every seventh word is changed, six words of seven that were
   * not changed stand in runs of three or more.
   */
  private static final int SHORTEST_RUN = 3;

  /** In a run this long two stories have a clause or more, not a phrase, in common. */
  private static final int SOLID_RUN = 8;

  /** Places tried for a run; more only where a story repeats itself, and then one is as good. */
  private static final int MOST_PLACES = 8;

  /** Words on either side in which a changed word's counterpart is looked for. */
  private static final int WINDOW = 12;

  /** New words between two runs that copy-editing puts in; more say something. */
  private static final int MOST_EDITED = 4;

  /** New words in a row where more are changed, but no more than the half. */
  private static final int MOST_IN_A_ROW = 3;

  private final Print story;
  private final Print earlier;
  private final int[] heads;
  private final int[] next;
  private final BitSet covered;
  private final BitSet names = new BitSet(Print.WORDS);

  private int matched;
  private int solid;
  private int solidHeld;
  private int edited;
  private int kept;
  private int added;
  private int changed;
  private int facts;

  Alignment(Print story, Print earlier) {
    this.story = story;
    this.earlier = earlier;
    this.heads = new int[Integer.highestOneBit(earlier.size() | 1) * 4];
    this.next = new int[earlier.size()];
    this.covered = new BitSet(earlier.size());
    index();
    align();
  }

  private void index() {
    for (int i = earlier.size() - SHORTEST_RUN; i >= 0; i--) {
      int slot = slot(earlier, i);
      next[i] = heads[slot];
      heads[slot] = i + 1;
    }
    for (int i = 0; i < earlier.size(); i++) {
      if (earlier.isName(i)) {
        names.set(earlier.word(i));
      }
    }
  }

  private int slot(Print print, int at) {
    int run = print.word(at) * 0x9E3779B1 + print.word(at + 1);
    run = run * 0x9E3779B1 + print.word(at + 2);
    return (run * 0x9E3779B1 >>> 16 ^ run) & heads.length - 1;
  }

  private void align() {
    int end = 0; // of the last run, here and in the earlier story
    int endEarlier = 0;
    int at = 0;
    while (at + SHORTEST_RUN <= story.size()) {
      int place = place(at, endEarlier + at - end);
      if (place < 0) {
        at++;
        continue;
      }
      int length = run(at, place);
      between(end, at, endEarlier, place);
      take(at, place, length);
      at += length;
      end = at;
      endEarlier = place + length;
    }
    between(end, story.size(), endEarlier, earlier.size());
  }

  /**
   * Where the longest run from {@code at} stands in the earlier story; where it is expected first.
   */
  private int place(int at, int expected) {
    int best = -1;
    int longest = SHORTEST_RUN - 1;
    if (expected >= 0 && expected < earlier.size()) {
      int length = run(at, expected);
      if (length > longest) {
        longest = length;
        best = expected;
      }
    }
    int place = heads[slot(story, at)] - 1;
    for (int i = 0; i < MOST_PLACES && place >= 0; i++) {
      int length = run(at, place);
      if (length > longest) {
        longest = length;
        best = place;
      }
      place = next[place] - 1;
    }
    return best;
  }

  private int run(int at, int place) {
    int most = Math.min(story.size() - at, earlier.size() - place);
    int length = 0;
    while (length < most && story.word(at + length) == earlier.word(place + length)) {
      length++;
    }
    return length;
  }

  private void take(int at, int place, int length) {
    matched += length;
    covered.set(place, place + length);
    if (length >= SOLID_RUN) {
      solid += length;
      solidHeld += length;
    }
    for (int i = at; i < at + length; i++) {
      facts += isFact(i) ? 1 : 0;
    }
  }

  private boolean isFact(int at) {
    return story.isFigure(at) || story.isName(at);
  }

  /** Weighs words that stand between two runs, and those that stood there in the earlier story. */
  private void between(int from, int to, int fromEarlier, int toEarlier) {
    int fresh = 0;
    int known = 0;
    int row = 0;
    int longest = 0;
    int before = changed;
    for (int i = from; i < to; i++) {
      if (isNear(story.word(i), fromEarlier, toEarlier)) {
        known++;
        row = 0;
      } else {
        fresh++;
        row++;
        longest = Math.max(longest, row);
        // A name that the earlier story has elsewhere says nothing new; a figure may.
        boolean elsewhere = !story.isFigure(i) && names.get(story.word(i));
        changed += isFact(i) && !elsewhere ? 1 : 0;
      }
    }
    boolean inPlace = to - from <= Math.max(0, toEarlier - fromEarlier) + MOST_EDITED - 1;
    boolean few = fresh <= MOST_EDITED || longest <= MOST_IN_A_ROW && fresh <= known;
    if (few && inPlace) {
      edited += fresh;
      kept += known;
      changed += lostDenials(from, to, fromEarlier, toEarlier);
    } else {
      added += to - from;
      // Of what is new there are no facts to be compared.
      changed = before;
    }
  }

  /** Words that deny and were taken out of a clause that stands. */
  private int lostDenials(int from, int to, int fromEarlier, int toEarlier) {
    int lost = 0;
    if (toEarlier - fromEarlier <= WINDOW) {
      for (int i = Math.max(0, fromEarlier); i < toEarlier; i++) {
        boolean there = false;
        for (int j = from; j < to; j++) {
          there |= story.word(j) == earlier.word(i);
        }
        lost += !there && Denials.has(earlier.word(i)) && earlier.isFigure(i) ? 1 : 0;
      }
    }
    return lost;
  }

  private boolean isNear(int word, int from, int to) {
    return isAmong(word, from, Math.min(from + WINDOW, Math.max(to, from)))
        || isAmong(word, Math.max(to - WINDOW, Math.min(from, to)), to);
  }

  private boolean isAmong(int word, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, earlier.size()); i++) {
      if (earlier.word(i) == word) {
        return true;
      }
    }
    return false;
  }

  /** Share of the words of this story that stand in the earlier one, in runs or where changed. */
  double share() {
    return Math.min(1, (matched + kept) / (double) (story.size() + story.more));
  }

  /** Share of the words of the earlier story that stand in this one. */
  double held() {
    return Math.min(1, (covered.cardinality() + kept) / (double) (earlier.size() + earlier.more));
  }

  /** The same two shares by long runs alone. */
  double solid() {
    return solid / (double) story.size();
  }

  double solidHeld() {
    return Math.min(1, solidHeld / (double) earlier.size());
  }

  /** Words that stand for others of the earlier story. */
  int edited() {
    return edited;
  }

  /** Words of which the earlier story has nothing in their place. */
  int added() {
    return added + (story.endsWithin(earlier) ? 0 : story.more);
  }

  /** Figures, names and denials that stand for others. */
  int changed() {
    return changed;
  }

  /** Figures and names that both have in their runs. */
  int facts() {
    return facts;
  }

  /** The 14 bits of the words that deny, for which a figure or name may not be taken. */
  private static final class Denials {
    private static final int[] BITS =
        Arrays.stream(new String[] {"not", "no", "without"})
            .mapToInt(word -> Print.bits(Words.hash(word)))
            .toArray();

    static boolean has(int word) {
      return Arrays.stream(BITS).anyMatch(bits -> bits == word);
    }
  }
}
