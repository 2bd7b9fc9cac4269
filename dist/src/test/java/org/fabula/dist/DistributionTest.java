package org.fabula.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archive, unpacked into a folder with blanks in its name and started where there is no Java:
 * PATH leads to the tools of a shell alone.
 */
class DistributionTest {
  private static final long PATIENCE_SECONDS = 240;

  private static final List<String> TOOLS =
      List.of("cat", "dirname", "mkdir", "mv", "readlink", "rm", "sed", "sh", "stty");

  private static final String WORDS =
      "The pier of Saltby was closed on Oct. 7, 2024, the mayor, Ana Ruiz, said on Tuesday.";

  @TempDir private static Path place;

  private static Path home;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(place.resolve("a place with blanks"));
    Process tar =
        new ProcessBuilder("tar", "xzf", Packaged.archive().toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    home = folder.resolve(Packaged.folder().getFileName());
    Path tools = Files.createDirectories(place.resolve("tools"));
    for (String tool : TOOLS) {
      Path from =
          Stream.of("/bin", "/usr/bin")
              .map(bin -> Path.of(bin, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), from);
    }
  }

  /** A run that ended. */
  private record Run(int status, String out, String err) {}

  private static ProcessBuilder command(Path launcher, String... args) {
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    line.addAll(List.of(args));
    return bare(new ProcessBuilder(line));
  }

  private static ProcessBuilder bare(ProcessBuilder builder) {
    builder.directory(home.toFile()).environment().clear();
    builder.environment().put("PATH", place.resolve("tools").toString());
    builder.environment().put("HOME", place.toString());
    return builder;
  }

  private static Run run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile(place, "out", "");
    Path err = Files.createTempFile(place, "err", "");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static Run fabula(String... args) throws IOException, InterruptedException {
    return run(command(home.resolve("bin/fabula"), args));
  }

  /** The jar with every platform's libraries, in a whole JDK. */
  private static Run jar(String... args) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    line.addAll(List.of("-jar", Packaged.jar().toString()));
    line.addAll(List.of(args));
    return run(bare(new ProcessBuilder(line)));
  }

  @Test
  void saysItsVersion() throws IOException, InterruptedException {
    assertThat(fabula("--version").out()).isEqualTo("fabula " + Packaged.version() + "\n");
  }

  @Test
  void readsAsTheJarDoes() throws IOException, InterruptedException {
    String[] line = {"read", "samples", "--published", "2024-10-09", "--format", "jsonl"};
    Run run = fabula(line);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"chronology\":[{").isEqualTo(jar(line).out());
  }

  /** Documents need modules of the runtime that no text does. */
  @Test
  void readsDocumentsAsTheJarDoes() throws IOException, InterruptedException {
    Path documents = Files.createDirectories(place.resolve("documents"));
    Files.write(
        documents.resolve("page.html"),
        ("<html><head><meta charset=shift_jis><title>橋</title></head><body><p>" + WORDS)
            .getBytes(Charset.forName("Shift_JIS")));
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.newLineAtOffset(50, 700);
        content.showText(WORDS);
        content.endText();
      }
      pdf.save(documents.resolve("report.pdf").toFile());
    }
    String[] line = {"read", documents.toString(), "--format", "jsonl"};
    Run run = fabula(line);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("橋", "report.pdf").isEqualTo(jar(line).out());
  }

  @Test
  void writesTables() throws IOException, InterruptedException {
    Path tables = place.resolve("case.parquet");
    Run run = fabula("read", "samples/ferry-night.txt", "--out", tables.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(tables.resolve("events.parquet")).isNotEmptyFile();
  }

  @Test
  void findsTimesThroughALink() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(place.resolve("link"), home.resolve("bin/fabula"));
    Run run = run(command(link, "times", "samples/ferry-night.txt", "--format", "timeml"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("<TIMEX3 ");
  }

  @Test
  void keepsADossier() throws IOException, InterruptedException {
    String store = place.resolve("case.db").toString();
    assertThat(fabula("dossier", "create", "case", "--store", store).status()).isZero();
    String story = "samples/harbour-pool.txt";
    String day = "2024-10-09";
    Run added = fabula("dossier", "add", "case", story, "--published", day, "--store", store);
    assertThat(added.status()).as(added.err()).isZero();
    assertThat(fabula("dossier", "list", "--store", store).out()).contains("case");
    assertThat(fabula("dossier", "verify", "case", "--store", store).status()).isZero();
  }

  @Test
  void servesThePage() throws IOException, InterruptedException {
    String store = place.resolve("desk.db").toString();
    Process serving =
        command(home.resolve("bin/fabula"), "serve", "--port", "0", "--store", store)
            .redirectError(place.resolve("serve.err").toFile())
            .start();
    try (BufferedReader out = serving.inputReader(StandardCharsets.UTF_8)) {
      String said = out.readLine();
      assertThat(said).startsWith("Fabula is at http://127.0.0.1:");
      URI address = URI.create(said.substring("Fabula is at ".length()));
      try (var page = address.toURL().openStream()) {
        assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8)).contains("<!doctype");
      }
    } finally {
      serving.destroy();
      assertThat(serving.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Where no cache can be kept, the start is a slow one and nothing more. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/proc/none"})
  void startsWithoutACache(String caches) throws IOException, InterruptedException {
    ProcessBuilder builder = command(home.resolve("bin/fabula"), "--version");
    builder.environment().put("FABULA_CACHE", caches);
    Run run = run(builder);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("fabula ");
  }

  @Test
  void keepsItsCacheInTheFolderOfCaches() throws IOException, InterruptedException {
    fabula("--version");
    try (Stream<Path> kept = Files.list(place.resolve(".cache/fabula"))) {
      assertThat(kept.toList())
          .singleElement()
          .satisfies(cache -> assertThat(cache.resolve("fabula.aot")).isNotEmptyFile());
    }
  }

  @Test
  void fitsIntoWhatWasPromised() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
      assertThat(bytes).isLessThan(150_000_000);
    }
  }

  @Test
  void holdsWhatGoesWithIt() {
    assertThat(
            Stream.of(
                "LICENSE",
                "NOTICE",
                "README.md",
                "CHANGELOG.md",
                "sbom.json",
                "docs/MODEL_CARD.md",
                "licences/README.md",
                "lib/runtime/legal/java.base/LICENSE",
                "share/man/man1/fabula.1",
                "share/bash-completion/completions/fabula"))
        .allSatisfy(name -> assertThat(home.resolve(name)).isNotEmptyFile());
  }
}
