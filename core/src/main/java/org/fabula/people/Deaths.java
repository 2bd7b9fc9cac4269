package org.fabula.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fabula.model.Dependencies;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is said to have died, with the date where the clause tells it: "Brook died on May 3",
 * "was killed", "found dead", "the late Ada Brook". Who may have died, nearly died or is feared
 * dead is not said to have died.
 */
final class Deaths {
  private static final String[] KILLING = {"kill", "murder", "assassinate", "execute", "slay"};
  private static final String[] FINDING = {"find", "pronounce", "declare", "shoot", "confirm"};

  /** How far a date may stand below its verb: "in the spring of 2013". */
  private static final int DEEPEST = 3;

  private final Ledger ledger;
  private final Predicates predicates;
  private final Sheet sheet;
  private final Dependencies trees;
  private final Map<Integer, TimeExpression> dates = new HashMap<>();

  Deaths(Ledger ledger, Predicates predicates) {
    this.ledger = ledger;
    this.predicates = predicates;
    this.sheet = ledger.sheet();
    this.trees = ledger.trees();
  }

  void find(Times times) {
    times.expressions().forEach(this::date);
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.lower(i).equals("late")) {
        late(i);
      } else if (sheet.lower(i).equals("dead")) {
        dead(i);
      } else if (isDying(i) && predicates.holds(i)) {
        died(i, i, predicates.person(i));
      } else if (predicates.isVerb(i, KILLING) && predicates.holds(i)) {
        killed(i);
      }
    }
  }

  /** Keeps a date for the verb it hangs on. */
  private void date(TimeExpression time) {
    boolean dated = time.type() == TimeType.DATE || time.type() == TimeType.TIME;
    if (!dated || !Character.isDigit(time.value().charAt(0))) {
      return;
    }
    int i = sheet.text().story().tokenAt(time.span().start());
    for (int k = 0; k < DEEPEST && i >= 0; k++) {
      switch (sheet.pos(i)) {
        case VERB, ADJ, AUX -> {
          dates.putIfAbsent(i, time);
          return;
        }
        default -> i = trees.head(i);
      }
    }
  }

  /** "died", "has died", "dies"; one who is dying lives. */
  private boolean isDying(int i) {
    return predicates.isVerb(i, "die") && !sheet.lower(i).endsWith("ing");
  }

  private void killed(int verb) {
    if (predicates.isPassive(verb)) {
      listed(verb, verb, predicates.subject(verb));
    } else if (!sheet.lower(verb).endsWith("ing")) {
      listed(verb, verb, trees.dependent(verb, "obj"));
    }
  }

  /** The one who died, and those listed with them. */
  private void listed(int verb, int last, int first) {
    if (first < 0) {
      return;
    }
    died(verb, last, ledger.person(first));
    for (int i : trees.dependents(first)) {
      if (trees.is(i, "conj")) {
        died(verb, last, ledger.person(i));
      }
    }
  }

  /** "was found dead", "is dead"; "feared dead" is hope. */
  private void dead(int i) {
    int head = trees.head(i);
    if (trees.dependent(i, "cop") >= 0) {
      if (predicates.holds(i)) {
        listed(i, i, predicates.subject(i));
      }
    } else if (head >= 0 && predicates.isVerb(head, FINDING) && predicates.holds(head)) {
      boolean passive = predicates.isPassive(head);
      listed(head, i, passive ? predicates.subject(head) : trees.dependent(head, "obj"));
    }
  }

  /** "the late Ada Brook", "her late husband". */
  private void late(int i) {
    boolean determined =
        switch (sheet.lower(i - 1)) {
          case "the", "his", "her", "their", "my", "our", "whose" -> true;
          default -> sheet.isPossessive(Math.max(0, i - 1)) && i > 0;
        };
    if (determined && trees.is(i, "amod") && trees.head(i) > i) {
      Actor late = ledger.person(trees.head(i));
      if (late != null) {
        ledger.add(late, Fact.Kind.DEATH, sheet.lower(i), null, sheet.span(i, i));
      }
    }
  }

  /** Adds a death told from a verb to {@code last}: "died", "found dead". */
  private void died(int verb, int last, @Nullable Actor dead) {
    if (dead == null) {
      return;
    }
    TimeExpression time = dates.get(verb);
    String words = last == verb + 1 ? ledger.words(verb, last) : ledger.words(last, last);
    String value = time == null ? words.toLowerCase(Locale.ROOT) : date(time.value());
    ledger.add(dead, Fact.Kind.DEATH, value, null, sheet.span(verb, last));
  }

  /** The day of a time of day: a life ends on a date. */
  private static String date(String value) {
    int hour = value.indexOf('T');
    return hour < 0 ? value : value.substring(0, hour);
  }
}
