package org.fabula.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the rows of a Parquet file as lines of JSON, so that stories in either form are read by
 * one reader: columns {@code id} (or {@code story}), {@code text}, {@code published}, {@code
 * title}, {@code byline}, {@code url}, {@code source}. The stories that Fabula writes can be read
 * again.
 */
final class ParquetLines {
  private final JsonGenerator json;

  private ParquetLines(OutputStream out) {
    json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Writes a line for each row. */
  static void write(org.apache.hadoop.fs.Path from, Configuration configuration, Path to)
      throws IOException {
    try (ParquetReader<Group> rows =
            ParquetReader.builder(new GroupReadSupport(), from).withConf(configuration).build();
        OutputStream out = Files.newOutputStream(to)) {
      ParquetLines lines = new ParquetLines(out);
      for (Group row = rows.read(); row != null; row = rows.read()) {
        lines.row(row);
      }
      lines.json.flush();
    }
  }

  private void row(Group row) {
    json.writeStartObject();
    String id = value(row, "id");
    field("id", id == null ? value(row, "story") : id);
    field("text", value(row, "text"));
    String stated = value(row, "published_stated");
    field("published", stated == null ? value(row, "published") : stated);
    field("title", value(row, "title"));
    field("url", value(row, "url"));
    field("source", value(row, "source"));
    byline(row);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void field(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /** The value of a column as JSON has it; null where there is none that could be meant. */
  private static @Nullable String value(Group row, String column) {
    if (!row.getType().containsField(column) || row.getFieldRepetitionCount(column) == 0) {
      return null;
    }
    Type type = row.getType().getType(column);
    if (!type.isPrimitive()) {
      return null;
    }
    LogicalTypeAnnotation means = type.getLogicalTypeAnnotation();
    PrimitiveTypeName kind = type.asPrimitiveType().getPrimitiveTypeName();
    return switch (kind) {
      case BINARY -> row.getString(column, 0);
      case INT32 ->
          means instanceof DateLogicalTypeAnnotation
              ? LocalDate.ofEpochDay(row.getInteger(column, 0)).toString()
              : Integer.toString(row.getInteger(column, 0));
      case INT64 ->
          means instanceof TimestampLogicalTypeAnnotation moment
              ? moment(row.getLong(column, 0), moment)
              : Long.toString(row.getLong(column, 0));
      default -> null;
    };
  }

  /** A moment; its zone is UTC where the file says that it is known, else the day alone counts. */
  private static String moment(long value, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        type.getUnit() == TimeUnit.MILLIS
            ? ChronoUnit.MILLIS
            : type.getUnit() == TimeUnit.MICROS ? ChronoUnit.MICROS : ChronoUnit.NANOS;
    Instant moment = Instant.EPOCH.plus(value, unit);
    return type.isAdjustedToUTC()
        ? moment.truncatedTo(ChronoUnit.SECONDS).toString()
        : moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** A string, or a list of strings in three levels, as the format asks for, or in two. */
  private void byline(Group row) {
    String column = "byline";
    if (!row.getType().containsField(column) || row.getFieldRepetitionCount(column) == 0) {
      return;
    }
    if (row.getType().getType(column).isPrimitive()) {
      field(column, value(row, column));
      return;
    }
    Group list = row.getGroup(column, 0);
    json.writeArrayPropertyStart(column);
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      boolean flat = list.getType().getType(0).isPrimitive();
      if (flat || list.getGroup(0, i).getFieldRepetitionCount(0) > 0) {
        json.writeString(flat ? list.getString(0, i) : list.getGroup(0, i).getString(0, 0));
      }
    }
    json.writeEndArray();
  }
}
