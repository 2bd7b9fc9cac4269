package org.fabula.quote;

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
    if (lead.opening() == Lead.Opening.NONE || clause.cue().place() == Cue.Place.ACCORDING) {
      return null;
    }
    boolean stated = lead.opening() == Lead.Opening.THAT || isSay(clause);
    boolean quoted = clause.hasStretch(content, clause.high());
    if (!quoted && !(stated && clause.hasVerb(content, clause.high()))) {
      return null;
    }
    return clause.words(content, clause.high(), RULE);
  }

  /** Verbs whose bare clause is speech: "said he would", against "claimed the prize". */
  private static boolean isSay(Clause clause) {
    String lemma = clause.cue().verb().lemma();
    return switch (lemma) {
      case "say", "tell", "add", "note", "insist", "claim", "argue", "suggest" -> true;
      default -> false;
    };
  }

  private static @Nullable Draft called(Clause clause) {
    int content = clause.cue().end();
    Page page = clause.page();
    if (page.quoted(content) || page.is(content, "as")) {
      return null;
    }
    if (page.is(content, "to") || page.is(content, "on") || page.is(content, "for")) {
      content++;
    }
    return clause.hasStretch(content, clause.high())
        ? clause.words(content, clause.high(), CALL)
        : null;
  }
}
