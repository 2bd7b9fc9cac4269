package org.fabula.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fabula.people.Salience.Wanted;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Walks the story once and gives descriptions and pronouns to the actors they stand for: by place
 * beside a name, by a role told earlier, by salience; a description that speaks or acts and fits
 * nobody becomes an actor of its own.
 */
final class Resolver {
  /** Whose clients those are whom they speak for. */
  private static final Set<String> LAWYERS =
      Set.of("lawyer", "attorney", "solicitor", "barrister", "advocate", "counsel");

  /** What says of nobody more than that. */
  private static final Set<String> ANYBODY =
      Set.of("man", "woman", "boy", "girl", "person", "lady", "gentleman", "guy");

  private final Sheet sheet;
  private final Lexicon lexicon;
  private final Nouns nouns;
  private final Names names;
  private final Clauses clauses;
  private final Grammar grammar;
  private final Referents referents;
  private final Nameless nameless;
  private final Posts posts;
  private final AgesBeside ages;
  private final Labels labels;
  private final Definites definites;
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
  private final Salience salience = new Salience();
  private final Salience bodies = new Salience();

  private @Nullable Draft latest;
  private int latestEnd = -1;
  private @Nullable Draft latestGroup;
  private int latestGroupEnd;

  Resolver(Sheet sheet, Grammar grammar, Lexicon lexicon, List<NameRun> runs, Folding folding) {
    this.sheet = sheet;
    this.lexicon = lexicon;
    this.grammar = grammar;
    names = new Names(sheet.size(), runs, folding);
    View view = View.of(sheet, grammar, lexicon, names);
    nouns = view.nouns();
    clauses = view.clauses();
    sources = new Sources(sheet, grammar);
    quantities = new Quantities(sheet, sources);
    institutions = new Institutions(sheet, grammar, lexicon, introduced);
    kinship = new Kinship<>(lexicon::gender, Draft::gender);
    persons = new Pronouns(sheet, grammar, salience, bodies, names, kinship);
    referents = new Referents(sheet, names);
    nameless = new Nameless(sheet, referents);
    posts = new Posts(sheet);
    ages = new AgesBeside(sheet, clauses);
    labels = new Labels(view, referents, posts, ages);
    definites =
        new Definites(view, referents, nameless, posts, ages, kinship, salience, introduced);
    named = folding.drafts().stream().filter(draft -> draft.kind() == ActorKind.PERSON).toList();
    relatives = new Relatives(sheet, grammar, kinship, referents);
    nicknames = new Nicknames(sheet, grammar, referents);
    appositions = new Appositions(view);
  }

  /** Resolves the whole story; returns the actors that have no name. */
  List<Draft> resolve() {
    int read = 0;
    List<Sentence> sentences = sheet.text().story().sentences();
    for (int i = 0; i < sheet.size(); i++) {
      while (read < sheet.sentence(i)) {
        relatives.read(sentences.get(read++));
      }
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
    sentences.subList(read, sentences.size()).forEach(relatives::read);
    List<Draft> made = nameless.all();
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
    return NameFinder.isHonour(sheet.text().word(i)) && names.person(names.endingAt(i - 1)) != null;
  }

  private void name(NameRun run) {
    Draft draft = renamed(run);
    if (draft == null) {
      return;
    }
    Use use = grammar.use(run.title(), run.last());
    referents.head(use.token(), draft);
    touch(draft, use);
    if (draft.kind() == ActorKind.PERSON) {
      labels.name(draft, run);
      labels.fate(draft, use.token());
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

  private void phrase(NounPhrase phrase) {
    if (isWithinTitle(phrase.head()) || referents.head(phrase.head()) != null) {
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
      draft.role(posts.of(head));
    }
    return draft != null;
  }

  private @Nullable Draft said(int head) {
    if (sheet.isQuoted(head)) {
      return null;
    }
    int subject = grammar.subjectOfNoun(head);
    Draft draft = referents.person(subject);
    return draft == null ? referents.person(grammar.appointed(head)) : draft;
  }

  /** The body that a noun for bodies stands beside or is said of. */
  private @Nullable Draft apposed(int head) {
    int name = grammar.phrase(head);
    int other = name < head ? name : grammar.subjectOfNoun(head);
    Draft draft = other < 0 || nouns.kind(head).isEmpty() ? null : referents.head(other);
    return draft == null || draft.kind() != ActorKind.ORGANIZATION ? null : draft;
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
    Draft subject = referents.person(grammar.nearestSubject(i));
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
    Draft subject = referents.person(grammar.subjectOfNoun(head));
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
    draft.role(posts.of(phrase.head()));
    posts.tell(phrase.head());
    int second = appositions.joinedTo(phrase.head());
    if (second > phrase.head()) {
      referents.head(second, draft);
      draft.role(sheet.lower(second));
    }
    draft.learn(Gender.of(nouns.traits(phrase.head())));
    String noun = sheet.text().words(sheet.span(phrase.head(), phrase.head()));
    if (nouns.isKin(phrase.head())) {
      List<Draft> owner = referents.owner(phrase, draft);
      draft.fact(Fact.Kind.RELATION, noun.toLowerCase(Locale.ROOT), owner, span);
      relate(phrase, draft);
      if (owner.isEmpty()) {
        relatives.unowned(sheet.lower(phrase.head()), draft);
      }
    } else {
      if (!ANYBODY.contains(sheet.lower(phrase.head()))) {
        draft.fact(Fact.Kind.ROLE, phrase.office(sheet), List.of(), span);
      }
      if (LAWYERS.contains(noun)) {
        referents.owner(phrase, draft).forEach(owner -> kinship.add(owner, "lawyer", draft));
      }
    }
    ages.tell(phrase, draft);
  }

  private void relate(NounPhrase phrase, Draft relative) {
    String noun = sheet.lower(phrase.head());
    referents.owner(phrase, relative).forEach(owner -> kinship.add(owner, noun, relative));
  }

  private void describe(NounPhrase phrase) {
    int head = phrase.head();
    Optional<ActorKind> kind = nouns.kind(head);
    boolean speaks = clauses.speaks(phrase) || sources.isHead(head);
    boolean post = kind.isEmpty() && posts.isTold(head);
    if (kind.isEmpty() && !speaks && !post) {
      return;
    }
    boolean person = nouns.isPerson(head) || post;
    Optional<Draft> known =
        person ? definites.of(phrase) : Optional.ofNullable(institutions.of(phrase));
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
      Draft before = nameless.known(phrase);
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
    List<Draft> owner = one ? referents.owner(phrase, null) : List.of();
    if (!owner.isEmpty()) {
      relatives.leave(phrase, owner.getFirst(), referents.head(head));
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

  private void give(NounPhrase phrase, Draft draft, String rule) {
    Span span = sheet.span(phrase.first(), phrase.head());
    draft.mention(new Mention(span, Mention.Kind.NOMINAL, rule));
    remember(draft, phrase.head());
    touch(draft, phrase);
    if (draft.kind() == ActorKind.PERSON) {
      ages.tell(phrase, draft);
    }
  }

  /** "Some", "one of the divers", "eight in ten voters": someone, though no noun says who. */
  private void quantity(int i) {
    Span span = quantities.span(i);
    String words = Words.squash(sheet.text().words(span));
    Draft draft = nameless.described(words, quantities.kind(i));
    draft.describe(words, new Mention(span, Mention.Kind.NOMINAL, "source"));
    referents.head(i, draft);
    touch(draft, grammar.use(i, i));
  }

  private void make(NounPhrase phrase, ActorKind kind) {
    Draft draft = nameless.described(phrase, kind);
    Span span = sheet.span(phrase.first(), phrase.head());
    draft.describe(phrase.words(sheet), new Mention(span, Mention.Kind.NOMINAL, "speaks-or-acts"));
    remember(draft, phrase.head());
    touch(draft, phrase);
    institutions.described(draft, phrase);
    if (kind == ActorKind.PERSON) {
      int head = phrase.head();
      draft.learn(Gender.of(nouns.traits(head) & (Trait.MALE | Trait.FEMALE)));
      draft.role(posts.of(head));
      ages.tell(phrase, draft);
      if (nouns.isKin(head)) {
        String noun = sheet.lower(head);
        draft.fact(Fact.Kind.RELATION, noun, referents.owner(phrase, draft), span);
        relate(phrase, draft);
      }
    }
  }

  private void pronoun(int i) {
    Gender gender = Pronouns.gender(sheet.lower(i));
    if (gender == Gender.UNKNOWN) {
      plural(i);
    } else {
      Draft draft = persons.resolve(i, gender);
      if (draft != null) {
        referents.pronoun(i, draft);
        labels.fate(draft, i);
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
        labels.fate(draft, i);
      }
    }
  }

  private @Nullable Draft followed(int i) {
    int antecedent = grammar.antecedent(i);
    Draft before = antecedent < 0 ? null : referents.head(antecedent);
    if (before != null) {
      return before;
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
    referents.head(head, draft);
    latest = draft;
    latestEnd = head;
    if (draft.kind() == ActorKind.GROUP) {
      latestGroup = draft;
      latestGroupEnd = head;
    }
  }
}
