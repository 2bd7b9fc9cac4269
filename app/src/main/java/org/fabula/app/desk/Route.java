package org.fabula.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be asked. The table of all routes is what the server registers and what the
 * OpenAPI document is made of.
 *
 * @param method GET, POST or DELETE
 * @param path below /api/v1, values in braces
 * @param summary what it does, in a line
 * @param parameters what may be given in the query
 * @param bodies what is sent
 * @param answers what is answered, by media type; none where nothing is
 * @param status of HTTP where it goes well
 * @param keeping whether an answer holds until its dossier changes
 * @param handler makes the answer
 */
record Route(
    String method,
    String path,
    String summary,
    List<Parameter> parameters,
    List<Content> bodies,
    List<Content> answers,
    int status,
    boolean keeping,
    Handler handler) {

  /** Makes an answer. */
  @FunctionalInterface
  interface Handler {
    /** Makes it. */
    Answer answer(Request request);
  }

  /**
   * What may be given in the query.
   *
   * @param schema name of one of the described schemas
   */
  record Parameter(String name, String schema, String description) {}

  /**
   * What is sent or answered.
   *
   * @param type media type
   * @param schema name of one of the described schemas; {@code List:} before it makes a list of it;
   *     null where any bytes are
   */
  record Content(String type, @Nullable String schema) {
    static Content json(String schema) {
      return new Content(Answer.JSON, schema);
    }
  }

  /** Copies the lists. */
  Route {
    parameters = List.copyOf(parameters);
    bodies = List.copyOf(bodies);
    answers = List.copyOf(answers);
  }

  static Route get(String path, String summary, String schema, Handler handler) {
    return new Route(
        "GET",
        path,
        summary,
        List.of(),
        List.of(),
        List.of(Content.json(schema)),
        200,
        false,
        handler);
  }

  static Route post(String path, String summary, int status, String schema, Handler handler) {
    return new Route(
        "POST",
        path,
        summary,
        List.of(),
        List.of(),
        List.of(Content.json(schema)),
        status,
        false,
        handler);
  }

  static Route delete(String path, String summary, Handler handler) {
    return new Route("DELETE", path, summary, List.of(), List.of(), List.of(), 204, false, handler);
  }

  Route with(List<Parameter> more) {
    return new Route(method, path, summary, more, bodies, answers, status, keeping, handler);
  }

  Route taking(Content... sent) {
    return new Route(
        method, path, summary, parameters, List.of(sent), answers, status, keeping, handler);
  }

  Route answering(Content... contents) {
    return new Route(
        method, path, summary, parameters, bodies, List.of(contents), status, keeping, handler);
  }

  /** The same, whose answer holds until its dossier changes. */
  Route kept() {
    return new Route(method, path, summary, parameters, bodies, answers, status, true, handler);
  }

  /** Whether it can be asked without the token. */
  boolean isOpen() {
    return path.equals("/health");
  }
}
