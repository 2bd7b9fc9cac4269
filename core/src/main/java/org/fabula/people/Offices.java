package org.fabula.people;

import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Completes roles by what follows their noun ("mayor" to "mayor of Saltby", "professor of history
 * at the University") and finds for which bodies people work: "chief engineer at Tarn Bank", "Tarn
 * Bank's chief engineer", "who works for Tarn Bank". Who is former something works there no more.
 */
final class Offices {
  /** A role told in more words than this is a story of its own. */
  private static final int LONGEST = 12;

  /** Whose officers serve a land and its people, not a firm. */
  private static final Set<String> LANDS =
      Set.of("city", "county", "country", "district", "municipality", "state", "union");

  private final Ledger ledger;
  private final Predicates predicates;
  private final Sheet sheet;
  private final Dependencies trees;
  private final Nouns nouns;
  private final Set<String> posts;

  Offices(Ledger ledger, Predicates predicates, Lexicon lexicon) {
    this.ledger = ledger;
    this.predicates = predicates;
    this.sheet = ledger.sheet();
    this.trees = ledger.trees();
    this.nouns = new Nouns(sheet, lexicon);
    this.posts = lexicon.posts();
  }

  void find() {
    for (Actor person : ledger.persons()) {
      for (Fact fact : ledger.of(person)) {
        if (fact.kind() == Fact.Kind.ROLE) {
          office(person, fact);
        }
      }
    }
    for (int i = 0; i < sheet.size(); i++) {
      if (predicates.isVerb(i, "work") && predicates.lasts(i)) {
        works(i);
      } else if (isChosen(i) && predicates.isPassive(i) && predicates.holds(i)) {
        chosen(i);
      } else if (predicates.isVerb(i, "employ") && predicates.isPassive(i)) {
        employed(i);
      }
    }
  }

  private void office(Actor person, Fact fact) {
    int first = sheet.text().story().tokenAt(fact.span().start());
    int noun = sheet.text().story().tokenAt(fact.span().end() - 1);
    int end = before(person, noun, end(noun, first));
    if (end > noun) {
      Span span = sheet.span(first, end);
      String value = fact.value() + " " + ledger.words(noun + 1, end);
      ledger.replace(person, fact, new Fact(fact.kind(), value, null, span));
    }
    bodies(person, first, noun, end);
  }

  /** "ambassador to Malta Ana Ruiz": the last token before the name of the holder. */
  private int before(Actor person, int noun, int end) {
    for (int i = noun + 1; i <= end; i++) {
      if (person.equals(ledger.named(i))) {
        return i - 1;
      }
    }
    return end;
  }

  /** The bodies for which one works who holds an office told from {@code first} to {@code end}. */
  private void bodies(Actor person, int first, int noun, int end) {
    if (!isPost(noun) || isFormer(first, noun)) {
      return;
    }
    for (int i : trees.dependents(noun)) {
      if (isBody(i, noun, end)) {
        employer(person, i, sheet.span(Math.min(first, i), Math.max(noun, end)));
      }
    }
  }

  private boolean isPost(int noun) {
    String lemma = sheet.text().lemma(noun);
    return posts.contains(lemma) || posts.contains(sheet.lower(noun));
  }

  private boolean isFormer(int first, int noun) {
    int from = first;
    for (int i : trees.dependents(noun)) {
      from = Math.min(from, i);
    }
    for (int i = Math.max(0, from - 1); i <= noun; i++) {
      boolean former =
          switch (sheet.lower(i)) {
            case "former", "ex", "late", "retired", "onetime", "one-time", "then" -> true;
            default -> sheet.lower(i).startsWith("ex-") || sheet.lower(i).startsWith("then-");
          };
      if (former) {
        return true;
      }
    }
    return false;
  }

  /** The last token of what completes a role; the noun itself where nothing does. */
  private int end(int noun, int first) {
    int end = noun;
    for (int i : trees.dependents(noun)) {
      if (i > end && trees.is(i, "nmod") && trees.dependent(i, "case") == end + 1) {
        boolean tells = tells(sheet.lower(end + 1)) && !sheet.isTimed(i);
        int next = tells ? phraseEnd(i) : end;
        end = next - first <= LONGEST ? next : end;
      }
    }
    return closed(noun, end);
  }

  /** Takes the mark that closes a title with it. */
  private int closed(int noun, int end) {
    for (int i = noun + 1; i < end; i++) {
      if ("“\"‘".contains(sheet.lower(i)) && "”\"’".contains(sheet.lower(end + 1))) {
        return end + 1 < sheet.size() ? end + 1 : end;
      }
    }
    return end;
  }

  private static boolean tells(String preposition) {
    return switch (preposition) {
      case "of", "at", "for", "with", "to" -> true;
      default -> false;
    };
  }

  /** Where a phrase ends: its names, its own "of", what is listed without a comma. */
  private int phraseEnd(int word) {
    int end = word;
    for (int i : trees.dependents(word)) {
      boolean more =
          trees.is(i, "flat")
              || trees.is(i, "compound")
              || trees.is(i, "nummod")
              || trees.is(i, "nmod") && tells(predicates.preposition(i)) && !sheet.isTimed(i)
              || trees.is(i, "conj") && !sheet.lower(end + 1).equals(",") && isThing(i);
      if (more && i > end) {
        end = phraseEnd(i);
      }
    }
    return end;
  }

  /** "minister of trade and industry": more of the office, not another person. */
  private boolean isThing(int i) {
    return ledger.person(i) == null;
  }

  /** Whether the dependent of a role's noun names for whom one works. */
  private boolean isBody(int i, int noun, int end) {
    if (trees.is(i, "nmod:poss")) {
      return isBody(i);
    }
    if (trees.is(i, "nmod") && i <= end) {
      String preposition = predicates.preposition(i);
      boolean at = preposition.equals("at") || preposition.equals("for");
      return isBody(i) && (at || preposition.equals("with") || isSure(i));
    }
    return trees.is(i, "compound") && i < noun && isBody(i) && isSure(i);
  }

  private boolean isBody(int i) {
    Actor named = ledger.named(i);
    return named == null ? isUnnamedBody(i) : named.kind() == ActorKind.ORGANIZATION;
  }

  /** "the council": a body told of without a name, and one only; "state" is a word of offices. */
  private boolean isUnnamedBody(int i) {
    boolean noun = nouns.kind(i).filter(k -> k == ActorKind.ORGANIZATION).isPresent();
    return noun && trees.dependent(i, "det") >= 0 && !LANDS.contains(sheet.lower(i));
  }

  /** A single name may be that of a place as well. */
  private boolean isSure(int i) {
    Actor actor = ledger.actor(i);
    boolean several = actor != null && actor.name().indexOf(' ') > 0;
    return several || sheet.isAcronym(i) || !sheet.isCapital(i);
  }

  private void employer(Actor person, int body, Span span) {
    Actor actor = ledger.actor(body);
    if (actor != null && actor.kind() == ActorKind.ORGANIZATION) {
      Span whole = ledger.withName(body, span);
      ledger.add(person, Fact.Kind.EMPLOYER, actor.name(), actor, whole);
    } else {
      ledger.add(person, Fact.Kind.EMPLOYER, sheet.text().word(body), null, span);
    }
  }

  /** "works for Tarn Bank", "works as a baker". */
  private void works(int verb) {
    Actor person = predicates.person(verb);
    if (person == null) {
      return;
    }
    for (int i : trees.dependents(verb)) {
      switch (predicates.preposition(i)) {
        case "for", "at", "with" -> {
          if (isBody(i)) {
            employer(person, i, sheet.span(verb, phraseEnd(i)));
          }
        }
        case "as" -> role(person, i, trees.dependent(i, "case") + 1);
        default -> {}
      }
    }
  }

  private void employed(int verb) {
    Actor person = predicates.person(verb);
    for (int i : trees.dependents(verb)) {
      if (person != null && predicates.preposition(i).equals("by") && isBody(i)) {
        employer(person, i, sheet.span(verb, phraseEnd(i)));
      }
    }
  }

  private boolean isChosen(int i) {
    return predicates.isVerb(i, "elect", "appoint", "name", "crown");
  }

  /** "was elected mayor of Saltby". */
  private void chosen(int verb) {
    Actor person = predicates.person(verb);
    for (int i : trees.dependents(verb)) {
      boolean office = trees.is(i, "xcomp") || predicates.preposition(i).equals("as");
      if (person != null && office && i > verb) {
        int as = trees.dependent(i, "case");
        role(person, i, as >= 0 ? as + 1 : verb + 1);
      }
    }
  }

  private void role(@Nullable Actor person, int noun, int from) {
    if (person == null || !nouns.isPerson(noun) || noun < from) {
      return;
    }
    boolean article = sheet.lower(from).equals("a") || sheet.lower(from).equals("an");
    int first = (article || sheet.lower(from).equals("the")) && from < noun ? from + 1 : from;
    int end = end(noun, first);
    ledger.add(person, Fact.Kind.ROLE, ledger.words(first, end), null, sheet.span(from, end));
    bodies(person, first, noun, end);
  }
}
