package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.model.Analysis;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Finds who is spoken of and folds names into actors. Immutable; shared between threads. */
public final class PeopleReader {
  private final Lexicon lexicon;
  private final Spellings spellings;

  /** A reader of English. */
  public static PeopleReader english() {
    return new PeopleReader(Lexicon.english(), Spellings.english());
  }

  private PeopleReader(Lexicon lexicon, Spellings spellings) {
    this.lexicon = lexicon;
    this.spellings = spellings;
  }

  /**
   * Reads the actors of a story.
   *
   * @param text the story
   * @param times its time expressions, which are never names
   */
  public People read(Analysis text, Times times) {
    Sheet sheet = new Sheet(text, times, lexicon);
    List<NameRun> runs = new NameFinder(sheet).find();
    Grammar grammar = new Grammar(sheet);
    Aliases aliases = new Aliases(sheet, runs);
    Kinds kinds = new Kinds(sheet, grammar, lexicon.bodies(), runs, aliases);
    Folding folding = new Folding(sheet, kinds, spellings, aliases);
    folding.fold(runs);
    List<Draft> drafts = new ArrayList<>(folding.drafts());
    Resolver resolver = new Resolver(sheet, grammar, lexicon, runs, folding);
    drafts.addAll(resolver.resolve());
    Narrator.add(sheet, lexicon, drafts);
    drafts.removeIf(draft -> draft.self() != draft);
    drafts.sort(Comparator.comparingInt(Draft::start));
    return Facts.add(sheet, lexicon, times, people(drafts, resolver.kinship()));
  }

  private static People people(List<Draft> drafts, Kinship<Draft> kinship) {
    Map<Draft, String> ids = new HashMap<>();
    for (Draft draft : drafts) {
      ids.put(draft, "a" + (ids.size() + 1));
    }
    List<Actor> actors = new ArrayList<>();
    drafts.forEach(draft -> actors.add(actor(draft, ids)));
    Kinship<String> relatives = kinship.keyed(draft -> ids.get(draft.self()));
    return new People(actors, List.of(), MentionIndex.of(actors), relatives);
  }

  private static Actor actor(Draft draft, Map<Draft, String> ids) {
    List<Mention> mentions = new ArrayList<>(draft.mentions());
    mentions.sort(Comparator.comparing(Mention::span));
    List<Fact> facts = new ArrayList<>();
    for (Draft.Pending fact : draft.facts()) {
      @Nullable String other =
          fact.other().isEmpty() ? null : ids.get(fact.other().getFirst().self());
      facts.add(new Fact(fact.kind(), fact.value(), other, fact.span()));
    }
    facts.sort(Comparator.comparing(Fact::span));
    String id = ids.getOrDefault(draft, "a0");
    return new Actor(id, draft.kind(), draft.fullest(), draft.aliases(), mentions, facts);
  }
}
