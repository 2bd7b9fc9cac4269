package org.fabula.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A folder as a {@code .tar.gz} in the form of POSIX.1-1988 (ustar): sorted, of one time, owned by
 * nobody in particular, so that the same folder gives the same bytes.
 */
final class Archive {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int PREFIX = 155;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM = 8;

  private final Instant time;

  Archive(Instant time) {
    this.time = time;
  }

  /**
   * Writes it.
   *
   * @param folder whose name is the first part of every name in the archive
   * @throws IOException where a name is longer than the form allows, too
   */
  void write(Path folder, Path archive) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    try (OutputStream out = new Smallest(Files.newOutputStream(archive));
        Stream<Path> walked = Files.walk(folder.toAbsolutePath())) {
      List<Path> paths = walked.sorted(Comparator.comparing(Path::toString)).toList();
      for (Path path : paths) {
        String name = above == null ? path.toString() : above.relativize(path).toString();
        add(path, name.replace('\\', '/'), out);
      }
      out.write(new byte[2 * BLOCK]);
    }
  }

  private void add(Path path, String name, OutputStream out) throws IOException {
    if (Files.isSymbolicLink(path)) {
      String target = Files.readSymbolicLink(path).toString().replace('\\', '/');
      out.write(head(name, 0777, 0, '2', target));
    } else if (Files.isDirectory(path)) {
      out.write(head(name + "/", 0755, 0, '5', ""));
    } else {
      byte[] bytes = Files.readAllBytes(path);
      out.write(head(name, Files.isExecutable(path) ? 0755 : 0644, bytes.length, '0', ""));
      out.write(bytes);
      out.write(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
    }
  }

  private byte[] head(String name, int mode, long size, char type, String link) throws IOException {
    byte[] head = new byte[BLOCK];
    int cut = cut(name);
    put(head, 0, NAME, name.substring(cut == 0 ? 0 : cut + 1));
    put(head, 100, 8, octal(mode, 7));
    put(head, 108, 8, octal(0, 7));
    put(head, 116, 8, octal(0, 7));
    put(head, 124, 12, octal(size, 11));
    put(head, 136, 12, octal(time.getEpochSecond(), 11));
    put(head, 156, 1, String.valueOf(type));
    put(head, 157, NAME, link);
    put(head, 257, 8, "ustar\00000");
    put(head, 265, 32, "root");
    put(head, 297, 32, "root");
    put(head, 345, PREFIX, name.substring(0, cut));
    // Counted with blanks in its own place.
    put(head, CHECKSUM_AT, CHECKSUM, " ".repeat(CHECKSUM));
    int sum = 0;
    for (byte b : head) {
      sum += b & 0xff;
    }
    put(head, CHECKSUM_AT, CHECKSUM, octal(sum, 6) + "\0 ");
    return head;
  }

  /** Where a long name is cut in two; 0 where it need not be. */
  private static int cut(String name) {
    if (name.length() <= NAME) {
      return 0;
    }
    return name.indexOf('/', name.length() - NAME - 1);
  }

  private static void put(byte[] head, int at, int room, String words) throws IOException {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > room) {
      throw new IOException("too long for an archive: " + words);
    }
    System.arraycopy(bytes, 0, head, at, bytes.length);
  }

  private static String octal(long number, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", number);
  }

  /** As small as gzip goes. */
  private static final class Smallest extends GZIPOutputStream {
    Smallest(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
