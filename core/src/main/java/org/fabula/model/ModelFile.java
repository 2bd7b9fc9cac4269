package org.fabula.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** The model on the class path. */
final class ModelFile {
  static final String NAME = "/org/fabula/model/en/reader-en.onnx";

  private ModelFile() {}

  /**
   * Reads the model of the class path. The bytes are outside the heap, which need not grow for
   * them.
   *
   * @throws IllegalStateException as {@link #read(URL)}
   */
  static ByteBuffer read() {
    return read(ModelFile.class.getResource(NAME));
  }

  /**
   * Reads a file.
   *
   * @throws IllegalStateException where there is none, or it cannot be read; the message says what
   *     to do
   */
  static ByteBuffer read(@Nullable URL url) {
    if (url == null) {
      throw new IllegalStateException(
          NAME + " is not on the class path; add the artifact fabula-model-en");
    }
    try {
      return bytes(url.openConnection());
    } catch (IOException e) {
      throw new IllegalStateException(
          NAME + " cannot be read (" + e.getMessage() + "); fetch or build fabula-model-en anew",
          e);
    }
  }

  private static ByteBuffer bytes(URLConnection connection) throws IOException {
    try (InputStream in = connection.getInputStream();
        ReadableByteChannel channel = Channels.newChannel(in)) {
      ByteBuffer bytes = ByteBuffer.allocateDirect(connection.getContentLength());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Goes on until all is read.
      }
      return bytes.flip();
    }
  }
}
