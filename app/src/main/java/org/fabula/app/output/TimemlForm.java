package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.fabula.Reading;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Time expressions as TimeML 1.2.1, a document for a story, laid out as those of TempEval-3
 * (UzZaman et al. 2013): {@code DOCID}, {@code DCT}, {@code TITLE}, {@code TEXT} with {@code
 * TIMEX3} around the words. Characters that XML 1.0 cannot hold become U+FFFD.
 */
public final class TimemlForm implements ReadingWriter {
  private static final String OPENING =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n\n";

  private final @Nullable OutputStream out;
  private final @Nullable Path folder;
  private final Set<String> names = new HashSet<>();
  private boolean started;

  private TimemlForm(@Nullable OutputStream out, @Nullable Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Writes one story to {@code target}; a second one is an error. */
  public static TimemlForm single(OutputStream target) {
    return new TimemlForm(target, null);
  }

  /** Writes each story to a file of {@code folder} named by its id. */
  public static TimemlForm folder(Path folder) {
    return new TimemlForm(null, folder);
  }

  @Override
  public Turn prepare(Reading reading) {
    byte[] document = document(reading).getBytes(StandardCharsets.UTF_8);
    return () -> write(reading.story(), document);
  }

  private void write(Story story, byte[] document) throws IOException {
    if (folder != null) {
      Files.write(folder.resolve(fileName(story)), document);
      return;
    }
    if (started) {
      throw new IOException("a TimeML document holds one story; give a folder with --out");
    }
    started = true;
    if (out != null) {
      out.write(document);
    }
  }

  /** The id with nothing in it that a file system minds; numbered where two would be the same. */
  private String fileName(Story story) {
    String base = story.id().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    String name = base.isBlank() || base.startsWith(".") ? "story" + base : base;
    int number = 1;
    String free = name;
    while (!names.add(free)) {
      number++;
      free = name + "-" + number;
    }
    return free + ".tml";
  }

  static String document(Reading reading) {
    Story story = reading.story();
    Publication published = story.published();
    StringBuilder xml = new StringBuilder(OPENING);
    xml.append("<DOCID>").append(escaped(story.id())).append("</DOCID>\n\n<DCT>");
    if (published != null) {
      xml.append("<TIMEX3 tid=\"t0\" type=\"DATE\" value=\"")
          .append(escaped(published.value()))
          .append("\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">")
          .append(escaped(published.value()))
          .append("</TIMEX3>");
    }
    xml.append("</DCT>\n\n");
    if (story.title() != null) {
      xml.append("<TITLE>").append(escaped(story.title())).append("</TITLE>\n\n");
    }
    xml.append("<TEXT>");
    text(reading, xml);
    return xml.append("</TEXT>\n\n</TimeML>\n").toString();
  }

  private static void text(Reading reading, StringBuilder xml) {
    String text = reading.story().text();
    int at = 0;
    for (TimeExpression time : reading.times()) {
      xml.append(escaped(text.substring(at, time.span().start())));
      xml.append("<TIMEX3 tid=\"").append(time.id());
      xml.append("\" type=\"").append(time.type().name());
      xml.append("\" value=\"").append(escaped(time.value())).append('"');
      if (time.mod() != null) {
        xml.append(" mod=\"").append(time.mod()).append('"');
      }
      if (time.anchor() != null) {
        xml.append(" temporalFunction=\"true\" anchorTimeID=\"").append(time.anchor()).append('"');
      }
      xml.append('>').append(escaped(time.span().in(text))).append("</TIMEX3>");
      at = time.span().end();
    }
    xml.append(escaped(text.substring(at)));
  }

  private static String escaped(String words) {
    StringBuilder xml = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                // A parser would make a line feed of it.
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return xml.toString();
  }

  /** XML 1.0, production 2. */
  private static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xA
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public void finish() throws IOException {
    if (out != null) {
      out.flush();
    }
  }

  @Override
  public boolean isStreaming() {
    return false;
  }
}
