package org.fabula.app.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fabula.app.desk.Route.Parameter;
import org.fabula.app.dossier.Portion;
import org.fabula.app.output.ReadingJson;
import org.fabula.app.store.Filter;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.ActorKind;
import org.fabula.quote.Quote;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a dossier, what they say, and what is said against it. Of a large dossier each list
 * goes with the rows: its parts are those of the parts of the chronology.
 */
final class PeopleRoutes {
  private final Desk desk;

  PeopleRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    return List.of(
        Route.get(
                "/dossiers/{dossier}/actors",
                "Who is in it, most rows first.",
                "List:Actor",
                this::actors)
            .with(
                Routes.with(
                    List.of(
                        new Parameter("text", "Words", "Those of whose names this is a part."),
                        new Parameter("kind", "Words", "PERSON, ORGANIZATION, PLACE, ...")),
                    Routes.PAGE))
            .kept(),
        Route.get(
                "/dossiers/{dossier}/actors/{actor}",
                "One with all that is stated of it.",
                "WholeActor",
                this::actor)
            .kept(),
        Route.get("/dossiers/{dossier}/quotes", "Who said what.", "List:Quote", this::quotes)
            .with(
                Routes.with(
                    List.of(
                        new Parameter("actor", "Words", "The speaker, by id or name."),
                        new Parameter("channel", "Words", "A part of the channel or its kind."),
                        new Parameter("from", "Day", "Said then or later."),
                        new Parameter("to", "Day", "Said then or earlier."),
                        new Parameter("text", "Words", "Quotations with these words.")),
                    Routes.PAGE))
            .kept(),
        Route.get(
                "/dossiers/{dossier}/conflicts",
                "What the stories contradict each other in.",
                "List:Conflict",
                this::conflicts)
            .with(Routes.PAGE)
            .kept());
  }

  /** A part of a list. */
  private <T> Answer portion(Request request, View view, List<T> found, ReadingJson.Body<T> body) {
    if (!view.isWhole()) {
      return Answer.list(found, next(view, request), null, body);
    }
    int from = Math.min(request.offset(), found.size());
    int to = Math.min(from + request.limit(), found.size());
    String next = to < found.size() ? String.valueOf(to) : null;
    return Answer.list(found.subList(from, to), next, found.size(), body);
  }

  /** The dossier, or of a large one the part of the rows that the cursor names. */
  private View view(Request request) {
    return desk.view(desk.known(request), Filter.ALL, rows(request), request.isAhead());
  }

  private static Portion.Wanted rows(Request request) {
    return new Portion.Wanted(true, request.limit(), request.one("cursor"), "cursor");
  }

  /** The dossier, or of a large one what the rows of the part name. */
  private static Dossier named(View view, Request request) {
    return view.isWhole()
        ? view.dossier()
        : view.dossier().with(view.rows(Filter.ALL, rows(request)).rows());
  }

  private static @Nullable String next(View view, Request request) {
    return view.rows(Filter.ALL, rows(request)).next();
  }

  private Answer actors(Request request) {
    View view = view(request);
    String text = request.one("text");
    ActorKind kind = kind(request.one("kind"));
    List<Party> found =
        named(view, request).actors().stream()
            .filter(party -> kind == null || party.kind() == kind)
            .filter(party -> text == null || isCalled(party, folded(text)))
            .sorted(Comparator.comparingInt((Party party) -> view.json().rows(party)).reversed())
            .toList();
    return portion(request, view, found, view.json()::actor);
  }

  private static @Nullable ActorKind kind(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (ActorKind kind : ActorKind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw Refusal.bad(
        "bad-parameter",
        "kind is \""
            + name
            + "\"; give one of "
            + String.join(", ", Stream.of(ActorKind.values()).map(Enum::name).toList())
            + ".");
  }

  private static boolean isCalled(Party party, String part) {
    return Stream.concat(Stream.of(party.name()), party.aliases().stream())
        .anyMatch(name -> folded(name).contains(part));
  }

  /** Without case and accents. */
  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private Answer actor(Request request) {
    String id = request.path("actor");
    View view = desk.viewOf(desk.known(request), id);
    Party actor = actor(view, id);
    return Answer.json(json -> view.json().wholeActor(actor, json));
  }

  /** The actor of an id. */
  static Party actor(View view, String id) {
    Party actor = view.actor(id);
    if (actor == null) {
      throw Refusal.notFound(
          "no-actor",
          "No actor of this dossier has the id \"" + id + "\"; it may be one with another now.");
    }
    return actor;
  }

  private Answer quotes(Request request) {
    View view = view(request);
    Filter filter = request.filter();
    String actor = filter.actor();
    Set<String> speakers = actor == null ? Set.of() : view.bearers(actor);
    String channel = request.one("channel");
    String text = filter.text();
    Predicate<Utterance> wanted =
        quote ->
            (actor == null || isBy(quote, speakers))
                && (channel == null || isThrough(quote, folded(channel)))
                && mayBeWithin(quote.quote().when(), filter)
                && (text == null || folded(view.json().words(quote)).contains(folded(text)));
    List<Utterance> found = named(view, request).quotes().stream().filter(wanted).toList();
    return portion(request, view, found, view.json()::quote);
  }

  private static boolean isBy(Utterance quote, Set<String> speakers) {
    Quote.Speaker speaker = quote.quote().speaker();
    return speaker != null && speakers.contains(speaker.actor());
  }

  private static boolean isThrough(Utterance quote, String channel) {
    String named = quote.quote().channel();
    Quote.Medium medium = quote.quote().medium();
    return named != null && folded(named).contains(channel)
        || medium != null && folded(medium.name()).contains(channel);
  }

  private static boolean mayBeWithin(When when, Filter filter) {
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    if (from == null && to == null) {
      return true;
    }
    LocalDateTime earliest = when.begin().earliest();
    LocalDateTime latest = when.end().latest();
    if (earliest == null && latest == null) {
      return false;
    }
    return (from == null || latest == null || !latest.toLocalDate().isBefore(from))
        && (to == null || earliest == null || !earliest.toLocalDate().isAfter(to));
  }

  private Answer conflicts(Request request) {
    View view = view(request);
    return portion(request, view, named(view, request).conflicts(), view.json()::conflict);
  }

  /** The conflict of an id. */
  static Conflict conflict(View view, String id) {
    Conflict conflict = view.conflict(id);
    if (conflict == null) {
      throw Refusal.notFound(
          "no-conflict",
          "No conflict of this dossier has the id \"" + id + "\"; list its conflicts.");
    }
    return conflict;
  }

  /** The quotation of an id. */
  static Utterance quote(View view, String id) {
    Utterance quote = view.quote(id);
    if (quote == null) {
      throw Refusal.notFound(
          "no-quote", "No quotation of this dossier has the id \"" + id + "\"; list its quotes.");
    }
    return quote;
  }
}
