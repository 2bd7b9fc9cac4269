package org.fabula.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds names into actors. Full names first, in the order of the story; then single words, each to
 * the actor whose name it is part of. People of one family name stay apart: a bare family name goes
 * to the one it was last used for, else to the one named in full most often and last.
 */
final class Folding {
  /** No more namesakes than this are weighed for one name, the latest first. */
  private static final int NAMESAKES = 24;

  private final Sheet sheet;
  private final Kinds kinds;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Draft> byKey = new HashMap<>();
  private final Map<String, List<Draft>> byWord = new HashMap<>();
  private final Map<String, Draft> byInitials = new HashMap<>();
  private final Map<NameRun, Draft> assigned = new HashMap<>();

  Folding(Sheet sheet, Kinds kinds) {
    this.sheet = sheet;
    this.kinds = kinds;
  }

  /** Folds all names of the story, given in text order. */
  void fold(List<NameRun> runs) {
    List<NameRun> bare = new ArrayList<>();
    for (NameRun run : runs) {
      if (kinds.of(run).kind() != ActorKind.PERSON) {
        assign(run, body(run), "same-name");
      } else if (words(run).size() > 1) {
        assign(run, fullName(run), "full-name");
      } else {
        bare.add(run);
      }
    }
    for (NameRun run : bare) {
      Draft draft = bareName(run);
      draft.setBare(run.first());
      assign(run, draft, "part-of-name");
    }
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** The actor a name was folded into. */
  Optional<Draft> of(NameRun run) {
    return Optional.ofNullable(assigned.get(run));
  }

  private void assign(NameRun run, Draft draft, String how) {
    assigned.put(run, draft);
    String rule = kinds.of(run).rule() + "+" + how;
    Mention mention = new Mention(sheet.span(run.first(), run.last()), Mention.Kind.NAME, rule);
    draft.name(surface(run), words(run), mention);
    if (draft.kind() == ActorKind.PERSON) {
      draft.learn(gender(run));
    }
  }

  private String surface(NameRun run) {
    return Words.squash(sheet.text().words(sheet.span(run.first(), run.last())));
  }

  private Gender gender(NameRun run) {
    long title = 0;
    for (int i = run.title(); i < run.first(); i++) {
      title |= sheet.traitsAt(i);
    }
    if (!run.isTitled() && sheet.is(run.first() - 1, Trait.ANY_KIN | Trait.PERSONS)) {
      title = sheet.traitsAt(run.first() - 1);
    }
    Gender byTitle = Gender.of(title & (Trait.MALE | Trait.FEMALE));
    Gender byName = Gender.of(sheet.traitsAt(run.first()) & Trait.GIVEN);
    return byTitle != Gender.UNKNOWN ? byTitle : byName;
  }

  private List<String> words(NameRun run) {
    List<String> words = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (int i = run.first(); i <= run.last(); i++) {
      boolean hyphen = sheet.lower(i).equals("-");
      boolean glued = hyphen || i > run.first() && sheet.lower(i - 1).equals("-");
      if (!glued && joined.length() > 0) {
        words.add(joined.toString());
        joined.setLength(0);
      }
      joined.append(sheet.lower(i));
    }
    words.add(joined.toString());
    return words;
  }

  private Draft create(ActorKind kind, NameRun run) {
    List<String> words = words(run);
    Draft draft = new Draft(kind, words);
    drafts.add(draft);
    byKey.put(kind + String.join(" ", words), draft);
    if (kind == ActorKind.PERSON) {
      for (String word : new HashSet<>(words)) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(draft);
      }
    }
    return draft;
  }

  private Draft body(NameRun run) {
    ActorKind kind = kinds.of(run).kind();
    Draft known = byKey.get(kind + String.join(" ", words(run)));
    if (known != null) {
      return known;
    }
    if (run.length() == 1 && sheet.isAcronym(run.first())) {
      Draft spelled = byInitials.get(sheet.lower(run.first()).replace(".", ""));
      if (spelled != null) {
        return spelled;
      }
    }
    Draft draft = create(kind, run);
    String initials = initials(run);
    if (initials.length() > 2 || initials.length() == 2 && isBracketed(run, initials)) {
      byInitials.putIfAbsent(initials, draft);
    }
    return draft;
  }

  private boolean isBracketed(NameRun run, String initials) {
    return sheet.lower(run.last() + 1).equals("(") && sheet.lower(run.last() + 2).equals(initials);
  }

  private String initials(NameRun run) {
    StringBuilder initials = new StringBuilder();
    for (int i = run.first(); i <= run.last(); i++) {
      if (sheet.isCapital(i)) {
        initials.append(sheet.lower(i).charAt(0));
      }
    }
    return initials.toString();
  }

  private Draft fullName(NameRun run) {
    List<String> words = words(run);
    Draft same = byKey.get(ActorKind.PERSON + String.join(" ", words));
    if (same != null) {
      return same;
    }
    List<Draft> namesakes = new ArrayList<>(latest(words.getLast()));
    namesakes.addAll(latest(words.getFirst()));
    for (Draft draft : namesakes) {
      if (Words.sameName(words, draft.words())) {
        for (String word : words) {
          List<Draft> bearers = byWord.computeIfAbsent(word, w -> new ArrayList<>());
          if (!bearers.contains(draft)) {
            bearers.add(draft);
          }
        }
        byKey.put(ActorKind.PERSON + String.join(" ", words), draft);
        return draft;
      }
    }
    return create(ActorKind.PERSON, run);
  }

  private List<Draft> latest(String word) {
    List<Draft> bearers = byWord.getOrDefault(word, List.of());
    return bearers.subList(Math.max(0, bearers.size() - NAMESAKES), bearers.size()).reversed();
  }

  private Draft bareName(NameRun run) {
    String word = words(run).getFirst();
    Gender gender = gender(run);
    Draft best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Draft draft : latest(word)) {
      if (draft.gender().fits(gender) || !run.isTitled()) {
        double score = bareScore(draft, word, run);
        if (score > bestScore) {
          best = draft;
          bestScore = score;
        }
      }
    }
    return best == null ? create(ActorKind.PERSON, run) : best;
  }

  /** Part of the name, then last use by this word, then place and number of the full names. */
  private double bareScore(Draft draft, String word, NameRun run) {
    List<String> words = draft.words();
    double score = words.getLast().equals(word) ? 40 : words.getFirst().equals(word) ? 30 : 20;
    if (run.isTitled() && words.size() > 1 && !words.getLast().equals(word)) {
      score -= 15;
    }
    int start = sheet.text().token(run.first()).start();
    int before = 0;
    for (Mention mention : draft.mentions().subList(0, Math.min(50, draft.mentions().size()))) {
      before += mention.span().start() < start ? 1 : 0;
    }
    score += before > 0 ? 10 : 0;
    score += draft.barePosition() >= 0 ? 5 : 0;
    return score + Math.min(before, 20) * 0.2;
  }
}
