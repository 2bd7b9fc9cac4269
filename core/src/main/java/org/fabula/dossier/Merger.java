package org.fabula.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Merge;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Status;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.dossier.Statement.Holder;
import org.fabula.dossier.Statement.Part;
import org.fabula.event.Event;
import org.fabula.quote.Quote;
import org.fabula.story.Publication;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Makes one dossier. Used once. */
final class Merger {
  private final List<Report> reports;
  private final Copies copies;
  private final List<String> ids;
  private final Map<String, Integer> index = new HashMap<>();
  private final List<Long> numbers;
  private final int[] order;
  private final Memory memory;
  private final Parties parties;
  private final List<Utterance> quotes = new ArrayList<>();
  private final Map<String, Map<String, String>> quoteIds = new HashMap<>();
  private final List<Merge> merges = new ArrayList<>();

  /**
   * @param reports the stories
   * @param ids their ids in the dossier
   * @param numbers by which they are remembered
   * @param memory what is remembered of them and of those near them
   */
  Merger(List<Report> reports, List<String> ids, List<Long> numbers, Memory memory) {
    this.reports = List.copyOf(reports);
    this.ids = List.copyOf(ids);
    this.numbers = List.copyOf(numbers);
    this.memory = memory;
    this.order =
        IntStream.range(0, numbers.size())
            .boxed()
            .sorted(Comparator.comparing(i -> memory.trace(numbers.get(i)).rank()))
            .mapToInt(Integer::intValue)
            .toArray();
    this.copies = Copies.among(this.reports, order);
    for (int i = 0; i < ids.size(); i++) {
      index.put(ids.get(i), i);
    }
    this.parties = new Parties(this.reports, this.ids, this.numbers, memory);
  }

  /** Of stories of which nothing is remembered yet. */
  static Merger of(List<Report> reports) {
    Memory memory = new Remembered();
    Neighbourhood neighbourhood = new Neighbourhood(memory);
    Map<String, Integer> seen = new HashMap<>();
    for (int i : order(reports)) {
      String id = reports.get(i).story().id();
      int before = seen.merge(id, 1, Integer::sum) - 1;
      neighbourhood.add(i, Trace.of(reports.get(i), before == 0 ? id : id + " " + before));
    }
    List<Long> numbers = IntStream.range(0, reports.size()).asLongStream().boxed().toList();
    return new Merger(reports, ids(reports), numbers, memory);
  }

  /** Indexes of stories, those published first first, whatever the order they are given in. */
  static int[] order(List<Report> reports) {
    return IntStream.range(0, reports.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> published(reports.get(i)))
                .thenComparing(i -> reports.get(i).story().id())
                .thenComparing(i -> reports.get(i).story().text()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static LocalDate published(Report report) {
    Publication published = report.story().published();
    return published == null ? LocalDate.MAX : published.day();
  }

  Dossier merge() {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      String copyOf = copies.isCopy(i) ? ids.get(copies.original(i)) : null;
      sources.add(new Source(ids.get(i), reports.get(i), copyOf));
    }
    for (int i = 0; i < reports.size(); i++) {
      if (!copies.isCopy(i)) {
        quotes(i);
      }
    }
    SharedEvents same = new SharedEvents(reports, ids, numbers, order, memory, parties);
    same.all().forEach(group -> merges.add(merge(same, group)));
    List<Line> lines = new ArrayList<>(joined(lines(), same, new SharedRows(same)));
    lines.sort(Comparator.comparing((Line line) -> line.key).thenComparing(line -> line.story));
    Merged merged = new Merged(reports, ids, order, parties, same);
    Conflicts conflicts = Conflicts.among(merged, same.events(), ids, new Sources(reports, copies));
    List<Entry> entries =
        lines.stream().map(line -> entry(line, mark(line, merged, conflicts))).toList();
    return new Dossier(sources, parties.all(), entries, quotes, merges, conflicts.all());
  }

  private Merge merge(SharedEvents same, List<Occurrence> group) {
    List<Citation> told = new ArrayList<>();
    for (Occurrence event : group) {
      List<Reason> reasons = told.isEmpty() ? List.of() : same.reasons(group.getFirst(), event);
      Passage words = new Passage(ids.get(same.story(event)), event.event().span());
      told.add(new Citation(event.event().id(), words, reasons));
    }
    return new Merge(told);
  }

  /** The lines with those that tell one happening laid on the one that is shown. */
  private List<Line> joined(List<Line> lines, SharedEvents same, SharedRows shared) {
    Set<Line> gone = new HashSet<>();
    for (List<Line> group : shared.of(lines)) {
      Line shown = group.getFirst();
      Occurrence lead = shared.lead(shown);
      for (Line line : group.subList(1, group.size())) {
        Occurrence other = shared.lead(line);
        shown.joined.add(line);
        gone.add(line);
        for (Citation told : line.citations) {
          shown.citations.add(
              lead != null && other != null && other.event().id().equals(told.event())
                  ? new Citation(told.event(), told.words(), same.reasons(lead, other))
                  : told);
        }
      }
    }
    return lines.stream().filter(line -> !gone.contains(line)).toList();
  }

  private static List<String> ids(List<Report> reports) {
    Set<String> own = new HashSet<>();
    reports.forEach(report -> own.add(report.story().id()));
    Set<String> used = new HashSet<>();
    List<String> ids = new ArrayList<>();
    Map<String, Integer> next = new HashMap<>();
    for (Report report : reports) {
      String id = report.story().id();
      String unique = id;
      int number = next.getOrDefault(id, 2);
      while (!used.add(unique)) {
        do {
          unique = id + "-" + number++;
        } while (own.contains(unique));
      }
      next.put(id, number);
      ids.add(unique);
    }
    return ids;
  }

  private void quotes(int story) {
    String id = ids.get(story);
    Map<String, String> own = new HashMap<>();
    for (Quote quote : reports.get(story).quotes()) {
      String quoteId = "q" + (quotes.size() + 1);
      quotes.add(new Utterance(id, renamed(quote, quoteId, speaker(id, quote))));
      own.put(quote.id(), quoteId);
    }
    quoteIds.put(id, own);
  }

  private Quote.@Nullable Speaker speaker(String story, Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    String party = speaker == null ? null : parties.id(story, speaker.actor());
    return speaker == null || party == null ? null : new Quote.Speaker(party, speaker.mention());
  }

  private static Quote renamed(Quote quote, String id, Quote.@Nullable Speaker speaker) {
    return new Quote(
        id,
        quote.kind(),
        quote.spans(),
        quote.cue(),
        speaker,
        quote.channel(),
        quote.medium(),
        quote.when(),
        quote.rule());
  }

  /** The rows of all stories, those of copies laid on those of the story they copy. */
  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    Map<Integer, Map<String, Line>> byWords = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      if (!copies.isCopy(i)) {
        List<Line> own = own(i);
        byWords.put(i, own.isEmpty() ? Map.of() : byWords(i, own));
        lines.addAll(own);
      }
    }
    for (int i = 0; i < reports.size(); i++) {
      if (copies.isCopy(i)) {
        copy(i, byWords.getOrDefault(copies.original(i), Map.of()), lines);
      }
    }
    return lines;
  }

  private void copy(int story, Map<String, Line> originals, List<Line> lines) {
    for (Map.Entry<String, Line> line : byWords(story, own(story)).entrySet()) {
      Line original = originals.get(line.getKey());
      if (original == null) {
        lines.add(line.getValue());
      } else {
        original.citations.addAll(line.getValue().citations);
      }
    }
  }

  /** Rows by their letters and the how-manieth row of these letters they are. */
  private Map<String, Line> byWords(int story, List<Line> lines) {
    String text = reports.get(story).story().text();
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Line> byWords = new LinkedHashMap<>();
    List<Line> inText = new ArrayList<>(lines);
    inText.sort(Comparator.comparing((Line line) -> line.row.span()));
    for (Line line : inText) {
      String words = Copies.letters(line.row.span().in(text));
      byWords.put(words + "#" + seen.merge(words, 1, Integer::sum), line);
    }
    return byWords;
  }

  private List<Line> own(int story) {
    Report report = reports.get(story);
    Map<String, Event> events =
        report.events().stream()
            .collect(Collectors.toMap(Event::id, Function.identity(), (a, b) -> a));
    List<Line> lines = new ArrayList<>();
    List<LocalDateTime> keys = keys(report.rows());
    for (int i = 0; i < report.rows().size(); i++) {
      Row row = report.rows().get(i);
      Line line = new Line(keys.get(i), story, row);
      for (String id : row.events()) {
        Event event = events.get(id);
        line.citations.add(citation(story, id, event == null ? row.span() : event.span()));
      }
      if (row.events().isEmpty()) {
        line.citations.add(citation(story, null, row.span()));
      }
      lines.add(line);
    }
    return lines;
  }

  private Citation citation(int story, @Nullable String event, Span span) {
    return new Citation(event, new Passage(ids.get(story), span));
  }

  /**
   * Where rows are sorted: a dated one at its beginning; one without a date stays behind the dated
   * one before it in its story, else before the one after it; a story without dates comes last.
   */
  private static List<LocalDateTime> keys(List<Row> rows) {
    LocalDateTime last =
        rows.stream()
            .map(row -> moment(row.when()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(LocalDateTime.MAX);
    List<LocalDateTime> keys = new ArrayList<>();
    for (Row row : rows) {
      LocalDateTime own = moment(row.when());
      last = own == null ? last : own;
      keys.add(last);
    }
    return keys;
  }

  private static @Nullable LocalDateTime moment(When when) {
    for (Bound bound : new Bound[] {when.begin(), when.end()}) {
      if (bound.earliest() != null) {
        return bound.earliest();
      }
      if (bound.latest() != null) {
        return bound.latest();
      }
    }
    return null;
  }

  private Entry entry(Line line, Conflicts.Mark mark) {
    String story = ids.get(line.story);
    Set<String> rowQuotes = new LinkedHashSet<>(quotes(line));
    line.joined.forEach(joined -> rowQuotes.addAll(quotes(joined)));
    Set<String> actors = new LinkedHashSet<>(actors(line));
    line.joined.forEach(joined -> actors.addAll(actors(joined)));
    return new Entry(
        story,
        line.row,
        line.citations,
        independent(line.citations),
        first(line.citations),
        List.copyOf(rowQuotes),
        List.copyOf(actors),
        status(line, mark.status()),
        mark.conflicts());
  }

  /** What a story itself overtakes is overtaken, also where no other story tells of it. */
  private static Status status(Line line, Status status) {
    boolean overtaken = line.row.status() == Row.Status.SUPERSEDED;
    return status == Status.CURRENT && overtaken ? Status.SUPERSEDED : status;
  }

  /** Disputed where one of those that tell it is; overtaken where the words shown are. */
  private Conflicts.Mark mark(Line line, Merged merged, Conflicts conflicts) {
    Set<Holder> holders = holders(line, merged, conflicts);
    Set<Holder> own = new LinkedHashSet<>();
    holders.stream().filter(holder -> holder.story() == line.story).forEach(own::add);
    Conflicts.Mark all = conflicts.mark(holders);
    return all.status() == Status.DISPUTED
        ? all
        : new Conflicts.Mark(conflicts.mark(own).status(), all.conflicts());
  }

  /** What of the readings stands behind a row. */
  private Set<Holder> holders(Line line, Merged merged, Conflicts conflicts) {
    Set<Holder> holders = new LinkedHashSet<>();
    Map<Integer, List<String>> told = new LinkedHashMap<>();
    for (Citation citation : line.citations) {
      if (citation.event() != null) {
        told.computeIfAbsent(
                index.getOrDefault(citation.words().story(), 0), story -> new ArrayList<>())
            .add(citation.event());
      }
    }
    told.forEach(
        (story, events) -> {
          // What else it tells in passing is another row's.
          String lead = merged.lead(story, events);
          if (lead != null) {
            holders.add(new Holder(story, Part.EVENT, lead));
          }
        });
    holders(line, conflicts, holders);
    line.joined.forEach(joined -> holders(joined, conflicts, holders));
    return holders;
  }

  private static void holders(Line line, Conflicts conflicts, Set<Holder> holders) {
    line.row.states().forEach(id -> holders.add(new Holder(line.story, Part.STATE, id)));
    line.row.quotes().forEach(id -> holders.add(new Holder(line.story, Part.QUOTE, id)));
    holders.addAll(conflicts.within(line.story, line.row.span()));
  }

  private List<String> quotes(Line line) {
    Map<String, String> own = quoteIds.getOrDefault(ids.get(line.story), Map.of());
    return line.row.quotes().stream().map(own::get).filter(Objects::nonNull).toList();
  }

  private List<String> actors(Line line) {
    return line.row.actors().stream()
        .map(actor -> parties.id(ids.get(line.story), actor))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The story published first of those that tell something; null where no date says so. */
  private @Nullable String first(List<Citation> citations) {
    String first = null;
    LocalDate day = null;
    Set<String> stories = new LinkedHashSet<>();
    for (Citation citation : citations) {
      String story = citation.words().story();
      stories.add(story);
      Publication published = reports.get(index.getOrDefault(story, 0)).story().published();
      if (published != null && (day == null || published.day().isBefore(day))) {
        day = published.day();
        first = story;
      }
    }
    return first == null && stories.size() == 1 ? citations.getFirst().words().story() : first;
  }

  /** How many stories stand behind the reports when every copy counts as the story it copies. */
  private int independent(List<Citation> citations) {
    Set<Integer> originals = new HashSet<>();
    for (Citation citation : citations) {
      originals.add(copies.original(index.getOrDefault(citation.words().story(), 0)));
    }
    return originals.size();
  }
}
