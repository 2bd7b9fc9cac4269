package org.fabula.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Origin;
import org.fabula.story.Passage;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One story a line: {@code {"id","text"}} and optionally {@code published}, {@code title}, {@code
 * byline} (a string or an array of strings), {@code url}, {@code source}; other fields are passed
 * over. A line that is no story is a problem named by its number, and the rest is read.
 */
final class JsonLines {
  private static final int DEPTH = 200;

  private final Options options;
  private final Sink sink;
  private final JsonFactory json;

  JsonLines(Options options, Sink sink) {
    this.options = options;
    this.sink = sink;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(options.limits().storyBytes())
                    .build())
            .build();
  }

  /** Reads the stream to its end or to the first error of the stream itself. */
  void read(String input, String fileName, InputStream in) throws IOException {
    LineReader lines = new LineReader(in, options.limits().storyBytes());
    boolean any = false;
    while (lines.next()) {
      String place = "line " + lines.number();
      any = true;
      if (lines.isTooLong()) {
        String size = Bytes.megabytes(options.limits().storyBytes());
        sink.problem(
            new Problem(input, place, "longer than " + size, "split it; the rest is read"));
      } else {
        int start = start(lines);
        if (lines.number() == 1 && isOneValue(lines, start)) {
          String remedy = "write each object on one line, as jq -c '.[]' does";
          sink.problem(new Problem(input, "", "looks like JSON over several lines", remedy));
          return;
        }
        if (!isBlank(lines, start) && !line(input, fileName, place, lines, start)) {
          return;
        }
      }
    }
    if (!any) {
      sink.problem(new Problem(input, "", "empty", ""));
    }
  }

  /** Passes over a byte order mark, which some programs write before the first line. */
  private static int start(LineReader lines) {
    byte[] b = lines.bytes();
    boolean mark =
        lines.number() == 1
            && lines.length() >= 3
            && b[0] == (byte) 0xEF
            && b[1] == (byte) 0xBB
            && b[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  /** Whether the line opens what other lines go on with, as JSON is printed for people. */
  private static boolean isOneValue(LineReader lines, int start) {
    int end = lines.length();
    while (end > start && lines.bytes()[end - 1] <= ' ' && lines.bytes()[end - 1] >= 0) {
      end--;
    }
    byte first = end == start + 1 ? lines.bytes()[start] : 0;
    return first == '[' || first == '{';
  }

  private static boolean isBlank(LineReader lines, int start) {
    for (int i = start; i < lines.length(); i++) {
      byte b = lines.bytes()[i];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Reads one line; false when the file is not worth going on with. */
  private boolean line(String input, String fileName, String place, LineReader lines, int start) {
    byte[] bytes = lines.bytes();
    int length = lines.length() - start;
    String text = Decoder.strict(bytes, start, length);
    if (text == null || text.indexOf('\0') >= 0) {
      return notUtf8(input, place, lines);
    }
    try {
      Fields fields = fields(text);
      story(input, place, fields, fileName + ":" + lines.number(), lines.number());
    } catch (JacksonException e) {
      String reason = "not valid JSON: " + e.getOriginalMessage();
      sink.problem(new Problem(input, place, reason, "the line is skipped, the rest is read"));
    } catch (NoStoryException e) {
      sink.problem(new Problem(input, place, e.reason(), "the line is skipped, the rest is read"));
    }
    return true;
  }

  private boolean notUtf8(String input, String place, LineReader lines) {
    Charset marked = lines.number() == 1 ? Decoder.marked(lines.bytes()) : null;
    if (marked != null && marked != StandardCharsets.UTF_8) {
      sink.problem(new Problem(input, "", "encoded as " + marked, "convert it to UTF-8"));
      return false;
    }
    sink.problem(new Problem(input, place, "not UTF-8", "the line is skipped, the rest is read"));
    return true;
  }

  /** The fields of a line, as far as they are strings. */
  private static final class Fields {
    @Nullable String id;
    @Nullable String text;
    @Nullable String published;
    @Nullable String title;
    @Nullable String url;
    @Nullable String source;
    final List<String> byline = new ArrayList<>();
  }

  private Fields fields(String line) {
    Fields fields = new Fields();
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new NoStoryException("not a JSON object");
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        field(fields, name, parser);
      }
      if (parser.nextToken() != null) {
        throw new NoStoryException("more than one JSON value on the line");
      }
    }
    return fields;
  }

  private static void field(Fields fields, String name, JsonParser parser) {
    switch (name) {
      case "id" -> fields.id = scalar(parser);
      case "text" -> fields.text = scalar(parser);
      case "published" -> fields.published = scalar(parser);
      case "title" -> fields.title = scalar(parser);
      case "url" -> fields.url = scalar(parser);
      case "source" -> fields.source = scalar(parser);
      case "byline" -> byline(fields.byline, parser);
      default -> parser.skipChildren();
    }
  }

  private static @Nullable String scalar(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
      return Decoder.wellFormed(parser.getString());
    }
    parser.skipChildren();
    return null;
  }

  private static void byline(List<String> names, JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      String line = scalar(parser);
      names.addAll(line == null ? List.of() : Bylines.of(line));
      return;
    }
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      String name = scalar(parser);
      names.addAll(name == null || Words.isBlank(name) ? List.of() : List.of(name.strip()));
    }
  }

  private void story(String input, String place, Fields fields, String defaultId, long number) {
    String text = fields.text;
    if (text == null) {
      throw new NoStoryException("no \"text\"");
    }
    if (Words.isBlank(text)) {
      throw new NoStoryException("\"text\" is empty");
    }
    List<Publication> candidates = new ArrayList<>();
    Publication own = published(input, place, fields.published);
    if (own != null) {
      candidates.add(own);
    }
    String id = fields.id == null || fields.id.isEmpty() ? defaultId : fields.id;
    String source = fields.source != null ? fields.source : fields.url;
    sink.story(
        Dated.story(
            new Story(
                id,
                source == null ? input : source,
                fields.title,
                fields.byline,
                null,
                null,
                candidates,
                null,
                "en",
                text,
                origin(text, number)),
            options.published()));
  }

  private static Origin origin(String text, long number) {
    Place place = new Place.Line(number, "/text");
    return new Origin("", List.of(new Passage(0, text.length(), Part.PARAGRAPH, place)));
  }

  private @Nullable Publication published(String input, String place, @Nullable String words) {
    if (words == null || Words.isBlank(words)) {
      return null;
    }
    Publication own = Dates.parse(words, Basis.METADATA);
    if (own == null) {
      String reason = "\"published\" is not a date: " + words;
      sink.problem(
          new Problem(input, place, reason, "write YYYY-MM-DD; the story is read without it"));
    }
    return own;
  }

  /** A line is JSON, but no story. */
  private static final class NoStoryException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;

    NoStoryException(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
