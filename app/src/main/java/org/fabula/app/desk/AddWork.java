package org.fabula.app.desk;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabula.Reading;
import org.fabula.app.dossier.Intake;
import org.fabula.app.output.DeskJson;
import org.fabula.app.output.Json;
import org.fabula.app.output.ReadingJson;
import org.fabula.app.output.RowIds;
import org.fabula.app.output.Told;
import org.fabula.app.store.Added;
import org.fabula.app.store.Addition;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Original;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.ingest.fetch.Access;
import org.fabula.ingest.fetch.Reach;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Reads what was sent into a dossier: one run of it. */
final class AddWork implements Sink, Intake.Listener {
  private final Stores stores;
  private final String dossier;
  private final Reader reader;
  private final String version;
  private final Instant now = Views.now();
  private final Job job;
  private @Nullable Intake intake;

  /** Where what was sent lies until it is added; the empty path where nothing does. */
  private Path folder = Path.of("");

  /** Thrown to end a reading before its end. */
  @SuppressWarnings("serial")
  private static final class EndedException extends RuntimeException {
    EndedException() {
      super("ended");
    }
  }

  AddWork(Stores stores, String dossier, Reader reader, String version, Job job) {
    this.stores = stores;
    this.dossier = dossier;
    this.reader = reader;
    this.version = version;
    this.job = job;
  }

  /** A story of words that somebody has typed or pasted. */
  static Story pasted(String text, @Nullable String title, @Nullable Publication published) {
    Story story =
        new Story(
            code(title),
            null,
            title,
            List.of(),
            null,
            null,
            List.of(),
            null,
            "en",
            text,
            Origin.UNKNOWN);
    return published == null ? story : story.withCandidates(List.of(published));
  }

  /** "The pier's end" is "the-pier-s-end": what can be typed, and stand in an address. */
  private static String code(@Nullable String title) {
    String words = title == null ? "" : title.toLowerCase(Locale.ROOT);
    String code = words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int end = Math.min(code.length(), 60);
    return code.isEmpty() ? "pasted" : code.substring(0, end).replaceAll("-$|\\p{Cs}$", "");
  }

  /** Reads one story. */
  boolean text(Story story) throws IOException {
    return run(1, () -> story(story));
  }

  /** Reads what an address of the web answers. */
  boolean address(String address, @Nullable Publication published) throws IOException {
    Path kept = Files.createTempDirectory("fabula");
    try {
      folder = kept;
      Access access = new Access(Reach.PUBLIC, kept);
      return run(1, () -> Stories.read(List.of(address), options(published, access), this));
    } finally {
      remove(kept);
    }
  }

  /**
   * Reads files, and removes them.
   *
   * @param folder in which each lies in a folder of its own
   */
  boolean files(Path folder, List<Path> files, @Nullable Publication published) throws IOException {
    this.folder = folder;
    try {
      List<String> inputs = files.stream().map(Path::toString).toList();
      int threads = Runtime.getRuntime().availableProcessors();
      // No file leads to the web, but one that did would have to be public.
      Access access = new Access(Reach.PUBLIC, null);
      return run(
          files.size() == 1 && Files.size(files.getFirst()) < (1 << 16) ? 1 : threads,
          () -> Stories.read(inputs, options(published, access), this));
    } finally {
      remove(folder);
    }
  }

  private static Options options(@Nullable Publication published, Access access) {
    return new Options(published, InputStream.nullInputStream(), Intake.LIMITS, access, false);
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It lies in the folder for what is soon removed anyway.
    }
  }

  /** Returns whether all was read. */
  private boolean run(int threads, Runnable reading) throws IOException {
    DossierInfo info = stores.read(store -> store.dossier(dossier));
    boolean whole = true;
    try (Intake opened = new Intake(shelf(info), this, reader, threads)) {
      intake = opened;
      try {
        reading.run();
      } catch (EndedException e) {
        whole = false;
      }
      opened.drain();
    }
    return whole;
  }

  private Intake.Shelf shelf(DossierInfo info) {
    return new Intake.Shelf() {
      @Override
      public boolean holds(Story story) {
        return stores.read(store -> store.holds(info, story));
      }

      @Override
      public Added add(Addition addition, @Nullable Original original) {
        Original named = original == null ? null : original.at(named(original.path()));
        return stores.write(store -> store.add(info, addition, named, version, now));
      }
    };
  }

  /** A path or what names a place in a file, without the folder that is soon removed. */
  private String named(String path) {
    String lead = folder + File.separator;
    if (folder.toString().isEmpty() || !path.startsWith(lead)) {
      return path;
    }
    String rest = path.substring(lead.length());
    int within = rest.indexOf(File.separatorChar);
    return within < 0 ? rest : rest.substring(within + 1);
  }

  private Story named(Story story) {
    String source = story.source();
    if (source == null || named(source).equals(source)) {
      return story;
    }
    return new Story(
        story.id(),
        named(source),
        story.title(),
        story.byline(),
        story.publisher(),
        story.published(),
        story.publishedCandidates(),
        story.modified(),
        story.language(),
        story.text(),
        story.origin());
  }

  @Override
  public void total(long inputs) {
    job.total(inputs);
  }

  @Override
  public void input(String input, @Nullable Path original) {
    if (intake != null) {
      intake.input(named(input), original);
    }
  }

  @Override
  public void story(Story story) {
    if (job.isCancelled()) {
      throw new EndedException();
    }
    if (intake != null) {
      intake.story(named(story));
    }
  }

  @Override
  public void problem(Problem problem) {
    String place = problem.place().isEmpty() ? "" : ", " + problem.place();
    String remedy = problem.remedy().isEmpty() ? "" : "; " + problem.remedy();
    job.failed(named(problem.input()) + place, problem.reason() + remedy);
  }

  @Override
  public void there(Story story) {
    job.there();
  }

  @Override
  public void failed(Story story, String reason) {
    job.failed(story.id(), reason);
  }

  @Override
  public void added(Story story, Reading reading, Added added) {
    if (!added.isNew()) {
      job.there();
      return;
    }
    job.added(added.versionOf() != null, event(reading.called(added.code())));
  }

  private static byte[] event(Reading reading) {
    Told told = Told.of(List.of(reading));
    return Answer.object(
        json -> {
          json.string("id", reading.story().id());
          json.string("title", reading.story().title());
          rows(told, json);
        });
  }

  /** The rows that a story tells by itself. */
  static void rows(Told told, Json json) {
    List<String> ids = RowIds.of(told.dossier());
    DeskJson desk = View.alone(told);
    List<Entry> entries = told.dossier().chronology();
    int[] next = {0};
    ReadingJson.list("rows", entries, json, (entry, to) -> desk.row(ids.get(next[0]++), entry, to));
  }
}
