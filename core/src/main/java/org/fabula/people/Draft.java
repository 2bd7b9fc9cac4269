package org.fabula.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fabula.text.Span;

/** An actor while the story is being read. Confined to one reading. */
final class Draft {
  private static final int REMEMBERED = 8;

  private final List<Mention> mentions = new ArrayList<>();
  private final List<Pending> facts = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final ActorKind kind;
  private Gender gender = Gender.UNKNOWN;
  private int age = -1;
  private final ArrayDeque<Use> uses = new ArrayDeque<>();
  private final ArrayDeque<Use> spoken = new ArrayDeque<>();
  private int touches;
  private int barePosition = -1;
  private boolean named;
  private Draft self = this;

  /** A fact whose other actor, if any, has no id yet. */
  record Pending(Fact.Kind kind, String value, List<Draft> other, Span span) {}

  Draft(ActorKind kind) {
    this.kind = kind;
  }

  void name(String surface, Mention mention) {
    names.add(surface);
    named = true;
    mentions.add(mention);
  }

  /** A name that is said to be another one's, or was: it is never the main one. */
  /** "His son, Lee, ... Hill, 27, said": one who is named in parts is called by both. */
  void join(String family) {
    String given = fullest();
    if (given.indexOf(' ') < 0) {
      names.add(given + " " + family);
    }
  }

  void alias(String surface, Mention mention) {
    others.add(surface);
    names.add(surface);
    mentions.add(mention);
  }

  void describe(String surface, Mention mention) {
    if (!named) {
      names.add(surface);
    }
    mentions.add(mention);
  }

  void mention(Mention mention) {
    mentions.add(mention);
  }

  void role(String noun) {
    roles.add(noun);
  }

  boolean hasRole(String noun) {
    return roles.contains(noun);
  }

  Set<String> roles() {
    return Collections.unmodifiableSet(roles);
  }

  boolean hasRoles() {
    return !roles.isEmpty();
  }

  void fact(Fact.Kind factKind, String value, List<Draft> other, Span span) {
    Pending fact = new Pending(factKind, value, List.copyOf(other), span);
    if (!facts.contains(fact)) {
      facts.add(fact);
    }
  }

  void age(int years, Span span) {
    if (age < 0) {
      age = years;
    }
    fact(Fact.Kind.AGE, "P" + years + "Y", List.of(), span);
  }

  void touch(Use use) {
    uses.addFirst(use);
    if (uses.size() > REMEMBERED) {
      uses.removeLast();
    }
    touches++;
  }

  /** It is spoken of within a quotation, where it is in mind for what is said after it there. */
  void speakOf(Use use) {
    spoken.addFirst(use);
    if (spoken.size() > REMEMBERED) {
      spoken.removeLast();
    }
  }

  void setBare(int token) {
    barePosition = token;
  }

  void learn(Gender said) {
    if (gender == Gender.UNKNOWN) {
      gender = said;
    }
  }

  ActorKind kind() {
    return kind;
  }

  Gender gender() {
    return gender;
  }

  int age() {
    return age;
  }

  /** Whether nothing told makes it older or younger than another. */
  boolean mayBeOfAge(Draft other) {
    return age < 0 || other.age < 0 || age == other.age;
  }

  /** Its latest mentions, the latest first. */
  Deque<Use> uses() {
    return uses;
  }

  /** Its latest mentions as words within a quotation look back at them, or words outside of any. */
  Collection<Use> uses(boolean quoted) {
    if (!quoted || spoken.isEmpty()) {
      return uses;
    }
    List<Use> all = new ArrayList<>(uses);
    all.addAll(spoken);
    all.sort(Comparator.comparingInt(Use::token).reversed());
    return all;
  }

  int lastToken() {
    return uses.isEmpty() ? -1 : uses.getFirst().token();
  }

  int lastSentence() {
    return uses.isEmpty() ? -1 : uses.getFirst().sentence();
  }

  int touches() {
    return touches;
  }

  int barePosition() {
    return barePosition;
  }

  /** Whether it was a subject in the sentence that mentions it last. */
  boolean wasSubject() {
    return uses.stream()
        .anyMatch(use -> use.sentence() == lastSentence() && use.role().isSubject());
  }

  /** Whether the sentence that mentions it last tells of it only as the owner of something. */
  boolean isOwnerOnly() {
    return uses.stream()
        .filter(use -> use.sentence() == lastSentence())
        .allMatch(use -> use.role() == Use.Role.POSSESSIVE);
  }

  boolean isNamed() {
    return named;
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<Pending> facts() {
    return facts;
  }

  /** The mention that stands first in the story. */
  Mention first() {
    return mentions.stream().min(Comparator.comparing(Mention::span)).orElseThrow();
  }

  int start() {
    return mentions.stream().mapToInt(mention -> mention.span().start()).min().orElse(0);
  }

  /** Takes over what was said of one who turns out to be this one. */
  void absorb(Draft other) {
    mentions.addAll(other.mentions);
    if (other.named) {
      names.addAll(other.names);
      others.addAll(other.others);
    }
    other.facts.stream().filter(fact -> !facts.contains(fact)).forEach(facts::add);
    roles.addAll(other.roles);
    touches += other.touches;
    age = age < 0 ? other.age : age;
    learn(other.gender);
    other.self = this;
  }

  /** Takes over one whose name turns out to be another name of this one, and never the main one. */
  void absorbAlias(Draft other) {
    others.addAll(other.names);
    absorb(other);
  }

  /** This one, or the one that it has turned out to be. */
  Draft self() {
    return self == this ? this : self.self();
  }

  /** The first word of its fullest name. */
  String given() {
    String full = fullest();
    int end = full.indexOf(' ');
    return end < 0 ? full : full.substring(0, end);
  }

  /** The family name of one who is named in full; empty for others. */
  String family() {
    String full = named ? fullest() : "";
    int space = full.lastIndexOf(' ');
    return space < 0 ? "" : full.substring(space + 1);
  }

  /** The fullest name; the first of them where several are as full. */
  String fullest() {
    return names.stream()
        .max(
            Comparator.comparing(this::isMain)
                .thenComparingInt(Draft::fullness)
                .thenComparing(Draft::isPlain))
        .orElse("");
  }

  private boolean isMain(String name) {
    return !others.contains(name);
  }

  private static int fullness(String name) {
    int words = 1;
    for (int i = 0; i < name.length(); i++) {
      words += name.charAt(i) == ' ' ? 1 : 0;
    }
    return words * 1000 + Math.min(999, name.length());
  }

  /** "ANA RUIZ" is Ana Ruiz where the story has her name so as well. */
  private static boolean isPlain(String name) {
    return name.chars().anyMatch(Character::isLowerCase);
  }

  List<String> aliases() {
    String fullest = fullest();
    return names.stream().filter(name -> !name.equals(fullest)).toList();
  }
}
