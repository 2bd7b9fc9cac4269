package org.fabula.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that adds is killed at any moment: nothing is lost but the story in hand. To start a
 * process takes a hundred times as long as it is left, so most moments are those of one that is
 * stopped (SIGSTOP), its files copied as they are, as a kill would leave them, and let go on; at
 * some it is killed (SIGKILL) in truth.
 */
class KilledTest {
  private static final int MOMENTS = 200;

  /** {@code -Dkilled.oneIn=1} kills at every moment; it takes some minutes. */
  private static final int KILLED_ONE_IN = Integer.getInteger("killed.oneIn", 20);

  private static final int LONGEST_MICROS = 12_000;
  private static final long SEED = 20_260_101;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final List<String> said = new ArrayList<>();
  private int children;
  private int unsaid;

  @Test
  void atAnyMomentTheStoryInHandAloneIsLost() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "stops a process as Linux does");
    Files.createDirectory(folder.resolve("copy"));
    Store.openOrMake("fabula.db", folder).close();
    Process process = child();
    try {
      for (int moment = 1; moment <= MOMENTS; moment++) {
        pause();
        assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
        if (moment % KILLED_ONE_IN == 0) {
          process.destroyForcibly().waitFor();
          check(folder);
          said.clear();
          said.addAll(all(folder));
          process = child();
        } else {
          signal("STOP", process);
          copy();
          check(folder.resolve("copy"));
          signal("CONT", process);
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(all(folder)).hasSizeGreaterThan(MOMENTS / 4);
    assertThat(unsaid).as("moments between a commit and the line on it").isLessThan(MOMENTS);
    try (Store store = Store.open("fabula.db", folder)) {
      assertThat(faults(store, store.dossiers())).isEmpty();
    }
  }

  private Process child() throws Exception {
    Path out = folder.resolve("out");
    Files.deleteIfExists(out);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Adding.class.getName(),
                folder.resolve("fabula.db").toString(),
                String.valueOf(1000 * ++children))
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile())
            .redirectOutput(out.toFile())
            .start();
    while (process.isAlive() && Files.size(out) == 0) {
      Thread.sleep(1);
    }
    return process;
  }

  private void pause() throws InterruptedException {
    int micros = random.nextInt(LONGEST_MICROS);
    Thread.sleep(micros / 1000, micros % 1000 * 1000);
  }

  private static void signal(String name, Process process) throws Exception {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor();
    boolean stops = name.equals("STOP");
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    while (Files.readString(status).contains("State:\tT") != stops) {
      Thread.sleep(1);
    }
  }

  private void copy() throws IOException {
    Path to = folder.resolve("copy");
    Files.deleteIfExists(to.resolve("fabula.db-shm"));
    Files.deleteIfExists(to.resolve("fabula.db-wal"));
    for (String name : List.of("fabula.db", "fabula.db-wal")) {
      if (Files.exists(folder.resolve(name))) {
        Files.copy(folder.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** What was said to be added is there and whole, and at most one story more. */
  private void check(Path where) throws IOException, SQLException {
    Set<String> all = new HashSet<>(said);
    String lines = Files.readString(folder.resolve("out"));
    // A line may be cut in two.
    lines.substring(0, lines.lastIndexOf('\n') + 1).lines().forEach(all::add);
    try (Store store = Store.open("fabula.db", where)) {
      Set<String> there = new HashSet<>(all(where));
      assertThat(there).as("seed " + SEED).containsAll(all);
      assertThat(there.size() - all.size()).as("seed " + SEED).isBetween(0, 1);
      unsaid += there.size() - all.size();
      List<DossierInfo> dossiers = store.dossiers();
      DossierInfo last = dossiers.isEmpty() ? null : newest(dossiers);
      assertThat(last == null ? List.of() : faults(store, List.of(last))).isEmpty();
    }
  }

  private static DossierInfo newest(List<DossierInfo> dossiers) {
    DossierInfo newest = dossiers.getFirst();
    for (DossierInfo dossier : dossiers) {
      newest = dossier.id() > newest.id() ? dossier : newest;
    }
    return newest;
  }

  private static List<String> faults(Store store, List<DossierInfo> dossiers) {
    List<String> faults = new ArrayList<>();
    dossiers.forEach(dossier -> store.verify(dossier, faults::add));
    return faults;
  }

  /** The stories of a store, each behind the name of its dossier. */
  private static List<String> all(Path where) throws SQLException {
    List<String> all = new ArrayList<>();
    String file = where.resolve("fabula.db").toString();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select d.name || ' ' || s.code from stories s join dossiers d on d.id = s.dossier")) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }
}
