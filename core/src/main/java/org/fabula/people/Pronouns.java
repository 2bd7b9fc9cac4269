package org.fabula.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fabula.text.Sentence;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Says whom "he" and "she" stand for. Where grammar and gender leave several persons, what the
 * model says of pronoun and mention, the place of both in their clauses and their distance weigh
 * together, in the manner of log odds.
 */
final class Pronouns {
  /** Sentences after which a person has to be named again. */
  private static final int REACH = 4;

  /** Sentences and words back, mentions: more of them make no difference. */
  private static final int MOST_SENTENCES = 3;

  private static final int MOST_TOKENS = 100;
  private static final int MOST_MENTIONS = 8;

  /** Bound of what the model may say: beyond, it is no surer. */
  private static final double SUREST = 8;

  /** Weight of what the model says. */
  private static final double MODEL = 0.5;

  /** For each sentence back to the last mention. */
  private static final double SENTENCE = -0.9;

  /** The last mention is in an earlier paragraph. */
  private static final double PARAGRAPH = -0.7;

  /** For each word back to the last mention. */
  private static final double TOKEN = -0.02;

  /** A subject, but one of a side clause, is in mind more than what is not. */
  private static final double SUBJECT = 0.5;

  /** Subjects stand for subjects, objects for objects, owners for owners. */
  private static final double PARALLEL = 0.5;

  /** The subject of the clause the pronoun is in, or of the one around it. */
  private static final double CLAUSE = 0.6;

  /** "In her first speech, Ana ...": what comes before the subject looks forward to it. */
  private static final double FRONTED = 2.5;

  /** "Ana Ruiz and her sister": the owner is the one listed before. */
  private static final double LISTED = 2.0;

  /** The gender is told, not only possible. */
  private static final double GENDER = 0.5;

  /** "Her mother" is said of one whose mother has been told of. */
  private static final double KIN = 1.5;

  /** For each mention: the story is about some more than about others. */
  private static final double OFTEN = 0.05;

  /** Known by a description alone. */
  private static final double NAMELESS = -0.5;

  /** How far the best must be ahead of the second for its gender to be taken as told. */
  private static final double SURE = 1.5;

  /** No parent told of in the news is younger. */
  private static final int OF_AGE = 15;

  private static final List<String> PARENTS =
      List.of("mother", "father", "mum", "mom", "dad", "grandmother", "grandfather");

  private final Sheet sheet;
  private final Grammar grammar;
  private final Salience salience;
  private final Salience bodies;
  private final Names names;
  private final Kinship<Draft> kinship;

  /**
   * Someone a pronoun may stand for; {@code ahead} is the use after it that it looks forward to.
   */
  private record Candidate(Draft draft, @Nullable Use ahead) {}

  /** A pronoun as it looks for its person. */
  private record Pronoun(
      int token,
      int sentence,
      Gender gender,
      Use.Role role,
      int subject,
      int listed,
      @Nullable Draft speaker) {}

  /**
   * @param salience the persons in mind
   * @param bodies the bodies, groups and things in mind
   */
  Pronouns(
      Sheet sheet,
      Grammar grammar,
      Salience salience,
      Salience bodies,
      Names names,
      Kinship<Draft> kinship) {
    this.sheet = sheet;
    this.grammar = grammar;
    this.salience = salience;
    this.bodies = bodies;
    this.names = names;
    this.kinship = kinship;
  }

  /** Whether the word is "he" or "she" in one of their forms, and which. */
  static Gender gender(String lower) {
    return switch (lower) {
      case "he", "him", "his", "himself" -> Gender.MALE;
      case "she", "her", "hers", "herself" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  /** Gives the pronoun at {@code i} to the person it stands for; null where nobody fits. */
  @Nullable Draft resolve(int i, Gender gender) {
    Use use = grammar.use(i, i);
    Pronoun pronoun = pronoun(i, use, gender);
    Draft best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates(pronoun)) {
      double score = score(pronoun, candidate);
      second = Math.max(second, Math.min(score, bestScore));
      if (score >= bestScore) {
        best = candidate.draft();
        bestScore = score;
      }
    }
    if (best != null) {
      give(i, use, best);
      if (bestScore - second > SURE) {
        best.learn(gender);
      }
    }
    return best;
  }

  /** The body, group or thing that "it" or "they" at {@code i} stands for; null where none fits. */
  @Nullable Draft body(int i) {
    Use use = grammar.use(i, i);
    Pronoun pronoun = pronoun(i, use, Gender.UNKNOWN);
    boolean plural = sheet.lower(i).equals("they");
    Draft best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Draft draft : bodies.recent()) {
      boolean number = mayBe(draft.kind(), plural);
      if (number && isNear(pronoun, draft) && !isExcluded(pronoun, draft)) {
        double score = backward(pronoun, draft);
        if (score >= bestScore) {
          best = draft;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private static boolean mayBe(ActorKind kind, boolean plural) {
    return switch (kind) {
      case ORGANIZATION -> true;
      case GROUP -> plural;
      case WORK, OTHER, PLACE -> !plural;
      case PERSON -> false;
    };
  }

  private Pronoun pronoun(int i, Use use, Gender gender) {
    int subject = grammar.nearestSubject(i);
    int listed = grammar.listedBefore(i);
    Draft speaker = speakerAhead(i, use.sentence());
    return new Pronoun(i, use.sentence(), gender, use.role(), subject, listed, speaker);
  }

  /** A person spoken of within a quotation alone is not in mind outside of it. */
  private void give(int i, Use use, Draft draft) {
    draft.mention(new Mention(sheet.span(i, i), Mention.Kind.PRONOUN, "antecedent"));
    if (sheet.isQuoted(i)) {
      salience.speakOf(draft, use);
    } else {
      salience.touch(draft, use);
    }
  }

  private List<Candidate> candidates(Pronoun pronoun) {
    List<Candidate> ahead = ahead(pronoun);
    List<Candidate> found = new ArrayList<>();
    for (Draft draft : salience.inMind(sheet.isQuoted(pronoun.token()))) {
      if (mayMean(pronoun, draft)) {
        Optional<Candidate> named = ahead.stream().filter(c -> c.draft() == draft).findFirst();
        found.add(named.orElse(new Candidate(draft, null)));
      }
    }
    for (Candidate candidate : ahead) {
      boolean isNew = found.stream().noneMatch(c -> c.draft() == candidate.draft());
      if (isNew && !isExcluded(pronoun, candidate.draft())) {
        found.add(candidate);
      }
    }
    return found;
  }

  private boolean mayMean(Pronoun pronoun, Draft draft) {
    return draft.gender().fits(pronoun.gender())
        && isNear(pronoun, draft)
        && !isExcluded(pronoun, draft);
  }

  private boolean isExcluded(Pronoun pronoun, Draft draft) {
    return isTooYoung(pronoun.token(), draft)
        || uses(pronoun, draft).stream().anyMatch(use -> isDisjoint(pronoun, use))
        || draft == pronoun.speaker()
        || isAddressed(pronoun.token(), draft);
  }

  /** "<i>Ana, the light is on</i>," she wrote: who is spoken to does not speak. */
  private boolean isAddressed(int pronoun, Draft draft) {
    Stretch quotation = sheet.quotation(pronoun - 1);
    if (quotation == null || sheet.isQuoted(pronoun) || !grammar.isSubject(pronoun)) {
      return false;
    }
    for (Use use : draft.uses(true)) {
      boolean opens = use.token() == quotation.firstToken() + 1;
      if (opens && sheet.lower(use.last() + 1).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "Her mother died when <i>she was 12</i>": no mother is so young. */
  private boolean isTooYoung(int pronoun, Draft draft) {
    boolean was = sheet.lower(pronoun + 1).equals("was");
    int years = was && Ages.isAge(sheet, pronoun + 2) ? Ages.years(sheet.lower(pronoun + 2)) : -1;
    return years >= 0 && years < OF_AGE && PARENTS.stream().anyMatch(draft::hasRole);
  }

  /** Who is named after the words a pronoun stands in, as the one who says them. */
  private @Nullable Draft speakerAhead(int pronoun, int sentence) {
    if (!sheet.isQuoted(pronoun)) {
      return null;
    }
    for (int k = pronoun + 1; sheet.isInSentence(k, sentence); k++) {
      NameRun run = sheet.isQuoted(k) ? null : names.startingAt(k);
      if (run != null && isSpeaker(pronoun, grammar.use(run.title(), run.last()))) {
        return names.person(run);
      }
    }
    return null;
  }

  private boolean isNear(Pronoun pronoun, Draft draft) {
    return uses(pronoun, draft).stream().anyMatch(u -> pronoun.sentence() - u.sentence() <= REACH);
  }

  private Collection<Use> uses(Pronoun pronoun, Draft draft) {
    if (!sheet.isQuoted(pronoun.token())) {
      return draft.uses();
    }
    Collection<Use> all = draft.uses(true);
    int paragraph = sheet.paragraph(pronoun.token());
    return all.stream()
        .filter(u -> !sheet.isQuoted(u.token()) || sheet.paragraph(u.token()) == paragraph)
        .toList();
  }

  private boolean isDisjoint(Pronoun pronoun, Use use) {
    return grammar.isDisjoint(pronoun.token(), use.token()) || isSpeaker(pronoun.token(), use);
  }

  /** Who speaks is "I" in what is spoken. */
  private boolean isSpeaker(int pronoun, Use use) {
    Stretch quotation = sheet.quotation(pronoun);
    if (quotation == null || !sheet.isSpeech(quotation) || sheet.isQuoted(use.token())) {
      return false;
    }
    boolean beside =
        use.sentence() == sheet.sentence(quotation.firstToken())
            || use.sentence() == sheet.sentence(quotation.endToken() - 1)
            || isJustBefore(use, quotation)
            || use.sentence() == sheet.sentence(pronoun);
    return beside && sheet.is(grammar.predicate(use.token()), Trait.SPEECH);
  }

  /** "..., Ruiz said. <i>"</i>I told him ...": who spoke before goes on. */
  private boolean isJustBefore(Use use, Stretch quotation) {
    int first = quotation.firstToken();
    return use.sentence() == sheet.sentence(first) - 1
        && endsQuotation(use.sentence())
        && sheet.paragraph(use.token()) == sheet.paragraph(first)
        && sheet.opensSentence(first + 1);
  }

  /** Whether words between quotation marks end within a sentence. */
  private boolean endsQuotation(int sentence) {
    Sentence said = sheet.text().story().sentences().get(sentence);
    for (int i = said.firstToken(); i + 1 < said.endToken(); i++) {
      if (sheet.isQuoted(i) && sheet.quotation(i + 1) == null) {
        return true;
      }
    }
    return false;
  }

  /** Persons named later in the sentence whom the pronoun may look forward to. */
  private List<Candidate> ahead(Pronoun pronoun) {
    List<Candidate> found = new ArrayList<>();
    for (int k = pronoun.token() + 1; sheet.isInSentence(k, pronoun.sentence()); k++) {
      NameRun run = names.startingAt(k);
      Draft draft = names.person(run);
      if (run != null && draft != null && draft.gender().fits(pronoun.gender())) {
        Use use = grammar.use(run.title(), run.last());
        boolean fits = grammar.mayAnticipate(pronoun.token(), use.token());
        if (fits && !isSpeaker(pronoun.token(), use)) {
          found.add(new Candidate(draft, use));
        }
      }
    }
    return found;
  }

  private double score(Pronoun pronoun, Candidate candidate) {
    Draft draft = candidate.draft();
    Use ahead = candidate.ahead();
    double score = draft.gender() == pronoun.gender() ? GENDER : 0;
    score += ahead == null ? 0 : FRONTED;
    score += draft.isNamed() ? 0 : NAMELESS;
    score += isKnownOwner(pronoun.token(), draft) ? KIN : 0;
    if (ahead != null && !isNear(pronoun, draft)) {
      return score + SUBJECT + MODEL * model(ahead, pronoun.token());
    }
    return score + OFTEN * Math.min(draft.touches(), MOST_MENTIONS) + backward(pronoun, draft);
  }

  private boolean isKnownOwner(int pronoun, Draft draft) {
    int owned = grammar.owned(pronoun);
    return sheet.is(owned, Trait.ANY_KIN) && kinship.of(draft, sheet.lower(owned)) != null;
  }

  private double backward(Pronoun pronoun, Draft draft) {
    Collection<Use> uses = uses(pronoun, draft);
    Use last = uses.iterator().next();
    double model = -SUREST;
    boolean own = last.sentence() == pronoun.sentence();
    boolean subject = false;
    boolean parallel = false;
    boolean clause = false;
    boolean listed = false;
    for (Use use : uses) {
      model = Math.max(model, model(pronoun.token(), use));
      clause |= grammar.isSame(pronoun.subject(), use.token());
      listed |= grammar.isSame(pronoun.listed(), use.token());
      if (use.sentence() == last.sentence()) {
        subject |= use.role().isSubject() && (own || !grammar.isInSideClause(use.token()));
        parallel |= use.role().isParallel(pronoun.role());
      }
    }
    double score = MODEL * model;
    score += SENTENCE * Math.min(pronoun.sentence() - last.sentence(), MOST_SENTENCES);
    score += TOKEN * Math.min(pronoun.token() - last.token(), MOST_TOKENS);
    score += sheet.paragraph(last.token()) == sheet.paragraph(pronoun.token()) ? 0 : PARAGRAPH;
    score += subject ? SUBJECT : 0;
    score += parallel ? PARALLEL : 0;
    score += clause ? CLAUSE : 0;
    return score + (listed ? LISTED : 0);
  }

  /** What the model says of a pronoun that looks back. */
  private double model(int pronoun, Use use) {
    return clip(
        Math.max(
            sheet.text().antecedent(pronoun, use.token()),
            sheet.text().antecedent(pronoun, use.last())));
  }

  /** What the model says of a mention that looks back at a pronoun. */
  private double model(Use use, int pronoun) {
    return clip(
        Math.max(
            sheet.text().antecedent(use.token(), pronoun),
            sheet.text().antecedent(use.last(), pronoun)));
  }

  private static double clip(double logOdds) {
    return Math.clamp(logOdds, -SUREST, SUREST);
  }
}
