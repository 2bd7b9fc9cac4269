package org.fabula.app.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fabula.dossier.Memory;
import org.fabula.dossier.Rank;
import org.fabula.dossier.Trace;

/**
 * What a store remembers of the stories of a dossier. What it has looked up it keeps at hand;
 * others may have changed that since, so it is made anew for each transaction.
 */
final class Recall implements Memory {
  /** Traces kept at hand, those looked at last; some 10 KB each. */
  private static final int AT_HAND = 2_000;

  /** Asked for in one query. */
  private static final int AT_ONCE = 64;

  private final Database database;
  private final long dossier;
  private final Map<Long, Map<Long, Double>> near = new HashMap<>();
  private final Map<Long, Trace> traces =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Trace> eldest) {
          return size() > AT_HAND;
        }
      };

  Recall(Database database, long dossier) {
    this.database = database;
    this.dossier = dossier;
  }

  @Override
  public Trace trace(long story) {
    Trace known = traces.get(story);
    if (known != null) {
      return known;
    }
    byte[] bytes =
        database.first(row -> row.getBytes(1), "select bytes from traces where story = ?", story);
    if (bytes == null) {
      throw new IllegalArgumentException("no story " + story);
    }
    Trace trace = Trace.of(bytes);
    traces.put(story, trace);
    return trace;
  }

  @Override
  public void prepare(Collection<Long> stories) {
    List<Long> wanted = stories.stream().filter(story -> !traces.containsKey(story)).toList();
    for (int from = 0; from < Math.min(wanted.size(), AT_HAND); from += AT_ONCE) {
      Object[] some = some(wanted, from).toArray();
      database
          .rows(
              row -> Map.entry(row.getLong(1), Trace.of(row.getBytes(2))),
              "select story, bytes from traces where story in (?" + ", ?".repeat(AT_ONCE - 1) + ")",
              some)
          .forEach(found -> traces.put(found.getKey(), found.getValue()));
    }
  }

  /**
   * So many from an index on as one query asks for; the last again and again where there are less.
   */
  private static <T> List<T> some(List<T> all, int from) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      some.add(all.get(Math.min(from + i, all.size() - 1)));
    }
    return some;
  }

  @Override
  public Window beside(long word, Rank rank, int most) {
    return new Window(
        stories(word, rank, "<", "desc", most), stories(word, rank, ">", "asc", most));
  }

  private List<Long> stories(long word, Rank rank, String side, String order, int most) {
    return database.rows(
        row -> row.getLong(1),
        "select story from word_lists where dossier = ? and word = ? and (day, code) "
            + side
            + " (?, ?) order by day "
            + order
            + ", code "
            + order
            + " limit ?",
        dossier,
        word,
        rank.day(),
        code(rank),
        most);
  }

  @Override
  public int between(long word, Rank from, Rank to, int most) {
    return (int)
        database.number(
            "select count(*) from (select 1 from word_lists where dossier = ? and word = ?"
                + " and (day, code) > (?, ?) and (day, code) < (?, ?) limit ?) found",
            dossier,
            word,
            from.day(),
            code(from),
            to.day(),
            code(to),
            most);
  }

  private static byte[] code(Rank rank) {
    return rank.key().getBytes(StandardCharsets.UTF_16BE);
  }

  @Override
  public Map<Long, Double> near(long story) {
    return near.computeIfAbsent(
        story,
        asked -> {
          Map<Long, Double> found = new TreeMap<>();
          database
              .rows(
                  row -> Map.entry(row.getLong(1), row.getDouble(2)),
                  "select other, likeness from neighbours where story = ?",
                  asked)
              .forEach(other -> found.put(other.getKey(), other.getValue()));
          return found;
        });
  }

  @Override
  public List<Pair> tied(Collection<Pair> pairs) {
    List<Pair> asked = List.copyOf(pairs);
    Set<Pair> tied = new HashSet<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      Object[] some =
          some(asked, from).stream().flatMap(p -> Stream.of(p.one(), p.other())).toArray();
      tied.addAll(
          database.rows(
              row -> new Pair(row.getLong(1), row.getLong(2)),
              "select story, other from neighbours where (story, other) in (values (?, ?)"
                  + ", (?, ?)".repeat(AT_ONCE - 1)
                  + ")",
              some));
    }
    return asked.stream().filter(tied::contains).toList();
  }

  @Override
  public void add(long story, Trace trace) {
    traces.put(story, trace);
    database.run(
        "insert into traces (story, day, bytes) values (?, ?, ?)",
        story,
        trace.rank().day(),
        trace.bytes());
    List<Object[]> rows = new ArrayList<>();
    byte[] code = code(trace.rank());
    trace
        .keys()
        .forEach(word -> rows.add(new Object[] {dossier, word, trace.rank().day(), code, story}));
    database.batch(
        "insert into word_lists (dossier, word, day, code, story) values (?, ?, ?, ?, ?)",
        List.copyOf(rows));
  }

  @Override
  public void remove(long story) {
    database.run("delete from traces where story = ?", story);
    database.run("delete from word_lists where story = ?", story);
    database.run(
        "delete from neighbours where other = ? and story in"
            + " (select other from neighbours where story = ?)",
        story,
        story);
    database.run("delete from neighbours where story = ?", story);
    traces.remove(story);
    near.clear();
  }

  @Override
  public void tie(long one, long other, double likeness) {
    near.remove(one);
    near.remove(other);
    database.batch(
        "insert into neighbours (story, other, likeness) values (?, ?, ?)"
            + " on conflict (story, other) do update set likeness = excluded.likeness",
        List.of(new Object[] {one, other, likeness}, new Object[] {other, one, likeness}));
  }

  @Override
  public void untie(long one, long other) {
    near.remove(one);
    near.remove(other);
    database.batch(
        "delete from neighbours where story = ? and other = ?",
        List.of(new Object[] {one, other}, new Object[] {other, one}));
  }
}
