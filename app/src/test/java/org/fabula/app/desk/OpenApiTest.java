package org.fabula.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is answered is what the OpenAPI document says, for every route. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");
  private Running desk;
  private JsonNode document;
  private final Set<String> called = new TreeSet<>();

  @BeforeEach
  void open() {
    desk = new Running(folder);
    document = JSON.readTree(desk.get("/openapi.json").body());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** The operation of a method and a path, of which the values are given. */
  private JsonNode operation(String method, String path) {
    String bare = path.split("\\?", 2)[0];
    for (Map.Entry<String, JsonNode> one : document.get("paths").properties()) {
      String pattern = one.getKey().replaceAll("\\{[a-z]+}", "[^/]+");
      if (bare.matches(pattern) && one.getValue().has(method.toLowerCase(Locale.ROOT))) {
        called.add(method + " " + one.getKey());
        return one.getValue().get(method.toLowerCase(Locale.ROOT));
      }
    }
    throw new AssertionError(method + " " + path + " is not described");
  }

  private List<Error> faults(JsonNode schema, String json) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", document.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.toString(), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  /** Holds an answer against what is described. */
  private Running.Said checked(String method, String path, Running.Said said) {
    JsonNode responses = operation(method, path).get("responses");
    JsonNode described = responses.get(String.valueOf(said.status()));
    JsonNode response = described == null ? responses.get("default") : described;
    JsonNode content = response.get("content");
    if (content == null) {
      assertThat(said.body()).as(path).isEmpty();
      return said;
    }
    String type = said.header("Content-Type").split(";", 2)[0];
    assertThat(content.has(type) || content.has("application/octet-stream"))
        .as(method + " " + path + " is " + said.status() + " " + type)
        .isTrue();
    JsonNode media = content.get(type);
    if (media != null && type.endsWith("json") && !type.contains("ndjson")) {
      assertThat(faults(media.get("schema"), said.body()))
          .as(method + " " + path + ": " + said.body())
          .isEmpty();
    }
    return said;
  }

  private Running.Said get(String path, String... headers) {
    return checked("GET", path, desk.get(path, headers));
  }

  private Running.Said post(String path, String json) {
    JsonNode schema =
        operation("POST", path)
            .get("requestBody")
            .get("content")
            .get("application/json")
            .get("schema");
    assertThat(faults(schema, json)).as("POST " + path + ": " + json).isEmpty();
    return checked("POST", path, desk.post(path, json));
  }

  private Running.Said delete(String path) {
    return checked("DELETE", path, desk.delete(path));
  }

  @Test
  void everyRouteAnswersAsDescribed() {
    get("/health");
    get("/metrics");
    get("/openapi.json");
    post("/dossiers", "{\"name\":\"case\",\"title\":\"A case\"}");
    get("/dossiers");
    get("/dossiers/case");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "quarry.txt",
        ("An explosion at the Saltby quarry killed 14 people on 3 May 2020, police said. “We heard a"
                + " bang,” said Tom Ruiz, 34, a farmer and the husband of Ana Ruiz, the mayor.")
            .getBytes(StandardCharsets.UTF_8));
    files.put(
        "fire.txt",
        "The explosion at the Saltby quarry on 3 May 2020 killed 19 people, the fire brigade said."
            .getBytes(StandardCharsets.UTF_8));
    String job =
        checked("POST", "/dossiers/case/stories", desk.upload("case", files, "X-Fabula", "1"))
            .field("job");
    get("/jobs/" + job);
    desk.done(job);
    get("/jobs/" + job);
    get("/jobs");
    get("/jobs/" + job + "/events");
    delete("/jobs/" + job);
    String pasted =
        post("/dossiers/case/stories", "{\"text\":\"It rained on 3 May 2019.\",\"title\":\"Rain\"}")
            .field("job");
    desk.done(pasted);
    post("/read", "{\"text\":\"It rained.\",\"published\":\"2020-02-03\"}");
    get("/dossiers/case/stories?limit=2");
    get("/dossiers/case/stories/quarry");
    get("/dossiers/case/stories/quarry/original");
    String row = get("/dossiers/case/rows?all=true&text=killed").field("id");
    Running.Said whole = get("/dossiers/case/rows/" + row);
    assertThat(whole.body()).contains("\"conflicting\":[{");
    String actor = get("/dossiers/case/actors?kind=person").field("id");
    get("/dossiers/case/actors/" + actor);
    get("/dossiers/case/quotes");
    String conflict = get("/dossiers/case/conflicts").field("id");
    get("/dossiers/case/search?q=explosion");
    get("/dossiers/case/export?format=json");
    get("/dossiers/case/export?format=ics");
    for (String wish :
        List.of(
            "\"do\":\"date\",\"row\":\"" + row + "\",\"date\":\"2020-05-04\"",
            "\"do\":\"note\",\"row\":\"" + row + "\",\"note\":\"ask\"",
            "\"do\":\"note\",\"actor\":\"" + actor + "\",\"note\":\"ask\"",
            "\"do\":\"settle\",\"conflict\":\"" + conflict + "\",\"claim\":1,\"note\":\"\"")) {
      Running.Said made =
          post("/dossiers/case/corrections", "{\"by\":\"Una Berg\",\"why\":null," + wish + "}");
      assertThat(made.status()).as(made.body()).isEqualTo(201);
    }
    get("/dossiers/case/rows/" + row);
    get("/dossiers/case/rows?all=true");
    get("/dossiers/case/actors");
    assertThat(get("/dossiers/case/conflicts").body()).contains("\"settled\":{");
    get("/dossiers/case/corrections");
    get("/dossiers/case/corrections", "Accept", "application/x-ndjson");
    delete("/dossiers/case/stories/quarry");
    delete("/dossiers/case");
    get("/dossiers/case");
    get("/dossiers/case/rows");
    // Goes on until somebody leaves; DeskTest listens to it.
    operation("GET", "/dossiers/case/events");
    assertThat(called).isEqualTo(described());
  }

  private Set<String> described() {
    Set<String> all = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return all;
  }

  @Test
  void whatIsNotDescribedWouldBeSeen() {
    JsonNode schema = operation("GET", "/health").get("responses").get("200").get("content");
    JsonNode health = schema.get("application/json").get("schema");
    assertThat(faults(health, "{\"status\":\"ok\",\"version\":\"1\"}")).isEmpty();
    assertThat(faults(health, "{\"status\":\"ok\"}")).isNotEmpty();
    assertThat(faults(health, "{\"status\":\"ok\",\"version\":\"1\",\"more\":1}")).isNotEmpty();
  }
}
