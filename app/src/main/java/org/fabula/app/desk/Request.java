package org.fabula.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fabula.app.dossier.Filters;
import org.fabula.app.dossier.Portion;
import org.fabula.app.store.Filter;
import org.jspecify.annotations.Nullable;

/** What is asked, without the server that it comes through. */
abstract class Request {
  /** Items of a list where nobody says how many. */
  private static final int USUAL = 100;

  private static final int MOST = 1_000;

  /** A value of the path. */
  abstract String path(String name);

  /** The values of a parameter, none where it is not given. */
  abstract List<String> all(String name);

  /** A header, or null. */
  abstract @Nullable String header(String name);

  /** What was sent. */
  abstract InputStream body();

  /** The files that were sent, and what else is in the form. */
  abstract Form form();

  /** Whether nobody has asked it yet. */
  boolean isAhead() {
    return false;
  }

  /** A form with files. */
  interface Form {
    /** The files. */
    List<Upload> files();

    /** A field, or null. */
    @Nullable String field(String name);
  }

  /** A file that was sent. */
  interface Upload {
    /** What it is called by whoever sent it, which may be anything. */
    String name();

    /** Writes its bytes to a file. */
    void to(Path file) throws IOException;
  }

  /** A parameter, or null where it is not given or empty. */
  final @Nullable String one(String name) {
    List<String> all = all(name);
    return all.isEmpty() || all.getFirst().isBlank() ? null : all.getFirst();
  }

  /** Whether a parameter is true. */
  final boolean flag(String name) {
    String value = one(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (!value.equals("true")) {
      throw Refusal.bad("bad-parameter", name + " is \"" + value + "\"; give true or false.");
    }
    return true;
  }

  /** How many items are wanted. */
  final int limit() {
    return limit(USUAL);
  }

  /**
   * How many items are wanted.
   *
   * @param usual how many where nobody says
   */
  final int limit(int usual) {
    String digits = one("limit");
    if (digits == null) {
      return usual;
    }
    if (!digits.matches("[1-9][0-9]{0,5}") || Integer.parseInt(digits) > MOST) {
      throw Refusal.bad(
          "bad-parameter", "limit is \"" + digits + "\"; give a number from 1 to " + MOST + ".");
    }
    return Integer.parseInt(digits);
  }

  /** How many items come before those wanted, by the cursor. */
  final int offset() {
    String cursor = one("cursor");
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,9}")) {
      throw Refusal.bad(
          "bad-cursor", "cursor is none that was given as next; begin again without it.");
    }
    return Integer.parseInt(cursor);
  }

  /** Which rows are wanted. */
  final Filter filter() {
    List<String> kinds =
        all("kind").stream()
            .flatMap(kind -> List.of(kind.split(",")).stream())
            .filter(kind -> !kind.isBlank())
            .toList();
    return new Filters(
            "",
            one("actor"),
            one("from"),
            one("to"),
            kinds,
            one("source"),
            one("status"),
            one("text"))
        .filter();
  }

  /** Which part of the rows is wanted. */
  final Portion.Wanted wanted() {
    return new Portion.Wanted(flag("all"), limit(), one("cursor"), "cursor");
  }

  /** Whether a media type was sent. */
  final boolean isOf(String type) {
    String given = header("Content-Type");
    return given != null && given.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(type);
  }

  /** Whether a media type is what is wanted. */
  final boolean wants(String type) {
    String accepted = header("Accept");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains(type);
  }

  /**
   * The bytes that were sent.
   *
   * @param most bytes at most
   */
  final byte[] bytes(int most) {
    try (InputStream in = body()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        in.transferTo(OutputStream.nullOutputStream());
        throw new Refusal(
            413, "too-large", "More than " + (most >> 20) + " MB were sent; send less at once.");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object of JSON that was sent. */
  final Body json(int most) {
    if (!isOf(Answer.JSON)) {
      throw new Refusal(
          415, "unsupported-type", "Send application/json, with that as its Content-Type.");
    }
    return Body.parse(bytes(most));
  }
}
