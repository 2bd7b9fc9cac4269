package org.fabula.ingest;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.fabula.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of an Office Open XML text (ISO/IEC 29500): paragraphs, cells of tables, text
 * boxes before the paragraph they hang on, notes at the end. Headers and footers, tables of
 * contents, comments, hidden words and what a tracked change deletes are left out; what it inserts
 * stays.
 */
final class DocxReader implements Xml.Handler {
  /** Some programs number it. */
  private static final Pattern BODY = Pattern.compile("word/document\\d{0,3}\\.xml");

  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");
  private static final String PROPERTIES = "docProps/core.xml";

  /** Deleted words, and the second telling of what a newer element tells. */
  private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback");

  private final Paragraphs paragraphs;
  private final String file;
  private final Deque<Opened> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();
  private Xml.@Nullable Path place;
  private @Nullable String titled;
  private int leftOut;
  private boolean inText;
  private boolean hidden;
  private boolean isTitle;
  private boolean isContents;
  private boolean endDeleted;

  /** A paragraph that is open, and where it begins. */
  private record Opened(StringBuilder words, Place place) {}

  private DocxReader(Paragraphs paragraphs, String file) {
    this.paragraphs = paragraphs;
    this.file = file;
  }

  static Page read(byte[] bytes, Limits limits) throws IOException {
    Map<String, byte[]> parts =
        Zipped.parts(
            bytes,
            limits.documentBytes(),
            name ->
                BODY.matcher(name).matches() || name.equals(PROPERTIES) || NOTES.contains(name));
    String name =
        parts.keySet().stream().filter(BODY.asMatchPredicate()).min(naturalOrder()).orElse("");
    byte[] body = parts.get(name);
    if (body == null) {
      throw new UnreadableException("a zip file, but no DOCX", "is its name right?");
    }
    Paragraphs paragraphs = new Paragraphs(limits.storyBytes());
    DocxReader reader = new DocxReader(paragraphs, name);
    Xml.read(body, limits.pageDepth(), reader);
    for (String file : NOTES) {
      byte[] notes = parts.get(file);
      if (notes != null) {
        Xml.read(notes, limits.pageDepth(), new DocxReader(paragraphs, file));
      }
    }
    return Metadata.of(Xml.fields(parts.get(PROPERTIES), limits.pageDepth()))
        .orTitle(reader.titled)
        .page(paragraphs.prose());
  }

  @Override
  public void begin(Xml.Path path) {
    place = path;
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    if (leftOut == 0) {
      open(name, at);
    }
    if (leftOut > 0 || LEFT_OUT.contains(name) || isSeparator(name, at)) {
      leftOut++;
    }
    path.push(name);
  }

  private void open(String name, XMLStreamReader at) {
    switch (name) {
      case "p" -> {
        if (!endDeleted || open.isEmpty()) {
          open.push(new Opened(new StringBuilder(), new Place.Node(file, String.valueOf(place))));
        }
        endDeleted = false;
        isTitle = false;
        isContents = false;
      }
      case "r" -> hidden = false;
      case "vanish" -> hidden = isOn(at) && !isIn("pPr");
      case "pStyle" -> style(String.valueOf(Xml.attribute(at, "val")));
      case "t" -> inText = !hidden;
      case "tab", "br", "cr", "ptab" -> append(isIn("pPr") ? "" : " ");
      case "noBreakHyphen" -> append("-");
      // A paragraph whose end was deleted goes on in the next one.
      case "del" -> endDeleted = endDeleted || (isIn("rPr") && path.contains("pPr"));
      default -> {}
    }
  }

  private void style(String name) {
    isTitle = name.equals("Title");
    isContents = name.startsWith("TOC");
  }

  /** Every file of notes begins with the line drawn above them. */
  private static boolean isSeparator(String name, XMLStreamReader at) {
    return (name.equals("footnote") || name.equals("endnote"))
        && Xml.attribute(at, "type") != null
        && !"normal".equals(Xml.attribute(at, "type"));
  }

  private static boolean isOn(XMLStreamReader at) {
    String value = Xml.attribute(at, "val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  private boolean isIn(String parent) {
    return parent.equals(path.peek());
  }

  @Override
  public void end(String name) throws IOException {
    path.poll();
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    switch (name) {
      case "t" -> inText = false;
      case "r" -> hidden = false;
      case "p" -> close();
      case "body", "tc", "txbxContent", "footnote", "endnote" -> {
        // The last paragraph has nothing to go on in.
        if (endDeleted) {
          endDeleted = false;
          close();
        }
      }
      default -> {}
    }
  }

  private void close() throws IOException {
    if (endDeleted || open.isEmpty()) {
      return;
    }
    Opened closed = open.pop();
    String words = closed.words().toString();
    if (isTitle && titled == null && open.isEmpty()) {
      titled = words;
    }
    if (!isContents) {
      paragraphs.add(words, closed.place());
    }
    isContents = false;
  }

  @Override
  public void text(String words) {
    if (inText && leftOut == 0) {
      append(words);
    }
  }

  private void append(String words) {
    if (!open.isEmpty()) {
      open.getFirst().words().append(words);
    }
  }
}
