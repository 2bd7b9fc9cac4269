package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Makes the annotations of a dossier: rows, quotations, times, mentions. Used once. */
final class Annotations {
  private final Told told;
  private final boolean everyTime;
  private final Map<String, Selectors> selectors = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Set<String>> restedOn = new HashMap<>();
  private final List<Annotation> all = new ArrayList<>();

  /**
   * Annotations of a dossier.
   *
   * @param everyTime whether all time expressions of its stories are annotated, or those alone on
   *     which its rows and quotations rest
   */
  Annotations(Told told, boolean everyTime) {
    this.told = told;
    this.everyTime = everyTime;
  }

  /** What is said of the words: a text, and what for, by the names of the model (3.3.5). */
  record Body(String value, String purpose, @Nullable String language) {
    private void write(Json json) {
      json.string("type", "TextualBody");
      json.string("value", value);
      json.string("format", "text/plain");
      if (language != null) {
        json.string("language", language);
      }
      json.string("purpose", purpose);
    }
  }

  /** Words of a story. */
  record Target(Story story, Selectors selectors, Span span) {
    private void write(Json json) {
      json.string("type", "SpecificResource");
      json.name("source");
      json.object(
          () -> {
            json.string("id", StoryNames.iri(story));
            json.string("type", "Text");
            json.string("language", story.language());
            json.string("label", Headings.title(story));
          });
      json.name("selector");
      json.array(() -> selectors.write(span, json));
    }
  }

  /** An annotation. */
  record Annotation(String id, String motivation, List<Body> bodies, List<Target> targets) {
    void write(Json json) {
      json.string("id", id);
      json.string("type", "Annotation");
      json.string("motivation", motivation);
      ReadingJson.list("body", bodies, json, Body::write);
      ReadingJson.list("target", targets, json, Target::write);
    }
  }

  /** All of them: the rows, then story by story what else was found. */
  List<Annotation> all() {
    Items.of(told).forEach(this::row);
    Map<String, List<Utterance>> quotes = new HashMap<>();
    for (Utterance utterance : told.dossier().quotes()) {
      quotes.computeIfAbsent(utterance.story(), id -> new ArrayList<>()).add(utterance);
      rest(utterance.story(), utterance.quote().when());
    }
    for (Source source : told.dossier().stories()) {
      quotes.getOrDefault(source.id(), List.of()).forEach(this::quote);
      times(source.id());
      mentions(source.id());
    }
    return all;
  }

  private void row(Item item) {
    rest(item.entry().story(), item.when());
    List<Body> bodies = new ArrayList<>();
    bodies.add(body(item.kind().word(), "classifying"));
    bodies.add(body(item.date() + " (" + item.known() + ")", "describing"));
    item.voices().forEach(voice -> bodies.add(body(voice, "describing")));
    item.standing().forEach(standing -> bodies.add(body(standing, "describing")));
    date(item.when(), bodies);
    item.people().forEach(name -> bodies.add(new Body(name, "identifying", null)));
    item.places().forEach(name -> bodies.add(new Body(name, "identifying", null)));
    List<Target> targets =
        item.tellings().stream().map(telling -> target(telling.id(), telling.span())).toList();
    all.add(new Annotation("urn:uuid:" + item.id(), "describing", bodies, targets));
  }

  private void quote(Utterance utterance) {
    Quote quote = utterance.quote();
    Party speaker = told.speaker(utterance);
    List<Body> bodies = new ArrayList<>();
    bodies.add(body(lower(quote.kind()) + " quotation", "classifying"));
    if (speaker != null) {
      bodies.add(new Body(Display.oneLine(speaker.name()), "identifying", null));
    }
    if (quote.channel() != null) {
      bodies.add(new Body(Display.oneLine(quote.channel()), "describing", null));
    }
    date(quote.when(), bodies);
    List<Target> targets =
        quote.spans().stream().map(span -> target(utterance.story(), span)).toList();
    all.add(
        new Annotation(
            id("quote", utterance.story(), quote.cover()), "identifying", bodies, targets));
  }

  private void times(String story) {
    Set<String> wanted = restedOn.getOrDefault(story, Set.of());
    for (TimeExpression time : told.reading(story).times()) {
      if (everyTime || wanted.contains(time.id())) {
        String value = time.edtf() == null ? time.value() : time.edtf();
        List<Body> bodies =
            List.of(body(lower(time.type()), "classifying"), new Body(value, "tagging", null));
        add("time", "tagging", story, time.span(), bodies);
      }
    }
  }

  /** Marks the time expression, if any, on which a row or a quotation rests. */
  private void rest(String story, When when) {
    if (when.time() != null) {
      restedOn.computeIfAbsent(story, id -> new HashSet<>()).add(when.time());
    }
  }

  private void mentions(String story) {
    for (Actor actor : told.reading(story).actors()) {
      Party party = told.party(story, actor.id());
      if (party != null) {
        List<Body> bodies =
            List.of(
                body(lower(party.kind()), "classifying"),
                new Body(Display.oneLine(party.name()), "identifying", null));
        for (Mention mention : actor.mentions()) {
          add("mention", "identifying", story, mention.span(), bodies);
        }
      }
    }
  }

  private void add(String what, String motivation, String story, Span span, List<Body> bodies) {
    all.add(
        new Annotation(id(what, story, span), motivation, bodies, List.of(target(story, span))));
  }

  private static void date(When when, List<Body> bodies) {
    String value = when.edtf() == null ? when.value() : when.edtf();
    if (value != null) {
      bodies.add(new Body(value, "tagging", null));
    }
  }

  /** Words of Fabula's own. */
  private static Body body(String value, String purpose) {
    return new Body(value, purpose, "en");
  }

  private Target target(String story, Span span) {
    Story of = told.story(story);
    return new Target(of, selectors.computeIfAbsent(story, id -> new Selectors(of.text())), span);
  }

  private String id(String what, String story, Span span) {
    String name = StoryNames.uuid(what, story, span.start() + ".." + span.end());
    int number = seen.merge(name, 1, Integer::sum);
    return "urn:uuid:" + (number == 1 ? name : StoryNames.uuid(name, String.valueOf(number)));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
