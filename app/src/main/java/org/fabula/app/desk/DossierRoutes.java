package org.fabula.app.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabula.app.desk.Route.Content;
import org.fabula.app.desk.Route.Parameter;
import org.fabula.app.dossier.DossierName;
import org.fabula.app.output.DossierForm;
import org.fabula.app.output.Json;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Hit;
import org.fabula.app.store.Search;

/** Dossiers as such: made, removed, searched, passed on. */
final class DossierRoutes {
  /** A longer name fits no line. */
  private static final int LONGEST_NAME = 200;

  /** Stories found where nobody says how many. */
  private static final int HITS = 20;

  /** Nobody types more. */
  private static final int BODY = 1 << 20;

  /** A look whether anything has changed costs next to nothing. */
  private static final long LOOK_MILLIS = 300;

  private static final long BEAT_MILLIS = 10_000;

  private final Desk desk;
  private final Exports exports;

  DossierRoutes(Desk desk) {
    this.desk = desk;
    this.exports = new Exports(desk);
  }

  List<Route> all() {
    return List.of(
        Route.get(
            "/dossiers",
            "The dossiers, by name.",
            "List:Dossier",
            request -> {
              List<Present.Known> all = desk.present().dossiers();
              return Answer.list(all, null, all.size(), DossierRoutes::write);
            }),
        Route.post("/dossiers", "Makes a dossier.", 201, "Dossier", this::make)
            .taking(Content.json("NewDossier")),
        Route.get(
            "/dossiers/{dossier}",
            "A dossier.",
            "Dossier",
            request -> {
              Present.Known known = desk.known(request);
              return Answer.json(json -> write(known, json));
            }),
        Route.delete(
            "/dossiers/{dossier}", "Removes a dossier with all that is in it.", this::remove),
        Route.get("/dossiers/{dossier}/search", "Finds words in stories.", "List:Hit", this::search)
            .with(
                Routes.with(
                    List.of(new Parameter("q", "Words", "What to find.")),
                    Routes.FILTER,
                    List.of(new Parameter("limit", "Limit", "Stories at most: 20 if not given."))))
            .kept(),
        Route.get("/dossiers/{dossier}/export", "Writes a file.", "Words", exports::export)
            .with(
                Routes.with(
                    List.of(
                        new Parameter(
                            "format",
                            "Words",
                            "One of " + String.join(", ", DossierForm.titles()) + ".")),
                    Routes.FILTER,
                    List.of(Routes.ALL)))
            .answering(new Content("application/octet-stream", null)),
        Route.get(
                "/dossiers/{dossier}/events",
                "changed, whenever stories or corrections change.",
                "Words",
                this::events)
            .answering(new Content("text/event-stream", "Words")));
  }

  private static void write(Present.Known known, Json json) {
    DossierInfo info = known.info();
    json.string("name", info.name());
    json.string("title", info.title());
    json.string("created", info.created());
    json.number("stories", info.stories());
    json.string("from", info.first());
    json.string("to", info.last());
    json.number("corrections", known.corrections());
  }

  private Answer make(Request request) {
    Body body = request.json(BODY);
    body.only("name", "title");
    String name = body.string("name").strip();
    DossierName.check(name);
    if (name.length() > LONGEST_NAME) {
      throw Refusal.bad(
          "bad-name",
          "The name has more than " + LONGEST_NAME + " characters; give a shorter one.");
    }
    String title = Desk.trimmed(body.optional("title"));
    if (!desk.stores().write(store -> store.create(name, title, Instant.now()))) {
      throw new Refusal(
          409, "dossier-exists", "There is a dossier called \"" + name + "\"; give another name.");
    }
    Present.Known made = desk.present().dossier(name);
    return Answer.json(201, json -> write(made, json));
  }

  private Answer remove(Request request) {
    DossierInfo info = desk.info(request);
    desk.stores()
        .write(
            store -> {
              store.remove(info);
              return info;
            });
    return Answer.done();
  }

  private Answer search(Request request) {
    Present.Known known = desk.known(request);
    String query = request.one("q");
    if (query == null) {
      throw Refusal.bad("bad-parameter", "q is missing; give the words to find.");
    }
    Search search = new Search(query, request.filter(), request.limit(HITS));
    if (search.isEmpty()) {
      throw Refusal.bad(
          "bad-parameter", "There is no letter or digit in q; give the words to find.");
    }
    List<Hit> hits = desk.stores().read(store -> store.search(known.info(), search));
    return Answer.list(hits, null, null, Hits::write);
  }

  private Answer events(Request request) {
    Present.Known known = desk.known(request);
    return new Answer.Events(stream -> tell(known, stream));
  }

  private void tell(Present.Known known, Answer.Stream stream)
      throws IOException, InterruptedException {
    String last = stream.lastId() == null ? known.version() : stream.lastId();
    long beaten = System.nanoTime();
    while (!stream.isClosing()) {
      String now;
      try {
        now = desk.present().dossier(known.info().name()).version();
      } catch (Refusal e) {
        return;
      }
      if (!now.equals(last)) {
        String version = now;
        stream.send("changed", now, Answer.object(json -> json.string("version", version)));
        last = now;
      } else if (System.nanoTime() - beaten > BEAT_MILLIS * 1_000_000) {
        beaten = System.nanoTime();
        stream.beat();
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** The form that is asked for. */
  static DossierForm form(Request request) {
    String format = request.one("format");
    List<String> titles = new ArrayList<>(DossierForm.titles());
    if (format == null) {
      throw Refusal.bad(
          "bad-format", "format is missing; give one of " + String.join(", ", titles) + ".");
    }
    return DossierForm.named(format.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                Refusal.bad(
                    "bad-format",
                    "A dossier is not written as \""
                        + format
                        + "\"; give one of "
                        + String.join(", ", titles)
                        + "."));
  }
}
