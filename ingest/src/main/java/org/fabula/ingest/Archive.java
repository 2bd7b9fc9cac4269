package org.fabula.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web archive: each page in it that the server answered with is a story. Revisits, which name a
 * page that was stored before, are passed over, and so is everything that is no HTML, but in an
 * archive that Fabula kept itself: what is in there was asked for.
 */
final class Archive {
  /** A record is unpacked to so many times the longest page whatever its ratio. */
  static final int PATIENCE = 16;

  private static final Pattern OWN = Pattern.compile("(?i)software:\\s*fabula(?:/.*)?");

  private final Intake intake;
  private final String input;
  private final String name;
  private final String prefix;
  private final int most;
  private @Nullable Problem beforeFirst;
  private boolean isArchive;
  private boolean isOwn;
  private boolean isDamaged;
  private long pages;
  private long empty;
  private String firstEmpty = "";

  /**
   * An archive.
   *
   * @param name what the ids of its stories begin with
   * @param prefix what the places in it begin with, where it is part of a larger file
   */
  Archive(Intake intake, String input, String name, String prefix) {
    this.intake = intake;
    this.input = input;
    this.name = intake.ids().unique(name);
    this.prefix = prefix;
    this.most = intake.options().limits().pageBytes();
  }

  /** Reads the archive to its end. */
  void read(InputStream in) throws IOException {
    try (WarcRecords records =
        new WarcRecords(in, this::wanted, (long) PATIENCE * most, this::damaged)) {
      for (WarcRecord r = records.next(); r != null; r = records.next()) {
        isArchive = true;
        sayWhatCameBefore();
        record(r);
      }
      sayWhatIsMissing(records);
    }
  }

  private int wanted(Map<String, String> fields) {
    if (isAnswer(fields)) {
      int longest = isOwn ? intake.options().limits().documentBytes() : most;
      return longest + Captured.LONGEST_HEAD;
    }
    return isInfo(fields) ? Captured.LONGEST_HEAD : 0;
  }

  private static boolean isInfo(Map<String, String> fields) {
    return fields.getOrDefault("warc-type", "").equals("warcinfo");
  }

  /** Whether an archive says that Fabula wrote it. */
  private static boolean isOwn(WarcRecord info) {
    String words = new String(info.block(), StandardCharsets.UTF_8);
    return words.lines().anyMatch(line -> OWN.matcher(line).matches());
  }

  private static boolean isAnswer(Map<String, String> fields) {
    return fields.getOrDefault("warc-type", "").equals("response")
        && address(fields).regionMatches(true, 0, "http", 0, 4);
  }

  /** Some writers put the address in angle brackets, as the first edition of the standard does. */
  private static String address(Map<String, String> fields) {
    String uri = fields.getOrDefault("warc-target-uri", "");
    return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
  }

  /** What is damaged before any record may be no archive at all. */
  private void damaged(long number, long place, String reason, String remedy) {
    String where = number == 0 ? "byte " + place : "record " + number + " at byte " + place;
    Problem problem = new Problem(input, prefix + where, reason, remedy);
    isArchive |= number > 0;
    isDamaged = true;
    if (isArchive) {
      sayWhatCameBefore();
      intake.sink().problem(problem);
    } else if (beforeFirst == null) {
      beforeFirst = problem;
    }
  }

  private void sayWhatCameBefore() {
    if (beforeFirst != null) {
      intake.sink().problem(beforeFirst);
      beforeFirst = null;
    }
  }

  private void sayWhatIsMissing(WarcRecords records) throws IOException {
    if (!isArchive) {
      say(
          "",
          records.isEmpty() ? "empty" : "not a WARC file, or one damaged from its start",
          "get it again");
    } else if (pages == 0 && !isDamaged) {
      say("", "no web page in this archive", "pages are answers of status 200 with a type of HTML");
    } else if (empty > 0) {
      String reason = "no story found on " + empty + " of its " + pages + " pages";
      say(firstEmpty, reason, "the others are read");
    }
  }

  private void record(WarcRecord record) {
    if (isInfo(record.fields())) {
      isOwn = isOwn(record);
    }
    if (!isAnswer(record.fields())) {
      return;
    }
    try {
      Captured captured = Captured.of(record.block());
      if (isOwn && captured.isThere()) {
        pages++;
        String id = name + ":" + record.number();
        new Answers(intake).read(captured, address(record.fields()), id);
      } else if (captured.isPage()) {
        pages++;
        page(record, captured);
      }
    } catch (EOFException e) {
      say(record.where(), "its page is cut short", "it is skipped, the rest is read");
    } catch (IOException e) {
      say(record.where(), String.valueOf(e.getMessage()), "it is skipped, the rest is read");
    }
  }

  private void page(WarcRecord record, Captured captured) throws IOException {
    if (!record.isWhole()) {
      throw new Bytes.TooLongException(most);
    }
    String address = address(record.fields());
    Capture capture = new Capture(captured.charset(), address, date(record));
    Page page = intake.pages().read(captured.body(most), capture);
    if (page == null || page.isBlank()) {
      empty++;
      firstEmpty = firstEmpty.isEmpty() ? record.where() : firstEmpty;
      return;
    }
    page.stories(name + ":" + record.number(), address, prefix + record.where())
        .forEach(intake::story);
  }

  private static @Nullable OffsetDateTime date(WarcRecord record) {
    try {
      return OffsetDateTime.parse(record.field("WARC-Date"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void say(String place, String reason, String remedy) {
    intake.problem(input, place.isEmpty() ? "" : prefix + place, reason, remedy);
  }
}
