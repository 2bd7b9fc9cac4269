package org.fabula.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.ActorKind;
import org.fabula.story.Publication;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds whatever persons say. */
class LawsTest {
  private static final Dossier DOSSIER = Case.dossier(Case.ALL);

  @Test
  void withoutCorrectionsADossierComesBackEqual() {
    Corrected corrected = Corrections.apply(DOSSIER, List.of());
    assertThat(corrected).isEqualTo(new Corrected(DOSSIER, List.of(), List.of()));
  }

  @RepeatedTest(200)
  void theOrderInWhichTheyAreGivenDoesNotMatter(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Correction> all = new Mending(DOSSIER, random).some(12);
    Corrected expected = Corrections.apply(DOSSIER, all);
    List<Correction> twice = new ArrayList<>(all);
    twice.addAll(all);
    Collections.shuffle(twice, random);
    assertThat(Corrections.apply(DOSSIER, twice)).isEqualTo(expected);
  }

  @RepeatedTest(200)
  void undoRestoresExactly(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Correction> all = new ArrayList<>(new Mending(DOSSIER, random).some(8));
    Correction one = all.get(random.nextInt(all.size()));
    List<Correction> without = new ArrayList<>(all);
    without.remove(one);
    List<Correction> undone = new ArrayList<>(all);
    Correction undo = undo(100, one);
    undone.add(undo);
    assertThat(Corrections.apply(DOSSIER, undone)).isEqualTo(Corrections.apply(DOSSIER, without));
    undone.add(undo(101, undo));
    assertThat(Corrections.apply(DOSSIER, undone)).isEqualTo(Corrections.apply(DOSSIER, all));
    all.forEach(each -> undone.add(undo(102, each)));
    assertThat(Corrections.apply(DOSSIER, undone).dossier()).isEqualTo(DOSSIER);
  }

  /**
   * What is put together and apart again, or is apart and then hidden, is not found a second time
   * as it was; all else is.
   */
  @RepeatedTest(300)
  void aSecondTimeNothingChanges(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Correction> all = new Mending(DOSSIER, random).disjoint().some(12);
    Dossier once = Corrections.apply(DOSSIER, all).dossier();
    assertThat(Corrections.apply(once, all).dossier()).as("%s", all).isEqualTo(once);
  }

  @RepeatedTest(300)
  void whatComesOutIsWhole(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Mending mending = new Mending(DOSSIER, random);
    List<Correction> all = mending.some(random.nextInt(20));
    Corrected corrected = Corrections.apply(DOSSIER, all);
    Dossier dossier = corrected.dossier();
    checkIds(dossier);
    checkOrder(dossier);
    checkReports(dossier, all);
    checkMarks(corrected, all);
  }

  private static Correction undo(int minute, Correction one) {
    return Case.at(minute, new Change.Undo(one.id()));
  }

  private static void checkIds(Dossier dossier) {
    Set<String> stories = ids(dossier.stories().stream().map(Source::id));
    Set<String> actors = ids(dossier.actors().stream().map(Party::id));
    Set<String> quotes = ids(dossier.quotes().stream().map(quote -> quote.quote().id()));
    for (Entry row : dossier.chronology()) {
      assertThat(stories).contains(row.story());
      assertThat(row.reports()).isNotEmpty();
      row.reports().forEach(report -> assertThat(stories).contains(report.words().story()));
      assertThat(actors).containsAll(row.actors());
      assertThat(row.actors()).doesNotHaveDuplicates();
      assertThat(quotes).containsAll(row.quotes());
    }
    for (Utterance quote : dossier.quotes()) {
      if (quote.quote().speaker() != null) {
        assertThat(actors).contains(quote.quote().speaker().actor());
      }
    }
    List<String> found = new ArrayList<>();
    for (Party party : dossier.actors()) {
      assertThat(party.id()).matches("a[1-9]\\d*");
      assertThat(party.name()).isNotBlank();
      assertThat(party.aliases()).doesNotContain(party.name()).doesNotHaveDuplicates();
      assertThat(party.appearances()).isNotEmpty();
      party.appearances().forEach(one -> found.add(one.story() + " " + one.actor()));
    }
    assertThat(found).doesNotHaveDuplicates();
    for (Source source : dossier.stories()) {
      source
          .report()
          .actors()
          .forEach(actor -> assertThat(found).contains(source.id() + " " + actor.id()));
    }
  }

  private static Set<String> ids(Stream<String> ids) {
    List<String> all = ids.toList();
    assertThat(all).doesNotHaveDuplicates();
    return new HashSet<>(all);
  }

  private static void checkOrder(Dossier dossier) {
    List<LocalDateTime> moments =
        dossier.chronology().stream()
            .map(row -> moment(row.when()))
            .filter(Objects::nonNull)
            .toList();
    assertThat(moments).isSorted();
  }

  private static @Nullable LocalDateTime moment(When when) {
    return Stream.of(
            when.begin().earliest(),
            when.begin().latest(),
            when.end().earliest(),
            when.end().latest())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What a story tells is told once, unless it is hidden; the reports are counted right. */
  private static void checkReports(Dossier dossier, List<Correction> all) {
    Map<String, Source> stories =
        dossier.stories().stream().collect(Collectors.toMap(Source::id, source -> source));
    List<Passage> told = new ArrayList<>();
    for (Entry row : dossier.chronology()) {
      row.reports().stream().filter(r -> r.event() != null).forEach(r -> told.add(r.words()));
      Set<String> tellers = new TreeSet<>();
      row.reports().forEach(report -> tellers.add(report.words().story()));
      if (tellers.stream().anyMatch(id -> !id.startsWith("correction-"))) {
        tellers.removeIf(id -> id.startsWith("correction-"));
      }
      Set<String> originals = new TreeSet<>();
      Map<LocalDate, Set<String>> days = new TreeMap<>();
      for (String id : tellers) {
        Source source = Objects.requireNonNull(stories.get(id));
        originals.add(Objects.requireNonNullElse(source.copyOf(), id));
        Publication published = source.story().published();
        if (published != null) {
          days.computeIfAbsent(published.day(), any -> new TreeSet<>()).add(id);
        }
      }
      assertThat(row.independentReports()).isEqualTo(originals.size());
      Set<String> first = days.isEmpty() ? tellers : days.values().iterator().next();
      if (row.firstReport() == null) {
        assertThat(days).isEmpty();
        assertThat(tellers.size()).isGreaterThan(1);
      } else {
        assertThat(first).contains(row.firstReport());
      }
    }
    assertThat(told).doesNotHaveDuplicates();
    boolean hides = all.stream().anyMatch(one -> one.change() instanceof Change.HideRow);
    if (!hides) {
      List<Passage> before = new ArrayList<>();
      DOSSIER.chronology().forEach(row -> row.reports().forEach(r -> before.add(r.words())));
      assertThat(told).containsAll(before);
    }
  }

  /** Everything that was said is told of: it did something, or found nothing. */
  private static void checkMarks(Corrected corrected, List<Correction> all) {
    Set<String> known = new HashSet<>();
    corrected.marks().forEach(mark -> known.add(mark.correction().id()));
    corrected.unmet().forEach(unmet -> known.add(unmet.correction().id()));
    for (Correction one : all) {
      if (!(one.change() instanceof Change.Undo)) {
        assertThat(known).contains(one.id());
      }
    }
    Set<Entry> rows = new HashSet<>(corrected.dossier().chronology());
    Set<String> actors = ids(corrected.dossier().actors().stream().map(Party::id));
    Map<Entry, List<Mark>> marks = corrected.rowMarks();
    marks.forEach(
        (row, of) -> {
          boolean hidden =
              of.stream()
                  .anyMatch(
                      mark ->
                          mark.correction().change() instanceof Change.HideRow
                              && mark.overtakenBy() == null);
          assertThat(rows.contains(row)).isEqualTo(!hidden);
        });
    for (Mark mark : corrected.marks()) {
      if (mark.subject() instanceof Subject.OfActor(String id)) {
        assertThat(actors).contains(id);
      }
      assertThat(mark.overtakenBy()).isNotEqualTo(mark.correction().id());
    }
  }

  /** Random corrections of one dossier. */
  private static final class Mending {
    private final Dossier dossier;
    private final Random random;
    private final Anchors anchors;
    private final Set<Object> used = new HashSet<>();
    private boolean disjoint;

    Mending(Dossier dossier, Random random) {
      this.dossier = dossier;
      this.random = random;
      this.anchors = new Anchors(dossier);
    }

    Mending disjoint() {
      disjoint = true;
      return this;
    }

    List<Correction> some(int count) {
      List<Correction> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(
            Correction.of(
                random.nextBoolean() ? "Una Berg" : "Ola Dale",
                Instant.ofEpochSecond(random.nextInt(10)),
                null,
                change()));
      }
      return all;
    }

    private Change change() {
      // There are few rows and actors to choose from.
      boolean enough = disjoint && used.size() > 5;
      return switch (enough ? 10 : random.nextInt(12)) {
        case 0 -> new Change.SetSpeaker(anchors.quote(any(dossier.quotes())), who());
        case 1 -> new Change.RenameActor(actor(), any(List.of("N. N.", "Ida Lund", "Hansen")));
        case 2 ->
            new Change.MergeActors(
                List.of(
                    anchors.actor(anyPart(dossier.actors())),
                    anchors.actor(anyPart(dossier.actors()))));
        case 3 -> splitActor();
        case 4 ->
            new Change.MergeRows(
                List.of(
                    anchors.row(anyPart(dossier.chronology())),
                    anchors.row(anyPart(dossier.chronology()))));
        case 5 -> splitRow();
        case 6 -> new Change.HideRow(anchors.row(anyPart(dossier.chronology())));
        case 7 ->
            new Change.AddRow(
                date(), any(List.of("It rained.", "Ida Lund came.")), null, List.of(who()));
        case 8 ->
            new Change.AddRow(
                date(),
                "The pier was sold.",
                anchors.words(any(dossier.chronology()).what()),
                List.of(new Who.Known(actor()), who()));
        case 9 -> new Change.AddNote(random.nextBoolean() ? row() : actor(), "See the files.");
        default -> new Change.SetDate(row(), date());
      };
    }

    private Change splitActor() {
      List<Anchor> out =
          anyPart(dossier.actors()).appearances().stream()
              .filter(one -> random.nextBoolean())
              .flatMap(one -> anchors.appearance(one).stream())
              .toList();
      return out.isEmpty()
          ? splitRow()
          : new Change.SplitActor(out, random.nextBoolean() ? null : "Another");
    }

    private Change splitRow() {
      Entry row = anyPart(dossier.chronology());
      List<Citation> out = row.reports().stream().filter(one -> random.nextBoolean()).toList();
      return new Change.SplitRow(
          (out.isEmpty() ? row.reports() : out)
              .stream().map(one -> anchors.words(one.words())).toList());
    }

    /** One to be put together or apart or away: where that is asked for, each once. */
    private <T> T anyPart(List<T> all) {
      T one = any(all);
      while (disjoint && !used.add(one)) {
        one = any(all);
      }
      return one;
    }

    private Who who() {
      return switch (random.nextInt(3)) {
        case 0 -> new Who.Unknown();
        case 1 -> new Who.Named("Ida Lund", ActorKind.PERSON);
        default -> new Who.Known(actor());
      };
    }

    private Ref.OfActor actor() {
      return anchors.actor(any(dossier.actors()));
    }

    private Ref.OfRow row() {
      return anchors.row(any(dossier.chronology()));
    }

    private String date() {
      return any(
          List.of(
              "2020-02-01",
              "2020-02",
              "2020-02-03/2020-02-05",
              "XXXX",
              "../2020-02-04",
              "2020-02-04T09:30"));
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
