package org.fabula.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.fabula.story.Place;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a book in EPUB 2 or 3: its chapters in the order of the spine, as one story. */
final class EpubReader {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final Pattern WORDS = Pattern.compile("(?i).*\\.(?:x?html?|xml|opf)");

  /** Fonts may be veiled in a book that is otherwise open; these are the two ways to do it. */
  private static final Pattern VEILED_FONT =
      Pattern.compile("http://(?:www\\.idpf\\.org/2008/embedding|ns\\.adobe\\.com/pdf/enc#RC)");

  private static final Pattern CIPHER = Pattern.compile("EncryptionMethod[^>]{1,300}");

  private final Map<String, byte[]> parts;
  private final Limits limits;

  private EpubReader(Map<String, byte[]> parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  static Page read(byte[] bytes, Limits limits) throws IOException {
    return new EpubReader(
            Zipped.parts(bytes, limits.documentBytes(), name -> WORDS.matcher(name).matches()),
            limits)
        .book();
  }

  private Page book() throws IOException {
    refuseEncrypted();
    Contents contents = new Contents();
    byte[] container = parts.get(CONTAINER);
    if (container == null) {
      throw new UnreadableException("a zip file, but no EPUB", "is its name right?");
    }
    Xml.read(container, limits.pageDepth(), contents);
    byte[] contentsFile = contents.root == null ? null : parts.get(contents.root);
    if (contentsFile == null) {
      throw new UnreadableException("its table of contents is missing", "get the file again");
    }
    Xml.read(contentsFile, limits.pageDepth(), contents);
    Paragraphs paragraphs = new Paragraphs(limits.storyBytes());
    for (String id : contents.spine) {
      chapter(contents.path(id), paragraphs);
    }
    return Metadata.of(Xml.fields(contentsFile, limits.pageDepth())).page(paragraphs.prose());
  }

  private void chapter(@Nullable String file, Paragraphs paragraphs) throws IOException {
    byte[] bytes = file == null ? null : parts.get(file);
    String html = bytes == null ? null : PageReader.decode(bytes, null);
    if (file == null || html == null) {
      return;
    }
    PageReader.refuseTooManyTags(html);
    Document document = Parser.htmlParser().setMaxDepth(limits.pageDepth()).parseInput(html, "");
    NodePaths paths = new NodePaths();
    for (Block block : Blocks.of(document, Furniture.nameless())) {
      paragraphs.add(block.text(), new Place.Node(file, paths.of(block.at())));
    }
  }

  private void refuseEncrypted() throws UnreadableException {
    byte[] encryption = parts.get(ENCRYPTION);
    if (encryption == null) {
      return;
    }
    String words = new String(encryption, StandardCharsets.UTF_8);
    if (CIPHER
        .matcher(words)
        .results()
        .anyMatch(method -> !VEILED_FONT.matcher(method.group()).find())) {
      throw new UnreadableException("encrypted", "only an open copy can be read");
    }
  }

  /** What the container and the package say: which file is which, and their order. */
  private final class Contents implements Xml.Handler {
    private final Map<String, String> files = new HashMap<>();
    private final List<String> spine = new ArrayList<>();
    private @Nullable String root;

    @Override
    public void start(String name, XMLStreamReader at) {
      switch (name) {
        case "rootfile" -> root = root == null ? Xml.attribute(at, "full-path") : root;
        case "item" -> item(at);
        case "itemref" -> {
          String id = Xml.attribute(at, "idref");
          if (id != null && !"no".equals(Xml.attribute(at, "linear"))) {
            spine.add(id);
          }
        }
        default -> {}
      }
    }

    private void item(XMLStreamReader at) {
      String id = Xml.attribute(at, "id");
      String href = Xml.attribute(at, "href");
      String properties = Xml.attribute(at, "properties");
      boolean navigation = properties != null && properties.contains("nav");
      if (id != null && href != null && !navigation) {
        files.put(id, href);
      }
    }

    private @Nullable String path(String id) {
      String href = files.get(id);
      String from = root;
      if (href == null || from == null) {
        return null;
      }
      try {
        // Each chapter once, even where the spine names it a thousand times.
        files.remove(id);
        URI base = new URI(null, null, "/" + from, null);
        String path = base.resolve(new URI(href)).getPath();
        return path == null || path.isEmpty() ? null : path.substring(1);
      } catch (URISyntaxException | IllegalArgumentException e) {
        return null;
      }
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String words) {}
  }
}
