package org.fabula.quote;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two speakers who take turns, a short paragraph each: "“Was it dark?” Ruiz asked. / “Very,” Hansen
 * said. / “Who was there?”" The third is Ruiz again.
 */
final class Dialogue {
  static final String RULE = "alternating";

  /** A turn is no longer than this, in tokens; longer ones are statements that go on. */
  private static final int LONGEST_TURN = 30;

  /** A turn that needs no name is shorter still. */
  private static final int SHORT_TURN = 16;

  private final Page page;
  private final List<Unit> units;

  Dialogue(Page page, List<Unit> units) {
    this.page = page;
    this.units = units;
  }

  /**
   * The draft of the one whose turn a paragraph of nothing but quotation is; null if no dialogue.
   */
  @Nullable Draft partner(Unit unit, List<Draft> drafts) {
    if (drafts.size() < 2) {
      return null;
    }
    Draft last = drafts.getLast();
    Draft first = drafts.get(drafts.size() - 2);
    boolean turns =
        isTurn(unit, unit.paragraph())
            && isTurn(units.get(last.lastUnit()), unit.paragraph() - 1)
            && isTurn(units.get(first.lastUnit()), unit.paragraph() - 2);
    boolean exchange = isQuestion(first, last, unit) || areBare(last, unit);
    return turns && exchange && differ(first, last) ? first : null;
  }

  /**
   * Two short paragraphs of nothing but quotation, one after the other: both stopped saying who.
   */
  private boolean areBare(Draft last, Unit unit) {
    Unit before = units.get(last.lastUnit());
    Unit after = unit.index() + 1 < units.size() ? units.get(unit.index() + 1) : unit;
    boolean next = after.pure() && after.paragraph() == unit.paragraph() + 1 && isShort(after);
    return isShort(unit) && isShort(before) && (before.pure() || next);
  }

  private static boolean isShort(Unit unit) {
    return unit.end() - unit.first() <= SHORT_TURN;
  }

  private static boolean isTurn(Unit unit, int paragraph) {
    return unit.paragraph() == paragraph && unit.end() - unit.first() <= LONGEST_TURN;
  }

  /** A dialogue has a question in it, which statements told one after another have not. */
  private boolean isQuestion(Draft first, Draft last, Unit unit) {
    return asks(units.get(first.lastUnit())) || asks(units.get(last.lastUnit())) || asks(unit);
  }

  private boolean asks(Unit unit) {
    for (int i = unit.first(); i < unit.end(); i++) {
      if (page.quoted(i) && page.is(i, "?")) {
        return true;
      }
    }
    return false;
  }

  private boolean differ(Draft first, Draft last) {
    String one = name(first);
    String other = name(last);
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private String name(Draft draft) {
    Cue cue = draft.cue();
    Phrase subject = cue == null ? null : cue.subject();
    return subject == null
        ? ""
        : page.text().words(page.cover(subject.first(), subject.last())).toLowerCase(Locale.ROOT);
  }
}
