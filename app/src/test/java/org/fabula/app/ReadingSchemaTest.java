package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what {@code docs/reading.schema.json} describes. */
class ReadingSchemaTest {
  private static final Path SCHEMA = Path.of("..", "docs", "reading.schema.json");
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir private Path folder;

  /** Where a reading is not what the schema describes. */
  static List<Error> faults(String reading) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema.validate(reading, InputFormat.JSON);
  }

  @Test
  void theSamplesReadAsDescribed() throws IOException {
    Command read =
        Command.run(
            folder, "read", SAMPLES.toString(), "--published", "2024-10-09", "--format", "jsonl");
    assertThat(read.status()).isZero();
    assertThat(read.out().lines()).hasSizeGreaterThanOrEqualTo(6);
    for (String reading : read.out().lines().toList()) {
      assertThat(faults(reading)).isEmpty();
      assertThat(reading.contains("\"times\":[{")).isTrue();
      assertThat(reading.contains("\"chronology\":[{")).isTrue();
    }
  }

  @Test
  void statesAreWrittenAsDescribed() throws IOException {
    String text =
        "Rescuers had reported 14 deaths on Sunday. The toll rose to 19 on Tuesday."
            + " Ana Ruiz, 34, is in critical condition.";
    Path story = Files.writeString(folder.resolve("s.txt"), text);
    Command read =
        Command.run(
            folder, "read", story.toString(), "--published", "2019-05-15", "--format", "jsonl");
    assertThat(faults(read.out().strip())).isEmpty();
    assertThat(read.out())
        .contains("\"states\":[{\"id\":\"s1\",\"kind\":\"TOLL_DEAD\",\"actor\":null")
        .contains("\"value\":\"14\"", "\"value\":\"19\"", "\"supersededBy\":\"s2\"")
        .contains("\"kind\":\"CONDITION\"", "\"value\":\"critical\"", "\"kind\":\"AGE\"");
  }

  @Test
  void aStoryWithEveryFieldReadsAsDescribed() throws IOException {
    Path story =
        Files.writeString(
            folder.resolve("s.jsonl"),
            "{\"id\":\"x\",\"title\":\"T\",\"byline\":\"Ann Bo\",\"url\":\"https://example.org/a\","
                + "\"source\":\"P\",\"published\":\"2020-10-01T09:30:00+02:00\","
                + "\"text\":\"At 4 p.m. on Sunday Ida Lund, 34, left.\"}\n"
                + "{\"id\":\"y\",\"text\":\"Nothing.\"}\n");
    Command read = Command.run(folder, "read", story.toString(), "--format", "jsonl");
    assertThat(read.err()).isEmpty();
    for (String reading : read.out().lines().toList()) {
      assertThat(faults(reading)).isEmpty();
    }
    assertThat(read.out()).contains("\"published\":\"2020-10-01T09:30+02:00\"");
  }

  @Test
  void theIndentedFormIsTheSameReading() throws IOException {
    Path story = Files.writeString(folder.resolve("s.txt"), "It rained on 3 May 2019.");
    String name = story.toString();
    String line = Command.run(folder, "read", name, "--format", "jsonl").out();
    String page = Command.run(folder, "read", name, "--format", "json").out();
    assertThat(faults(page)).isEmpty();
    assertThat(page.replaceAll("\\s", "")).isEqualTo(line.replaceAll("\\s", ""));
  }

  @Test
  void theSchemaForbidsWhatIsNotInIt() throws IOException {
    Path story = Files.writeString(folder.resolve("s.txt"), "It rained on 3 May 2019.");
    String reading = Command.run(folder, "read", story.toString(), "--format", "jsonl").out();
    assertThat(faults(reading.replace("\"language\"", "\"tongue\""))).isNotEmpty();
    assertThat(faults(reading.replace("\"NONE\"", "\"SOMEHOW\""))).isNotEmpty();
    assertThat(faults(reading.replace("\"notes\":", "\"remarks\":"))).isNotEmpty();
  }
}
