package org.fabula.spark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What Spark needs to sort and to group rows. */
final class Rows {
  private Rows() {}

  /** The type of rows of these columns, none of which is null. */
  static StructType type(Object... namesAndTypes) {
    StructType type = new StructType();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      type = type.add((String) namesAndTypes[i], (DataType) namesAndTypes[i + 1], false);
    }
    return type;
  }

  /** Short for the types that are used. */
  static final DataType LONG = DataTypes.LongType;

  static final DataType INT = DataTypes.IntegerType;
  static final DataType BYTES = DataTypes.BinaryType;
  static final DataType TEXT = DataTypes.StringType;
  static final DataType REAL = DataTypes.DoubleType;

  /** Bytes that sort as a {@link org.fabula.dossier.Rank} of this day and key does. */
  static byte[] rank(int day, String key) {
    byte[] code = key.getBytes(StandardCharsets.UTF_16BE);
    // Spark compares bytes without sign; days before 1970 are below 0.
    return ByteBuffer.allocate(Integer.BYTES + code.length)
        .putInt(day ^ Integer.MIN_VALUE)
        .put(code)
        .array();
  }
}
