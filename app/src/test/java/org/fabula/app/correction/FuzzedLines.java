package org.fabula.app.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /**
   * Without ids: whatever is changed in a line with one makes it a bad line. As words, since what
   * is loaded to make them could not be looked into any more.
   */
  static Stream<byte[]> seeds() {
    String head =
        "{\"schema\":\"fabula-correction/1\",\"at\":\"2026-05-03T09:30:00Z\",\"by\":\"Una Berg\","
            + "\"comment\":null,\"kind\":";
    String words =
        "{\"story\":\"gazette\",\"source\":null,\"hash\":\"00\",\"length\":40,\"start\":4,"
            + "\"exact\":\"The pier fell\",\"prefix\":\"Now \",\"suffix\":\".\"}";
    String row = "{\"words\":" + words + ",\"events\":[" + words + "]}";
    return Stream.of(
            "\"UNDO\",\"target\":\"7d0c7d0c7d0c7d0c\"}\n",
            "\"HIDE_ROW\",\"row\":" + row + "}\r\n{\"a\":1}\n\n<<<<<<< ours\n",
            "\"SET_DATE\",\"row\":" + row + ",\"date\":\"2026-04-27\"}\n",
            "\"SET_DATE\",\"row\":" + row + ",\"date\":\"2026-04-2X/..\"}\n",
            "\"MERGE_ROWS\",\"rows\":[" + row + "," + row + "]}\n",
            "\"ADD_ROW\",\"date\":\"2026-01~\",\"words\":\"The pier was sold.\",\"source\":"
                + words
                + ",\"actors\":[{\"name\":\"Ana Ruiz\",\"kind\":\"PERSON\"}]}\n")
        .map(line -> (head + line).getBytes(StandardCharsets.UTF_8));
  }
}
