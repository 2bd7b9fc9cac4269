package org.fabula.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.fabula.Fabula;
import org.fabula.app.output.ReadingJson;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code fabula read}: reads stories and writes their readings. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;

  @Parameters(arity = "1..*", paramLabel = "INPUT")
  List<String> inputs = List.of();

  @Option(names = "--published")
  @Nullable String published;

  @Option(names = "--format")
  String format = "jsonl";

  @Option(names = "--out")
  @Nullable Path file;

  ReadCommand(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Fabula fabula = Fabula.english();
    Publication given =
        published == null ? null : Publication.parse(published, Publication.Basis.OPTION);
    try (OutputStream target =
        new BufferedOutputStream(file == null ? out : Files.newOutputStream(file), 1 << 16)) {
      Consumer<Story> sink =
          story -> {
            Story dated = story.published() == null ? story.withPublished(given) : story;
            try {
              if (format.equals("json")) {
                ReadingJson.writeIndented(fabula.read(dated), target);
              } else {
                ReadingJson.writeLine(fabula.read(dated), target);
              }
              target.write('\n');
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          };
      for (String input : inputs) {
        if (input.endsWith(".jsonl")) {
          lines(Path.of(input), sink);
        } else {
          byte[] bytes = input.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(input));
          sink.accept(Story.of(input, new String(bytes, StandardCharsets.UTF_8)));
        }
      }
    }
    err.flush();
    return 0;
  }

  private static void lines(Path path, Consumer<Story> sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String id = "";
        String text = "";
        Publication date = null;
        String name;
        while ((name = json.nextName()) != null) {
          json.nextToken();
          switch (name) {
            case "id" -> id = json.getString();
            case "text" -> text = json.getString();
            case "published" -> {
              String value = json.getString();
              date = value == null ? null : Publication.parse(value, Publication.Basis.METADATA);
            }
            default -> json.skipChildren();
          }
        }
        sink.accept(Story.of(id, text).withPublished(date));
      }
    }
  }
}
