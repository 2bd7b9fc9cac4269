package org.fabula.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells people of one family name apart where only that name is written: the title ("Dr.
 * Voss"), the age ("the elder Hansen", "Hansen, 58,"), who is only named as a relative, whom the
 * story is about and what each was called before.
 */
final class Namesakes {
  /** More than all else that speaks for a namesake, for it is said on purpose. */
  private static final double TOLD = 60;

  /** Enough to decide where nothing else does. */
  private static final double BY_THE_WAY = -3;

  /** "His son, Paul Hill, said so. Mr. Hill had one success": the story is of the father. */
  private static final double RELATIVE = -4;

  /** Whom the headline or the first sentence names the story is about. */
  private static final double LEAD = 3;

  /** An age is told when one is brought in, and not when spoken of again. */
  private static final double BROUGHT_IN = 6;

  private static final double AGED_LATE = -15;

  /** "Mr Hill" is who was "Mr Hill" before, though another was just named in full. */
  private static final double CALLED = 8;

  /** A child is called by its first name; more than that somebody else is a relative. */
  private static final double CHILD = -6;

  private static final int OF_AGE = 16;

  /** So far before a kinship's noun its owner may stand: "his much younger half". */
  private static final int KIN_WORDS = 3;

  /** So many of a family brought in by a first name are kept in mind. */
  private static final int REMEMBERED = 16;

  private final Sheet sheet;
  private final Map<Draft, Set<String>> titles = new HashMap<>();
  private final Map<Draft, Set<String>> called = new HashMap<>();
  private final Map<Draft, Integer> ages = new HashMap<>();
  private final Map<Draft, Integer> generations = new HashMap<>();
  private final Set<Draft> relatives = new HashSet<>();
  private final Set<Draft> somebodys = new HashSet<>();
  private final Set<Draft> leads = new HashSet<>();
  private final SequencedSet<Draft> firstNamed = new LinkedHashSet<>();
  private final Map<Draft, Set<String>> alone = new HashMap<>();

  Namesakes(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Notes what stands beside a name. */
  void note(Draft draft, NameRun run) {
    if (run.isTitled()) {
      titles.computeIfAbsent(draft, d -> new HashSet<>()).add(sheet.lower(run.first() - 1));
    }
    if (sheet.sentence(run.first()) == 0) {
      leads.add(draft);
    }
    int age = age(run);
    if (age >= 0) {
      ages.put(draft, age);
    }
    int kin = run.title() - (isApposed(run) ? 2 : 1);
    if (draft.mentions().size() == 1 && kin >= 0 && sheet.is(kin, Trait.ANY_KIN)) {
      relatives.add(draft);
      if (isOwned(kin)) {
        somebodys.add(draft);
      }
    }
    int generation = generation(sheet.lower(kin));
    if (generation != 0) {
      generations.putIfAbsent(draft, generation);
    }
  }

  /** "<i>his</i> first daughter". */
  private boolean isOwned(int kin) {
    for (int i = kin - 1; i >= 0 && i >= kin - KIN_WORDS; i--) {
      switch (sheet.lower(i)) {
        case "his", "her", "their" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether one is first named as a relative of "him" or "her". */
  boolean isSomebodys(Draft draft) {
    return somebodys.contains(draft);
  }

  /** Whether one was called by a word alone before, with a title or without. */
  boolean isCalled(Draft draft, String word) {
    return alone.getOrDefault(draft, Set.of()).contains(word);
  }

  /** Notes who is called by a part of the name alone. */
  void call(Draft draft, NameRun run) {
    alone.computeIfAbsent(draft, d -> new HashSet<>()).add(sheet.lower(run.last()));
    int age = age(run);
    if (age >= 0) {
      ages.putIfAbsent(draft, age);
    }
    if (run.isTitled()) {
      called.computeIfAbsent(draft, d -> new HashSet<>()).add(sheet.lower(run.first() - 1));
    }
  }

  /** The age told right behind a name, or -1. */
  private int age(NameRun run) {
    int at = run.last() + 2;
    boolean told = sheet.lower(at - 1).equals(",") && Ages.isAge(sheet, at);
    return told ? Ages.years(sheet.lower(at)) : -1;
  }

  /**
   * Notes who is brought in by a first name as one of a family: "his son, Lee", "Ted and Ana Hill".
   */
  void bringIn(Draft draft, NameRun run) {
    int kin = run.title() - (isApposed(run) ? 2 : 1);
    boolean listed = sheet.lower(run.last() + 1).equals("and") && sheet.isCapital(run.last() + 2);
    if (!run.isTitled() && (sheet.is(kin, Trait.ANY_KIN) || listed)) {
      firstNamed.add(draft);
    }
  }

  /** The last of a family brought in by a first name who may bear a title; null where none is. */
  @Nullable Draft firstNamed(Gender gender) {
    return firstNamed.reversed().stream()
        .limit(REMEMBERED)
        .filter(draft -> draft.gender().fits(gender) && !ages.containsKey(draft))
        .findFirst()
        .orElse(null);
  }

  /** "Hill, 58, said": none who is told to be 31. */
  boolean isOfOtherAge(Draft draft, NameRun run) {
    int age = age(run);
    Integer known = ages.get(draft);
    return age >= 0 && known != null && Math.abs(known - age) > 1;
  }

  /** "Hill, 58, said": who is of that age, else the last brought in without one. */
  private double byAge(Draft draft, NameRun run, Iterable<Draft> namesakes) {
    int age = age(run);
    Integer known = ages.get(draft);
    if (age < 0) {
      return 0;
    }
    if (known != null) {
      return isOfOtherAge(draft, run) ? -TOLD : TOLD;
    }
    boolean lead = leads.contains(draft);
    boolean latest = true;
    for (Draft other : namesakes) {
      latest &= ages.containsKey(other) || other.start() <= draft.start();
    }
    return alone.containsKey(draft) ? AGED_LATE : latest || lead ? BROUGHT_IN : 0;
  }

  /** "his son, Erik Hansen". */
  private boolean isApposed(NameRun run) {
    return sheet.lower(run.title() - 1).equals(",");
  }

  private static int generation(String kin) {
    return switch (kin) {
      case "son", "daughter", "grandson", "granddaughter", "nephew", "niece" -> -1;
      case "father", "mother", "grandfather", "grandmother", "uncle", "aunt" -> 1;
      default -> 0;
    };
  }

  /**
   * What title and age add for a namesake where the name is written alone at {@code run}; of "Tom
   * Hansen and his son, Erik Hansen," the story is of the one who is not the other's.
   */
  double told(Draft draft, NameRun run, Iterable<Draft> namesakes) {
    return byAge(draft, run, namesakes) + called(draft, run, namesakes);
  }

  private double called(Draft draft, NameRun run, Iterable<Draft> namesakes) {
    if (run.isTitled()) {
      Set<String> known = titles.getOrDefault(draft, Set.of());
      String title = sheet.lower(run.first() - 1);
      double before = called.getOrDefault(draft, Set.of()).contains(title) ? CALLED : 0;
      before += relatives.contains(draft) ? RELATIVE : 0;
      before += leads.contains(draft) ? LEAD : 0;
      return known.contains(title) ? TOLD : isMissNow(title, known) ? -TOLD : before;
    }
    int order =
        switch (sheet.lower(run.first() - 1)) {
          case "elder", "older" -> 1;
          case "younger" -> -1;
          default -> 0;
        };
    if (order != 0) {
      return isOutermost(draft, order, namesakes) ? TOLD : 0;
    }
    Integer age = ages.get(draft);
    boolean child = age != null && age < OF_AGE;
    return child ? CHILD : relatives.contains(draft) ? BY_THE_WAY : 0;
  }

  /** No one story has the same woman both "Mrs." and "Miss". */
  private static boolean isMissNow(String title, Set<String> known) {
    boolean miss = title.equals("miss");
    boolean mrs = title.equals("mrs") || title.equals("mrs.");
    return mrs && known.contains("miss")
        || miss && (known.contains("mrs") || known.contains("mrs."));
  }

  /** Whether a namesake is the oldest of all, or the youngest. */
  private boolean isOutermost(Draft draft, int order, Iterable<Draft> namesakes) {
    boolean outermost = false;
    for (Draft other : namesakes) {
      if (other != draft) {
        outermost = true;
        if (order * compare(draft, other) <= 0) {
          return false;
        }
      }
    }
    return outermost;
  }

  /** By age where both are told, else by who is whose child. */
  private int compare(Draft one, Draft other) {
    Integer age = ages.get(one);
    Integer otherAge = ages.get(other);
    return age != null && otherAge != null
        ? Integer.compare(age, otherAge)
        : Integer.compare(generations.getOrDefault(one, 0), generations.getOrDefault(other, 0));
  }
}
