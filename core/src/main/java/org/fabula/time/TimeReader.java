package org.fabula.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Found;
import org.fabula.rule.Grammar;
import org.fabula.rule.Rule;
import org.fabula.story.Publication;
import org.fabula.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds time expressions and says when they are. Immutable; shared between threads. */
public final class TimeReader {
  private final Grammar<Piece> grammar;
  private final KnownDays known = KnownDays.english();
  private final Plausible plausible = new Plausible();
  private final Set<String> speakingVerbs = Speaking.verbs();
  private final Clause.Words words = Clause.Words.english();
  private final AgeWords ages = AgeWords.english();

  /** A reader of English. */
  public static TimeReader english() {
    return new TimeReader(English.grammar());
  }

  private TimeReader(Grammar<Piece> grammar) {
    this.grammar = grammar;
  }

  /** Names of all rules, in order; each can stand in a derivation. */
  public List<String> ruleNames() {
    return grammar.rules().stream().map(Rule::name).toList();
  }

  /**
   * Reads the time expressions of a story.
   *
   * @param text the story
   * @param published when it was published, or null where that is not known
   */
  public Times read(Analysis text, @Nullable Publication published) {
    LocalDate day = published == null ? null : published.day();
    List<Found<Piece>> found = find(text);
    boolean past = Narration.isOfThePast(found, day);
    Speaking speaking = new Speaking(speakingVerbs, text, found);
    List<AgePhrases.Phrase> aged = new AgePhrases(text, found, ages).all();
    Anchoring anchoring =
        new Anchoring(text, day, found, speaking, new Clause(text, words), past, aged);
    for (int i = 0; i < found.size(); i++) {
      anchoring.add();
    }
    return anchoring.times();
  }

  /**
   * Says when a story that carries no date may have been published, by what it tells: its dateline,
   * or else the years that all its dates, weekdays and ages allow. Each is the last day that the
   * story tells as past, on which or after which it was published.
   *
   * @param text the story
   * @param lives persons whose age and birth it states
   * @return in order; empty where the story proves nothing
   */
  public List<Publication> published(Analysis text, List<Life> lives) {
    List<Found<Piece>> found = find(text);
    Publication dateline = Dateline.of(text, found);
    return dateline != null
        ? List.of(dateline)
        : new PublicationClues(text, new Clause(text, words), found).survivors(lives);
  }

  private List<Found<Piece>> find(Analysis text) {
    List<Found<Piece>> all = new ArrayList<>();
    for (Sentence sentence : text.story().sentences()) {
      List<Found<Piece>> candidates = new ArrayList<>();
      for (Found<Piece> found : grammar.parse(text, sentence.firstToken(), sentence.endToken())) {
        if (found.value() instanceof Meaning && plausible.accepts(text, found)) {
          candidates.add(found);
        }
      }
      List<Found<Piece>> found = SharedYears.of(text, Selection.longest(candidates));
      found = SharedHalves.of(text, SharedDays.of(text, found));
      all.addAll(known.of(text, Apposed.of(text, EventDays.of(text, found))));
    }
    return OpenHours.of(text, all);
  }
}
