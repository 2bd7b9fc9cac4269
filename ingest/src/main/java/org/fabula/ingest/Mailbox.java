package org.fabula.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a mailbox (mbox, in the forms of RFC 4155 and mboxrd) into its mails, holding one at a time.
 */
final class Mailbox {
  /** The line before a mail: the sender and a date. */
  private static final Pattern SEPARATOR = Pattern.compile("From \\S.*\\d\\d:\\d\\d.*");

  /** What was written to begin with "From " was set apart by a mark, and again at each filing. */
  private static final Pattern SET_APART = Pattern.compile(">+From .*");

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int most;
  private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
  private final byte[] line = new byte[1 << 13];
  private int length;
  private boolean started;
  private boolean isTooLong;

  Mailbox(InputStream in, int most) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.most = most;
  }

  /**
   * The next mail, or null where there are no more; {@link #isTooLong} says whether it was longer
   * than the limit, in which case only its beginning is there.
   *
   * @throws UnreadableException when this is no mailbox
   */
  byte @Nullable [] next() throws IOException {
    mail.reset();
    isTooLong = false;
    boolean blank = true;
    boolean continued = false;
    while (fill()) {
      boolean wholeStart = !continued;
      continued = line[length - 1] != '\n';
      if (wholeStart && blank && isSeparator()) {
        boolean first = !started;
        started = true;
        if (!first) {
          return mail.toByteArray();
        }
      } else if (!started && !isBlank()) {
        throw new UnreadableException(
            "not a mailbox: it begins with no mail", "is its name right?");
      } else {
        keep(wholeStart);
      }
      blank = wholeStart && isBlank();
    }
    return mail.size() == 0 ? null : mail.toByteArray();
  }

  boolean isTooLong() {
    return isTooLong;
  }

  private void keep(boolean wholeStart) {
    int from = wholeStart && line[0] == '>' && SET_APART.matcher(words()).matches() ? 1 : 0;
    if (mail.size() + length - from > most) {
      isTooLong = true;
    } else if (!isTooLong) {
      mail.write(line, from, length - from);
    }
  }

  private boolean isSeparator() {
    return length > 6 && line[0] == 'F' && line[4] == ' ' && SEPARATOR.matcher(words()).matches();
  }

  private boolean isBlank() {
    return length == 1 || (length == 2 && line[0] == '\r');
  }

  private String words() {
    return new String(line, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** The next line or a part of a long one; false at the end. */
  private boolean fill() throws IOException {
    length = 0;
    while (length < line.length) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      line[length++] = (byte) c;
      if (c == '\n') {
        break;
      }
    }
    return length > 0;
  }
}
