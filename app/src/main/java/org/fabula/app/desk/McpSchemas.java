package org.fabula.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the tools are described: names, words and schemas from {@code mcp.json}, what rows and
 * quotations are from the schemas of the HTTP interface.
 */
final class McpSchemas {
  private static final String PLACE = "#/$defs/";

  private final JsonNode tools;
  private final ObjectNode all;

  private McpSchemas(JsonNode tools, ObjectNode all) {
    this.tools = tools;
    this.all = all;
  }

  static McpSchemas read(JsonMapper json) {
    JsonNode own = json.readTree(text("mcp.json"));
    ObjectNode all =
        (ObjectNode) json.readTree(text("schemas.json").replace("#/components/schemas/", PLACE));
    for (String name : own.path("schemas").propertyNames()) {
      all.set(name, schema((ObjectNode) own.path("schemas").path(name), all));
    }
    return new McpSchemas(own.path("tools"), all);
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(McpSchemas.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema as it is, or another one with some fields less and some more. */
  private static ObjectNode schema(ObjectNode given, ObjectNode all) {
    if (!given.has("base")) {
      return given;
    }
    ObjectNode schema = (ObjectNode) all.path(given.path("base").asString()).deepCopy();
    ObjectNode fields = (ObjectNode) schema.path("properties");
    given.path("without").forEach(name -> fields.remove(name.asString()));
    fields.setAll((ObjectNode) given.path("with"));
    ArrayNode required = schema.putArray("required");
    fields.propertyNames().forEach(required::add);
    return schema;
  }

  /** A tool as it is described. */
  McpTool tool(
      String name, Function<McpCall, ObjectNode> handler, Function<ObjectNode, String> words) {
    for (JsonNode tool : tools) {
      if (tool.path("name").asString().equals(name)) {
        return new McpTool(
            name,
            tool.path("title").asString(),
            tool.path("description").asString(),
            (ObjectNode) tool.path("input"),
            complete((ObjectNode) tool.path("output")),
            handler,
            words);
      }
    }
    throw new IllegalArgumentException("no tool is described as " + name);
  }

  /** With all schemas that are named in it. */
  private ObjectNode complete(ObjectNode schema) {
    ObjectNode whole = schema.deepCopy();
    define(schema, whole.putObject("$defs"));
    return whole;
  }

  private void define(JsonNode schema, ObjectNode known) {
    for (JsonNode reference : schema.findValues("$ref")) {
      String name = reference.asString().substring(PLACE.length());
      if (!known.has(name)) {
        JsonNode named = all.path(name);
        known.set(name, named);
        define(named, known);
      }
    }
  }
}
