package org.fabula.app.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fabula.app.output.Json;
import org.fabula.app.output.ReadingJson;
import org.jspecify.annotations.Nullable;

/** What is answered. */
sealed interface Answer {
  /** Media type of all that is no file. */
  String JSON = "application/json";

  /**
   * Bytes at hand.
   *
   * @param status of HTTP
   * @param type media type; empty where there are no bytes
   * @param next where the next part of a list begins, or null
   */
  record Bytes(
      int status, String type, byte[] bytes, Map<String, String> headers, @Nullable String next)
      implements Answer {
    Bytes(int status, String type, byte[] bytes, Map<String, String> headers) {
      this(status, type, bytes, headers, null);
    }
  }

  /**
   * A file that is written while it is sent.
   *
   * @param type media type
   * @param name what it is called where it is kept
   */
  record File(String type, String name, Writing writing) implements Answer {}

  /** Events, until there are no more. */
  record Events(Emission emission) implements Answer {}

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {
    /** Writes it. */
    void to(OutputStream out) throws IOException;
  }

  /** Sends events. */
  @FunctionalInterface
  interface Emission {
    /** Sends all; returns where there are no more, or nobody listens. */
    void to(Stream stream) throws IOException, InterruptedException;
  }

  /** Where events go. */
  interface Stream {
    /** The id of the last event that whoever listens had before, or null. */
    @Nullable String lastId();

    /** Whether the desk is closing. */
    boolean isClosing();

    /**
     * Sends an event.
     *
     * @param id by which it goes on from there, or null
     * @param data one line
     */
    void send(String event, @Nullable String id, byte[] data) throws IOException;

    /** Sends nothing but a sign that there is still somebody. */
    void beat() throws IOException;
  }

  /** An object of JSON. */
  static Bytes json(int status, Consumer<Json> fields) {
    return new Bytes(status, JSON, object(fields), Map.of());
  }

  /** An object of JSON. */
  static Bytes json(Consumer<Json> fields) {
    return json(200, fields);
  }

  /** The bytes of an object of JSON. */
  static byte[] object(Consumer<Json> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Json json = Json.compact(out)) {
      json.object(() -> fields.accept(json));
    }
    return out.toByteArray();
  }

  /**
   * A list.
   *
   * @param next where the next part of it begins, or null
   * @param total how many there are in all, or null where that is not known
   */
  static <T> Bytes list(
      List<T> items, @Nullable String next, @Nullable Integer total, ReadingJson.Body<T> body) {
    byte[] bytes =
        object(
            json -> {
              ReadingJson.list("items", items, json, body);
              json.string("next", next);
              json.numberOrNull("total", total);
            });
    return new Bytes(200, JSON, bytes, Map.of(), next);
  }

  /** Text of a type. */
  static Bytes text(String type, String text) {
    return new Bytes(200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Done, and nothing to say. */
  static Bytes done() {
    return new Bytes(204, "", new byte[0], Map.of());
  }
}
