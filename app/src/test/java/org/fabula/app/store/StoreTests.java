package org.fabula.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store does, whatever database it is in. */
abstract class StoreTests {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final String FABULA = "test";
  static final ReadingCodec CODEC = new ReadingCodec();

  @TempDir Path folder;
  Store store;
  DossierInfo dossier;

  /** A place where there is no store yet; the same each time in one test. */
  abstract String place();

  abstract Dialect dialect();

  /** A connection beside the store, to look at it and to damage it. */
  abstract Connection beside() throws SQLException;

  @BeforeEach
  void make() {
    store = Store.openOrMake(place(), folder);
    store.create("saltby", "The pier", NOW);
    dossier = store.dossier("saltby");
  }

  @AfterEach
  void close() {
    store.close();
  }

  Added add(Reading reading) {
    return add(reading, null);
  }

  Added add(Reading reading, @Nullable Original original) {
    return store.add(dossier, MadeUp.addition(CODEC, reading), original, FABULA, NOW);
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    store.verify(dossier, faults::add);
    return faults;
  }

  List<StoredStory> stories() {
    List<StoredStory> stories = new ArrayList<>();
    store.stories(dossier, stories::add);
    return stories;
  }

  long count(String table) throws SQLException {
    try (Connection connection = beside();
        Statement statement = connection.createStatement();
        var found = statement.executeQuery("select count(*) from " + table)) {
      found.next();
      return found.getLong(1);
    }
  }

  void damage(String sql) throws SQLException {
    try (Connection connection = beside();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }

  private List<Hit> search(String words) {
    return search(words, Filter.ALL);
  }

  private List<Hit> search(String words, Filter filter) {
    return store.search(dossier, new Search(words, filter, 20));
  }

  @Test
  void dossiersAreMadeListedAndFound() {
    assertThat(store.create("saltby", null, NOW)).isFalse();
    assertThat(store.create("a second", null, NOW)).isTrue();
    add(MadeUp.reading("one", 3, 1));
    assertThat(store.dossiers())
        .extracting(DossierInfo::name, DossierInfo::title, DossierInfo::stories, DossierInfo::last)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a second", null, 0L, null),
            org.assertj.core.groups.Tuple.tuple("saltby", "The pier", 1L, "2024-05-14"));
    assertThat(store.find("Saltby")).isNull();
    assertThatThrownBy(() -> store.dossier("Saltby"))
        .isInstanceOf(StoreException.class)
        .hasMessage("no dossier is called \"Saltby\"; there are a second, saltby");
  }

  @Test
  void theOrderOfAddingDoesNotMatter() {
    store.create("other", null, NOW);
    DossierInfo other = store.dossier("other");
    for (Reading reading : Samples.READINGS) {
      addTo(dossier, reading);
    }
    for (Reading reading : Samples.READINGS.reversed()) {
      addTo(other, reading);
    }
    assertThat(assembly(other, Assembly.Part.ALL, 0).dossier())
        .isEqualTo(assembly(dossier, Assembly.Part.ALL, 0).dossier());
  }

  @Test
  void whoLeavesLeavesTheOthersAsIfTheyHadNeverMet() {
    store.create("other", null, NOW);
    DossierInfo other = store.dossier("other");
    Samples.READINGS.forEach(reading -> addTo(dossier, reading));
    Reading gone = Samples.READINGS.getFirst();
    store.remove(dossier, List.of(Samples.story(gone).id()));
    Samples.READINGS.stream().skip(1).forEach(reading -> addTo(other, reading));
    assertThat(assembly(dossier, Assembly.Part.ALL, 0).dossier())
        .isEqualTo(assembly(other, Assembly.Part.ALL, 0).dossier());
  }

  @Test
  void aPartOfALargeDossierIsAsInTheWhole() {
    Samples.READINGS.forEach(reading -> addTo(dossier, reading));
    Assembly whole = assembly(dossier, Assembly.Part.ALL, Integer.MAX_VALUE);
    LocalDate day = LocalDate.of(2024, 10, 8);
    for (Filter filter :
        List.of(
            new Filter(null, day, day, Set.of(), null, null, null),
            new Filter(null, null, null, Set.of(Row.Kind.SAID), null, null, null),
            new Filter(null, null, null, Set.of(), null, null, "pool"))) {
      Assembly part = assembly(dossier, new Assembly.Part(filter, null, 1_000), 0);
      assertThat(told(part, filter)).as(filter.toString()).isEqualTo(told(whole, filter));
      assertThat(told(part, filter)).as(filter.toString()).isNotEmpty();
      assertThat(part.readings()).hasSizeLessThan(whole.readings().size());
    }
  }

  @Test
  void partsOfALargeDossierFollowEachOther() {
    Samples.READINGS.forEach(reading -> addTo(dossier, reading));
    Assembly part = assembly(dossier, new Assembly.Part(Filter.ALL, null, 3), 0);
    assertThat(part.last()).isNotNull();
    Assembly next = assembly(dossier, new Assembly.Part(Filter.ALL, part.last(), 1_000), 0);
    assertThat(next.last()).isNull();
    assertThat(next.dossier().chronology())
        .anyMatch(row -> String.valueOf(part.last()).equals(Assembly.moment(row.when())));
  }

  /** The dated rows of a part: their words, and who else tells them. */
  private static List<List<Object>> told(Assembly assembly, Filter filter) {
    return assembly.rows(filter, actors -> Set.of()).stream()
        .filter(row -> Assembly.moment(row.when()) != null)
        .map(row -> List.<Object>of(row.what(), row.reports(), row.independentReports()))
        .toList();
  }

  private void addTo(DossierInfo where, Reading reading) {
    Story story = Samples.story(reading);
    store.add(where, Addition.of(CODEC, story, reading, null), null, FABULA, NOW);
  }

  private Assembly assembly(DossierInfo which, Assembly.Part part, int whole) {
    Assembly.Anew anew = new Assembly.Anew(store, () -> MadeUp::of, FABULA, NOW);
    return new Assembly(store, store.dossier(which.name()), part, anew, whole);
  }

  @Test
  void whatIsAddedIsThereWhenTheStoreIsOpenedAgain() throws Exception {
    List<Reading> added = new ArrayList<>(Samples.READINGS);
    for (Reading reading : added) {
      Story story = Samples.story(reading);
      store.add(dossier, Addition.of(CODEC, story, reading, null), null, FABULA, NOW);
    }
    store.close();
    store = Store.open(place(), folder);
    List<Reading> kept = new ArrayList<>();
    for (StoredStory stored : stories()) {
      kept.add(store.reading(stored));
      assertThat(stored.story()).isEqualTo(Samples.story(kept.getLast()));
    }
    assertThat(kept).isEqualTo(added);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aStoryIsAddedOnce() throws SQLException {
    Reading reading = MadeUp.reading("one", 3, 1);
    assertThat(store.holds(dossier, reading.story())).isFalse();
    assertThat(add(reading)).isEqualTo(new Added("one", true, null));
    assertThat(store.holds(dossier, reading.story())).isTrue();
    assertThat(add(reading)).isEqualTo(new Added("one", false, null));
    assertThat(count("stories")).isEqualTo(1);
    assertThat(count("entries")).isEqualTo(3);
  }

  @Test
  void theSameWordsElsewhereAreAnotherStory() {
    Story here = MadeUp.story("one", "here.txt", "The pier fell.");
    Story there = MadeUp.story("one", "there.txt", "The pier fell.");
    add(MadeUp.of(here));
    assertThat(add(MadeUp.of(there))).isEqualTo(new Added("one-2", true, null));
    assertThat(add(MadeUp.of(MadeUp.story("one", null, "The pier fell."))))
        .isEqualTo(new Added("one-3", true, null));
    assertThat(store.holds(dossier, MadeUp.story("one", null, "The pier fell."))).isTrue();
  }

  @Test
  void otherWordsFromTheSamePlaceAreANewVersionAndTheOldOneStays() {
    add(MadeUp.of(MadeUp.story("one", "here.txt", "The pier fell.")));
    Added second = add(MadeUp.of(MadeUp.story("one", "here.txt", "The pier fell at night.")));
    assertThat(second).isEqualTo(new Added("one-2", true, "one"));
    Added third = add(MadeUp.of(MadeUp.story("one", "here.txt", "The pier stands.")));
    assertThat(third).isEqualTo(new Added("one-3", true, "one-2"));
    assertThat(stories()).extracting(one -> one.story().text()).hasSize(3);
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pier\0fell.",
        "\uD800 The pier fell \uDC00",
        "Naïve “ferry” — 東京 \uD83D\uDE00\uD83C\uDDE9\uD83C\uDDF0 fell.",
        "\uD83D",
        "\0",
        "a\u0001\u001B[31mb\u202Ec",
        "'; drop table stories; --",
        "\\x00 \\ % _ {} $1 ?"
      })
  void anyWordsComeBackUnchanged(String words) throws Exception {
    Story story =
        new Story(
            "id " + words,
            words,
            words,
            List.of(words, words),
            words,
            null,
            List.of(),
            words,
            "en",
            words,
            org.fabula.story.Origin.UNKNOWN);
    Reading reading = MadeUp.of(story);
    add(reading, null);
    assertThat(store.holds(dossier, story)).isTrue();
    assertThat(stories()).hasSize(1);
    assertThat(stories().getFirst().story()).isEqualTo(story);
    assertThat(store.reading(stories().getFirst())).isEqualTo(reading);
    assertThat(faults()).isEmpty();
    search(words);
    search("pier", new Filter(words, null, null, Set.of(), words, null, words));
    store.remove(dossier, List.of(stories().getFirst().code()));
    assertThat(stories()).isEmpty();
  }

  @Test
  void originalsAreKeptOnceHoweverManyStoriesComeOfThem() throws Exception {
    Path file = Files.writeString(folder.resolve("many.jsonl"), "a line\n".repeat(1000));
    Original original = Original.of(file);
    add(MadeUp.reading("one", 1, 1), original);
    add(MadeUp.reading("two", 1, 2), original);
    assertThat(count("originals")).isEqualTo(1);
    assertThat(faults()).isEmpty();
    store.remove(dossier, List.of("one"));
    assertThat(count("originals")).isEqualTo(1);
    store.remove(dossier, List.of("two"));
    assertThat(count("originals")).isZero();
  }

  @Test
  void anOriginalTooLargeIsNamedWithItsHashAlone() throws Exception {
    Path file = folder.resolve("crawl.warc");
    try (var channel =
        java.nio.channels.FileChannel.open(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[1]), Original.MOST_BYTES);
    }
    Original original = Original.of(file);
    assertThat(original.packed()).isNull();
    assertThat(original.size()).isEqualTo(Original.MOST_BYTES + 1);
    add(MadeUp.reading("one", 1, 1), original);
    assertThat(faults()).isEmpty();
  }

  @Test
  void removedIsRemovedFromEveryTable() throws SQLException, IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "abc");
    for (int i = 0; i < 5; i++) {
      add(MadeUp.reading("s" + i, 12, i), Original.of(file));
    }
    store.correct(dossier, "c1", "{}");
    assertThatThrownBy(() -> store.remove(dossier, List.of("s1", "nowhere")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no story of saltby is called \"nowhere\"; nothing was removed");
    assertThat(count("stories")).isEqualTo(5);
    store.remove(dossier, List.of("s1", "s3"));
    assertThat(stories()).extracting(StoredStory::code).containsExactly("s0", "s2", "s4");
    assertThat(count("entries")).isEqualTo(36);
    assertThat(faults()).isEmpty();
    assertThat(search("s1")).isEmpty();
    store.remove(dossier);
    for (String table :
        List.of(
            "dossiers",
            "originals",
            "stories",
            "readings",
            "entries",
            "actors",
            "names",
            "entry_actors",
            "quotes",
            "corrections")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThatThrownBy(() -> add(MadeUp.reading("late", 1, 9)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("the dossier was removed in the meantime");
  }

  @Test
  void otherDossiersStayAsTheyAre() {
    add(MadeUp.reading("one", 3, 1));
    store.create("other", null, NOW);
    DossierInfo other = store.dossier("other");
    Reading same = MadeUp.reading("one", 3, 1);
    assertThat(store.add(other, MadeUp.addition(CODEC, same), null, FABULA, NOW).isNew()).isTrue();
    assertThat(search("pier bridge pool ferry quarry")).isEmpty();
    store.remove(other);
    assertThat(stories()).hasSize(1);
    assertThat(faults()).isEmpty();
  }

  @Test
  void wordsAreFoundInAnyFormWithAccentsOrWithoutAndMarked() {
    add(MadeUp.of(MadeUp.story("fire", "a", "Fires burned in Côté Street. Hansen fled the fire.")));
    add(MadeUp.of(MadeUp.story("pier", "b", "The pier was painted by Ana Ruiz.")));
    assertThat(search("fire")).extracting(Hit::code).containsExactly("fire");
    assertThat(search("burning")).extracting(Hit::code).containsExactly("fire");
    assertThat(search("cote street")).extracting(Hit::code).containsExactly("fire");
    assertThat(search("CÔTÉ")).extracting(Hit::code).containsExactly("fire");
    assertThat(search("paint*")).extracting(Hit::code).containsExactly("pier");
    assertThat(search("\"ana ruiz\"")).extracting(Hit::code).containsExactly("pier");
    assertThat(search("“ana ruiz”")).extracting(Hit::code).containsExactly("pier");
    assertThat(search("\"ruiz ana\"")).isEmpty();
    assertThat(search("fire pier")).isEmpty();
    Hit hit = search("hansen fire").getFirst();
    assertThat(hit.words())
        .contains(Hit.FROM + "Hansen" + Hit.TO)
        .contains(Hit.FROM + "fire" + Hit.TO);
    assertThat(hit.rows()).hasSize(1);
    assertThat(hit.rows().getFirst().words()).contains(Hit.FROM + "Hansen" + Hit.TO);
    assertThat(hit.rows().getFirst().kind()).isEqualTo(Row.Kind.SAID);
  }

  @Test
  void theStoryWithMostOfTheWordsComesFirst() {
    add(
        MadeUp.of(
            MadeUp.story("once", "a", "The ferry left. " + "Nothing else was told. ".repeat(9))));
    add(MadeUp.of(MadeUp.story("often", "b", "The ferry, that ferry, a ferry and the ferry.")));
    assertThat(search("ferry")).extracting(Hit::code).containsExactly("often", "once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "\"\"",
        "\"pier",
        "pier\"",
        "AND",
        "OR NOT NEAR",
        "pier AND",
        "(",
        "pier (",
        "*",
        "**",
        "pi*er",
        "-pier",
        "^pier",
        "title:pier",
        "{title} : pier",
        "pier + bridge",
        "'",
        "';--",
        "\\",
        "%",
        "a & b | !c",
        "<->",
        "pier:*",
        ":*",
        "\0",
        "\uD800",
        "\uD83D\uDE00",
        "the",
        "the and of",
        "x\u0301",
        "..",
        "NEAR(pier bridge, 2)",
        "1 2 3",
        "\"a b\" \"c",
        "a*b*",
        "!pier",
        "pier'"
      })
  void anyStringIsAQuery(String words) {
    add(MadeUp.of(MadeUp.story("one", "a", "The pier and the bridge.")));
    assertThat(search(words).size()).isLessThan(2);
    assertThat(search(words, new Filter("Ruiz", null, null, Set.of(), null, null, null))).isEmpty();
  }

  @Test
  void rowsAreFoundByActorTimeKindSourceAndText() {
    for (int i = 0; i < 20; i++) {
      add(MadeUp.reading("s" + i, 20, i));
    }
    Filter actor = new Filter("ruiz", null, null, Set.of(), null, null, null);
    List<Hit> byActor = search("pier", actor);
    assertThat(byActor).isNotEmpty();
    assertThat(byActor).flatMap(Hit::rows).allMatch(row -> row.words().startsWith("Ana Ruiz"));
    LocalDate from = LocalDate.of(2024, 6, 1);
    LocalDate to = LocalDate.of(2024, 7, 31);
    Filter time = new Filter(null, from, to, Set.of(Row.Kind.SAID), null, null, null);
    List<Hit> byTime = search("the", time).isEmpty() ? search("pier", time) : search("the", time);
    assertThat(byTime).isNotEmpty();
    assertThat(byTime)
        .flatMap(Hit::rows)
        .allMatch(row -> row.kind() == Row.Kind.SAID)
        .allMatch(
            row -> {
              LocalDate day = Objects.requireNonNull(row.when().begin().earliest()).toLocalDate();
              return !day.isBefore(from) && !day.isAfter(to);
            });
    Filter source = new Filter(null, null, null, Set.of(), "EXAMPLE/s7", null, null);
    assertThat(search("number", source)).extracting(Hit::code).containsExactly("s7");
    Filter text = new Filter(null, null, null, Set.of(), null, null, "painted");
    assertThat(search("pier", text))
        .flatMap(Hit::rows)
        .isNotEmpty()
        .allMatch(row -> row.words().contains("painted"));
  }

  @Test
  void aStoryReadOtherwiseGetsAnotherReadingAndTheOldOneStays() throws Exception {
    add(MadeUp.reading("one", 3, 1));
    StoredStory stored = stories().getFirst();
    Reading same = store.reading(stored);
    assertThat(store.reread(stored, same, "next", NOW)).isFalse();
    Reading other = MadeUp.of(stored.story());
    assertThat(store.reread(stored, other, "next", NOW)).isTrue();
    assertThat(stories()).hasSize(1);
    assertThat(stories().getFirst().version()).isEqualTo(2);
    assertThat(store.reading(stories().getFirst())).isEqualTo(other);
    assertThat(count("readings")).isEqualTo(2);
    assertThat(count("entries")).isEqualTo(1);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aReadingOfAnotherFormIsReadAnewAndKept() throws Exception {
    add(MadeUp.reading("one", 3, 1));
    byte[] old = new RecordCodec<>(Added.class).encode(new Added("a", true, null), List.of());
    try (Connection connection = beside();
        var statement = connection.prepareStatement("update readings set bytes = ?")) {
      statement.setBytes(1, old);
      statement.executeUpdate();
    }
    assertThat(faults()).isEmpty();
    Assembly assembly =
        new Assembly(store, dossier, Assembly.Part.ALL, () -> MadeUp::of, "next", NOW);
    assertThat(assembly.readAnew()).isEqualTo(1);
    assertThat(assembly.dossier().chronology()).hasSize(1);
    Assembly again =
        new Assembly(
            store,
            dossier,
            Assembly.Part.ALL,
            () -> {
              throw new AssertionError("read twice");
            },
            "next",
            NOW);
    assertThat(again.dossier()).isEqualTo(assembly.dossier());
    assertThat(faults()).isEmpty();
  }

  @Test
  void aStoryOfAnotherFormIsMadeOfItsColumns() throws Exception {
    Story story = MadeUp.story("one", "a", "The pier fell.");
    add(MadeUp.of(story));
    try (Connection connection = beside();
        var statement = connection.prepareStatement("update stories set story = ?")) {
      statement.setBytes(1, new byte[] {1, 2, 3});
      statement.executeUpdate();
    }
    assertThat(stories().getFirst().story()).isEqualTo(story);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update stories set text = 'The pier stands.'",
        "update stories set sha256 = 'abc'",
        "update entries set words = 'The pier stands.' where start_offset = 0",
        "update entries set end_offset = 100000 where start_offset = 0",
        "update entries set begin_earliest = '1999-01-01T00:00' where start_offset = 0",
        "update entries set kind = 'DENIED' where start_offset = 0",
        "update quotes set words = 'no'",
        "update quotes set speaker = null",
        "update actors set name = 'Nobody'",
        "update names set name = 'nobody' where name like 'the one 0'",
        "delete from entries where start_offset = 0",
        "delete from entry_actors",
        "delete from readings",
        "update originals set sha256 = 'abc'",
        "update originals set size = size - 1"
      })
  void verifyFindsWhatDoesNotFit(String damage) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "abc");
    add(MadeUp.reading("one", 6, 1), Original.of(file));
    assertThat(faults()).isEmpty();
    damage(damage);
    assertThat(faults()).isNotEmpty().allMatch(line -> !line.contains("\n"));
  }

  @Test
  void verifyFindsDamagedBytes() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "abc");
    add(MadeUp.reading("one", 6, 1), Original.of(file));
    for (String column : List.of("readings set bytes", "originals set bytes")) {
      byte[] bytes =
          column.startsWith("readings")
              ? stories().getFirst().reading().clone()
              : Objects.requireNonNull(Original.of(file).packed()).clone();
      bytes[bytes.length - 3] ^= 1;
      try (Connection connection = beside();
          var statement = connection.prepareStatement("update " + column + " = ?")) {
        statement.setBytes(1, bytes);
        statement.executeUpdate();
      }
    }
    assertThat(faults())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("story one: reading 1 is damaged"))
        .anyMatch(line -> line.startsWith("original ") && line.contains("not those of its hash"));
  }

  @Test
  void correctionsStayInTheirOrderEachOnce() {
    assertThat(store.correct(dossier, "c1", "{\"a\":1}")).isTrue();
    assertThat(store.correct(dossier, "c2", "{\"b\":2}")).isTrue();
    assertThat(store.correct(dossier, "c1", "{\"a\":3}")).isFalse();
    assertThat(store.corrections(dossier)).containsExactly("{\"a\":1}", "{\"b\":2}");
  }

  @Test
  void severalWhoAddAtOnceWaitForEachOther() throws Exception {
    int each = 40;
    List<Callable<List<Added>>> tasks = new ArrayList<>();
    for (int task = 0; task < 4; task++) {
      tasks.add(
          () -> {
            List<Added> added = new ArrayList<>();
            try (Store own = Store.open(place(), folder)) {
              for (int i = 0; i < each; i++) {
                // All add the same stories, under the same id.
                Reading reading = MadeUp.reading("same", 5, i);
                added.add(own.add(dossier, MadeUp.addition(CODEC, reading), null, FABULA, NOW));
              }
            }
            return added;
          });
    }
    Set<String> codes = new HashSet<>();
    long fresh = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<List<Added>> future : threads.invokeAll(tasks)) {
        fresh += future.get().stream().filter(Added::isNew).count();
        future.get().forEach(one -> codes.add(one.code()));
      }
    }
    assertThat(fresh).isEqualTo(each);
    assertThat(codes).hasSize(each);
    assertThat(stories()).hasSize(each);
    assertThat(faults()).isEmpty();
  }

  @Test
  void theTablesAreThoseThatThisVersionKnows() throws SQLException {
    try (Connection connection = beside();
        Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select version from fabula_schema order by installed_rank desc")) {
      found.next();
      assertThat(found.getString(1)).isEqualTo(dialect().newest());
    }
  }

  @Test
  void aStoreOfANewerVersionIsLeftAlone() throws SQLException {
    damage("update fabula_schema set version = '99' where version = '" + dialect().newest() + "'");
    assertThatThrownBy(() -> Store.open(place(), folder))
        .isInstanceOf(StoreException.class)
        .hasMessageEndingWith("was made by a newer version of Fabula; use that version")
        .hasMessageNotContaining("\n");
  }
}
