package org.fabula.eval.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.story.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast the stories of a web archive come out, none of them read further, and in how much
 * memory. The archive is made for it; it is read once, on one thread, by a process of its own.
 */
public final class ArchiveSpeed {
  /** Pages of the archive: enough that memory which grows with their number would show. */
  static final int PAGES = 20_000;

  /** What takes longer is measured over as many stories as come in this time. */
  private static final double MOST_SECONDS = 120;

  private ArchiveSpeed() {}

  /**
   * What a run gives back.
   *
   * @param records pages of the archive
   * @param megabytes size of the archive's file
   * @param stories that came out before the end, or before the time was over
   * @param problems that were reported
   * @param isWhole whether the archive was read to its end
   * @param time what that took, from a cold start of the reader
   * @param heap limit of the process, as the virtual machine is given it
   * @param peakMegabytes peak of resident memory of the process
   */
  public record Result(
      int records,
      long megabytes,
      int stories,
      int problems,
      boolean isWhole,
      Stopwatch.Time time,
      String heap,
      long peakMegabytes) {

    /** Stories a second of processor time. */
    public double storiesPerSecond() {
      return stories / time.processorSeconds();
    }
  }

  /** Makes an archive of {@code pages} in the temporary folder and reads it. */
  public static Result measure(List<Path> pages) {
    try {
      Path folder = Files.createTempDirectory("fabula-eval");
      Path archive = folder.resolve("pages.warc.gz");
      Path out = folder.resolve("out.json");
      PageArchive.write(archive, pages, PAGES);
      Processes.java(true, ArchiveSpeed.class, List.of(archive.toString(), out.toString()));
      String json = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(archive);
      Files.delete(out);
      Files.delete(folder);
      return JsonMapper.shared().readValue(json, Result.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be measured", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the archive was read", e);
    }
  }

  /** Reads an archive. Arguments: the archive, file to write. */
  public static void main(String[] arguments) throws IOException {
    Path archive = Path.of(arguments[0]);
    Result result = read(archive, MOST_SECONDS);
    Files.writeString(
        Path.of(arguments[1]),
        JsonMapper.shared().writeValueAsString(result),
        StandardCharsets.UTF_8);
  }

  /** Reads the archive for at most {@code mostSeconds}. */
  static Result read(Path archive, double mostSeconds) throws IOException {
    Stopwatch watch = new Stopwatch();
    Counts counts = new Counts(watch, mostSeconds);
    boolean isWhole = true;
    try {
      Stories.read(List.of(archive.toString()), Options.standard(), counts);
    } catch (Counts.TimeOverException e) {
      isWhole = false;
    }
    Stopwatch.Time time = watch.time();
    return new Result(
        PAGES,
        Files.size(archive) / (1024 * 1024),
        counts.stories,
        counts.problems,
        isWhole,
        time,
        Processes.OWN_HEAP,
        Memory.peakMegabytes());
  }

  /** Counts what comes and lets go of it; ends the reading when the time is over. */
  private static final class Counts implements Sink {
    private final Stopwatch watch;
    private final double mostSeconds;
    private int stories;
    private int problems;

    Counts(Stopwatch watch, double mostSeconds) {
      this.watch = watch;
      this.mostSeconds = mostSeconds;
    }

    @Override
    public void story(Story story) {
      stories++;
      if (watch.time().clockSeconds() > mostSeconds) {
        throw new TimeOverException();
      }
    }

    @Override
    public void problem(Problem problem) {
      problems++;
    }

    private static final class TimeOverException extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
  }
}
