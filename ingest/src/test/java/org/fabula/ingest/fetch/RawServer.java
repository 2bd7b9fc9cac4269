package org.fabula.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server on this machine that answers byte by byte what a test wants, good or bad. */
public final class RawServer implements AutoCloseable {
  /** Writes an answer, however it likes. */
  @FunctionalInterface
  public interface Script {
    /** Writes it; may go on until the other side hangs up. */
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> heads = Collections.synchronizedList(new ArrayList<>());

  /** Listens on a free port of the loopback address. */
  public RawServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  RawServer(ServerSocket server) {
    this.server = server;
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** The port. */
  public int port() {
    return server.getLocalPort();
  }

  /** The address of a path, by number. */
  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** What was asked for: method and path. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** The heads of the questions, whole. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  /** A path has this script. */
  public RawServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /** A path has this answer, with its length. */
  public RawServer on(String path, String statusAndFields, byte[] body) {
    return on(path, whole(statusAndFields, body));
  }

  /** A path has this answer, with its length. */
  public RawServer on(String path, String statusAndFields, String body) {
    return on(path, statusAndFields, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A path leads elsewhere. */
  public RawServer leads(String path, String location) {
    return on(path, "302 Found\r\nLocation: " + location, "");
  }

  private static Script whole(String statusAndFields, byte[] body) {
    return out -> {
      String head = "HTTP/1.1 " + statusAndFields + "\r\nContent-Length: " + body.length;
      out.write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
    };
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (IOException e) {
        // Closed, or a handshake failed.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      if (head.isEmpty()) {
        return;
      }
      heads.add(head.toString());
      String path = head.toString().split(" ", 3)[1];
      asked.add(path);
      Script script =
          scripts.getOrDefault(
              path, whole("404 Not Found\r\nContent-Type: text/plain", new byte[0]));
      script.answer(socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The other side has seen enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
