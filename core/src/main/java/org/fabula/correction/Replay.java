package org.fabula.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.correction.Cast.Group;
import org.fabula.correction.Cast.Key;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.dossier.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Replays corrections on one dossier. Used once. First comes what is one and what is two, then what
 * is said of each: so a date set before two rows were merged is the date of the one row, and a
 * second replay finds nothing to do.
 */
final class Replay {
  private final Dossier dossier;
  private final List<Correction> corrections;
  private final Desk desk;
  private final Joins<Key, Group> actorJoins;
  private final Joins<Passage, Line> rowJoins;
  private final Map<String, Integer> seats = new HashMap<>();

  Replay(Dossier dossier, List<Correction> all) {
    this.dossier = dossier;
    History history = new History(all);
    this.corrections = history.holding();
    this.desk = new Desk(dossier, history.unmet());
    this.actorJoins = new Joins<>(desk.cast::group);
    this.rowJoins = new Joins<>(desk.rows::line);
    corrections.forEach(one -> seats.put(one.id(), seats.size()));
  }

  Corrected run() {
    Typing typing = new Typing(desk, corrections);
    typing.run();
    corrections.forEach(this::structure);
    actorJoins.settle();
    rowJoins.settle();
    new Stating(desk, corrections, typing, (line, one) -> rowJoins.laterJoin(line, seat(one)))
        .run();
    return corrected(typing.made());
  }

  private int seat(Correction one) {
    return seats.getOrDefault(one.id(), 0);
  }

  private void structure(Correction one) {
    switch (one.change()) {
      case Change.MergeActors(List<Ref.OfActor> actors) -> mergeActors(one, actors);
      case Change.SplitActor(List<Anchor> out, String name) -> splitActor(one, out, name);
      case Change.MergeRows(List<Ref.OfRow> lines) -> mergeRows(one, lines);
      case Change.SplitRow(List<Anchor> out) -> splitRow(one, out);
      default -> {}
    }
  }

  private void mergeActors(Correction one, List<Ref.OfActor> actors) {
    List<Group> groups = new ArrayList<>();
    for (Ref.OfActor actor : actors) {
      Group group = desk.actor(one, actor);
      if (group != null) {
        groups.add(group);
      }
    }
    if (groups.size() < 2) {
      return;
    }
    Group first = groups.getFirst();
    List<String> others =
        groups.stream().filter(group -> group != first).map(Group::name).distinct().toList();
    Draft draft = desk.draft(one, () -> new Subject.OfActor(first.id()), String.join(", ", others));
    List<Key> members =
        groups.stream().map(group -> group.other(Set.of())).filter(Objects::nonNull).toList();
    if (!members.isEmpty()) {
      actorJoins.join(draft, seat(one), members);
    }
    desk.cast.merge(groups, reason(one));
  }

  private void splitActor(Correction one, List<Anchor> out, @Nullable String name) {
    Set<Key> keys = new LinkedHashSet<>();
    for (Anchor mention : out) {
      Key key = desk.found(one, desk.cast.appearance(mention), mention.exact());
      if (key != null) {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      return;
    }
    Key key = keys.iterator().next();
    Group from = Objects.requireNonNull(desk.cast.group(key));
    Draft draft = desk.draft(one, () -> subject(key), from.name());
    actorJoins.cut(draft, seat(one), keys, from.other(keys));
    desk.cast.split(List.copyOf(keys), name);
  }

  private Subject subject(Key key) {
    return new Subject.OfActor(Objects.requireNonNull(desk.cast.group(key)).id());
  }

  private void mergeRows(Correction one, List<Ref.OfRow> refs) {
    List<Line> lines = new ArrayList<>();
    for (Ref.OfRow ref : refs) {
      Line line = desk.row(one, ref);
      if (line != null) {
        lines.add(line);
      }
    }
    if (lines.size() < 2) {
      return;
    }
    Line first = lines.getFirst();
    List<String> others =
        lines.stream().filter(line -> line != first).map(desk::words).distinct().toList();
    Draft draft = desk.draft(one, desk.subject(first), String.join("\n", others));
    rowJoins.join(
        draft, seat(one), lines.stream().map(line -> line.reports.getFirst().words()).toList());
    desk.rows.merge(lines, reason(one));
  }

  private void splitRow(Correction one, List<Anchor> out) {
    Set<Passage> reports = new LinkedHashSet<>();
    for (Anchor words : out) {
      Passage place = desk.found(one, desk.places.find(words), words.exact());
      if (place != null && desk.rows.line(place) == null) {
        desk.unmet(one, Why.NO_ROW, words.exact());
      } else if (place != null) {
        reports.add(place);
      }
    }
    if (reports.isEmpty()) {
      return;
    }
    Passage first = reports.iterator().next();
    Line from = Objects.requireNonNull(desk.rows.line(first));
    Draft draft =
        desk.draft(
            one,
            () -> new Subject.OfRow(Objects.requireNonNull(desk.rows.line(first)).entry()),
            desk.words(from));
    rowJoins.cut(draft, seat(one), reports, left(from, reports));
    desk.rows.split(List.copyOf(reports));
  }

  private static @Nullable Passage left(Line line, Set<Passage> out) {
    return line.reports.stream()
        .map(Citation::words)
        .filter(words -> !out.contains(words))
        .findFirst()
        .orElse(null);
  }

  private static Reason reason(Correction one) {
    return new Reason(Reason.Kind.PERSON, one.by());
  }

  private Corrected corrected(Set<String> typed) {
    List<Party> actors = desk.cast.parties();
    List<Utterance> quotes = desk.voices.utterances();
    Reports reports = new Reports(desk.library, typed);
    List<Line> lines = new ArrayList<>();
    for (Line line : desk.rows.all()) {
      if (!line.isMerged()) {
        line.close(entry(line, reports));
        lines.add(line);
      }
    }
    lines.sort(
        Comparator.comparingInt((Line line) -> line.seat).thenComparingInt(line -> line.number));
    List<Entry> entries =
        Placing.order(lines.stream().filter(line -> !line.hidden).toList()).stream()
            .map(Line::entry)
            .toList();
    Dossier now =
        new Dossier(
            desk.library.stories(),
            actors,
            entries,
            quotes,
            dossier.merges(),
            conflicts(actors.stream().map(Party::id).collect(Collectors.toSet())));
    return new Corrected(now, desk.marks(), desk.unmet());
  }

  /** What is contradicted stays so; only whom it is about may be another now. */
  private List<Conflict> conflicts(Set<String> actors) {
    return dossier.conflicts().stream()
        .map(
            conflict ->
                new Conflict(
                    conflict.id(),
                    conflict.kind(),
                    conflict.about(),
                    conflict.actors().stream().filter(actors::contains).toList(),
                    conflict.claims()))
        .toList();
  }

  private Entry entry(Line line, Reports reports) {
    Entry from = line.from;
    List<String> actors = desk.voices.actors(line);
    if (from != null && !line.touched && actors.equals(from.actors())) {
      return from;
    }
    boolean same = from != null && line.reports.equals(from.reports());
    return new Entry(
        line.story,
        line.row,
        line.reports,
        same && from != null ? from.independentReports() : reports.independent(line.reports),
        same && from != null ? from.firstReport() : reports.first(line.reports),
        List.copyOf(line.quotes),
        actors,
        from == null ? Dossier.Status.CURRENT : from.status(),
        from == null ? List.of() : from.conflicts());
  }
}
