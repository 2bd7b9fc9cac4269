package org.fabula.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.people.MentionIndex;
import org.fabula.people.People;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives the pronouns within quotation marks to those who take part in the talk: "I" is who speaks,
 * "you" is whom that is told, and "we" is a body that speaks. "We" said by one person is some group
 * that the story need not name, and is left open.
 */
public final class SpokenPronouns {
  private static final String RULE = "spoken";

  private final Analysis text;
  private final MentionIndex mentions;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, List<Mention>> found = new HashMap<>();
  private final Talk talk;

  /** Who speaks in an interview. */
  private final Set<String> turns = new HashSet<>();

  private SpokenPronouns(Analysis text, People people, List<Quote> quotes) {
    this.text = text;
    this.mentions = people.mentions();
    this.talk = new Talk(text, quotes);
    people.actors().forEach(actor -> actors.put(actor.id(), actor));
    for (Quote quote : quotes) {
      Quote.Speaker speaker = quote.speaker();
      if (speaker != null && quote.isTurn()) {
        turns.add(speaker.actor());
      }
    }
  }

  /**
   * Adds the mentions by such pronouns.
   *
   * @param text the story
   * @param people its actors
   * @param quotes its quotations, with speakers among the actors
   * @return the same actors with more mentions
   */
  public static People in(Analysis text, People people, List<Quote> quotes) {
    SpokenPronouns pronouns = new SpokenPronouns(text, people, quotes);
    pronouns.resolve();
    return pronouns.with(people);
  }

  private void resolve() {
    for (int i = 0; i < text.size(); i++) {
      Quote quote = talk.of(i);
      Actor actor = quote == null ? null : actor(text.token(i).lower(), quote);
      if (actor != null) {
        found
            .computeIfAbsent(actor.id(), id -> new ArrayList<>())
            .add(new Mention(text.token(i).span(), Mention.Kind.PRONOUN, RULE));
      }
    }
  }

  private @Nullable Actor actor(String word, Quote quote) {
    return switch (word) {
      case "i", "me", "my", "mine", "myself" -> speaker(quote, false);
      case "we", "us", "our", "ours", "ourselves" -> speaker(quote, true);
      case "you", "your", "yours", "yourself" -> told(quote);
      default -> null;
    };
  }

  private @Nullable Actor speaker(Quote quote, boolean body) {
    Quote.Speaker speaker = quote.speaker();
    Actor actor = speaker == null ? null : actors.get(speaker.actor());
    boolean person = actor != null && actor.kind() == ActorKind.PERSON;
    return person == body ? null : actor;
  }

  /** The person that is the object of the cue: "Ruiz told <i>Hansen</i>". */
  private @Nullable Actor told(Quote quote) {
    if (quote.isTurn()) {
      return other(quote);
    }
    Span cue = quote.cue();
    int verb = cue == null ? -1 : text.story().tokenAt(cue.start());
    if (verb < 0) {
      return null;
    }
    int indirect = text.dependencies().dependent(verb, "iobj");
    int object = indirect >= 0 ? indirect : text.dependencies().dependent(verb, "obj");
    return object < 0
        ? null
        : mentions
            .at(text.token(object).span())
            .map(MentionIndex.Placed::actor)
            .filter(actor -> actor.kind() == ActorKind.PERSON)
            .orElse(null);
  }

  /**
   * Of two who talk by turns, each speaks to the other; who is not named speaks to the one who is.
   */
  private @Nullable Actor other(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    if (turns.size() != (speaker == null ? 1 : 2)) {
      return null;
    }
    return turns.stream()
        .filter(one -> speaker == null || !one.equals(speaker.actor()))
        .findFirst()
        .map(actors::get)
        .orElse(null);
  }

  private boolean isMentioned(Actor actor, Mention mention) {
    return mentions.overlapping(mention.span()).stream()
        .anyMatch(placed -> placed.actor().id().equals(actor.id()));
  }

  private People with(People people) {
    List<Actor> all = new ArrayList<>();
    for (Actor actor : people.actors()) {
      List<Mention> more = new ArrayList<>(actor.mentions());
      for (Mention mention : found.getOrDefault(actor.id(), List.of())) {
        if (!isMentioned(actor, mention)) {
          more.add(mention);
        }
      }
      more.sort(Comparator.comparing(Mention::span));
      all.add(
          new Actor(actor.id(), actor.kind(), actor.name(), actor.aliases(), more, actor.facts()));
    }
    return people.with(all);
  }
}
