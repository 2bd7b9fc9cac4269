package org.fabula.correction;

import java.util.List;
import org.fabula.dossier.Dossier;

/** Corrects dossiers. */
public final class Corrections {
  private Corrections() {}

  /**
   * What a dossier is when persons have corrected it. The order in which corrections are given does
   * not matter: they are replayed by time, then by id, and the same twice is once. Takes time in
   * proportion to the stories, rows and corrections.
   */
  public static Corrected apply(Dossier dossier, List<Correction> corrections) {
    return new Replay(dossier, corrections).run();
  }
}
