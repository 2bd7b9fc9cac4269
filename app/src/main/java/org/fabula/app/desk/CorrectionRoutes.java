package org.fabula.app.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.app.correction.CorrectionLines;
import org.fabula.app.desk.Route.Content;
import org.fabula.app.output.Json;
import org.fabula.app.output.MarkWords;
import org.fabula.app.output.ReadingJson;
import org.fabula.app.store.DossierInfo;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.jspecify.annotations.Nullable;

/** What persons mend. */
final class CorrectionRoutes {
  private static final String LINES = "application/x-ndjson";

  /** A wish names some rows or actors. */
  private static final int WISH = 1 << 20;

  /** Lines are some kilobytes each. */
  private static final int IMPORT = 64 << 20;

  private final Desk desk;

  CorrectionRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    return List.of(
        Route.get(
                "/dossiers/{dossier}/corrections",
                "What persons mended, in order, and what became of it.",
                "List:Correction",
                this::list)
            .answering(Content.json("List:Correction"), new Content(LINES, "Words")),
        Route.post(
                "/dossiers/{dossier}/corrections",
                "Mends one thing; or adds the corrections of a file.",
                201,
                "Made",
                this::correct)
            .taking(Content.json("Wish"), new Content(LINES, "Words")));
  }

  private Answer list(Request request) {
    Present.Known known = desk.known(request);
    List<String> kept = desk.stores().read(store -> store.corrections(known.info()));
    CorrectionLines lines = CorrectionLines.ofLines(kept);
    if (request.wants(LINES)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        lines.write(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Answer.Bytes(200, LINES, out.toByteArray(), Map.of());
    }
    Map<String, String> unmet = desk.isLarge(known) ? Map.of() : unmet(known);
    Set<String> undone = undone(lines.corrections());
    return Answer.json(
        json -> {
          ReadingJson.list(
              "items",
              lines.corrections(),
              json,
              (one, to) -> write(one, undone.contains(one.id()), unmet.get(one.id()), to));
          json.string("next", null);
          json.number("total", lines.corrections().size());
        });
  }

  private Map<String, String> unmet(Present.Known known) {
    Map<String, String> unmet = new HashMap<>();
    desk.view(known, List.of())
        .assembly()
        .corrected()
        .unmet()
        .forEach(one -> unmet.putIfAbsent(one.correction().id(), one.why().words()));
    return unmet;
  }

  /** Those that another takes back which nothing takes back itself. */
  private static Set<String> undone(List<Correction> corrections) {
    Set<String> undone = new HashSet<>();
    for (Correction one : corrections.reversed()) {
      if (one.change() instanceof Change.Undo(String target) && !undone.contains(one.id())) {
        undone.add(target);
      }
    }
    return undone;
  }

  private static void write(Correction one, boolean undone, @Nullable String unmet, Json json) {
    json.string("id", one.id());
    json.string("by", one.by());
    json.string("at", one.at().toString());
    json.string("what", MarkWords.what(one.change()));
    json.string("comment", one.comment());
    json.bool("undone", undone);
    json.string("unmet", unmet);
  }

  private Answer correct(Request request) {
    Present.Known known = desk.known(request);
    if (request.isOf(LINES)) {
      return imported(known.info(), request.bytes(IMPORT));
    }
    Wish wish = new Wish(request.json(WISH));
    Correction made = wish.correction(desk, known);
    desk.stores()
        .write(store -> store.correct(known.info(), made.id(), CorrectionLines.line(made)));
    return Answer.json(
        201,
        json -> {
          json.string("id", made.id());
          json.string("what", MarkWords.what(made.change()));
        });
  }

  private Answer imported(DossierInfo info, byte[] bytes) {
    CorrectionLines lines;
    try {
      lines = CorrectionLines.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int count =
        desk.stores()
            .write(
                store -> {
                  int added = 0;
                  for (Correction one : lines.corrections()) {
                    added += store.correct(info, one.id(), CorrectionLines.line(one)) ? 1 : 0;
                  }
                  for (String line : lines.kept()) {
                    store.correct(info, CorrectionLines.code(line), line);
                  }
                  return added;
                });
    return Answer.json(
        201,
        json -> {
          json.string("id", null);
          json.string("what", count + (count == 1 ? " correction" : " corrections") + " added");
          json.number("added", count);
          json.strings(
              "problems",
              lines.problems().stream().map(CorrectionLines.BadLine::toString).toList());
        });
  }
}
