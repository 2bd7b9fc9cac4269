package org.fabula.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A socket, never by a proxy, whose every read ends by the deadline; those of TLS too. */
final class TimedSocket extends Socket {
  private final Deadline deadline;
  private final Duration patience;

  TimedSocket(Deadline deadline, Duration patience) {
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
    this.patience = patience;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        setSoTimeout(deadline.millis(patience));
        try {
          return super.read(into, from, length);
        } catch (SocketTimeoutException e) {
          // Says which of the two has passed.
          deadline.millis(patience);
          throw e;
        }
      }
    };
  }
}
