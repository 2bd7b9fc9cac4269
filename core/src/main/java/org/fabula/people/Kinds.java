package org.fabula.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what each name names, once for all its uses in the story: what the model says of every
 * use counts together with the clues, and a part of a name takes after the full name.
 */
final class Kinds {
  private final Sheet sheet;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, Verdict> verdicts = new HashMap<>();
  private final Map<String, String> shortened = new HashMap<>();

  /** The first body that begins with a word. */
  private final Map<String, String> begun = new HashMap<>();

  private final Set<String> ambiguous = new HashSet<>();

  /** The kind of a name, and the clue that spoke for it most. */
  record Verdict(ActorKind kind, String rule) {}

  Kinds(Sheet sheet, Grammar grammar, BodyWords bodies, List<NameRun> runs, Aliases aliases) {
    this.sheet = sheet;
    Evidence evidence = new Evidence(sheet, grammar);
    for (NameRun run : runs) {
      tallies.computeIfAbsent(key(run), k -> new Tally()).add(run, evidence.clues(run));
    }
    runs.forEach(this::whole);
    Set<String> parts = parts(runs);
    parts.addAll(others(runs, aliases));
    runs.forEach(run -> shorten(run, bodies, parts));
    tallies.forEach((key, tally) -> verdicts.put(key, tally.verdict(parts.contains(key))));
  }

  /** "Ana Weiss" is a person where "Weiss" by itself is one. */
  private void whole(NameRun run) {
    Tally part = run.length() > 1 ? tallies.get(sheet.lower(run.last())) : null;
    Tally whole = tallies.get(key(run));
    if (part != null && part.isPerson() && whole != null) {
      whole.add(Clue.FULL_NAME);
    }
  }

  /** What may stand for a person named in full: "Ana", "bin Salman", "van Dyk". */
  private Set<String> parts(List<NameRun> runs) {
    Set<String> parts = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (NameRun run : runs) {
      Tally tally = tallies.get(key(run));
      if (run.length() > 1 && tally != null && tally.isPerson() && seen.add(key(run))) {
        parts(run, parts);
      }
    }
    return parts;
  }

  private void parts(NameRun run, Set<String> parts) {
    parts.add(sheet.lower(run.first()));
    int last = PersonName.lastWord(sheet, run);
    for (int i = run.first() + 1; i <= last; i++) {
      parts.add(sheet.joined(i, last));
    }
    if (last > run.first()) {
      parts.addAll(PersonName.parts(sheet.text().word(last)));
    }
  }

  /** What a person is said to be called otherwise. */
  private Set<String> others(List<NameRun> runs, Aliases aliases) {
    Set<String> others = new HashSet<>();
    for (NameRun run : runs) {
      NameRun first = aliases.of(run);
      Tally tally = first == null ? null : tallies.get(key(first));
      if (tally != null && tally.isPerson()) {
        others.add(key(run));
      }
    }
    return others;
  }

  /**
   * Where there is a "Lark Air", "Lark" is that body in short: unless its own uses show a place or
   * a person, or another body begins so.
   */
  private void shorten(NameRun run, BodyWords bodies, Set<String> parts) {
    Tally whole = tallies.get(key(run));
    String first = sheet.lower(run.first());
    Tally part = tallies.get(first);
    boolean body =
        run.length() > 1
            && whole != null
            && whole.verdict(false).kind() == ActorKind.ORGANIZATION
            && bodies.ends(sheet.lower(run.last()).replace(".", ""));
    if (!body || part == null || parts.contains(first) || !part.mayBeBody()) {
      return;
    }
    part.add(Clue.PART_OF_BODY);
    shortened.put(key(run), first);
    // "Lark Air Inc." and "Lark Air" are one.
    String known = begun.putIfAbsent(first, key(run));
    if (known != null && !known.startsWith(key(run)) && !key(run).startsWith(known)) {
      ambiguous.add(first);
    }
  }

  /** The one word that a body is called in short in this story, or null. */
  @Nullable String shortOf(NameRun run) {
    String word = run.length() == 1 ? sheet.lower(run.first()) : shortened.get(key(run));
    return word != null && begun.containsKey(word) && !ambiguous.contains(word) ? word : null;
  }

  private String key(NameRun run) {
    return sheet.joined(run.first(), run.last());
  }

  /** What the name {@code run} names. */
  Verdict of(NameRun run) {
    Verdict verdict = verdicts.get(key(run));
    if (verdict == null) {
      throw new IllegalArgumentException("a name that was not weighed: " + key(run));
    }
    return verdict;
  }
}
