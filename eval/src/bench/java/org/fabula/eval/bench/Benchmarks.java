package org.fabula.eval.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The command: {@code --bench --data FOLDER}, the folder as for the accuracy report. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs every benchmark and prints what JMH prints. */
  public static void main(String[] arguments) throws RunnerException {
    int option = List.of(arguments).indexOf("--data");
    if (option < 0 || option + 1 == arguments.length) {
      System.err.println("usage: eval/accuracy --bench --data FOLDER");
      System.exit(2);
    }
    Path data = Path.of(arguments[option + 1]).toAbsolutePath();
    if (!Files.isDirectory(data.resolve("polnear").resolve("train"))) {
      System.err.println("no polnear/train in " + data);
      System.exit(2);
    }
    new Runner(
            new OptionsBuilder()
                .include(StageBenchmark.class.getSimpleName())
                .jvmArgsAppend("-Deval.data=" + data)
                .build())
        .run();
  }
}
