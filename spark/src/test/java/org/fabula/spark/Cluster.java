package org.fabula.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A cluster of Spark's own kind on this machine: a master and workers of one core, each a process.
 * It has the jars of Spark alone; the job brings its own.
 */
final class Cluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private final Path home;
  private final int port;
  private final List<Process> workers = new ArrayList<>();
  private final Process master;

  /**
   * Starts it.
   *
   * @param folder an empty one, for its jars and what it logs
   */
  Cluster(Path folder, int size) throws IOException, InterruptedException {
    home = folder;
    Path jars = Files.createDirectory(folder.resolve("jars"));
    String all = Files.readString(Path.of(System.getProperty("spark.classpath")));
    for (String jar : all.strip().split(java.io.File.pathSeparator)) {
      Path file = Path.of(jar);
      Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
    }
    port = free();
    master =
        start(
            "master",
            List.of("org.apache.spark.deploy.master.Master"),
            List.of("--host", "127.0.0.1", "--port", "" + port, "--webui-port", "" + free()));
    until(this::answers);
    for (int i = 0; i < size; i++) {
      List<String> args =
          List.of(
              "--host",
              "127.0.0.1",
              "--webui-port",
              "" + free(),
              "--cores",
              "1",
              "--memory",
              "2g",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              url());
      workers.add(start("worker" + i, List.of("org.apache.spark.deploy.worker.Worker"), args));
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String url() {
    return "spark://127.0.0.1:" + port;
  }

  /** Waits until something holds. */
  static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited for " + PATIENCE);
      }
      Thread.sleep(50);
    }
  }

  private Process start(String name, List<String> main, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", home.resolve("jars") + "/*", "-Xmx512m"));
    command.addAll(List.of(System.getProperty("spark.opens").split(" ")));
    command.addAll(main);
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(home.resolve(name + ".log").toFile())
        .start();
  }

  /** Submits the job, as {@code spark-submit} does; its output goes to a file named so. */
  Process submit(String name, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("--master", url()));
    all.addAll(List.of("--class", "org.fabula.spark.FabulaJob"));
    for (String option :
        List.of(
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.ui.enabled=false",
            "spark.executor.memory=1g",
            "spark.sql.shuffle.partitions=4",
            "spark.executor.extraJavaOptions=--enable-native-access=ALL-UNNAMED")) {
      all.addAll(List.of("--conf", option));
    }
    all.add(System.getProperty("fabula.jar"));
    all.addAll(List.of(args));
    return start(name, List.of("org.apache.spark.deploy.SparkSubmit"), all);
  }

  /** What a process has said. */
  String said(String name) throws IOException {
    return Files.readString(home.resolve(name + ".log"));
  }

  /** Ends a worker and all that it started, without a word to any of them. */
  void kill(int worker) throws InterruptedException {
    Process process = workers.get(worker);
    List<ProcessHandle> executors = process.descendants().toList();
    process.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    for (int i = 0; i < workers.size(); i++) {
      kill(i);
    }
    master.destroyForcibly();
    master.waitFor(10, TimeUnit.SECONDS);
  }
}
