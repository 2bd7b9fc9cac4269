package org.fabula.app.store;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an error of a database means to a user, and what to do about it: one line each. */
final class Faults {
  private static final int FULL = 13;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO = 10;
  private static final int CORRUPT = 11;
  private static final int CANNOT_OPEN = 14;
  private static final int NO_PERMISSION = 3;
  private static final int DENIED = 23;
  private static final int NOT_A_DATABASE = 26;

  /** What a file of SQLite, or a number of its errors, does not go beyond. */
  private static final int PRIMARY = 0xFF;

  private final Place place;

  Faults(Place place) {
    this.place = place;
  }

  /** The store's name. */
  String shown() {
    return place.shown();
  }

  /** The one line about an error. */
  StoreException of(SQLException e) {
    String line =
        switch (place) {
          case Place.File file -> ofFile(e);
          case Place.Server server -> ofServer(e);
        };
    return new StoreException(place.shown() + ": " + line, e);
  }

  private static String ofFile(SQLException e) {
    return switch (e.getErrorCode() & PRIMARY) {
      case FULL -> "the disk is full; make room, what was added before is kept";
      case BUSY, LOCKED -> "another program keeps writing to it; try again when that has ended";
      case READ_ONLY, NO_PERMISSION, DENIED ->
          "no permission to write to it; its owner can change that";
      case CANNOT_OPEN -> "cannot be opened; is there such a folder, and may you write in it?";
      case NOT_A_DATABASE -> "is no store of Fabula; name another file with --store";
      case CORRUPT -> "is damaged; take a copy from before, as docs/store.md says";
      case IO -> "cannot be read or written; is its disk still there?";
      default -> other(e);
    };
  }

  private static String ofServer(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          "the server refuses this user or password; give postgresql://user:password@...,"
              + " or the password in PGPASSWORD";
      case "08004" ->
          "no password was given, or the server refuses it; give"
              + " postgresql://user:password@..., or the password in PGPASSWORD";
      case "3D000" -> "there is no such database; its owner can make it with createdb";
      case "08001" -> "no server answers there; is it running, are host and port right?";
      case "08006", "08003", "57P01", "57P02", "57P03" ->
          "the server ended the connection; try again, what was added before is kept";
      case "42501", "25006" ->
          "no permission to write there; the owner of the database can grant it";
      case "53100" -> "the disk of the server is full; make room, what was added before is kept";
      case "53300" -> "the server has no connection left; try again later";
      case "40001", "40P01", "55P03" ->
          "another program keeps writing to it; try again when that has ended";
      default -> other(e);
    };
  }

  private static String other(SQLException e) {
    return "failed: " + firstLine(e.getMessage());
  }

  private static String firstLine(@Nullable String message) {
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return line.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /** Whether another process holds the file. */
  static boolean isLocked(SQLException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("locked");
  }

  /** Whether it may be that another process made the same tables at the same time. */
  static boolean isRace(SQLException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return isLocked(e)
        || message.contains("already exists")
        || message.contains("found non-empty schema")
        || message.contains("unique constraint")
        || message.contains("duplicate key");
  }
}
