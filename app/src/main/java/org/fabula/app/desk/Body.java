package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.app.correction.JsonTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The fields of an object of JSON that was sent. What is not as it should be is a refusal. */
final class Body {
  /** Of a story of 8 MB nearly each letter may be escaped. */
  private static final int LONGEST = 64 << 20;

  private static final int DEPTH = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private final Map<String, @Nullable Object> values;

  private Body(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  static Body parse(byte[] bytes) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw bad("What was sent is no object of JSON; send one, as /api/v1/openapi.json says.");
      }
      Body body = new Body(JsonTree.object(json));
      if (json.nextToken() != null) {
        throw bad("There is more behind the object of JSON; send one object alone.");
      }
      return body;
    } catch (JacksonException e) {
      String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw bad("What was sent is not valid JSON (" + what + "); mend it and send it again.");
    }
  }

  private static Refusal bad(String detail) {
    return Refusal.bad("bad-json", detail);
  }

  /** Refuses fields of other names. */
  void only(String... names) {
    List<String> known = List.of(names);
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw bad(
            "There is no field \""
                + name
                + "\" here; fields are "
                + String.join(", ", known)
                + ".");
      }
    }
  }

  /** Words that must be there. */
  String string(String name) {
    String value = optional(name);
    if (value == null || value.isBlank()) {
      throw bad("The field \"" + name + "\" is missing or empty; give it words.");
    }
    return value;
  }

  /** Words, or null. */
  @Nullable String optional(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw bad("The field \"" + name + "\" is no string; give it words.");
  }

  /** Whether a field is there, be it null. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A whole number, or null. */
  @Nullable Integer number(String name) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw bad("The field \"" + name + "\" is no whole number from 0; give one.");
  }

  /** A list of words; empty where it is not there. */
  List<String> strings(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    if (value instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof String word) {
          words.add(word);
        }
      }
      if (words.size() == all.size()) {
        return words;
      }
    }
    throw bad("The field \"" + name + "\" is no list of strings; give one.");
  }

  /** An object, or null. */
  @Nullable Body object(String name) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      map.forEach((key, one) -> fields.put(String.valueOf(key), one));
      return new Body(fields);
    }
    throw bad("The field \"" + name + "\" is no object; give one.");
  }
}
