package org.fabula.app.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.app.desk.Route.Content;
import org.fabula.app.desk.Route.Parameter;
import org.fabula.app.dossier.Intake;
import org.fabula.app.dossier.Published;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.output.DeskJson;
import org.fabula.app.output.Json;
import org.fabula.app.output.ReadingJson;
import org.fabula.app.output.RowKind;
import org.fabula.app.store.ListedStory;
import org.fabula.app.store.Original;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.ingest.fetch.PageName;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Stories: listed, shown, sent, removed. */
final class StoryRoutes {
  /** A story of 8 MB, of which each letter may be escaped. */
  private static final int BODY = 56 << 20;

  private static final Parameter PUBLISHED =
      new Parameter("published", "Words", "Date of the stories that carry none.");

  private final Desk desk;

  StoryRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    return List.of(
        Route.get("/dossiers/{dossier}/stories", "The stories.", "List:Story", this::list)
            .with(
                Routes.with(
                    List.of(
                        new Parameter("text", "Words", "Stories with these words."),
                        new Parameter("source", "Words", "Stories whose address has this.")),
                    Routes.PAGE))
            .kept(),
        Route.post(
                "/dossiers/{dossier}/stories",
                "Reads files, words or an address into the dossier, as a job.",
                202,
                "Begun",
                this::add)
            .taking(Content.json("NewStory"), new Content("multipart/form-data", "Files"))
            .with(List.of(PUBLISHED)),
        Route.get(
                "/dossiers/{dossier}/stories/{story}",
                "What was read in a story, and where the dossier tells it.",
                "Reading",
                this::story)
            .kept(),
        Route.get(
                "/dossiers/{dossier}/stories/{story}/original",
                "The bytes that it was read from.",
                "Words",
                this::original)
            .answering(new Content("application/octet-stream", null)),
        Route.delete("/dossiers/{dossier}/stories/{story}", "Removes a story.", this::remove),
        Route.post("/read", "Reads a story and keeps nothing.", 200, "Reading", this::read)
            .taking(Content.json("NewStory")));
  }

  private Answer list(Request request) {
    Present.Known known = desk.known(request);
    String text = request.one("text");
    String source = request.one("source");
    int limit = request.limit();
    long after = request.offset();
    List<ListedStory> found =
        desk.stores().read(store -> store.list(known.info(), text, source, after, limit + 1));
    boolean more = found.size() > limit;
    List<ListedStory> shown = more ? found.subList(0, limit) : found;
    boolean isAll = text == null && source == null;
    return Answer.list(
        shown,
        more ? String.valueOf(shown.getLast().number()) : null,
        isAll ? Integer.valueOf((int) known.info().stories()) : null,
        StoryRoutes::write);
  }

  private static void write(ListedStory story, Json json) {
    json.string("id", story.code());
    json.string("title", story.title());
    json.string("source", story.source().isEmpty() ? null : story.source());
    json.string("publisher", story.publisher());
    json.strings("byline", story.byline());
    json.string("published", story.published());
    String basis = story.basis();
    json.string("publishedBasis", basis == null ? Publication.Basis.NONE.name() : basis);
    json.string("copyOf", story.copyOf());
    json.number("words", story.words());
  }

  private Answer story(Request request) {
    Present.Known known = desk.known(request);
    String code = request.path("story");
    if (desk.stores().read(store -> store.story(known.info(), code)) == null) {
      throw noStory(code);
    }
    View view = desk.view(known, List.of(code));
    List<String> copies = desk.stores().read(store -> store.copies(known.info(), code));
    Original original = desk.stores().read(store -> store.original(known.info(), code, false));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingJson.writeLine(
        view.told().reading(code),
        json -> {
          rows(view, code, json);
          json.strings("copies", copies);
          original(original, json);
        },
        out);
    return new Answer.Bytes(200, Answer.JSON, out.toByteArray(), Map.of());
  }

  static Refusal noStory(String code) {
    return Refusal.notFound(
        "no-story", "There is no story \"" + code + "\" in this dossier; list its stories.");
  }

  private static void rows(View view, String code, Json json) {
    List<Integer> rows = List.copyOf(DeskJson.rowsOf(view.told(), code));
    ReadingJson.list(
        "rows",
        rows,
        json,
        (index, to) -> {
          Entry entry = view.dossier().chronology().get(index);
          to.string("id", view.id(index));
          ReadingJson.span(view.json().place(entry, code), to);
          ReadingJson.when(entry.when(), to);
          to.string("kind", RowKind.of(entry.row()).name());
          to.string("status", entry.status().name());
        });
  }

  private static void original(@Nullable Original original, Json json) {
    json.name("original");
    if (original == null) {
      json.nothing();
    } else {
      json.object(
          () -> {
            json.string("path", original.path());
            json.number("size", original.size());
          });
    }
  }

  private Answer original(Request request) {
    Present.Known known = desk.known(request);
    String code = request.path("story");
    Original original = desk.stores().read(store -> store.original(known.info(), code, true));
    if (original == null) {
      throw Refusal.notFound(
          "no-original", "Of this story no file is kept; its words are all there is.");
    }
    byte[] bytes = original.bytes();
    if (bytes == null) {
      throw Refusal.notFound(
          "no-original",
          "The file of this story is too large to be kept; it was at " + original.path() + ".");
    }
    return new Answer.File(
        "application/octet-stream", name(original.path()), out -> out.write(bytes));
  }

  /** The last part of a path of any system. */
  private static String name(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return slash == path.length() - 1 ? "original" : path.substring(slash + 1);
  }

  private Answer remove(Request request) {
    Present.Known known = desk.known(request);
    String code = request.path("story");
    desk.stores()
        .write(
            store -> {
              if (store.story(known.info(), code) == null) {
                throw noStory(code);
              }
              store.remove(known.info(), List.of(code));
              return code;
            });
    return Answer.done();
  }

  private Answer add(Request request) {
    String dossier = desk.info(request).name();
    if (request.isOf("multipart/form-data")) {
      return begun(files(request, dossier));
    }
    Body body = request.json(BODY);
    String address = Desk.trimmed(body.optional("url"));
    Publication published = published(body.optional("published"));
    if (address != null) {
      body.only("url", "published");
      return begun(address(dossier, address, published));
    }
    Story story = pasted(body);
    return begun(desk.jobs().begin(Job.TEXT, dossier, job -> work(dossier, job).text(story)));
  }

  private AddWork work(String dossier, Job job) {
    return new AddWork(desk.stores(), dossier, desk.reader(), desk.settings().version(), job);
  }

  private static Answer begun(Job job) {
    return new Answer.Bytes(
        202,
        Answer.JSON,
        Answer.object(json -> json.string("job", job.id())),
        Map.of("Location", "/api/v1/jobs/" + job.id()));
  }

  private static @Nullable Publication published(@Nullable String value) {
    String trimmed = Desk.trimmed(value);
    return trimmed == null ? null : Published.parse("published", trimmed);
  }

  private static Story pasted(Body body) {
    body.only("text", "title", "published");
    return pasted(body.string("text"), body.optional("title"), body.optional("published"));
  }

  /** A story of words that were sent. */
  static Story pasted(String text, @Nullable String title, @Nullable String published) {
    if (text.length() > Intake.LIMITS.storyBytes()) {
      throw new Refusal(
          413,
          "too-large",
          "The story has more than "
              + (Intake.LIMITS.storyBytes() >> 20)
              + " million characters; split it.");
    }
    return AddWork.pasted(text, Desk.trimmed(title), published(published));
  }

  private Job address(String dossier, String address, @Nullable Publication published) {
    if (!PageName.isAddress(address)) {
      throw Refusal.bad(
          "bad-address", "url is no address of the web; give one that begins with https://.");
    }
    return desk.jobs().begin("url", dossier, job -> work(dossier, job).address(address, published));
  }

  private Job files(Request request, String dossier) {
    Request.Form form = request.form();
    String given = form.field("published");
    Publication published = published(given == null ? request.one("published") : given);
    if (form.files().isEmpty()) {
      throw Refusal.bad("no-files", "No file was sent; send some as fields called file.");
    }
    try {
      Path folder = Files.createTempDirectory("fabula");
      List<Path> files = new ArrayList<>();
      try {
        for (Request.Upload upload : form.files()) {
          Path own = Files.createDirectory(folder.resolve(String.valueOf(files.size())));
          Path file = own.resolve(Uploads.name(upload.name()));
          upload.to(file);
          files.add(file);
        }
      } catch (IOException | RuntimeException e) {
        AddWork.remove(folder);
        throw e;
      }
      return desk.jobs()
          .begin("files", dossier, job -> work(dossier, job).files(folder, files, published));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer read(Request request) {
    Reading reading = reading(desk, pasted(request.json(BODY)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingJson.writeLine(reading, json -> {}, out);
    return new Answer.Bytes(200, Answer.JSON, out.toByteArray(), Map.of());
  }

  /** Reads a story, and keeps nothing. */
  static Reading reading(Desk desk, Story story) {
    Function<Story, Reading> reader = desk.reader().get();
    try {
      return reader.apply(story);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw Refusal.bad("unreadable", "The story is " + Reasons.of(e) + "; send a part of it.");
    }
  }
}
