package org.fabula.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.Reading;
import org.fabula.app.dossier.Pipeline;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.AnnotationsForm;
import org.fabula.app.output.Brief;
import org.fabula.app.output.CsvForm;
import org.fabula.app.output.FtmForm;
import org.fabula.app.output.HtmlForm;
import org.fabula.app.output.IcsForm;
import org.fabula.app.output.JsonForm;
import org.fabula.app.output.JsonlForm;
import org.fabula.app.output.MarkdownForm;
import org.fabula.app.output.ParquetForm;
import org.fabula.app.output.ReadingWriter;
import org.fabula.app.output.Repeats;
import org.fabula.app.output.Table;
import org.fabula.app.output.TerminalForm;
import org.fabula.app.output.TimelineForm;
import org.fabula.app.output.TimelinejsForm;
import org.fabula.app.output.TimemlForm;
import org.fabula.app.output.Told;
import org.fabula.copies.Index;
import org.fabula.copies.Match;
import org.fabula.dossier.Dossier.Party;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/** One run of a command that reads stories and writes a table of each. Used once. */
final class ReadJob extends StoryJob {
  /** More stories than this make a page that no browser likes; it is left out. */
  private static final int MOST_ON_A_PAGE = 300;

  /**
   * What is written, and where.
   *
   * @param table what is written of each reading
   * @param format in which form
   * @param file where it goes, or null for standard output; may be a folder where the format wants
   *     a file for every story or table
   * @param page where the page goes that comes with the terminal format, or null for none
   * @param bom whether CSV begins with a byte order mark
   * @param all whether every row of a chronology is shown, not only those of weight
   * @param copying what becomes of stories that are copies of others
   * @param actor chooses the actor whom the table is about, by id, or null where it is about all
   */
  record Output(
      Table table,
      Format format,
      @Nullable Path file,
      @Nullable Path page,
      boolean bom,
      boolean all,
      Copying copying,
      @Nullable Function<List<Party>, Set<String>> actor) {
    /** The same with a page beside it, or without, every row or the main ones, copies or none. */
    Output with(@Nullable Path beside, boolean everyRow, Copying copies) {
      return new Output(table, format, file, beside, bom, everyRow, copies, actor);
    }

    /** The same about one actor, whom {@code choice} finds among all. */
    Output about(Function<List<Party>, Set<String>> choice) {
      return new Output(table, format, file, page, bom, all, copying, choice);
    }

    /** What is shown of a reading: forms to be read by people leave out rows of less weight. */
    Brief shown(Reading reading) {
      boolean brief =
          switch (format) {
            case TERMINAL, MARKDOWN, TIMELINEJS, ICS -> table == Table.CHRONOLOGY && !all;
            case HTML, JSON, JSONL, CSV, ANNOTATIONS, FTM, PARQUET, TIMEML -> false;
          };
      return brief ? Brief.of(reading) : new Brief(reading, 0);
    }

    /** Whether it matters which stories repeat others: lines of JSON say it in any table. */
    boolean seeksCopies() {
      return copying != Copying.PASSED_OVER || format == Format.JSONL;
    }

    /** Whether copies are named where the whole ends: programs find them in the stories. */
    boolean namesCopies() {
      return copying != Copying.PASSED_OVER && !isForPrograms();
    }

    private boolean isForPrograms() {
      return switch (format) {
        case JSON, JSONL, ANNOTATIONS, FTM, PARQUET, TIMEML -> true;
        case TERMINAL, HTML, MARKDOWN, CSV, TIMELINEJS, ICS -> false;
      };
    }

    /** Whether each story goes to a file of its own in {@link #file}. */
    boolean isFolder() {
      return file != null && format == Format.TIMEML && Files.isDirectory(file);
    }
  }

  /** What became of a story: a turn to write it, or the reason why it could not be read. */
  private record Outcome(
      @Nullable Reading reading,
      int left,
      ReadingWriter.@Nullable Turn turn,
      @Nullable String failure) {}

  /** Hands a story over to those who read. */
  @FunctionalInterface
  private interface Submission {
    void submit(Story story, @Nullable Match match) throws IOException;
  }

  private final Supplier<Function<Story, Reading>> reader;
  private final Output output;
  private final List<Reading> onPage = new ArrayList<>();
  private final Index index = new Index();
  private final Repeats repeats;
  private @Nullable Submission submission;
  private @Nullable Target target;
  private int count;
  private int left;

  /**
   * A job.
   *
   * @param reader makes what reads a story, where all is ready to be written
   */
  ReadJob(
      Session session,
      InputOptions input,
      Supplier<Function<Story, Reading>> reader,
      Output output) {
    super(session, input, input.access(session.folder()));
    this.reader = reader;
    this.output = output;
    this.repeats = new Repeats(output.copying() == Copying.READ);
  }

  /** Runs; returns the exit status. */
  int run() {
    try (Target opened = open()) {
      target = opened;
      read(opened);
      sayWhatIsLeft();
      writePage();
    } catch (IOException e) {
      return stopped(e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      return stopped(cause == null ? new IOException(e) : cause);
    } catch (JacksonIOException e) {
      return stopped(new IOException(e.getMessage(), e));
    } finally {
      progress().clear();
    }
    return status();
  }

  private Target open() {
    Path file = output.file();
    if (output.format() == Format.PARQUET) {
      return DossierFile.tables(file);
    }
    if (file == null || output.isFolder()) {
      return Target.standard(session().out());
    }
    return Target.file(file);
  }

  private void read(Target opened) throws IOException {
    ReadingWriter writer = writer(opened);
    Thread ending = new Thread(() -> opened.interrupted(writer.isStreaming()));
    Runtime.getRuntime().addShutdownHook(ending);
    Function<Story, Reading> made = reader.get();
    try (Pipeline<Outcome> line = new Pipeline<>(threads(), this::receive)) {
      submission = (story, match) -> line.submit(story, () -> work(made, writer, story, match));
      readInputs();
      line.drain();
      progress().clear();
      if (count > 0) {
        writer.leftOut(left);
        sayWhatIsRepeated(writer);
        opened.whole(writer::finish);
        opened.commit();
      }
    } finally {
      removeHook(ending);
      if (writer instanceof ParquetForm files) {
        files.close();
      }
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
    return output.actor() == null ? ofEach(opened) : ofOne(opened.stream(), output.actor());
  }

  private ReadingWriter ofOne(OutputStream out, Function<List<Party>, Set<String>> actor)
      throws IOException {
    return switch (output.format()) {
      case CSV -> TimelineForm.csv(out, output.bom(), actor);
      case JSON -> TimelineForm.json(out, actor);
      case JSONL -> TimelineForm.jsonl(out, actor);
      default -> TimelineForm.terminal(out, session().terminal().columns(), isInColour(), actor);
    };
  }

  private boolean isInColour() {
    return output.file() == null && session().terminal().colour();
  }

  private ReadingWriter ofEach(Target opened) throws IOException {
    return switch (output.format()) {
      case JSONL -> new JsonlForm(opened.stream());
      case JSON -> new JsonForm(opened.stream());
      case CSV -> new CsvForm(opened.stream(), output.table(), output.bom());
      case TIMELINEJS -> new TimelinejsForm(opened.stream());
      case ICS -> new IcsForm(opened.stream());
      case ANNOTATIONS -> new AnnotationsForm(opened.stream());
      case FTM -> new FtmForm(opened.stream());
      case PARQUET -> new ParquetForm(opened.files());
      case MARKDOWN -> new MarkdownForm(opened.stream());
      case TERMINAL ->
          new TerminalForm(
              opened.stream(), output.table(), session().terminal().columns(), isInColour());
      case TIMEML ->
          output.file() != null && output.isFolder()
              ? TimemlForm.folder(output.file())
              : TimemlForm.single(opened.stream());
      case HTML -> new HtmlForm(opened.stream());
    };
  }

  /**
   * Reads a story. Whatever goes wrong in it becomes the one line about this story: its neighbours
   * are read all the same.
   */
  private Outcome work(
      Function<Story, Reading> reader, ReadingWriter writer, Story story, @Nullable Match match) {
    try {
      Reading reading = reader.apply(story);
      Brief shown = output.shown(reading);
      return new Outcome(reading, shown.left(), writer.prepare(shown.reading(), match), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome(null, 0, null, Reasons.of(e));
    }
  }

  @Override
  public void story(Story story) {
    Match match = output.seeksCopies() ? index.add(story) : null;
    if (match != null && output.namesCopies()) {
      repeats.add(story, match);
      if (match.kind() == Match.Kind.COPY && output.copying() == Copying.LEFT_OUT) {
        progress().step();
        return;
      }
    }
    try {
      if (submission != null) {
        submission.submit(story, match);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(Story story, Outcome outcome) throws IOException {
    if (output.file() == null && session().terminal().out()) {
      // What is written next would follow the progress on its line.
      progress().clear();
    }
    take(story, outcome);
    progress().step();
  }

  private void take(Story story, Outcome outcome) throws IOException {
    if (outcome.failure() != null) {
      notRead(story, outcome.failure());
      return;
    }
    count++;
    left += outcome.left();
    if (target != null && outcome.turn() != null) {
      target.whole(outcome.turn()::take);
    }
    if (output.page() != null && count <= MOST_ON_A_PAGE && outcome.reading() != null) {
      onPage.add(outcome.reading());
    }
  }

  /** Counts the rows that are not shown beside those that are. */
  private void sayWhatIsLeft() throws IOException {
    if (left > 0 && output.format() == Format.TERMINAL && output.file() == null) {
      say(Brief.words(left));
    }
  }

  /** Names the stories that repeat others: in the form itself, beside one that has no place. */
  private void sayWhatIsRepeated(ReadingWriter writer) {
    writer.repeats(repeats);
    if (output.format() == Format.CSV) {
      repeats.lines().forEach(progress()::say);
    }
  }

  /** Writes the page beside the chronology and names it on the last line. */
  private void writePage() throws IOException {
    Path page = output.page();
    if (page == null || onPage.isEmpty()) {
      return;
    }
    if (count > MOST_ON_A_PAGE) {
      say("No page of " + count + " stories; --format html writes one all the same.");
      return;
    }
    Path place = session().folder().resolve(page);
    Path parent = place.getParent();
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try (Target whole = Target.file(place)) {
        HtmlForm.write(Told.of(onPage), repeats, whole.stream());
        whole.commit();
      }
    } catch (IOException e) {
      progress().say("the page " + page + " could not be written: " + Reasons.of(e));
      return;
    } catch (UsageException e) {
      progress().say("the page could not be written: " + e.getMessage());
      return;
    }
    say("Page: " + page);
  }

  private void say(String words) throws IOException {
    session().out().write(("\n" + words + "\n").getBytes(StandardCharsets.UTF_8));
    session().out().flush();
  }

  /** The output cannot be written any more. A reader that has seen enough is no failure. */
  private int stopped(IOException e) {
    String message = String.valueOf(e.getMessage());
    Path file = output.file();
    if (file == null && message.contains("roken pipe")) {
      return status();
    }
    String place = file == null ? "standard output" : file.toString();
    progress().say(place + ": cannot be written: " + Reasons.of(e));
    return 1;
  }
}
