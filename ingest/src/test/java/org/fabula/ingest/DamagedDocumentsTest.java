package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random damage: whatever the bytes, stories and problems come of them, and soon. */
final class DamagedDocumentsTest {
  private static final int ROUNDS = 500;
  private static final long SEED = 20261128;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"PDF", "DOCX", "ODT", "RTF", "EPUB", "MAIL", "MAILBOX"})
  void damageIsReadOrSaid(Kind kind) throws IOException {
    byte[] whole = whole(kind);
    Random random = new Random(SEED);
    Path file = folder.resolve("damaged" + ending(kind));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, damaged(whole, random));
            int number = round;
            Collected collected =
                Assertions.assertDoesNotThrow(
                    () -> Collected.read(file), () -> "seed " + SEED + ", round " + number);
            assertThat(collected.order).as("seed %d, round %d", SEED, round).isNotEmpty();
            assertThat(collected.lines())
                .allMatch(line -> line.startsWith(file.toString()) && !line.contains("\n"));
          }
        });
  }

  private static String ending(Kind kind) {
    return switch (kind) {
      case MAIL -> ".eml";
      case MAILBOX -> ".mbox";
      default -> "." + kind.title().toLowerCase(Locale.ROOT);
    };
  }

  private static byte[] whole(Kind kind) throws IOException {
    return switch (kind) {
      case PDF -> MadeFiles.pdf();
      case DOCX -> MadeFiles.docx(MadeFiles.p("The pier closed on Monday."));
      case ODT -> MadeFiles.odt("<text:p>The ferry was late on Monday.</text:p>");
      case EPUB -> MadeFiles.epub();
      case RTF -> MadeFiles.RTF.getBytes(StandardCharsets.ISO_8859_1);
      case MAIL -> MadeFiles.MAIL.getBytes(StandardCharsets.ISO_8859_1);
      default -> MadeFiles.MAILBOX.getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  /** Bytes changed, swapped, repeated, left out, or cut off. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(40), bytes.length - at);
      int to = random.nextInt(bytes.length - length + 1);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "<>{}()[]\\/\"'\n\0\u00FF9-".charAt(random.nextInt(16));
        case 2 -> System.arraycopy(bytes, at, bytes, to, length);
        case 3 -> {
          byte[] less = Arrays.copyOf(bytes, bytes.length - length);
          System.arraycopy(bytes, at + length, less, at, bytes.length - at - length);
          bytes = less.length == 0 ? bytes : less;
        }
        default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
      }
    }
    return bytes;
  }
}
