package org.fabula.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * One run of the job: takes the input in, gives ids, finds copies, reads, merges. Each step notes
 * what it has done, so that a run that was ended goes on, and one of the same input does nothing.
 * Used once.
 */
final class Run {
  /** Ledger of the whole, written when all is done. */
  private static final String WHOLE = "_work/whole";

  /** Ledger of the copies that were found. */
  private static final String COPIES = "_work/copies-of";

  /** Tasks for each core, of work that takes little time. */
  private static final int TASKS_A_CORE = 4;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Settings settings;
  private final OutFolder out;
  private final SerializableConfiguration configuration;
  private final Inputs inputs;
  private Ledger counts = new Ledger();

  Run(SparkSession spark, Settings settings) throws IOException {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.settings = settings;
    Configuration hadoop = context.hadoopConfiguration();
    this.configuration = new SerializableConfiguration(hadoop);
    this.out = new OutFolder(settings.out(), configuration);
    this.inputs = new Inputs(hadoop, settings.inputs());
  }

  /** Inputs that are not there, each with the reason. */
  List<String> missing() {
    return inputs.missing();
  }

  /** What was counted, of this run and of what it found done; to be asked when it has run. */
  Map<String, Double> counts() {
    return counts.counts();
  }

  /** Runs; false where all was done before. */
  boolean run() throws IOException {
    out.delete(OutFolder.UNFINISHED);
    List<Batch> batches = inputs.batches();
    List<Part> parts = take(batches);
    String mark = Mark.of(Version.NAME, settings.mark(), parts);
    Ledger whole = out.ledger(WHOLE);
    if (whole != null && mark.equals(whole.get("mark"))) {
      counts = whole;
      return false;
    }
    clear(batches, parts);
    if (!parts.isEmpty()) {
      work(parts, mark);
    }
    counts.put("mark", mark);
    out.put(WHOLE, counts.bytes());
    return true;
  }

  private int tasks(int most) {
    return Math.max(1, Math.min(most, TASKS_A_CORE * context.defaultParallelism()));
  }

  /** Takes in what is new or has changed. */
  private List<Part> take(List<Batch> batches) throws IOException {
    OutFolder folder = out;
    Settings given = settings;
    SerializableConfiguration hadoop = configuration;
    if (batches.isEmpty()) {
      return List.of();
    }
    List<byte[]> ledgers =
        context
            .parallelize(batches, batches.size())
            .map(batch -> new Taking(batch, given, folder, hadoop.value()).take().bytes())
            .collect();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      Ledger ledger = Ledger.of(ledgers.get(i));
      counts.add(ledger);
      int count = Integer.parseInt(String.valueOf(ledger.get("parts")));
      for (int part = 0; part < count; part++) {
        String name = Taking.partName(batches.get(i).name(), part);
        parts.add(new Part(parts.size(), name, String.valueOf(ledger.get("part " + part))));
      }
    }
    return parts;
  }

  /** Takes away what earlier runs made of inputs that are gone. */
  private void clear(List<Batch> batches, List<Part> parts) throws IOException {
    Set<String> taken = batches.stream().map(Batch::name).collect(Collectors.toSet());
    for (String batch : out.names(Batch.TAKEN)) {
      if (!taken.contains(batch)) {
        out.delete(Batch.TAKEN + batch);
      }
    }
    Set<String> known = parts.stream().map(Part::name).collect(Collectors.toSet());
    Set<String> gone = new HashSet<>(out.names(Part.STORIES));
    gone.addAll(out.names(Part.DONE));
    gone.addAll(files("stories/"));
    gone.removeAll(known);
    for (String part : gone) {
      for (String folder : List.of(Part.STORIES, Part.DONE, Part.COPIES, Part.READINGS)) {
        out.delete(folder + part);
      }
      for (String table : Tables.READ) {
        out.delete(table + "/" + part + ".parquet");
      }
      out.delete(CopySearch.TABLE + "/" + part + ".parquet");
    }
    for (String rejected : files(Rejected.TABLE + "/")) {
      if (!taken.contains(rejected) && !known.contains(rejected)) {
        out.delete(Rejected.TABLE + "/" + rejected + ".parquet");
      }
    }
  }

  /** The files of a table, without their ending. */
  private List<String> files(String table) throws IOException {
    return out.names(table).stream().map(name -> name.replace(".parquet", "")).toList();
  }

  private void work(List<Part> parts, String mark) throws IOException {
    JavaRDD<Part> all = context.parallelize(parts, tasks(parts.size()));
    Broadcast<Names> names = context.broadcast(Names.of(all, out));
    String copies = Mark.of(Version.NAME, parts);
    if (!out.isDone(COPIES, copies)) {
      new CopySearch(spark, out, names).search(all);
      Ledger done = new Ledger();
      done.put("mark", copies);
      out.put(COPIES, done.bytes());
    }
    read(all, names);
    count(all, Part.COPIES);
    count(all, Part.DONE);
    Set<Integer> leads = Set.of();
    if (settings.merge()) {
      Merging merging = new Merging(spark, out, settings, mark);
      leads = merging.merge(all);
      counts.count("dossiers not joined, as they would be too large", merging.cut());
    }
    clearMerged(parts, leads);
    count(all, Part.MERGED);
  }

  private void read(JavaRDD<Part> all, Broadcast<Names> names) {
    OutFolder folder = out;
    Settings given = settings;
    List<Part> open =
        all.filter(part -> !new PartReading(part, given, names.value(), folder).isDone()).collect();
    if (!open.isEmpty()) {
      // A task for each: what is lost with a worker is the parts that it had in hand.
      context
          .parallelize(open, open.size())
          .foreach(part -> new PartReading(part, given, names.value(), folder).read());
    }
  }

  /** Takes away dossiers of an earlier run that now begin elsewhere. */
  private void clearMerged(List<Part> parts, Set<Integer> leads) throws IOException {
    Set<String> kept =
        parts.stream()
            .filter(part -> leads.contains(part.index()))
            .map(Part::name)
            .collect(Collectors.toSet());
    Set<String> there = new HashSet<>(out.names(Part.MERGED));
    there.addAll(files(Tables.MERGED + "stories/"));
    for (String part : there) {
      if (!kept.contains(part)) {
        for (String table : Tables.READ) {
          out.delete(Tables.MERGED + table + "/" + part + ".parquet");
        }
        out.delete(Tables.MERGED + Merging.TABLE + "/" + part + ".parquet");
        out.delete(Part.MERGED + part);
      }
    }
  }

  /** Adds up what ledgers say: Spark's own counters count a task twice that was run twice. */
  private void count(JavaRDD<Part> all, String folder) throws IOException {
    OutFolder from = out;
    List<byte[]> sums =
        all.mapPartitions(
                parts -> {
                  Ledger sum = new Ledger();
                  while (parts.hasNext()) {
                    Ledger ledger = from.ledger(folder + parts.next().name());
                    if (ledger != null) {
                      sum.add(ledger);
                    }
                  }
                  return List.of(sum.bytes()).iterator();
                })
            .collect();
    for (byte[] sum : sums) {
      counts.add(Ledger.of(sum));
    }
  }
}
