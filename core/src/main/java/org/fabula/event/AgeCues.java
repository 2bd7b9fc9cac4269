package org.fabula.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.event.Dating.Relation;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.people.MentionIndex;
import org.fabula.time.AgeWords;
import org.jspecify.annotations.Nullable;

/** Finds the words of a story that say how old somebody was when something happened. */
final class AgeCues {
  /** A bare number after "at" is an age from here on; what is less may be an hour. */
  private static final int NO_HOUR = 13;

  /** How many years of ten "early" and "late" leave. */
  private static final int PART = 4;

  /** After them an age does not say when what it belongs to was. */
  private static final Set<String> NO_TIME = Set.of("if", "unless", "than", "whether");

  private final Analysis text;
  private final Dependencies tree;
  private final TimeIndex times;
  private final Arguments arguments;
  private final Map<Integer, Draft> drafts;
  private final AgeWords words;
  private final Map<Integer, Aged> ages = new HashMap<>();

  /**
   * @param text the story
   * @param times its time expressions
   * @param mentions of its actors
   * @param drafts its events, by token
   * @param words that tell an age
   */
  AgeCues(
      Analysis text,
      TimeIndex times,
      MentionIndex mentions,
      Map<Integer, Draft> drafts,
      AgeWords words) {
    this.text = text;
    this.words = words;
    this.tree = text.dependencies();
    this.times = times;
    this.arguments = new Arguments(text, mentions);
    this.drafts = drafts;
    for (int i = 0; i < text.size(); i++) {
      read(i);
    }
  }

  /**
   * How old somebody was at an event.
   *
   * @param who ids of those whose age it may be
   * @param from completed years, at the least
   * @param to at the most; less than {@code from} on the very birthday
   * @param relation how the event lies to the time of that age
   */
  record Aged(List<String> who, int from, int to, Relation relation) {}

  /** How old somebody was at an event; null where nothing says it. */
  @Nullable Aged of(Draft draft) {
    return ages.get(draft.token);
  }

  private void read(int i) {
    String word = text.token(i).lower();
    int years = words.years(word);
    if (years > 0) {
      number(i, years);
    } else if (words.yearsOld(word) > 0 && text.is(tree.dependent(i, "case"), "as")) {
      oblique(i, words.yearsOld(word), words.yearsOld(word), Relation.IN);
    } else if (words.decade(word) > 0 && text.pos(i) == Upos.NOUN) {
      decade(i, words.decade(word));
    } else if (word.equals("birthday")) {
      birthday(i);
    }
  }

  private void number(int i, int years) {
    int head = tree.head(i);
    if (text.is(i + 1, "years") && text.is(i + 2, "old")) {
      predicate(i + 2, years);
    } else if (head >= 0 && text.is(head, "age") && tree.is(head, "obl")) {
      oblique(head, years, years, Dating.relation(word(tree.dependent(head, "case"))));
    } else if (text.is(i - 1, "aged")) {
      int phrase = tree.head(i) == i - 1 || tree.is(i, "xcomp") ? i - 1 : i;
      oblique(phrase, years, years, Relation.IN);
    } else if (isTurning(word(head)) && (tree.is(i, "obj") || tree.is(i, "xcomp"))) {
      turned(head, years);
    } else if (tree.dependent(i, "cop") >= 0) {
      predicate(i, years);
    } else if (text.is(tree.dependent(i, "case"), "at")
        && years >= NO_HOUR
        && times.at(i) < 0
        && tree.is(i, "obl")) {
      oblique(i, years, years, Relation.IN);
    }
  }

  private static boolean isTurning(String verb) {
    return switch (verb) {
      case "turn", "turns", "turned", "turning" -> true;
      default -> false;
    };
  }

  private String word(int token) {
    return token < 0 ? "" : text.token(token).lower();
  }

  /** "She was <i>nine</i> when her father died", "when she was <i>nine</i>". */
  private void predicate(int age, int years) {
    int be = tree.dependent(age, "cop");
    if (be >= 0 && !text.is(be, "is") && !text.is(be, "are")) {
      clause(age, years, years);
    }
  }

  /** "when she <i>turned</i> 50", "<i>turned</i> 50 in the war". */
  private void turned(int verb, int years) {
    List<String> who = arguments.subjects(verb);
    ages.putIfAbsent(verb, new Aged(who, years, years - 1, Relation.IN));
    clause(verb, years, years);
  }

  /** An age that is told as a clause, above or below the one that it dates. */
  private void clause(int age, int from, int to) {
    List<String> who = arguments.subjects(age);
    if (tree.is(age, "advcl")) {
      note(tree.head(age), age, new Aged(who, from, to, link(age)));
      return;
    }
    for (int below : tree.dependents(age)) {
      boolean when =
          text.is(tree.dependent(below, "advmod"), "when")
              || text.is(tree.dependent(below, "mark"), "when");
      if (tree.is(below, "advcl") && when) {
        note(below, below, new Aged(who, from, to, Relation.IN));
      }
    }
  }

  /** "<i>until</i> she was 70", "<i>by the time</i> she was 70". */
  private Relation link(int age) {
    int subject = tree.dependent(age, "nsubj");
    if (text.is(subject - 1, "time") && text.is(subject - 3, "by")) {
      return Relation.BY;
    }
    return Dating.relation(word(tree.dependent(age, "mark")));
  }

  /** "at the age of 24", "aged 24": of whoever does what it hangs on. */
  private void oblique(int phrase, int from, int to, Relation relation) {
    int head = tree.head(phrase);
    if (head >= 0) {
      note(head, phrase, new Aged(arguments.subjects(head), from, to, relation));
    }
  }

  /** "in her early <i>thirties</i>", "when she was in her <i>thirties</i>". */
  private void decade(int i, int tens) {
    List<String> who = arguments.owners(i);
    if (who.isEmpty() || !text.is(tree.dependent(i, "case"), "in")) {
      return;
    }
    int from = tens;
    int to = tens + 9;
    for (int part : tree.dependents(i)) {
      switch (text.token(part).lower()) {
        case "early" -> to = from + PART - 1;
        case "mid" -> {
          from += PART - 1;
          to -= PART - 1;
        }
        case "late" -> from = to - PART + 1;
        default -> {}
      }
    }
    if (tree.dependent(i, "cop") >= 0) {
      clause(i, from, to);
    } else if (tree.is(i, "obl")) {
      note(tree.head(i), i, new Aged(who, from, to, Relation.IN));
    }
  }

  /** "on her 50th <i>birthday</i>"; no other day is told by it alone. */
  private void birthday(int i) {
    int years = words.birthday(word(i - 1));
    boolean counted = tree.dependent(i, "nmod:unmarked") >= 0;
    Relation relation = Dating.relation(word(tree.dependent(i, "case")));
    // "On her birthday the town sang" is read as a birthday of a kind as well.
    int event = tree.is(i, "obl") ? tree.head(i) : tree.dependent(i, "acl");
    if (years > 0 && event >= 0 && !counted) {
      note(event, i, new Aged(arguments.owners(i), years, years - 1, relation));
    }
  }

  /** Notes an age for an event, and for those joined to it that share what opens the sentence. */
  private void note(int head, int phrase, Aged aged) {
    if (NO_TIME.contains(word(tree.dependent(phrase, "mark")))) {
      return;
    }
    Set<Integer> events = new HashSet<>();
    add(events, head);
    if (ages.keySet().containsAll(events)) {
      return;
    }
    for (int joined : tree.dependents(head)) {
      boolean shares = tree.is(joined, "conj") && tree.dependent(joined, "nsubj") < 0;
      if (shares && phrase < head) {
        add(events, joined);
      }
    }
    events.forEach(event -> ages.putIfAbsent(event, aged));
  }

  /** A copula is the trigger of what it says. */
  private void add(Set<Integer> events, int head) {
    int be = tree.dependent(head, "cop");
    if (drafts.containsKey(head)) {
      events.add(head);
    } else if (be >= 0 && drafts.containsKey(be)) {
      events.add(be);
    }
  }
}
