package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A block of Java: a whole program, or statements, which are put into one. It is compiled and run
 * with what {@code fabula-core} brings, and nothing else on its class path.
 */
final class Snippet {
  private static final long PATIENCE_SECONDS = 600;

  private Snippet() {}

  /** Compiles and runs it in a folder. */
  static Workplace.Done run(String words, Path folder) throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory(folder, "java");
    Path source = classes.resolve("Example.java");
    Files.writeString(source, program(words));
    StringWriter said = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of("--release", "21", "-Xlint:all", "-cp", core(), "-d", classes.toString());
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjects(source);
      assertThat(compiler.getTask(said, files, null, options, null, units).call())
          .as("it compiles:%n%s", said)
          .isTrue();
    }
    assertThat(said.toString()).as("what the compiler has to say").isEmpty();
    Path out = source.resolveSibling("out");
    Path err = source.resolveSibling("err");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes + File.pathSeparator + core(),
                "Example")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Workplace.Done(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static String program(String words) {
    if (words.contains("class Example")) {
      return words;
    }
    String imports = words.lines().filter(l -> l.startsWith("import ")).collect(lines());
    String rest = words.lines().filter(l -> !l.startsWith("import ")).collect(lines());
    return imports
        // What a page does not spell out, an editor adds.
        + "import org.fabula.*;\nimport org.fabula.story.*;\nimport java.util.*;\n"
        + "@SuppressWarnings(\"all\")\nclass Example {\n"
        + "  public static void main(String[] args) throws Exception {\n"
        + rest
        + "  }\n}\n";
  }

  private static Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n", "", "\n");
  }

  /** What Maven puts on the class path of a program that depends on fabula-core. */
  private static String core() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            path ->
                path.matches(
                    ".*[/\\\\](core|model)[/\\\\]target[/\\\\].*|.*onnxruntime.*|.*jspecify.*"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
