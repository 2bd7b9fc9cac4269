package org.fabula.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The jar of the program, made for one platform: without the native libraries of the others, and
 * with those that would be unpacked at every start beside it instead of in it. The same jar gives
 * the same bytes: entries are sorted, of one time, and packed anew.
 */
final class ProgramJar {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final Platform platform;
  private final LocalDateTime time;

  ProgramJar(Platform platform, LocalDateTime time) {
    this.platform = platform;
    this.time = time;
  }

  /**
   * Copies a jar.
   *
   * @param whole the jar with the libraries of every platform
   * @param jar the file to write
   * @param natives the folder that native libraries are written to
   * @throws IOException where a native library of the platform is missing in the jar, too
   */
  void copy(Path whole, Path jar, Path natives) throws IOException {
    Files.createDirectories(natives);
    try (ZipFile from = new ZipFile(whole.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(jar))) {
      to.setLevel(Deflater.BEST_COMPRESSION);
      for (ZipEntry entry : sorted(from)) {
        if (isKept(entry.getName())) {
          write(from, entry, to);
        }
      }
      unpack(from, platform.onnx(), natives);
      unpack(from, platform.sqlite(), natives);
    }
  }

  private static List<ZipEntry> sorted(ZipFile jar) {
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    jar.stream().forEach(entry -> entries.put(entry.getName(), entry));
    // Who reads a jar as a stream wants its manifest first.
    Comparator<String> order = Comparator.comparing(name -> !name.equals(MANIFEST));
    return entries.keySet().stream()
        .sorted(order.thenComparing(Comparator.naturalOrder()))
        .map(entries::get)
        .toList();
  }

  /** Snappy's library is small and loaded for Parquet alone: it stays in the jar. */
  private boolean isKept(String name) {
    boolean isNative = Platform.NATIVES.stream().anyMatch(name::startsWith);
    // Folders are kept as entries of their own: Flyway looks for its files by them.
    return !isNative || name.startsWith(platform.snappy());
  }

  private void write(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    byte[] bytes;
    try (InputStream in = from.getInputStream(entry)) {
      bytes = in.readAllBytes();
    }
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTimeLocal(time);
    // The model is stored as it is, for inflating it would be a good part of a start.
    if (entry.getMethod() == ZipEntry.STORED) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      copy.setMethod(ZipEntry.STORED);
      copy.setSize(bytes.length);
      copy.setCrc(sum.getValue());
    }
    to.putNextEntry(copy);
    to.write(bytes);
    to.closeEntry();
  }

  private static void unpack(ZipFile from, String folder, Path natives) throws IOException {
    int found = 0;
    for (ZipEntry entry : sorted(from)) {
      String name = entry.getName();
      if (name.startsWith(folder) && !entry.isDirectory()) {
        try (InputStream in = from.getInputStream(entry)) {
          Files.copy(in, natives.resolve(name.substring(folder.length())));
        }
        found++;
      }
    }
    if (found == 0) {
      throw new IOException("no native library in " + folder + " of " + from.getName());
    }
  }
}
