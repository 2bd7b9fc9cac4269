package org.fabula.quote;

import java.util.Locale;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** "Ruiz said (that) the bridge was “a disgrace”." "Ruiz called the bridge “a disgrace”." */
final class ClauseAfter implements Sieve {
  static final String RULE = "clause-after";
  static final String CALL = "called";

  @Override
  public @Nullable Draft words(Clause clause) {
    Cue cue = clause.cue();
    return switch (cue.verb().kind()) {
      case OTHER -> null;
      case CALL -> called(clause);
      case SHOW -> clause.lead().opening() == Lead.Opening.THAT ? told(clause) : null;
      default -> told(clause);
    };
  }

  private static @Nullable Draft told(Clause clause) {
    Lead lead = clause.lead();
    int content = lead.content();
    if (isGap(clause) || clause.cue().place() == Cue.Place.NOUN) {
      return null;
    }
    if (lead.opening() == Lead.Opening.NONE || clause.cue().place() == Cue.Place.ACCORDING) {
      return null;
    }
    boolean stated = lead.opening() == Lead.Opening.THAT || isSay(clause) || isStated(clause);
    boolean quoted = !isWriting(clause) && clause.hasStretch(content, clause.high());
    if (!quoted && !(stated && clause.hasVerb(content, clause.high()))) {
      return null;
    }
    return clause.words(content, end(clause, content), RULE);
  }

  /** "the warnings that engineers say | could have saved it": no clause of its own. */
  private static boolean isGap(Clause clause) {
    Upos pos = clause.page().pos(clause.lead().content());
    boolean verb = pos == Upos.AUX || pos == Upos.VERB;
    return verb
        && clause.lead().opening() == Lead.Opening.BARE
        && !clause.page().quoted(clause.lead().content())
        && !clause.hasStretch(clause.lead().content(), clause.high());
  }

  /** The words end with the quotation whose last mark is a comma, unless another one follows. */
  private static int end(Clause clause, int content) {
    Page page = clause.page();
    for (int i = content; i < clause.high(); i++) {
      Stretch stretch = page.stretch(i);
      if (stretch != null) {
        i = stretch.endToken() - 1;
        if (page.lastInside(stretch) == ',' && !clause.hasStretch(i + 1, clause.high())) {
          return i + 1;
        }
      }
    }
    return clause.high();
  }

  /** What is written or posted may be a thing: "posted the “Harbour” song". */
  private static boolean isWriting(Clause clause) {
    SpeechVerb.Kind kind = clause.cue().verb().kind();
    return kind == SpeechVerb.Kind.WRITE || kind == SpeechVerb.Kind.POST;
  }

  /** Verbs whose bare clause is speech: "said he would", against "claimed the prize". */
  private static boolean isSay(Clause clause) {
    String lemma = clause.cue().verb().lemma();
    return switch (lemma) {
      case "say", "tell", "add", "note", "insist", "claim", "argue", "suggest" -> true;
      default -> false;
    };
  }

  /** "stated <i>she was tired</i>": a clause with its own subject, as the tree has it. */
  private static boolean isStated(Clause clause) {
    Page page = clause.page();
    Dependencies tree = page.text().dependencies();
    int verb = clause.cue().first();
    int said = tree.dependent(verb, "ccomp");
    int subject =
        said < verb ? -1 : Math.max(tree.dependent(said, "nsubj"), tree.dependent(said, "expl"));
    return subject > verb
        && !page.quoted(subject)
        && tree.dependent(said, "mark") < 0
        && clause.cue().place() == Cue.Place.BEFORE
        && clause.lead().opening() == Lead.Opening.BARE
        && clause.lead().content() <= subject
        && !isQuestion(page.word(clause.lead().content()));
  }

  /** "confirms <i>where</i> he stands": not what is said, but what is known. */
  private static boolean isQuestion(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "how", "where", "why", "when", "what", "who", "which", "whether" -> true;
      default -> false;
    };
  }

  /** Verbs that never give a name: "praised “a brave crew”", against "called “Hope”". */
  private static boolean isJudgement(Clause clause) {
    return switch (clause.cue().verb().lemma()) {
      case "praise",
          "criticize",
          "criticise",
          "denounce",
          "condemn",
          "mock",
          "slam",
          "blast",
          "decry",
          "deride",
          "dismiss",
          "tout",
          "hail",
          "lambast",
          "lambaste",
          "ridicule" ->
          true;
      default -> false;
    };
  }

  private static @Nullable Draft called(Clause clause) {
    int content = clause.cue().end();
    Page page = clause.page();
    Stretch name = page.stretch(content);
    if (name != null && page.is(clause.cue().start() - 1, "what")) {
      return clause.words(content, name.endToken(), CALL);
    }
    if (name != null && !isJudgement(clause)) {
      return null;
    }
    if (page.is(content, "as") || page.is(content, "off")) {
      return null;
    }
    if (page.is(content, "to") || page.is(content, "on") || page.is(content, "for")) {
      content++;
    }
    return clause.hasStretch(content, clause.high())
        ? clause.words(content, end(clause, content), CALL)
        : null;
  }
}
