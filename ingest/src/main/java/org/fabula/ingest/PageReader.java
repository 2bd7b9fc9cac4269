package org.fabula.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a web page: what its metadata says, and which of its words are the story. */
final class PageReader {
  /** Browsers look for the declaration in the first kilobyte; some pages have it later. */
  private static final int DECLARATION = 1 << 13;

  /** Large pages have 30,000; the tree of a million empty ones takes hundreds of megabytes. */
  private static final int MOST_TAGS = 500_000;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,200}(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{2,40})");

  private final Furniture furniture = Furniture.load();
  private final Phrases phrases = Phrases.load();
  private final int depth;

  PageReader(int depth) {
    this.depth = depth;
  }

  /**
   * The page, or null where the bytes are no text.
   *
   * @throws Bytes.TooLongException when it has more elements than fit the memory
   */
  @Nullable Page read(byte[] bytes) throws Bytes.TooLongException {
    String html = decode(bytes);
    if (html == null) {
      return null;
    }
    refuseTooManyTags(html);
    return read(html);
  }

  /** Throws where its tree would not fit the memory. */
  static void refuseTooManyTags(String html) throws Bytes.TooLongException {
    if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
      throw new Bytes.TooLongException(MOST_TAGS + " tags");
    }
  }

  Page read(String html) {
    Document document = Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    LinkedData data = LinkedData.of(document);
    String title = PageTitle.of(document, data);
    List<String> head = PageHead.lines(Blocks.of(document, Furniture.nameless()), title);
    String publisher = publisher(document, data);
    return new Page(
        title,
        new PageByline(document, data, publisher).names(head),
        publisher,
        new PageDates(document, data).published(head),
        PageDates.modified(document, data),
        language(document),
        Decoder.wellFormed(text(document, data, title)));
  }

  /**
   * Every block of a page but its furniture, for one that is known to be no more than its story.
   */
  String blocks(String html) {
    Document document = Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    StringBuilder text = new StringBuilder();
    for (Block block : Blocks.of(document, Furniture.nameless())) {
      text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
    }
    return Decoder.wellFormed(text.toString());
  }

  /** The words shown; where the page keeps most of them from readers without scripts, its data. */
  private String text(Document document, LinkedData data, @Nullable String title) {
    String shown = new MainText(furniture, phrases).of(document, title);
    String body = data.body();
    return body != null && body.length() > 1000 && body.length() > 2 * shown.length()
        ? paragraphs(body)
        : shown;
  }

  private static String paragraphs(String body) {
    StringBuilder text = new StringBuilder();
    body.lines()
        .map(Words::oneLine)
        .filter(line -> !line.isEmpty())
        .forEach(line -> text.append(text.isEmpty() ? "" : "\n\n").append(line));
    return text.toString();
  }

  /** The words of the bytes, by their mark or what the page declares; null where they are none. */
  static @Nullable String decode(byte[] bytes) {
    Charset declared = Decoder.marked(bytes) == null ? declared(bytes) : null;
    boolean legacy = declared != null && !declared.equals(StandardCharsets.UTF_8);
    if (legacy && Decoder.strict(bytes, 0, bytes.length) == null) {
      return new String(bytes, declared);
    }
    return Decoder.decode(bytes).text();
  }

  /** The charset a page names; Latin-1 is read as Windows-1252, as the WHATWG standard does. */
  private static @Nullable Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION);
    Matcher matcher = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1);
    try {
      boolean latin = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii");
      String meant = latin ? "windows-1252" : name;
      return Charset.isSupported(meant) ? Charset.forName(meant) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static @Nullable String publisher(Document document, LinkedData data) {
    String named = data.publisher();
    return named != null ? named : Meta.first(document, "og:site_name");
  }

  private static String language(Document document) {
    Element html = document.selectFirst("html[lang]");
    String tag = html == null ? "" : html.attr("lang").strip().replace('_', '-');
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? tag : "en";
  }
}
