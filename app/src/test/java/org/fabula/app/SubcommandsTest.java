package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SubcommandsTest {
  private static final Set<String> ALL =
      Set.of(
          "read",
          "times",
          "quotes",
          "people",
          "timeline",
          "explain",
          "dossier",
          "serve",
          "mcp",
          "rehearse");

  private static Session session() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Session(
        InputStream.nullInputStream(),
        new ByteArrayOutputStream(),
        nowhere,
        Terminal.NONE,
        Path.of(""),
        new Ending());
  }

  private static Set<String> of(String... args) {
    return FabulaCommand.line(session(), args).getSubcommands().keySet();
  }

  @Test
  void whatIsNotACommandSeesAll() {
    assertThat(of()).isEqualTo(ALL);
    assertThat(of("--help")).isEqualTo(ALL);
    assertThat(of("raed", "story.txt")).isEqualTo(ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "raed story.txt | fabula: unknown command \"raed\"; commands are read, times, quotes, people,"
            + " timeline, explain, dossier, serve, mcp (fabula --help lists what can be given)",
        "dossier shwo | fabula: unknown command \"shwo\"; commands are create, list, add, watch, show,"
            + " search, export, correct, corrections, remove, reread, verify (fabula dossier --help"
            + " lists what can be given)",
        "dossier list all | fabula: \"all\" is one argument too many (fabula dossier list --help lists what can be given)"
      })
  void whatIsNotACommandIsSaid(String line, String said) {
    Command refused = Command.run(Path.of(""), line.split(" "));
    assertThat(refused.err().strip()).isEqualTo(said);
    assertThat(refused.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"read", "times", "quotes", "people", "timeline", "explain", "serve", "mcp"})
  void aCommandIsMadeAloneUnderItsName(String name) {
    assertThat(of(name, "--help")).containsExactly(name);
  }

  private static Set<String> ofDossier(String... args) {
    CommandLine dossier = FabulaCommand.line(session(), args).getSubcommands().get("dossier");
    return Objects.requireNonNull(dossier).getSubcommands().keySet();
  }

  @Test
  void aDossierHasItsCommandsWhereOneIsCalled() {
    Set<String> all = ofDossier("dossier", "--help");
    assertThat(all)
        .containsExactlyInAnyOrder(
            "create",
            "list",
            "add",
            "watch",
            "show",
            "search",
            "export",
            "correct",
            "corrections",
            "remove",
            "reread",
            "verify");
    for (String name : all) {
      assertThat(ofDossier("dossier", name)).containsExactly(name);
    }
    assertThat(ofDossier("--help")).isEmpty();
  }
}
