package org.fabula.spark;

import static org.apache.spark.sql.functions.col;
import static org.fabula.app.output.Column.Type.NUMBER;
import static org.fabula.app.output.Column.Type.TEXT;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.StreamSupport;
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
import org.apache.spark.storage.StorageLevel;
import org.fabula.Reading;
import org.fabula.app.output.Column;
import org.fabula.app.output.ParquetForm;
import org.fabula.app.output.ParquetTable;
import org.fabula.app.output.Told;
import org.fabula.app.store.ReadingCodec;
import org.fabula.app.store.RecordCodec.UnknownFormException;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Neighbourhood;
import org.fabula.dossier.Remembered;
import org.fabula.dossier.Report;
import org.fabula.dossier.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Merges stories that tell of the same. The words by which stories are looked for are what the
 * shuffle groups by: two that stand near each other in the lists of enough of them, and are alike,
 * are near, as {@link Neighbourhood} has it. What hangs together by such pairs is a dossier, up to
 * a number of stories, and merged as the plain command merges one.
 */
final class Merging {
  /** The table that says which story is in which dossier. */
  static final String TABLE = "dossiers";

  private static final ReadingCodec CODEC = new ReadingCodec();

  private static final StructType KEY =
      Rows.type("word", Rows.LONG, "rank", Rows.BYTES, "number", Rows.LONG, "none", Rows.INT);

  private static final StructType PAIR =
      Rows.type("one", Rows.LONG, "other", Rows.LONG, "none_one", Rows.INT, "none_other", Rows.INT);

  private static final StructType TRACE = Rows.type("number", Rows.LONG, "trace", Rows.BYTES);

  private static final StructType NEAR =
      Rows.type("one", Rows.LONG, "other", Rows.LONG, "likeness", Rows.REAL);

  /** A story, or behind all stories of a dossier a pair of near ones. */
  private static final StructType MEMBER =
      Rows.type(
          "part",
          Rows.INT,
          "lead",
          Rows.LONG,
          "rank",
          Rows.BYTES,
          "number",
          Rows.LONG,
          "other",
          Rows.LONG,
          "likeness",
          Rows.REAL,
          "trace",
          Rows.BYTES,
          "reading",
          Rows.BYTES);

  /** Sorts behind every rank, which begins with a day. */
  private static final byte[] LAST = {-1, -1, -1, -1, -1};

  private static final byte[] NOTHING = {};

  private record Member(String dossier, String story, int stories) {}

  private static final List<Column<Member>> COLUMNS =
      List.of(
          Column.of("dossier", TEXT, Member::dossier),
          Column.of("story", TEXT, Member::story),
          Column.of("of", NUMBER, Member::stories));

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final OutFolder out;
  private final Settings settings;
  private final String mark;
  private int cut;

  /**
   * @param mark of the run: what it has merged before is not merged again
   */
  Merging(SparkSession spark, OutFolder out, Settings settings, String mark) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.out = out;
    this.settings = settings;
    this.mark = mark;
  }

  /** How many times dossiers were not joined because they would have been too large. */
  int cut() {
    return cut;
  }

  /**
   * Merges the readings of all parts.
   *
   * @return the parts in which dossiers begin
   */
  Set<Integer> merge(JavaRDD<Part> parts) {
    Dataset<Row> near = near(parts).persist(StorageLevel.DISK_ONLY());
    Forest.Groups groups = groups(near);
    cut = groups.cut();
    Set<Integer> all = done(parts);
    all.addAll(written(parts, near, context.broadcast(groups), Set.copyOf(all)));
    near.unpersist();
    return all;
  }

  private Forest.Groups groups(Dataset<Row> near) {
    return near.javaRDD()
        .map(row -> new Forest.Pair(row.getLong(0), row.getLong(1), row.getDouble(2)))
        .mapPartitions(pairs -> List.of(Forest.of(pairs)).iterator())
        .treeAggregate(Forest.NONE, Forest::with, Forest::with)
        .groups(settings.largest());
  }

  /** The parts of which this run, before it was ended, has written the dossiers. */
  private Set<Integer> done(JavaRDD<Part> parts) {
    OutFolder folder = out;
    String own = mark;
    return new HashSet<>(
        parts
            .filter(part -> folder.isDone(Part.MERGED + part.name(), own))
            .map(Part::index)
            .collect());
  }

  private List<Integer> written(
      JavaRDD<Part> parts, Dataset<Row> near, Broadcast<Forest.Groups> groups, Set<Integer> done) {
    OutFolder folder = out;
    String own = mark;
    Broadcast<Map<Integer, String>> names = broadcastNames(parts);
    JavaRDD<Row> stories =
        parts.flatMap(part -> members(part, groups.value(), done, folder).iterator());
    JavaRDD<Row> pairs =
        near.javaRDD().flatMap(row -> members(row, groups.value(), done).iterator());
    return spark
        .createDataFrame(stories.union(pairs), MEMBER)
        .repartition(col("part"))
        .sortWithinPartitions("part", "lead", "rank", "number", "other")
        .mapPartitions(
            (MapPartitionsFunction<Row, Integer>)
                rows -> new Writing(rows, names.value(), own, folder).write().iterator(),
            Encoders.INT())
        .collectAsList();
  }

  private Broadcast<Map<Integer, String>> broadcastNames(JavaRDD<Part> parts) {
    Map<Integer, String> names = new HashMap<>();
    parts.collect().forEach(part -> names.put(part.index(), part.name()));
    return context.broadcast(names);
  }

  /** A story that was read. */
  private record Kept(long number, byte[] trace, byte[] reading) {}

  private static List<Kept> kept(Part part, OutFolder out) throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(out.known(Part.READINGS + part.name())));
    List<Kept> kept = new ArrayList<>();
    while (in.available() > 0) {
      long number = part.number(in.readInt());
      kept.add(new Kept(number, Parcel.read(in), Parcel.read(in)));
    }
    return kept;
  }

  /** Pairs of stories that are near each other. */
  private Dataset<Row> near(JavaRDD<Part> parts) {
    OutFolder folder = out;
    JavaRDD<Row> keys = parts.flatMap(part -> keys(part, folder).iterator());
    Dataset<Row> beside =
        spark
            .createDataFrame(keys, KEY)
            .repartition(col("word"))
            .sortWithinPartitions("word", "rank")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> new Meetings(rows, Neighbourhood.NEAREST, false),
                Encoders.row(PAIR))
            .groupBy("one", "other")
            .count()
            .filter(col("count").geq(Neighbourhood.TOGETHER))
            .select("one", "other");
    JavaRDD<Row> traces =
        parts.flatMap(
            part ->
                kept(part, folder).stream()
                    .map(kept -> RowFactory.create(kept.number(), kept.trace()))
                    .iterator());
    Dataset<Row> traced = spark.createDataFrame(traces, TRACE);
    return beside
        .join(traced.toDF("one", "trace_one"), "one")
        .join(traced.toDF("other", "trace_other"), "other")
        .select("one", "other", "trace_one", "trace_other")
        .mapPartitions((MapPartitionsFunction<Row, Row>) Merging::likenesses, Encoders.row(NEAR));
  }

  private static List<Row> keys(Part part, OutFolder out) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Kept kept : kept(part, out)) {
      Trace trace = Trace.of(kept.trace());
      byte[] rank = Rows.rank(trace.rank().day(), trace.rank().key());
      trace.keys().forEach(word -> rows.add(RowFactory.create(word, rank, kept.number(), 0)));
    }
    return rows;
  }

  private static Iterator<Row> likenesses(Iterator<Row> pairs) {
    Iterable<Row> all = () -> pairs;
    return StreamSupport.stream(all.spliterator(), false)
        .map(
            row ->
                RowFactory.create(
                    row.getLong(0),
                    row.getLong(1),
                    Neighbourhood.likeness(
                        Trace.of(row.<byte[]>getAs(2)), Trace.of(row.<byte[]>getAs(3)))))
        .filter(row -> row.getDouble(2) > 0)
        .iterator();
  }

  private static List<Row> members(
      Part part, Forest.Groups groups, Set<Integer> done, OutFolder out) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Kept kept : kept(part, out)) {
      long lead = groups.of(kept.number());
      if (!done.contains(Part.index(lead))) {
        Trace trace = Trace.of(kept.trace());
        byte[] rank = Rows.rank(trace.rank().day(), trace.rank().key());
        rows.add(
            RowFactory.create(
                Part.index(lead),
                lead,
                rank,
                kept.number(),
                0L,
                0.0,
                kept.trace(),
                kept.reading()));
      }
    }
    return rows;
  }

  private static List<Row> members(Row near, Forest.Groups groups, Set<Integer> done) {
    long lead = groups.of(near.getLong(0));
    return lead != groups.of(near.getLong(1)) || done.contains(Part.index(lead))
        ? List.of()
        : List.of(
            RowFactory.create(
                Part.index(lead),
                lead,
                LAST,
                near.getLong(0),
                near.getLong(1),
                near.getDouble(2),
                NOTHING,
                NOTHING));
  }

  /** Merges what comes, dossier by dossier, and writes the files of one part after another. */
  private static final class Writing {
    private final Iterator<Row> rows;
    private final Map<Integer, String> names;
    private final String mark;
    private final OutFolder out;
    private @Nullable Row row;

    Writing(Iterator<Row> rows, Map<Integer, String> names, String mark, OutFolder out) {
      this.rows = rows;
      this.names = names;
      this.mark = mark;
      this.out = out;
      next();
    }

    private void next() {
      row = rows.hasNext() ? rows.next() : null;
    }

    List<Integer> write() throws IOException {
      List<Integer> written = new ArrayList<>();
      while (row != null) {
        int part = row.getInt(0);
        write(part, names.getOrDefault(part, ""));
        written.add(part);
      }
      return written;
    }

    private void write(int part, String name) throws IOException {
      Ledger ledger = new Ledger();
      Stopwatch watch = new Stopwatch();
      try (Scratch scratch = new Scratch()) {
        try (ParquetForm form = new ParquetForm(scratch.folder());
            ParquetTable<Member> members =
                new ParquetTable<>(scratch.file(TABLE + ".parquet"), TABLE, COLUMNS, 100)) {
          while (row != null && row.getInt(0) == part) {
            gathered(row.getLong(1)).write(form, members, ledger);
          }
        }
        Tables.put(scratch.folder(), Tables.MERGED, name, out, ledger);
      }
      ledger.count("processor seconds of merging", watch.seconds());
      ledger.put("mark", mark);
      out.put(Part.MERGED + name, ledger.bytes());
    }

    private Gathering gathered(long lead) throws IOException {
      Gathering gathering = new Gathering();
      while (row != null && row.getLong(1) == lead) {
        gathering.take(row);
        next();
      }
      return gathering;
    }
  }

  /** The stories of a dossier, in the order of their ranks, and which are near each other. */
  private static final class Gathering {
    private final SequencedMap<Long, Report> reports = new LinkedHashMap<>();
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Remembered memory = new Remembered();

    void take(Row row) throws IOException {
      if (row.<byte[]>getAs(6).length == 0) {
        memory.tie(row.getLong(3), row.getLong(4), row.getDouble(5));
        return;
      }
      try {
        Reading reading = CODEC.decode(row.<byte[]>getAs(7));
        reports.put(row.getLong(3), reading.report());
        readings.put(reading.story().id(), reading);
        memory.add(row.getLong(3), Trace.of(row.<byte[]>getAs(6)));
      } catch (UnknownFormException e) {
        throw new IOException("readings of another version; delete the folder _work", e);
      }
    }

    void write(ParquetForm form, ParquetTable<Member> members, Ledger ledger) throws IOException {
      Dossier dossier = Dossier.of(reports, memory);
      String name = dossier.stories().getFirst().id();
      form.add(Told.of(dossier, readings), name);
      for (Dossier.Source source : dossier.stories()) {
        members.add(new Member(name, source.id(), reports.size()));
      }
      ledger.count("dossiers", 1);
      ledger.count(reports.size() > 1 ? "dossiers of several stories" : "dossiers of one story", 1);
    }
  }
}
