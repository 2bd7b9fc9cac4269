package org.fabula.site;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of {@code docs}, and parts of them. */
final class Schemas {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OURS = "fabula-";

  private Schemas() {}

  /** What the schema is called that a value names itself; empty where it names none of ours. */
  static String named(JsonNode value) {
    String name = value.path("schema").asString("");
    return name.startsWith(OURS) ? name.substring(OURS.length()).replaceFirst("/.*", "") : "";
  }

  /**
   * Where a value is not what a schema says.
   *
   * @param part {@code reading}, or a definition of it as {@code reading/row}
   */
  static List<Error> faults(String part, String value) {
    String[] path = part.split("/", 2);
    JsonNode whole = JSON.readTree(Checkout.read("docs/" + path[0] + ".schema.json"));
    Object wanted =
        path.length == 1
            ? whole
            : Map.of("$ref", "#/$defs/" + path[1], "$defs", whole.path("$defs"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.writeValueAsString(wanted), InputFormat.JSON)
        .validate(value, InputFormat.JSON);
  }
}
