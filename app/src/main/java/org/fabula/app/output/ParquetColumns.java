package org.fabula.app.output;

import static org.fabula.app.output.Column.Type.DAY;
import static org.fabula.app.output.Column.Type.MOMENT;
import static org.fabula.app.output.Column.Type.NUMBER;
import static org.fabula.app.output.Column.Type.REAL;
import static org.fabula.app.output.Column.Type.TEXT;
import static org.fabula.app.output.Column.Type.TEXTS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fabula.chronology.Row;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier.Party;
import org.fabula.event.Event;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** The columns of the tables; {@code docs/exports.md} describes them. */
final class ParquetColumns {
  private ParquetColumns() {}

  /**
   * A story.
   *
   * @param copyOf id of the story that it repeats, or null
   */
  record StoryRow(String id, Story story, @Nullable String copyOf) {}

  /**
   * Words of a story.
   *
   * @param id of the story
   * @param selectors counts the code points before an offset
   */
  record Place(String id, Selectors selectors, Span span) {}

  /**
   * A row of the chronology.
   *
   * @param factuality whether it is said to have happened, or null
   * @param dated the words that date it, or null
   */
  record EventRow(
      Item item,
      Place place,
      @Nullable String factuality,
      @Nullable String dated,
      List<String> actors,
      List<String> quotes,
      List<String> triggers,
      List<String> stories,
      @Nullable String first,
      List<String> conflicts) {}

  /** A quotation. */
  record QuoteRow(
      String id,
      Place place,
      Quote quote,
      String words,
      @Nullable String speaker,
      @Nullable String speakerName) {}

  /** One who acts or speaks. */
  record ActorRow(String id, Party party, List<Fact> facts, int mentions, List<String> stories) {}

  /**
   * What one story claims.
   *
   * @param conflict what it is claimed of
   * @param id of the conflict
   * @param number of the claim in it, from 0
   * @param words that claim it
   * @param actors ids of those of whom it is claimed
   * @param saidBy id of the actor on whose word it rests, or null
   */
  record ClaimRow(
      Conflict conflict,
      String id,
      int number,
      Place place,
      String words,
      List<String> actors,
      @Nullable String saidBy) {
    Claim claim() {
      return conflict.claims().get(number);
    }
  }

  /** A time expression. */
  record TimeRow(String id, Place place, TimeExpression time, String words) {}

  /**
   * A word that names an event.
   *
   * @param actors ids of those who take part
   * @param saidBy id of the actor on whose word it rests, or null
   */
  record TriggerRow(
      String id,
      Place place,
      Event event,
      String words,
      List<String> actors,
      @Nullable String saidBy) {}

  /** A place where one is spoken of. */
  record MentionRow(String actor, Place place, Mention mention, String words) {}

  static final List<Column<StoryRow>> STORIES =
      List.of(
          Column.of("story", TEXT, StoryRow::id),
          Column.maybe("source", TEXT, row -> row.story().source()),
          Column.maybe("title", TEXT, row -> row.story().title()),
          Column.of("byline", TEXTS, row -> row.story().byline()),
          Column.maybe("publisher", TEXT, row -> row.story().publisher()),
          Column.maybe("published", DAY, row -> published(row.story())),
          Column.maybe(
              "published_stated",
              TEXT,
              row -> row.story().published() == null ? null : row.story().published().value()),
          Column.maybe(
              "published_basis",
              TEXT,
              row ->
                  row.story().published() == null
                      ? null
                      : Cells.lower(row.story().published().basis())),
          Column.maybe("modified", TEXT, row -> row.story().modified()),
          Column.of("language", TEXT, row -> row.story().language()),
          Column.maybe("copy_of", TEXT, StoryRow::copyOf),
          Column.of("sha256", TEXT, row -> StoryNames.sha256(row.story().text())),
          Column.of("text", TEXT, row -> row.story().text()));

  static final List<Column<EventRow>> EVENTS = events();
  static final List<Column<QuoteRow>> QUOTES = quotes();
  static final List<Column<MentionRow>> MENTIONS = mentions();
  static final List<Column<ClaimRow>> CONFLICTS = conflicts();
  static final List<Column<TimeRow>> TIMES = times();
  static final List<Column<TriggerRow>> TRIGGERS = triggers();

  static final List<Column<ActorRow>> ACTORS =
      List.of(
          Column.of("actor", TEXT, ActorRow::id),
          Column.of("kind", TEXT, row -> lower(row.party().kind())),
          Column.of("name", TEXT, row -> row.party().name()),
          Column.of("aliases", TEXTS, row -> row.party().aliases()),
          Column.of("roles", TEXTS, row -> values(Fact.Kind.ROLE, row.facts())),
          Column.of("ages", TEXTS, row -> values(Fact.Kind.AGE, row.facts())),
          Column.of("mentions", NUMBER, ActorRow::mentions),
          Column.of("stories", TEXTS, ActorRow::stories));

  private static List<Column<EventRow>> events() {
    List<Column<EventRow>> columns = new ArrayList<>();
    columns.add(Column.of("event", TEXT, row -> row.item().id()));
    columns.addAll(place(EventRow::place));
    columns.addAll(
        List.of(
            Column.of("words", TEXT, row -> row.item().words()),
            Column.of("kind", TEXT, row -> row.item().kind().word()),
            Column.maybe("factuality", TEXT, EventRow::factuality),
            Column.of("date_words", TEXT, row -> row.item().date()),
            Column.maybe("date_stated", TEXT, EventRow::dated),
            Column.of(
                "date_precision", TEXT, row -> ChronologyCells.precision(row.item().when()))));
    columns.addAll(when(row -> row.item().when()));
    Function<EventRow, Row> row = event -> event.item().entry().row();
    columns.addAll(
        List.of(
            Column.of("salience", REAL, event -> row.apply(event).salience()),
            Column.of("standing", TEXTS, event -> event.item().standing()),
            Column.of("status", TEXT, event -> lower(event.item().entry().status())),
            Column.of("conflicts", TEXTS, EventRow::conflicts),
            Column.of("said_by", TEXTS, event -> event.item().voices()),
            Column.of("people", TEXTS, event -> event.item().people()),
            Column.of("places", TEXTS, event -> event.item().places()),
            Column.of("actors", TEXTS, EventRow::actors),
            Column.of("quotes", TEXTS, EventRow::quotes),
            Column.of("triggers", TEXTS, EventRow::triggers),
            Column.of("stories", TEXTS, EventRow::stories),
            Column.of(
                "independent_reports", NUMBER, event -> event.item().entry().independentReports()),
            Column.maybe("first_report", TEXT, EventRow::first)));
    return List.copyOf(columns);
  }

  private static List<Column<QuoteRow>> quotes() {
    List<Column<QuoteRow>> columns = new ArrayList<>();
    columns.add(Column.of("quote", TEXT, QuoteRow::id));
    columns.addAll(place(QuoteRow::place));
    columns.addAll(
        List.of(
            Column.of("words", TEXT, QuoteRow::words),
            Column.of("kind", TEXT, row -> lower(row.quote().kind())),
            Column.maybe("speaker", TEXT, QuoteRow::speaker),
            Column.maybe("speaker_name", TEXT, QuoteRow::speakerName),
            Column.maybe("channel", TEXT, row -> row.quote().channel()),
            Column.maybe("medium", TEXT, row -> Cells.lower(row.quote().medium())),
            Column.of("rule", TEXT, row -> row.quote().rule())));
    columns.addAll(when(row -> row.quote().when()));
    return List.copyOf(columns);
  }

  private static List<Column<TimeRow>> times() {
    List<Column<TimeRow>> columns = new ArrayList<>();
    columns.add(Column.of("time", TEXT, TimeRow::id));
    columns.addAll(place(TimeRow::place));
    columns.addAll(
        List.of(
            Column.of("words", TEXT, TimeRow::words),
            Column.of("type", TEXT, row -> lower(row.time().type())),
            Column.of("value", TEXT, row -> row.time().value()),
            Column.maybe("mod", TEXT, row -> row.time().mod()),
            Column.maybe("edtf", TEXT, row -> row.time().edtf()),
            Column.maybe("anchor", TEXT, row -> row.time().anchor()),
            Column.of("rule", TEXT, row -> row.time().derivation().rule())));
    columns.addAll(bounds(row -> row.time().begin(), row -> row.time().end()));
    return List.copyOf(columns);
  }

  private static List<Column<TriggerRow>> triggers() {
    List<Column<TriggerRow>> columns = new ArrayList<>();
    columns.add(Column.of("trigger", TEXT, TriggerRow::id));
    columns.addAll(place(TriggerRow::place));
    columns.addAll(
        List.of(
            Column.of("words", TEXT, TriggerRow::words),
            Column.of("class", TEXT, row -> lower(row.event().eventClass())),
            Column.of("tense", TEXT, row -> lower(row.event().tense())),
            Column.of("aspect", TEXT, row -> lower(row.event().aspect())),
            Column.of("polarity", TEXT, row -> lower(row.event().polarity())),
            Column.of("factuality", TEXT, row -> lower(row.event().factuality())),
            Column.of("actors", TEXTS, TriggerRow::actors),
            Column.maybe("said_by", TEXT, TriggerRow::saidBy),
            Column.of("rule", TEXT, row -> row.event().rule())));
    columns.addAll(when(row -> row.event().when()));
    return List.copyOf(columns);
  }

  private static List<Column<MentionRow>> mentions() {
    List<Column<MentionRow>> columns = new ArrayList<>();
    columns.add(Column.of("actor", TEXT, MentionRow::actor));
    columns.addAll(place(MentionRow::place));
    columns.add(Column.of("words", TEXT, MentionRow::words));
    columns.add(Column.of("kind", TEXT, row -> lower(row.mention().kind())));
    columns.add(Column.of("rule", TEXT, row -> row.mention().rule()));
    return List.copyOf(columns);
  }

  private static List<Column<ClaimRow>> conflicts() {
    List<Column<ClaimRow>> columns = new ArrayList<>();
    columns.add(Column.of("conflict", TEXT, ClaimRow::id));
    columns.add(Column.of("kind", TEXT, row -> lower(row.conflict().kind())));
    columns.add(Column.of("about", TEXT, row -> row.conflict().about()));
    columns.add(Column.of("actors", TEXTS, ClaimRow::actors));
    columns.add(Column.of("claim", NUMBER, ClaimRow::number));
    columns.addAll(place(ClaimRow::place));
    columns.addAll(
        List.of(
            Column.of("words", TEXT, ClaimRow::words),
            Column.of("value", TEXT, row -> row.claim().value()),
            Column.maybe("said_by", TEXT, ClaimRow::saidBy),
            Column.maybe("source", TEXT, row -> row.claim().source()),
            Column.maybe("claimed", TEXT, row -> row.claim().claimed()),
            Column.of("standing", TEXT, row -> lower(row.claim().standing())),
            Column.maybe("superseded_by", NUMBER, row -> row.claim().supersededBy())));
    return List.copyOf(columns);
  }

  /** Which story, and where in its text, in UTF-16 code units and in Unicode code points. */
  private static <R> List<Column<R>> place(Function<R, Place> place) {
    return List.of(
        Column.of("story", TEXT, row -> place.apply(row).id()),
        Column.of("start", NUMBER, row -> place.apply(row).span().start()),
        Column.of("end", NUMBER, row -> place.apply(row).span().end()),
        Column.of("start_point", NUMBER, row -> points(place.apply(row), Span::start)),
        Column.of("end_point", NUMBER, row -> points(place.apply(row), Span::end)));
  }

  private static int points(Place place, Function<Span, Integer> end) {
    return place.selectors().codePoints(end.apply(place.span()));
  }

  /** A time: its values, its bounds, and the days from the first to the last that it may be. */
  private static <R> List<Column<R>> when(Function<R, When> when) {
    List<Column<R>> columns = new ArrayList<>();
    columns.add(Column.maybe("value", TEXT, row -> when.apply(row).value()));
    columns.add(Column.maybe("edtf", TEXT, row -> when.apply(row).edtf()));
    columns.add(Column.of("basis", TEXT, row -> lower(when.apply(row).basis())));
    columns.addAll(bounds(row -> when.apply(row).begin(), row -> when.apply(row).end()));
    return columns;
  }

  private static <R> List<Column<R>> bounds(Function<R, Bound> begin, Function<R, Bound> end) {
    return List.of(
        Column.maybe("date_start", DAY, row -> day(begin.apply(row).earliest())),
        Column.maybe("date_end", DAY, row -> day(end.apply(row).latest())),
        Column.maybe("begin_earliest", MOMENT, row -> begin.apply(row).earliest()),
        Column.maybe("begin_latest", MOMENT, row -> begin.apply(row).latest()),
        Column.maybe("end_earliest", MOMENT, row -> end.apply(row).earliest()),
        Column.maybe("end_latest", MOMENT, row -> end.apply(row).latest()));
  }

  private static @Nullable LocalDate day(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toLocalDate();
  }

  private static @Nullable LocalDate published(Story story) {
    return story.published() == null ? null : story.published().day();
  }

  private static List<String> values(Fact.Kind kind, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .map(Headings::value)
        .distinct()
        .toList();
  }

  private static String lower(Enum<?> constant) {
    return String.valueOf(Cells.lower(constant));
  }
}
