package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fabula.story.Story;

/**
 * Documents and mails to stories. Made when the first of them comes, so that the start of the
 * program does not wait for their classes.
 *
 * <p>Parsers are trusted with nothing: whatever one throws is one problem, naming the input.
 */
final class Documents {
  /** Mails within mails that are opened. */
  private static final int MOST_NESTED = 5;

  private static final String AGAIN = "get the file again";

  private final Options options;
  private final Sink sink;
  private final StoryIds ids;
  private final PageReader pages;
  private final Limits limits;

  Documents(Options options, Sink sink, StoryIds ids, PageReader pages) {
    this.options = options;
    this.sink = sink;
    this.ids = ids;
    this.pages = pages;
    this.limits = options.limits();
  }

  /** What is read and where it lies: the input, the place within it, a name, mails around it. */
  private record Item(String input, String place, String name, Kind kind, int nested) {

    private Item within(String inner, String innerName, Kind innerKind) {
      String at = place.isEmpty() ? inner : place + ", " + inner;
      return new Item(input, at, innerName, innerKind, nested + 1);
    }

    private Problem problem(String reason, String remedy) {
      return new Problem(input, place, reason, remedy);
    }
  }

  /** Reads a file of this kind from its stream. */
  void read(String input, String name, Kind kind, InputStream in) {
    Item item = new Item(input, "", name, kind, 0);
    if (kind == Kind.MAILBOX) {
      guarded(item, () -> mailbox(item, in));
    } else {
      guarded(item, () -> document(item, Bytes.upTo(limits.documentBytes(), in)));
    }
  }

  private void document(Item item, byte[] bytes) {
    if (bytes.length == 0) {
      sink.problem(item.problem("empty", ""));
    } else if (item.nested() > MOST_NESTED) {
      sink.problem(item.problem("mails nested too deep", "save the inner ones apart"));
    } else {
      guarded(item, () -> checked(item, bytes));
    }
  }

  private void checked(Item item, byte[] bytes) throws IOException {
    Signature.check(item.kind(), bytes);
    switch (item.kind()) {
      case PDF -> pdf(item, bytes);
      case DOCX -> story(item, parsed(() -> DocxReader.read(bytes, limits)));
      case ODT -> story(item, parsed(() -> OdtReader.read(bytes, limits)));
      case RTF -> story(item, parsed(() -> RtfReader.read(bytes, limits)));
      case EPUB -> story(item, parsed(() -> EpubReader.read(bytes, limits)));
      case MAIL -> mail(item, bytes);
      case MAILBOX -> mailbox(item, new ByteArrayInputStream(bytes));
      default -> throw new IllegalArgumentException("no reader for " + item.kind());
    }
  }

  private void pdf(Item item, byte[] bytes) throws IOException {
    Page page = parsed(() -> PdfReader.read(bytes, limits));
    if (PdfReader.isCut(bytes)) {
      sink.problem(item.problem("cut short", AGAIN + "; what is left of it is read"));
    }
    story(item, page);
  }

  private void mailbox(Item item, InputStream in) throws IOException {
    Mailbox box = new Mailbox(in, limits.documentBytes());
    int number = 0;
    for (byte[] mail = box.next(); mail != null; mail = box.next()) {
      number++;
      Item inner = item.within("message " + number, item.name(), Kind.MAIL);
      if (box.isTooLong()) {
        String size = Bytes.megabytes(limits.documentBytes());
        sink.problem(inner.problem("longer than " + size, "split it; the rest is read"));
      } else {
        document(inner, mail);
      }
    }
    if (number == 0) {
      sink.problem(item.problem("empty", ""));
    }
  }

  private void mail(Item item, byte[] bytes) throws IOException {
    Mail mail = parsed(() -> MailReader.read(bytes, pages, limits));
    if (!Words.isBlank(mail.page().text()) || mail.attached().isEmpty()) {
      story(item, mail.page());
    }
    for (Mail.Attached attached : mail.attached()) {
      String place = "attached " + attached.name();
      document(item.within(place, attached.name(), attached.kind()), attached.bytes());
    }
  }

  private void story(Item item, Page page) {
    if (Words.isBlank(page.text())) {
      sink.problem(item.problem("no text in it", ""));
      return;
    }
    Story story = page.story(ids.unique(Kind.stem(item.name())), item.input(), item.place());
    sink.story(Dated.story(story, options.published()));
  }

  /** What a reader does; it may fail in any way. */
  private interface Reading {
    void run() throws IOException;
  }

  /** Makes a problem of what the stream or the form of a document does not allow. */
  private void guarded(Item item, Reading reading) {
    try {
      reading.run();
    } catch (UnreadableException e) {
      sink.problem(item.problem(e.reason(), e.remedy()));
    } catch (Bytes.TooLongException e) {
      sink.problem(item.problem(Stories.reason(e), "split it"));
    } catch (IOException e) {
      sink.problem(item.problem(Stories.reason(e), ""));
    }
  }

  /** What a parser does; damaged bytes may make it throw anything. */
  private interface Parser<T> {
    T parse() throws IOException;
  }

  private static <T> T parsed(Parser<T> parser) throws IOException {
    try {
      return parser.parse();
    } catch (UnreadableException | Bytes.TooLongException e) {
      throw e;
    } catch (IOException e) {
      // The bytes are in memory: it is their form that is wrong.
      throw new UnreadableException("damaged", AGAIN);
    } catch (RuntimeException | StackOverflowError | NoClassDefFoundError e) {
      throw new UnreadableException("damaged", AGAIN);
    } catch (OutOfMemoryError e) {
      // What the parser held is free again; its neighbours are read.
      throw new UnreadableException("takes more memory than there is", "split it");
    }
  }

  /** Tells a file of another kind by its first bytes. */
  private static final class Signature {
    private Signature() {}

    static void check(Kind kind, byte[] bytes) throws UnreadableException {
      String start =
          new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
      boolean right =
          switch (kind) {
            case PDF -> start.contains("%PDF-");
            case DOCX, ODT, EPUB -> start.startsWith("PK\3\4");
            case RTF -> start.startsWith("{\\rtf");
            default -> true;
          };
      if (!right) {
        throw new UnreadableException("not " + article(kind) + " file", remedy(start));
      }
    }

    private static String article(Kind kind) {
      return (kind == Kind.PDF || kind == Kind.DOCX ? "a " : "an ") + kind.title();
    }

    private static String remedy(String start) {
      String lower = start.strip().toLowerCase(Locale.ROOT);
      if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
        return "it is an old Office file or has a password; save it as .docx without one";
      }
      if (start.startsWith("PK\3\4")) {
        return "it looks like a zip file, as .docx, .odt and .epub are; is its name right?";
      }
      String looks =
          lower.startsWith("%pdf-")
              ? ".pdf"
              : lower.startsWith("{\\rtf")
                  ? ".rtf"
                  : lower.startsWith("<!doctype html") || lower.startsWith("<html") ? ".html" : "";
      return looks.isEmpty() ? "is its name right?" : "it looks like " + looks + ", rename it";
    }
  }
}
