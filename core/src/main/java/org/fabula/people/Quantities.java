package org.fabula.people;

import org.fabula.model.TokenRun;
import org.fabula.model.Upos;
import org.fabula.text.Span;

/** Sources without a noun at their head: "some", "one of the divers", "eight in ten voters". */
final class Quantities {
  /** A longer phrase tells a story of its own; its number alone names it then. */
  private static final int LONGEST = 12;

  private final Sheet sheet;
  private final Sources sources;

  Quantities(Sheet sheet, Sources sources) {
    this.sheet = sheet;
    this.sources = sources;
  }

  /** Whether the token is a number or quantity that a source begins with: "nearly eight in ten". */
  boolean isHead(int i) {
    TokenRun run = sources.of(i);
    boolean begins = run != null && i - run.firstToken() <= 1 && sheet.isWord(run.firstToken());
    return begins && !sheet.isTimed(i) && isQuantity(i);
  }

  private boolean isQuantity(int i) {
    return switch (sheet.lower(i)) {
      case "some", "many", "several", "most", "others", "few", "another", "half" -> true;
      default -> sheet.pos(i) == Upos.NUM || isOne(i) && sheet.lower(i + 1).equals("of");
    };
  }

  private boolean isOne(int i) {
    return sheet.lower(i).equals("one");
  }

  ActorKind kind(int i) {
    boolean one = isOne(i) || sheet.lower(i).equals("another");
    return one ? ActorKind.PERSON : ActorKind.GROUP;
  }

  /** The words of the phrase at whose head the token is, as far as they name someone. */
  Span span(int head) {
    TokenRun run = sources.of(head);
    if (run == null || run.size() > LONGEST) {
      return sheet.span(head, head);
    }
    int last = run.endToken() - 1;
    while (last > head && !sheet.isWord(last)) {
      last--;
    }
    return sheet.span(run.firstToken(), last);
  }
}
