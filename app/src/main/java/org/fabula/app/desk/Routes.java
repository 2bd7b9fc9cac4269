package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.app.desk.Route.Content;
import org.fabula.app.desk.Route.Parameter;
import org.fabula.app.output.ReadingJson;

/** The table of all that may be asked. */
final class Routes {
  /** Which rows: as {@code dossier show} understands it. */
  static final List<Parameter> FILTER =
      List.of(
          new Parameter("actor", "Words", "Rows of one, by id or by any name the stories use."),
          new Parameter(
              "from", "Day", "Rows that may lie then or later: 2024, 2024-10 or 2024-10-09."),
          new Parameter("to", "Day", "Rows that may lie then or earlier."),
          new Parameter("kind", "Words", "Rows of this kind; may be given several times."),
          new Parameter("source", "Words", "Rows of stories whose address or publisher has this."),
          new Parameter("status", "Words", "Rows that are current or superseded."),
          new Parameter("text", "Words", "Rows with these words."));

  static final List<Parameter> PAGE =
      List.of(
          new Parameter("limit", "Limit", "Items at most: 100 if not given, 1000 at most."),
          new Parameter(
              "cursor", "Words", "Where the part wanted begins: next of the part before."));

  static final Parameter ALL = new Parameter("all", "Flag", "Rows of less weight too.");

  private final Desk desk;

  private Routes(Desk desk) {
    this.desk = desk;
  }

  /** All routes of a desk. */
  static List<Route> of(Desk desk) {
    Routes routes = new Routes(desk);
    List<Route> all = new ArrayList<>(routes.system());
    all.addAll(new DossierRoutes(desk).all());
    all.addAll(new StoryRoutes(desk).all());
    all.addAll(new RowRoutes(desk).all());
    all.addAll(new PeopleRoutes(desk).all());
    all.addAll(new CorrectionRoutes(desk).all());
    all.addAll(routes.jobs());
    List<Route> described = List.copyOf(all);
    OpenApi document = new OpenApi(described, desk.settings().version());
    List<Route> table = new ArrayList<>(described);
    // Made when it is asked for: the desk should not open later for it.
    table.add(
        OpenApi.route(request -> new Answer.Bytes(200, Answer.JSON, document.bytes(), Map.of())));
    return List.copyOf(table);
  }

  /** Several lists as one. */
  @SafeVarargs
  static List<Parameter> with(List<Parameter>... lists) {
    return Arrays.stream(lists).flatMap(List::stream).toList();
  }

  private List<Route> system() {
    return List.of(
        Route.get(
            "/health",
            "Whether the desk is there; needs no token.",
            "Health",
            request ->
                Answer.json(
                    json -> {
                      json.string("status", "ok");
                      json.string("version", desk.settings().version());
                    })),
        Route.get("/metrics", "What was counted, for Prometheus.", "Words", this::metrics)
            .answering(new Content("text/plain", "Words")));
  }

  private Answer metrics(Request request) {
    Map<String, Long> jobs = new LinkedHashMap<>();
    for (Job.State state : Job.State.values()) {
      jobs.put(state.name().toLowerCase(Locale.ROOT), 0L);
    }
    desk.jobs()
        .all()
        .forEach(job -> jobs.merge(job.state().name().toLowerCase(Locale.ROOT), 1L, Long::sum));
    return Answer.text(
        "text/plain; version=0.0.4; charset=utf-8",
        desk.metrics().text(jobs, desk.reader().isReady()));
  }

  private List<Route> jobs() {
    return List.of(
        Route.get(
            "/jobs",
            "The jobs of this run, those begun last first.",
            "List:Job",
            request -> {
              List<Job> all = desk.jobs().all();
              return Answer.json(
                  json -> {
                    ReadingJson.list("items", all, json, (job, to) -> job.write(to));
                    json.string("next", null);
                    json.number("total", all.size());
                  });
            }),
        Route.get(
            "/jobs/{job}",
            "How a job stands.",
            "Job",
            request -> Answer.json(desk.jobs().job(request.path("job"))::write)),
        Route.delete(
            "/jobs/{job}",
            "Ends a job early; what was added stays.",
            request -> {
              desk.jobs().job(request.path("job")).cancel();
              return Answer.done();
            }),
        Route.get(
                "/jobs/{job}/events",
                "progress (the job), story (each that was added, with its rows), end (the job).",
                "Words",
                request -> {
                  Job job = desk.jobs().job(request.path("job"));
                  return new Answer.Events(stream -> Jobs.tell(job, stream));
                })
            .answering(new Content("text/event-stream", "Words")));
  }
}
