package org.fabula.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.DossierForm;
import org.fabula.app.output.Told;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a dossier where the user wants it: whole or not at all. */
public final class DossierFile {
  private DossierFile() {}

  /**
   * Writes a dossier.
   *
   * @param bom whether CSV is led by a byte order mark
   * @param left how many rows of less weight the dossier lacks; forms to be read by people say so
   * @param file where to; a folder for the form that is one; null for standard output
   * @param standard standard output
   * @throws UsageException where the form cannot go there
   */
  public static void write(
      Told told,
      DossierForm form,
      boolean bom,
      int left,
      @Nullable Path file,
      OutputStream standard)
      throws IOException {
    try {
      if (form.isFolder()) {
        try (Target target = tables(file)) {
          form.write(told, target.files());
          target.commit();
        }
      } else {
        try (Target target = file == null ? Target.standard(standard) : Target.file(file)) {
          form.write(told, bom, left, target.stream());
          target.commit();
        }
      }
    } catch (UncheckedIOException | JacksonIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The folder of tables of this name. */
  static Target tables(@Nullable Path folder) {
    if (folder == null) {
      throw new UsageException("parquet is a folder of tables; name one by --out FOLDER");
    }
    return Target.folder(folder);
  }
}
