package org.fabula.app.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fabula.app.dossier.Portion;
import org.fabula.app.output.DossierForm;
import org.fabula.app.output.Ids;
import org.fabula.app.output.Told;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.Filter;

/** Writes a dossier, or the rows asked for, as a file. */
final class Exports {
  /** A large dossier is loaded whole to be written: one at a time fits the memory. */
  private final Semaphore large = new Semaphore(1);

  private static final Map<DossierForm, String> TYPES =
      Map.of(
          DossierForm.HTML, "text/html",
          DossierForm.JSON, Answer.JSON,
          DossierForm.JSONL, "application/x-ndjson",
          DossierForm.CSV, "text/csv",
          DossierForm.MARKDOWN, "text/markdown",
          DossierForm.TIMELINEJS, Answer.JSON,
          DossierForm.ICS, "text/calendar",
          DossierForm.ANNOTATIONS, "application/ld+json",
          DossierForm.FTM, "application/x-ndjson",
          DossierForm.PARQUET, "application/zip");

  private static final Map<DossierForm, String> ENDINGS =
      Map.of(
          DossierForm.HTML, ".html",
          DossierForm.JSON, ".json",
          DossierForm.JSONL, ".jsonl",
          DossierForm.CSV, ".csv",
          DossierForm.MARKDOWN, ".md",
          DossierForm.TIMELINEJS, ".timeline.json",
          DossierForm.ICS, ".ics",
          DossierForm.ANNOTATIONS, ".jsonld",
          DossierForm.FTM, ".ftm.json",
          DossierForm.PARQUET, ".parquet.zip");

  private final Desk desk;

  Exports(Desk desk) {
    this.desk = desk;
  }

  Answer export(Request request) {
    Present.Known known = desk.known(request);
    DossierForm form = DossierRoutes.form(request);
    Filter filter = request.filter();
    // Whoever says which rows are wanted gets those, in every form.
    boolean all = request.one("all") == null ? !isForReaders(form) : request.flag("all");
    View view = view(known, filter);
    Portion portion = view.rows(filter, new Portion.Wanted(all, Integer.MAX_VALUE, null, "cursor"));
    Told told = view.told(portion.rows());
    String name = known.info().name() + ENDINGS.getOrDefault(form, "");
    return new Answer.File(
        TYPES.getOrDefault(form, "application/octet-stream"),
        name,
        out -> write(told, form, portion.left(), out));
  }

  private View view(Present.Known known, Filter filter) {
    if (!desk.isLarge(known)) {
      return desk.view(known, List.of());
    }
    large.acquireUninterruptibly();
    try {
      return desk.stores()
          .read(
              store ->
                  new View(
                      known,
                      new Assembly(
                          store,
                          known.info(),
                          new Assembly.Part(filter, null, Integer.MAX_VALUE),
                          desk.reader(),
                          desk.settings().version(),
                          Views.now()),
                      Ids.WHOLE));
    } finally {
      large.release();
    }
  }

  /**
   * Forms to be read by people leave out rows of less weight where nobody says, as {@code dossier
   * export} does.
   */
  private static boolean isForReaders(DossierForm form) {
    return switch (form) {
      case MARKDOWN, TIMELINEJS, ICS -> true;
      case HTML, JSON, JSONL, CSV, ANNOTATIONS, FTM, PARQUET -> false;
    };
  }

  private static void write(Told told, DossierForm form, int left, OutputStream out)
      throws IOException {
    if (!form.isFolder()) {
      form.write(told, false, left, out);
      return;
    }
    Path folder = Files.createTempDirectory("fabula");
    try {
      form.write(told, folder);
      zip(folder, out);
    } finally {
      AddWork.remove(folder);
    }
  }

  private static void zip(Path folder, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
        // The same tables are the same bytes.
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
