package org.fabula.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabula.model.NameKind;
import org.fabula.model.NameSpan;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names that the model proposes and cuts them as actors are named: without article, title
 * and possessive. A person named in one place is found under the same words where the model passed
 * them over.
 */
final class NameFinder {
  /** No name worth finding again has more words. */
  private static final int LONGEST = 4;

  /** No syllable of a name written apart is longer: "Sang - min". */
  private static final int LONGEST_SYLLABLE = 5;

  /** Letters of an office, an order or a degree, as they stand behind a name. */
  private static final Set<String> HONOURS =
      Set.of(
          "KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "TD", "MBE", "OBE", "CBE", "KBE", "DBE",
          "GBE", "KCB", "GCB", "CMG", "KCMG", "GCMG", "CVO", "KCVO", "DSO", "DSC", "RA", "RSA",
          "RIBA", "FRS", "FBA", "FRSE", "FRCS", "FRCP", "PhD", "Ph.D.", "DPhil", "MD", "M.D.",
          "Esq", "Esq.", "USMC", "USN", "USAF", "RN", "RAF", "SJ", "OSB", "OFM");

  private final Sheet sheet;

  NameFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The names of the story, in order, none overlapping another. */
  List<NameRun> find() {
    List<NameRun> runs = new ArrayList<>();
    for (NameSpan name : sheet.text().names()) {
      NameRun before = runs.isEmpty() ? null : runs.getLast();
      NameRun run = cut(name, before == null ? -1 : before.last());
      if (run != null && before != null && isOne(before, run)) {
        runs.removeLast();
        run = joined(before, run);
      }
      if (run != null) {
        runs.add(run);
      }
    }
    runs.addAll(overlooked(runs));
    runs.sort(Comparator.comparingInt(NameRun::first));
    return runs;
  }

  /** Two persons do not stand side by side without a comma; "&" is within names of firms. */
  private boolean isOne(NameRun before, NameRun run) {
    if (sheet.sentence(before.last()) != sheet.sentence(run.first())) {
      return false;
    }
    boolean persons = before.kind() == NameKind.PERSON && run.kind() == NameKind.PERSON;
    return persons && before.last() + 1 == run.title() || isFirm(before, run);
  }

  private boolean isFirm(NameRun before, NameRun run) {
    return before.last() + 2 == run.title() && sheet.lower(before.last() + 1).equals("&");
  }

  private NameRun joined(NameRun before, NameRun run) {
    NameKind kind = isFirm(before, run) ? NameKind.ORGANIZATION : run.kind();
    double score = Math.min(before.score(), run.score());
    return new NameRun(before.first(), run.last(), before.title(), kind, score);
  }

  private @Nullable NameRun cut(NameSpan name, int before) {
    boolean person = name.kind() == NameKind.PERSON;
    int first = Math.max(name.firstToken(), before + 1);
    int last = name.endToken() - 1;
    while (last > first && !endsName(last)) {
      last--;
    }
    if (person && isSyllable(last)) {
      last += 2;
    }
    boolean given = sheet.is(first, Trait.GIVEN);
    if (person && (given || last > first) && sheet.isCapital(last + 1) && isSuffix(last + 1)) {
      last++;
    }
    while ((person || given) && last - first > 1 && isHonour(last)) {
      last--;
    }
    while (first < last && isBeforeName(first, person)) {
      first++;
    }
    if (person && last - first > 1 && isCalling(first)) {
      first++;
    }
    if (person && first - 1 > before && isGivenRead(first - 1, sheet.sentence(first))) {
      first--;
    }
    if (first == last && sheet.isCountryman(first)) {
      return null;
    }
    if (first > last || isBeforeName(last, person) || isTime(first, last)) {
      return null;
    }
    if (isBetweenMarks(name.firstToken(), last)) {
      return new NameRun(first, last, first, NameKind.WORK, 1);
    }
    return new NameRun(first, last, title(first, before), name.kind(), name.score());
  }

  /** "Ana Ruiz KC": letters behind a name are no part of it. */
  private boolean isHonour(int i) {
    return isHonour(sheet.text().word(i));
  }

  /** Whether a word is what stands behind a name for an office, an order or a degree. */
  static boolean isHonour(String word) {
    return HONOURS.contains(word);
  }

  /** "Cuban Orestes Vald", "Winchman Dave Pett": what one is, before the name of two words. */
  private boolean isCalling(int i) {
    boolean person = sheet.is(i, Trait.PERSONS) || sheet.lower(i).endsWith("man");
    return sheet.is(i, Trait.COUNTRYMAN)
        || sheet.opensSentence(i) && person && !sheet.is(i, Trait.GIVEN);
  }

  /** "Per Anders Moen": a given name that is a word as well, which the model passed over. */
  private boolean isGivenRead(int i, int sentence) {
    boolean given = sheet.is(i, Trait.GIVEN) && sheet.isCapital(i);
    return given
        && sheet.isInSentence(i, sentence)
        && sheet.pos(i) != Upos.VERB
        && sheet.pos(i) != Upos.AUX;
  }

  /** "Tom Hansen Jr.": the suffix is of the name, whatever the model takes it for. */
  private boolean isSuffix(int i) {
    return PersonName.isSuffix(sheet.lower(i)) && sheet.isInSentence(i, sheet.sentence(i - 1));
  }

  /** A name that has quotation marks to itself is that of a work: “The Salt Road”. */
  private boolean isBetweenMarks(int first, int last) {
    int start = sheet.lower(first - 1).equals("the") ? first - 1 : first;
    boolean opened = "“\"‘".contains(sheet.lower(start - 1)) && start > 0;
    return opened
        && last > first
        && "”\"’".contains(sheet.lower(last + 1))
        && last + 1 < sheet.size();
  }

  private boolean endsName(int i) {
    return Character.isLetterOrDigit(sheet.text().word(i).codePointAt(0)) && !sheet.isPossessive(i);
  }

  /** Whether a spaced hyphen joins the word after it to the name that ends at {@code last}. */
  private boolean isSyllable(int last) {
    int next = last + 2;
    if (!sheet.spacesHyphens() || !sheet.lower(last + 1).equals("-") || next >= sheet.size()) {
      return false;
    }
    boolean noun =
        switch (sheet.pos(next)) {
          case PROPN, NOUN, X -> true;
          default -> false;
        };
    return sheet.isCapital(next) || noun && sheet.lower(next).length() <= LONGEST_SYLLABLE;
  }

  private boolean isBeforeName(int i, boolean person) {
    return switch (sheet.lower(i)) {
      case "the", "a", "an" -> true;
      default -> person && sheet.is(i, Trait.TITLES) && !sheet.is(i, Trait.GIVEN);
    };
  }

  private boolean isTime(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!sheet.isTimed(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the title before a name begins: "Foreign Minister", "Dr."; the name itself if none. */
  private int title(int first, int before) {
    int title = first;
    while (title - 1 > before && isWithinTitle(title - 1, sheet.sentence(first))) {
      title--;
    }
    return title < first && sheet.is(first - 1, Trait.TITLES) ? title : first;
  }

  private boolean isWithinTitle(int i, int sentence) {
    if (!sheet.isInSentence(i, sentence) || !sheet.isCapital(i) || sheet.isTimed(i)) {
      return false;
    }
    return switch (sheet.pos(i)) {
      case NOUN, PROPN, ADJ -> sheet.isWord(i);
      default -> sheet.is(i, Trait.TITLES);
    };
  }

  private List<NameRun> overlooked(List<NameRun> runs) {
    boolean[] taken = new boolean[sheet.size()];
    Set<String> known = new HashSet<>();
    for (NameRun run : runs) {
      Arrays.fill(taken, run.first(), run.last() + 1, true);
      if (run.kind() == NameKind.PERSON) {
        known.add(sheet.written(run.first(), run.last()));
        int family = PersonName.lastWord(sheet, run);
        known.add(sheet.written(family, family));
      }
    }
    List<NameRun> found = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      if (isFamily(i, taken, known)) {
        found.add(new NameRun(i, i, i, NameKind.GROUP, 1));
        continue;
      }
      int end = overlooked(i, taken, known);
      if (end > i) {
        found.add(new NameRun(i, end - 1, i, NameKind.PERSON, 0));
        i = end - 1;
      }
    }
    return found;
  }

  /** "the Hansens" where a Hansen is named. */
  private boolean isFamily(int i, boolean[] taken, Set<String> known) {
    String word = sheet.text().word(i);
    return !taken[i]
        && word.length() > 2
        && word.endsWith("s")
        && sheet.lower(i - 1).equals("the")
        && sheet.isCapital(i)
        && known.contains(word.substring(0, word.length() - 1));
  }

  /** One past the last token of a known name that starts at {@code i}; {@code i} if none does. */
  private int overlooked(int i, boolean[] taken, Set<String> known) {
    int end = i;
    while (end < Math.min(i + LONGEST, sheet.size()) && !taken[end] && mayName(end)) {
      end++;
    }
    while (end > i && !known.contains(sheet.written(i, end - 1))) {
      end--;
    }
    return end;
  }

  /** A letter alone names nobody twice; a capital that opens a sentence may be any word's. */
  private boolean mayName(int i) {
    boolean common = sheet.opensSentence(i) && sheet.isSeenInLowerCase(sheet.lower(i));
    return sheet.isCapital(i) && sheet.lower(i).length() > 2 && !sheet.isTimed(i) && !common;
  }
}
