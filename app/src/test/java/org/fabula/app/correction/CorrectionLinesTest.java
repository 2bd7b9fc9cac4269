package org.fabula.app.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fabula.correction.Anchor;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Ref;
import org.fabula.correction.Who;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionLinesTest {
  private static final String SCHEMA = read(Path.of("../docs/correction.schema.json"));
  private static final String[] ODD = {
    "pier", " ", "\"", "\\", "\n", "\r", "\t", "\u0000", "\u2028", "\u2029", "é", "🖤", "\uD83D",
    "\uDDA4", "\uFEFF", "{", "]", "/", "<", "\u007F", "你"
  };

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static CorrectionLines read(String lines) {
    try {
      return CorrectionLines.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String written(CorrectionLines lines) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      lines.write(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final Correction HIDE =
      Correction.of(
          "Una Berg",
          Instant.parse("2026-05-03T09:30:00Z"),
          null,
          new Change.HideRow(
              new Ref.OfRow(
                  new Anchor("gazette", null, "00", 40, 4, "The pier fell", "Now ", "."),
                  List.of())));

  @Test
  void aLineIsWrittenInOneOrder() {
    assertThat(CorrectionLines.line(HIDE))
        .isEqualTo(
            "{\"schema\":\"fabula-correction/1\",\"id\":\""
                + HIDE.id()
                + "\",\"at\":\"2026-05-03T09:30:00Z\",\"by\":\"Una Berg\",\"comment\":null,"
                + "\"kind\":\"HIDE_ROW\",\"row\":{\"words\":{\"story\":\"gazette\",\"source\":null,"
                + "\"hash\":\"00\",\"length\":40,\"start\":4,\"exact\":\"The pier fell\","
                + "\"prefix\":\"Now \",\"suffix\":\".\"},\"events\":[]}}");
  }

  @RepeatedTest(300)
  void everyCorrectionComesBackAndFitsTheSchema(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Correction> all = new ArrayList<>();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA, InputFormat.JSON);
    for (int i = 0; i < 5; i++) {
      Correction one = new Odd(random).correction();
      all.add(one);
      String line = CorrectionLines.line(one);
      assertThat(line).doesNotContain("\n", "\r", "\u2028", "\u2029");
      assertThat(CorrectionLines.correction(line)).isEqualTo(one);
      assertThat(schema.validate(line, InputFormat.JSON)).extracting(Error::toString).isEmpty();
    }
    CorrectionLines lines = CorrectionLines.of(all);
    assertThat(read(written(lines))).isEqualTo(lines);
    Collections.shuffle(all, random);
    assertThat(written(CorrectionLines.of(all))).isEqualTo(written(lines));
  }

  @Test
  void everyKindIsTried() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < 300; i++) {
      kinds.add(Kind.of(new Odd(new Random(i)).correction().change()));
    }
    assertThat(kinds).containsExactly(Kind.values());
  }

  @Test
  void twoFilesAreOneByTheirIds() {
    Correction undo = Correction.of("Ola", Instant.EPOCH, "no", new Change.Undo(HIDE.id()));
    CorrectionLines one = CorrectionLines.of(List.of(HIDE));
    CorrectionLines both = CorrectionLines.of(List.of(HIDE, undo));
    assertThat(one.and(both)).isEqualTo(both).isEqualTo(both.and(one));
    assertThat(both.corrections()).containsExactly(undo, HIDE);
  }

  @Test
  void whatIsNewerIsKeptAndSaid() {
    String newer = CorrectionLines.line(HIDE).replace("correction/1", "correction/2");
    String kind = CorrectionLines.line(HIDE).replace("HIDE_ROW", "PAINT_ROW");
    String field = CorrectionLines.line(HIDE).replace("\"comment\"", "\"colour\":1,\"comment\"");
    String lines = newer + "\n" + CorrectionLines.line(HIDE) + "\n\n" + kind + "\r\n" + field;
    CorrectionLines read = read(lines);
    assertThat(read.corrections()).containsExactly(HIDE);
    assertThat(read.kept()).containsExactly(newer, kind, field);
    assertThat(read.problems())
        .extracting(CorrectionLines.BadLine::number)
        .containsExactly(1L, 4L, 5L);
    CorrectionLines again = read(written(read));
    assertThat(again.corrections()).isEqualTo(read.corrections());
    assertThat(again.kept()).isEqualTo(read.kept());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | not valid JSON",
        "[1] | not a JSON object",
        "{} | no \"schema\"",
        "{\"schema\":1} | \"schema\" is not a string",
        "<<<<<<< ours | a mark that version control left",
        "{\"schema\":\"fabula-correction/1\"}{} | more than one JSON value",
        "{\"schema\":\"fabula-correction/1\",\"at\":\"today\"} | \"at\" is not a moment: today"
      })
  void aBadLineIsNamedWithAReason(String line, String what) {
    CorrectionLines read = read("\n" + line + "\n" + CorrectionLines.line(HIDE));
    assertThat(read.corrections()).containsExactly(HIDE);
    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().getFirst().toString()).startsWith("line 2: " + what);
    assertThat(read.problems().getFirst().remedy()).isNotBlank();
  }

  @Test
  void endsAndMarksOfLinesAreNoneOfTheirWords() {
    String line = CorrectionLines.line(HIDE);
    CorrectionLines read = read("\uFEFF" + line + "\r\n\uFEFF{\"a\":1}\r\r\n");
    assertThat(read.corrections()).containsExactly(HIDE);
    assertThat(read.kept()).containsExactly("{\"a\":1}");
    assertThat(written(read(written(read)))).isEqualTo(written(read));
  }

  @Test
  void whatATerminalWouldObeyIsNotSaid() {
    assertThat(read("a\u001b[31mb\u0007\n").problems())
        .singleElement()
        .satisfies(bad -> assertThat(bad.toString()).doesNotContainPattern("\\p{Cntrl}"));
  }

  @Test
  void whatWasChangedByHandIsNotTakenForTheSame() {
    String changed = CorrectionLines.line(HIDE).replace("Una Berg", "Ola Dale");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CorrectionLines.correction(changed))
        .withMessageContaining("changed by hand");
    String anew = changed.replaceFirst("\"id\":\"[0-9a-f]*\",", "");
    assertThat(CorrectionLines.correction(anew).by()).isEqualTo("Ola Dale");
  }

  @Test
  void wrongDatesAndBytesAreSaid() throws IOException {
    Correction date =
        Correction.of(
            "Una",
            Instant.EPOCH,
            null,
            new Change.AddRow("2020-05", "The pier was sold.", null, List.of()));
    String wrong = CorrectionLines.line(date).replace("2020-05", "2020-15");
    assertThat(read(wrong).problems().getFirst().what()).isEqualTo("no such date: 2020-15");
    byte[] latin = {'{', (byte) 0xE9, '}'};
    assertThat(CorrectionLines.read(new ByteArrayInputStream(latin)).problems())
        .extracting(CorrectionLines.BadLine::what)
        .containsExactly("not UTF-8");
  }

  @RepeatedTest(300)
  void anyBytesAreReadOrSaidToBeBad(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    String good = CorrectionLines.line(new Odd(random).correction());
    byte[] bytes = (good + "\n" + good).getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(5); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    CorrectionLines read = CorrectionLines.read(new ByteArrayInputStream(bytes));
    assertThat(read.corrections().size() + read.problems().size()).isPositive();
    CorrectionLines again = read(written(read));
    assertThat(again.corrections()).isEqualTo(read.corrections());
  }

  /** Corrections of odd characters. */
  private record Odd(Random random) {

    Correction correction() {
      return Correction.of(
          "U" + words(),
          Instant.ofEpochSecond(random.nextInt(), random.nextInt(1000)),
          orNull(),
          change());
    }

    private Change change() {
      return switch (random.nextInt(12)) {
        case 0 -> new Change.SetDate(row(), "2020-05-03/..");
        case 1 -> new Change.SetSpeaker(quote(), who());
        case 2 -> new Change.RenameActor(actor(), "N" + words());
        case 3 -> new Change.MergeActors(List.of(actor(), actor()));
        case 4 ->
            new Change.SplitActor(List.of(anchor()), random.nextBoolean() ? null : "N" + words());
        case 5 -> new Change.MergeRows(List.of(row(), row()));
        case 6 -> new Change.SplitRow(List.of(anchor(), anchor()));
        case 7 -> new Change.HideRow(row());
        case 8 ->
            new Change.AddRow(
                "XXXX",
                "W" + words(),
                random.nextBoolean() ? null : anchor(),
                List.of(who(), who()));
        case 9 -> new Change.AddNote(ref(), "N" + words());
        case 10 -> new Change.SettleConflict(conflict(), "N" + words());
        default -> new Change.Undo(words());
      };
    }

    private Ref ref() {
      return switch (random.nextInt(4)) {
        case 0 -> row();
        case 1 -> actor();
        case 2 -> quote();
        default -> conflict();
      };
    }

    private Who who() {
      return switch (random.nextInt(3)) {
        case 0 -> new Who.Known(actor());
        case 1 -> new Who.Named("N" + words(), ActorKind.GROUP);
        default -> new Who.Unknown();
      };
    }

    private Ref.OfRow row() {
      return new Ref.OfRow(anchor(), random.nextBoolean() ? List.of() : List.of(anchor()));
    }

    private Ref.OfActor actor() {
      return new Ref.OfActor(words(), ActorKind.PERSON, List.of(anchor()));
    }

    private Ref.OfQuote quote() {
      return new Ref.OfQuote(anchor());
    }

    private Ref.OfConflict conflict() {
      return new Ref.OfConflict(List.of(anchor(), anchor()));
    }

    private Anchor anchor() {
      String exact = words();
      return new Anchor(
          "s" + words(),
          orNull(),
          "0".repeat(64),
          1000,
          random.nextInt(500),
          exact,
          words(),
          words());
    }

    private @Nullable String orNull() {
      return random.nextBoolean() ? null : words();
    }

    private String words() {
      StringBuilder words = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        words.append(ODD[random.nextInt(ODD.length)]);
      }
      return words.toString();
    }
  }
}
