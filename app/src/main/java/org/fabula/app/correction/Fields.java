package org.fabula.app.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The fields of one JSON object, each to be taken once and none to be left. */
final class Fields {
  private static final int DEPTH = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
          .build();

  private final String place;
  private final Map<String, @Nullable Object> values;

  private Fields(String place, Map<String, @Nullable Object> values) {
    this.place = place;
    this.values = values;
  }

  /** The object that a line holds. */
  static Fields parse(String line) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLineException("not a JSON object", "write one correction a line");
      }
      Fields fields = new Fields("", JsonTree.object(json));
      if (json.nextToken() != null) {
        throw new BadLineException("more than one JSON value", "write one correction a line");
      }
      return fields;
    }
  }

  private @Nullable Object take(String name) {
    if (!values.containsKey(name)) {
      throw bad("no \"" + place + name + "\"");
    }
    return values.remove(name);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String string(String name) {
    if (take(name) instanceof String words) {
      return words;
    }
    throw bad("\"" + place + name + "\" is not a string");
  }

  @Nullable String stringOrNull(String name) {
    if (values.containsKey(name) && values.get(name) == null) {
      values.remove(name);
      return null;
    }
    return string(name);
  }

  int number(String name) {
    if (take(name) instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw bad("\"" + place + name + "\" is not an offset");
  }

  <T> T object(String name, Function<Fields, T> read) {
    return read(place + name, take(name), read);
  }

  <T> @Nullable T objectOrNull(String name, Function<Fields, T> read) {
    Object value = take(name);
    return value == null ? null : read(place + name, value, read);
  }

  <T> List<T> list(String name, Function<Fields, T> read) {
    return listOr(name, read, null);
  }

  /**
   * @param nothing what a null stands for, or null where it stands for nothing
   */
  <T> List<T> listOr(String name, Function<Fields, T> read, @Nullable T nothing) {
    if (!(take(name) instanceof List<?> all)) {
      throw bad("\"" + place + name + "\" is not a list");
    }
    List<T> values = new ArrayList<>();
    for (Object one : all) {
      values.add(one == null && nothing != null ? nothing : read(place + name, one, read));
    }
    return values;
  }

  private static <T> T read(String place, @Nullable Object value, Function<Fields, T> read) {
    if (!(value instanceof Map<?, ?> map)) {
      throw bad("\"" + place + "\" is not an object");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    map.forEach((name, one) -> values.put(String.valueOf(name), one));
    Fields fields = new Fields(place + ".", values);
    T it = read.apply(fields);
    fields.end();
    return it;
  }

  /** What is not understood must not be dropped. */
  void end() {
    if (!values.isEmpty()) {
      throw new BadLineException(
          "unknown field \"" + place + values.keySet().iterator().next() + "\"",
          "read it with a newer version of Fabula, or delete the field");
    }
  }

  private static BadLineException bad(String what) {
    return new BadLineException(what, "see docs/corrections.md for what is written there");
  }
}
