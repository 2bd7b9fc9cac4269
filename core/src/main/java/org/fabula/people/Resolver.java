package org.fabula.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fabula.people.Salience.Wanted;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Walks the story once and gives descriptions and pronouns to the actors they stand for: by place
 * beside a name, by a role told earlier, by salience; a description that speaks or acts and fits
 * nobody becomes an actor of its own.
 */
final class Resolver {
  /** Years from which nobody is called a boy or girl. */
  private static final int ADULT = 18;

  /** Whose clients those are whom they speak for. */
  private static final Set<String> LAWYERS =
      Set.of("lawyer", "attorney", "solicitor", "barrister", "advocate", "counsel");

  /** What says of nobody more than that. */
  private static final Set<String> ANYBODY =
      Set.of("man", "woman", "boy", "girl", "person", "lady", "gentleman", "guy");

  /** What no child is. */
  private static final Set<String> ADULTS =
      Set.of("husband", "wife", "father", "mother", "mayor", "minister", "officer", "lawyer");

  private final Sheet sheet;
  private final Lexicon lexicon;
  private final Nouns nouns;
  private final Names names;
  private final Clauses clauses;
  private final Grammar grammar;
  private final Pronouns persons;
  private final Sources sources;
  private final Quantities quantities;
  private final Introduced introduced = new Introduced();
  private final Institutions institutions;
  private final Kinship<Draft> kinship;
  private final Relatives relatives;
  private final Appositions appositions;
  private final Nicknames nicknames;
  private final List<Draft> named;
  private final Elimination elimination;
  private final Salience salience = new Salience();
  private final Salience bodies = new Salience();
  private final @Nullable Draft[] pronouns;
  private final @Nullable Draft[] heads;
  private final Map<Description, Draft> described = new HashMap<>();
  private final List<Draft> made = new ArrayList<>();

  /** Nouns that were set beside a name, whether a list knows them or not. */
  private final Set<String> told = new HashSet<>();

  private @Nullable Draft latest;
  private int latestEnd = -1;
  private @Nullable Draft latestGroup;
  private int latestGroupEnd;

  /** Descriptions that are equal are of one actor; "his father" goes by whose father it is. */
  private record Description(@Nullable Draft owner, String words) {}

  private record Years(int from, int to) {}

  Resolver(Sheet sheet, Grammar grammar, Lexicon lexicon, List<NameRun> runs, Folding folding) {
    this.sheet = sheet;
    this.lexicon = lexicon;
    this.grammar = grammar;
    nouns = new Nouns(sheet, lexicon);
    clauses = new Clauses(sheet, grammar);
    names = new Names(sheet.size(), runs, folding);
    sources = new Sources(sheet, grammar);
    quantities = new Quantities(sheet, sources);
    institutions = new Institutions(sheet, grammar, lexicon, introduced);
    kinship = new Kinship<>(lexicon::gender, Draft::gender);
    persons = new Pronouns(sheet, grammar, salience, bodies, names, kinship);
    elimination = new Elimination(sheet, nouns, salience, introduced);
    heads = new Draft[sheet.size()];
    pronouns = new Draft[sheet.size()];
    named = folding.drafts().stream().filter(draft -> draft.kind() == ActorKind.PERSON).toList();
    relatives = new Relatives(sheet, grammar, kinship, heads, pronouns);
    nicknames = new Nicknames(sheet, grammar, heads, pronouns);
    appositions = new Appositions(sheet, grammar, nouns, names, clauses);
  }

  /** Resolves the whole story; returns the actors that have no name. */
  List<Draft> resolve() {
    for (int i = 0; i < sheet.size(); i++) {
      NameRun run = names.startingAt(i);
      if (run != null) {
        name(run);
        i = run.last();
      } else if (sheet.isInDateline(i) || isHonour(i)) {
        continue;
      } else if (sheet.isCountryman(i)) {
        countryman(i);
      } else if (nouns.isHead(i)) {
        phrase(NounPhrase.endingAt(sheet, i));
      } else if (isAgedOne(i)) {
        agedOne(i);
      } else if (quantities.isHead(i)) {
        quantity(i);
      } else {
        pronoun(i);
      }
    }
    made.removeAll(relatives.settle(named));
    made.removeAll(new Leads(sheet, grammar, nouns, lexicon).settle(named, made));
    made.removeAll(new Foretold(sheet, nouns).settle(named, made));
    return made;
  }

  /** Who is whose relative, as far as the story tells it. */
  Kinship<Draft> kinship() {
    return kinship;
  }

  private boolean isHonour(int i) {
    return names.endingAt(i - 1) != null && NameFinder.isHonour(sheet.text().word(i));
  }

  private void name(NameRun run) {
    Draft draft = renamed(run);
    if (draft == null) {
      return;
    }
    Use use = grammar.use(run.title(), run.last());
    heads[use.token()] = draft;
    touch(draft, use);
    if (draft.kind() == ActorKind.PERSON) {
      describedByName(draft, run);
      fate(draft, use.token());
    }
    institutions.named(draft, run);
  }

  /** Whom a name names, which the words beside it may tell to be another name of somebody. */
  private @Nullable Draft renamed(NameRun run) {
    Draft draft = names.actor(run);
    boolean open =
        draft != null
            && draft.touches() == 0
            && (draft.kind() == ActorKind.PERSON || draft.kind() == ActorKind.OTHER);
    Draft one = open ? nicknames.of(run) : null;
    if (draft == null || one == null || one == draft || !one.isNamed()) {
      return draft;
    }
    one.absorbAlias(draft);
    return one;
  }

  /** What one is called since something was done to him. */
  private void fate(Draft draft, int token) {
    if (grammar.isAccused(token)) {
      draft.role("defendant");
      draft.role("accused");
      draft.role("suspect");
    }
    if (grammar.isArrested(token)) {
      draft.role("accused");
      draft.role("suspect");
    }
    if (grammar.isDead(token)) {
      draft.role("deceased");
    }
  }

  /** What the words right beside a person's name say of that person. */
  private void describedByName(Draft draft, NameRun run) {
    if (run.isTitled() && !sheet.is(run.first() - 1, Trait.MALE | Trait.FEMALE)) {
      Span title = sheet.span(run.title(), run.first() - 1);
      draft.fact(Fact.Kind.ROLE, Words.squash(sheet.text().words(title)), List.of(), title);
      draft.role(subordinate(run.first() - 1, lexicon.titleWord(sheet.lower(run.first() - 1))));
    }
    ageAfter(draft, run.last());
    calledAfter(draft, run.last());
    int before = run.title() - 1;
    if (sheet.lower(before).equals("late")) {
      draft.role("deceased");
    }
    int years = before < 0 ? -1 : Ages.yearsOld(sheet.lower(before));
    if (years > 0) {
      draft.age(years, sheet.span(before, before));
    }
  }

  /** "Ana Ruiz (“the Buyer”)", "ANA RUIZ (Claimant)": what papers of law call one from there on. */
  private void calledAfter(Draft draft, int last) {
    int i = last + 2;
    if (!sheet.lower(last + 1).equals("(")) {
      return;
    }
    while (sheet.lower(i).equals("the") || isMark(sheet.lower(i))) {
      i++;
    }
    if (i >= sheet.size()) {
      return;
    }
    boolean quoted = isMark(sheet.lower(i - 1)) || sheet.lower(i - 1).equals("the");
    int end = isMark(sheet.lower(i + 1)) ? i + 2 : i + 1;
    boolean party = quoted || nouns.isPerson(i);
    if (party && sheet.isWord(i) && sheet.isCapital(i) && sheet.lower(end).equals(")")) {
      draft.role(sheet.lower(i));
      draft.fact(Fact.Kind.ROLE, sheet.lower(i), List.of(), sheet.span(i, i));
      draft.mention(new Mention(sheet.span(i, i), Mention.Kind.NOMINAL, "beside-name"));
      heads[i] = draft;
      told.add(sheet.lower(i));
    }
  }

  private static boolean isMark(String word) {
    return switch (word) {
      case "\"", "“", "”", "'", "‘", "’" -> true;
      default -> false;
    };
  }

  /** ", 34,", "(34)", ", aged 34", ", who is 34". */
  private void ageAfter(Draft draft, int last) {
    int at = last + 2;
    boolean comma = sheet.lower(last + 1).equals(",");
    boolean bracket = sheet.lower(last + 1).equals("(");
    if (comma && (sheet.lower(at).equals("aged") || sheet.lower(at).equals("age"))) {
      at++;
    } else if (comma && sheet.lower(at).equals("who") && clauses.isBe(at + 1)) {
      at += 2;
    }
    boolean closed = !bracket || sheet.lower(at + 1).equals(")");
    if ((comma || bracket) && closed && at < sheet.size() && Ages.isAge(sheet, at)) {
      draft.age(Ages.years(sheet.lower(at)), sheet.span(at, at));
    }
  }

  private void phrase(NounPhrase phrase) {
    if (isWithinTitle(phrase.head()) || heads[phrase.head()] != null) {
      return;
    }
    Draft body = bodyNamedNext(phrase.head());
    if (body != null) {
      body.mention(
          new Mention(
              sheet.span(phrase.first(), phrase.head()), Mention.Kind.NOMINAL, "beside-name"));
      body.role(sheet.lower(phrase.head()));
      institutions.called(body, sheet.lower(phrase.head()));
      remember(body, phrase.head());
      return;
    }
    if (nouns.isPerson(phrase.head()) || appositions.isSetBesideName(phrase)) {
      Draft beside = beside(phrase);
      if (beside != null) {
        attach(phrase, beside);
        return;
      }
    }
    if (!isRoleOfKnown(phrase)) {
      describe(phrase);
    }
  }

  /** The body named right after a noun for what it is: "Swiss <i>drugmaker</i> Helvix Pharma". */
  private @Nullable Draft bodyNamedNext(int head) {
    NameRun run = nouns.isBody(head) ? names.startingAt(head + 1) : null;
    Draft draft = run == null ? null : names.actor(run);
    return draft != null && draft.kind() == ActorKind.ORGANIZATION ? draft : null;
  }

  /** "She is a baker", "they chose Ana as mayor", "Orrin Air, an airline": no one new. */
  private boolean isRoleOfKnown(NounPhrase phrase) {
    int head = phrase.head();
    Draft draft = nouns.isPerson(head) ? said(head) : apposed(head);
    if (draft != null) {
      draft.role(post(head));
    }
    return draft != null;
  }

  private @Nullable Draft said(int head) {
    if (sheet.isQuoted(head)) {
      return null;
    }
    int subject = grammar.subjectOfNoun(head);
    Draft draft = person(subject);
    return draft == null ? person(grammar.appointed(head)) : draft;
  }

  /** The body that a noun for bodies stands beside or is said of. */
  private @Nullable Draft apposed(int head) {
    int name = grammar.phrase(head);
    int other = name < head ? name : grammar.subjectOfNoun(head);
    Draft draft = other < 0 || nouns.kind(head).isEmpty() ? null : heads[other];
    return draft == null || draft.kind() != ActorKind.ORGANIZATION ? null : draft;
  }

  /** The person that a word names or stands for. */
  private @Nullable Draft person(int i) {
    Draft draft = i < 0 ? null : heads[i] == null ? pronouns[i] : heads[i];
    return draft != null && draft.kind() == ActorKind.PERSON ? draft : null;
  }

  /** "the 34-year-old" without a noun. */
  private boolean isAgedOne(int i) {
    return Ages.yearsOld(sheet.lower(i)) > 0
        && sheet.lower(i - 1).equals("the")
        && !sheet.isQuoted(i)
        && grammar.isPhrase(i);
  }

  private void agedOne(int i) {
    int age = Ages.yearsOld(sheet.lower(i));
    Wanted wanted = new Wanted(i, sheet.sentence(i), Gender.UNKNOWN, age);
    NounPhrase phrase = new NounPhrase(i - 1, i);
    Draft subject = person(grammar.nearestSubject(i));
    salience
        .byAge(wanted, draft -> draft != subject)
        .ifPresent(
            draft -> {
              give(phrase, draft, "known-by-age");
              draft.age(age, sheet.span(i, i));
            });
  }

  /** "The Dane had scored": who is told of, but the subject of the sentence. */
  private void countryman(int i) {
    int age = Ages.yearsOld(sheet.lower(i - 1));
    NounPhrase phrase = new NounPhrase(age > 0 ? i - 2 : i - 1, i);
    Wanted wanted = new Wanted(i, sheet.sentence(i), Gender.UNKNOWN, age > 0 ? age : -1);
    salience.other(wanted).ifPresent(draft -> give(phrase, draft, "known-by-country"));
  }

  private boolean isWithinTitle(int head) {
    for (int i = head + 1; i < Math.min(head + 6, sheet.size()); i++) {
      NameRun run = names.startingAt(i);
      if (run != null) {
        return run.title() <= head;
      }
    }
    return false;
  }

  /** The person named right before or after a description, or said to be what it says. */
  private @Nullable Draft beside(NounPhrase phrase) {
    Draft beside = appositions.of(phrase);
    boolean told = beside == null && !sheet.isQuoted(phrase.head());
    return told ? identified(phrase.head()) : beside;
  }

  /** "Ana Ruiz has been mayor", "her first commander was Owen Pike". */
  private @Nullable Draft identified(int head) {
    Draft subject = person(grammar.subjectOfNoun(head));
    int predicate = grammar.predicateNoun(head);
    int verb = grammar.predicate(head);
    boolean behind = predicate < 0 && verb > head && clauses.isBe(verb);
    NameRun name = names.titled(behind ? verb + 1 : predicate);
    return name != null
        ? names.person(name)
        : subject != null && subject.isNamed() ? subject : null;
  }

  private void attach(NounPhrase phrase, Draft draft) {
    Span span = sheet.span(phrase.first(), phrase.head());
    draft.mention(new Mention(span, Mention.Kind.NOMINAL, "beside-name"));
    remember(draft, phrase.head());
    if (grammar.predicateNoun(phrase.head()) >= 0) {
      // "The first witness was Ana Ruiz. She said": the sentence is about who is named last.
      touch(draft, phrase);
    }
    draft.role(post(phrase.head()));
    told.add(sheet.lower(phrase.head()));
    int second = appositions.joinedTo(phrase.head());
    if (second > phrase.head()) {
      heads[second] = draft;
      draft.role(sheet.lower(second));
    }
    draft.learn(Gender.of(nouns.traits(phrase.head())));
    String noun = sheet.text().words(sheet.span(phrase.head(), phrase.head()));
    if (nouns.isKin(phrase.head())) {
      draft.fact(Fact.Kind.RELATION, noun.toLowerCase(Locale.ROOT), owner(phrase, draft), span);
      relate(phrase, draft);
    } else {
      if (!ANYBODY.contains(sheet.lower(phrase.head()))) {
        draft.fact(Fact.Kind.ROLE, office(phrase), List.of(), span);
      }
      if (LAWYERS.contains(noun)) {
        owner(phrase, draft).forEach(owner -> kinship.add(owner, "lawyer", draft));
      }
    }
    ages(phrase, draft);
  }

  private void ages(NounPhrase phrase, Draft draft) {
    for (int i = phrase.first(); i < phrase.head(); i++) {
      int years = Ages.yearsOld(sheet.lower(i));
      if (years > 0) {
        draft.age(years, sheet.span(i, i));
      }
    }
    int of = phrase.head() + 2;
    String next = sheet.lower(of + 1);
    boolean ends = next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0));
    int years = sheet.lower(of - 1).equals("of") && ends ? Ages.counted(sheet.lower(of)) : -1;
    if (years > 0) {
      // "a lad of fifteen,".
      draft.age(years, sheet.span(of, of));
    }
    ageAfter(draft, phrase.head());
  }

  /** The words of a description without its article. */
  private String role(NounPhrase phrase) {
    boolean article = phrase.startsWith(sheet, "the", "a", "an");
    int first = article && phrase.first() < phrase.head() ? phrase.first() + 1 : phrase.first();
    return Words.squash(sheet.text().words(sheet.span(first, phrase.head())));
  }

  /** The words of a role, without whose: "lawyer" of "his lawyer". */
  private String office(NounPhrase phrase) {
    boolean owned = phrase.startsWith(sheet, "his", "her", "their", "its", "my", "our", "whose");
    return role(owned && phrase.first() < phrase.head() ? phrase.withoutFirst() : phrase);
  }

  /** Whose father, wife, ...: the person of the possessive before the noun, or of "of" after it. */
  private List<Draft> owner(NounPhrase phrase, @Nullable Draft self) {
    Draft owner = null;
    for (int i = phrase.first(); i < phrase.head() && owner == null; i++) {
      owner = pronouns[i] != null ? pronouns[i] : null;
      if (owner == null && sheet.isPossessive(i)) {
        NameRun name = names.endingAt(i - 1);
        owner = name == null ? person(i - 1) : names.person(name);
      }
    }
    if (owner == null && sheet.lower(phrase.head() + 1).equals("of")) {
      owner = names.person(names.titled(phrase.head() + 2));
    }
    return owner == null || owner == self ? List.of() : List.of(owner);
  }

  private void relate(NounPhrase phrase, Draft relative) {
    String noun = sheet.lower(phrase.head());
    owner(phrase, relative).forEach(owner -> kinship.add(owner, noun, relative));
  }

  private void describe(NounPhrase phrase) {
    int head = phrase.head();
    Optional<ActorKind> kind = nouns.kind(head);
    boolean speaks = clauses.speaks(phrase) || sources.isHead(head);
    boolean post = kind.isEmpty() && told.contains(sheet.lower(head));
    if (kind.isEmpty() && !speaks && !post) {
      return;
    }
    boolean person = nouns.isPerson(head) || post;
    Optional<Draft> known = person ? known(phrase) : Optional.ofNullable(institutions.of(phrase));
    if (known.isPresent()) {
      give(phrase, known.get(), person ? "known-by-description" : "part-of-name");
      return;
    }
    if (isNew(phrase, person)) {
      introduced.add(nouns.singular(head), head);
    }
    if (speaks || clauses.acts(phrase)) {
      make(phrase, kind.orElseGet(() -> nouns.unlisted(head)));
    } else {
      Draft before = described.get(key(phrase));
      if (before != null && phrase.startsWith(sheet, "the", "this", "these")) {
        give(phrase, before, "described-before");
      }
    }
    leaveRelative(phrase);
  }

  private void leaveRelative(NounPhrase phrase) {
    int head = phrase.head();
    boolean one =
        nouns.isKin(head) && !nouns.isPlural(head) && !sheet.lower(head - 1).equals("great");
    List<Draft> owner = one ? owner(phrase, null) : List.of();
    if (!owner.isEmpty()) {
      relatives.leave(phrase, owner.getFirst(), heads[head]);
    }
  }

  /**
   * Whether nobody known is described: by an article, or because none was found for a noun that any
   * body might have answered to.
   */
  private boolean isNew(NounPhrase phrase, boolean person) {
    boolean one = phrase.startsWith(sheet, "a", "an", "another", "one");
    boolean definite =
        phrase.isDefinite(sheet) || phrase.startsWith(sheet, "this", "that", "these");
    boolean unknown = definite && (nouns.traits(phrase.head()) & Trait.OPEN_BODY.bit()) != 0;
    boolean news = one || (person ? !definite : unknown && !nouns.isPlural(phrase.head()));
    return news && !sheet.isQuoted(phrase.head());
  }

  /** A person told of before whom a definite description fits. */
  private Optional<Draft> known(NounPhrase phrase) {
    int head = phrase.head();
    boolean owned = isOwned(phrase) || nouns.isKin(head) && phrase.hasPossessive(sheet);
    if (!phrase.startsWith(sheet, "the", "this", "that") && !owned) {
      return Optional.empty();
    }
    Gender gender = Gender.of(nouns.traits(head) & (Trait.MALE | Trait.FEMALE));
    int after = sheet.lower(head + 1).equals(",") ? Ages.years(sheet.lower(head + 2)) : -1;
    int before = age(phrase);
    int age = before > 0 ? before : after;
    Wanted wanted = new Wanted(head, sheet.sentence(head), gender, age);
    if (nouns.isKin(head)) {
      return Optional.ofNullable(relative(phrase, wanted));
    }
    List<Draft> owner = owner(phrase, null);
    if (sheet.lower(head).equals("client") && !owner.isEmpty()) {
      Draft client = kinship.of(owner.getFirst(), "client");
      return client != null ? Optional.of(client) : byRole("defendant", wanted);
    }
    Optional<Draft> byRole = byRole(post(head), wanted);
    if (byRole.filter(draft -> !owner.contains(draft)).isPresent()) {
      return byRole;
    }
    Optional<Draft> byYears = sheet.isQuoted(head) ? Optional.empty() : byYears(head, wanted);
    if (byYears.isPresent()) {
      return byYears;
    }
    boolean told = gender != Gender.UNKNOWN || age > 0 || hasName(phrase);
    if (told && !sheet.isQuoted(head) && !isRestricted(head + 1)) {
      Optional<Draft> best =
          before > 0 ? salience.byAge(wanted, draft -> true) : ofTrade(head, wanted);
      return best.filter(draft -> !isForChild(head) || !isAdult(draft))
          .filter(draft -> !grammar.isCoArgument(draft.uses(), head));
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
  private Optional<Draft> ofTrade(int head, Wanted wanted) {
    if (!nouns.isTrade(head)) {
      return salience.best(wanted);
    }
    Optional<Draft> open =
        salience.best(wanted, draft -> draft.roles().stream().noneMatch(nouns::isTrade));
    return open.isPresent() ? open : salience.best(wanted);
  }

  /** The noun for a post; that of a deputy minister is not that of a minister. */
  private String post(int head) {
    return subordinate(head, sheet.lower(head));
  }

  private String subordinate(int head, String noun) {
    return switch (sheet.lower(head - 1)) {
      case "deputy", "vice", "assistant", "junior", "shadow" -> sheet.lower(head - 1) + " " + noun;
      default -> noun;
    };
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
    Draft before = described.get(key(phrase));
    List<Draft> owner = owner(phrase, null);
    String noun = sheet.lower(phrase.head());
    if (before != null || !owner.isEmpty()) {
      return before != null ? before : kinship.of(owner.getFirst(), noun);
    }
    int next = phrase.head() + 1;
    boolean another = isOwned(phrase) || isRestricted(next) || sheet.lower(next).equals("of");
    return another ? null : salience.byRole(Set.of(noun), wanted).orElse(null);
  }

  /** The age told in a description: "the 34-year-old baker"; -1 where none is. */
  private int age(NounPhrase phrase) {
    for (int i = phrase.first(); i < phrase.head(); i++) {
      int years = Ages.yearsOld(sheet.lower(i));
      if (years > 0) {
        return years;
      }
    }
    return -1;
  }

  private boolean isOwned(NounPhrase phrase) {
    return phrase.first() < phrase.head() && pronouns[phrase.first()] != null;
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

  private void give(NounPhrase phrase, Draft draft, String rule) {
    Span span = sheet.span(phrase.first(), phrase.head());
    draft.mention(new Mention(span, Mention.Kind.NOMINAL, rule));
    remember(draft, phrase.head());
    touch(draft, phrase);
    if (draft.kind() == ActorKind.PERSON) {
      ages(phrase, draft);
    }
  }

  private Draft made(Description key, ActorKind kind) {
    return described.computeIfAbsent(
        key,
        k -> {
          Draft fresh = new Draft(kind);
          made.add(fresh);
          return fresh;
        });
  }

  /** "Some", "one of the divers", "eight in ten voters": someone, though no noun says who. */
  private void quantity(int i) {
    Span span = quantities.span(i);
    String words = Words.squash(sheet.text().words(span));
    Description key = new Description(null, words.toLowerCase(Locale.ROOT));
    Draft draft = made(key, quantities.kind(i));
    draft.describe(words, new Mention(span, Mention.Kind.NOMINAL, "source"));
    heads[i] = draft;
    touch(draft, grammar.use(i, i));
  }

  private void make(NounPhrase phrase, ActorKind kind) {
    Draft draft = made(key(phrase), kind);
    Span span = sheet.span(phrase.first(), phrase.head());
    draft.describe(role(phrase), new Mention(span, Mention.Kind.NOMINAL, "speaks-or-acts"));
    remember(draft, phrase.head());
    touch(draft, phrase);
    institutions.described(draft, phrase);
    if (kind == ActorKind.PERSON) {
      int head = phrase.head();
      draft.learn(Gender.of(nouns.traits(head) & (Trait.MALE | Trait.FEMALE)));
      draft.role(post(head));
      ages(phrase, draft);
      if (nouns.isKin(head)) {
        String noun = sheet.lower(head);
        draft.fact(Fact.Kind.RELATION, noun, owner(phrase, draft), span);
        relate(phrase, draft);
      }
    }
  }

  private Description key(NounPhrase phrase) {
    Draft owner = isOwned(phrase) ? pronouns[phrase.first()] : null;
    return new Description(owner, role(phrase).toLowerCase(Locale.ROOT));
  }

  private void pronoun(int i) {
    Gender gender = Pronouns.gender(sheet.lower(i));
    if (gender == Gender.UNKNOWN) {
      plural(i);
    } else {
      pronouns[i] = persons.resolve(i, gender);
      if (pronouns[i] != null) {
        fate(pronouns[i], i);
      }
    }
  }

  private void touch(Draft draft, NounPhrase phrase) {
    touch(draft, grammar.use(phrase.first(), phrase.head()));
  }

  /** One told of is in mind from there on; one only spoken of within a quotation is not. */
  private void touch(Draft draft, Use use) {
    Salience mind = draft.kind() == ActorKind.PERSON ? salience : bodies;
    if (sheet.isQuoted(use.token())) {
      mind.speakOf(draft, use);
    } else {
      mind.touch(draft, use);
    }
  }

  /**
   * "who" stands for what it follows; "they" for the body of people told of last, if near, and so
   * does "it" where something is said or thought by it.
   */
  private void plural(int i) {
    boolean source = sources.isHead(i);
    Draft draft =
        switch (sheet.lower(i)) {
          case "who" -> followed(i);
          case "which", "that" -> source ? followed(i) : null;
          // "it was learned": by whom is not told.
          case "it" -> source && !grammar.isPassiveSubject(i) ? persons.body(i) : null;
          case "they" -> source ? persons.body(i) : near(i);
          case "them", "their" -> near(i);
          default -> null;
        };
    if (draft != null) {
      String rule = grammar.antecedent(i) >= 0 ? "relative" : "last-body";
      draft.mention(new Mention(sheet.span(i, i), Mention.Kind.PRONOUN, rule));
      if (draft.kind() == ActorKind.PERSON) {
        fate(draft, i);
      }
    }
  }

  private @Nullable Draft followed(int i) {
    int antecedent = grammar.antecedent(i);
    if (antecedent >= 0 && heads[antecedent] != null) {
      return heads[antecedent];
    }
    int end = sheet.lower(i - 1).equals(",") ? i - 2 : i - 1;
    Draft named = names.person(names.endingAt(end));
    return named == null && described(end) ? latest : named;
  }

  private boolean described(int end) {
    return latest != null && latestEnd == end;
  }

  private @Nullable Draft near(int i) {
    boolean near = latestGroup != null && sheet.sentence(i) - sheet.sentence(latestGroupEnd) <= 1;
    return near && !sheet.isQuoted(i) ? latestGroup : null;
  }

  private void remember(Draft draft, int head) {
    heads[head] = draft;
    latest = draft;
    latestEnd = head;
    if (draft.kind() == ActorKind.GROUP) {
      latestGroup = draft;
      latestGroupEnd = head;
    }
  }
}
