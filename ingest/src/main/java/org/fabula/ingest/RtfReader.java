package org.fabula.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a Rich Text Format file (1.9.1 and before): paragraphs and cells, notes at the
 * end, title and author. Headers and footers, pictures, comments, hidden and deleted words are left
 * out. One pass, without recursion.
 */
final class RtfReader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Destinations without words of the story; those marked {@code \*} are passed over anyhow. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "colortbl",
          "stylesheet",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "filetbl",
          "nonshppict",
          "xe",
          "tc",
          "rxe",
          "txe",
          "fldinst",
          "ftnsep",
          "ftnsepc",
          "aftnsep",
          "aftnsepc",
          "info",
          "object",
          "bkmkstart",
          "bkmkend",
          "pntext",
          "sp",
          "shprslt");

  /** Marked as new to old programs, but with words. */
  private static final Set<String> KNOWN = Set.of("shpinst", "shppict");

  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201C"),
          Map.entry("rdblquote", "\u201D"),
          Map.entry("bullet", "\u2022"),
          Map.entry("tab", " "),
          Map.entry("line", " "),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "),
          Map.entry("~", " "),
          Map.entry("_", "-"),
          Map.entry("\\", "\\"),
          Map.entry("{", "{"),
          Map.entry("}", "}"));

  private static final Set<String> ENDS =
      Set.of("par", "sect", "page", "column", "cell", "nestcell", "row", "nestrow", "\r", "\n");

  /** The number of a character set in a font table, and its name in Java. */
  private static final Map<Integer, String> SETS =
      Map.ofEntries(
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "Big5"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"));

  /** What a group takes over from the group around it. */
  private record Group(
      StringBuilder words, boolean leftOut, boolean hidden, boolean deleted, int font, int skip) {}

  private final byte[] bytes;
  private final int depth;
  private final Paragraphs paragraphs;
  private final Place place;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder author = new StringBuilder();
  private final StringBuilder fontNames = new StringBuilder();
  private final List<StringBuilder> notes = new ArrayList<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Group now = new Group(body, false, false, false, -1, 1);
  private Charset charset = WINDOWS;
  private boolean starred;
  private int toSkip;
  private int at;

  private RtfReader(byte[] bytes, Limits limits) {
    this.bytes = bytes;
    this.depth = limits.pageDepth();
    this.paragraphs = new Paragraphs(limits.storyBytes());
    this.place = new Place.Bytes(0, bytes.length, null);
  }

  static Page read(byte[] bytes, Limits limits) throws IOException {
    return new RtfReader(bytes, limits).read();
  }

  private Page read() throws IOException {
    do {
      step();
    } while (at < bytes.length && !groups.isEmpty());
    if (!groups.isEmpty()) {
      throw new UnreadableException("cut short", "get the file again");
    }
    flush();
    paragraphs.add(body, place);
    for (StringBuilder note : notes) {
      for (String part : note.toString().split("\n", -1)) {
        paragraphs.add(part, place);
      }
    }
    return new Metadata(
            Metadata.title(title.toString()), Metadata.authors(author.toString()), null, "en")
        .page(paragraphs.prose());
  }

  private void step() throws IOException {
    int c = bytes[at++] & 0xFF;
    switch (c) {
      case '{' -> open();
      case '}' -> close();
      case '\\' -> control();
      case '\r', '\n', 0 -> {}
      default -> raw(c);
    }
  }

  private void open() throws UnreadableException {
    flush();
    toSkip = 0;
    if (groups.size() >= depth) {
      throw new UnreadableException(
          "more than " + depth + " groups inside one another", "save the document anew");
    }
    groups.push(now);
    starred = false;
  }

  private void close() {
    flush();
    toSkip = 0;
    if (!groups.isEmpty()) {
      now = groups.pop();
    }
  }

  private void control() throws IOException {
    if (at >= bytes.length) {
      return;
    }
    int c = bytes[at] & 0xFF;
    if (!isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int start = at;
    while (at < bytes.length && at - start < 32 && isLetter(bytes[at])) {
      at++;
    }
    String word = ascii(start, at);
    int number = number();
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    word(word, number);
  }

  /** The number behind a control word, or {@code Integer.MIN_VALUE} where there is none. */
  private int number() {
    int start = at;
    if (at < bytes.length && bytes[at] == '-') {
      at++;
    }
    int digits = at;
    while (at < bytes.length && at - digits < 9 && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == digits) {
      at = start;
      return Integer.MIN_VALUE;
    }
    return Integer.parseInt(ascii(start, at));
  }

  private void symbol(int c) throws IOException {
    switch (c) {
      case '\'' -> {
        int value = at + 1 < bytes.length ? hex(bytes[at]) * 16 + hex(bytes[at + 1]) : -1;
        at = Math.min(bytes.length, at + 2);
        if (value >= 0) {
          raw(value);
        }
      }
      case '*' -> starred = true;
      default -> word(String.valueOf((char) c), Integer.MIN_VALUE);
    }
  }

  private void word(String word, int number) throws IOException {
    boolean optional = starred;
    starred = false;
    if (toSkip > 0 && !word.equals("bin")) {
      toSkip--;
      return;
    }
    flush();
    String characters = CHARACTERS.get(word);
    if (characters != null) {
      append(characters);
    } else if (ENDS.contains(word)) {
      end();
    } else if (LEFT_OUT.contains(word) || (optional && !KNOWN.contains(word))) {
      leaveOut(true);
    } else {
      setting(word, number);
    }
  }

  private void setting(String word, int number) {
    switch (word) {
      case "u" -> {
        if (number != Integer.MIN_VALUE) {
          append(String.valueOf((char) number));
          toSkip = now.skip();
        }
      }
      case "uc" -> now = with(now.hidden(), now.deleted(), now.font(), Math.clamp(number, 0, 99));
      case "f" -> now = with(now.hidden(), now.deleted(), number, now.skip());
      case "v" -> now = with(number != 0, now.deleted(), now.font(), now.skip());
      case "deleted" -> now = with(now.hidden(), number != 0, now.font(), now.skip());
      case "plain" -> now = with(false, false, now.font(), now.skip());
      case "fcharset" -> fonts.put(now.font(), named(SETS.get(number)));
      case "ansicpg" -> charset = named("windows-" + number);
      case "mac" -> charset = named("x-MacRoman");
      case "pc" -> charset = named("IBM437");
      case "pca" -> charset = named("IBM850");
      case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
      case "fonttbl" -> target(fontNames);
      case "title" -> target(title);
      case "author" -> target(author);
      case "footnote" -> {
        notes.add(new StringBuilder());
        target(notes.getLast());
      }
      default -> {}
    }
  }

  private Group with(boolean hidden, boolean deleted, int font, int skip) {
    return new Group(now.words(), now.leftOut(), hidden, deleted, font, skip);
  }

  /**
   * The words of this group go elsewhere; those of the properties do so inside what is left out.
   */
  private void target(StringBuilder words) {
    now = new Group(words, false, false, false, now.font(), now.skip());
  }

  private void leaveOut(boolean leftOut) {
    now = new Group(now.words(), leftOut, now.hidden(), now.deleted(), now.font(), now.skip());
  }

  private void end() throws IOException {
    if (now.leftOut()) {
      return;
    }
    if (now.words() == body) {
      paragraphs.add(body, place);
      body.setLength(0);
    } else {
      now.words().append('\n');
    }
  }

  private void raw(int value) {
    if (toSkip > 0) {
      toSkip--;
    } else if (isShown()) {
      pending.write(value);
    }
  }

  private void flush() {
    if (pending.size() > 0) {
      now.words().append(pending.toString(fonts.getOrDefault(now.font(), charset)));
      pending.reset();
    }
  }

  private void append(String words) {
    if (isShown()) {
      now.words().append(words);
    }
  }

  private boolean isShown() {
    return !now.leftOut() && !now.hidden() && !now.deleted() && now.words() != fontNames;
  }

  private Charset named(@Nullable String name) {
    return name != null && name.matches("[\\w-]+") && Charset.isSupported(name)
        ? Charset.forName(name)
        : charset;
  }

  private String ascii(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The value of a figure; far below zero where it is none. */
  private static int hex(byte c) {
    int digit = Character.digit(c, 16);
    return digit < 0 ? -1000 : digit;
  }
}
