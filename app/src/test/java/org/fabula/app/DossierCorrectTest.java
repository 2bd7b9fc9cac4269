package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reporter corrects a case from the command line. */
class DossierCorrectTest {
  private static final String PIER =
      "The old pier at Saltby collapsed on Monday in a storm. “We heard a bang,” said Tom Ruiz, a"
          + " farmer. Ana Ruiz, the mayor, closed the beach.";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aCase() throws IOException {
    Files.writeString(folder.resolve("pier.txt"), PIER);
    assertThat(run("create", "case").status()).isZero();
    Command added =
        run("add", "case", folder.resolve("pier.txt").toString(), "--published", "2020-02-03");
    assertThat(added.err()).as(added.err()).doesNotContain("Usage");
    assertThat(added.status()).as(added.err()).isZero();
  }

  private Command run(String... args) {
    List<String> all = new ArrayList<>(List.of("dossier"));
    all.addAll(List.of(args));
    return Command.run(folder, all.toArray(String[]::new));
  }

  private Command correct(String... args) {
    List<String> all = new ArrayList<>(List.of("correct", "case"));
    all.addAll(List.of(args));
    all.addAll(List.of("--by", "Una Berg"));
    return run(all.toArray(String[]::new));
  }

  private String shown() {
    return run("show", "case", "--all", "--ids", "--format", "terminal").out();
  }

  /** The id of the row that shows some words: of the first id that is printed behind them. */
  private String row(String words) {
    String shown = shown();
    Matcher id =
        Pattern.compile("row ([0-9a-f-]{36})").matcher(shown.substring(shown.indexOf(words)));
    assertThat(id.find()).as(shown).isTrue();
    return id.group(1);
  }

  @Test
  void aDateIsCorrectedShownListedAndTakenBack() {
    String before = shown();
    Command corrected =
        correct(row("collapsed").substring(0, 8), "--date", "2020-02-02", "--why", "a witness");
    assertThat(corrected.err()).isEmpty();
    assertThat(corrected.status()).isZero();
    assertThat(shown())
        .contains("2 Feb 2020")
        .contains("dated 2020-02-02 by Una Berg on ")
        .contains("was 2020-02-03 (a witness)");
    Matcher id = Pattern.compile("--undo ([0-9a-f]{16})").matcher(corrected.out());
    assertThat(id.find()).isTrue();
    assertThat(run("corrections", "case").out()).startsWith(id.group(1)).contains("Una Berg");
    assertThat(correct("--undo", id.group(1)).status()).isZero();
    assertThat(shown()).isEqualTo(before);
    assertThat(run("corrections", "case").out()).contains("undone");
  }

  @Test
  void everyFormOfCorrectionCanBeTyped() {
    String row = row("collapsed");
    String said = row("We heard a bang");
    for (List<String> one :
        List.of(
            List.of(row, "--note", "Ask the harbour."),
            List.of("--note", "Ask him.", "--actor", "Tom Ruiz"),
            List.of(said, "--speaker", "Ana Ruiz"),
            List.of("--quote", "a bang", "--speaker", "Mia Lund", "--new"),
            List.of(said, "--no-speaker"),
            List.of("--rename-actor", "Tom Ruiz", "Thomas Ruiz"),
            List.of("--merge-actors", "Ana Ruiz", "Thomas Ruiz"),
            List.of("--add", "The pier was sold.", "--date", "2020-01", "--actor", "Ana Ruiz"),
            List.of(row, "--hide"))) {
      Command corrected = correct(one.toArray(String[]::new));
      assertThat(corrected.err()).as("%s", one).isEmpty();
      assertThat(corrected.status()).isZero();
    }
    Command merged = correct(row("closed"), "--merge-rows", row("The pier was sold"));
    assertThat(merged.err()).isEmpty();
    assertThat(run("corrections", "case").out()).doesNotContain("not found");
  }

  @Test
  void correctionsGoOutAndComeIn() throws IOException {
    correct(row("collapsed"), "--hide");
    correct("--rename-actor", "Tom Ruiz", "Thomas Ruiz");
    String after = shown();
    assertThat(run("corrections", "case", "--out", "c.jsonl").status()).isZero();
    String lines = Files.readString(folder.resolve("c.jsonl"));
    assertThat(lines.lines()).hasSize(2);
    run("remove", "case", "--yes");
    run("create", "case");
    run("add", "case", folder.resolve("pier.txt").toString(), "--published", "2020-02-03");
    Files.writeString(folder.resolve("c.jsonl"), "{\n" + lines);
    Command in = run("corrections", "case", "--import", "c.jsonl");
    assertThat(in.status()).isEqualTo(1);
    assertThat(in.err()).contains("line 1: not valid JSON");
    assertThat(in.out()).contains("2 corrections added");
    assertThat(shown()).isEqualTo(after);
    Files.writeString(folder.resolve("c.jsonl"), lines);
    assertThat(run("corrections", "case", "--import", "c.jsonl").out()).contains("0 corrections");
    assertThat(run("corrections", "case", "--out", "-").out()).isEqualTo(lines + "{\n");
    run("remove", "case", "--yes");
    run("create", "case");
    byte[] given = lines.getBytes(StandardCharsets.UTF_8);
    Command piped = Command.run(folder, given, "dossier", "corrections", "case", "--import", "-");
    assertThat(piped.out()).contains("2 corrections added");
    assertThat(folder.resolve("-")).doesNotExist();
  }

  @Test
  void whatCannotBeMeantIsSaid() {
    assertThat(correct("nothing", "--hide").err()).contains("no row has this id");
    assertThat(correct(row("collapsed")).err()).contains("ask for one thing");
    assertThat(correct(row("collapsed"), "--date", "Monday").err()).contains("not a date: Monday");
    assertThat(correct("--rename-actor", "Nobody", "N").err()).contains("nobody is called");
    assertThat(correct("--undo", "77").err()).contains("no correction has this id");
    assertThat(run("correct", "case", "--undo", "77").err()).contains("--by");
  }

  @Test
  void aConflictIsSettled() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        "An explosion at the Saltby quarry killed 14 people on Monday, police said.");
    Files.writeString(
        folder.resolve("b.txt"),
        "The explosion at the Saltby quarry on Monday killed 19 people, doctors said.");
    for (String file : List.of("a.txt", "b.txt")) {
      run("add", "case", folder.resolve(file).toString(), "--published", "2020-02-04");
    }
    assertThat(correct("--settle", "c1").err())
        .contains("--settle needs --note WORDS, or --claim N");
    assertThat(correct("--settle", "c9", "--note", "n").err())
        .contains("there is no such conflict");
    assertThat(correct("--settle", "c1", "--claim", "7").err()).contains("c1 has claims 1 to 2");
    Command settled = correct("--settle", "c1", "--claim", "2", "--note", "court file");
    assertThat(settled.err()).isEmpty();
    assertThat(settled.out()).startsWith("settled “19: court file” by Una Berg");
    assertThat(run("export", "case", "--format", "json").out())
        .contains("settled “19: court file”");
    assertThat(correct("--settle", "c1", "--note", "neither").status()).isZero();
  }
}
