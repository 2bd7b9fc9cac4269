package org.fabula.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks a web server once. The host is looked up once: the IP addresses that the gate has checked
 * are the ones connected to. Every byte of question and answer is kept as it was sent; HttpCore
 * reads the answer and vouches that it is whole.
 */
final class Wire {
  private final World world;

  Wire(World world) {
    this.world = world;
  }

  /**
   * The answer of a server.
   *
   * @param led what may be connected to of that which it leads to
   */
  record Answer(Exchange exchange, byte[] body, Gate led) {}

  /**
   * Asks for an address.
   *
   * @param conditions further fields of the question
   * @param most bytes of the body that are read, by what the head says
   * @throws IOException when it cannot be had; {@link FetchException} when it must not be
   */
  Answer ask(
      WebAddress address,
      List<Exchange.Field> conditions,
      Gate gate,
      ToIntFunction<Exchange.Head> most,
      Deadline deadline)
      throws IOException, HttpException {
    gate.checkPort(address);
    List<InetAddress> found = found(address, deadline);
    Scope scope = gate.check(address, found);
    Instant time = world.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Socket plain = connected(found, address.port(), deadline);
    try {
      Taped connection = new Taped(address.secure() ? secured(plain, address) : plain);
      connection.sendRequestHeader(request(address, conditions));
      connection.flush();
      ClassicHttpResponse response = connection.answerHead();
      Exchange.Head head = head(response);
      if (head.status() != Fetcher.NOT_MODIFIED) {
        // It has no body, though it may tell the length of the one that it does not send.
        connection.receiveResponseEntity(response);
      }
      Body body = body(response.getEntity(), most.applyAsInt(head), connection);
      Exchange exchange =
          new Exchange(
              address,
              plain.getInetAddress(),
              time,
              connection.request(),
              AnswerBytes.exact(connection.response(), head),
              body.isWhole(),
              digest(body.bytes()),
              head);
      return new Answer(exchange, body.bytes(), new Gate(gate.reach(), scope));
    } finally {
      close(plain);
    }
  }

  /** What was read was read, however the connection ends. */
  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing more is wanted of it.
    }
  }

  /** Looks the host up in a thread of its own: the system's resolver cannot be given a time. */
  private List<InetAddress> found(WebAddress address, Deadline deadline) throws IOException {
    InetAddress literal = address.literal();
    if (literal != null) {
      return List.of(literal);
    }
    FutureTask<List<InetAddress>> task =
        new FutureTask<>(() -> world.resolver().resolve(address.host()));
    Thread.ofPlatform().daemon().start(task);
    try {
      return task.get(deadline.millis(world.patience().connect()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnknownHostException(address.host());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException gone
          ? gone
          : new IOException("the name could not be looked up", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketTimeoutException("interrupted");
    }
  }

  /** Tries one IP address after another; the reason of the first that fails counts. */
  private Socket connected(List<InetAddress> found, int port, Deadline deadline)
      throws IOException {
    IOException failure = null;
    for (InetAddress each : found) {
      TimedSocket socket = new TimedSocket(deadline, world.patience().read());
      try {
        int millis = deadline.millis(world.patience().connect());
        world.connector().connect(socket, new InetSocketAddress(each, port), millis);
        return socket;
      } catch (IOException e) {
        close(socket);
        failure = failure == null ? e : failure;
      }
    }
    throw failure == null ? new IOException("no IP address") : failure;
  }

  private Socket secured(Socket plain, WebAddress address) throws IOException {
    SSLSocket socket =
        (SSLSocket) world.tls().get().createSocket(plain, address.host(), address.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static BasicClassicHttpRequest request(
      WebAddress address, List<Exchange.Field> conditions) {
    BasicClassicHttpRequest request = new BasicClassicHttpRequest("GET", address.target());
    request.addHeader("Host", address.authority());
    request.addHeader("User-Agent", Fetcher.agent());
    request.addHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    request.addHeader("Accept-Language", "en");
    request.addHeader("Accept-Encoding", "gzip");
    request.addHeader("Connection", "close");
    conditions.forEach(field -> request.addHeader(field.name(), field.value()));
    return request;
  }

  private static Exchange.Head head(ClassicHttpResponse response) {
    List<Exchange.Field> fields = new ArrayList<>();
    for (Header header : response.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      fields.add(new Exchange.Field(header.getName(), value));
    }
    return new Exchange.Head(response.getCode(), List.copyOf(fields));
  }

  /** The body of an answer without its transfer coding. */
  private record Body(byte[] bytes, boolean isWhole) {}

  private static Body body(@Nullable HttpEntity entity, int most, Taped connection)
      throws IOException {
    if (entity == null) {
      return new Body(new byte[0], true);
    }
    connection.expect(most);
    InputStream in = entity.getContent();
    byte[] bytes = in.readNBytes(most);
    return new Body(bytes, bytes.length < most || in.read() < 0);
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
