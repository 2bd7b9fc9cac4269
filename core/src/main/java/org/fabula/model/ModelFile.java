package org.fabula.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Reads the model from the class path, on a thread of its own. */
final class ModelFile {
  static final String NAME = "/org/fabula/model/en/reader-en.onnx";

  private final FutureTask<ByteBuffer> reading;

  private ModelFile(FutureTask<ByteBuffer> reading) {
    this.reading = reading;
  }

  /** Begins to read. */
  static ModelFile open() {
    FutureTask<ByteBuffer> reading =
        new FutureTask<>(() -> read(ModelFile.class.getResource(NAME)));
    Thread.ofPlatform().daemon().name("fabula-model").start(reading);
    return new ModelFile(reading);
  }

  /** Waits for the bytes. They are outside the heap, which need not grow for them. */
  ByteBuffer bytes() {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalStateException missing) {
        throw missing;
      }
      throw new IllegalStateException(NAME + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the model was read", e);
    }
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
