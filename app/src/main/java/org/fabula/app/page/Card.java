package org.fabula.app.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabula.app.output.Original;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** What was understood of something in a story, as labelled lines; shown when it is pressed. */
final class Card {
  private final String ref;
  private final String head;
  private final List<Line> lines = new ArrayList<>();

  /** Text, with the offset of the words it leads to or -1, and the address it opens or empty. */
  record Piece(String text, int offset, String address) {
    Piece(String text, int offset) {
      this(text, offset, "");
    }

    static Piece plain(String text) {
      return new Piece(text, -1);
    }
  }

  private record Line(String label, List<Piece> pieces) {}

  private Card(String ref, String head) {
    this.ref = ref;
    this.head = head;
  }

  /** A card of its own: what kind of thing it is and its words. */
  static Card of(String ref, String kind, String title) {
    return new Card(ref, "\"k\":" + Markup.json(kind) + ",\"h\":" + Markup.json(title));
  }

  /** A card that adds lines at the head of another. */
  static Card onto(String ref, String base) {
    return new Card(ref, "\"of\":" + Markup.json(base));
  }

  /** Adds a line; none where the text is null or empty. */
  Card line(String label, @Nullable String text) {
    return text == null || text.isEmpty() ? this : line(label, List.of(Piece.plain(text)));
  }

  /** Adds a line of several pieces; none where there are no pieces. */
  Card line(String label, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      lines.add(new Line(label, pieces));
    }
    return this;
  }

  /** Adds a line that leads to words of the story. */
  Card link(String label, String text, Span span) {
    return line(label, List.of(new Piece(text, span.start())));
  }

  /** Adds a line that says where words stand in the original, and opens it there. */
  Card original(Story story, int offset) {
    Optional<String> words = Original.words(story, offset);
    String address = Original.address(story, offset).orElse("");
    return words.isEmpty() && address.isEmpty()
        ? this
        : line("Original", List.of(new Piece(words.orElse(address), -1, address)));
  }

  /** Writes the card as a member of a JSON object. */
  void write(Appendable out) throws IOException {
    out.append(Markup.json(ref)).append(":{").append(head).append(",\"f\":[");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      out.append(i == 0 ? "[" : ",[").append(Markup.json(line.label()));
      for (Piece piece : line.pieces()) {
        out.append(',').append(Markup.json(piece.text()));
        out.append(',');
        out.append(
            piece.address().isEmpty()
                ? Integer.toString(piece.offset())
                : Markup.json(piece.address()));
      }
      out.append(']');
    }
    out.append("]}");
  }
}
