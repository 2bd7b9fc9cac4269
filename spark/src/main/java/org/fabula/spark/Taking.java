package org.fabula.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.fabula.ingest.Limits;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.story.Story;

/** Takes in the files of a batch: cuts their stories into parts. Used once. */
final class Taking implements Sink {
  /** A part has no more characters than so many for each of the stories that it may have. */
  private static final long CHARACTERS_A_STORY = 8_000;

  /** Rows of a Parquet file are read as lines of JSON. */
  private static final String LINES = ".jsonl";

  private final Batch batch;
  private final Settings settings;
  private final OutFolder out;
  private final Configuration configuration;
  private final Ledger ledger = new Ledger();
  private final List<Rejected> rejected = new ArrayList<>();
  private Parcel parcel = new Parcel();
  private String input = "";
  private boolean isParquet;
  private int parts;
  private int seats;

  Taking(Batch batch, Settings settings, OutFolder out, Configuration configuration) {
    this.batch = batch;
    this.settings = settings;
    this.out = out;
    this.configuration = configuration;
  }

  /** Tells apart what is taken in otherwise. */
  static String mark(Batch batch, Settings settings) {
    return Mark.of(Version.NAME, settings.markOfTaking(), batch.mark());
  }

  /** Takes the batch in, unless that was done before; returns its ledger. */
  Ledger take() throws IOException {
    String mark = mark(batch, settings);
    Ledger before = out.ledger(batch.ledger());
    if (before != null && mark.equals(before.get("mark"))) {
      return before;
    }
    Stopwatch watch = new Stopwatch();
    for (Batch.File file : batch.files()) {
      read(file);
    }
    if (parcel.size() > 0) {
      close();
    }
    Rejected.write(rejected, batch.name(), out, ledger);
    ledger.count("processor seconds of taking in", watch.seconds());
    ledger.put("mark", mark);
    ledger.put("parts", Integer.toString(parts));
    out.put(batch.ledger(), ledger.bytes());
    return ledger;
  }

  private void read(Batch.File file) throws IOException {
    input = file.path();
    isParquet = Inputs.isParquet(input);
    var path = new org.apache.hadoop.fs.Path(input);
    FileSystem system = path.getFileSystem(configuration);
    Options options =
        new Options(settings.publication(), InputStream.nullInputStream(), Limits.standard());
    try (Scratch scratch = new Scratch()) {
      if (isParquet) {
        Path lines = scratch.file(path.getName() + LINES);
        try {
          ParquetLines.write(path, configuration, lines);
        } catch (IOException | RuntimeException e) {
          problem(new Problem(input, "", "not a Parquet file, or a damaged one", "get it again"));
          return;
        }
        Stories.read(input + LINES, lines, options, this);
      } else {
        Stories.read(input, local(system, path, scratch), options, this);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The file itself where it is one of this machine, else a copy of it. */
  private static Path local(FileSystem system, org.apache.hadoop.fs.Path path, Scratch scratch)
      throws IOException {
    URI uri = system.makeQualified(path).toUri();
    if ("file".equals(uri.getScheme())) {
      return Path.of(uri.getPath());
    }
    Path copy = scratch.file(path.getName());
    try (InputStream in = system.open(path)) {
      Files.copy(in, copy);
    }
    return copy;
  }

  @Override
  public void story(Story story) {
    parcel.add(isParquet ? ofRow(story) : story, input, seats++);
    ledger.count("stories taken in", 1);
    long most = settings.storiesInPart() * CHARACTERS_A_STORY;
    if (parcel.size() == settings.storiesInPart() || parcel.characters() >= most) {
      close();
    }
  }

  /** Without the ending that its file has for the time of reading. */
  private Story ofRow(Story story) {
    String name = input.substring(input.lastIndexOf('/') + 1);
    String source = story.source();
    return new Story(
        story.id().startsWith(name + LINES + ":") ? story.id().replace(LINES, "") : story.id(),
        (input + LINES).equals(source) ? input : source,
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
  public void problem(Problem problem) {
    Problem named =
        isParquet
            ? new Problem(
                input,
                problem.place().replace("line ", "row "),
                problem.reason(),
                problem.remedy().replace("the line", "the row"))
            : problem;
    rejected.add(new Rejected(named, null));
  }

  private void close() {
    try {
      byte[] bytes = parcel.bytes();
      ledger.put("part " + parts, Mark.of(bytes));
      out.put(Part.STORIES + partName(batch.name(), parts), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts++;
    parcel = new Parcel();
  }

  /** The name of a part of a batch. */
  static String partName(String batch, int part) {
    return String.format(Locale.ROOT, "%s-%05d", batch, part);
  }
}
