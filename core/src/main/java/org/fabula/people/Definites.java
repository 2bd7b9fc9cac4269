package org.fabula.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fabula.people.Salience.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a definite description means of those told of before: by role, by kinship, by years, by
 * salience, and last by elimination.
 */
final class Definites {
  /** Years from which nobody is called a boy or girl. */
  private static final int ADULT = 18;

  /** What no child is. */
  private static final Set<String> ADULTS =
      Set.of("husband", "wife", "father", "mother", "mayor", "minister", "officer", "lawyer");

  private final Sheet sheet;
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Nouns nouns;
  private final Names names;
  private final Clauses clauses;
  private final Referents referents;
  private final Nameless nameless;
  private final Posts posts;
  private final AgesBeside ages;
  private final Kinship<Draft> kinship;
  private final Salience salience;
  private final Elimination elimination;

  private record Years(int from, int to) {}

  Definites(
      View view,
      Referents referents,
      Nameless nameless,
      Posts posts,
      AgesBeside ages,
      Kinship<Draft> kinship,
      Salience salience,
      Introduced introduced) {
    this.sheet = view.sheet();
    this.grammar = view.grammar();
    this.lexicon = view.lexicon();
    this.nouns = view.nouns();
    this.names = view.names();
    this.clauses = view.clauses();
    this.referents = referents;
    this.nameless = nameless;
    this.posts = posts;
    this.ages = ages;
    this.kinship = kinship;
    this.salience = salience;
    this.elimination = new Elimination(sheet, nouns, salience, introduced);
  }

  /** A person told of before whom a definite description fits. */
  Optional<Draft> of(NounPhrase phrase) {
    int head = phrase.head();
    boolean owned =
        referents.possessor(phrase) != null || nouns.isKin(head) && phrase.hasPossessive(sheet);
    if (!phrase.startsWith(sheet, "the", "this", "that") && !owned) {
      return Optional.empty();
    }
    Gender gender = Gender.of(nouns.traits(head) & (Trait.MALE | Trait.FEMALE));
    int after = sheet.lower(head + 1).equals(",") ? Ages.years(sheet.lower(head + 2)) : -1;
    int before = ages.of(phrase);
    int age = before > 0 ? before : after;
    Wanted wanted = new Wanted(head, sheet.sentence(head), gender, age);
    if (nouns.isKin(head)) {
      return Optional.ofNullable(relative(phrase, wanted));
    }
    List<Draft> owner = referents.owner(phrase, null);
    if (sheet.lower(head).equals("client") && !owner.isEmpty()) {
      Draft client = kinship.of(owner.getFirst(), "client");
      return client != null ? Optional.of(client) : byRole("defendant", wanted);
    }
    Optional<Draft> byRole = byRole(posts.of(head), wanted);
    if (byRole.filter(draft -> !owner.contains(draft)).isPresent()) {
      return byRole;
    }
    Optional<Draft> byYears = sheet.isQuoted(head) ? Optional.empty() : byYears(head, wanted);
    if (byYears.isPresent()) {
      return byYears;
    }
    boolean told = gender != Gender.UNKNOWN || age > 0 || hasName(phrase);
    if (told && !sheet.isQuoted(head) && !isRestricted(head + 1)) {
      Predicate<Draft> may =
          draft ->
              !(isForChild(head) && isAdult(draft)) && !grammar.isCoArgument(draft.uses(), head);
      return before > 0 ? salience.byAge(wanted, may) : ofTrade(head, wanted, may);
    }
    boolean years = !nameOfYears(head).isEmpty();
    return !years && clauses.acts(phrase) ? elimination.of(phrase, wanted) : Optional.empty();
  }

  /** "The teenager" of one told to be 17, "the pensioner" of one of 71. */
  private Optional<Draft> byYears(int head, Wanted wanted) {
    return nameOfYears(head).flatMap(years -> salience.aged(years.from(), years.to(), wanted));
  }

  /** The years at which one is called so; empty where a noun says nothing of years. */
  private Optional<Years> nameOfYears(int head) {
    return switch (sheet.lower(head)) {
      case "teenager", "teen", "youth", "adolescent" -> Optional.of(new Years(13, 19));
      case "pensioner", "retiree" -> Optional.of(new Years(60, 120));
      case "octogenarian" -> Optional.of(new Years(80, 89));
      case "nonagenarian" -> Optional.of(new Years(90, 99));
      case "centenarian" -> Optional.of(new Years(100, 120));
      default -> Optional.empty();
    };
  }

  private boolean isForChild(int head) {
    return switch (sheet.lower(head)) {
      case "boy", "girl", "child", "baby", "toddler", "schoolboy", "schoolgirl" -> true;
      default -> false;
    };
  }

  private boolean isAdult(Draft draft) {
    boolean trade = draft.roles().stream().anyMatch(role -> nouns.isTrade(role));
    return trade || draft.age() >= ADULT || ADULTS.stream().anyMatch(draft::hasRole);
  }

  /** One who may be an artist: who is told to be a curator is less likely meant. */
  private Optional<Draft> ofTrade(int head, Wanted wanted, Predicate<Draft> may) {
    if (!nouns.isTrade(head)) {
      return salience.best(wanted, may);
    }
    Optional<Draft> open =
        salience.best(wanted, may.and(draft -> draft.roles().stream().noneMatch(nouns::isTrade)));
    return open.isPresent() ? open : salience.best(wanted, may);
  }

  /** Who was told to be that, else who was told to be one of a kind of that. */
  private Optional<Draft> byRole(String noun, Wanted wanted) {
    Optional<Draft> known = salience.byRole(Set.of(noun), wanted);
    return known.isPresent() ? known : salience.byRole(lexicon.kinds(noun), wanted);
  }

  /** "the man who called": said of somebody for the first time. */
  private boolean isRestricted(int next) {
    return switch (sheet.lower(next)) {
      case "who", "whose", "whom", "that" -> true;
      default -> false;
    };
  }

  private @Nullable Draft relative(NounPhrase phrase, Wanted wanted) {
    Draft before = nameless.known(phrase);
    List<Draft> owner = referents.owner(phrase, null);
    String noun = sheet.lower(phrase.head());
    if (before != null || !owner.isEmpty()) {
      return before != null ? before : kinship.of(owner.getFirst(), noun);
    }
    int next = phrase.head() + 1;
    boolean another =
        referents.possessor(phrase) != null || isRestricted(next) || sheet.lower(next).equals("of");
    return another ? null : salience.byRole(Set.of(noun), wanted).orElse(null);
  }

  /** "The Long Road author": a description by a work, an award, a team. */
  private boolean hasName(NounPhrase phrase) {
    for (int i = phrase.first() + 1; i < phrase.head(); i++) {
      // A title is often words like any other, which nothing but their capitals tells for a name.
      if (names.isThing(i) || names.startingAt(i) == null && sheet.isCapital(i)) {
        return true;
      }
    }
    return false;
  }
}
