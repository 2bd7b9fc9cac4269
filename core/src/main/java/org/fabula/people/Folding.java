package org.fabula.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds names into actors. Full names first, in the order of the story; then single words, each to
 * the actor whose name it is part of. People of one family name stay apart: a bare family name goes
 * to the one it was last used for, else to the one named in full most often and last.
 */
final class Folding {
  /** No more namesakes than this are weighed for one name, the latest first. */
  private static final int NAMESAKES = 24;

  /** Letters of a family name before "y": "Wilby" is none of Wilb. */
  private static final int SHORTEST_PET = 3;

  /** As much as the other one gains by being called so before. */
  private static final double JUST_NAMED = 6;

  /** "Mrs Hill" is rather a woman named in full than who is only ever called "Hill". */
  private static final double OPEN = -10;

  /** Who was called by a part of the name before is called so again. */
  private static final double CALLED = 5;

  private final Sheet sheet;
  private final Kinds kinds;
  private final Spellings spellings;
  private final Aliases aliases;
  private final Bodies bodies;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Draft> byKey = new HashMap<>();
  private final Map<String, SequencedSet<Draft>> byWord = new HashMap<>();
  private final Map<Draft, PersonName> names = new HashMap<>();
  private final Namesakes told;
  private final Misspellings misspellings = new Misspellings();
  private final Map<NameRun, Draft> assigned = new HashMap<>();

  Folding(Sheet sheet, Kinds kinds, Spellings spellings, Aliases aliases) {
    this.sheet = sheet;
    this.kinds = kinds;
    this.spellings = spellings;
    this.aliases = aliases;
    this.bodies = new Bodies(sheet, drafts);
    this.told = new Namesakes(sheet);
  }

  /** Folds all names of the story, given in text order. */
  void fold(List<NameRun> runs) {
    List<NameRun> bare = new ArrayList<>();
    for (NameRun run : runs) {
      NameRun first = renamed(run);
      if (kinds.of(run).kind() != ActorKind.PERSON) {
        assign(run, bodies.of(kinds.of(run).kind(), run, kinds.shortOf(run)), "same-name");
      } else if (first != null) {
        assignOther(run, other(run, first));
      } else if (name(run).isFull()) {
        Draft draft = fullName(run);
        assign(run, draft, "full-name");
        told.note(draft, run);
      } else {
        bare.add(run);
      }
    }
    for (NameRun run : bare) {
      NameRun first = aliases.of(run);
      Draft before = first == null ? null : assigned.get(first);
      if (before != null && before.kind() == ActorKind.PERSON) {
        // "Edith (née Marsh)".
        assignOther(run, before);
        continue;
      }
      Draft draft = bareName(run);
      draft.setBare(run.first());
      told.call(draft, run);
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
    draft.name(surface(run), mention(run, how));
    if (draft.kind() == ActorKind.PERSON) {
      draft.learn(gender(run));
    }
  }

  private void assignOther(NameRun run, Draft draft) {
    assigned.put(run, draft);
    draft.alias(surface(run), mention(run, "also-known-as"));
  }

  private Mention mention(NameRun run, String how) {
    String rule = kinds.of(run).rule() + "+" + how;
    return new Mention(sheet.span(run.first(), run.last()), Mention.Kind.NAME, rule);
  }

  private String surface(NameRun run) {
    return Words.squash(sheet.text().words(sheet.span(run.first(), run.last())));
  }

  private Gender gender(NameRun run) {
    Gender byTitle = titleGender(run);
    return byTitle != Gender.UNKNOWN ? byTitle : givenGender(run);
  }

  private Gender titleGender(NameRun run) {
    long title = 0;
    for (int i = run.title(); i < run.first(); i++) {
      title |= sheet.traitsAt(i);
    }
    if (!run.isTitled() && sheet.is(run.first() - 1, Trait.ANY_KIN | Trait.PERSONS)) {
      title = sheet.traitsAt(run.first() - 1);
    }
    return Gender.of(title & (Trait.MALE | Trait.FEMALE));
  }

  /** Of a Sikh the second name says it, for given names are those of both. */
  private Gender givenGender(NameRun run) {
    for (int i = run.first() + 1; i <= run.last(); i++) {
      switch (sheet.lower(i)) {
        case "kaur" -> {
          return Gender.FEMALE;
        }
        case "singh" -> {
          return Gender.MALE;
        }
        default -> {}
      }
    }
    return Gender.of(sheet.traitsAt(run.first()) & Trait.GIVEN);
  }

  private PersonName name(NameRun run) {
    return PersonName.of(sheet, spellings, run);
  }

  /** The full name of a person that {@code run} is said to be another name of; null if none. */
  private @Nullable NameRun renamed(NameRun run) {
    NameRun first = aliases.of(run);
    if (first == null || kinds.of(first).kind() != ActorKind.PERSON) {
      return null;
    }
    return name(first).isFull() ? first : null;
  }

  private Draft other(NameRun run, NameRun first) {
    Draft draft = fullName(first);
    PersonName name = name(run);
    if (name.isFull()) {
      byKey.putIfAbsent(name.key(), draft);
    }
    index(draft, name);
    return draft;
  }

  private Draft create(NameRun run) {
    PersonName name = name(run);
    Draft draft = new Draft(ActorKind.PERSON);
    drafts.add(draft);
    know(draft, name);
    return draft;
  }

  private void know(Draft draft, PersonName name) {
    PersonName known = names.get(draft);
    names.put(draft, known == null ? name : known.with(name));
    if (name.isFull()) {
      misspellings.note(name.family());
    }
    byKey.put(name.key(), draft);
    index(draft, name);
  }

  private void index(Draft draft, PersonName name) {
    for (String word : name.calls()) {
      byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(draft);
    }
  }

  private Draft fullName(NameRun run) {
    PersonName name = name(run);
    Draft same = byKey.get(name.key());
    if (same != null) {
      return same;
    }
    Gender gender = gender(run);
    Draft shorter = null;
    for (Draft draft : namesakes(name)) {
      PersonName known = names.get(draft);
      if (known == null || run.isTitled() && !draft.gender().fits(gender)) {
        continue;
      }
      if (name.isSame(known, spellings)) {
        know(draft, name);
        return draft;
      }
      boolean brief = shorter == null && name.isShort(known, spellings);
      shorter = brief && !isBeside(draft, run) ? draft : shorter;
    }
    if (shorter != null) {
      know(shorter, name);
      return shorter;
    }
    return create(run);
  }

  private List<Draft> namesakes(PersonName name) {
    Set<String> asked = new HashSet<>(name.forms());
    asked.add(name.family());
    asked.add(name.given());
    List<Draft> namesakes = new ArrayList<>(latest(name.family()));
    namesakes.addAll(latest(name.given()));
    asked.stream().sorted().forEach(word -> namesakes.addAll(latest(word)));
    return namesakes;
  }

  /** Whether the sentence names a person already, who then is not named in short beside. */
  private boolean isBeside(Draft draft, NameRun run) {
    int start = sheet.text().story().sentences().get(sheet.sentence(run.first())).firstToken();
    List<Mention> mentions = draft.mentions();
    return !mentions.isEmpty()
        && mentions.getLast().span().start() >= sheet.text().token(start).start();
  }

  private List<Draft> latest(String word) {
    SequencedSet<Draft> bearers = byWord.get(word);
    return bearers == null ? List.of() : bearers.reversed().stream().limit(NAMESAKES).toList();
  }

  private Draft bareName(NameRun run) {
    PersonName name = name(run);
    // "DS Mirza": that men are called Mirza says nothing of a family name.
    Gender gender = titleGender(run);
    Draft best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (String word : name.forms().stream().sorted().toList()) {
      List<Draft> namesakes = latest(word);
      for (Draft draft : namesakes) {
        boolean fits =
            (draft.gender().fits(gender) || !run.isTitled())
                && (name.suffix().isEmpty() || isSuffixed(draft, name.suffix()));
        if (fits && !isOtherAge(run, draft) && !isBeforeRelative(run, draft)) {
          double score = bareScore(draft, word, run) + told.told(draft, run, namesakes);
          score += isBareOfNone(draft) && gender != Gender.UNKNOWN ? OPEN : 0;
          if (score > bestScore) {
            best = draft;
            bestScore = score;
          }
        }
      }
    }
    if (best != null && told.isOfOtherAge(best, run)) {
      Draft relative = told.firstNamed(gender);
      if (relative != null) {
        relative.join(surface(run));
        return relative;
      }
    }
    // "Bill" alone is not the William named before: whom a story first calls so is often a child.
    Draft called = best == null && sheet.isQuoted(run.first()) ? calledSo(name) : best;
    called = called == null ? misspelt(run, name.family(), gender) : called;
    if (called != null) {
      return called;
    }
    Draft fresh = create(run);
    told.bringIn(fresh, run);
    return fresh;
  }

  /** "Edgar III" is no Edgar Lind told of without the number. */
  private boolean isSuffixed(Draft draft, String suffix) {
    PersonName known = names.get(draft);
    return known != null && known.suffix().equals(suffix);
  }

  /** The one person whose family name the word nearly is, where it is no given name. */
  private @Nullable Draft misspelt(NameRun run, String word, Gender gender) {
    String family = sheet.is(run.last(), Trait.GIVEN) ? null : misspellings.meant(word);
    List<Draft> bearers =
        family == null
            ? List.of()
            : latest(family).stream()
                .filter(draft -> isFull(draft, family) && draft.gender().fits(gender))
                .toList();
    return bearers.size() == 1 ? bearers.getFirst() : null;
  }

  /**
   * "<i>Hill</i> was arrested. His wife, Carol Hill, said": who is brought in as somebody's
   * relative was not told of before.
   */
  private boolean isBeforeRelative(NameRun run, Draft draft) {
    return !sheet.text().story().isHeadline(sheet.sentence(run.first()))
        && draft.start() > sheet.text().token(run.first()).start()
        && told.isSomebodys(draft);
  }

  /** The one person whom those who know him may call so: "Bert" of Albert, "Pughy" of Pugh. */
  private @Nullable Draft calledSo(PersonName name) {
    Set<Draft> found = new HashSet<>();
    String word = name.given();
    // "Jack" of John is as often the name of his son.
    for (String given : spellings.full(word)) {
      if (given.contains(word)) {
        latest(given).stream().filter(draft -> isFull(draft, given)).forEach(found::add);
      }
    }
    int cut = word.length() - (word.endsWith("ie") ? 2 : word.endsWith("y") ? 1 : 0);
    if (cut >= SHORTEST_PET && cut < word.length()) {
      String family = word.substring(0, cut);
      latest(family).stream().filter(draft -> isFull(draft, family)).forEach(found::add);
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /**
   * Whether one is called by a family name alone, and by nothing that says whether "he" or "she".
   */
  private boolean isBareOfNone(Draft draft) {
    PersonName known = names.get(draft);
    return known != null && !known.isFull() && draft.gender() == Gender.UNKNOWN;
  }

  /** Whether somebody is named in full, and the word is his given or family name. */
  private boolean isFull(Draft draft, String word) {
    PersonName known = names.get(draft);
    if (known == null || !known.isFull()) {
      return false;
    }
    return known.given().equals(word) || known.family().equals(word);
  }

  /** Part of the name, then last use by this word, then place and number of the full names. */
  private double bareScore(Draft draft, String word, NameRun run) {
    PersonName name = names.get(draft);
    boolean family = name != null && name.isFamily(word);
    boolean whole = name != null && name.family().equals(word);
    boolean given = name != null && name.given().equals(word);
    double score = whole ? 40 : family ? 38 : given ? 30 : 20;
    if (run.isTitled() && name != null && name.isFull() && !family) {
      score -= 15;
    }
    int start = sheet.text().token(run.first()).start();
    int before = 0;
    for (Mention mention : draft.mentions().subList(0, Math.min(50, draft.mentions().size()))) {
      before += mention.span().start() < start ? 1 : 0;
    }
    score += before > 0 ? 10 : 0;
    // Who is called "Ana" is not so soon "Miss Ruiz".
    boolean called = run.isTitled() ? told.isCalled(draft, word) : draft.barePosition() >= 0;
    score += called ? CALLED : 0;
    score +=
        run.isTitled() && before > 0 && isNear(draft.mentions().get(before - 1), run)
            ? JUST_NAMED
            : 0;
    return score + Math.min(before, 20) * 0.2;
  }

  /** Whether a mention stands in the sentence of a name or the one before. */
  private boolean isNear(Mention mention, NameRun run) {
    int token = sheet.text().story().tokenAt(mention.span().start());
    int away = sheet.sentence(run.first()) - sheet.sentence(token);
    return away == 0 || away == 1;
  }

  /** "the elder Hansen" is no junior, "the younger Hansen" no senior. */
  private boolean isOtherAge(NameRun run, Draft draft) {
    PersonName name = names.get(draft);
    String suffix = name == null ? "" : name.suffix();
    return switch (sheet.lower(run.first() - 1)) {
      case "elder", "older", "senior" -> !suffix.isEmpty() && !suffix.equals("sr");
      case "younger", "junior" -> suffix.equals("sr");
      default -> false;
    };
  }
}
