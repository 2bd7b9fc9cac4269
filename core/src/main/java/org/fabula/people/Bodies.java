package org.fabula.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the names of bodies, places, works: the same words, without the ending that says under
 * which law a firm stands, and the initials where they fit one name only.
 */
final class Bodies {
  private static final Set<String> ENDINGS =
      Set.of(
          "plc",
          "ltd",
          "limited",
          "inc",
          "incorporated",
          "llc",
          "llp",
          "corp",
          "co",
          "gmbh",
          "ag",
          "sa",
          "nv",
          "bv",
          "ab",
          "oy",
          "spa",
          "as");

  /** Fewer initials than this fit too many names. */
  private static final int INITIALS = 3;

  private final Sheet sheet;
  private final List<Draft> drafts;
  private final Map<String, Draft> byKey = new HashMap<>();
  private final Map<String, Draft> byInitials = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /**
   * @param drafts where new actors are added
   */
  Bodies(Sheet sheet, List<Draft> drafts) {
    this.sheet = sheet;
    this.drafts = drafts;
  }

  /**
   * The actor that a name names, known or new.
   *
   * @param brief what the body is called in short, or null
   */
  Draft of(ActorKind kind, NameRun run, @Nullable String brief) {
    String key = kind + (brief == null ? sheet.joined(run.first(), last(kind, run)) : brief);
    Draft known = byKey.get(key);
    if (known == null) {
      known = bySpelling(kind, run);
      byKey.put(key, known);
      int owned = owned(run);
      if (owned >= 0) {
        byKey.putIfAbsent(kind + sheet.joined(owned, last(kind, run)), known);
      }
    }
    return known;
  }

  /**
   * Where the name begins that stands behind its owner's: "Lark <i>Orrin Air</i>" of "Lark's Orrin
   * Air". One word alone, as in "Lark's Corporation", is no name. -1 where there is none.
   */
  private int owned(NameRun run) {
    for (int i = run.first() + 1; i + 2 <= run.last(); i++) {
      String mark = sheet.lower(i);
      if (mark.equals("'s") || mark.equals("’s") || mark.equals("'") || mark.equals("’")) {
        return i + 1;
      }
    }
    return -1;
  }

  private Draft bySpelling(ActorKind kind, NameRun run) {
    if (run.length() == 1 && sheet.isAcronym(run.first())) {
      String letters = sheet.lower(run.first()).replace(".", "");
      Draft spelled = ambiguous.contains(letters) ? null : byInitials.get(letters);
      return spelled == null ? create(kind) : spelled;
    }
    String initials = initials(run, last(kind, run));
    boolean bracketed = isBracketed(run, initials);
    boolean many = initials.length() >= INITIALS;
    boolean first = many && run.length() > 1 && !byInitials.containsKey(initials);
    Draft acronym = first ? byKey.get(kind + initials) : null;
    Draft draft = acronym == null ? create(kind) : acronym;
    if (bracketed) {
      byInitials.put(initials, draft);
      ambiguous.remove(initials);
    } else if (many && byInitials.putIfAbsent(initials, draft) != null) {
      ambiguous.add(initials);
    }
    return draft;
  }

  private Draft create(ActorKind kind) {
    Draft draft = new Draft(kind);
    drafts.add(draft);
    return draft;
  }

  /** The last token of a name before the ending that tells the law a firm stands under. */
  private int last(ActorKind kind, NameRun run) {
    int last = run.last();
    while (kind == ActorKind.ORGANIZATION && last > run.first() && isEnding(last)) {
      last--;
    }
    return last;
  }

  private boolean isEnding(int i) {
    String word = sheet.lower(i).replace(".", "");
    return word.isEmpty() || word.equals(",") || sheet.isCapital(i) && ENDINGS.contains(word);
  }

  private boolean isBracketed(NameRun run, String initials) {
    return sheet.lower(run.last() + 1).equals("(") && sheet.lower(run.last() + 2).equals(initials);
  }

  private String initials(NameRun run, int last) {
    StringBuilder initials = new StringBuilder();
    for (int i = run.first(); i <= last; i++) {
      if (sheet.isCapital(i)) {
        initials.append(sheet.lower(i).charAt(0));
      }
    }
    return initials.toString();
  }
}
