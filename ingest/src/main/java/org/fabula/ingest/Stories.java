package org.fabula.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.fabula.ingest.fetch.PageName;
import org.jspecify.annotations.Nullable;

/**
 * The door: files, folders, standard input and web addresses to stories.
 *
 * <p>Streams: holds one story at a time. What cannot be read is a {@link Problem}, never an
 * exception, and the rest is read all the same.
 */
public final class Stories {
  private static final String ACCEPTED =
      "Fabula reads .txt, .html, .htm and .jsonl, also .gz, .pdf, .docx, .odt, .rtf, .epub, .eml, .mbox,"
          + " .warc, .wacz, .rss, .atom, .xml and JSON Feed";

  private static final String AGAIN = "get it again";

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

  private final Options options;
  private final Sink sink;
  private final StoryIds ids = new StoryIds();
  private final JsonLines lines;
  private final PageReader pages;
  private @Nullable WebPages web;

  private Stories(Options options, Sink sink) {
    this.options = options;
    this.sink = sink;
    this.lines = new JsonLines(options, sink);
    this.pages = new PageReader(options.limits().pageDepth(), options.comments());
  }

  /**
   * Reads the inputs one after another into the sink.
   *
   * @param inputs files, folders, web addresses, or {@code -} for standard input
   */
  public static void read(List<String> inputs, Options options, Sink sink) {
    long total = Total.of(inputs);
    if (total >= 0) {
      sink.total(total);
    }
    Stories stories = new Stories(options, sink);
    inputs.forEach(stories::input);
  }

  /**
   * Reads one file into the sink as if it were another: the copy of a file that lies elsewhere.
   *
   * @param input what it is called, by its end of which kind it is
   * @param copy where its bytes are
   */
  public static void read(String input, Path copy, Options options, Sink sink) {
    String name = input.substring(input.lastIndexOf('/') + 1);
    Stories stories = new Stories(options, sink);
    Kind kind = Kind.of(name);
    if (kind == Kind.UNKNOWN) {
      stories.problem(input, "unknown kind of file", ACCEPTED);
    } else {
      stories.file(input, copy, kind, name);
    }
  }

  /**
   * The files of a folder that by their names may hold stories, in the order in which they are
   * read. Nothing is read yet.
   *
   * @param problems takes each folder that cannot be listed
   */
  public static void files(Path folder, Consumer<Path> files, Consumer<Problem> problems) {
    Folder.walk(
        folder,
        file -> {
          if (kind(file) != Kind.UNKNOWN) {
            files.accept(file);
          }
        },
        (unlisted, e) ->
            problems.accept(new Problem(unlisted.toString(), "", reason(e), remedy(e))));
  }

  /** Whether a file of this name may hold stories. */
  public static boolean isKnown(String fileName) {
    return Kind.of(fileName) != Kind.UNKNOWN;
  }

  /** Whether a file that was found in a folder is read: of JSON only what is a feed. */
  public static boolean isLikely(Path file) {
    return kind(file) != Kind.JSON || JsonFeed.isLikely(file);
  }

  private static Kind kind(Path file) {
    return Kind.of(String.valueOf(file.getFileName()));
  }

  private void input(String input) {
    if (input.isEmpty()) {
      problem(input, "not a file name", "");
    } else if (input.equals("-")) {
      standardInput();
    } else if (PageName.isAddress(input)) {
      address(input);
    } else if (SCHEME.matcher(input).lookingAt()) {
      problem(input, "neither a web address nor a file", "http and https are fetched");
    } else {
      try {
        path(input, Path.of(input));
      } catch (InvalidPathException e) {
        problem(input, "not a file name", "");
      }
    }
  }

  private void address(String input) {
    if (web == null) {
      web = new WebPages(intake());
    }
    web.read(input);
  }

  private void path(String input, Path path) {
    if (!Files.exists(path)) {
      problem(input, "no such file", "is its path right?");
    } else if (Files.isDirectory(path)) {
      folder(input, path);
    } else {
      named(input, path);
    }
  }

  /** A file named by the user: what cannot be read is said. */
  private void named(String input, Path file) {
    Kind kind = kind(file);
    if (kind == Kind.UNKNOWN) {
      problem(input, "unknown kind of file", ACCEPTED);
    } else {
      file(input, file, kind, String.valueOf(file.getFileName()));
    }
  }

  /** A folder named by the user: what is no story is passed over. */
  private void folder(String input, Path folder) {
    long[] found = {0};
    files(
        folder,
        file -> {
          if (isLikely(file)) {
            found[0]++;
            named(file.toString(), file);
          }
        },
        sink::problem);
    if (found[0] == 0) {
      problem(input, "nothing readable in this folder", ACCEPTED);
    }
  }

  private void file(String input, Path file, Kind kind, String name) {
    try {
      // Of a pipe the size is not known.
      long size = Files.isRegularFile(file) ? Files.size(file) : 1;
      int most = options.limits().documentBytes();
      if (size == 0) {
        problem(input, "empty", AGAIN);
      } else if (size > most && kind.isDocument() && kind != Kind.MAILBOX) {
        problem(input, "longer than " + Bytes.megabytes(most), "split it");
      } else {
        sink.input(input, Files.isRegularFile(file) ? file : null);
        opened(input, file, kind, name);
      }
    } catch (IOException e) {
      problem(input, reason(e), remedy(e));
    }
  }

  private void opened(String input, Path file, Kind kind, String name) throws IOException {
    try (InputStream packed = Files.newInputStream(file);
        InputStream in = kind.isPackedWithin() ? packed : Bytes.unpacked(name, packed)) {
      switch (kind) {
        case TEXT -> text(input, Kind.stem(name), in);
        case LINES -> lines.read(input, name, in);
        case PAGE -> page(input, Kind.stem(name), in);
        case WARC -> new Archive(intake(), input, name, "").read(in);
        case WACZ -> new Wacz(intake()).read(input, name, file);
        case FEED -> new Feed(intake()).read(input, name, in);
        case JSON -> new JsonFeed(intake()).read(input, name, in);
        case PDF, DOCX, ODT, RTF, EPUB, MAIL, MAILBOX ->
            new Documents(options, sink, ids, pages).read(input, name, kind, in);
        default -> throw new IllegalArgumentException("no reader for " + kind);
      }
    }
  }

  private Intake intake() {
    return new Intake(options, sink, ids, pages);
  }

  private void standardInput() {
    sink.input("-", null);
    try {
      text("-", "stdin", new BufferedInputStream(options.standardInput()));
    } catch (IOException e) {
      problem("-", reason(e), remedy(e));
    }
  }

  private void text(String input, String name, InputStream in) throws IOException {
    byte[] bytes = Bytes.upTo(options.limits().storyBytes(), in);
    Decoder.Decoded decoded = Decoder.decode(bytes);
    String text = decoded.text();
    Looks other = Looks.of(bytes);
    if (other != null && other != Looks.JSON) {
      problem(input, "looks like " + other.title() + ", not text", other.remedy());
    } else if (text == null) {
      problem(input, "looks like binary, not text", ACCEPTED);
    } else if (Words.isBlank(text)) {
      problem(input, "empty", "");
    } else {
      broken(input, decoded.broken());
      Page page = Metadata.NONE.page(Decoder.prose(bytes, decoded, text));
      sink.story(Dated.story(page.story(ids.unique(name), input, ""), options.published()));
    }
  }

  private void page(String input, String name, InputStream in) throws IOException {
    byte[] bytes = Bytes.upTo(options.limits().pageBytes(), in);
    Looks other = Looks.of(bytes);
    if (other != null) {
      problem(input, "looks like " + other.title() + ", not HTML", other.remedy());
      return;
    }
    Page page = pages.read(bytes);
    if (page == null) {
      problem(input, "looks like binary, not HTML", ACCEPTED);
    } else if (page.isBlank()) {
      problem(input, "no story found on this page", "it may want scripts; save it as it is shown");
    } else {
      page.stories(ids.unique(name), input, "").forEach(intake()::story);
    }
  }

  private void broken(String input, int broken) {
    if (broken > 0) {
      String reason = broken + " characters could not be decoded";
      problem(input, reason, "they read as U+FFFD; save the file as UTF-8");
    }
  }

  private void problem(String input, String reason, String remedy) {
    sink.problem(new Problem(input, "", reason, remedy));
  }

  /** What the user can do about it. */
  private static String remedy(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "its owner can change that";
      case ZipException bad -> AGAIN;
      case EOFException cut -> AGAIN;
      case Bytes.TooLongException more -> "split it";
      default -> "";
    };
  }

  /** Why a stream could not be read. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> "no such file";
      case AccessDeniedException denied -> "no permission to read it";
      case ZipException bad -> "not a gzip file, or a damaged one";
      case EOFException cut -> "cut short";
      case Bytes.TooLongException more -> String.valueOf(more.getMessage());
      default -> e.getMessage() == null ? "cannot be read" : "cannot be read: " + e.getMessage();
    };
  }
}
