package org.fabula.people;

import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person whose name is set beside a description: before it, behind it, or around "is".
 */
final class Appositions {
  /** Tokens within which a description ends. */
  private static final int LONGEST = 12;

  /** Tokens within which the name stands that a clause parts from a description. */
  private static final int FARTHEST = 16;

  /** Tokens between a comma and a name that say who bears it: "the former dancer". */
  private static final int DESCRIBING = 4;

  private final Sheet sheet;
  private final Grammar grammar;
  private final Nouns nouns;
  private final Names names;
  private final Clauses clauses;

  Appositions(View view) {
    this.sheet = view.sheet();
    this.grammar = view.grammar();
    this.nouns = view.nouns();
    this.names = view.names();
    this.clauses = view.clauses();
  }

  /** The person named right before or after a description of one person. */
  @Nullable Draft of(NounPhrase phrase) {
    int head = phrase.head();
    int first = phrase.first();
    Draft after = names.person(names.titled(head + 1));
    if (after != null) {
      return after;
    }
    Draft behind = behind(head);
    if (behind != null) {
      return behind;
    }
    Draft titled = titled(phrase);
    if (titled != null) {
      return titled;
    }
    int end = complement(head);
    int as = beforeAs(end);
    NameRun called = isNaming(as + 1) ? names.titled(as + 2) : null;
    if (called != null) {
      return names.person(called);
    }
    // "A teacher there, Ana Ruiz,", "the minister responsible, Ana Ruiz,".
    boolean more = sheet.pos(end + 1) == Upos.ADV || sheet.pos(end + 1) == Upos.ADJ;
    end += more && sheet.lower(end + 2).equals(",") ? 1 : 0;
    NameRun apposed = sheet.lower(end + 1).equals(",") ? named(end + 2) : null;
    if (apposed != null
        && clauses.endsApposition(afterHome(apposed.last() + 1))
        && (phrase.isDefinite(sheet)
            || first == head && sheet.opensSentence(head)
            || isAged(apposed)
            || isFronted(phrase, apposed)
            || isApposed(apposed, head))) {
      return names.person(apposed);
    }
    // "Ana Ruiz, the captain's daughter": the captain is another.
    boolean owner = sheet.isPossessive(head + 1);
    if (sheet.lower(first - 1).equals(",") && !owner && !clauses.speaksNext(head)) {
      boolean aged = Ages.years(sheet.lower(first - 2)) > 0 && sheet.lower(first - 3).equals(",");
      return endingAt(aged ? first - 4 : first - 2);
    }
    int name = grammar.identified(head);
    if (name >= 0) {
      return names.person(names.titled(name));
    }
    Draft treed = byTree(head);
    if (treed != null) {
      return treed;
    }
    if (clauses.isBe(first - 1)) {
      boolean who = sheet.lower(first - 2).equals("who");
      return names.person(names.endingAt(who ? first - 4 : first - 2));
    }
    return null;
  }

  /**
   * The person whose name the tree hangs on a description without a mark between them: "mayor of
   * Tarn <i>Ana Ruiz</i>", "peer and former chief whip <i>Paul Hill</i>"; or who is described by it
   * over a comma: "said Lark Radio president, <i>Ana Ruiz</i> in a statement".
   */
  private @Nullable Draft behind(int head) {
    int sentence = sheet.sentence(head);
    boolean comma = sheet.lower(head + 1).equals(",");
    int from = comma ? head + 2 : head + 1;
    int place = -1;
    for (int i = from; i < head + LONGEST && sheet.isInSentence(i, sentence); i++) {
      NameRun run = names.titled(i);
      Draft person = names.person(run);
      if (run != null && person != null) {
        int name = grammar.head(run.title(), run.last());
        // "ambassador to the United States Ana Ruiz": no preposition between the two names.
        boolean next = place >= 0 && place == i - 1;
        boolean one =
            comma
                ? grammar.isTitleOf(head, name)
                : next && leadsOn(head + 1) || grammar.isSetBeside(name, head);
        return one && !isParted(joinedTo(head), run) ? person : null;
      }
      NameRun other = names.startingAt(i);
      if (comma || other == null && !isWithin(i)) {
        return null;
      }
      i = other == null ? i : other.last();
      place = other == null ? place : i;
    }
    return null;
  }

  /**
   * "said Lark Radio president, <i>Ana Ruiz</i> in a statement", "as told by former coach and cup
   * winner, <i>Ana Ruiz</i>": a noun for one person cannot stand without an article, if it is not
   * the title of who is named after it.
   */
  private @Nullable Draft titled(NounPhrase phrase) {
    int head = phrase.head();
    boolean bare = phrase.first() < head && !nouns.isPlural(head) && !nouns.isKin(head);
    boolean argument =
        switch (sheet.pos(phrase.first() - 1)) {
          case VERB, ADP -> true;
          default -> false;
        };
    if (!bare
        || !argument
        || sheet.pos(phrase.first()) == Upos.DET
        || phrase.hasPossessive(sheet)) {
      return null;
    }
    int end = head;
    if (sheet.lower(head + 1).equals("and")) {
      do {
        end++;
      } while (end < head + DESCRIBING + 1 && isWithin(end + 1));
    }
    return sheet.lower(end + 1).equals(",") ? names.person(names.titled(end + 2)) : null;
  }

  private boolean isWithin(int i) {
    return switch (sheet.pos(i)) {
      case ADP, DET, ADJ, NOUN, PROPN, CCONJ -> true;
      default -> false;
    };
  }

  /**
   * As the tree has it: "the man who wrote it, <i>Ana Ruiz</i>, left", "a nurse in Tarn, <i>Ana
   * Ruiz</i>, left", "the captain, a kind man named <i>Paul Hill</i>, left".
   */
  private @Nullable Draft byTree(int head) {
    int sentence = sheet.sentence(head);
    for (int i = head + 2; i < head + FARTHEST && sheet.isInSentence(i, sentence); i++) {
      if (!sheet.lower(i - 1).equals(",")) {
        continue;
      }
      NameRun run = names.titled(i);
      if (run != null && grammar.apposedTo(grammar.head(run.title(), run.last())) == head) {
        boolean closed = clauses.endsApposition(afterHome(run.last() + 1));
        return closed && !isParted(head, run) ? names.person(run) : null;
      }
    }
    int other = grammar.apposition(head);
    int end = other > head && nouns.isPerson(other) ? complement(other) : other;
    boolean called = other > head && isNaming(end + 1) && !nouns.isPlural(other);
    return called ? names.person(names.titled(end + 2)) : null;
  }

  /** The person whose name ends at a token, or before where that one is from: "Hen of Sweden". */
  private @Nullable Draft endingAt(int last) {
    NameRun run = names.endingAt(last);
    Draft person = names.person(run);
    if (run == null || person != null) {
      return person;
    }
    int before = run.title() - (sheet.lower(run.title() - 1).equals("the") ? 2 : 1);
    boolean home = sheet.lower(before).equals("of") || sheet.lower(before).equals("from");
    return home ? names.person(names.endingAt(before - 1)) : null;
  }

  /** "a man <i>named</i> Paul Reyes", "a girl, identified only <i>as</i> Mila". */
  private boolean isNaming(int i) {
    return switch (sheet.lower(i)) {
      case "named", "called" -> true;
      case "as" -> isIdentified(sheet.lower(i - 1).equals("only") ? i - 2 : i - 1);
      default -> false;
    };
  }

  private boolean isIdentified(int i) {
    return switch (sheet.lower(i)) {
      case "identified", "named", "known" -> true;
      default -> false;
    };
  }

  /** Past what leads to "as" in "a girl, <i>identified only</i> as Mila". */
  private int beforeAs(int end) {
    int i = sheet.lower(end + 1).equals(",") ? end + 2 : end + 1;
    boolean told = isIdentified(i);
    int as = sheet.lower(i + 1).equals("only") ? i + 2 : i + 1;
    return told && sheet.lower(as).equals("as") ? as - 1 : end;
  }

  /** "Lars Hen of Sweden, wrote", "of the Liberal Forum,": past where somebody named is from. */
  private int afterHome(int i) {
    boolean from = sheet.lower(i).equals("of") || sheet.lower(i).equals("from");
    int home = sheet.lower(i + 1).equals("the") ? i + 2 : i + 1;
    NameRun place = from ? names.startingAt(home) : null;
    return place == null ? i : place.last() + 1;
  }

  /** "a former depositor, Ana Ruiz, 67,": who is brought in by name and age. */
  private boolean isAged(NameRun run) {
    return sheet.lower(run.last() + 1).equals(",")
        && sheet.lower(run.last() + 3).equals(",")
        && Ages.isAge(sheet, run.last() + 2);
  }

  /** "A mother of two, Ana Ruiz was found", "Born in May, a son of Tarn, Hill was shy". */
  private boolean isFronted(NounPhrase phrase, NameRun name) {
    int before = phrase.first() - 1;
    boolean opens = sheet.opensSentence(phrase.first()) || sheet.lower(before).equals(",");
    return opens
        && phrase.startsWith(sheet, "a", "an")
        && !isParted(phrase.head(), name)
        && grammar.isSubject(grammar.head(name.title(), name.last()));
  }

  /** Whether other people are told of between a noun and a name. */
  private boolean isParted(int head, NameRun name) {
    for (int i = head + 1; i < name.title(); i++) {
      boolean person = nouns.isPerson(i) && nouns.isHead(i);
      if (person || sheet.pos(i) == Upos.NOUN && nouns.unlisted(i) == ActorKind.GROUP) {
        return true;
      }
    }
    return false;
  }

  /**
   * "A <i>lawyer</i> for the family, Paul Reyes,": not "a lawyer, Paul Reyes and his wife", nor "a
   * lawyer for the owners, Lark Air,".
   */
  private boolean isApposed(NameRun run, int head) {
    if (isParted(joinedTo(head), run)) {
      return false;
    }
    boolean closed =
        switch (sheet.lower(run.last() + 1)) {
          case ",", ".", ";", ":", "" -> true;
          default -> false;
        };
    return closed && grammar.phrase(grammar.head(run.title(), run.last())) == head;
  }

  /**
   * The name that begins at a token, or behind what else describes a person: "Democrat Angela
   * Reyes", "29-year-old Ana Ruiz", "the former dancer Moira Kemp".
   */
  private @Nullable NameRun named(int i) {
    NameRun run = names.person(names.titled(i)) == null ? null : names.titled(i);
    for (int k = i; run == null && k < Math.min(i + DESCRIBING, sheet.size()); k++) {
      boolean last = nouns.isPerson(k) || Ages.yearsOld(sheet.lower(k)) > 0;
      run = last ? names.titled(k + 1) : null;
      boolean within =
          switch (sheet.pos(k)) {
            case DET, ADJ, PROPN, NOUN -> true;
            default -> false;
          };
      if (!last && !within) {
        return null;
      }
    }
    return run;
  }

  /**
   * "Ruth Hill, a retired <i>glassblower</i> in Bath,": a person, whether a list knows it or not.
   */
  boolean isSetBesideName(NounPhrase phrase) {
    return nouns.isAgent(phrase.head())
        && !nouns.isPlural(phrase.head())
        && (isSetBehindName(phrase) || isSetBeforeName(phrase));
  }

  /** "Czech steelfixer Ana Ruiz", "The school's steelfixer, Ana Ruiz,". */
  private boolean isSetBeforeName(NounPhrase phrase) {
    int head = phrase.head();
    if (names.person(names.titled(head + 1)) != null) {
      return true;
    }
    NameRun name = sheet.lower(head + 1).equals(",") ? names.titled(head + 2) : null;
    return name != null
        && names.person(name) != null
        && (phrase.isDefinite(sheet) || isAged(name))
        && grammar.phrase(grammar.head(name.title(), name.last())) == head;
  }

  private boolean isSetBehindName(NounPhrase phrase) {
    NameRun name = names.endingAt(phrase.first() - 2);
    boolean behind =
        name != null
            && (phrase.startsWith(sheet, "a", "an", "its") || phrase.hasPossessive(sheet))
            && sheet.lower(phrase.first() - 1).equals(",")
            && names.person(name) != null;
    int head = name == null ? -1 : grammar.head(name.title(), name.last());
    return behind
        && (grammar.hangsOn(phrase.head(), head)
            || grammar.phrase(phrase.head()) == grammar.phrase(head));
  }

  /**
   * Index of the last token of a description, which reaches past its noun: "founder of Tarn Bank",
   * "chief of police for the district". Of two nouns for persons the last is the one that a name
   * after them means.
   */
  private int complement(int head) {
    int second = joinedTo(head);
    if (second > head) {
      return complement(second);
    }
    int end = head;
    for (int i = head + 1; i < Math.min(head + LONGEST, sheet.size()); i++) {
      NameRun run = names.startingAt(i);
      boolean within =
          switch (sheet.pos(i)) {
            // "the daughter of a doctor".
            case ADP, DET, ADJ, NOUN, PROPN, NUM ->
                run != null || !nouns.isPerson(i) || nouns.isKin(head) && !nouns.isKin(i);
            // "the manager of his team".
            case PRON -> isPossessive(sheet.lower(i));
            // "captain of the women's team".
            case PART -> sheet.isPossessive(i);
            default -> false;
          };
      if (!within || i == head + 1 && !leadsOn(i)) {
        break;
      }
      end = run == null ? i : run.last();
      i = end;
    }
    return sheet.pos(end) == Upos.ADP ? head : end;
  }

  /** "its co-founder and chief <i>executive</i>, Ana Ruiz": a second noun for the same person. */
  int joinedTo(int head) {
    if (!sheet.lower(head + 1).equals("and")) {
      return head;
    }
    for (int i = head + 2; i < Math.min(head + 2 + DESCRIBING, sheet.size()); i++) {
      if (nouns.isPerson(i) && nouns.isHead(i)) {
        return nouns.isPlural(i) ? head : i;
      }
      if (sheet.pos(i) != Upos.ADJ && sheet.pos(i) != Upos.NOUN) {
        return head;
      }
    }
    return head;
  }

  private static boolean isPossessive(String word) {
    return switch (word) {
      case "his", "her", "its", "their", "our", "my" -> true;
      default -> false;
    };
  }

  private boolean leadsOn(int i) {
    return switch (sheet.lower(i)) {
      case "of", "at", "for", "in", "to" -> true;
      default -> false;
    };
  }
}
