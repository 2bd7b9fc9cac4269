package org.fabula.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the terminal.
 *
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param columns its width; 100 where nothing is known
 * @param colour whether to use colour: on a terminal, unless NO_COLOR is set (no-color.org) or TERM
 *     is dumb
 */
record Terminal(boolean out, boolean err, int columns, boolean colour) {
  /** No terminal at all. */
  static final Terminal NONE = new Terminal(false, false, 100, false);

  /**
   * Reads it from the environment. The launcher says in FABULA_TERMINAL which of "out" and "err"
   * are terminals; without it Linux is asked where the two lead.
   */
  static Terminal of(Map<String, String> environment) {
    String told = environment.get("FABULA_TERMINAL");
    boolean out = told == null ? leadsToTerminal(1) : told.contains("out");
    boolean err = told == null ? leadsToTerminal(2) : told.contains("err");
    String noColour = environment.getOrDefault("NO_COLOR", "");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return new Terminal(
        out, err, columns(environment.get("COLUMNS")), out && noColour.isEmpty() && !dumb);
  }

  private static int columns(@Nullable String columns) {
    boolean number = columns != null && columns.matches("[0-9]{1,4}");
    int width = number ? Integer.parseInt(columns) : 0;
    return width >= 40 ? Math.min(width, 160) : 100;
  }

  private static boolean leadsToTerminal(int descriptor) {
    try {
      String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
