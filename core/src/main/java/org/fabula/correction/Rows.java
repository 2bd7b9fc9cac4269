package org.fabula.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fabula.chronology.Row;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Reason;
import org.fabula.event.Event;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/** The rows of a dossier while they are corrected. */
final class Rows {
  private final Library library;
  private final Places places;
  private final Voices voices;
  private final List<Line> all = new ArrayList<>();
  private final Map<Passage, List<Line>> byWords = new HashMap<>();
  private final Map<Passage, Line> byReport = new HashMap<>();

  Rows(List<Entry> entries, Library library, Places places, Voices voices) {
    this.library = library;
    this.places = places;
    this.voices = voices;
    entries.forEach(entry -> add(new Line(entry, all.size())));
  }

  /** All of them as they came, then those made; those merged into others are among them. */
  List<Line> all() {
    return all;
  }

  void add(Line line) {
    all.add(line);
    byWords.computeIfAbsent(line.what(), any -> new ArrayList<>()).add(line);
    line.reports.forEach(report -> byReport.putIfAbsent(report.words(), line));
  }

  /** The row in which a report stands, or null where there is none. */
  @Nullable Line line(Passage report) {
    Line line = byReport.get(report);
    return line == null ? null : line.root();
  }

  /** The row meant: by its words, by its events where these do not tell. */
  Found<Line> find(Ref.OfRow ref) {
    Found<Passage> words = places.find(ref.words());
    Set<Line> candidates = words.it() == null ? Set.of() : at(words.it());
    if (candidates.size() == 1) {
      return Found.of(candidates.iterator().next());
    }
    Votes<Line> votes = new Votes<>();
    for (Anchor event : ref.events()) {
      Passage place = places.find(event).it();
      Line line = place == null ? null : line(place);
      if (line != null && (candidates.isEmpty() || candidates.contains(line))) {
        votes.add(line);
      }
    }
    List<Line> first = votes.most();
    if (first.size() == 1) {
      return Found.of(first.getFirst());
    }
    if (!first.isEmpty() || !candidates.isEmpty()) {
      return Found.none(Why.AMBIGUOUS);
    }
    return words.it() == null
        ? Found.none(Objects.requireNonNullElse(words.why(), Why.NO_WORDS))
        : near(words.it());
  }

  /** The rows that show these words, else those in which the story's row of them stands. */
  private Set<Line> at(Passage words) {
    Set<Line> lines = new LinkedHashSet<>();
    for (Line line : byWords.getOrDefault(words, List.of())) {
      // What was merged or is shown by other words now is not found by its own.
      if (!line.isMerged() && line.what().equals(words)) {
        lines.add(line);
      }
    }
    Told told = library.told(words.story());
    if (lines.isEmpty() && told != null) {
      told.rowsAt(words.span()).forEach(row -> lines.addAll(holding(words.story(), row)));
    }
    return lines;
  }

  /**
   * The row of nearly these words, where there is only one; none where the story's own row of them
   * is known, but was hidden.
   */
  private Found<Line> near(Passage words) {
    Set<Line> lines = new LinkedHashSet<>();
    Told told = library.told(words.story());
    if (told != null && told.rowsAt(words.span()).isEmpty()) {
      told.rowsAbout(words.span()).forEach(row -> lines.addAll(holding(words.story(), row)));
    }
    return lines.size() == 1
        ? Found.of(lines.iterator().next())
        : Found.none(lines.isEmpty() ? Why.NO_ROW : Why.AMBIGUOUS);
  }

  /** The rows of the dossier in which a row of a story stands. */
  private Set<Line> holding(String story, Row row) {
    Set<Line> lines = new LinkedHashSet<>();
    Told told = library.told(story);
    Stream<Span> spans =
        row.events().isEmpty() || told == null
            ? Stream.of(row.span())
            : row.events().stream().map(told::event).filter(Objects::nonNull).map(Event::span);
    spans.map(span -> line(new Passage(story, span))).filter(Objects::nonNull).forEach(lines::add);
    return lines;
  }

  /** Makes several one, shown as the first. */
  void merge(List<Line> lines, Reason reason) {
    Line first = lines.getFirst().root();
    for (Line line : lines) {
      Line other = line.root();
      if (other != first) {
        for (Citation report : other.reports) {
          List<Reason> reasons = new ArrayList<>(report.reasons());
          reasons.add(reason);
          first.reports.add(new Citation(report.event(), report.words(), reasons));
        }
        first.quotes.addAll(other.quotes);
        first.members.addAll(other.members);
        first.touched = true;
        other.mergeInto(first);
      }
    }
  }

  /** Takes reports, and the same of copies, out into a row; nothing happens where none is left. */
  void split(List<Passage> passages) {
    Line line = line(passages.getFirst());
    if (line == null) {
      return;
    }
    Set<Citation> out = withCopies(line, new HashSet<>(passages));
    if (out.isEmpty() || out.size() == line.reports.size()) {
      return;
    }
    List<Citation> taken = line.reports.stream().filter(out::contains).toList();
    line.reports.removeAll(out);
    line.touched = true;
    Line made = taken(line, taken);
    made.reports.addAll(bare(taken));
    made.reports.forEach(report -> byReport.put(report.words(), made));
    voices.part(line, made);
    show(line);
    all.add(made);
    byWords.computeIfAbsent(made.what(), any -> new ArrayList<>()).add(made);
  }

  /** The first report of a row needs no reason to stand there. */
  private static List<Citation> bare(List<Citation> reports) {
    List<Citation> bare = new ArrayList<>(reports);
    Citation first = bare.getFirst();
    bare.set(0, new Citation(first.event(), first.words()));
    return bare;
  }

  /** With a story go its copies: what stands there at the same place among its reports. */
  private Set<Citation> withCopies(Line line, Set<Passage> passages) {
    Map<String, List<Citation>> byStory = new LinkedHashMap<>();
    for (Citation report : line.reports) {
      byStory.computeIfAbsent(report.words().story(), any -> new ArrayList<>()).add(report);
    }
    Map<String, Set<Integer>> places = new HashMap<>();
    Set<Citation> out = new LinkedHashSet<>();
    byStory.forEach(
        (story, reports) -> {
          for (int i = 0; i < reports.size(); i++) {
            if (passages.contains(reports.get(i).words())) {
              String original = library.original(story) + " " + reports.size();
              places.computeIfAbsent(original, any -> new HashSet<>()).add(i);
              out.add(reports.get(i));
            }
          }
        });
    byStory.forEach(
        (story, reports) ->
            places
                .getOrDefault(library.original(story) + " " + reports.size(), Set.of())
                .forEach(i -> out.add(reports.get(i))));
    return out;
  }

  /** The row that reports make by themselves: the story's own, or the sentence of the event. */
  private Line taken(Line from, List<Citation> reports) {
    Citation first = reports.getFirst();
    String story = first.words().story();
    Told told = library.told(story);
    Row own = told == null ? null : told.row(first.event(), first.words().span());
    boolean whole = own != null && from.reports.stream().noneMatch(one -> isOf(one, story, own));
    if (whole && own != null) {
      return new Line(story, own, from.seat, all.size());
    }
    Event event = told == null ? null : told.event(first.event());
    Span span = told == null ? first.words().span() : sentence(told.text(), first.words().span());
    Row shown = own == null ? from.row : own;
    return new Line(
        story,
        new Row(
            event == null ? shown.when() : event.when(),
            span,
            shown.kind(),
            shown.salience(),
            null,
            null,
            List.of(),
            List.of(),
            reports.stream()
                .filter(one -> one.words().story().equals(story))
                .map(Citation::event)
                .filter(Objects::nonNull)
                .toList(),
            event == null || event.quote() == null ? List.of() : List.of(event.quote()),
            event == null
                ? List.of()
                : event.actors().stream().map(Event.Participant::actor).distinct().toList()),
        from.seat,
        all.size());
  }

  private static Span sentence(String text, Span words) {
    return StoryText.of(text).sentences().stream()
        .map(Sentence::span)
        .filter(span -> span.contains(words))
        .findFirst()
        .orElse(words);
  }

  private boolean isOf(Citation report, String story, Row row) {
    Told told = library.told(story);
    return report.words().story().equals(story)
        && told != null
        && row.equals(told.row(report.event(), report.words().span()));
  }

  /** Shows a row by what is left in it where the story shown was taken out. */
  private void show(Line line) {
    boolean shown =
        line.reports.stream().anyMatch(report -> report.words().story().equals(line.story));
    if (!shown) {
      List<Citation> bare = bare(line.reports);
      Line other = taken(new Line(line.story, line.row, line.seat, line.number), bare);
      line.reports.clear();
      line.reports.addAll(bare);
      line.story = other.story;
      line.row = other.row;
      byWords.computeIfAbsent(line.what(), any -> new ArrayList<>()).add(line);
    }
  }
}
