package org.fabula.app.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must hold of any file of corrections. Apart from the target, which may name no type of ours.
 */
final class FuzzedLines {
  private FuzzedLines() {}

  static void read(byte[] bytes) throws IOException {
    CorrectionLines lines = CorrectionLines.read(new ByteArrayInputStream(bytes));
    for (CorrectionLines.BadLine problem : lines.problems()) {
      assertThat(problem.toString()).doesNotContainPattern("[\\x00-\\x1F]");
    }
    byte[] written = written(lines);
    CorrectionLines again = CorrectionLines.read(new ByteArrayInputStream(written));
    assertThat(again.corrections()).isEqualTo(lines.corrections());
    assertThat(written(again)).isEqualTo(written);
  }

  private static byte[] written(CorrectionLines lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.write(out);
    return out.toByteArray();
  }

  /** Of every kind, without ids: whatever is changed in a line with one makes it a bad line. */
  static Stream<byte[]> seeds() {
    return IntStream.range(0, 30)
        .mapToObj(CorrectionLinesTest::odd)
        .map(line -> line.replaceFirst("\"id\":\"[0-9a-f]*\",", "") + "\n")
        .map(line -> line.getBytes(StandardCharsets.UTF_8));
  }
}
