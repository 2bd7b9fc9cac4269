package org.fabula.app.desk;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * Messages of the protocol, one a line. Not the library's own: that one falls silent at a line that
 * is no message, and drops the answers that are not out yet when the input ends.
 */
final class McpLines implements McpServerTransportProvider {
  /** A story of 8 MB, of which each letter may be escaped. */
  private static final int LONGEST = 56 << 20;

  /** What is still being answered when the input ends: as long as a large dossier may take. */
  private static final long PATIENCE_SECONDS = 60;

  private static final int NO_MESSAGE = -32700;

  private final McpJsonMapper json;
  private final InputStream in;
  private final OutputStream out;
  private final Consumer<String> errors;
  private final Set<CompletableFuture<Void>> unanswered = ConcurrentHashMap.newKeySet();
  private final Out messages = new Out();
  private @Nullable McpServerSession session;
  private boolean begun;

  McpLines(McpJsonMapper json, InputStream in, OutputStream out, Consumer<String> errors) {
    this.json = json;
    this.in = in;
    this.out = out;
    this.errors = errors;
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(messages);
  }

  /** Reads to the end, and waits until all is answered. */
  void run() {
    try {
      Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = line(reader); line != null; line = line(reader)) {
        if (line.length() > LONGEST) {
          refuse("more than " + (LONGEST >> 20) + " million characters in one message");
        } else if (!line.isBlank()) {
          take(line);
        }
      }
    } catch (IOException e) {
      errors.accept("standard input cannot be read any more");
    }
    finish();
  }

  /** A line, or of one that is too long a beginning that is too long; null at the end. */
  private static @Nullable String line(Reader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() <= LONGEST) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private void take(String line) {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(json, line);
    } catch (IOException | IllegalArgumentException | JacksonException e) {
      refuse("a line that is no message of JSON-RPC 2.0");
      return;
    }
    begun |=
        message instanceof McpSchema.JSONRPCNotification told
            && told.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
    McpServerSession there = session;
    if (there != null) {
      CompletableFuture<Void> answer = there.handle(message).toFuture();
      unanswered.add(answer);
      CompletableFuture<Void> ignored =
          answer.whenComplete((nothing, e) -> unanswered.remove(answer));
    }
  }

  private void refuse(String what) {
    errors.accept("passed over " + what);
    String line =
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":"
            + NO_MESSAGE
            + ",\"message\":\"Passed over "
            + what
            + "; send one object a line.\"}}";
    try {
      write(line);
    } catch (IOException e) {
      errors.accept("standard output cannot be written any more");
    }
  }

  /** Who has not begun properly waits for answers that never come. */
  private void finish() {
    CompletableFuture<Void> all =
        CompletableFuture.allOf(unanswered.toArray(CompletableFuture<?>[]::new));
    try {
      if (begun) {
        all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (TimeoutException e) {
      errors.accept("ended before all was answered");
    } catch (ExecutionException e) {
      // It was said where it happened.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(String line) throws IOException {
    byte[] bytes = (whole(line) + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (out) {
      out.write(bytes);
      out.flush();
    }
  }

  /** With surrogates that lack their partner escaped, which UTF-8 cannot hold. */
  static String whole(String line) {
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        escaped.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return escaped.toString();
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    McpServerSession there = session;
    return there == null ? Mono.empty() : there.sendNotification(method, params);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** Where answers go. */
  private final class Out implements McpServerTransport {
    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
      return Mono.fromRunnable(() -> send(message));
    }

    private void send(McpSchema.JSONRPCMessage message) {
      try {
        write(json.writeValueAsString(message));
      } catch (IOException e) {
        errors.accept("standard output cannot be written any more");
      }
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }
  }
}
