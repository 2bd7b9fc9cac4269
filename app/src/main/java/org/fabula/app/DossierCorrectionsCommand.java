package org.fabula.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fabula.app.correction.CorrectionLines;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.output.MarkWords;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoreException;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Mark;
import org.fabula.correction.Unmet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier corrections}: lists corrections, and takes them out and in. */
@Command(
    name = "corrections",
    description =
        "Lists the corrections of a dossier and what became of them; writes and reads them"
            + " as a file fit for version control.",
    sortOptions = false)
final class DossierCorrectionsCommand implements Callable<Integer> {
  /** Standard output, or input. */
  private static final String STANDARD = "-";

  private final Session session;

  @Parameters(paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Writes them to a file, one a line as JSON; see docs/corrections.md. - is standard output.")
  private @Nullable String out;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "Adds those of a file that are not there yet. - is standard input.")
  private @Nullable String in;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierCorrectionsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Store store = where.open(session)) {
      DossierInfo info = store.dossier(name);
      int status = in == null ? 0 : take(store, info, in);
      if (out != null) {
        write(store, info, out);
      }
      if (in == null && out == null) {
        list(store, info);
      }
      return status;
    }
  }

  private int take(Store store, DossierInfo info, String file) {
    CorrectionLines lines;
    try {
      lines = read(file);
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be read: " + Reasons.of(e));
    }
    int count = 0;
    for (Correction one : lines.corrections()) {
      count += store.correct(info, one.id(), CorrectionLines.line(one)) ? 1 : 0;
    }
    for (String line : lines.kept()) {
      store.correct(info, CorrectionLines.code(line), line);
    }
    lines.problems().forEach(bad -> session.err().println(file + ": " + bad));
    print(name + ": " + count + (count == 1 ? " correction" : " corrections") + " added.\n");
    return lines.problems().isEmpty() ? 0 : 1;
  }

  private CorrectionLines read(String file) throws IOException {
    if (file.equals(STANDARD)) {
      return CorrectionLines.read(session.in());
    }
    try (InputStream bytes = Files.newInputStream(path("--import", file))) {
      return CorrectionLines.read(bytes);
    }
  }

  private Path path(String option, String file) {
    return session.folder().resolve(OutputOptions.path(option, file));
  }

  private void write(Store store, DossierInfo info, String file) {
    CorrectionLines lines = CorrectionLines.ofLines(store.corrections(info));
    boolean isStandard = file.equals(STANDARD);
    try (Target target =
        isStandard ? Target.standard(session.out()) : Target.file(path("--out", file))) {
      target.whole(() -> lines.write(target.stream()));
      target.commit();
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be written: " + Reasons.of(e));
    }
  }

  private void list(Store store, DossierInfo info) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Assembly assembly =
        new Assembly(store, info, Assembly.Part.ALL, session.reader(), Main.version(), now);
    Map<String, List<Mark>> marks = new HashMap<>();
    assembly
        .corrected()
        .marks()
        .forEach(m -> marks.computeIfAbsent(m.correction().id(), any -> new ArrayList<>()).add(m));
    Map<String, List<Unmet>> unmet = new HashMap<>();
    assembly
        .corrected()
        .unmet()
        .forEach(u -> unmet.computeIfAbsent(u.correction().id(), any -> new ArrayList<>()).add(u));
    StringBuilder text = new StringBuilder();
    for (Correction one : assembly.corrections().corrections()) {
      text.append(one.id()).append("  ").append(one.at()).append("  ").append(one.by());
      text.append("  ").append(MarkWords.what(one.change())).append('\n');
      Set<String> said = new HashSet<>();
      for (Mark mark : marks.getOrDefault(one.id(), List.of())) {
        if (mark.overtakenBy() != null && said.add(mark.overtakenBy())) {
          text.append("    overtaken by ").append(mark.overtakenBy()).append('\n');
        }
      }
      for (Unmet missing : unmet.getOrDefault(one.id(), List.of())) {
        text.append("    not found: ").append(missing.why().words()).append(": ");
        text.append(missing.what().replaceAll("[\\p{Cntrl}\\s]+", " ")).append('\n');
      }
      boolean nothing = !marks.containsKey(one.id()) && !unmet.containsKey(one.id());
      if (nothing && !(one.change() instanceof Change.Undo)) {
        text.append("    undone\n");
      }
    }
    assembly
        .corrections()
        .kept()
        .forEach(line -> text.append("not understood: ").append(line).append('\n'));
    print(text.isEmpty() ? name + ": no corrections.\n" : text.toString());
  }

  private void print(String words) {
    PrintWriter writer = session.writer(session.out());
    writer.print(words);
    writer.flush();
  }
}
