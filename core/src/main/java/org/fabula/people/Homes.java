package org.fabula.people;

import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a person lives ("Ada Brook, 34, of Saltby", "lives in Saltby", "a Saltby resident")
 * and where one comes from ("from Saltby", "born in Saltby", "a Saltby native").
 */
final class Homes {
  private final Ledger ledger;
  private final Predicates predicates;
  private final Sheet sheet;
  private final Dependencies trees;
  private final Capitals capitals;

  Homes(Ledger ledger, Predicates predicates) {
    this.ledger = ledger;
    this.predicates = predicates;
    this.sheet = ledger.sheet();
    this.trees = ledger.trees();
    this.capitals = new Capitals(sheet);
  }

  void find() {
    for (int i = 0; i < sheet.size(); i++) {
      int head = trees.head(i);
      if (sheet.isTimed(i)) {
        continue;
      }
      if (sheet.lower(i).endsWith("-born") && sheet.isCapital(i)) {
        bornBefore(i);
      } else if (head < 0) {
        continue;
      } else if (trees.is(i, "nmod") || trees.is(i, "obl")) {
        place(i, head, predicates.preposition(i));
      } else if (trees.is(i, "compound") || trees.is(i, "amod")) {
        of(i, head);
      }
    }
  }

  private void place(int place, int head, String preposition) {
    switch (preposition) {
      case "of" -> {
        if (isNamed(head) || isApart(place)) {
          beside(Fact.Kind.RESIDENCE, place, head);
        } else {
          of(place, head);
        }
      }
      case "from" -> {
        if (isNamed(head) || isApart(place)) {
          beside(Fact.Kind.ORIGIN, place, head);
        } else if (predicates.isVerb(head, "hail", "come") && predicates.lasts(head)) {
          add(Fact.Kind.ORIGIN, place, head, predicates.person(head));
        }
      }
      case "in", "at" -> in(place, head);
      default -> {}
    }
  }

  private boolean isNamed(int head) {
    return sheet.pos(head) == Upos.PROPN || Ages.years(sheet.lower(head)) > 0;
  }

  /** "Ada Brook, of Saltby,": after a name or the age beside it. */
  private void beside(Fact.Kind kind, int place, int head) {
    int preposition = preposed(place);
    boolean apart = isApart(place);
    int before = apart ? preposition - 2 : head;
    boolean aged = Ages.years(sheet.lower(before)) > 0;
    Actor person = ledger.named(Math.max(0, aged ? before - 2 : before));
    if (person != null && person.kind() == ActorKind.PERSON && (apart || isPlace(place))) {
      add(kind, place, preposition, person);
    }
  }

  /** Whether commas set a place off from the name before it. */
  private boolean isApart(int place) {
    int preposition = preposed(place);
    int after = capitals.pastRun(place);
    return sheet.lower(preposition - 1).equals(",")
        && preposition > 1
        && isNamed(preposition - 2)
        && ".,;)".contains(sheet.lower(after));
  }

  /** The preposition of a place. */
  private int preposed(int place) {
    return Math.max(0, trees.dependent(place, "case"));
  }

  private boolean isPlace(int token) {
    Actor actor = ledger.named(token);
    return actor != null && actor.kind() == ActorKind.PLACE;
  }

  private void in(int place, int verb) {
    Actor person = predicates.person(verb);
    if (predicates.isVerb(verb, "live", "reside") && predicates.lasts(verb)) {
      add(Fact.Kind.RESIDENCE, place, verb, person);
    } else if (isOrigin(verb) && predicates.holds(verb)) {
      add(Fact.Kind.ORIGIN, place, verb, person);
    }
  }

  /** "born in", "raised in", "grew up in". */
  private boolean isOrigin(int verb) {
    boolean born = sheet.lower(verb).equals("born");
    boolean raised =
        sheet.lower(verb).equals("raised")
            && (predicates.isPassive(verb) || trees.is(verb, "conj"));
    boolean grew = predicates.isVerb(verb, "grow") && sheet.lower(verb + 1).equals("up");
    return born || raised || grew;
  }

  /** "a Saltby native", "a resident of Saltby". */
  private void of(int place, int head) {
    switch (sheet.text().lemma(head)) {
      case "native" -> add(Fact.Kind.ORIGIN, place, head, ledger.person(head));
      case "resident", "inhabitant" -> add(Fact.Kind.RESIDENCE, place, head, ledger.person(head));
      default -> {}
    }
  }

  /** "Lima-born Ada Brook"; "Irish-born" names no place, and is kept as it is. */
  private void bornBefore(int i) {
    Actor person = i + 1 < sheet.size() ? ledger.person(i + 1) : null;
    if (person != null) {
      String word = sheet.text().word(i);
      String before = word.substring(0, word.length() - "-born".length());
      String place = sheet.isOfPeople(before) ? word : before;
      ledger.add(person, Fact.Kind.ORIGIN, place, null, sheet.span(i, i));
    }
  }

  /** A place is named and is no person; {@code from} is the word that leads to it or is led to. */
  private void add(Fact.Kind kind, int place, int from, @Nullable Actor person) {
    int preposition = trees.dependent(place, "case");
    int bound = preposition >= 0 && preposition < place ? preposition + 1 : 0;
    Capitals.Run run = capitals.around(place, bound, capitals.end(place));
    Actor named = ledger.named(place);
    if (person == null || run == null || named != null && named.kind() == ActorKind.PERSON) {
      return;
    }
    Span span = sheet.span(Math.min(from, run.first()), Math.max(from, run.last()));
    Actor other = isPlace(place) ? named : null;
    ledger.add(person, kind, ledger.words(run.first(), run.last()), other, span);
  }
}
