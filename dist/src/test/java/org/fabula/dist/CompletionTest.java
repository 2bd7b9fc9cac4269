package org.fabula.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The completion that was packaged, in the bash of this machine. */
class CompletionTest {
  private static final long PATIENCE_SECONDS = 60;

  private final Path script =
      Packaged.folder().resolve("share/bash-completion/completions/fabula").toAbsolutePath();

  @BeforeEach
  void wantsBash() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
  }

  private static String bash(String... arguments) throws IOException, InterruptedException {
    Process bash = new ProcessBuilder(arguments).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(bash.exitValue()).as(said).isZero();
    return said;
  }

  /** What bash offers after these words, the last of which is begun. */
  private List<String> offered(String... words) throws IOException, InterruptedException {
    String line = String.join(" ", words);
    String ask =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=%d;"
            + " how=$(complete -p fabula); how=${how##*-F }; ${how%%%% *} fabula 2>/dev/null;"
            + " printf '%%s\\n' \"${COMPREPLY[@]}\"";
    String last = words[words.length - 1].isEmpty() ? line + "''" : line;
    return bash(
            "/bin/bash",
            "--norc",
            "-c",
            ask.formatted(script, last, words.length - 1, line, line.length()))
        .lines()
        .map(String::strip)
        .toList();
  }

  @Test
  void isBash() throws IOException, InterruptedException {
    assertThat(bash("/bin/bash", "-n", script.toString())).isEmpty();
  }

  @Test
  void completesACommand() throws IOException, InterruptedException {
    assertThat(offered("fabula", "re")).containsExactly("read");
  }

  @Test
  void offersTheCommandsOfADossier() throws IOException, InterruptedException {
    assertThat(offered("fabula", "dossier", "")).contains("create", "watch", "verify");
    assertThat(offered("fabula", "dossier", "ver")).containsExactly("verify");
  }

  @Test
  void offersOptions() throws IOException, InterruptedException {
    assertThat(offered("fabula", "read", "--pub")).containsExactly("--published");
  }
}
