package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the Model Context Protocol, set up as a page says. */
final class Assistant {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int QUESTION = 2;

  private static final String GREETING =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private final String command;

  /**
   * One that starts what its configuration says.
   *
   * @param configuration as clients have it; whole paths in it are those of somebody's machine,
   *     here all is in one folder
   */
  Assistant(JsonNode configuration) {
    JsonNode server = configuration.at("/mcpServers/fabula");
    assertThat(server.path("command").asString()).endsWith("/fabula");
    StringBuilder words = new StringBuilder("./fabula");
    for (JsonNode word : server.path("args")) {
      words.append(' ').append(word.asString().replaceFirst("^/.*/", ""));
    }
    command = words.toString();
    assertThat(CommandWords.faults(command)).isEmpty();
  }

  /** What a tool answers, as text. */
  String ask(Workplace place, String tool, JsonNode arguments)
      throws IOException, InterruptedException {
    Map<String, Object> question =
        Map.of(
            "jsonrpc",
            "2.0",
            "id",
            QUESTION,
            "method",
            "tools/call",
            "params",
            Map.of("name", tool, "arguments", arguments));
    Files.writeString(
        place.folder().resolve("asked"), GREETING + JSON.writeValueAsString(question) + "\n");
    Workplace.Done done = place.run(command + " < asked");
    assertThat(done.status()).as(done.err()).isZero();
    return done.out()
        .lines()
        .map(JSON::readTree)
        .filter(message -> message.path("id").asInt(0) == QUESTION)
        .findFirst()
        .map(message -> message.at("/result/content/0/text").asString(message.toString()))
        .orElseThrow(() -> new AssertionError("no answer: " + done));
  }
}
