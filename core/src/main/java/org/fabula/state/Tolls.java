package org.fabula.state;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabula.event.Event;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many were killed, hurt and so on: "14 people were killed", "the blast left 14 dead",
 * "killing 14", "no deaths were reported", "another five are missing".
 */
final class Tolls {
  /** How far above its words the verb of a toll stands: "left 200 people homeless". */
  private static final int NEAR = 2;

  private final Sheet sheet;
  private final Dependencies tree;
  private final StateWords words;
  private final Victims victims;
  private final Subjects subjects;
  private final Tellings tellings;
  private final Circumstances circumstances;
  private final List<Claim> claims = new ArrayList<>();

  /** The kinds of toll found so far. */
  private final Set<State.Kind> kinds = EnumSet.noneOf(State.Kind.class);

  /** Numbers that claim something already, by their last token. */
  private final Set<Integer> taken = new HashSet<>();

  Tolls(Sheet sheet, StateWords words, Tellings tellings) {
    this.sheet = sheet;
    this.tree = sheet.tree();
    this.words = words;
    this.victims = new Victims(sheet, words);
    this.subjects = new Subjects(sheet);
    this.tellings = tellings;
    this.circumstances = new Circumstances(sheet);
  }

  /** The tolls of the story, by where they are claimed. */
  List<Claim> find() {
    Tallies tallies = new Tallies(sheet, words, tellings, victims, circumstances);
    for (int i = 0; i < sheet.size(); i++) {
      for (Claim claim : tallies.at(i)) {
        if (taken.add(claim.amount)) {
          claims.add(claim);
          kinds.add(claim.kind);
        }
      }
      at(i);
    }
    return claims;
  }

  private void at(int i) {
    StateWords.Effect effect = words.casualtyVerbs().get(sheet.lemma(i));
    State.Kind being = words.casualtyAdjectives().get(sheet.lower(i));
    State.Kind noun = words.casualtyNouns().get(sheet.lemma(i));
    boolean plain = sheet.pos(i) == Upos.ADJ || sheet.pos(i) == Upos.VERB;
    if (effect != null && sheet.pos(i) == Upos.VERB && !tree.is(i, "amod")) {
      befallen(i, effect);
    }
    if (being != null && (plain || sheet.pos(i) == Upos.NOUN)) {
      being(i, being);
    } else if (noun != null && sheet.pos(i) == Upos.NOUN) {
      counted(i, noun);
    } else if (sheet.lemma(i).equals("life") && sheet.pos(i) == Upos.NOUN) {
      lives(i);
    } else if (sheet.lemma(i).equals("body") && sheet.pos(i) == Upos.NOUN) {
      bodies(i);
    }
  }

  // ---- verbs

  private void befallen(int verb, StateWords.Effect effect) {
    int victim = effect.onObject() ? subjects.patient(verb) : subjects.of(verb);
    boolean counted = victim >= 0 && victims.at(victim) != null;
    int behind = counted || !effect.onObject() ? victim : behind(verb);
    listed(verb, effect.kind(), behind, "toll-of-verb");
  }

  /** Who is counted right behind a verb, whatever the tree says of them: "killed at least 40". */
  private int behind(int verb) {
    for (int k : tree.dependents(verb)) {
      boolean below = k > verb && (tree.is(k, "obl") || tree.is(k, "nmod"));
      Counted counted = below ? victims.at(k) : null;
      if (counted != null && counted.first() == verb + 1) {
        return k;
      }
    }
    return -1;
  }

  private void listed(int predicate, State.Kind kind, int victim, String rule) {
    add(predicate, kind, victim, rule);
    if (victim < 0) {
      return;
    }
    for (int k : tree.dependents(victim)) {
      // "14 dead and 30 wounded": the second has a word of its own.
      boolean own = sheet.lower(k + 1).isEmpty() || isCasualty(k + 1);
      if (tree.is(k, "conj") && !own) {
        add(predicate, kind, k, rule);
      }
    }
  }

  private boolean isCasualty(int i) {
    return words.casualtyAdjectives().containsKey(sheet.lower(i));
  }

  // ---- adjectives

  private void being(int word, State.Kind kind) {
    int said = said(word);
    if (said >= 0) {
      listed(word, kind, said, "toll-of-adjective");
      return;
    }
    int before = word - 1;
    boolean behind = sheet.together(before, word) && !isBeforeNoun(word);
    if (behind && victims.at(before) != null) {
      add(word, kind, before, "toll-before-adjective");
    }
  }

  /** Of whom the word is said: "14 are dead", "14 were found dead", "left 14 people injured". */
  private int said(int word) {
    if (tree.dependent(word, "cop") >= 0 || tree.dependent(word, "aux") >= 0) {
      return subjects.of(word);
    }
    int head = tree.head(word);
    if (head >= 0 && tree.is(word, "xcomp")) {
      boolean found =
          switch (sheet.lemma(head)) {
            case "find", "leave", "pronounce", "declare", "confirm", "report", "list", "remain" ->
                true;
            default -> false;
          };
      int object = tree.dependent(head, "obj");
      return !found ? -1 : object >= 0 ? object : subjects.of(head);
    }
    return -1;
  }

  /** "14 wounded people": the number is the noun's. */
  private boolean isBeforeNoun(int word) {
    int head = tree.head(word);
    return head > word && sheet.isNoun(head) && !tree.is(word, "conj") && !tree.is(word, "nsubj");
  }

  // ---- nouns

  /** "14 deaths were confirmed", "no injuries", "made 12 arrests". */
  private void counted(int noun, State.Kind kind) {
    int head = tree.head(noun);
    if (head >= 0 && !tellsOf(head, noun)) {
      return;
    }
    Amount amount = victims.before(noun);
    boolean part = tree.dependent(noun, "det") >= 0;
    int quantity = head >= 0 && !part && victims.of(head) == noun ? head : -1;
    if (amount == null && quantity >= 0 && victims.amounts().isAmount(quantity)) {
      amount = victims.amounts().at(quantity);
    }
    if (amount != null) {
      int first = Math.min(amount.first(), noun);
      add(noun, kind, new Counted(amount, "", noun, first, noun), "toll-of-noun");
    }
  }

  /** Whether what a counted noun hangs on tells of a toll: "reported", "caused", "there were". */
  private boolean tellsOf(int head, int noun) {
    if (victims.amounts().isAmount(head)) {
      int above = tree.head(head);
      return above < 0 || tellsOf(above, head);
    }
    if (tree.is(noun, "conj")) {
      return sheet.isNoun(head) && (tree.head(head) < 0 || isCounting(tree.head(head)));
    }
    boolean under = tree.is(noun, "obj") || tree.is(noun, "nsubj") || tree.is(noun, "obl");
    return under && isCounting(head);
  }

  private boolean isCounting(int verb) {
    return words.countingVerbs().contains(sheet.lemma(verb));
  }

  /** "claimed 14 lives", "14 people lost their lives". */
  private void lives(int noun) {
    int verb = tree.head(noun);
    if (verb < 0 || !tree.is(noun, "obj")) {
      return;
    }
    switch (sheet.lemma(verb)) {
      case "lose" -> {
        if (tree.dependent(noun, "nmod:poss") >= 0) {
          listed(verb, State.Kind.TOLL_DEAD, subjects.of(verb), "toll-of-lives");
        }
      }
      case "claim", "cost", "take" -> add(verb, State.Kind.TOLL_DEAD, noun, "toll-of-lives");
      default -> {
        // Lives are spoken of, not lost.
      }
    }
  }

  /** "Five bodies were found"; those found are a part of the dead. */
  private void bodies(int noun) {
    int verb = tree.head(noun);
    boolean found =
        verb >= 0
            && (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass"))
            && switch (sheet.lemma(verb)) {
              case "find", "recover", "pull", "retrieve", "discover" -> true;
              default -> false;
            };
    Counted counted = found ? victims.at(noun) : null;
    if (counted != null && !sheet.lower(noun).equals("nobody")) {
      Counted bodies = new Counted(counted.amount(), "body", noun, counted.first(), counted.last());
      add(verb, State.Kind.TOLL_DEAD, bodies, "toll-of-bodies");
    }
  }

  // ---- claims

  private void add(int predicate, State.Kind kind, int victim, String rule) {
    Counted counted = victims.at(victim);
    if (counted != null) {
      add(predicate, kind, counted, rule);
    }
  }

  private void add(int predicate, State.Kind kind, Counted counted, String rule) {
    boolean none = counted.amount().low() == 0;
    boolean so = none ? !isOpenFor(predicate) : tellings.holds(predicate);
    boolean denied = !none && tellings.isDenied(predicate);
    int told = tells(predicate);
    boolean habit =
        tellings.isHabit(predicate)
            || tellings.isHabit(counted.head())
            || told != predicate && tellings.isHabit(told);
    if (!so || denied || habit || isAlleged(predicate) || !taken.add(counted.amount().last())) {
      return;
    }
    Amount amount = total(kind, counted);
    int first = Math.min(counted.first(), predicate);
    int last = Math.max(counted.last(), predicate);
    Claim claim = new Claim(kind, counted.group(), amount.value(), first, last, rule);
    claim.amount = amount.last();
    claim.adds = amount.more() || sheet.has(predicate, "advmod", "also");
    claim.number = amount.low() == amount.high() ? amount.low() : -1;
    claim.event = sheet.event(predicate);
    tellings.place(claim, told, told != predicate || isCount(predicate));
    claim.event = claim.event == null ? above(predicate) : claim.event;
    circumstances.add(claim, predicate, counted.head());
    claims.add(claim);
    kinds.add(kind);
  }

  /** The verb that tells of a noun: "14 deaths were <i>confirmed</i>"; else the word itself. */
  private int tells(int predicate) {
    int head = tree.head(predicate);
    boolean noun = sheet.pos(predicate) == Upos.NOUN && head >= 0;
    return noun && sheet.pos(head) == Upos.VERB ? head : predicate;
  }

  /** "left 200 people homeless": the verb the words hang on; not one that tells of them. */
  private @Nullable Event above(int predicate) {
    int i = tree.head(predicate);
    for (int k = 0; k < NEAR && i >= 0; k++) {
      Event event = sheet.event(i);
      if (event != null) {
        return event.eventClass() == Event.EventClass.REPORTING ? null : event;
      }
      i = tree.head(i);
    }
    return null;
  }

  /** A word for what people are is a count of the day told; a verb is what happened on it. */
  private boolean isCount(int predicate) {
    return sheet.pos(predicate) == Upos.ADJ || sheet.lower(predicate).equals("missing");
  }

  /** "No one was hurt" is denied by its own subject; a modal leaves it open. */
  private boolean isOpenFor(int predicate) {
    Event event = sheet.event(predicate);
    return event == null
        ? !tellings.holds(predicate)
        : switch (event.factuality()) {
          case HAPPENED, DENIED -> false;
          case PLANNED, POSSIBLE, HYPOTHETICAL -> true;
        };
  }

  /** "charged with killing 14 people". */
  private boolean isAlleged(int predicate) {
    int head = tree.head(predicate);
    return head >= 0
        && switch (sheet.lemma(head)) {
          case "charge", "accuse", "suspect", "indict", "allege", "wanted" -> true;
          default -> false;
        };
  }

  /**
   * "30 others were hurt" beside "14 were killed" are all who were hurt; beside others hurt they
   * come on top.
   */
  private Amount total(State.Kind kind, Counted counted) {
    boolean named =
        tree.is(counted.head(), "conj") && victims.at(tree.head(counted.head())) == null;
    if (!counted.amount().more() || named) {
      return counted.amount();
    }
    boolean all = isAll(kind, sheet.sentence(counted.head()));
    return all ? counted.amount().onTop(false) : counted.amount();
  }

  /** Whether others of a kind are all of it: beside tolls of other kinds, the first of its own. */
  private boolean isAll(State.Kind kind, int sentence) {
    boolean other = false;
    for (int k = claims.size() - 1; k >= 0; k--) {
      Claim claim = claims.get(k);
      int between = sentence - sheet.sentence(claim.last);
      if (between > 0 && other) {
        return true;
      }
      if (between > 1) {
        break;
      }
      if (claim.kind == kind) {
        return false;
      }
      other = true;
    }
    return other && !kinds.contains(kind);
  }
}
