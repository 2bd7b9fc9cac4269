package org.fabula.ingest.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what servers know their answers again (ETag, Last-Modified), so that who asks again is not
 * sent what has not changed. Not safe for use by several threads.
 */
public final class Known {
  private final Map<String, List<Exchange.Field>> conditions = new HashMap<>();

  /** Knows nothing yet. */
  public Known() {}

  /** Forgets all: what is asked next is sent whole. */
  public void forget() {
    conditions.clear();
  }

  /** The fields to send with a question. */
  List<Exchange.Field> of(WebAddress address) {
    return conditions.getOrDefault(address.toString(), List.of());
  }

  void keep(WebAddress address, Exchange.Head head) {
    List<Exchange.Field> fields = new ArrayList<>();
    add(fields, "If-None-Match", head.first("ETag"));
    add(fields, "If-Modified-Since", head.first("Last-Modified"));
    conditions.put(address.toString(), List.copyOf(fields));
  }

  private static void add(List<Exchange.Field> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.add(new Exchange.Field(name, value));
    }
  }
}
