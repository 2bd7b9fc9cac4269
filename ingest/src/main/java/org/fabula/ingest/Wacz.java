package org.fabula.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip file of web archives (WACZ 1.1): its pages are those of the archives in it. */
final class Wacz {
  private static final String REMEDY = "unpack it, and read the .warc files in it";

  private final Intake intake;

  Wacz(Intake intake) {
    this.intake = intake;
  }

  /** Reads each archive in the file; one that is damaged does not disturb the next. */
  void read(String input, String name, Path file) throws IOException {
    if (Files.size(file) == 0) {
      intake.problem(input, "", "empty", "get it again");
      return;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (isOverlapping(zip, Files.size(file))) {
        intake.problem(input, "", "its parts hold more bytes than the file", REMEDY);
      } else if (!archives(input, name, zip)) {
        intake.problem(input, "", "no web archive in this file", "a WACZ has them in archive/");
      }
    } catch (ZipException | IllegalArgumentException e) {
      intake.problem(
          input, "", "not a WACZ (zip) file, or a damaged or shortened one", "get it again");
    }
  }

  /** Parts that lie over each other are how a few kilobytes unpack to terabytes. */
  private static boolean isOverlapping(ZipFile zip, long size) {
    long parts = 0;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      parts += Math.max(0, e.nextElement().getCompressedSize());
      if (parts > size) {
        return true;
      }
    }
    return false;
  }

  private boolean archives(String input, String name, ZipFile zip) {
    boolean any = false;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      ZipEntry entry = e.nextElement();
      String part = entry.getName();
      String lower = part.toLowerCase(Locale.ROOT);
      if (lower.startsWith("archive/") && Kind.of(lower) == Kind.WARC) {
        any = true;
        archive(input, name, zip, entry, part);
      }
    }
    return any;
  }

  private void archive(String input, String name, ZipFile zip, ZipEntry entry, String part) {
    String inZip = name + "/" + part.substring(part.lastIndexOf('/') + 1);
    long most =
        Math.max(
            Archive.PATIENCE * (long) intake.options().limits().pageBytes(),
            GzipMembers.MOST_RATIO * entry.getCompressedSize());
    try (InputStream in = new Bounded(zip.getInputStream(entry), most)) {
      new Archive(intake, input, inZip, part + ", ").read(in);
    } catch (IOException e) {
      intake.problem(input, part, String.valueOf(e.getMessage()), REMEDY);
    }
  }

  /**
   * A part that is packed more than text can be is given up. What is wrong with the zip file is
   * said apart from what is wrong with the archive in it, whose own gzip can go on at another
   * member.
   */
  private static final class Bounded extends FilterInputStream {
    private final long most;
    private long count;

    Bounded(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read;
      try {
        read = super.read(into, from, length);
      } catch (ZipException | EOFException e) {
        throw new IOException("damaged", e);
      }
      count += Math.max(0, read);
      if (count > most) {
        throw new IOException("unpacks to more than " + Bytes.megabytes(most));
      }
      return read;
    }
  }
}
