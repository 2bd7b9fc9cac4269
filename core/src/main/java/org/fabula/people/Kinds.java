package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what each name names, once for all its uses in the story: clues from every use count
 * together, and a single word takes after the full names it is part of.
 */
final class Kinds {
  private final Sheet sheet;
  private final Map<NameRun, Verdict> verdicts = new HashMap<>();

  /** The kind of a name and the clue that weighed most. */
  record Verdict(ActorKind kind, String rule, double score) {}

  private static final class Tally {
    private final NameRun sample;
    private final Map<Clue, Integer> uses = new EnumMap<>(Clue.class);
    private final List<NameRun> runs = new ArrayList<>();
    private int count;

    private Tally(NameRun sample) {
      this.sample = sample;
    }

    private void peer(boolean person) {
      uses.merge(person ? Clue.PEER_PERSON : Clue.PEER_OTHER, 1, Integer::sum);
    }

    private double value(Clue clue) {
      int times = uses.getOrDefault(clue, 0);
      return switch (clue.scope()) {
        case EACH -> Math.min(1.0, (double) times / count);
        case WORDS, ONCE -> times > 0 ? 1 : 0;
      };
    }

    private double score() {
      double score = Clue.PRIOR;
      for (Clue clue : uses.keySet()) {
        score += clue.weight() * value(clue);
      }
      return score;
    }

    private String rule(boolean person) {
      Comparator<Clue> byWeight = Comparator.comparingDouble(c -> c.weight() * value(c));
      Comparator<Clue> order = person ? byWeight : byWeight.reversed();
      return uses.keySet().stream().max(order).orElse(Clue.SINGLE).rule();
    }
  }

  Kinds(Sheet sheet, List<NameRun> runs) {
    this.sheet = sheet;
    Map<String, Tally> tallies = tally(runs);
    peers(runs, tallies);
    Set<String> family = new HashSet<>();
    Set<String> given = new HashSet<>();
    for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
      Tally tally = entry.getValue();
      if (tally.sample.length() > 1 && tally.score() > 0) {
        given.add(sheet.lower(tally.sample.first()));
        family.add(sheet.lower(tally.sample.last()));
        family.addAll(tails(tally.sample));
      }
    }
    tallies.forEach((key, tally) -> decide(tally, verdict(key, tally, family, given)));
  }

  /** Names joined by "and" or a comma are mostly of one kind: each learns from its neighbour. */
  private void peers(List<NameRun> runs, Map<String, Tally> tallies) {
    boolean[] person = new boolean[runs.size()];
    for (int i = 0; i < runs.size(); i++) {
      person[i] = tally(tallies, runs.get(i)).score() > 0;
    }
    for (int i = 0; i + 1 < runs.size(); i++) {
      if (isPeer(runs.get(i), runs.get(i + 1))) {
        tally(tallies, runs.get(i + 1)).peer(person[i]);
        tally(tallies, runs.get(i)).peer(person[i + 1]);
      }
    }
  }

  private Tally tally(Map<String, Tally> tallies, NameRun run) {
    return tallies.computeIfAbsent(key(run), k -> new Tally(run));
  }

  private boolean isPeer(NameRun a, NameRun b) {
    int next = a.last() + 1;
    return switch (sheet.lower(next)) {
      case "and", "or", "&" -> b.title() == next + 1;
      case "," ->
          b.title() == next + 1 || b.title() == next + 2 && sheet.lower(next + 1).equals("and");
      default -> false;
    };
  }

  /** The ends of a name that may stand for it: "bin Salman", "van Dyk", "Amoako - Attah". */
  private List<String> tails(NameRun run) {
    List<String> tails = new ArrayList<>();
    for (int i = run.first() + 1; i < run.last(); i++) {
      tails.add(sheet.joined(i, run.last()));
    }
    return tails;
  }

  private Map<String, Tally> tally(List<NameRun> runs) {
    Evidence evidence = new Evidence(sheet);
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (NameRun run : runs) {
      Tally tally = tallies.computeIfAbsent(key(run), k -> new Tally(run));
      tally.count++;
      tally.runs.add(run);
      evidence.clues(run).forEach(clue -> tally.uses.merge(clue, 1, Integer::sum));
    }
    return tallies;
  }

  private String key(NameRun run) {
    return sheet.joined(run.first(), run.last());
  }

  private void decide(Tally tally, Verdict verdict) {
    tally.runs.forEach(run -> verdicts.put(run, verdict));
  }

  private Verdict verdict(String key, Tally tally, Set<String> family, Set<String> given) {
    if (family.contains(key)) {
      tally.uses.put(Clue.FAMILY_LAST, tally.count);
    } else if (given.contains(key)) {
      tally.uses.put(Clue.FAMILY_FIRST, tally.count);
    }
    double score = tally.score();
    ActorKind kind = score > 0 ? ActorKind.PERSON : other(tally);
    return new Verdict(kind, tally.rule(kind == ActorKind.PERSON), score);
  }

  private ActorKind other(Tally tally) {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    clues.addAll(tally.uses.keySet());
    boolean located = tally.value(Clue.PLACE_BEFORE) > 0.5;
    if (clues.contains(Clue.PLACE) || clues.contains(Clue.PLACE_WORD)) {
      return ActorKind.PLACE;
    }
    if (clues.contains(Clue.BODY_WORD) || clues.contains(Clue.CONNECTED)) {
      return ActorKind.ORGANIZATION;
    }
    if (tally.sample.length() == 1 && clues.contains(Clue.PEOPLE_WITHIN)) {
      return ActorKind.GROUP;
    }
    if (located && !clues.contains(Clue.ACRONYM)) {
      return ActorKind.PLACE;
    }
    boolean acts = clues.contains(Clue.SPEECH) || clues.contains(Clue.ACRONYM);
    return acts ? ActorKind.ORGANIZATION : ActorKind.OTHER;
  }

  /** What the name {@code run} names. */
  Verdict of(NameRun run) {
    Verdict verdict = verdicts.get(run);
    if (verdict == null) {
      throw new IllegalArgumentException("a name that was not weighed: " + key(run));
    }
    return verdict;
  }
}
