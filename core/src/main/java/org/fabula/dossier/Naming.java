package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.people.Spellings;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/**
 * How a story calls one of its actors, and what it says that tells namesakes apart.
 *
 * @param kind what bears it
 * @param form what kind of name it is
 * @param words of the name, in one spelling, without a suffix; of a description, its head alone
 * @param suffix {@code jr}, {@code sr}, ... or empty
 * @param offices heads of what one is said to be: "mayor" of "mayor of Saltby"
 * @param born the years in which one may have been born
 * @param gender {@code f}, {@code m}, or empty where the story does not tell
 */
record Naming(
    ActorKind kind,
    Form form,
    List<String> words,
    String suffix,
    Set<String> offices,
    Years born,
    String gender) {
  private static final Spellings SPELLINGS = Spellings.english();
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");

  /** So many pronouns tell a gender. */
  private static final int ENOUGH = 2;

  private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "in", "on", "&");
  private static final Pattern COMPLEMENT =
      Pattern.compile("\\s*(,|\\b(of|for|at|in|from|with|who|on)\\b).*");
  private static final Pattern YEARS = Pattern.compile("P(\\d{1,3})Y");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-[\\d-]*)?(?:/(\\d{4}).*)?");

  /** What kind of name a story gives. */
  enum Form {
    /** Given and family name of a person. */
    FULL,
    /** One name of a person. */
    SHORT,
    /** The name of something else. */
    THING,
    /** A description: "the mayor". */
    DESCRIBED
  }

  /** Years from one to another, both included. */
  record Years(int from, int to) {
    private static final int WRONG_YEARS = 5;

    static final Years ANY = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);

    Years and(Years other) {
      return new Years(Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean isNone() {
      return from > to;
    }

    /**
     * Whether the years are those of two people. A paper that has an age wrong has it wrong by a
     * few years; that is a contradiction, and no namesake.
     */
    boolean isOther(Years other) {
      return (long) Math.max(from, other.from) - Math.min(to, other.to) > WRONG_YEARS;
    }
  }

  static Naming of(Actor actor, Story story) {
    Set<String> offices = new HashSet<>();
    actor.facts().stream()
        .filter(fact -> fact.kind() == Fact.Kind.ROLE)
        .forEach(fact -> offices.add(head(fact.value())));
    List<String> words = new ArrayList<>();
    NameWords.of(actor.name(), SPELLINGS).words().forEach(forms -> words.add(forms.getFirst()));
    if (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
    boolean person = actor.kind() == ActorKind.PERSON;
    String suffix = "";
    if (person && words.size() > 1 && SUFFIXES.contains(words.getLast())) {
      suffix = words.removeLast();
    }
    Form form = Form.DESCRIBED;
    if (isNamed(actor) && !words.isEmpty()) {
      form = !person ? Form.THING : words.size() > 1 ? Form.FULL : Form.SHORT;
    }
    return new Naming(
        actor.kind(),
        form,
        form == Form.DESCRIBED ? List.of(head(actor.name())) : List.copyOf(words),
        suffix,
        offices,
        born(actor, story),
        gender(actor, story));
  }

  /** Names begin with a capital; "the company" and "his wife" are descriptions. */
  static boolean isNamed(Actor actor) {
    String name = actor.name().strip();
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    return capital
        && (actor.mentions().isEmpty()
            || actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME));
  }

  private static String head(String description) {
    String lower = description.strip().toLowerCase(Locale.ROOT);
    String before = COMPLEMENT.matcher(lower).replaceFirst("");
    String[] words = (before.isBlank() ? lower : before).split("\\s+", -1);
    return words[words.length - 1];
  }

  /** An age of today leaves two years; one of a story without a date leaves all. */
  private static Years born(Actor actor, Story story) {
    Years years = Years.ANY;
    Publication published = story.published();
    for (Fact fact : actor.facts()) {
      Matcher age = YEARS.matcher(fact.value());
      Matcher year = YEAR.matcher(fact.value());
      if (fact.kind() == Fact.Kind.AGE && published != null && age.matches()) {
        int latest = published.day().getYear() - Integer.parseInt(age.group(1));
        years = years.and(new Years(latest - 1, latest));
      } else if (fact.kind() == Fact.Kind.BORN && year.matches()) {
        int from = Integer.parseInt(year.group(1));
        String to = year.group(2);
        years = years.and(new Years(from, to == null ? from : Integer.parseInt(to)));
      }
    }
    return years.isNone() ? Years.ANY : years;
  }

  /** One pronoun may be another's; several that agree are not. */
  private static String gender(Actor actor, Story story) {
    int she = 0;
    int he = 0;
    for (Mention mention : actor.mentions()) {
      if (mention.kind() == Mention.Kind.PRONOUN) {
        String word = mention.span().in(story.text()).toLowerCase(Locale.ROOT);
        she += SHE.contains(word) ? 1 : 0;
        he += HE.contains(word) ? 1 : 0;
      }
    }
    if (she > 0 && he > 0 || she + he < ENOUGH) {
      return "";
    }
    return she > 0 ? "f" : "m";
  }

  String name() {
    return String.join(" ", words);
  }

  String family() {
    return words.getLast();
  }

  /** What others may share that are the same: the words, and the first letters. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>(words);
    if (form == Form.THING && words.size() > 1) {
      keys.add(letters());
    }
    if (form == Form.FULL || form == Form.SHORT) {
      keys.addAll(offices);
    }
    keys.removeAll(SMALL);
    return keys;
  }

  /** The first letters of its words: "hba" of "Harbour Board Authority". */
  String letters() {
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      if (!SMALL.contains(word)) {
        letters.appendCodePoint(word.codePointAt(0));
      }
    }
    return letters.toString();
  }

  /** Whether the name is that of one person or body in any story. */
  boolean isKnownEverywhere() {
    return form == Form.FULL || form == Form.THING && kind == ActorKind.ORGANIZATION;
  }

  /** Whether both are the same name of one person or body, whatever the stories. */
  boolean isEverywhere(Naming other) {
    return isKnownEverywhere()
        && other.isKnownEverywhere()
        && form == other.form
        && words.equals(other.words)
        && suffix.equals(other.suffix);
  }

  /** Whether two names of persons, both full, may be one person's. */
  boolean fits(Naming other) {
    boolean suffixes = suffix.isEmpty() || other.suffix.isEmpty() || suffix.equals(other.suffix);
    if (!suffixes || !family().equals(other.family())) {
      return false;
    }
    Naming shorter = words.size() <= other.words.size() ? this : other;
    Naming longer = shorter == this ? other : this;
    if (shorter.words.size() > 2 || longer.words.size() == 2) {
      return givenFits(shorter.words, longer.words);
    }
    // "Joseph Lund" of "Ida Joseph Lund", "Ida Lund" of "Ida Marie Lund".
    return longer.words.contains(shorter.words.getFirst())
        || givenFits(shorter.words, longer.words);
  }

  private static boolean givenFits(List<String> shorter, List<String> longer) {
    for (int i = 0; i < shorter.size() - 1; i++) {
      String one = shorter.get(i);
      String other = longer.get(i);
      boolean initial =
          (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
      if (!one.equals(other) && !initial && !SPELLINGS.isShort(one, other)) {
        return false;
      }
    }
    return true;
  }
}
