package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entities of FollowTheMoney 3 of a dossier: an Article for a story, a Person,
 * Organization or LegalEntity for who is called by a name, an Event for a row, a Note for a
 * quotation, a Mention for a name in a story, and links where a fact names the other. Used once.
 */
final class Ftm {
  private final Told told;
  private final Map<String, FtmEntity> articles = new HashMap<>();
  private final Map<String, FtmEntity> parties = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<FtmEntity> all = new ArrayList<>();

  Ftm(Told told) {
    this.told = told;
  }

  /** The entities, each before those that name it. */
  List<FtmEntity> all() {
    told.dossier().stories().forEach(this::article);
    told.dossier().actors().forEach(this::party);
    told.dossier().actors().forEach(this::mentions);
    Items.of(told).forEach(this::event);
    told.dossier().quotes().forEach(this::quote);
    told.dossier().actors().forEach(this::links);
    return all;
  }

  private void add(FtmEntity entity) {
    if (ids.add(entity.id())) {
      all.add(entity);
    }
  }

  private void article(Source source) {
    Story story = source.story();
    Publication published = story.published();
    String origin = Headings.origin(story);
    FtmEntity article =
        FtmEntity.of("Article", source.id(), origin, StoryNames.sha256(story.text()))
            .with("fileName", origin.isEmpty() ? story.id() : origin)
            .with("name", Headings.title(story))
            .with("title", story.title())
            .with("author", story.byline())
            .with("publisher", story.publisher())
            .with("publishedAt", published == null ? null : published.day().toString())
            .with("modifiedAt", day(story.modified()))
            .with("language", language(story))
            .with("sourceUrl", Links.of(story).orElse(null))
            .whole("bodyText", story.text());
    articles.put(source.id(), article);
    add(article);
  }

  /** The day of an ISO 8601 date-time; null where there is none. */
  private static @Nullable String day(@Nullable String moment) {
    return moment != null && moment.matches("\\d{4}-\\d\\d-\\d\\d.*")
        ? moment.substring(0, 10)
        : null;
  }

  /** The three letters of ISO 639-3 that FollowTheMoney has; empty for a language it may not. */
  private static String language(Story story) {
    try {
      return Locale.forLanguageTag(story.language()).getISO3Language();
    } catch (MissingResourceException e) {
      return "";
    }
  }

  /** Who is called by a name; a description alone is nobody who could be looked up. */
  private void party(Party party) {
    Optional<String> schema = schema(party.kind());
    List<Actor> actors = told.actors(party);
    if (schema.isEmpty() || !told.isNamed(party)) {
      return;
    }
    Appearance first = party.appearances().getFirst();
    FtmEntity entity =
        FtmEntity.of(schema.get(), article(first.story()).id(), first.actor(), party.name())
            .with("name", party.name());
    party.aliases().forEach(alias -> entity.with(isWhole(alias) ? "alias" : "weakAlias", alias));
    proof(party.appearances().stream().map(Appearance::story).distinct().toList(), entity);
    boolean person = party.kind() == ActorKind.PERSON;
    for (Actor actor : actors) {
      actor.facts().forEach(fact -> fact(fact, person, entity));
    }
    parties.put(party.id(), entity);
    add(entity);
  }

  /** A single word, "Ruiz", is many people's name: it is not to be matched by. */
  private static boolean isWhole(String alias) {
    return alias.strip().indexOf(' ') > 0;
  }

  private static Optional<String> schema(ActorKind kind) {
    return switch (kind) {
      case PERSON -> Optional.of("Person");
      case ORGANIZATION -> Optional.of("Organization");
      case GROUP -> Optional.of("LegalEntity");
      case PLACE, WORK, OTHER -> Optional.empty();
    };
  }

  private static void fact(Fact fact, boolean person, FtmEntity entity) {
    boolean dated = fact.value().matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    switch (fact.kind()) {
      case BORN -> entity.with("birthDate", person && dated ? fact.value() : null);
      case DEATH -> entity.with("deathDate", person && dated ? fact.value() : null);
      case ROLE -> entity.with("position", person ? fact.value() : null);
      case RESIDENCE -> entity.with("address", fact.value());
      case AGE, EMPLOYER, RELATION, ORIGIN, AWARD, WORK -> {
        // A link says it, or FollowTheMoney has no property that means it.
      }
    }
  }

  private void mentions(Party party) {
    FtmEntity resolved = parties.get(party.id());
    if (resolved == null) {
      return;
    }
    for (Appearance one : party.appearances()) {
      Names names = told.names(one.story());
      names
          .find(one.actor())
          .ifPresent(actor -> mentions(actor, article(one.story()), names, resolved));
    }
  }

  private void mentions(Actor actor, FtmEntity article, Names names, FtmEntity resolved) {
    for (Mention mention : actor.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        String name = names.words(mention.span());
        add(
            FtmEntity.of("Mention", article.id(), resolved.id(), name)
                .with("document", article.id())
                .with("name", name)
                .with("resolved", resolved.id())
                .with("detectedSchema", resolved.schema()));
      }
    }
  }

  private void event(Item item) {
    FtmEntity entity =
        FtmEntity.of("Event", item.id(), article(item.entry().story()).id())
            .with("name", item.headline())
            .with("description", item.words())
            .with("summary", String.join("; ", item.voices()))
            .with("recordId", item.id())
            .with("keywords", item.kind().word())
            .with("notes", item.date() + " (" + item.known() + ")")
            .with("notes", item.standing())
            .with("location", item.places());
    FtmDates.add(item.when(), entity);
    for (Party party : told.parties(item.entry())) {
      FtmEntity involved = parties.get(party.id());
      entity.with("involved", involved == null ? null : involved.id());
    }
    proof(item.tellings().stream().map(Item.Telling::id).distinct().toList(), entity);
    add(entity);
  }

  /** Says which stories tell it, by which publishers, and where they are. */
  private void proof(List<String> stories, FtmEntity entity) {
    for (String story : stories) {
      Story of = told.story(story);
      entity
          .with("proof", article(story).id())
          .with("publisher", of.publisher())
          .with("sourceUrl", Links.of(of).orElse(null));
    }
  }

  /** There is no schema for what somebody said: a note on the speaker comes closest. */
  private void quote(Utterance utterance) {
    Quote quote = utterance.quote();
    Names names = told.names(utterance.story());
    String words = names.words(quote);
    Party speaker = told.speaker(utterance);
    FtmEntity entity = speaker == null ? null : parties.get(speaker.id());
    String article = article(utterance.story()).id();
    int number = seen.merge(article + words, 1, Integer::sum);
    FtmEntity note =
        FtmEntity.of("Note", article, words, String.valueOf(number))
            .with(
                "name",
                Item.headline((speaker == null ? "Somebody" : speaker.name()) + ": " + words))
            .with("description", words)
            .with("summary", quote.channel())
            .with("entity", entity == null ? null : entity.id())
            .with("keywords", Cells.lower(quote.kind()) + " quotation");
    proof(List.of(utterance.story()), note);
    add(note);
  }

  /** Links where a story states of one what names the other. */
  private void links(Party party) {
    FtmEntity subject = parties.get(party.id());
    if (subject == null) {
      return;
    }
    for (Appearance one : party.appearances()) {
      for (Actor actor : told.names(one.story()).find(one.actor()).stream().toList()) {
        for (Fact fact : actor.facts()) {
          Party other = told.party(one.story(), fact.actor());
          FtmEntity object = other == null ? null : parties.get(other.id());
          if (object != null && object != subject) {
            link(fact, subject, object, one.story());
          }
        }
      }
    }
  }

  private void link(Fact fact, FtmEntity subject, FtmEntity object, String story) {
    boolean employed =
        fact.kind() == Fact.Kind.EMPLOYER
            && subject.schema().equals("Person")
            && object.schema().equals("Organization");
    if (!employed && fact.kind() != Fact.Kind.RELATION && fact.kind() != Fact.Kind.EMPLOYER) {
      return;
    }
    String schema = employed ? "Employment" : "UnknownLink";
    String role = fact.kind() == Fact.Kind.RELATION ? fact.value() : "";
    FtmEntity link =
        FtmEntity.of(schema, subject.id(), object.id(), role, article(story).id())
            .with(employed ? "employee" : "subject", subject.id())
            .with(employed ? "employer" : "object", object.id())
            .with("role", role)
            .with("summary", told.names(story).words(fact.span()))
            .with("publisher", told.story(story).publisher())
            .with("sourceUrl", Links.of(told.story(story)).orElse(null));
    add(link);
  }

  private FtmEntity article(String story) {
    FtmEntity article = articles.get(story);
    if (article == null) {
      throw new IllegalArgumentException("no such story: " + story);
    }
    return article;
  }
}
