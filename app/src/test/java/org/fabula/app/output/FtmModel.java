package org.fabula.app.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The model of FollowTheMoney as its own library publishes it, and what it finds fault with. */
final class FtmModel {
  private final JsonNode schemata;

  FtmModel() throws IOException {
    try (InputStream in = FtmModel.class.getResourceAsStream("/defaultModel.json")) {
      schemata = new ObjectMapper().readTree(Objects.requireNonNull(in)).get("schemata");
    }
  }

  /** What is wrong with some entities, each a line of JSON. */
  List<String> faults(List<String> lines) {
    List<String> faults = new ArrayList<>();
    Map<String, String> schemas = new HashMap<>();
    List<JsonNode> entities = new ArrayList<>();
    for (String line : lines) {
      JsonNode entity = new ObjectMapper().readTree(line);
      entities.add(entity);
      if (schemas.put(entity.get("id").asString(), entity.get("schema").asString()) != null) {
        faults.add("twice: " + line);
      }
    }
    entities.forEach(entity -> faults(entity, schemas, faults));
    return faults;
  }

  private void faults(JsonNode entity, Map<String, String> schemas, List<String> faults) {
    String schema = entity.get("schema").asString();
    Map<String, JsonNode> known = new HashMap<>();
    Set<String> required = new HashSet<>();
    collect(schema, known, required);
    JsonNode properties = entity.get("properties");
    required.stream()
        .filter(name -> !properties.has(name))
        .forEach(name -> faults.add(schema + " lacks " + name + ": " + entity));
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode described = known.get(property.getKey());
      if (described == null || described.path("stub").asBoolean(false)) {
        faults.add(schema + " has no " + property.getKey());
        continue;
      }
      for (JsonNode value : property.getValue()) {
        String fault = fault(described, value.asString(), schemas);
        if (!fault.isEmpty()) {
          faults.add(schema + "." + property.getKey() + ": " + fault);
        }
      }
    }
  }

  private String fault(JsonNode described, String value, Map<String, String> schemas) {
    return switch (described.path("type").asString("string")) {
      case "entity" -> {
        String schema = schemas.get(value);
        yield schema == null
            ? "dangles: " + value
            : isA(schema, described.get("range").asString()) ? "" : "is a " + schema;
      }
      case "date" -> value.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?") ? "" : "no date: " + value;
      case "language" -> value.matches("[a-z]{3}") ? "" : "no language: " + value;
      case "url" -> value.matches("https?://.+") ? "" : "no address: " + value;
      default -> value.isEmpty() ? "empty" : "";
    };
  }

  private boolean isA(String schema, String wanted) {
    if (schema.equals(wanted)) {
      return true;
    }
    for (JsonNode parent : schemata.get(schema).path("extends")) {
      if (isA(parent.asString(), wanted)) {
        return true;
      }
    }
    return false;
  }

  private void collect(String schema, Map<String, JsonNode> known, Set<String> required) {
    JsonNode described = schemata.get(schema);
    described.path("extends").forEach(parent -> collect(parent.asString(), known, required));
    described.path("properties").properties().forEach(p -> known.put(p.getKey(), p.getValue()));
    described.path("required").forEach(name -> required.add(name.asString()));
  }
}
