package org.fabula.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Cuts a page into blocks, leaving out its furniture. One pass over the page, without recursion.
 */
final class Blocks implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp",
          "rt", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr");

  private final Furniture furniture;
  private final Map<Element, Integer> lengths;
  private final int all;
  private final List<Block> blocks = new ArrayList<>();
  private final Line<TextNode> line = new Line<>();
  private final StringBuilder typed = new StringBuilder();
  private int linked;
  private int links;
  private int breaks;
  private Element at;

  private Blocks(Document document, Furniture furniture) {
    this.furniture = furniture;
    this.lengths = lengths(document);
    this.at = document.body();
    this.all = lengths.getOrDefault(document.body(), 0);
  }

  static List<Block> of(Document document, Furniture furniture) {
    Blocks blocks = new Blocks(document, furniture);
    NodeTraversor.filter(blocks, document.body());
    blocks.flush();
    return blocks.blocks;
  }

  /** How many characters that are no links each element shows; bottom up, in one pass. */
  private static Map<Element, Integer> lengths(Document document) {
    Map<Element, Integer> lengths = new IdentityHashMap<>();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            boolean link = node instanceof Element e && e.normalName().equals("a");
            return link || Furniture.isNoWords(node)
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            Integer length =
                node instanceof TextNode text
                    ? Integer.valueOf(Words.shownLength(text.getWholeText()))
                    : lengths.get(node);
            if (length != null && node.parent() instanceof Element parent) {
              lengths.merge(parent, length, Integer::sum);
            }
            return FilterResult.CONTINUE;
          }
        },
        document.body());
    return lengths;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text);
    } else if (node instanceof Element element) {
      if (isLeftOut(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links--;
      }
      if (isBlock(element)) {
        flush();
        at = element.parent() == null ? element : element.parent();
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean isLeftOut(Element element) {
    return switch (furniture.of(element)) {
      case STORY -> false;
      case NEVER -> Furniture.isNoWords(element) || !isMost(element) || !holdsHeadline(element);
      case FURNITURE -> !isMost(element);
    };
  }

  /** Names can mislead: what holds most of the words is the story. */
  private boolean isMost(Element element) {
    return lengths.getOrDefault(element, 0) * 2 > all;
  }

  /** Comments and dialogs may be longer than the story; only what holds all has its headline. */
  private static boolean holdsHeadline(Element element) {
    return element.selectFirst("h1, [itemprop=articleBody]") != null;
  }

  private void open(Element element) {
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "a" -> links++;
      default -> {
        if (isBlock(element)) {
          flush();
          at = element;
        }
      }
    }
  }

  /** One break is a space, two are a new paragraph. */
  private void lineBreak() {
    breaks++;
    if (isPreformatted()) {
      typed.append('\n');
    } else if (breaks > 1) {
      flush();
    } else {
      line.space();
    }
  }

  private void add(TextNode text) {
    String whole = text.getWholeText();
    if (!Words.isBlank(whole)) {
      breaks = 0;
      linked += links > 0 ? Words.shownLength(whole) : 0;
    }
    if (isPreformatted()) {
      typed.append(whole);
    } else {
      line.add(whole, text);
    }
  }

  private void flush() {
    boolean isTyped = isPreformatted() && !typed.isEmpty();
    String text = isTyped ? typed.toString().strip() : line.text();
    if (!text.isEmpty()) {
      blocks.add(new Block(at, kind(at), text, isTyped ? List.of() : line.pieces(), linked));
    }
    typed.setLength(0);
    line.clear();
    linked = 0;
    breaks = 0;
  }

  private boolean isPreformatted() {
    return at.normalName().equals("pre");
  }

  private static boolean isBlock(Element element) {
    String tag = element.normalName();
    return !INLINE.contains(tag) && !tag.equals("br");
  }

  private static Block.Kind kind(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "p", "blockquote" -> captioned(element) ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH;
      case "li", "dd", "dt" -> Block.Kind.ITEM;
      case "figcaption", "figure", "caption" -> Block.Kind.CAPTION;
      case "td", "th" -> Block.Kind.CELL;
      case "pre" -> Block.Kind.CODE;
      default -> captioned(element) ? Block.Kind.CAPTION : Block.Kind.OTHER;
    };
  }

  private static boolean captioned(Element element) {
    Element e = element;
    for (int i = 0; i < 4 && e != null; i++, e = e.parent()) {
      if (e.normalName().equals("figcaption") || e.normalName().equals("figure")) {
        return true;
      }
    }
    return element.className().contains("caption");
  }
}
