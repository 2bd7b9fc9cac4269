package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a user has: the launcher and the program that was built, as they lie in a checkout. The
 * launcher makes its cache once, as at its first call.
 */
final class Installed {
  private static final long PATIENCE_SECONDS = 600;

  private final Path home;

  private Installed(Path home) {
    this.home = home;
  }

  /** Lays it out in an empty folder. */
  static Installed in(Path home) throws IOException, InterruptedException {
    for (String file : List.of("fabula", ".mvn/find-jdk.sh", "app/src/main/launcher/start.sh")) {
      copy(Checkout.FOLDER.resolve(file), home.resolve(file));
    }
    // The launcher looks there for what is newer than the program; nothing is.
    for (String folder : List.of("model", "core", "ingest", "desk")) {
      Files.createDirectories(home.resolve(folder));
    }
    copy(Checkout.FOLDER.resolve("pom.xml"), home.resolve("pom.xml"));
    for (Path story : Checkout.files("samples", ".txt")) {
      copy(story, home.resolve(Checkout.FOLDER.relativize(story)));
    }
    Path target = Files.createDirectories(home.resolve("app/target"));
    String jar = "fabula-" + System.getProperty("fabula.version") + "-all.jar";
    Path built = Checkout.FOLDER.resolve("app/target").resolve(jar);
    assertThat(built).as("the program, which the build makes before these tests").exists();
    Files.createSymbolicLink(target.resolve(jar), built);
    Files.writeString(target.resolve("launcher.stamp"), "no JDK yet\n");
    Installed installed = new Installed(home);
    Process first = installed.command("./fabula", "--version").directory(home.toFile()).start();
    assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
    return installed;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** The launcher. */
  Path launcher() {
    return home.resolve("fabula");
  }

  /** A command line, run with the JDK of the tests. */
  ProcessBuilder command(String... words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().remove("FABULA_JAVA_HOME");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }
}
