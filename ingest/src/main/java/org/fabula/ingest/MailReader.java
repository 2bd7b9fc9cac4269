package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.fabula.story.Place;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Reads one mail (RFC 5322 and MIME): the subject is the title, the sender's name the byline, the
 * Date header the publication. Of alternatives the plain text is read, else the page; what the mail
 * repeats of another is left out. A mail within the mail is attached, not read here.
 */
final class MailReader {
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .build();

  private static final int MOST_PARTS = 5_000;

  /** Multiparts within one another; each is read through all those around it. */
  private static final int MOST_NESTED = 32;

  private static final int MOST_NAME = 200;

  /** The first line of a mail is a field, or the line that a mailbox puts before it. */
  private static final Pattern FIRST_LINE =
      Pattern.compile("(?:From .{0,200}\\r?\\n|>From .{0,200}\\r?\\n)?[!-9;-~]{1,80}[ \\t]?:");

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

  /** A name before an address in brackets, or behind one as a comment. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\"?([^\"<>]{1,200})\"?\\s?<[^<>]{0,300}>.*|[^\\s()]{1,200}\\s?\\((.{1,200})\\).*");

  /** Parts whose words are put together: one of them, or all. */
  private static final class Frame {
    private final boolean alternative;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder page = new StringBuilder();

    private Frame(boolean alternative) {
      this.alternative = alternative;
    }

    private void add(String words, boolean isPlain) {
      StringBuilder to = isPlain || !alternative ? plain : page;
      if (!Words.isBlank(words) && (!alternative || to.isEmpty())) {
        to.append(to.isEmpty() ? "" : "\n\n").append(words.strip());
      }
    }

    private String words() {
      return (plain.isEmpty() ? page : plain).toString();
    }
  }

  private final PageReader pages;
  private final Limits limits;
  private final MimeTokenStream stream = new MimeTokenStream(CONFIG);
  private final Map<String, String> head = new HashMap<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<Mail.Attached> attached = new ArrayList<>();
  private Map<String, String> fields = head;

  private MailReader(PageReader pages, Limits limits) {
    this.pages = pages;
    this.limits = limits;
    this.frames.push(new Frame(false));
  }

  static Mail read(byte[] bytes, PageReader pages, Limits limits) throws IOException {
    // Some programs put a mark of UTF-8 first, which is no header.
    int mark = StandardCharsets.UTF_8.equals(Decoder.marked(bytes)) ? 3 : 0;
    int length = Math.min(bytes.length - mark, 512);
    String first = new String(bytes, mark, length, StandardCharsets.ISO_8859_1);
    if (!FIRST_LINE.matcher(first).lookingAt()) {
      throw new UnreadableException("not a mail: it begins with no header", "is its name right?");
    }
    return new MailReader(pages, limits).read(bytes, mark);
  }

  private Mail read(byte[] bytes, int start) throws IOException {
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
    int parts = 0;
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        switch (state) {
          case T_START_BODYPART -> {
            fields = new HashMap<>();
            if (++parts > MOST_PARTS) {
              throw new UnreadableException("more than " + MOST_PARTS + " parts", "split it");
            }
          }
          case T_FIELD -> field(stream.getField());
          case T_START_MULTIPART -> open();
          case T_END_MULTIPART -> close();
          case T_BODY -> body(stream.getBodyDescriptor());
          default -> {}
        }
      }
    } catch (MimeException e) {
      throw new UnreadableException("damaged", "get the mail again");
    }
    while (frames.size() > 1) {
      close();
    }
    return new Mail(
        page(frames.getFirst().words(), new Place.Bytes(start, bytes.length, null)),
        List.copyOf(attached));
  }

  private void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (fields.size() < 1000) {
      fields.putIfAbsent(name, field.getBody() == null ? "" : field.getBody());
    }
  }

  private void open() throws UnreadableException {
    if (frames.size() > MOST_NESTED) {
      throw new UnreadableException("parts nested too deep", "get the mail again");
    }
    String type = stream.getBodyDescriptor().getMimeType();
    frames.push(new Frame("multipart/alternative".equalsIgnoreCase(type)));
  }

  private void close() {
    Frame closed = frames.pop();
    frames.getFirst().add(closed.words(), !closed.plain.isEmpty());
  }

  private void body(BodyDescriptor descriptor) throws IOException {
    String type = String.valueOf(descriptor.getMimeType()).toLowerCase(Locale.ROOT);
    Map<String, String> typed = parameters("content-type");
    Map<String, String> placed = parameters("content-disposition");
    String name = fileName(placed, typed);
    // The first words are the mail's even where a program names them like a file.
    boolean first = frames.getFirst().words().isEmpty();
    boolean apart = "attachment".equalsIgnoreCase(placed.get("")) || (name != null && !first);
    if (type.equals("message/rfc822")) {
      attach(name == null ? "mail.eml" : name, Kind.MAIL);
    } else if (type.equals("text/plain") && !apart) {
      plain(words(descriptor), typed);
    } else if (type.equals("text/html") && !apart) {
      page(descriptor);
    } else {
      Kind kind = kind(name, type);
      if (kind != null) {
        attach(name == null ? kind.title() : name, kind);
      }
    }
  }

  private void plain(@Nullable String words, Map<String, String> typed) {
    if (words != null) {
      boolean flowed = "flowed".equalsIgnoreCase(typed.get("format"));
      boolean spaced = !"yes".equalsIgnoreCase(typed.get("delsp"));
      frames.getFirst().add(Replies.plain(words, flowed, spaced), true);
    }
  }

  /** A page of a mail; where it is too short to be told from furniture, all of its blocks. */
  private void page(BodyDescriptor descriptor) throws IOException {
    String html = words(descriptor);
    if (html == null) {
      return;
    }
    PageReader.refuseTooManyTags(html);
    String own = Replies.html(html, limits.pageDepth());
    String words = pages.read(own).text();
    frames.getFirst().add(Words.isBlank(words) ? pages.blocks(own) : words, false);
  }

  private void attach(String name, Kind kind) throws IOException {
    byte[] bytes = Bytes.upTo(limits.documentBytes(), stream.getDecodedInputStream());
    attached.add(new Mail.Attached(name, kind, bytes));
  }

  /** Documents and mails are stories of their own; anything else that is attached is none. */
  private static @Nullable Kind kind(@Nullable String name, String type) {
    Kind named = name == null ? Kind.UNKNOWN : Kind.of(name);
    Kind kind = named == Kind.UNKNOWN ? Kind.ofType(type) : named;
    return kind.isDocument() ? kind : null;
  }

  private @Nullable String words(BodyDescriptor descriptor) throws IOException {
    byte[] bytes = Bytes.upTo(limits.storyBytes(), stream.getDecodedInputStream());
    Charset charset = charset(descriptor.getCharset());
    if (charset == null || Decoder.marked(bytes) != null) {
      return Decoder.decode(bytes).text();
    }
    // Programs say Latin-1 and mean what they were given.
    String utf8 =
        charset.equals(Charset.forName("windows-1252"))
            ? Decoder.strict(bytes, 0, bytes.length)
            : null;
    return utf8 != null ? utf8 : Decoder.wellFormed(new String(bytes, charset));
  }

  private static @Nullable Charset charset(@Nullable String name) {
    String lower = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.equals("us-ascii") || lower.equals("utf-8")) {
      return null;
    }
    String meant = lower.equals("iso-8859-1") || lower.equals("latin1") ? "windows-1252" : lower;
    try {
      return Charset.isSupported(meant) ? Charset.forName(meant) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The parameters of a field by name; its value stands under the empty name. */
  private Map<String, String> parameters(String field) {
    Map<String, String> parameters = new HashMap<>();
    String body = fields.get(field);
    if (body == null) {
      return parameters;
    }
    RawBody parsed = RawFieldParser.DEFAULT.parseRawBody(new RawField(field, body));
    parameters.put("", parsed.getValue().strip());
    for (NameValuePair pair : parsed.getParams()) {
      String value = pair.getValue();
      if (value != null) {
        parameters.putIfAbsent(pair.getName().toLowerCase(Locale.ROOT), value);
      }
    }
    return parameters;
  }

  private static @Nullable String fileName(Map<String, String> placed, Map<String, String> typed) {
    String name = placed.get("filename");
    if (name == null && placed.get("filename*") != null) {
      name = extended(placed.getOrDefault("filename*", ""));
    }
    if (name == null) {
      name = typed.get("name");
    }
    if (name == null) {
      return null;
    }
    String plain = Words.oneLine(Paragraphs.clean(decoded(name)));
    String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
    return last.isEmpty() || last.length() > MOST_NAME ? null : last;
  }

  /** A parameter as RFC 2231 writes it: {@code utf-8'en'r%C3%A9sum%C3%A9.pdf}. */
  private static String extended(String value) {
    String[] parts = value.split("'", 3);
    Charset named = parts.length == 3 ? charset(parts[0]) : null;
    try {
      String words = parts[parts.length - 1].replace("+", "%2B");
      return URLDecoder.decode(words, named == null ? StandardCharsets.UTF_8 : named);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private Page page(String words, Place place) throws IOException {
    Paragraphs paragraphs = new Paragraphs(limits.storyBytes());
    for (String paragraph : BLANK_LINE.split(words, -1)) {
      paragraphs.add(paragraph, place);
    }
    Publication date = Dates.parse(head.getOrDefault("date", "").strip(), Basis.METADATA);
    return new Page(
        Metadata.title(decoded(head.getOrDefault("subject", ""))),
        sender(head.getOrDefault("from", "")),
        null,
        date == null ? List.of() : List.of(date),
        null,
        PageReader.language(head.get("content-language")),
        paragraphs.prose());
  }

  /** The name of the first sender; an address alone is no name. */
  private static List<String> sender(String from) {
    Matcher matcher = ADDRESS.matcher(Words.oneLine(from));
    if (!matcher.matches()) {
      return List.of();
    }
    String written = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    String name = Words.oneLine(Paragraphs.clean(decoded(written.replace("\\", ""))));
    return name.isEmpty() || name.indexOf('@') >= 0 ? List.of() : List.of(name);
  }

  /** Words encoded as RFC 2047 says, or as they stand. */
  private static String decoded(String words) {
    String unfolded = words.replaceAll("\\r?\\n", "");
    try {
      return Decoder.wellFormed(
          DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      return unfolded;
    }
  }
}
