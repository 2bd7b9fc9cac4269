package org.fabula.app.dossier;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says in words why something failed, for the one line that a user sees. */
public final class Reasons {
  private Reasons() {}

  /** Why reading or writing failed. */
  public static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such folder or file";
      case AccessDeniedException denied -> "no permission";
      case FileAlreadyExistsException exists -> "is in the way";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> oneLine(e.getMessage(), "input or output failed");
    };
  }

  /** Why a story could not be read, where the program itself is at fault or out of its bounds. */
  public static String of(Throwable e) {
    return switch (e) {
      case OutOfMemoryError memory -> "too large for the memory";
      case StackOverflowError stack -> "nested too deeply";
      default ->
          "could not be read because of a fault of the program ("
              + e.getClass().getSimpleName()
              + oneLine(e.getMessage() == null ? "" : ": " + e.getMessage(), "")
              + ")";
    };
  }

  private static String oneLine(@Nullable String words, String otherwise) {
    if (words == null || words.isBlank()) {
      return otherwise;
    }
    String shown = words.length() > 200 ? words.substring(0, 200) + " ..." : words;
    return shown.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
