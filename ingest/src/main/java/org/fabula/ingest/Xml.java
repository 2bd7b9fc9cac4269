package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML of unknown origin: no document type is processed, no entity but the five of XML is
 * known, nothing outside is fetched, and depth is bounded. Streams, without recursion.
 */
final class Xml {

  /** Takes what is read; names are local names. */
  interface Handler {
    void start(String name, XMLStreamReader at) throws IOException;

    /** Gives, before all else, what knows where the reading stands. */
    default void begin(Path path) {}

    void end(String name) throws IOException;

    void text(String words) throws IOException;
  }

  /** The XPath of the element that is open, by names as written. */
  static final class Path {
    private final Deque<String> steps = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> children = new ArrayDeque<>();

    private Path() {
      children.push(new HashMap<>());
    }

    private void open(String name) {
      int number = children.element().merge(name, 1, Integer::sum);
      steps.addLast(name + "[" + number + "]");
      children.push(new HashMap<>(4));
    }

    private void close() {
      steps.removeLast();
      children.pop();
    }

    @Override
    public String toString() {
      return "/" + String.join("/", steps);
    }
  }

  private Xml() {}

  /**
   * Reads all of it.
   *
   * @param depth elements inside one another that are allowed
   */
  static void read(byte[] bytes, int depth, Handler handler) throws IOException {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      int level = 0;
      Path path = new Path();
      handler.begin(path);
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++level > depth) {
              throw damaged("more than " + depth + " elements inside one another");
            }
            path.open(name(reader));
            handler.start(reader.getLocalName(), reader);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            level--;
            handler.end(reader.getLocalName());
            path.close();
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              handler.text(reader.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw damaged("it declares entities, which are refused");
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw damaged("its XML is damaged");
    }
  }

  private static String name(XMLStreamReader at) {
    String prefix = at.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? at.getLocalName()
        : prefix + ":" + at.getLocalName();
  }

  /** The words of each element, by local name, in order. */
  static Map<String, List<String>> fields(byte @Nullable [] bytes, int depth) throws IOException {
    Map<String, List<String>> fields = new HashMap<>();
    if (bytes == null) {
      return fields;
    }
    StringBuilder words = new StringBuilder();
    read(
        bytes,
        depth,
        new Handler() {
          @Override
          public void start(String name, XMLStreamReader at) {
            words.setLength(0);
          }

          @Override
          public void end(String name) {
            if (!Words.isBlank(words.toString())) {
              fields
                  .computeIfAbsent(name, n -> new ArrayList<>())
                  .add(Words.oneLine(words.toString()));
            }
            words.setLength(0);
          }

          @Override
          public void text(String more) {
            words.append(more);
          }
        });
    return fields;
  }

  /** The value of an attribute by its local name, whatever its namespace. */
  static @Nullable String attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return at.getAttributeValue(i);
      }
    }
    return null;
  }

  private static UnreadableException damaged(String reason) {
    return new UnreadableException(reason, "save the document anew");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Depth is bounded here, by the same number on every JDK.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("outside entities are refused");
        });
    return factory;
  }
}
