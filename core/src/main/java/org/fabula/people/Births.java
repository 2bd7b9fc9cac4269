package org.fabula.people;

import java.util.HashSet;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Finds when a person was born: "Ada Brook was born on May 3, 1985", "Brook, born in 1985,". */
final class Births {
  /** Tokens between "born" and its date: "born in the port of Lima on May 3". */
  private static final int REACH = 9;

  /** What may stand between the person and "born", beside an age. */
  private static final Set<String> LINKS = Set.of("was", "is", "were", ",", "who", "(", "being");

  private final Ledger ledger;
  private final Analysis text;

  Births(Ledger ledger) {
    this.ledger = ledger;
    this.text = ledger.sheet().text();
  }

  /** Adds the first birth that the story states of each person. */
  void find(Times times) {
    Set<String> told = new HashSet<>();
    for (TimeExpression time : times.expressions()) {
      Actor born = born(time);
      if (born != null && told.add(born.id())) {
        ledger.add(born, Fact.Kind.BORN, time.value(), null, time.span());
      }
    }
  }

  /** The person whose birth {@code time} dates, or null. */
  private @Nullable Actor born(TimeExpression time) {
    boolean dated = time.type() == TimeType.DATE && Character.isDigit(time.value().charAt(0));
    int first = dated ? text.story().tokenAt(time.span().start()) : 0;
    int sentence = text.token(first).sentence();
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      if (text.token(i).sentence() != sentence || isBreak(i)) {
        return null;
      }
      if (text.is(i, "born")) {
        return before(i, sentence);
      }
    }
    return null;
  }

  private boolean isBreak(int i) {
    return switch (text.pos(i)) {
      case PUNCT -> !text.is(i, ",");
      case VERB, AUX -> !text.is(i, "born");
      case CCONJ -> true;
      default -> false;
    };
  }

  private @Nullable Actor before(int born, int sentence) {
    int at = born - 1;
    while (at >= 0 && isLink(text.token(at).lower())) {
      at--;
    }
    return at < 0 || text.token(at).sentence() != sentence ? opening(born) : ledger.person(at);
  }

  /** "<i>Born</i> in 1985, Brook studied": the subject of what it opens. */
  private @Nullable Actor opening(int born) {
    Dependencies tree = text.dependencies();
    int head = tree.is(born, "advcl") ? tree.head(born) : -1;
    int subject = head < 0 ? -1 : tree.dependent(head, "nsubj");
    return subject < 0 ? null : ledger.person(subject);
  }

  private static boolean isLink(String word) {
    return LINKS.contains(word) || Ages.years(word) > 0;
  }
}
