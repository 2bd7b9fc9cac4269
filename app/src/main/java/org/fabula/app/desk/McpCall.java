package org.fabula.app.desk;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an assistant asks, as the routes understand it. */
final class McpCall extends Request {
  /** Whoever reads the answer must keep all of it in mind. */
  private static final String USUAL = "20";

  private final Map<String, List<String>> values;

  /**
   * A call.
   *
   * @param values the arguments that were given
   */
  McpCall(Map<String, List<String>> values) {
    this.values = new HashMap<>(values);
    this.values.putIfAbsent("limit", List.of(USUAL));
  }

  /** The same with one more value. */
  McpCall with(String name, String value) {
    Map<String, List<String>> more = new HashMap<>(values);
    more.put(name, List.of(value));
    return new McpCall(more);
  }

  /** The words of an argument as they were given, or null. */
  @Nullable String words(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  @Override
  String path(String name) {
    String value = words(name);
    return value == null ? "" : value.strip();
  }

  @Override
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  @Override
  @Nullable String header(String name) {
    return null;
  }

  @Override
  InputStream body() {
    return InputStream.nullInputStream();
  }

  @Override
  Form form() {
    throw new UnsupportedOperationException("an assistant sends no files");
  }
}
