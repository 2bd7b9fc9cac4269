package org.fabula.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.output.CsvForm;
import org.fabula.app.output.HtmlForm;
import org.fabula.app.output.JsonForm;
import org.fabula.app.output.JsonlForm;
import org.fabula.app.output.MarkdownForm;
import org.fabula.app.output.ReadingWriter;
import org.fabula.app.output.TerminalForm;
import org.fabula.ingest.Limits;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** One run of {@code fabula read}. Used once. */
final class ReadJob implements Sink {
  /** More stories than this make a page that no browser likes; it is left out. */
  private static final int MOST_ON_A_PAGE = 300;

  /**
   * Bounds on one story. One of more than 8 MB, over a million words, is refused: it would not fit
   * the memory.
   */
  static final Limits LIMITS =
      new Limits(8 << 20, Limits.standard().pageBytes(), Limits.standard().pageDepth());

  /** What became of a story: a turn to write it, or the reason why it could not be read. */
  private record Outcome(
      @Nullable Reading reading, ReadingWriter.@Nullable Turn turn, @Nullable String failure) {}

  private final Session session;
  private final List<String> inputs;
  private final @Nullable Publication published;
  private final Format format;
  private final @Nullable Path file;
  private final @Nullable Path page;
  private final int threads;
  private final boolean bom;
  private final Progress progress;
  private final List<Reading> onPage = new ArrayList<>();
  private @Nullable Pipeline<Outcome> pipeline;
  private @Nullable Target target;
  private boolean failed;
  private int count;

  ReadJob(
      Session session,
      List<String> inputs,
      @Nullable Publication published,
      Format format,
      @Nullable Path file,
      @Nullable Path page,
      int threads,
      boolean bom) {
    this.session = session;
    this.inputs = inputs;
    this.published = published;
    this.format = format;
    this.file = file;
    this.page = page;
    this.threads = threads;
    this.bom = bom;
    this.progress = new Progress(session.err(), session.terminal().err(), System::nanoTime);
  }

  /** Runs; returns the exit status. */
  int run() {
    try (Target opened = file == null ? Target.standard(session.out()) : Target.file(file)) {
      target = opened;
      read(opened);
      writePage();
    } catch (IOException e) {
      return stopped(e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      return stopped(cause == null ? new IOException(e) : cause);
    } finally {
      progress.clear();
    }
    return failed ? 1 : 0;
  }

  private void read(Target opened) throws IOException {
    ReadingWriter writer = writer(opened);
    Thread ending = new Thread(() -> opened.interrupted(writer.isStreaming()));
    Runtime.getRuntime().addShutdownHook(ending);
    Fabula fabula = Fabula.english();
    try (Pipeline<Outcome> line =
        new Pipeline<>(threads, story -> work(fabula, writer, story), this::receive)) {
      pipeline = line;
      Stories.read(inputs, new Options(published, session.in(), LIMITS), this);
      line.drain();
      progress.clear();
      if (count > 0) {
        opened.whole(writer::finish);
        opened.commit();
      }
    } finally {
      removeHook(ending);
    }
  }

  private static void removeHook(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook is at work.
    }
  }

  private ReadingWriter writer(Target opened) throws IOException {
    return switch (format) {
      case JSONL -> new JsonlForm(opened.stream());
      case JSON -> new JsonForm(opened.stream());
      case CSV -> new CsvForm(opened.stream(), bom);
      case MARKDOWN -> new MarkdownForm(opened.stream());
      case TERMINAL ->
          new TerminalForm(
              opened.stream(),
              session.terminal().columns(),
              file == null && session.terminal().colour());
      case HTML -> new HtmlForm(opened.stream());
    };
  }

  /**
   * Reads a story. Whatever goes wrong in it becomes the one line about this story: its neighbours
   * are read all the same.
   */
  private static Outcome work(Fabula fabula, ReadingWriter writer, Story story) {
    try {
      Reading reading = fabula.read(story);
      return new Outcome(reading, writer.prepare(reading), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome(null, null, Reasons.of(e));
    }
  }

  @Override
  public void total(long stories) {
    progress.total(stories);
  }

  @Override
  public void story(Story story) {
    try {
      if (pipeline != null) {
        pipeline.submit(story);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void problem(Problem problem) {
    failed = true;
    progress.say(problem.line());
  }

  private void receive(Story story, Outcome outcome) throws IOException {
    progress.step();
    if (outcome.failure() != null) {
      String input = story.source() == null ? "-" : story.source();
      problem(new Problem(input, "story " + story.id(), outcome.failure(), ""));
      return;
    }
    count++;
    if (target != null && outcome.turn() != null) {
      target.whole(outcome.turn()::take);
    }
    if (page != null && count <= MOST_ON_A_PAGE && outcome.reading() != null) {
      onPage.add(outcome.reading());
    }
  }

  /** Writes the page beside the chronology and names it on the last line. */
  private void writePage() throws IOException {
    if (page == null || onPage.isEmpty()) {
      return;
    }
    if (count > MOST_ON_A_PAGE) {
      say("No page of " + count + " stories; --format html writes one all the same.");
      return;
    }
    Path place = session.folder().resolve(page);
    Path parent = place.getParent();
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try (Target whole = Target.file(place)) {
        HtmlForm.write(onPage, whole.stream());
        whole.commit();
      }
    } catch (IOException e) {
      progress.say("the page " + page + " could not be written: " + Reasons.of(e));
      return;
    } catch (UsageException e) {
      progress.say("the page could not be written: " + e.getMessage());
      return;
    }
    say("Page: " + page);
  }

  private void say(String words) throws IOException {
    session.out().write(("\n" + words + "\n").getBytes(StandardCharsets.UTF_8));
    session.out().flush();
  }

  /** The output cannot be written any more. A reader that has seen enough is no failure. */
  private int stopped(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (file == null && message.contains("roken pipe")) {
      return failed ? 1 : 0;
    }
    String place = file == null ? "standard output" : file.toString();
    progress.say(place + ": cannot be written: " + Reasons.of(e));
    return 1;
  }
}
