package org.fabula.people;

/** Ages told beside a name or within a description. */
final class AgesBeside {
  private final Sheet sheet;
  private final Clauses clauses;

  AgesBeside(Sheet sheet, Clauses clauses) {
    this.sheet = sheet;
    this.clauses = clauses;
  }

  /** The age told in a description: "the 34-year-old baker"; -1 where none is. */
  int of(NounPhrase phrase) {
    int at = at(phrase);
    return at < 0 ? -1 : Ages.yearsOld(sheet.lower(at));
  }

  private int at(NounPhrase phrase) {
    for (int i = phrase.first(); i < phrase.head(); i++) {
      if (Ages.yearsOld(sheet.lower(i)) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Tells a person the age in a description, or right behind it. */
  void tell(NounPhrase phrase, Draft draft) {
    int at = at(phrase);
    if (at >= 0) {
      draft.age(Ages.yearsOld(sheet.lower(at)), sheet.span(at, at));
    }
    int of = phrase.head() + 2;
    String next = sheet.lower(of + 1);
    boolean ends = next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0));
    int years = sheet.lower(of - 1).equals("of") && ends ? Ages.counted(sheet.lower(of)) : -1;
    if (years > 0) {
      // "a lad of fifteen,".
      draft.age(years, sheet.span(of, of));
    }
    after(draft, phrase.head());
  }

  /** ", 34,", "(34)", ", aged 34", ", who is 34". */
  void after(Draft draft, int last) {
    int at = last + 2;
    boolean comma = sheet.lower(last + 1).equals(",");
    boolean bracket = sheet.lower(last + 1).equals("(");
    if (comma && (sheet.lower(at).equals("aged") || sheet.lower(at).equals("age"))) {
      at++;
    } else if (comma && sheet.lower(at).equals("who") && clauses.isBe(at + 1)) {
      at += 2;
    }
    boolean closed = !bracket || sheet.lower(at + 1).equals(")");
    if ((comma || bracket) && closed && at < sheet.size() && Ages.isAge(sheet, at)) {
      draft.age(Ages.years(sheet.lower(at)), sheet.span(at, at));
    }
  }
}
