package org.fabula.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema as a page: a table of fields for every kind of object that it describes. */
final class SchemaReference {
  private static final String DEFINITIONS = "#/$defs/";

  private final StringBuilder page = new StringBuilder();
  private final JsonNode schema;
  private final String file;
  private final String name;

  /**
   * Of a schema.
   *
   * @param words the schema, as JSON
   * @param file what its file is called, beside the page
   * @param name what the page is called
   */
  SchemaReference(String words, String file, String name) {
    this.schema = JsonMapper.shared().readTree(words);
    this.file = file;
    this.name = name;
  }

  /** The page, in Markdown. */
  String markdown() {
    paragraph("# " + name);
    paragraph(said(schema));
    paragraph(
        "Made of the schema, [" + file + "](" + file + "), which has every rule for a value.");
    if (schema.has("oneOf")) {
      for (JsonNode one : schema.get("oneOf")) {
        paragraph("## " + one.at("/properties/kind/const").asString());
        object(one);
      }
    } else {
      paragraph("## The whole");
      object(schema);
    }
    for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
      paragraph("## " + definition.getKey());
      object(definition.getValue());
    }
    return page.toString();
  }

  private void object(JsonNode object) {
    if (object != schema) {
      paragraph(said(object));
    }
    List<String> rows = new ArrayList<>();
    rows("", object, rows);
    if (rows.isEmpty()) {
      paragraph("It is " + type(object) + ".");
      return;
    }
    page.append("| field | is | holds |\n|---|---|---|\n");
    rows.forEach(page::append);
    page.append('\n');
  }

  /** A row for each field, those of objects without a name of their own among them. */
  private void rows(String prefix, JsonNode object, List<String> rows) {
    for (JsonNode part : alternatives(object)) {
      for (Map.Entry<String, JsonNode> field : part.path("properties").properties()) {
        String path = prefix + field.getKey();
        JsonNode value = field.getValue();
        String row = "| " + Markup.code(path) + " | " + type(value) + " | " + said(value) + " |\n";
        if (!rows.contains(row)) {
          rows.add(row);
        }
        rows(path + ".", value, rows);
        if (value.has("items")) {
          rows(path + "[].", value.get("items"), rows);
        }
      }
    }
  }

  private static List<JsonNode> alternatives(JsonNode object) {
    List<JsonNode> all = new ArrayList<>(List.of(object));
    object.path("oneOf").forEach(all::add);
    object.path("anyOf").forEach(all::add);
    return all;
  }

  private static String type(JsonNode value) {
    if (value.has("$ref")) {
      String to = value.get("$ref").asString().substring(DEFINITIONS.length());
      return "[" + to + "](#" + to.toLowerCase(Locale.ROOT) + ")";
    }
    if (value.has("const")) {
      return Markup.code(value.get("const").asString());
    }
    if (value.has("enum")) {
      return joined(value.get("enum"), ", ");
    }
    if (value.has("items")) {
      return "list of " + type(value.get("items"));
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (value.has(choice)) {
        List<String> types = new ArrayList<>();
        value.get(choice).forEach(one -> types.add(type(one)));
        return String.join(" or ", types);
      }
    }
    JsonNode type = value.path("type");
    return type.isArray() ? joined(type, " or ").replace("`", "") : type.asString("");
  }

  private static String joined(JsonNode values, String between) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.isNull() ? "null" : Markup.code(value.asString())));
    return String.join(between, words);
  }

  private static String said(JsonNode node) {
    return Markup.plain(node.path("description").asString(""));
  }

  private void paragraph(String words) {
    if (!words.isEmpty()) {
      page.append(words).append("\n\n");
    }
  }
}
