package org.fabula.app.output;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What TimelineJS 3 reads, as a schema. */
public final class TimelineSchema {
  private TimelineSchema() {}

  /** Where a timeline is not what the schema describes. */
  public static List<Error> faults(String timeline) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    try (InputStream in = TimelineSchema.class.getResourceAsStream("timelinejs.schema.json")) {
      byte[] schema = Objects.requireNonNull(in).readAllBytes();
      Schema read =
          registry.getSchema(new String(schema, StandardCharsets.UTF_8), InputFormat.JSON);
      return read.validate(timeline, InputFormat.JSON);
    }
  }
}
