package org.fabula.app.desk;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.fabula.app.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The server of the desk. The one class that knows Javalin and Jetty: it registers the routes,
 * passes on what they answer, and turns whatever goes wrong into a problem of RFC 9457.
 */
public final class DeskServer implements AutoCloseable {
  /** Where all that is no page begins. */
  static final String API = "/api/v1";

  /** Media type of what goes wrong. */
  static final String PROBLEM = "application/problem+json";

  /** Files sent at once, at most. */
  static final int MOST_FILES = 64;

  /** Megabytes sent at once, at most. */
  static final int MOST_MEGABYTES = 200;

  /** Listeners at once: more are nobody's open pages. */
  private static final int MOST_STREAMS = 128;

  /** How often and when it is looked whether they have heard the end; most take one look. */
  private static final int LOOKS = 40;

  private static final long LOOK_MILLIS = 50;

  /** Bytes kept of what is made ahead of one reader: half of all, for others ask too. */
  private static final long MOST_AHEAD = Kept.MOST_BYTES / 2;

  private static final String STARTED = "fabula.started";
  private static final String ROUTE = "fabula.route";

  private final Desk desk;
  private final Javalin server;
  private final Kept kept = new Kept();
  private final Ahead ahead = new Ahead();
  private final AtomicInteger streams = new AtomicInteger();
  private final String host;
  private volatile @Nullable Guard guard;

  private DeskServer(Desk desk) {
    this.desk = desk;
    this.host = desk.settings().host();
    JavalinLogger.enabled = false;
    this.server = Javalin.create(this::configure);
  }

  /**
   * Opens a desk. What reads stories is made in the background.
   *
   * @throws StoreException where the store cannot be used, or nothing can listen there
   */
  public static DeskServer start(Settings settings) {
    return start(settings, Views.WHOLE);
  }

  /**
   * @param whole stories of a dossier up to which it is merged as a whole
   */
  static DeskServer start(Settings settings, int whole) {
    // Its classes take as long to be made ready as a store takes to be opened.
    Thread.ofPlatform().name("jetty").daemon().start(Server::new);
    Desk desk = new Desk(settings, whole);
    DeskServer server = new DeskServer(desk);
    try {
      server.server.start(settings.host(), settings.port());
    } catch (JavalinException e) {
      desk.close();
      throw new StoreException(
          "nothing can listen at "
              + settings.host()
              + " port "
              + settings.port()
              + "; is another desk open there? --port names another port");
    }
    server.guard = new Guard(settings.host(), server.port(), settings.token());
    desk.reader().warm();
    return server;
  }

  /** The port that is listened at. */
  public int port() {
    return server.port();
  }

  /** How many answers are kept. */
  int kept() {
    return kept.count();
  }

  /** Where the page is. */
  public String address() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return "http://" + name + ":" + port() + "/";
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // Threads of the system answer, for to merge a dossier takes long and must not hold others up;
    // those that wait for events are virtual.
    config.concurrency.useVirtualThreads = true;
    config.jetty.threadPool = new QueuedThreadPool(64, 8);
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Faults()));
    config.jetty.multipartConfig.maxFileSize(MOST_MEGABYTES, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_MEGABYTES, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.KB);
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.routes.before(this::admit);
    for (Route route : Routes.of(desk)) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()),
          API + route.path(),
          context -> answer(route, context));
    }
    config.resourceHandler(new PageHandler());
    config.routes.exception(HttpResponseException.class, this::problem);
    config.routes.exception(Exception.class, this::problem);
    config.routes.after(this::count);
    config.router.javaLangErrorHandler((response, error) -> response.setStatus(500));
  }

  private void admit(Context context) {
    context.attribute(STARTED, System.nanoTime());
    Guard.HEADERS.forEach(context::header);
    context.header("Cache-Control", "no-store");
    Guard there = guard;
    if (there == null || desk.isClosing()) {
      throw new Refusal(503, "closing", "The desk is opening or closing; ask again in a moment.");
    }
    there.check(context.req().getMethod(), context.path(), context::header);
  }

  private void answer(Route route, Context context) throws IOException {
    context.attribute(ROUTE, route.path());
    try {
      answer(route, new Asked(context), context);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      // The server itself would answer without a word.
      throw new Refusal(500, "fault", "The desk failed at this; ask for less, or start it again.");
    }
  }

  private void answer(Route route, Request request, Context context) throws IOException {
    if (!route.keeping()) {
      write(ahead.first(() -> route.handler().answer(request)), context);
      return;
    }
    Present.Known known = desk.known(request);
    String version = known.version();
    Part asked =
        new Part(context.path(), Map.copyOf(context.pathParamMap()), context.queryParamMap());
    String tag = "W/\"" + version + "\"";
    context.header("Cache-Control", "private, no-cache");
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    Answer.Bytes there = kept.get(asked, version);
    if (there == null
        && ahead.first(() -> route.handler().answer(request)) instanceof Answer.Bytes made) {
      kept.put(asked, version, made);
      there = made;
    }
    if (there != null) {
      write(there, context);
      if (there.next() != null && desk.isLarge(known)) {
        ahead.soon(new Next(route, asked.at(there.next()), version, MOST_AHEAD));
      }
    }
  }

  /**
   * What was asked.
   *
   * @param values of the path
   * @param query the values of each parameter
   */
  private record Part(String path, Map<String, String> values, Map<String, List<String>> query) {
    /** The same, of the part of a list that begins there. */
    Part at(String cursor) {
      Map<String, List<String>> all = new HashMap<>(query);
      all.put("cursor", List.of(cursor));
      return new Part(path, values, Map.copyOf(all));
    }
  }

  /**
   * The part of a list that comes after one that was asked for.
   *
   * @param left bytes to be kept at most of this part and those after it
   */
  private final class Next implements Ahead.Step {
    private final Route route;
    private final Part part;
    private final String version;
    private final long left;

    Next(Route route, Part part, String version, long left) {
      this.route = route;
      this.part = part;
      this.version = version;
      this.left = left;
    }

    @Override
    public Object key() {
      return part;
    }

    @Override
    public Ahead.@Nullable Step make() {
      Request request = new Unasked(part);
      if (!desk.known(request).version().equals(version)) {
        return null;
      }
      Answer.Bytes there = kept.get(part, version);
      if (there == null && route.handler().answer(request) instanceof Answer.Bytes made) {
        kept.put(part, version, made);
        there = made;
      }
      String next = there == null ? null : there.next();
      long room = there == null ? 0 : left - there.bytes().length;
      return next == null || room <= 0 ? null : new Next(route, part.at(next), version, room);
    }
  }

  /** What nobody has asked yet. */
  private static final class Unasked extends Request {
    private final Part part;

    Unasked(Part part) {
      this.part = part;
    }

    @Override
    String path(String name) {
      return Objects.requireNonNull(part.values().get(name));
    }

    @Override
    List<String> all(String name) {
      return part.query().getOrDefault(name, List.of());
    }

    @Override
    @Nullable String header(String name) {
      return null;
    }

    @Override
    InputStream body() {
      return InputStream.nullInputStream();
    }

    @Override
    Form form() {
      throw new UnsupportedOperationException("a list takes no form");
    }

    @Override
    boolean isAhead() {
      return true;
    }
  }

  private void write(Answer answer, Context context) throws IOException {
    switch (answer) {
      case Answer.Bytes bytes -> {
        context.status(bytes.status());
        bytes.headers().forEach(context::header);
        if (!bytes.type().isEmpty()) {
          context.contentType(bytes.type());
          context.result(bytes.bytes());
        } else {
          context.removeHeader("Content-Type");
        }
      }
      case Answer.File file -> send(file, context);
      case Answer.Events events -> stream(events, context);
    }
  }

  /** Sends a file when it is whole: what fails before is a problem, and no half of a file. */
  private static void send(Answer.File file, Context context) throws IOException {
    Path made = Files.createTempFile("fabula", ".part");
    try {
      try (var out = Files.newOutputStream(made)) {
        file.writing().to(out);
      }
      context.contentType(file.type());
      context.header("Content-Disposition", disposition(file.name()));
      try (var in = Files.newInputStream(made)) {
        in.transferTo(context.outputStream());
      }
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** As RFC 6266 and RFC 8187 say: a plain name, and the name as it is. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
    String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
  }

  private void stream(Answer.Events events, Context context) throws IOException {
    if (streams.incrementAndGet() > MOST_STREAMS) {
      streams.decrementAndGet();
      throw new Refusal(
          503, "too-many-listeners", "Too many pages listen already; close some of them.");
    }
    context.res().setStatus(200);
    context.res().setContentType("text/event-stream");
    context.res().setCharacterEncoding("UTF-8");
    context.res().flushBuffer();
    context.async(
        () -> {
          try {
            events.emission().to(new Sent(context));
          } catch (IOException | StoreException e) {
            // Nobody listens any more, or there is no store to tell of: who asks again is told so.
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            streams.decrementAndGet();
          }
        });
  }

  /** Sends events as Server-Sent Events. */
  private final class Sent implements Answer.Stream {
    private final Context context;

    Sent(Context context) {
      this.context = context;
    }

    @Override
    public @Nullable String lastId() {
      return context.header("Last-Event-ID");
    }

    @Override
    public boolean isClosing() {
      return desk.isClosing();
    }

    @Override
    public void send(String event, @Nullable String id, byte[] data) throws IOException {
      String head = (id == null ? "" : "id: " + id + "\n") + "event: " + event + "\ndata: ";
      var out = context.res().getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(data);
      out.write("\n\n".getBytes(StandardCharsets.UTF_8));
      context.res().flushBuffer();
    }

    @Override
    public void beat() throws IOException {
      context.res().getOutputStream().write(":\n\n".getBytes(StandardCharsets.UTF_8));
      context.res().flushBuffer();
    }
  }

  private void count(Context context) {
    Long started = context.attribute(STARTED);
    String route = context.attribute(ROUTE);
    if (started != null) {
      String named = route == null ? "other" : route;
      long took = System.nanoTime() - started;
      desk.metrics().count(method(context), named, context.statusCode(), took);
    }
  }

  /** Whoever asks may call a method whatever they like; it is counted with others. */
  private static String method(Context context) {
    String method = context.req().getMethod();
    return Set.of("GET", "HEAD", "POST", "DELETE").contains(method) ? method : "other";
  }

  private void problem(Exception e, Context context) {
    if (isOver(context)) {
      return;
    }
    Refusal refusal = refusal(e, context);
    context.status(refusal.status());
    context.removeHeader("ETag");
    context.header("Cache-Control", "no-store");
    context.contentType(PROBLEM);
    if (refusal.status() == 401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    context.result(problem(refusal, context.path()));
  }

  /** Whether nothing can be said any more. What fails here is asked again for ever. */
  private static boolean isOver(Context context) {
    try {
      return context.res().isCommitted();
    } catch (IllegalStateException e) {
      // The server has ended, and has taken the answer back.
      return true;
    }
  }

  private static byte[] problem(Refusal refusal, String path) {
    return Answer.object(
        json -> {
          json.string("type", "urn:fabula:problem:" + refusal.type());
          json.string("title", title(refusal.status()));
          json.number("status", refusal.status());
          json.string("detail", refusal.detail());
          json.string("instance", path);
        });
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Not as it should be";
      case 401 -> "Not known who asks";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Not done here";
      case 409 -> "In the way";
      case 413 -> "Too large";
      case 415 -> "Of another kind";
      case 421 -> "Asked at the wrong address";
      case 503 -> "Not now";
      default -> status < 500 ? "Refused" : "Failed";
    };
  }

  private static Refusal refusal(Exception e, Context context) {
    return e instanceof HttpResponseException http ? refusal(http, context) : Refusal.of(e);
  }

  private static Refusal refusal(HttpResponseException e, Context context) {
    return switch (e.getStatus()) {
      case 404 ->
          Refusal.notFound(
              "no-such-path",
              "There is nothing at " + context.path() + "; " + API + "/openapi.json says what is.");
      case 405 ->
          new Refusal(
              405,
              "no-such-method",
              context.req().getMethod()
                  + " is not done at "
                  + context.path()
                  + "; "
                  + API
                  + "/openapi.json says what is.");
      case 413 -> tooLarge();
      default -> new Refusal(e.getStatus(), "refused", "It was refused: " + e.getMessage() + ".");
    };
  }

  private static Refusal tooLarge() {
    return new Refusal(
        413,
        "too-large",
        "More than "
            + MOST_FILES
            + " files or "
            + MOST_MEGABYTES
            + " MB were sent; send less at once, or use dossier add.");
  }

  @Override
  public void close() {
    desk.ending();
    ahead.close();
    desk.close();
    awaitStreams();
    server.stop();
  }

  /** Lets those who listen hear the end: what they are told by is taken from under a later one. */
  private void awaitStreams() {
    try {
      for (int i = 0; i < LOOKS && streams.get() > 0; i++) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The page and its files. */
  private final class PageHandler implements ResourceHandler {
    @Override
    public boolean canHandle(Context context) {
      return !context.path().startsWith("/api/") && Pages.at(context.path()) != null;
    }

    @Override
    public boolean handle(Context context) {
      Answer.Bytes found = context.path().startsWith("/api/") ? null : Pages.at(context.path());
      if (found == null) {
        return false;
      }
      try {
        write(found, context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
      return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context context) {
      return Set.of();
    }
  }

  /** What Jetty refuses before it comes here: an address or headers that are none. */
  private static final class Faults extends ErrorHandler {
    @Override
    public boolean handle(
        org.eclipse.jetty.server.Request request,
        org.eclipse.jetty.server.Response response,
        Callback callback) {
      int status = response.getStatus() < 400 ? 400 : response.getStatus();
      Refusal refusal =
          new Refusal(status, "refused", "What was sent is no request; mend it and send it again.");
      Guard.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
      response.getHeaders().put("Content-Type", PROBLEM);
      response.setStatus(status);
      Content.Sink.write(
          response, true, new String(problem(refusal, ""), StandardCharsets.UTF_8), callback);
      return true;
    }
  }

  /** What is asked through Javalin. */
  private static final class Asked extends Request {
    private final Context context;

    Asked(Context context) {
      this.context = context;
    }

    @Override
    String path(String name) {
      return context.pathParam(name);
    }

    @Override
    List<String> all(String name) {
      return context.queryParams(name);
    }

    @Override
    @Nullable String header(String name) {
      return context.header(name);
    }

    @Override
    InputStream body() {
      return context.bodyInputStream();
    }

    @Override
    Form form() {
      if (context.req().getContentLengthLong() > (long) MOST_MEGABYTES << 20) {
        throw tooLarge();
      }
      List<Upload> files;
      Map<String, List<String>> fields;
      try {
        files = context.uploadedFiles().stream().<Upload>map(Received::new).toList();
        fields = context.formParamMap();
      } catch (Exception e) {
        // Javalin passes on what Jetty throws, be it checked or not.
        throw of(e);
      }
      if (files.size() > MOST_FILES) {
        throw tooLarge();
      }
      return new Form() {
        @Override
        public List<Upload> files() {
          return files;
        }

        @Override
        public @Nullable String field(String name) {
          List<String> all = fields.getOrDefault(name, List.of());
          return all.isEmpty() ? null : all.getFirst();
        }
      };
    }

    /** What Jetty has against a form. */
    private static Refusal of(Exception e) {
      for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
        String words = String.valueOf(cause.getMessage());
        if (words.contains("max length exceeded")
            || words.contains("exceed")
            || words.contains("too large")
            || words.contains("maximum")) {
          return tooLarge();
        }
      }
      return Refusal.bad(
          "bad-form", "The form is not whole or not as it should be; send the files again.");
    }
  }

  /** A file that came through Javalin. */
  private record Received(UploadedFile file) implements Request.Upload {
    @Override
    public String name() {
      String name = file.filename();
      return name == null ? "" : name;
    }

    @Override
    public void to(Path target) throws IOException {
      try (var in = file.content()) {
        Files.copy(in, target);
      }
    }
  }
}
