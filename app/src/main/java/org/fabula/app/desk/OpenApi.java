package org.fabula.app.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.app.output.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Describes the routes as OpenAPI 3.1, from the table that registers them. */
final class OpenApi {
  private static final String LIST = "List:";
  private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)}");

  private final List<Route> routes;
  private final String version;

  OpenApi(List<Route> routes, String version) {
    this.routes = new ArrayList<>(routes);
    this.routes.add(route(request -> Answer.done()));
    this.version = version;
  }

  /** The route of the document itself. */
  static Route route(Route.Handler handler) {
    return Route.get("/openapi.json", "This document.", "Any", handler);
  }

  /** The document. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Json json = Json.indented(out)) {
      json.object(() -> document(json));
    }
    return out.toByteArray();
  }

  private void document(Json json) {
    json.string("openapi", "3.1.0");
    json.name("info");
    json.object(
        () -> {
          json.string("title", "Fabula's desk");
          json.string("version", version);
          json.string(
              "description",
              "Dossiers of stories: their chronology, who is in them, what contradicts what, and"
                  + " what persons mended. Errors are problems of RFC 9457.");
        });
    json.name("servers");
    json.array(() -> json.object(() -> json.string("url", DeskServer.API)));
    json.name("security");
    json.array(
        () -> {
          json.object(() -> {});
          json.object(() -> json.strings("token", List.of()));
        });
    json.name("paths");
    json.object(
        () ->
            byPath()
                .forEach(
                    (path, all) -> {
                      json.name(path);
                      json.object(() -> all.forEach(route -> operation(route, json)));
                    }));
    json.name("components");
    json.object(() -> components(json));
  }

  private Map<String, List<Route>> byPath() {
    Map<String, List<Route>> paths = new LinkedHashMap<>();
    routes.forEach(
        route -> paths.computeIfAbsent(route.path(), any -> new ArrayList<>()).add(route));
    return paths;
  }

  private static void operation(Route route, Json json) {
    json.name(route.method().toLowerCase(Locale.ROOT));
    json.object(
        () -> {
          json.string("summary", route.summary());
          json.string("operationId", id(route));
          json.name("parameters");
          json.array(() -> parameters(route, json));
          if (!route.bodies().isEmpty()) {
            json.name("requestBody");
            json.object(
                () -> {
                  json.bool("required", true);
                  contents(route.bodies(), json);
                });
          }
          json.name("responses");
          json.object(() -> responses(route, json));
        });
  }

  /** "get /dossiers/{dossier}/rows" is "getDossiersRows". */
  private static String id(Route route) {
    StringBuilder id = new StringBuilder(route.method().toLowerCase(Locale.ROOT));
    for (String part : route.path().split("[/{}._-]+")) {
      if (!part.isEmpty()) {
        id.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    return id.toString();
  }

  private static void parameters(Route route, Json json) {
    Matcher value = VALUE.matcher(route.path());
    while (value.find()) {
      String name = value.group(1);
      json.object(
          () -> {
            json.string("name", name);
            json.string("in", "path");
            json.bool("required", true);
            schema("Words", json);
          });
    }
    for (Route.Parameter parameter : route.parameters()) {
      json.object(
          () -> {
            json.string("name", parameter.name());
            json.string("in", "query");
            json.string("description", parameter.description());
            schema(parameter.schema(), json);
          });
    }
  }

  private static void responses(Route route, Json json) {
    json.name(String.valueOf(route.status()));
    json.object(
        () -> {
          json.string("description", route.summary());
          if (!route.answers().isEmpty()) {
            contents(route.answers(), json);
          }
        });
    json.name("default");
    json.object(
        () -> {
          json.string("description", "What went wrong, and what to do.");
          contents(List.of(new Route.Content(DeskServer.PROBLEM, "Problem")), json);
        });
  }

  private static void contents(List<Route.Content> contents, Json json) {
    json.name("content");
    json.object(
        () ->
            contents.forEach(
                content -> {
                  json.name(content.type());
                  json.object(
                      () -> {
                        if (content.schema() != null) {
                          schema(content.schema(), json);
                        }
                      });
                }));
  }

  private static void schema(@Nullable String name, Json json) {
    json.name("schema");
    json.object(
        () -> {
          String schema = String.valueOf(name);
          if (schema.startsWith(LIST)) {
            list(schema.substring(LIST.length()), json);
          } else {
            json.string("$ref", "#/components/schemas/" + schema);
          }
        });
  }

  private static void list(String item, Json json) {
    json.string("type", "object");
    json.strings("required", List.of("items", "next", "total"));
    json.name("properties");
    json.object(
        () -> {
          json.name("items");
          json.object(
              () -> {
                json.string("type", "array");
                json.name("items");
                json.object(() -> json.string("$ref", "#/components/schemas/" + item));
              });
          json.name("next");
          json.object(() -> json.strings("type", List.of("string", "null")));
          json.name("total");
          json.object(() -> json.strings("type", List.of("integer", "null")));
        });
  }

  private static void components(Json json) {
    json.name("securitySchemes");
    json.object(
        () -> {
          json.name("token");
          json.object(
              () -> {
                json.string("type", "http");
                json.string("scheme", "bearer");
              });
        });
    json.name("schemas");
    try (InputStream in =
            Objects.requireNonNull(OpenApi.class.getResourceAsStream("schemas.json"));
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      parser.nextToken();
      json.copy(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
