package org.fabula.ingest.fetch;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in words why a server could not be asked. */
final class Failures {
  private static final String LATER = "try again later";

  private Failures() {}

  static FetchException of(WebAddress address, Exception e) {
    String host = address.host();
    return switch (e) {
      case UnknownHostException unknown ->
          failure("no such host: " + host, "check its spelling and the connection", e);
      case Deadline.PassedException passed -> failure(String.valueOf(e.getMessage()), LATER, e);
      case SocketTimeoutException slow -> failure(host + " does not answer", LATER, e);
      case ConnectException refused -> failure(host + " cannot be connected to", LATER, e);
      case NoRouteToHostException lost -> failure(host + " cannot be connected to", LATER, e);
      case SSLException untrusted when isUntrusted(e) ->
          failure(
              host + " has no certificate that can be trusted",
              "save the page from the browser if you trust it",
              e);
      case SSLException tls -> failure("no secure connection to " + host, LATER, e);
      case Taped.EndlessException endless -> failure(String.valueOf(e.getMessage()), "", e);
      case MessageConstraintException head -> failure("the head of its answer is too long", "", e);
      case NoHttpResponseException silent -> failure(host + " closed without an answer", LATER, e);
      case ConnectionClosedException cut -> failure("cut short by " + host, LATER, e);
      case MalformedChunkCodingException bad -> failure("cut short by " + host, LATER, e);
      case SocketException broken -> failure("the connection to " + host + " broke", LATER, e);
      default -> failure(host + " does not answer as a web server does", "", e);
    };
  }

  private static boolean isUntrusted(Throwable e) {
    Throwable cause = e;
    for (int i = 0; i < 5 && cause != null && !(cause instanceof CertificateException); i++) {
      cause = cause.getCause();
    }
    return cause instanceof CertificateException;
  }

  private static FetchException failure(String reason, String remedy, Exception e) {
    return new FetchException(reason, remedy, e);
  }
}
