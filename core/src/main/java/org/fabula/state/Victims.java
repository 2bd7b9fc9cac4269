package org.fabula.state;

import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;

/** Reads who is counted in a phrase, and how many: "14 people", "dozens", "30 others", "no one". */
final class Victims {
  private final Sheet sheet;
  private final Dependencies tree;
  private final StateWords words;
  private final Amounts amounts;

  Victims(Sheet sheet, StateWords words) {
    this.sheet = sheet;
    this.tree = sheet.tree();
    this.words = words;
    this.amounts = new Amounts(sheet, words);
  }

  Amounts amounts() {
    return amounts;
  }

  /** Who is counted in the phrase of a head; null where it counts nobody. */
  @Nullable Counted at(int head) {
    if (head < 0) {
      return null;
    }
    if (isNobody(head)) {
      int of = of(head);
      String group = of < 0 ? "" : group(of);
      return new Counted(Amount.none(head, head), group, head, first(head), Math.max(of, head));
    }
    if (amounts.isAmount(head) || sheet.lower(head).equals("tens")) {
      return ofAmount(head);
    }
    int of = of(head);
    if (of >= 0 && isTotal(head)) {
      return ofNoun(of);
    }
    return isPerson(head) ? ofNoun(head) : null;
  }

  /** "no one", "nobody", "none of the passengers". */
  private boolean isNobody(int head) {
    return switch (sheet.lower(head)) {
      case "nobody", "none", "no-one" -> true;
      case "one" -> sheet.lower(head - 1).equals("no");
      default -> false;
    };
  }

  private int first(int head) {
    return sheet.lower(head).equals("one") ? head - 1 : head;
  }

  private boolean isTotal(int head) {
    return switch (sheet.lower(head)) {
      case "total", "number" -> sheet.has(head, "det", "a");
      default -> false;
    };
  }

  /** What hangs on a word by "of"; -1 if nothing. */
  int of(int head) {
    for (int k : tree.dependents(head)) {
      boolean below = tree.is(k, "nmod") || tree.is(k, "obl");
      if (below && k > head && sheet.preposition(k).equals("of")) {
        return k;
      }
    }
    return -1;
  }

  /** "Fourteen", "dozens of people"; but not "three of them", which is a part. */
  private @Nullable Counted ofAmount(int head) {
    int of = of(head);
    boolean worded = words.vague().contains(sheet.lower(head)) || sheet.lower(head).equals("tens");
    if (of < 0) {
      return sheet.pos(head) == Upos.ADJ ? null : counted(head, "", head);
    }
    if (amounts.isAmount(of)) {
      int people = of(of);
      boolean person = people >= 0 && isPerson(people);
      return people < 0 || person ? counted(of, person ? group(people) : "", head) : null;
    }
    return worded && isPerson(of) && !isDefinite(of) ? counted(head, group(of), head) : null;
  }

  private @Nullable Counted counted(int number, String group, int head) {
    Amount amount = amounts.at(number);
    int last = group.isEmpty() || amount == null ? head : Math.max(head, of(number));
    return amount == null
        ? null
        : new Counted(
            amount,
            group,
            head,
            Math.min(amount.first(), head),
            Math.max(amount.last(), Math.max(last, head)));
  }

  private boolean isDefinite(int noun) {
    int det = tree.dependent(noun, "det");
    return det >= 0 || tree.dependent(noun, "nmod:poss") >= 0;
  }

  private @Nullable Counted ofNoun(int noun) {
    Amount amount = before(noun);
    if (amount == null) {
      return null;
    }
    boolean more = hasMore(noun);
    return new Counted(
        more ? amount.onTop(true) : amount,
        group(noun),
        noun,
        Math.min(amount.first(), noun),
        Math.max(amount.last(), noun));
  }

  /** The number on a noun: "14 people", "no passengers"; null where it has none. */
  @Nullable Amount before(int noun) {
    for (int k : tree.dependents(noun)) {
      boolean no = k < noun && sheet.lower(k).equals("no") && tree.is(k, "det");
      if (no) {
        return Amount.none(k, k);
      }
    }
    for (int k : tree.dependents(noun)) {
      boolean counts = tree.is(k, "nummod") || tree.is(k, "amod") || tree.is(k, "det");
      if (counts && k < noun && amounts.isAmount(k)) {
        return amounts.at(k);
      }
    }
    int k = noun - 1;
    while (k > 0 && tree.is(k, "amod") && tree.head(k) == noun) {
      k--;
    }
    boolean hung = sheet.together(k, noun) && amounts.isAmount(k) && tree.head(k) != noun;
    return hung ? amounts.at(k) : null;
  }

  private boolean hasMore(int noun) {
    return sheet.has(noun, "amod", "more")
        || sheet.has(noun, "amod", "additional")
        || sheet.has(noun, "amod", "further")
        || sheet.has(noun, "amod", "other")
        || sheet.lower(noun).equals("others");
  }

  /** Whether a noun is for people: by the lists, by its actor, or a name of many: "Saltbians". */
  boolean isPerson(int noun) {
    if (!sheet.isNoun(noun) || sheet.isTimed(noun)) {
      return words.isPerson(sheet.lower(noun)) && sheet.pos(noun) != Upos.PRON;
    }
    if (words.isPerson(sheet.lemma(noun)) || words.isPerson(sheet.lower(noun))) {
      return true;
    }
    return isPeople(noun)
        || sheet
            .actor(noun)
            .filter(actor -> actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP)
            .isPresent();
  }

  private boolean isPeople(int noun) {
    return sheet.pos(noun) == Upos.PROPN && sheet.lower(noun).endsWith("s");
  }

  /** Who is counted, with what tells them from others; empty for all. */
  private String group(int noun) {
    StringBuilder group = new StringBuilder();
    for (int k : tree.dependents(noun)) {
      boolean tells = tree.is(k, "amod") || tree.is(k, "compound");
      if (tells && k < noun && !amounts.isAmount(k) && !isOther(k)) {
        group.append(sheet.lower(k)).append(' ');
      }
    }
    String lemma = sheet.lemma(noun);
    boolean whole = words.whole().contains(lemma) || sheet.lower(noun).equals("others");
    return whole && group.isEmpty() ? "" : group.append(lemma).toString();
  }

  private boolean isOther(int k) {
    return switch (sheet.lower(k)) {
      case "other", "more", "further", "additional", "least", "than", "total" -> true;
      default -> false;
    };
  }
}
