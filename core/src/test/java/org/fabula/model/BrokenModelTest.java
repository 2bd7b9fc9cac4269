package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing is said in one line, and what to do. */
class BrokenModelTest {
  private static ByteBuffer model() {
    return ModelFile.read();
  }

  private static void assertRefused(ByteBuffer bytes) {
    assertThatThrownBy(() -> EnglishModel.of(bytes))
        .isInstanceOf(IllegalStateException.class)
        .message()
        .startsWith(ModelFile.NAME)
        .contains("fabula-model-en")
        .hasLineCount(1);
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  @Test
  void refusesWhatIsNoModel() {
    assertRefused(direct("no model at all".getBytes(StandardCharsets.UTF_8)));
    assertRefused(direct(new byte[0]));
    assertRefused(direct(new byte[1000]));
  }

  @Test
  void refusesHalfAModel() {
    ByteBuffer model = model();
    byte[] half = new byte[model.remaining() / 2];
    model.get(half);
    assertRefused(direct(half));
  }

  @Test
  void refusesAnotherFormat() {
    ByteBuffer model = model();
    // The description stands in the file as it is: its key and its value, each with its length.
    byte[] key = {0x0A, 6, 'f', 'o', 'r', 'm', 'a', 't', 0x12, 1, '1'};
    byte[] bytes = new byte[model.remaining()];
    model.get(bytes);
    int at = indexOf(bytes, key);
    bytes[at + key.length - 1] = '7';
    assertThatThrownBy(() -> EnglishModel.of(direct(bytes)))
        .hasMessageContaining("its format is 7, not 1");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("the model does not say its format");
  }

  @Test
  void saysThatTheModelIsMissing() {
    assertThatThrownBy(() -> ModelFile.read(null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("add the artifact fabula-model-en");
  }

  @Test
  void saysThatTheModelCannotBeRead(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("broken.jar");
    Files.writeString(jar, "no jar");
    var url = URI.create("jar:" + jar.toUri() + "!/reader-en.onnx").toURL();
    assertThatThrownBy(() -> ModelFile.read(url))
        .isInstanceOf(IllegalStateException.class)
        .message()
        .contains("cannot be read", "fabula-model-en")
        .hasLineCount(1);
  }

  /** The library is loaded once in a process, so that its absence needs a process of its own. */
  @Test
  void saysThatTheLibraryCannotBeLoaded(@TempDir Path folder) throws Exception {
    Path library = folder.resolve(System.mapLibraryName("onnxruntime"));
    Files.writeString(library, "no library");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Donnxruntime.native.path=" + folder,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("refused")))
        .singleElement()
        .asString()
        .contains("native library of ONNX Runtime cannot be loaded", "java.io.tmpdir");
  }

  /** Loads the model and says why it cannot. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] arguments) {
      try {
        EnglishModel.load();
      } catch (IllegalStateException e) {
        System.out.println("refused: " + e.getMessage());
      }
    }
  }
}
