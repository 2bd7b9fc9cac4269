package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.List;
import org.fabula.app.date.DateWords;
import org.fabula.app.output.Json;
import org.fabula.app.output.ReadingJson;
import org.fabula.app.store.Hit;

/** Writes what was found, with the words looked for marked. */
final class Hits {
  private Hits() {}

  /** A stretch of words, looked for or not. */
  private record Piece(String text, boolean mark) {}

  static void write(Hit hit, Json json) {
    json.string("story", hit.code());
    json.string("title", hit.title());
    json.string("source", hit.source());
    json.string("published", hit.published());
    snippet(hit.words(), json);
    ReadingJson.list("rows", hit.rows(), json, Hits::row);
  }

  private static void row(Hit.Row row, Json json) {
    ReadingJson.when(row.when(), json);
    json.string("whenWords", DateWords.SHORT.of(row.when(), null));
    json.string("kind", row.kind().name());
    snippet(row.words(), json);
  }

  private static void snippet(String words, Json json) {
    ReadingJson.list(
        "snippet",
        pieces(words),
        json,
        (piece, to) -> {
          to.string("text", piece.text());
          to.bool("mark", piece.mark());
        });
  }

  private static List<Piece> pieces(String words) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    boolean marked = false;
    for (int i = 0; i <= words.length(); i++) {
      boolean isEnd =
          i == words.length() || words.charAt(i) == Hit.FROM || words.charAt(i) == Hit.TO;
      if (isEnd) {
        if (i > from) {
          pieces.add(new Piece(words.substring(from, i), marked));
        }
        marked = i < words.length() && words.charAt(i) == Hit.FROM;
        from = i + 1;
      }
    }
    return pieces;
  }
}
