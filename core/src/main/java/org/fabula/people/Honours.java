package org.fabula.people;

import java.util.Set;
import org.fabula.model.Dependencies;

/**
 * Finds the prizes people won ("winner of the Lark Prize", "the Lark winner", "won the Lark Prize")
 * and the works they made ("author of The Long Road", "who directed The Long Road").
 */
final class Honours {
  private static final Set<String> WINNERS = Set.of("winner", "laureate", "recipient", "medallist");

  private static final String[] WINNING = {"win", "receive", "award", "earn", "accept", "collect"};

  private static final Set<String> PRIZES =
      Set.of("prize", "award", "awards", "medal", "trophy", "fellowship", "scholarship", "honour");

  private static final String[] MAKING = {
    "write", "direct", "compose", "paint", "create", "produce", "co-write", "author", "publish"
  };

  private final Ledger ledger;
  private final Predicates predicates;
  private final Sheet sheet;
  private final Dependencies trees;
  private final Capitals capitals;
  private final Set<String> makers;

  Honours(Ledger ledger, Predicates predicates, Lexicon lexicon) {
    this.ledger = ledger;
    this.predicates = predicates;
    this.sheet = ledger.sheet();
    this.trees = ledger.trees();
    this.capitals = new Capitals(sheet);
    this.makers = lexicon.makers();
  }

  void find() {
    for (int i = 0; i < sheet.size(); i++) {
      String lemma = sheet.text().lemma(i);
      if (WINNERS.contains(lemma)) {
        noun(i, Fact.Kind.AWARD);
      } else if (makers.contains(lemma)) {
        noun(i, Fact.Kind.WORK);
      } else if (sheet.lower(i).endsWith("-winning") && sheet.isCapital(i)) {
        winning(i);
      } else if (predicates.isVerb(i, WINNING)) {
        verb(i, Fact.Kind.AWARD);
      } else if (predicates.isVerb(i, MAKING)) {
        verb(i, Fact.Kind.WORK);
      }
    }
  }

  /** "winner of the Lark Prize", "the Lark Prize winner". */
  private void noun(int noun, Fact.Kind kind) {
    Actor person = ledger.person(noun);
    if (person == null) {
      return;
    }
    for (int i : trees.dependents(noun)) {
      if (trees.is(i, "nmod") && predicates.preposition(i).equals("of")) {
        after(person, kind, noun, i);
      }
    }
    before(person, kind, noun);
  }

  private void after(Actor person, Fact.Kind kind, int noun, int named) {
    int from = trees.dependent(named, "case") + 1;
    Capitals.Run run = capitals.around(named, from, capitals.end(named));
    if (run != null && (kind == Fact.Kind.AWARD || isTitle(run))) {
      add(person, kind, run, noun);
    }
  }

  private void before(Actor person, Fact.Kind kind, int noun) {
    int marked = "”\"’'".contains(sheet.lower(noun - 1)) && noun > 1 ? 1 : 0;
    int last = noun - 1 - marked;
    Capitals.Run run = capitals.around(last, 0, last);
    if (run == null || sheet.sentence(last) != sheet.sentence(noun)) {
      return;
    }
    boolean prize = kind == Fact.Kind.AWARD && isThing(run);
    if (prize || kind == Fact.Kind.WORK && isTitle(run)) {
      add(person, kind, run, noun);
    }
  }

  /** Whether words name a work: a title with its own article, in marks, or known for a work. */
  private boolean isTitle(Capitals.Run run) {
    boolean told = capitals.isQuoted(run) || capitals.hasArticle(run);
    return isKind(run, ActorKind.WORK) || told && !isKind(run, ActorKind.PERSON);
  }

  /** "the Saltby winner" won something in Saltby. */
  private boolean isThing(Capitals.Run run) {
    Actor actor = ledger.named(run.last());
    return actor == null || actor.kind() == ActorKind.WORK || actor.kind() == ActorKind.OTHER;
  }

  private boolean isKind(Capitals.Run run, ActorKind kind) {
    Actor actor = ledger.named(run.last());
    return actor != null && actor.kind() == kind;
  }

  /** "the Lark-winning author Ada Brook". */
  private void winning(int i) {
    int head = trees.head(i);
    Actor person = head < 0 ? null : ledger.person(head);
    if (person == null) {
      return;
    }
    String word = sheet.text().word(i);
    String prize = word.substring(0, word.length() - "-winning".length());
    Capitals.Run run = capitals.opens(i - 1) ? null : capitals.around(i - 1, 0, i - 1);
    int first = run == null ? i : run.first();
    String value = run == null ? prize : ledger.words(run.first(), run.last()) + " " + prize;
    ledger.add(person, Fact.Kind.AWARD, value, null, sheet.span(first, i));
  }

  private void verb(int verb, Fact.Kind kind) {
    int object = trees.dependent(verb, "obj");
    Actor person = object < 0 || !predicates.holds(verb) ? null : predicates.person(verb);
    Capitals.Run run =
        person == null ? null : capitals.around(object, verb + 1, capitals.end(object));
    if (person == null || run == null || sheet.lower(verb).endsWith("ing")) {
      return;
    }
    boolean prize = kind == Fact.Kind.AWARD && PRIZES.contains(sheet.lower(object));
    if (prize || kind == Fact.Kind.WORK && isTitle(run)) {
      add(person, kind, run, verb);
    }
  }

  private void add(Actor person, Fact.Kind kind, Capitals.Run run, int told) {
    int first = Math.min(told, run.first());
    int last = Math.max(told, capitals.isQuoted(run) ? capitals.closing(run) : run.last());
    Actor work = isKind(run, ActorKind.WORK) ? ledger.named(run.last()) : null;
    String value = ledger.words(run.first(), run.last());
    ledger.add(person, kind, value, work, sheet.span(first, last));
  }
}
