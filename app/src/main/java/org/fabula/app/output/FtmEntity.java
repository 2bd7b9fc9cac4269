package org.fabula.app.output;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entity of FollowTheMoney: an id, a schema, and for each property its values. */
final class FtmEntity {
  private final String id;
  private final String schema;
  private final Map<String, SequencedSet<String>> properties = new TreeMap<>();

  private FtmEntity(String id, String schema) {
    this.id = id;
    this.schema = schema;
  }

  /** An entity whose id is made of {@code parts}: the same wherever these are the same. */
  static FtmEntity of(String schema, String... parts) {
    return new FtmEntity(StoryNames.sha1(schema + "\n" + String.join("\n", parts)), schema);
  }

  String id() {
    return id;
  }

  String schema() {
    return schema;
  }

  /** Adds a value, on one line; none where it is null or empty. */
  FtmEntity with(String property, @Nullable String value) {
    return value == null ? this : whole(property, Display.oneLine(value));
  }

  /** Adds values. */
  FtmEntity with(String property, Iterable<String> values) {
    values.forEach(value -> with(property, value));
    return this;
  }

  /** Adds a value with its lines and spaces. */
  FtmEntity whole(String property, String value) {
    if (!value.isEmpty()) {
      properties.computeIfAbsent(property, name -> new LinkedHashSet<>()).add(value);
    }
    return this;
  }

  /** Writes it as one value. */
  void write(Json json) {
    json.object(
        () -> {
          json.string("id", id);
          json.string("schema", schema);
          json.name("properties");
          json.object(
              () -> properties.forEach((name, all) -> json.strings(name, List.copyOf(all))));
        });
  }
}
