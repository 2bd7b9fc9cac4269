package org.fabula.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/** A connection that keeps what goes over it. */
final class Taped extends DefaultBHttpClientConnection {
  /** The longest head of an answer that {@link Fetched#answer} holds; servers send a few kB. */
  static final int LONGEST_HEAD = 1 << 16;

  /** HttpCore reads so far ahead. */
  private static final int BUFFER = 1 << 13;

  private static final Http1Config CONFIG =
      Http1Config.custom()
          .setBufferSize(BUFFER)
          .setMaxLineLength(LONGEST_HEAD / 2)
          .setMaxHeaderCount(500)
          .build();

  private final ByteArrayOutputStream request = new ByteArrayOutputStream();
  private final ByteArrayOutputStream response = new ByteArrayOutputStream();
  private long mostRead = LONGEST_HEAD + BUFFER;

  Taped(Socket socket) throws IOException {
    super(CONFIG);
    bind(
        new SocketHolder(socket) {
          @Override
          protected InputStream getInputStream(Socket from) throws IOException {
            return tapedInput(from.getInputStream());
          }

          @Override
          protected OutputStream getOutputStream(Socket to) throws IOException {
            return tapedOutput(to.getOutputStream());
          }
        });
  }

  /** What was asked. */
  byte[] request() {
    return request.toByteArray();
  }

  /** What was read of the answer, and of what came behind it. */
  byte[] response() {
    return response.toByteArray();
  }

  /**
   * A body of so many bytes may follow. What chunks say about themselves is small beside what they
   * hold, unless by an attacker.
   */
  void expect(int most) {
    mostRead = LONGEST_HEAD + BUFFER + most + (long) most / 4;
  }

  /** The head of the answer, behind those that only say that it will come. */
  ClassicHttpResponse answerHead() throws IOException, HttpException {
    ClassicHttpResponse head = receiveResponseHeader();
    while (head.getCode() < 200) {
      head = receiveResponseHeader();
    }
    return head;
  }

  private InputStream tapedInput(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
          response.write(into, from, read);
        }
        if (response.size() > mostRead) {
          throw new EndlessException("its answer does not end");
        }
        return read;
      }
    };
  }

  private OutputStream tapedOutput(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int one) throws IOException {
        request.write(one);
        out.write(one);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        request.write(bytes, from, length);
        out.write(bytes, from, length);
      }
    };
  }

  /** The answer is longer than it may be. */
  static final class EndlessException extends IOException {
    private static final long serialVersionUID = 1;

    EndlessException(String message) {
      super(message);
    }
  }
}
