package org.fabula.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON Feed (version 1 and 1.1): each item is a story. */
final class JsonFeed {
  /** Every feed names its version by an address that begins so. */
  private static final String VERSION = "https://jsonfeed.org/version/1";

  /** Where a feed names its version, which stands first in all but a few. */
  private static final int BEGINNING = 1 << 13;

  private final Intake intake;

  JsonFeed(Intake intake) {
    this.intake = intake;
  }

  /** Whether a file in a folder looks like a feed; most JSON is something else. */
  static boolean isLikely(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return beginning.replace("\\/", "/").contains("jsonfeed.org/version/");
    } catch (IOException e) {
      return true;
    }
  }

  void read(String input, String name, InputStream in) throws IOException {
    byte[] bytes = Bytes.upTo(intake.options().limits().pageBytes(), in);
    String json = Decoder.decode(bytes).text();
    Object tree = json == null ? null : JsonTree.parse(json);
    if (bytes.length == 0) {
      intake.problem(input, "", "empty", "get it again");
    } else if (tree == null) {
      intake.problem(input, "", "not valid JSON", "stories as JSON come one a line, as .jsonl");
    } else if (!(tree instanceof Map<?, ?> feed) || !string(feed, "version").startsWith(VERSION)) {
      String remedy = "a feed names its version; stories as JSON come one a line, as .jsonl";
      intake.problem(input, "", "no JSON Feed", remedy);
    } else {
      items(new Entries(intake, input, name), feed);
    }
  }

  private static void items(Entries entries, Map<?, ?> feed) {
    entries.of(string(feed, "title"), string(feed, "language"));
    List<String> writers = writers(feed);
    for (Object each : list(feed, "items")) {
      String place = entries.next(0);
      if (each instanceof Map<?, ?> item) {
        entries.take(place, entry(item, writers));
      } else {
        entries.broken(place, "not a JSON object");
      }
    }
    entries.end();
  }

  private static Entry entry(Map<?, ?> item, List<String> writersOfFeed) {
    List<String> own = writers(item);
    return new Entry(
        string(item, "id"),
        Entry.first(string(item, "url"), string(item, "external_url")),
        string(item, "title").replace("&", "&amp;").replace("<", "&lt;"),
        own.isEmpty() ? writersOfFeed : own,
        List.of(string(item, "date_published")),
        string(item, "date_modified"),
        "",
        string(item, "language"),
        Entry.Text.first(
            new Entry.Text(string(item, "content_html"), true),
            new Entry.Text(string(item, "content_text"), false),
            new Entry.Text(string(item, "summary"), false)));
  }

  /** Version 1 has one author, version 1.1 has many. */
  private static List<String> writers(Map<?, ?> from) {
    List<Object> authors = new ArrayList<>(list(from, "authors"));
    if (from.get("author") instanceof Map<?, ?> author) {
      authors.add(author);
    }
    List<String> names = new ArrayList<>();
    for (Object author : authors) {
      names.add(author instanceof Map<?, ?> person ? string(person, "name") : "");
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private static List<?> list(Map<?, ?> from, String name) {
    return from.get(name) instanceof List<?> list ? list : List.of();
  }

  private static String string(Map<?, ?> from, String name) {
    return from.get(name) instanceof String words ? words : "";
  }
}
