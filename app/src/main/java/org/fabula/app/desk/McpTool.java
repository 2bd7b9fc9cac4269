package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that an assistant may ask.
 *
 * @param name what it is called in a request
 * @param title what it is called where people see it
 * @param description what it does
 * @param input schema of the arguments
 * @param output schema of the answer
 * @param handler makes the answer
 * @param words says the answer in words
 */
record McpTool(
    String name,
    String title,
    String description,
    ObjectNode input,
    ObjectNode output,
    Function<McpCall, ObjectNode> handler,
    Function<ObjectNode, String> words) {

  /**
   * An answer.
   *
   * @param json by the schema
   * @param words the same, to be read
   */
  record Answered(ObjectNode json, String words) {}

  /**
   * Answers.
   *
   * @throws Refusal where the arguments are not those of the tool
   */
  Answered answer(Map<String, Object> arguments) {
    ObjectNode json = handler.apply(new McpCall(checked(arguments)));
    return new Answered(json, words.apply(json));
  }

  private Map<String, List<String>> checked(Map<String, Object> arguments) {
    JsonNode known = input.path("properties");
    Map<String, List<String>> values = new HashMap<>();
    arguments.forEach(
        (argument, value) -> {
          if (!known.has(argument)) {
            throw unknown(argument, known);
          }
          // Those who fill in a form leave some of it empty.
          if (value != null && !value.equals("")) {
            values.put(argument, values(argument, known.path(argument), value));
          }
        });
    for (JsonNode needed : input.path("required")) {
      String argument = needed.asString();
      if (values.getOrDefault(argument, List.of()).stream().allMatch(String::isBlank)) {
        String what = known.path(argument).path("description").asString();
        throw Refusal.bad("no-argument", name + " needs " + argument + ". " + what);
      }
    }
    return values;
  }

  private Refusal unknown(String argument, JsonNode known) {
    String names = String.join(", ", known.propertyNames());
    return Refusal.bad(
        "unknown-argument",
        name
            + " knows no \""
            + argument
            + "\"; "
            + (names.isEmpty() ? "it takes nothing." : "it takes " + names + "."));
  }

  private List<String> values(String argument, JsonNode schema, Object value) {
    String type = schema.path("type").asString();
    if (type.equals("array") && value instanceof List<?> all) {
      List<String> words = new ArrayList<>();
      all.forEach(one -> words.add(value(argument, "string", one)));
      return words;
    }
    return List.of(value(argument, type.equals("array") ? "string" : type, value));
  }

  /** A number or truth value may also come in quotation marks. */
  private String value(String argument, String type, Object value) {
    boolean fits =
        switch (type) {
          case "integer" -> value instanceof Integer || value instanceof Long;
          case "boolean" -> value instanceof Boolean;
          default -> false;
        };
    if (fits || value instanceof String) {
      return String.valueOf(value);
    }
    throw Refusal.bad(
        "bad-argument",
        name + ": " + argument + " is not of type " + type + "; give it as the schema says.");
  }
}
