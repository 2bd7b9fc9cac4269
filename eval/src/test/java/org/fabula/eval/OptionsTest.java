package org.fabula.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it takes, and how it says what it does not. */
final class OptionsTest {

  @Test
  void readsWhatIsAsked(@TempDir Path folder) {
    Options options =
        Options.parse(
            List.of("--data", folder.toString(), "--kinds", "times,people", "--out", "a.md"));
    assertThat(options.wants("people")).isTrue();
    assertThat(options.wants("quotes")).isFalse();
    assertThat(options.out()).isEqualTo(Path.of("a.md"));
    assertThat(options.split()).isEqualTo("dev");
    assertThat(options.peers()).isFalse();
    assertThat(options.archive()).isFalse();
  }

  @Test
  void everyKindIsWantedUnlessSome(@TempDir Path folder) {
    assertThat(Options.parse(List.of("--data", folder.toString())).wants("quotes")).isTrue();
  }

  @Test
  void wrongOptionsAreNamed(@TempDir Path folder) {
    String gone = folder.resolve("gone").toString();
    assertWrong("--data is missing");
    assertWrong("unknown option --fast", "--data", folder.toString(), "--fast");
    assertWrong("--out needs a value", "--data", folder.toString(), "--out");
    assertWrong("no such folder: " + gone, "--data", gone);
    assertWrong("--spacy is for", "--data", folder.toString(), "--spacy", "python3");
    assertWrong("--python is for", "--data", folder.toString(), "--python", "python3");
  }

  private static void assertWrong(String message, String... arguments) {
    assertThatThrownBy(() -> Options.parse(List.of(arguments)))
        .isInstanceOf(Options.Wrong.class)
        .hasMessageContaining(message);
  }
}
