package org.fabula.site;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page, parsed: its headings with their anchors, its links and what stands in it as code. */
final class Document {
  /** Code of so many characters is not broken at its hyphens. */
  private static final int SHORT = 22;

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(TABLES)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /**
   * A link, or a picture.
   *
   * @param line where it stands in the page, from 1
   */
  record Reference(Node node, String to, int line) {

    /** Leads it elsewhere. */
    void lead(String address) {
      if (node instanceof Link link) {
        link.setDestination(address);
      } else if (node instanceof Image image) {
        image.setDestination(address);
      }
    }
  }

  /**
   * Words marked as code within a line.
   *
   * @param line where they stand in the page, from 1
   */
  record Inline(String words, int line) {}

  private final Page page;
  private final Node root;
  private final Map<Heading, String> anchors = new IdentityHashMap<>();
  private final Map<String, Heading> headings = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Inline> inlines = new ArrayList<>();

  private Document(Page page) {
    this.page = page;
    this.root = PARSER.parse(page.markdown());
    root.accept(new Finder());
  }

  /** Parses a page. */
  static Document of(Page page) {
    return new Document(page);
  }

  /** The page. */
  Page page() {
    return page;
  }

  /** The words of its first heading. */
  String title() {
    return headings.values().stream().findFirst().map(Document::words).orElse(page.name());
  }

  /** Anchors of all headings, in order. */
  List<String> anchors() {
    return List.copyOf(headings.keySet());
  }

  /** Anchors of the headings of one level, in order, and their words. */
  Map<String, String> headings(int level) {
    Map<String, String> found = new LinkedHashMap<>();
    headings.forEach(
        (anchor, heading) -> {
          if (heading.getLevel() == level) {
            found.put(anchor, words(heading));
          }
        });
    return found;
  }

  /** Links and pictures, in order. */
  List<Reference> references() {
    return List.copyOf(references);
  }

  /** Blocks of code, in order. */
  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Code within lines, in order. */
  List<Inline> inlines() {
    return List.copyOf(inlines);
  }

  /** The page as HTML, without what stands around it. */
  String html() {
    String html =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .attributeProviderFactory(context -> this::attributes)
            .build()
            .render(root);
    // Whatever is wider than the screen is moved by itself, by the keyboard too.
    return html.replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
  }

  private void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", anchors.getOrDefault(heading, ""));
    }
    if (tag.equals("pre")) {
      attributes.put("tabindex", "0");
    }
    if (tag.equals("pre") && node instanceof FencedCodeBlock code) {
      Map<String, String> notes = block(code).notes();
      String why = notes.getOrDefault("checked", notes.get("long"));
      if (why != null) {
        attributes.put("data-checked", why);
      }
    }
    if (node instanceof Code code && code.getLiteral().length() <= SHORT) {
      attributes.put("class", "short");
    }
  }

  /** The path of the page, by which tests name it. */
  @Override
  public String toString() {
    return page.path();
  }

  private Block block(FencedCodeBlock code) {
    return Block.of(page.path(), line(code), code.getInfo(), code.getLiteral());
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + 1;
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  private final class Finder extends AbstractVisitor {
    private final IdGenerator ids = IdGenerator.builder().build();

    @Override
    public void visit(Heading heading) {
      String anchor = ids.generateId(words(heading));
      anchors.put(heading, anchor);
      headings.put(anchor, heading);
      super.visit(heading);
    }

    @Override
    public void visit(Link link) {
      references.add(new Reference(link, link.getDestination(), line(link)));
      super.visit(link);
    }

    @Override
    public void visit(Image image) {
      references.add(new Reference(image, image.getDestination(), line(image)));
      super.visit(image);
    }

    @Override
    public void visit(Code code) {
      inlines.add(new Inline(code.getLiteral(), line(code)));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      blocks.add(block(code));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      blocks.add(Block.of(page.path(), line(code), "", code.getLiteral()));
    }
  }
}
