package org.fabula.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabula.chronology.Row;
import org.fabula.correction.Cast.Group;
import org.fabula.correction.Cast.Key;
import org.fabula.correction.Line.Member;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Who speaks and who takes part, while that is corrected. */
final class Voices {
  /** The rule of a speaker whom a person named. */
  private static final String RULE = "corrected";

  private final Library library;
  private final Places places;
  private final Cast cast;
  private final List<Said> all = new ArrayList<>();
  private final Map<String, Said> byId = new HashMap<>();
  private final Map<String, List<Said>> byStory = new HashMap<>();
  private final Map<Spoken, String> ids = new HashMap<>();

  /** A quotation by its words. */
  private record Spoken(String story, List<Span> spans) {}

  /** A quotation while it is corrected. */
  static final class Said {
    private final Utterance from;
    private boolean set;
    private @Nullable Group speaker;

    Said(Utterance from) {
      this.from = from;
    }

    String id() {
      return from.quote().id();
    }
  }

  Voices(List<Utterance> quotes, Library library, Places places, Cast cast) {
    this.library = library;
    this.places = places;
    this.cast = cast;
    for (Utterance quote : quotes) {
      Said said = new Said(quote);
      all.add(said);
      byId.put(said.id(), said);
      byStory.computeIfAbsent(quote.story(), any -> new ArrayList<>()).add(said);
      ids.put(new Spoken(quote.story(), quote.quote().spans()), quote.quote().id());
    }
  }

  /** The quotation of these words; of a copy, that of the story it copies. */
  Found<Said> find(Ref.OfQuote ref) {
    Found<Passage> place = places.find(ref.words());
    Passage words = place.it();
    if (words == null) {
      return Found.none(Objects.requireNonNullElse(place.why(), Why.NO_WORDS));
    }
    String original = library.original(words.story());
    Span span = original.equals(words.story()) ? words.span() : places.in(original, ref.words());
    if (span == null) {
      return Found.none(Why.NO_QUOTE);
    }
    List<Said> said = byStory.getOrDefault(original, List.of());
    List<Said> found = said.stream().filter(one -> has(one, span)).toList();
    if (found.isEmpty()) {
      found = said.stream().filter(one -> overlaps(one, span)).toList();
    }
    return found.size() == 1
        ? Found.of(found.getFirst())
        : Found.none(found.isEmpty() ? Why.NO_QUOTE : Why.AMBIGUOUS);
  }

  private static boolean has(Said said, Span span) {
    return said.from.quote().spans().getFirst().equals(span);
  }

  private static boolean overlaps(Said said, Span span) {
    return said.from.quote().spans().stream().anyMatch(span::overlaps);
  }

  /** Who speaks, or null where that is not known. */
  @Nullable Group speaker(Said said) {
    Quote.Speaker speaker = said.from.quote().speaker();
    return said.set || speaker == null ? said.speaker : read(said, speaker.actor());
  }

  private @Nullable Group read(Said said, String id) {
    Group group = cast.group(id);
    if (group == null || !group.isCut()) {
      return group;
    }
    Told told = library.told(said.from.story());
    Quote raw = told == null ? null : told.quote(said.from.quote().spans());
    if (raw != null && raw.speaker() != null) {
      Key key = new Key(said.from.story(), raw.speaker().actor());
      return id.equals(cast.before(key)) ? cast.group(key) : group;
    }
    return group;
  }

  /** Says who speaks; the rows of the quotation follow. */
  void speak(Said said, @Nullable Group speaker, List<Line> lines) {
    Group old = speaker(said);
    said.set = said.set || old != speaker;
    said.speaker = speaker;
    if (old == speaker) {
      return;
    }
    for (Line line : lines) {
      line.touched = true;
      if (old != null && !takesPart(line, old, said)) {
        line.members.removeIf(member -> groups(member, line).equals(Set.of(old)));
      }
      if (speaker != null && groups(line).stream().noneMatch(one -> one == speaker)) {
        line.members.add(new Member.Now(speaker));
      }
    }
  }

  /** Whether someone has a part in a row besides having said some words of it. */
  private boolean takesPart(Line line, Group group, Said said) {
    boolean speaks =
        line.quotes.stream()
            .map(byId::get)
            .anyMatch(other -> other != null && other != said && speaker(other) == group);
    Told told = library.told(said.from.story());
    Quote raw = told == null ? null : told.quote(said.from.quote().spans());
    return speaks
        || line.reports.stream()
            .filter(report -> raw == null || !isSaying(report, said, raw))
            .flatMap(report -> participants(report).stream())
            .anyMatch(key -> cast.group(key) == group);
  }

  /** Whether a report is of the saying itself, in which the one who speaks has a part. */
  private boolean isSaying(Citation report, Said said, Quote raw) {
    Told told = library.told(said.from.story());
    Event event = told == null ? null : told.event(report.event());
    return event != null
        && report.words().story().equals(said.from.story())
        && event.eventClass() == Event.EventClass.REPORTING
        && raw.id().equals(event.quote());
  }

  private Set<Key> participants(Citation report) {
    String story = report.words().story();
    Told told = library.told(story);
    Event event = told == null ? null : told.event(report.event());
    Set<Key> keys = new LinkedHashSet<>();
    if (event != null) {
      event.actors().forEach(one -> keys.add(new Key(story, one.actor())));
    }
    return keys;
  }

  /** Gives a row that was taken out of another its actors and quotations, and takes them there. */
  void part(Line rest, Line made) {
    Parts taken = parts(made);
    Parts left = parts(rest);
    taken.keys.forEach(key -> made.members.add(new Member.InStory(key)));
    made.quotes.addAll(taken.quotes);
    rest.quotes.removeIf(id -> taken.quotes.contains(id) && !left.quotes.contains(id));
    Set<String> takenIds = before(taken.keys);
    Set<String> leftIds = before(left.keys);
    rest.members.removeIf(
        member ->
            switch (member) {
              case Member.Before(String id) -> takenIds.contains(id) && !leftIds.contains(id);
              case Member.InStory(Key key) -> taken.keys.contains(key) && !left.keys.contains(key);
              case Member.Now ignored -> false;
            });
  }

  private Set<String> before(Set<Key> keys) {
    Set<String> ids = new HashSet<>();
    for (Key key : keys) {
      String id = cast.before(key);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** Who takes part and what is said, by what the stories of a row tell of it. */
  private record Parts(Set<Key> keys, Set<String> quotes) {}

  private Parts parts(Line line) {
    Set<Passage> reports = new HashSet<>();
    line.reports.forEach(report -> reports.add(report.words()));
    Parts parts = new Parts(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Citation report : line.reports) {
      String story = report.words().story();
      Told told = library.told(story);
      if (told != null && library.original(story).equals(story)) {
        add(parts, told, report, reports);
      }
    }
    return parts;
  }

  private void add(Parts parts, Told told, Citation report, Set<Passage> reports) {
    String story = report.words().story();
    Row own = told.row(report.event(), report.words().span());
    boolean whole =
        own != null
            && own.events().stream()
                .map(told::event)
                .filter(Objects::nonNull)
                .allMatch(event -> reports.contains(new Passage(story, event.span())));
    if (own != null && whole) {
      own.actors().forEach(actor -> parts.keys.add(new Key(story, actor)));
      told.quotes(own.quotes()).forEach(quote -> addQuote(parts, story, quote));
    } else {
      parts.keys.addAll(participants(report));
      Event event = told.event(report.event());
      if (event != null && event.quote() != null) {
        told.quotes(List.of(event.quote())).forEach(quote -> addQuote(parts, story, quote));
      }
    }
  }

  private void addQuote(Parts parts, String story, Quote quote) {
    String id = ids.get(new Spoken(story, quote.spans()));
    if (id != null) {
      parts.quotes.add(id);
    }
  }

  /** Ids of those who take part in a row, in its order; known once the cast is closed. */
  List<String> actors(Line line) {
    Set<String> actors = new LinkedHashSet<>();
    for (Member member : line.members) {
      Set<Group> groups = groups(member, line);
      groups.forEach(group -> actors.add(group.id()));
      if (groups.isEmpty() && member instanceof Member.Before(String id)) {
        actors.add(id);
      }
    }
    return List.copyOf(actors);
  }

  /** Those who take part in a row. */
  Set<Group> groups(Line line) {
    Set<Group> groups = new LinkedHashSet<>();
    line.members.forEach(member -> groups.addAll(groups(member, line)));
    return groups;
  }

  private Set<Group> groups(Member member, Line line) {
    Group group =
        switch (member) {
          case Member.Before(String id) -> cast.group(id);
          case Member.InStory(Key key) -> cast.group(key);
          case Member.Now(Group now) -> now.root();
        };
    if (group == null) {
      return Set.of();
    }
    if (!(member instanceof Member.Before(String id)) || !group.isCut()) {
      return Set.of(group);
    }
    Set<Group> groups = new LinkedHashSet<>();
    for (Key key : parts(line).keys) {
      Group own = cast.group(key);
      if (own != null && id.equals(cast.before(key))) {
        groups.add(own);
      }
    }
    return groups.isEmpty() ? Set.of(group) : groups;
  }

  /** The quotations as they are now; known once the cast is closed. */
  List<Utterance> utterances() {
    return all.stream().map(this::utterance).toList();
  }

  private Utterance utterance(Said said) {
    Quote quote = said.from.quote();
    Group group = speaker(said);
    Quote.Speaker old = quote.speaker();
    if (!said.set) {
      return old == null || group == null || group.id().equals(old.actor())
          ? said.from
          : said(said, new Quote.Speaker(group.id(), old.mention()), quote.rule());
    }
    return said(
        said, group == null ? null : new Quote.Speaker(group.id(), mention(said, group)), RULE);
  }

  private static Utterance said(Said said, Quote.@Nullable Speaker speaker, String rule) {
    Quote quote = said.from.quote();
    return new Utterance(
        said.from.story(),
        new Quote(
            quote.id(),
            quote.kind(),
            quote.spans(),
            quote.cue(),
            speaker,
            quote.channel(),
            quote.medium(),
            quote.when(),
            rule));
  }

  /** The mention of the speaker nearest to the words; no words where the story has none. */
  private Span mention(Said said, Group speaker) {
    String story = said.from.story();
    int start = said.from.quote().cover().start();
    Told told = library.told(story);
    List<Actor> actors = told == null ? List.of() : told.source().report().actors();
    return actors.stream()
        .filter(actor -> cast.group(new Key(story, actor.id())) == speaker)
        .flatMap(actor -> actor.mentions().stream())
        .map(Mention::span)
        .min(
            Comparator.comparingInt((Span span) -> Math.abs(span.start() - start))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(new Span(start, start));
  }
}
