package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms in which a dossier is passed on. Each is a function of what it is given: a dossier that
 * was corrected or cut down is written as it is, and names nothing that is not in it.
 */
public enum DossierForm {
  /** One page that opens from disk. */
  HTML(".html", ".htm"),
  /** One document, as {@code docs/dossier.schema.json} describes. */
  JSON(".json"),
  /** A row a line, which can be read by itself. */
  JSONL(".jsonl", ".ndjson"),
  /** A row a line, for spreadsheets. */
  CSV(".csv"),
  /** A table with footnotes. */
  MARKDOWN(".md", ".markdown"),
  /** TimelineJS 3. */
  TIMELINEJS,
  /** iCalendar. */
  ICS(".ics"),
  /** W3C Web Annotation. */
  ANNOTATIONS(".jsonld"),
  /** Entities of FollowTheMoney. */
  FTM(".ftm.json", ".ftm"),
  /** A folder of tables. */
  PARQUET(".parquet");

  private final String[] endings;

  DossierForm(String... endings) {
    this.endings = endings;
  }

  /** The form of this name, whatever the case. */
  public static Optional<DossierForm> named(String name) {
    return Arrays.stream(values())
        .filter(form -> form.title().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The form that a file of this name has by its ending; of two endings the longer counts. */
  public static Optional<DossierForm> ofFile(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    // Backwards, since ".ftm.json" ends in ".json" too.
    return Arrays.asList(values()).reversed().stream()
        .filter(form -> Arrays.stream(form.endings).anyMatch(lower::endsWith))
        .findFirst();
  }

  /** Its name as it is given to the command: "timelinejs". */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all. */
  public static List<String> titles() {
    return Arrays.stream(values()).map(DossierForm::title).toList();
  }

  /** Whether it is a folder of files and no single one. */
  public boolean isFolder() {
    return this == PARQUET;
  }

  /**
   * Writes a dossier as UTF-8; flushes, does not close.
   *
   * @param bom whether CSV is led by a byte order mark, which Excel needs to see UTF-8
   * @param left how many rows of less weight it lacks; forms to be read by people say so
   * @throws IllegalStateException where the form is a folder
   */
  public void write(Told told, boolean bom, int left, OutputStream out) throws IOException {
    String remark = left == 0 ? "" : Brief.words(left);
    switch (this) {
      case HTML -> HtmlForm.write(told, new Repeats(true), out);
      case JSON -> {
        DossierJson.writeIndented(told, out);
        out.write('\n');
      }
      case JSONL -> TimelineForm.writeLines(told, out);
      case CSV -> CsvForm.write(told, bom, out);
      case MARKDOWN -> DossierMarkdown.write(told, remark, out);
      case TIMELINEJS -> TimelinejsForm.write(told, spaced(remark), out);
      case ICS -> IcsForm.write(told, spaced(remark), out);
      case ANNOTATIONS -> AnnotationsForm.write(told, out);
      case FTM -> FtmForm.write(told, out);
      case PARQUET -> throw new IllegalStateException("parquet is a folder of tables");
    }
    out.flush();
  }

  private static String spaced(String remark) {
    return remark.isEmpty() ? "" : " " + remark;
  }

  /**
   * Writes a dossier as files into a folder that exists.
   *
   * @throws IllegalStateException where the form is a single file
   */
  public void write(Told told, Path folder) throws IOException {
    if (!isFolder()) {
      throw new IllegalStateException(title() + " is a single file");
    }
    ParquetForm.write(told, folder);
  }
}
