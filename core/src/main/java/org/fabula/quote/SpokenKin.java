package org.fabula.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.people.MentionIndex;
import org.fabula.people.People;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives the relatives that somebody speaks of to those whom the story names: "my wife", "Mum" in
 * the words of a man whose wife and mother it has told of.
 */
public final class SpokenKin {
  private static final String RULE = "spoken-kin";

  /** Words for a relative that stand alone like a name, in the mouth of the child. */
  private static final Set<String> NAMED =
      Set.of(
          "mum",
          "mom",
          "mam",
          "mummy",
          "mommy",
          "mother",
          "dad",
          "daddy",
          "father",
          "gran",
          "granny",
          "nan",
          "nana",
          "grandma",
          "grandpa",
          "grandad",
          "granddad",
          "papa",
          "mama",
          "mamma",
          "appa",
          "amma",
          "abba",
          "ammi",
          "tata");

  private final Analysis text;
  private final People people;
  private final Talk talk;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, List<Mention>> found = new HashMap<>();
  private final Map<String, String> joined = new LinkedHashMap<>();

  /**
   * What is known then.
   *
   * @param people the actors, fewer where one turned out to be another
   * @param quotes the quotations, with speakers among them
   */
  public record Found(People people, Quotes quotes) {}

  private SpokenKin(Analysis text, People people, Quotes quotes) {
    this.text = text;
    this.people = people;
    this.talk = new Talk(text, quotes.quotes());
    people.actors().forEach(actor -> actors.put(actor.id(), actor));
  }

  /**
   * Adds the mentions by such words.
   *
   * @param text the story
   * @param people its actors
   * @param quotes its quotations, with speakers among the actors
   */
  public static Found in(Analysis text, People people, Quotes quotes) {
    SpokenKin kin = new SpokenKin(text, people, quotes);
    for (int i = 0; i < text.size(); i++) {
      kin.read(i);
    }
    boolean none = kin.found.isEmpty() && kin.joined.isEmpty();
    return none ? new Found(people, quotes) : kin.renumbered(quotes);
  }

  private void read(int noun) {
    Quote quote = talk.of(noun);
    Quote.Speaker speaker = quote == null ? null : quote.speaker();
    Actor owner = speaker == null ? null : actors.get(speaker.actor());
    int first = owner == null ? -1 : first(noun);
    if (owner == null || first < 0 || owner.kind() != ActorKind.PERSON) {
      return;
    }
    String id = people.relatives().of(owner.id(), text.token(noun).lower());
    Actor relative = id == null ? null : actors.get(id);
    if (relative != null && relative != owner) {
      give(first, noun, relative);
    }
  }

  /** Where the words for a relative of the speaker begin; -1 where the noun is none. */
  private int first(int noun) {
    if (text.pos(noun) != Upos.NOUN && text.pos(noun) != Upos.PROPN) {
      return -1;
    }
    int first = noun;
    while (first > 0 && text.pos(first - 1) == Upos.ADJ) {
      first--;
    }
    boolean mine = first > 0 && (text.is(first - 1, "my") || text.is(first - 1, "our"));
    if (mine) {
      return first - 1;
    }
    String word = text.word(noun);
    boolean named =
        Character.isUpperCase(word.charAt(0)) && NAMED.contains(text.token(noun).lower());
    boolean alone = noun == 0 || text.pos(noun - 1) != Upos.DET && text.pos(noun - 1) != Upos.PRON;
    return named && alone && first == noun ? noun : -1;
  }

  private void give(int first, int noun, Actor relative) {
    Span span = text.story().cover(first, noun);
    Actor other = described(text.token(noun).span(), relative);
    boolean chained =
        joined.containsKey(relative.id()) || other != null && joined.containsValue(other.id());
    if (chained) {
      return;
    }
    if (other != null) {
      joined.putIfAbsent(other.id(), relative.id());
    } else if (!relative.isMentionedAt(text.token(noun).span())) {
      found
          .computeIfAbsent(relative.id(), id -> new ArrayList<>())
          .add(new Mention(span, Mention.Kind.NOMINAL, RULE));
    }
  }

  /** The actor that the description has become, who has no name but that. */
  private @Nullable Actor described(Span noun, Actor relative) {
    return people.mentions().overlapping(noun).stream()
        .filter(placed -> placed.mention().kind() != Mention.Kind.PRONOUN)
        .map(MentionIndex.Placed::actor)
        .filter(actor -> !actor.id().equals(relative.id()) && isNameless(actor))
        .findFirst()
        .orElse(null);
  }

  private boolean isNameless(Actor actor) {
    String word = actor.name().toLowerCase(Locale.ROOT);
    boolean named = actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
    return !named || NAMED.contains(word);
  }

  /** The same actors with their new mentions, numbered by where each comes first. */
  private Found renumbered(Quotes quotes) {
    List<Actor> kept = new ArrayList<>();
    for (Actor actor : people.actors()) {
      if (!joined.containsKey(actor.id())) {
        kept.add(withMentions(actor));
      }
    }
    kept.sort(Comparator.comparing(actor -> actor.mentions().getFirst().span()));
    Map<String, String> ids = new HashMap<>();
    kept.forEach(actor -> ids.put(actor.id(), "a" + (ids.size() + 1)));
    joined.forEach((from, to) -> ids.put(from, Objects.requireNonNull(ids.get(to))));
    List<Actor> numbered = kept.stream().map(actor -> numbered(actor, ids)).toList();
    List<Quote> said = quotes.quotes().stream().map(quote -> numbered(quote, ids)).toList();
    return new Found(people.numbered(numbered, ids), new Quotes(said, quotes.notes()));
  }

  private Actor withMentions(Actor actor) {
    List<Mention> mentions = new ArrayList<>(actor.mentions());
    mentions.addAll(found.getOrDefault(actor.id(), List.of()));
    joined.forEach(
        (from, to) -> {
          if (to.equals(actor.id())) {
            mentions.addAll(Objects.requireNonNull(actors.get(from)).mentions());
          }
        });
    mentions.sort(Comparator.comparing(Mention::span));
    return new Actor(
        actor.id(), actor.kind(), actor.name(), actor.aliases(), mentions, actor.facts());
  }

  private static Actor numbered(Actor actor, Map<String, String> ids) {
    List<Fact> facts =
        actor.facts().stream()
            .map(f -> new Fact(f.kind(), f.value(), ids.get(f.actor()), f.span()))
            .toList();
    String id = Objects.requireNonNull(ids.get(actor.id()));
    return new Actor(id, actor.kind(), actor.name(), actor.aliases(), actor.mentions(), facts);
  }

  private static Quote numbered(Quote quote, Map<String, String> ids) {
    Quote.Speaker speaker = quote.speaker();
    if (speaker == null) {
      return quote;
    }
    String id = Objects.requireNonNull(ids.get(speaker.actor()));
    return new Quote(
        quote.id(),
        quote.kind(),
        quote.spans(),
        quote.cue(),
        new Quote.Speaker(id, speaker.mention()),
        quote.channel(),
        quote.medium(),
        quote.when(),
        quote.rule());
  }
}
