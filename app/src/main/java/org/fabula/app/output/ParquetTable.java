package org.fabula.app.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file to which rows are added one by one. A group of rows is held until it is large
 * enough to be written.
 *
 * @param <R> what a row is made of
 */
public final class ParquetTable<R> implements AutoCloseable {
  /** Bytes of a group of rows: small enough that the groups of all tables fit the memory. */
  private static final long GROUP = 8 << 20;

  /** Bytes of a page, the unit that is compressed. */
  private static final int PAGE = 256 << 10;

  /** Behind the description of a file: its length and four letters. */
  private static final int TAIL = 8;

  private final Path file;
  private final ParquetWriter<R> writer;

  /**
   * A new file.
   *
   * @param file that is not there yet
   * @param name of the table
   * @param largest how many rows at most come before the size of the group is looked at
   */
  public ParquetTable(Path file, String name, List<Column<R>> columns, int largest)
      throws IOException {
    this.file = file;
    OutputFile out = new LocalOutputFile(file);
    writer =
        new Builder<>(out, name, columns)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withCodecFactory(new SnappyPages())
            .withRowGroupSize(GROUP)
            .withPageSize(PAGE)
            .withMinRowCountForPageSizeCheck(largest)
            .build();
  }

  /** Adds a row. */
  public void add(R row) throws IOException {
    writer.write(row);
  }

  /** Writes what is held, and what describes the whole. */
  @Override
  public void close() throws IOException {
    writer.close();
    order();
  }

  /**
   * Writes the description of the file again with the encodings of each column in order. The writer
   * lists them in that of a hash that is another in each process.
   */
  private void order() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long end = bytes.length() - TAIL;
      bytes.seek(end);
      byte[] description = new byte[Integer.reverseBytes(bytes.readInt())];
      bytes.seek(end - description.length);
      bytes.readFully(description);
      FileMetaData whole = Util.readFileMetaData(new ByteArrayInputStream(description));
      for (RowGroup group : Objects.requireNonNull(whole.getRow_groups())) {
        Objects.requireNonNull(group.getColumns()).forEach(ParquetTable::order);
      }
      ByteArrayOutputStream ordered = new ByteArrayOutputStream(description.length);
      Util.writeFileMetaData(whole, ordered);
      if (ordered.size() != description.length) {
        throw new IOException("the description of " + file + " cannot be put in order");
      }
      bytes.seek(end - description.length);
      bytes.write(ordered.toByteArray());
    }
  }

  private static void order(ColumnChunk column) {
    ColumnMetaData description = Objects.requireNonNull(column.getMeta_data());
    Objects.requireNonNull(description.getEncodings())
        .sort(Comparator.comparingInt(Encoding::getValue));
  }

  private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
    private final String name;
    private final List<Column<R>> columns;

    Builder(OutputFile out, String name, List<Column<R>> columns) {
      super(out);
      this.name = name;
      this.columns = columns;
    }

    @Override
    protected Builder<R> self() {
      return this;
    }

    @Override
    protected WriteSupport<R> getWriteSupport(Configuration configuration) {
      return new Rows<>(name, columns);
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows<>(name, columns);
    }
  }

  /** Lays a row out as its fields. */
  private static final class Rows<R> extends WriteSupport<R> {
    private final MessageType schema;
    private final List<Column<R>> columns;
    private @Nullable RecordConsumer consumer;

    Rows(String name, List<Column<R>> columns) {
      this.columns = columns;
      this.schema = new MessageType(name, columns.stream().map(Rows::type).toList());
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    private static <R> Type type(Column<R> column) {
      Type.Repetition repetition =
          column.required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
      LogicalTypeAnnotation text = LogicalTypeAnnotation.stringType();
      return switch (column.type()) {
        case TEXT ->
            Types.primitive(PrimitiveTypeName.BINARY, repetition).as(text).named(column.name());
        case TEXTS ->
            Types.list(repetition)
                .requiredElement(PrimitiveTypeName.BINARY)
                .as(text)
                .named(column.name());
        case NUMBER -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
        case REAL -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
        case DAY ->
            Types.primitive(PrimitiveTypeName.INT32, repetition)
                .as(LogicalTypeAnnotation.dateType())
                .named(column.name());
        case MOMENT ->
            Types.primitive(PrimitiveTypeName.INT64, repetition)
                .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS))
                .named(column.name());
      };
    }

    @Override
    public void write(R row) {
      RecordConsumer to = Objects.requireNonNull(consumer, "not prepared");
      to.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        Object value = columns.get(i).value().apply(row);
        if (value != null) {
          to.startField(columns.get(i).name(), i);
          write(value, to);
          to.endField(columns.get(i).name(), i);
        }
      }
      to.endMessage();
    }

    private static void write(Object value, RecordConsumer to) {
      switch (value) {
        case String text -> to.addBinary(binary(text));
        case Integer number -> to.addInteger(number);
        case Double real -> to.addDouble(real);
        case LocalDate day -> to.addInteger(Math.toIntExact(day.toEpochDay()));
        case LocalDateTime moment ->
            to.addLong(
                ChronoUnit.MICROS.between(
                    LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), moment));
        case List<?> texts -> list(texts, to);
        default -> throw new IllegalArgumentException(value.getClass().getName());
      }
    }

    private static void list(List<?> texts, RecordConsumer to) {
      to.startGroup();
      if (!texts.isEmpty()) {
        to.startField("list", 0);
        for (Object text : texts) {
          to.startGroup();
          to.startField("element", 0);
          to.addBinary(binary(String.valueOf(text)));
          to.endField("element", 0);
          to.endGroup();
        }
        to.endField("list", 0);
      }
      to.endGroup();
    }

    /** UTF-8; half a surrogate pair, which it does not have, as U+FFFD, so that offsets hold. */
    private static Binary binary(String text) {
      return Binary.fromConstantByteArray(whole(text).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String whole(String text) {
    StringBuilder whole = null;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 < text.length()
            && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          i++;
        } else {
          whole = whole == null ? new StringBuilder(text) : whole;
          whole.setCharAt(i, '\uFFFD');
        }
      }
    }
    return whole == null ? text : whole.toString();
  }
}
