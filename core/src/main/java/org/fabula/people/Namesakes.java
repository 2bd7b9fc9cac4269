package org.fabula.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What tells people of one family name apart where only that name is written: the title ("Dr.
 * Voss"), the age ("the elder Hansen"), who is only named as a relative.
 */
final class Namesakes {
  /** More than all else that speaks for a namesake, for it is said on purpose. */
  private static final double TOLD = 60;

  /** Enough to decide where nothing else does. */
  private static final double BY_THE_WAY = -3;

  /** "Mr Hill" is who was "Mr Hill" before, though another was just named in full. */
  private static final double CALLED = 8;

  /** A child is called by its first name; more than that somebody else is a relative. */
  private static final double CHILD = -6;

  private static final int OF_AGE = 16;

  private final Sheet sheet;
  private final Map<Draft, Set<String>> titles = new HashMap<>();
  private final Map<Draft, Set<String>> called = new HashMap<>();
  private final Map<Draft, Integer> ages = new HashMap<>();
  private final Map<Draft, Integer> generations = new HashMap<>();
  private final Set<Draft> relatives = new HashSet<>();

  Namesakes(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Notes what stands beside a name. */
  void note(Draft draft, NameRun run) {
    if (run.isTitled()) {
      titles.computeIfAbsent(draft, d -> new HashSet<>()).add(sheet.lower(run.first() - 1));
    }
    int age = run.last() + 2;
    if (sheet.lower(age - 1).equals(",") && Ages.isAge(sheet, age)) {
      ages.put(draft, Ages.years(sheet.lower(age)));
    }
    int kin = run.title() - (isApposed(run) ? 2 : 1);
    if (draft.mentions().size() == 1 && kin >= 0 && sheet.is(kin, Trait.ANY_KIN)) {
      relatives.add(draft);
    }
    int generation = generation(sheet.lower(kin));
    if (generation != 0) {
      generations.putIfAbsent(draft, generation);
    }
  }

  /** Notes who is called by title and family name alone. */
  void call(Draft draft, NameRun run) {
    if (run.isTitled()) {
      called.computeIfAbsent(draft, d -> new HashSet<>()).add(sheet.lower(run.first() - 1));
    }
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
    if (run.isTitled()) {
      Set<String> known = titles.getOrDefault(draft, Set.of());
      String title = sheet.lower(run.first() - 1);
      double before = called.getOrDefault(draft, Set.of()).contains(title) ? CALLED : 0;
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
