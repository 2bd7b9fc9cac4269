package org.fabula.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.Actor;
import org.fabula.people.Mention;

/** Says of what stands in a dossier how it is found again. Made for one dossier. */
public final class Anchors {
  /** Enough that most of them are still there when some stories have gone. */
  private static final int MOST = 5;

  private final Map<String, Source> stories = new HashMap<>();
  private final Map<String, Map<String, Actor>> actors = new HashMap<>();

  /** For what stands in {@code dossier}. */
  public Anchors(Dossier dossier) {
    dossier.stories().forEach(source -> stories.put(source.id(), source));
  }

  /** Words of a story. */
  public Anchor words(Passage words) {
    return Anchor.of(words.story(), source(words.story()).story(), words.span());
  }

  /** A row. */
  public Ref.OfRow row(Entry row) {
    return new Ref.OfRow(
        words(row.what()),
        spread(row.reports(), report -> report.words().story()).stream()
            .filter(report -> report.event() != null)
            .limit(MOST)
            .map(report -> words(report.words()))
            .toList());
  }

  /** An actor. */
  public Ref.OfActor actor(Party actor) {
    List<Anchor> mentions =
        spread(actor.appearances().stream().flatMap(this::mentions).toList(), Passage::story)
            .stream()
            .limit(MOST)
            .map(this::words)
            .toList();
    return new Ref.OfActor(actor.name(), actor.kind(), mentions);
  }

  /** A quotation. */
  public Ref.OfQuote quote(Utterance quote) {
    return new Ref.OfQuote(words(new Passage(quote.story(), quote.quote().spans().getFirst())));
  }

  /** The mentions by which an appearance is taken out of its actor: the best one. */
  public List<Anchor> appearance(Appearance appearance) {
    return mentions(appearance).limit(1).map(this::words).toList();
  }

  /** The words by which what a story tells is taken out of a row. */
  public List<Anchor> reports(Entry row, String story) {
    return row.reports().stream()
        .map(Citation::words)
        .filter(words -> words.story().equals(story))
        .map(this::words)
        .toList();
  }

  private Source source(String id) {
    Source source = stories.get(id);
    if (source == null) {
      throw new IllegalArgumentException("no such story: " + id);
    }
    return source;
  }

  /** The first of every story, then the second of every story, and so on. */
  private static <T> List<T> spread(List<T> all, Function<T, String> story) {
    Map<String, Integer> seen = new HashMap<>();
    List<List<T>> rounds = new ArrayList<>();
    for (T one : all) {
      int round = seen.merge(story.apply(one), 1, Integer::sum) - 1;
      if (rounds.size() == round) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(one);
    }
    return rounds.stream().flatMap(List::stream).toList();
  }

  /** Where an actor is spoken of in a story: names before descriptions, these before pronouns. */
  private Stream<Passage> mentions(Appearance appearance) {
    if (!stories.containsKey(appearance.story())) {
      return Stream.empty();
    }
    Actor actor =
        actors.computeIfAbsent(appearance.story(), this::actorsOf).get(appearance.actor());
    return actor == null
        ? Stream.empty()
        : Stream.of(Mention.Kind.values())
            .flatMap(kind -> actor.mentions().stream().filter(one -> one.kind() == kind))
            .map(one -> new Passage(appearance.story(), one.span()));
  }

  private Map<String, Actor> actorsOf(String story) {
    return source(story).report().actors().stream()
        .collect(Collectors.toMap(Actor::id, Function.identity(), (a, b) -> a));
  }
}
