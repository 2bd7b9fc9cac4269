package org.fabula.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that hold until their dossier changes; those asked for last are kept. */
final class Kept {
  static final long MOST_BYTES = 48L << 20;

  private final Map<Object, Entry> all = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  private record Entry(String version, Answer.Bytes answer) {}

  /** The answer to what was asked, of a dossier that is as it was then; or null. */
  synchronized Answer.@Nullable Bytes get(Object asked, String version) {
    Entry found = all.get(asked);
    return found != null && found.version().equals(version) ? found.answer() : null;
  }

  /** How many are kept. */
  synchronized int count() {
    return all.size();
  }

  /** Keeps an answer. */
  synchronized void put(Object asked, String version, Answer.Bytes answer) {
    Entry before = all.put(asked, new Entry(version, answer));
    size += answer.bytes().length - (before == null ? 0 : before.answer().bytes().length);
    var eldest = all.entrySet().iterator();
    while (size > MOST_BYTES && eldest.hasNext()) {
      size -= eldest.next().getValue().answer().bytes().length;
      eldest.remove();
    }
  }
}
