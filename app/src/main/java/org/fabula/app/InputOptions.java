package org.fabula.app;

import java.nio.file.Path;
import java.util.List;
import org.fabula.app.dossier.Published;
import org.fabula.app.dossier.UsageException;
import org.fabula.ingest.fetch.Access;
import org.fabula.ingest.fetch.Reach;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of every command that reads many stories: which, and by how many threads. */
abstract class InputOptions {
  /** What is said of an input in the help of a command. */
  static final String INPUT =
      "A .txt, .html or .jsonl file (also .gz), a .pdf, .docx, .odt, .rtf, .epub, .eml or .mbox, a web"
          + " archive (.warc, .warc.gz, .wacz), a feed (.rss, .atom, .xml, .json), a web address"
          + " (http, https), a folder, or - for standard input.";

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Date of the stories that carry none: 2024-10-09, or a date-time with offset.")
  private @Nullable String published;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that read; as many as there are cores if not given.")
  private @Nullable String threads;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description =
          "Folder to keep what web addresses answered in, as .warc.gz files that can be read again.")
  private @Nullable String keep;

  @Option(
      names = "--comments",
      description = "Reads what readers wrote under the story of a web page, too.")
  private boolean comments;

  /** The inputs, in the order given. */
  abstract List<String> inputs();

  /** Inputs where nothing else is given by its place. */
  static final class Alone extends InputOptions {
    @Parameters(arity = "1..*", paramLabel = "INPUT", description = INPUT)
    private List<String> inputs = List.of();

    @Override
    List<String> inputs() {
      return inputs;
    }
  }

  /** Inputs behind the name of the one whom it is about. */
  static final class BehindName extends InputOptions {
    @Parameters(
        index = "0",
        paramLabel = "NAME",
        description =
            "Whom it is about: any name by which the stories call one, in any case and with or"
                + " without accents; a last name alone where only one has it.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", description = INPUT)
    private List<String> inputs = List.of();

    String name() {
      return name;
    }

    @Override
    List<String> inputs() {
      return inputs;
    }
  }

  /** Inputs behind the name of the dossier that they are added to. */
  static final class BehindDossier extends InputOptions {
    @Parameters(index = "0", paramLabel = "NAME", description = "The dossier to add to.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", description = INPUT)
    private List<String> inputs = List.of();

    String name() {
      return name;
    }

    @Override
    List<String> inputs() {
      return inputs;
    }
  }

  /** Whether comments are read. */
  boolean comments() {
    return comments;
  }

  /**
   * The date given, or null.
   *
   * @throws UsageException where it is none
   */
  @Nullable Publication published() {
    return published == null ? null : Published.parse("--published", published);
  }

  /**
   * How web addresses are read: whoever calls the command sits at the machine.
   *
   * @param folder the current folder
   * @throws UsageException where the folder to keep them in is none
   */
  Access access(Path folder) {
    Path kept = keep == null ? null : folder.resolve(OutputOptions.path("--keep", keep));
    return new Access(Reach.ANYWHERE, kept);
  }

  /**
   * The number of threads.
   *
   * @throws UsageException where it is none
   */
  int threads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!threads.matches("[1-9][0-9]{0,2}")) {
      throw new UsageException("--threads " + threads + ": is not a number from 1 to 999");
    }
    return Integer.parseInt(threads);
  }
}
