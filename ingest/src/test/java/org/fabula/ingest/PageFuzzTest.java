package org.fabula.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Any page: its stories, each passage in the words. */
final class PageFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          Page page = new PageReader(Fuzzed.limits().pageDepth()).read(bytes);
          if (page != null && !page.isBlank()) {
            Collected collected = new Collected();
            page.stories("page", null, "").forEach(collected::story);
            Fuzzed.check(collected);
          }
        });
  }

  static List<byte[]> seeds() throws Exception {
    List<byte[]> pages = new ArrayList<>();
    for (Path page : OriginTest.pages()) {
      pages.add(Files.readAllBytes(page));
    }
    return pages;
  }
}
