package org.fabula.app.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.fabula.app.page.HtmlPage;

/** One page of all the readings, which are held until the last has come. */
public final class HtmlForm extends HeldForm {

  /** Writes UTF-8 to {@code target}. */
  public HtmlForm(OutputStream target) {
    super(target);
  }

  @Override
  void write(OutputStream target) throws IOException {
    if (!readings().isEmpty()) {
      write(Told.of(readings()), repeats(), target);
    }
  }

  /**
   * Writes the page of a dossier as UTF-8; flushes, does not close.
   *
   * @param repeats which of the stories repeat others, and those that are not in the dossier
   */
  public static void write(Told told, Repeats repeats, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    HtmlPage.write(told, repeats, writer);
    writer.flush();
  }
}
