package org.fabula.state;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds tolls called so: "the death toll rose to 19", "the number of injured stands at 30", "a
 * death toll of 14", "brought the toll from 14 to 19".
 */
final class Tallies {
  private final Sheet sheet;
  private final Dependencies tree;
  private final StateWords words;
  private final Tellings tellings;
  private final Victims victims;
  private final Circumstances circumstances;

  Tallies(
      Sheet sheet,
      StateWords words,
      Tellings tellings,
      Victims victims,
      Circumstances circumstances) {
    this.sheet = sheet;
    this.tree = sheet.tree();
    this.words = words;
    this.tellings = tellings;
    this.victims = victims;
    this.circumstances = circumstances;
  }

  /** What the toll at a token is said to be; empty where the token is no toll. */
  List<Claim> at(int noun) {
    State.Kind kind = kind(noun);
    if (kind == null) {
      return List.of();
    }
    List<Claim> found = new ArrayList<>();
    ofVerb(noun, kind, found);
    int of = victims.of(noun);
    Amount amount = of < 0 ? null : amount(of);
    if (found.isEmpty() && amount != null && sheet.lower(noun).equals("toll")) {
      found.add(claim(kind, noun, amount, noun, "toll-of-so-many"));
    }
    return found;
  }

  /** What a noun counts: "death toll", "number of injured"; null where it is no toll. */
  private State.@Nullable Kind kind(int noun) {
    if (sheet.pos(noun) != Upos.NOUN) {
      return null;
    }
    return switch (sheet.lower(noun)) {
      case "toll" -> ofToll(noun);
      case "number", "count", "total", "tally" -> ofNumber(noun);
      default -> null;
    };
  }

  private State.Kind ofToll(int noun) {
    State.Kind before = casualty(noun - 1);
    return before == null ? State.Kind.TOLL_DEAD : before;
  }

  private State.@Nullable Kind ofNumber(int noun) {
    int of = victims.of(noun);
    if (of < 0) {
      return null;
    }
    State.Kind named = casualty(of);
    if (named != null) {
      return named;
    }
    int told = tree.dependent(of, "acl");
    StateWords.Effect effect = told < 0 ? null : words.casualtyVerbs().get(sheet.lemma(told));
    return effect != null ? effect.kind() : told < 0 ? null : casualty(told);
  }

  private State.@Nullable Kind casualty(int i) {
    State.Kind adjective = words.casualtyAdjectives().get(sheet.lower(i));
    return adjective != null ? adjective : words.casualtyNouns().get(sheet.lemma(i));
  }

  // ---- numbers

  private void ofVerb(int noun, State.Kind kind, List<Claim> found) {
    int head = tree.head(noun);
    boolean takesPart = tree.is(noun, "nsubj") || tree.is(noun, "obj");
    if (head < 0 || !takesPart) {
      return;
    }
    ofVerb(noun, kind, head, found);
    // "stood at 14 on Sunday and rose to 19 on Monday"
    for (int k : tree.dependents(head)) {
      boolean shares = tree.is(k, "conj") && k > noun && tree.dependent(k, "nsubj") < 0;
      if (shares && tree.dependent(k, "obj") < 0) {
        ofVerb(noun, kind, k, found);
      }
    }
  }

  private void ofVerb(int noun, State.Kind kind, int head, List<Claim> found) {
    if (!tellings.holds(head) || tellings.isDenied(head)) {
      return;
    }
    int before = found.size();
    Amount is = tree.is(noun, "nsubj") && hasCopula(head) ? amount(head) : null;
    String change = words.tallyVerbs().getOrDefault(sheet.lemma(head), "");
    if (is != null) {
      found.add(claim(kind, noun, is, head, "toll-is"));
    } else if (!change.isEmpty()) {
      changed(noun, kind, head, change, found);
    }
    if (found.size() > before) {
      before(noun, kind, head, found);
    }
  }

  private boolean hasCopula(int i) {
    return tree.dependent(i, "cop") >= 0;
  }

  private void changed(int noun, State.Kind kind, int verb, String change, List<Claim> found) {
    int number = newNumber(noun, verb);
    Amount amount = number < 0 ? null : amount(number);
    if (amount == null) {
      return;
    }
    boolean over = change.equals("over") && amount.sign().isEmpty();
    Claim claim = claim(kind, noun, over ? amount.signed(">") : amount, verb, "toll-" + change);
    claim.direction = change.equals("up") ? 1 : change.equals("down") ? -1 : 0;
    boolean changes = claim.direction != 0 || change.equals("anew");
    if (changes && claim.rank != Claim.Rank.EARLIER) {
      claim.rank = Claim.Rank.NOW;
    }
    found.add(claim);
  }

  /** The number a toll has by a verb; "to 19" may hang on "from 14". */
  private int newNumber(int noun, int verb) {
    for (int k : tree.dependents(verb)) {
      if (k != noun && isNew(verb, k) && amount(k) != null) {
        return k;
      }
    }
    int from = from(verb);
    for (int k : from < 0 ? new int[0] : tree.dependents(from)) {
      if (isNew(from, k) && amount(k) != null) {
        return k;
      }
    }
    return -1;
  }

  /** "to 19", "at 19", and the object of "reached 19". */
  private boolean isNew(int verb, int k) {
    if (k < verb) {
      return false;
    }
    return switch (sheet.preposition(k)) {
      case "to", "at", "up to", "past", "above", "beyond" ->
          tree.is(k, "obl") || tree.is(k, "nmod");
      case "" -> tree.is(k, "obj") || tree.is(k, "xcomp");
      default -> false;
    };
  }

  /** "from 14 to 19", "up from 14": the toll before. */
  private void before(int noun, State.Kind kind, int head, List<Claim> found) {
    int from = from(head);
    for (int k : tree.dependents(head)) {
      boolean up = sheet.lower(k).equals("up") || sheet.lower(k).equals("down");
      from = from < 0 && up ? from(k) : from;
    }
    Amount amount = from < 0 ? null : amount(from);
    if (amount == null) {
      return;
    }
    Claim old = new Claim(kind, "", amount.value(), amount.first(), amount.last(), "toll-before");
    old.amount = amount.last();
    old.number = amount.low();
    tellings.place(old, from, true);
    Claim now = found.getLast();
    old.event = now.event;
    old.rank = Claim.Rank.EARLIER;
    // "from 19 to 19" changes nothing.
    old.next = old.value.equals(now.value) ? null : now;
    old.incident = now.incident;
    old.place = now.place;
    old.actor = now.actor;
    found.add(old);
  }

  private int from(int word) {
    for (int k : tree.dependents(word)) {
      boolean below = tree.is(k, "obl") || tree.is(k, "nmod");
      if (below && sheet.preposition(k).equals("from") && amount(k) != null) {
        return k;
      }
    }
    return -1;
  }

  /** The number at a token, alone or on a noun for people or deaths; null if it is another's. */
  private @Nullable Amount amount(int i) {
    if (victims.amounts().isAmount(i)) {
      return victims.amounts().at(i);
    }
    boolean counted = victims.isPerson(i) || casualty(i) != null;
    return counted ? victims.before(i) : null;
  }

  private Claim claim(State.Kind kind, int noun, Amount amount, int predicate, String rule) {
    int first = Math.min(noun, amount.first());
    int last = Math.max(Math.max(noun, amount.last()), predicate);
    Claim claim = new Claim(kind, "", amount.value(), first, last, rule);
    claim.amount = amount.last();
    claim.adds = amount.more();
    claim.number = amount.low() == amount.high() ? amount.low() : -1;
    claim.event = sheet.event(predicate) != null ? sheet.event(predicate) : sheet.event(noun);
    tellings.place(claim, predicate, true);
    circumstances.add(claim, noun, predicate);
    return claim;
  }
}
