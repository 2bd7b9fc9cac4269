package org.fabula.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
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

  /** An element that stands in prose, in words that should have none. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(?:p|br|b|i|u|em|strong|a|div|span|h[1-6]|[uo]l|li|blockquote|img|figure)[\\s/>]");

  private static final Pattern WIDE = Pattern.compile("UTF-(?:16|32)");

  private final Furniture furniture = Furniture.load();
  private final Phrases phrases = Phrases.load();
  private final int depth;
  private final boolean comments;

  /** Leaves comments out. */
  PageReader(int depth) {
    this(depth, false);
  }

  PageReader(int depth, boolean comments) {
    this.depth = depth;
    this.comments = comments;
  }

  /**
   * The page, or null where the bytes are no text.
   *
   * @throws Bytes.TooLongException when it has more elements than fit the memory
   */
  @Nullable Page read(byte[] bytes) throws Bytes.TooLongException {
    return read(bytes, Capture.UNKNOWN);
  }

  /** The same of a page that was stored. */
  @Nullable Page read(byte[] bytes, Capture capture) throws Bytes.TooLongException {
    String html = decode(bytes, capture.charset());
    if (html == null) {
      return null;
    }
    refuseTooManyTags(html);
    return read(html, capture);
  }

  /** Throws where its tree would not fit the memory. */
  static void refuseTooManyTags(String html) throws Bytes.TooLongException {
    if (tags(html) > MOST_TAGS) {
      throw new Bytes.TooLongException(MOST_TAGS + " tags");
    }
  }

  private static int tags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }

  Page read(String html) {
    return read(html, Capture.UNKNOWN);
  }

  private Page read(String html, Capture capture) {
    Document document = Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    Markup markup = Markup.of(document);
    LinkedData data = LinkedData.of(markup);
    String title = PageTitle.of(markup, data);
    PageHead head = new PageHead(document, title);
    String publisher = publisher(markup, data);
    Page page =
        new Page(
            title,
            new PageByline(markup, data, publisher).names(head),
            publisher,
            new PageDates(markup, data, capture).published(head),
            PageDates.modified(markup, data),
            language(document),
            Prose.NONE);
    Page live = liveBlog(page, markup, LivePosts.of(markup, data));
    Page read = live.posts().isEmpty() ? story(page, markup, data) : live;
    return comments ? read.of(read.prose().and(comments(markup)), read.posts()) : read;
  }

  /** What readers wrote, as far as it is words and no button. */
  private Prose comments(Markup markup) {
    Map<Element, List<Block>> parts = new IdentityHashMap<>();
    List<Block> written = new ArrayList<>();
    markup.named().stream().filter(furniture::isComments).forEach(e -> parts.put(e, written));
    for (Block block : Blocks.of(markup.document(), Furniture.nameless())) {
      boolean isWords =
          block.isProse() || (block.kind() == Block.Kind.PARAGRAPH && block.endsSentence());
      if (isWords && !phrases.isFurniture(block.text())) {
        around(block.at(), parts, new ArrayList<>()).add(block);
      }
    }
    return MainText.prose(written, Part.COMMENT);
  }

  private Page story(Page page, Markup markup, LinkedData data) {
    List<LinkedData.Update> updates = data.updates();
    return updates.size() < LivePosts.FEWEST
        ? page.of(prose(markup, data, page), List.of())
        : inData(page, markup, updates);
  }

  /** A live blog whose posts have no times but in the data, or are shown by scripts alone. */
  private Page inData(Page page, Markup markup, List<LinkedData.Update> updates) {
    Told told = new Told();
    List<Page> posts = new ArrayList<>();
    for (LinkedData.Update update : updates) {
      Publication date = Dates.parse(update.published(), Basis.METADATA);
      Prose words = paragraphs(update.body());
      if (date != null && !words.isBlank()) {
        posts.add(page.post(update.headline(), date, words));
        told.add(update.headline());
        told.add(words.text());
      }
    }
    List<Block> others = new ArrayList<>(Blocks.of(markup.document(), furniture));
    others.removeIf(block -> told.has(block.text()));
    return page.of(main(page).of(markup, others, page.title()), posts);
  }

  /** Words that were told, so that they are known again whatever the paragraphs. */
  private static final class Told {
    /** As many words in a row are the same words. */
    private static final int ROW = 4;

    private final Set<String> rows = new HashSet<>();

    void add(String words) {
      rows.addAll(rows(words));
    }

    /** Whether most of the words were told. */
    boolean has(String words) {
      List<String> own = rows(words);
      return own.stream().filter(rows::contains).count() * 2 > own.size();
    }

    private static List<String> rows(String text) {
      List<String> rows = new ArrayList<>();
      String[] words = Words.oneLine(text).split(" ", -1);
      for (int i = 0; i + ROW <= words.length || i == 0; i++) {
        int end = Math.min(words.length, i + ROW);
        rows.add(String.join(" ", Arrays.asList(words).subList(i, end)));
      }
      return rows;
    }
  }

  private MainText main(Page page) {
    return new MainText(furniture, phrases, page.byline());
  }

  /** The page with these posts; without any where they hold less of its words than the rest. */
  private Page liveBlog(Page page, Markup markup, List<LivePosts.Post> found) {
    if (found.isEmpty()) {
      return page;
    }
    Map<Element, List<Block>> parts = new IdentityHashMap<>();
    found.forEach(post -> parts.put(post.at(), new ArrayList<>()));
    List<Block> others = new ArrayList<>();
    for (Block block : Blocks.of(markup.document(), furniture)) {
      around(block.at(), parts, others).add(block);
    }
    MainText main = main(page);
    List<Page> posts = new ArrayList<>();
    for (LivePosts.Post post : found) {
      List<Block> inside = parts.getOrDefault(post.at(), List.of());
      String heading = heading(inside);
      if (inside.stream().anyMatch(Block::isProse)) {
        posts.add(page.post(heading, post.published(), main.of(inside, heading)));
      }
    }
    Prose rest = main.of(markup, others, page.title());
    int told = posts.stream().mapToInt(post -> post.text().length()).sum();
    return told > rest.text().length() ? page.of(rest, posts) : page;
  }

  private static List<Block> around(
      Element element, Map<Element, List<Block>> parts, List<Block> otherwise) {
    for (Element e = element; e != null; e = e.parent()) {
      List<Block> part = parts.get(e);
      if (part != null) {
        return part;
      }
    }
    return otherwise;
  }

  private static String heading(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == Block.Kind.HEADING)
        .map(Block::text)
        .findFirst()
        .orElse("");
  }

  /**
   * The words of HTML that is a story and no page: its main text, or all of it where it is short.
   */
  Prose fragment(String html) throws Bytes.TooLongException {
    refuseTooManyTags(html);
    Document document = Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    Prose main = new MainText(furniture, phrases, List.of()).of(Markup.of(document), null);
    return main.text().isEmpty() ? MainText.prose(Blocks.of(document, furniture), List.of()) : main;
  }

  /**
   * Every block of a page but its furniture, for one that is known to be no more than its story.
   */
  String blocks(String html) {
    Document document = Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    return MainText.prose(Blocks.of(document, Furniture.nameless()), List.of()).text();
  }

  /** The words shown; where the page keeps most of them from readers without scripts, its data. */
  private Prose prose(Markup markup, LinkedData data, Page page) {
    Prose shown = main(page).of(markup, page.title());
    LinkedData.Body body = data.body();
    return body != null
            && body.words().length() > 1000
            && body.words().length() > 2 * shown.text().length()
        ? paragraphs(body)
        : shown;
  }

  /** The lines of words in the data; some pages keep them there with their markup. */
  private Prose paragraphs(LinkedData.Body body) {
    Paragraphs paragraphs = new Paragraphs(Integer.MAX_VALUE);
    Place place = new Place.Node("", new NodePaths().of(body.script()));
    boolean marked = MARKUP.matcher(body.words()).find();
    String text = marked ? blocks(body.words()) : body.words();
    for (String line : text.lines().toList()) {
      String words = Words.oneLine(line);
      paragraphs.append(words, Part.PARAGRAPH, List.of(new Line.Piece<>(0, place)));
    }
    return paragraphs.prose();
  }

  /** The words of bytes whose first line or meta element may name their charset, or null. */
  static @Nullable String decode(byte[] bytes, @Nullable String charsetByServer) {
    Charset byServer = charsetByServer == null ? null : supported(charsetByServer);
    Charset inPage = byServer == null ? declared(bytes) : byServer;
    Charset declared = Decoder.marked(bytes) == null && isPossible(inPage, bytes) ? inPage : null;
    boolean legacy = declared != null && !declared.equals(StandardCharsets.UTF_8);
    if (legacy && Decoder.strict(bytes, 0, bytes.length) == null) {
      // The JDK lets lone surrogates through in UTF-32.
      return Decoder.wellFormed(new String(bytes, declared));
    }
    return Decoder.decode(bytes).text();
  }

  /**
   * UTF-16 and UTF-32 have a zero beside each character of the markup; what has none is neither.
   */
  private static boolean isPossible(@Nullable Charset charset, byte[] bytes) {
    boolean wide = charset != null && WIDE.matcher(charset.name()).lookingAt();
    for (int i = 0; wide && i < Math.min(bytes.length, DECLARATION); i++) {
      wide = bytes[i] != 0;
    }
    return !wide;
  }

  /** The charset a page names; Latin-1 is read as Windows-1252, as the WHATWG standard does. */
  private static @Nullable Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION);
    Matcher matcher = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return matcher.find() ? supported(matcher.group(1)) : null;
  }

  private static @Nullable Charset supported(String name) {
    try {
      boolean latin = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii");
      String meant = latin ? "windows-1252" : name;
      return Charset.isSupported(meant) ? Charset.forName(meant) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static @Nullable String publisher(Markup markup, LinkedData data) {
    String named = data.publisher();
    return named != null ? named : markup.meta("og:site_name");
  }

  private static String language(Document document) {
    Element html = document.firstElementChild();
    return language(html == null ? null : html.attr("lang"));
  }

  /** What is named as a language, as a BCP 47 tag; {@code en} where it is none. */
  static String language(@Nullable String named) {
    String tag = named == null ? "" : named.strip().replace('_', '-');
    return isLanguage(tag) ? tag : "en";
  }

  /** Whether words are a BCP 47 tag as pages have it. */
  static boolean isLanguage(String tag) {
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  }
}
