package org.fabula.people;

import java.util.List;
import org.fabula.text.Span;

/** What one is called by the words right beside a name, or since something was done to him. */
final class Labels {
  private final Sheet sheet;
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Nouns nouns;
  private final Referents referents;
  private final Posts posts;
  private final AgesBeside ages;

  Labels(View view, Referents referents, Posts posts, AgesBeside ages) {
    this.sheet = view.sheet();
    this.grammar = view.grammar();
    this.lexicon = view.lexicon();
    this.nouns = view.nouns();
    this.referents = referents;
    this.posts = posts;
    this.ages = ages;
  }

  /** What the words right beside a person's name say of that person. */
  void name(Draft draft, NameRun run) {
    if (run.isTitled() && !isForm(run.first() - 1)) {
      Span title = sheet.span(run.title(), run.first() - 1);
      draft.fact(Fact.Kind.ROLE, Words.squash(sheet.text().words(title)), List.of(), title);
      draft.mention(new Mention(title, Mention.Kind.NOMINAL, "title"));
      draft.role(
          posts.subordinate(run.first() - 1, lexicon.titleWord(sheet.lower(run.first() - 1))));
    }
    if (isCounsel(sheet.lower(run.last() + 1))) {
      draft.role("barrister");
    }
    ages.after(draft, run.last());
    party(draft, run.last());
    int before = run.title() - 1;
    if (sheet.lower(before).equals("late")) {
      draft.role("deceased");
    }
    int years = before < 0 ? -1 : Ages.yearsOld(sheet.lower(before));
    if (years > 0) {
      draft.age(years, sheet.span(before, before));
    }
  }

  /** "Mr", "Lady": a form of address, and no post. */
  private boolean isForm(int i) {
    return sheet.is(i, Trait.TITLE_MALE.bit() | Trait.TITLE_FEMALE.bit());
  }

  /** "Ana Ruiz KC": one of the senior barristers. */
  private static boolean isCounsel(String letters) {
    return letters.equals("kc") || letters.equals("qc") || letters.equals("sc");
  }

  /** "Ana Ruiz (“the Buyer”)", "ANA RUIZ (Claimant)": what papers of law call one from there on. */
  private void party(Draft draft, int last) {
    int i = last + 2;
    if (!sheet.lower(last + 1).equals("(")) {
      return;
    }
    while (sheet.lower(i).equals("the") || isMark(sheet.lower(i))) {
      i++;
    }
    if (i >= sheet.size()) {
      return;
    }
    boolean the = sheet.lower(i - 1).equals("the") || sheet.lower(i - 2).equals("the");
    int end = isMark(sheet.lower(i + 1)) ? i + 2 : i + 1;
    boolean party = the || nouns.isPerson(i);
    if (party && sheet.isWord(i) && sheet.isCapital(i) && sheet.lower(end).equals(")")) {
      draft.role(sheet.lower(i));
      draft.fact(Fact.Kind.ROLE, sheet.lower(i), List.of(), sheet.span(i, i));
      draft.mention(new Mention(sheet.span(i, i), Mention.Kind.NOMINAL, "beside-name"));
      referents.head(i, draft);
      posts.tell(i);
    }
  }

  private static boolean isMark(String word) {
    return switch (word) {
      case "\"", "“", "”", "'", "‘", "’" -> true;
      default -> false;
    };
  }

  /** What one is called since something was done to him. */
  void fate(Draft draft, int token) {
    if (grammar.isAccused(token)) {
      draft.role("defendant");
      draft.role("accused");
      draft.role("suspect");
    }
    if (grammar.isArrested(token)) {
      draft.role("accused");
      draft.role("suspect");
    }
    if (grammar.isDead(token)) {
      draft.role("deceased");
    }
  }
}
