package org.fabula.app.correction;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fabula.correction.Correction;

/**
 * The corrections of a file, as described in {@code docs/corrections.md}: sorted by time, each
 * once. What cannot be read, because it is newer or was changed by hand, is kept word for word.
 *
 * @param corrections by time, then by id
 * @param kept lines that are not understood, in the order of the file
 * @param problems what is wrong with lines
 */
public record CorrectionLines(
    List<Correction> corrections, List<String> kept, List<BadLine> problems) {

  /** Name and version of the form. */
  public static final String SCHEMA = "fabula-correction/1";

  /** A correction names some dozen passages at most; more is no correction. */
  private static final int LONGEST = 1 << 20;

  /**
   * A line that is no correction.
   *
   * @param number of the line, from 1
   * @param what is wrong
   * @param remedy what to do
   */
  public record BadLine(long number, String what, String remedy) {
    /** Keeps from whoever looks at it the control characters of a line, which terminals obey. */
    public BadLine {
      what = what.replaceAll("\\p{Cntrl}+", " ");
    }

    /** "line 3: not valid JSON (mend or delete the line)". */
    @Override
    public String toString() {
      return "line " + number + ": " + what + " (" + remedy + ")";
    }
  }

  /** Sorts the corrections, each once. */
  public CorrectionLines {
    Map<String, Correction> byId = new TreeMap<>();
    corrections.forEach(one -> byId.putIfAbsent(one.id(), one));
    corrections = byId.values().stream().sorted().toList();
    kept = List.copyOf(new LinkedHashSet<>(kept));
    problems = List.copyOf(problems);
  }

  /** These corrections. */
  public static CorrectionLines of(Collection<Correction> corrections) {
    return new CorrectionLines(List.copyOf(corrections), List.of(), List.of());
  }

  /** What these lines hold. */
  public static CorrectionLines ofLines(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One correction as a line, without its end. */
  public static String line(Correction correction) {
    return CorrectionWriter.line(correction);
  }

  /**
   * The correction that a line holds.
   *
   * @throws IllegalArgumentException with what is wrong and what to do where it holds none
   */
  public static Correction correction(String line) {
    try {
      return CorrectionReader.read(line);
    } catch (BadLineException e) {
      throw new IllegalArgumentException(e.what() + " (" + e.remedy() + ")", e);
    }
  }

  /** What names a line that is not understood, as an id names a correction. */
  public static String code(String line) {
    return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Both, each correction once. */
  public CorrectionLines and(CorrectionLines other) {
    List<Correction> all = new ArrayList<>(corrections);
    all.addAll(other.corrections);
    Set<String> lines = new LinkedHashSet<>(kept);
    lines.addAll(other.kept);
    List<BadLine> bad = new ArrayList<>(problems);
    bad.addAll(other.problems);
    return new CorrectionLines(all, List.copyOf(lines), bad);
  }

  /** Writes the corrections, then the lines that were kept; flushes, does not close. */
  public void write(OutputStream out) throws IOException {
    for (Correction one : corrections) {
      out.write((line(one) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    for (String line : kept) {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  /** Reads lines to the end of the stream; what is wrong with one does not touch the others. */
  public static CorrectionLines read(InputStream in) throws IOException {
    InputStream bytes = new BufferedInputStream(in);
    List<Correction> corrections = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<BadLine> problems = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 0;
    int last = 0;
    while (last >= 0) {
      line.reset();
      long length = 0;
      for (last = bytes.read(); last >= 0 && last != '\n'; last = bytes.read()) {
        if (length++ < LONGEST) {
          line.write(last);
        }
      }
      number++;
      try {
        String words = words(line.toByteArray(), length);
        if (!words.isBlank()) {
          read(words, number, corrections, kept, problems);
        }
      } catch (BadLineException e) {
        problems.add(new BadLine(number, e.what(), e.remedy()));
      }
    }
    return new CorrectionLines(corrections, kept, problems);
  }

  private static String words(byte[] line, long length) {
    if (length > LONGEST) {
      throw new BadLineException("longer than a mebibyte", "it is left out; mend the line");
    }
    try {
      String words = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      // Files that were put one behind the other have a byte order mark at other lines than the
      // first.
      return words.replaceAll("^\uFEFF+|\r+$", "");
    } catch (CharacterCodingException e) {
      throw new BadLineException("not UTF-8", "it is left out; convert the file");
    }
  }

  private static void read(
      String line,
      long number,
      List<Correction> corrections,
      List<String> kept,
      List<BadLine> problems) {
    if (isMarker(line)) {
      throw new BadLineException(
          "a mark that version control left between two versions",
          "delete it and keep the corrections of both");
    }
    try {
      corrections.add(CorrectionReader.read(line));
    } catch (BadLineException e) {
      kept.add(line);
      problems.add(new BadLine(number, e.what(), e.remedy()));
    }
  }

  private static boolean isMarker(String line) {
    return line.startsWith("<<<<<<<")
        || line.startsWith("=======")
        || line.startsWith("|||||||")
        || line.startsWith(">>>>>>>");
  }
}
