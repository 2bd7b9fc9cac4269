package org.fabula.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.fabula.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of an OpenDocument text (ISO/IEC 26300): paragraphs, headings, cells, text boxes
 * before the paragraph they hang on, notes at the end. Tables of contents, comments and what a
 * tracked change deletes are left out.
 */
final class OdtReader implements Xml.Handler {
  private static final String BODY = "content.xml";
  private static final String PROPERTIES = "meta.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final Set<String> LEFT_OUT =
      Set.of(
          "tracked-changes",
          "table-of-content",
          "annotation",
          "note-citation",
          "ruby-text",
          "desc",
          "title",
          "binary-data");

  /** Written for a run of spaces; more of them say nothing more. */
  private static final String SPACE = " ";

  private final Paragraphs paragraphs;
  private final List<Opened> notes = new ArrayList<>();
  private final Deque<Opened> open = new ArrayDeque<>();
  private Xml.@Nullable Path place;
  private int leftOut;
  private int inNote;

  /** A paragraph that is open, and where it begins. */
  private record Opened(StringBuilder words, Place place) {}

  private OdtReader(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  static Page read(byte[] bytes, Limits limits) throws IOException {
    Map<String, byte[]> parts =
        Zipped.parts(
            bytes,
            limits.documentBytes(),
            name -> name.equals(BODY) || name.equals(PROPERTIES) || name.equals(MANIFEST));
    byte[] manifest = parts.get(MANIFEST);
    if (manifest != null
        && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
      throw new UnreadableException("encrypted", "save a copy without a password");
    }
    byte[] body = parts.get(BODY);
    if (body == null) {
      throw new UnreadableException("a zip file, but no ODT", "is its name right?");
    }
    Paragraphs paragraphs = new Paragraphs(limits.storyBytes());
    OdtReader reader = new OdtReader(paragraphs);
    Xml.read(body, limits.pageDepth(), reader);
    for (Opened note : reader.notes) {
      paragraphs.add(note.words(), note.place());
    }
    return metadata(Xml.fields(parts.get(PROPERTIES), limits.pageDepth())).page(paragraphs.prose());
  }

  /** Here {@code dc:creator} and {@code dc:date} are of the last change. */
  private static Metadata metadata(Map<String, List<String>> fields) {
    Map<String, List<String>> known = new HashMap<>(fields);
    List<String> first = fields.get("initial-creator");
    if (first != null) {
      known.put("creator", first);
    }
    known.put("modified", fields.getOrDefault("date", List.of()));
    return Metadata.of(known);
  }

  @Override
  public void begin(Xml.Path path) {
    place = path;
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    if (leftOut > 0 || LEFT_OUT.contains(name)) {
      leftOut++;
      return;
    }
    switch (name) {
      case "p", "h" ->
          open.push(new Opened(new StringBuilder(), new Place.Node(BODY, String.valueOf(place))));
      case "s", "tab", "line-break" -> append(SPACE);
      case "note-body" -> inNote++;
      default -> {}
    }
  }

  @Override
  public void end(String name) throws IOException {
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    switch (name) {
      case "p", "h" -> close();
      case "note-body" -> inNote--;
      default -> {}
    }
  }

  private void close() throws IOException {
    if (open.isEmpty()) {
      return;
    }
    Opened closed = open.pop();
    if (inNote > 0) {
      notes.add(closed);
    } else {
      paragraphs.add(closed.words(), closed.place());
    }
  }

  @Override
  public void text(String words) {
    if (leftOut == 0) {
      append(words);
    }
  }

  private void append(String words) {
    if (!open.isEmpty()) {
      open.getFirst().words().append(words);
    }
  }
}
