package org.fabula.spark;

import static org.apache.spark.sql.functions.col;
import static org.fabula.app.output.Column.Type.REAL;
import static org.fabula.app.output.Column.Type.TEXT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.fabula.app.output.Column;
import org.fabula.app.output.ParquetTable;
import org.fabula.copies.Index;
import org.fabula.copies.Match;
import org.fabula.copies.Shingles;
import org.fabula.story.Story;
import scala.Tuple2;

/**
 * Finds stories that are copies or versions of others. Shingles are what the shuffle groups by:
 * stories that have enough of them in common are pairs, and what hangs together by pairs goes, in
 * the order of publication, through one {@link Index}, which compares words.
 */
final class CopySearch {
  /** The table of what was found. */
  static final String TABLE = "copies";

  private static final StructType SHINGLE =
      Rows.type("shingle", Rows.INT, "rank", Rows.BYTES, "number", Rows.LONG, "shingles", Rows.INT);

  private static final StructType PAIR =
      Rows.type("one", Rows.LONG, "other", Rows.LONG, "of_one", Rows.INT, "of_other", Rows.INT);

  private static final StructType STORY =
      Rows.type(
          "lead",
          Rows.LONG,
          "rank",
          Rows.BYTES,
          "number",
          Rows.LONG,
          "id",
          Rows.TEXT,
          "story",
          Rows.BYTES);

  private static final StructType FOUND =
      Rows.type(
          "number", Rows.LONG, "id", Rows.TEXT, "copy_of", Rows.TEXT, "kind", Rows.TEXT, "reason",
          Rows.TEXT, "order", Rows.TEXT, "share", Rows.REAL, "held", Rows.REAL);

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.of("story", TEXT, row -> row.getString(1)),
          Column.of("copy_of", TEXT, row -> row.getString(2)),
          Column.of("kind", TEXT, row -> row.getString(3).toLowerCase(Locale.ROOT)),
          Column.of("reason", TEXT, row -> row.getString(4).toLowerCase(Locale.ROOT)),
          Column.of("order", TEXT, row -> row.getString(5).toLowerCase(Locale.ROOT)),
          Column.of("share", REAL, row -> row.getDouble(6)),
          Column.of("held", REAL, row -> row.getDouble(7)));

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final OutFolder out;
  private final Broadcast<Names> names;

  CopySearch(SparkSession spark, OutFolder out, Broadcast<Names> names) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.out = out;
    this.names = names;
  }

  /** Searches all parts, and notes what was found for each. */
  void search(JavaRDD<Part> parts) {
    OutFolder folder = out;
    JavaPairRDD<Integer, Row> found =
        found(parts).javaRDD().mapToPair(row -> new Tuple2<>(Part.index(row.getLong(0)), row));
    parts
        .mapToPair(part -> new Tuple2<>(part.index(), part))
        .cogroup(found)
        .values()
        .foreach(both -> write(both._1().iterator().next(), both._2(), folder));
  }

  private Dataset<Row> found(JavaRDD<Part> parts) {
    OutFolder folder = out;
    Broadcast<Names> known = names;
    Broadcast<Forest.Groups> groups = context.broadcast(groups(parts));
    JavaRDD<Row> alike =
        parts.flatMap(part -> stories(part, known.value(), groups.value(), folder).iterator());
    return spark
        .createDataFrame(alike, STORY)
        .repartition(col("lead"))
        .sortWithinPartitions("lead", "rank")
        .mapPartitions((MapPartitionsFunction<Row, Row>) Comparison::new, Encoders.row(FOUND));
  }

  /** What hangs together by pairs. */
  private Forest.Groups groups(JavaRDD<Part> parts) {
    OutFolder folder = out;
    Broadcast<Names> known = names;
    JavaRDD<Row> shingles = parts.flatMap(part -> shingles(part, known.value(), folder).iterator());
    return spark
        .createDataFrame(shingles, SHINGLE)
        .repartition(col("shingle"))
        .sortWithinPartitions("shingle", "rank")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new Meetings(rows, Shingles.MOST_STORIES, true),
            Encoders.row(PAIR))
        .groupBy("one", "other", "of_one", "of_other")
        .count()
        .javaRDD()
        .filter(row -> Shingles.areEnough((int) row.getLong(4), row.getInt(2), row.getInt(3)))
        .map(row -> new Forest.Pair(row.getLong(0), row.getLong(1), 1))
        .mapPartitions(pairs -> List.of(Forest.of(pairs)).iterator())
        .treeAggregate(Forest.NONE, Forest::with, Forest::with)
        .groups(Integer.MAX_VALUE);
  }

  private static List<Row> shingles(Part part, Names names, OutFolder out) throws IOException {
    PartStories stories = new PartStories(part, names, out);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      byte[] rank = Rows.rank(stories.head(i).day(), stories.id(i));
      int[] shingles = Shingles.of(stories.story(i));
      for (int shingle : shingles) {
        rows.add(RowFactory.create(shingle, rank, part.number(i), shingles.length));
      }
    }
    return rows;
  }

  private static List<Row> stories(Part part, Names names, Forest.Groups groups, OutFolder out)
      throws IOException {
    PartStories stories = new PartStories(part, names, out);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      long number = part.number(i);
      if (groups.has(number)) {
        byte[] rank = Rows.rank(stories.head(i).day(), stories.id(i));
        rows.add(
            RowFactory.create(groups.of(number), rank, number, stories.id(i), stories.bytes(i)));
      }
    }
    return rows;
  }

  /** Holds the stories of each group against each other, one by one. */
  private static final class Comparison implements Iterator<Row> {
    private final Iterator<Row> rows;
    private long lead = -1;
    private Index index = new Index();
    private Row next = RowFactory.create();

    Comparison(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (next.size() == 0 && rows.hasNext()) {
        Row row = rows.next();
        if (row.getLong(0) != lead) {
          lead = row.getLong(0);
          index = new Index();
        }
        next = compared(row);
      }
      return next.size() > 0;
    }

    private Row compared(Row row) {
      String id = row.getString(3);
      Match match = index.add(story(row.getAs(4), id));
      return match == null
          ? RowFactory.create()
          : RowFactory.create(
              row.getLong(2),
              id,
              match.id(),
              match.kind().name(),
              match.reason().name(),
              match.order().name(),
              match.share(),
              match.held());
    }

    private static Story story(byte[] bytes, String id) {
      try {
        return Parcel.story(bytes).called(id);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = RowFactory.create();
      return row;
    }
  }

  private static void write(Part part, Iterable<Row> found, OutFolder out) throws IOException {
    List<Row> rows = new ArrayList<>();
    found.forEach(rows::add);
    rows.sort((a, b) -> Long.compare(a.getLong(0), b.getLong(0)));
    Ledger ledger = new Ledger();
    for (Row row : rows) {
      ledger.put(place(Part.place(row.getLong(0))), row.getString(2));
      ledger.count(row.getString(3).equals("COPY") ? "copies" : "versions", 1);
    }
    String file = TABLE + "/" + part.name() + ".parquet";
    if (rows.isEmpty()) {
      out.delete(file);
    } else {
      try (Scratch scratch = new Scratch()) {
        Path local = scratch.file("copies.parquet");
        try (ParquetTable<Row> table = new ParquetTable<>(local, TABLE, COLUMNS, 100)) {
          for (Row row : rows) {
            table.add(row);
          }
        }
        out.put(file, local);
      }
    }
    out.put(Part.COPIES + part.name(), ledger.bytes());
  }

  private static String place(int place) {
    return String.format(Locale.ROOT, "story %06d", place);
  }

  /** By place, the ids of the stories that stories of a part repeat. */
  static Map<Integer, String> of(Part part, OutFolder out) throws IOException {
    Map<Integer, String> copies = new TreeMap<>();
    Ledger.of(out.known(Part.COPIES + part.name()))
        .all()
        .forEach(
            (key, value) -> {
              if (key.startsWith("story ")) {
                copies.put(Integer.valueOf(key.substring("story ".length())), value);
              }
            });
    return copies;
  }
}
