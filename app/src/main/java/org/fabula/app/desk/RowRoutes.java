package org.fabula.app.desk;

import java.util.List;
import org.fabula.app.dossier.Portion;
import org.fabula.app.store.Filter;
import org.fabula.dossier.Dossier.Entry;
import org.jspecify.annotations.Nullable;

/** The chronology, and what is behind each row. */
final class RowRoutes {
  /** Parts that are looked at for one that has a row; whoever asks may go on from there. */
  private static final int MOST_EMPTY = 3;

  private final Desk desk;

  RowRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    return List.of(
        Route.get("/dossiers/{dossier}/rows", "Rows in the order of time.", "List:Row", this::rows)
            .with(Routes.with(Routes.FILTER, List.of(Routes.ALL), Routes.PAGE))
            .kept(),
        Route.get(
                "/dossiers/{dossier}/rows/{row}",
                "A row with all who tell it, and how its date and speaker are known.",
                "WholeRow",
                this::row)
            .kept());
  }

  private Answer rows(Request request) {
    Present.Known known = desk.known(request);
    Filter filter = request.filter();
    Portion.Wanted wanted = request.wanted();
    View view = desk.view(known, filter, wanted, request.isAhead());
    Portion portion = view.rows(filter, wanted);
    // Of a large dossier a part may have nothing that the filter lets through in the end.
    for (int i = 0; i < MOST_EMPTY && isOnlyEmptyHere(view, portion); i++) {
      wanted = wanted.from(String.valueOf(view.assembly().last()));
      view = desk.view(known, filter, wanted, request.isAhead());
      portion = view.rows(filter, wanted);
    }
    return answer(view, portion, portion.next());
  }

  private static boolean isOnlyEmptyHere(View view, Portion portion) {
    return portion.rows().isEmpty() && view.assembly().last() != null;
  }

  private static Answer answer(View view, Portion portion, @Nullable String next) {
    return Answer.list(
        portion.rows(),
        next,
        view.isWhole() ? Integer.valueOf(portion.total()) : null,
        (row, to) -> view.json().row(view.id(row), row, to));
  }

  private Answer row(Request request) {
    Present.Known known = desk.known(request);
    String id = request.path("row");
    View view = desk.view(known, List.of(desk.storyOfRow(known, id)));
    Entry row = row(view, id);
    return Answer.json(json -> view.json().wholeRow(view.id(row), row, json));
  }

  /** The row of an id. */
  static Entry row(View view, String id) {
    @Nullable Entry row = id.isEmpty() ? null : view.row(id);
    if (row == null) {
      throw Refusal.notFound(
          "no-row",
          "No row of this dossier has the id \"" + id + "\"; it may have been hidden or merged.");
    }
    return row;
  }
}
