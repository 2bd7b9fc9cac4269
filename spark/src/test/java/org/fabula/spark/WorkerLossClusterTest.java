package org.fabula.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a cluster of which a worker is killed, and of which the driver is killed, nothing is lost and
 * nothing is there twice: the files are, byte for byte, those of a run that nobody disturbed.
 */
class WorkerLossClusterTest {
  private static final int STORIES = 300;
  private static final int PARTS = STORIES / 10;

  @TempDir private Path folder;

  private String[] args(Path out) {
    return new String[] {
      "--out", out.toString(), "--merge", "--part", "10", folder.resolve("in").toString()
    };
  }

  private static int done(Path out) {
    try (var files = Files.list(out.resolve(Part.DONE))) {
      return (int) files.filter(file -> !file.getFileName().toString().startsWith(".")).count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static void end(Process job) throws InterruptedException {
    assertThat(job.waitFor(480, TimeUnit.SECONDS)).isTrue();
  }

  /** A folder that stays, so that one can see what a process had to say. */
  private static Path logs() throws IOException {
    Path target = Path.of(System.getProperty("fabula.jar")).toAbsolutePath().getParent();
    return Files.createTempDirectory(target, "cluster");
  }

  @Test
  void nothingIsLostAndNothingTwice() throws IOException, InterruptedException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Tales.lines(Tales.some("line", STORIES / 2, 11), input.resolve("lines.jsonl"));
    Tales.archive(Tales.some("page", STORIES / 2, 12), input.resolve("pages.warc.gz"));
    try (Cluster cluster = new Cluster(logs(), 2)) {
      Path whole = folder.resolve("whole");
      Process undisturbed = cluster.submit("undisturbed", args(whole));
      end(undisturbed);
      assertThat(cluster.said("undisturbed")).contains("stories read: " + STORIES);
      assertThat(done(whole)).isEqualTo(PARTS);

      Path resumed = folder.resolve("resumed");
      Process first = cluster.submit("first", args(resumed));
      Cluster.until(() -> done(resumed) >= 3);
      first.destroyForcibly();
      first.waitFor();
      assertThat(done(resumed)).isLessThan(PARTS);
      end(cluster.submit("second", args(resumed)));
      assertThat(cluster.said("second")).contains("Done.", "stories read: " + STORIES);
      assertThat(Tales.tables(resumed)).isEqualTo(Tales.tables(whole));

      Path bereft = folder.resolve("bereft");
      Process job = cluster.submit("bereft", args(bereft));
      Cluster.until(() -> done(bereft) >= 3);
      cluster.kill(0);
      assertThat(done(bereft)).isLessThan(PARTS);
      end(job);
      assertThat(cluster.said("bereft"))
          .containsIgnoringCase("lost executor")
          .contains("Done.", "stories read: " + STORIES);
      assertThat(Tales.tables(bereft)).isEqualTo(Tales.tables(whole)).hasSizeGreaterThan(8 * PARTS);
    }
  }
}
