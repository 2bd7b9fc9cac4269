package org.fabula.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.ActorKind;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Many stories as one chronology. Every row names the story and the words it comes from. What is
 * merged says why: stories of the same words, persons and organizations of names that fit, events
 * told by words of one family in stories that are alike. The same reports in the same order give
 * the same dossier; in another order, what is merged is the same.
 *
 * @param stories the stories, in the order given
 * @param actors persons, organizations and others, in order of first mention
 * @param chronology rows of all stories, in date order
 * @param quotes quotations, story by story, those of copies left out
 * @param merges events that several stories tell, or one several times
 * @param conflicts what stories claim that cannot all hold, and what later claims took the place of
 */
public record Dossier(
    List<Source> stories,
    List<Party> actors,
    List<Entry> chronology,
    List<Utterance> quotes,
    List<Merge> merges,
    List<Conflict> conflicts) {

  /** Copies the lists. */
  public Dossier {
    stories = List.copyOf(stories);
    actors = List.copyOf(actors);
    chronology = List.copyOf(chronology);
    quotes = List.copyOf(quotes);
    merges = List.copyOf(merges);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Merges what stories report. Takes time in proportion to their length, but for sorting the rows.
   */
  public static Dossier of(List<Report> reports) {
    return Merger.of(reports).merge();
  }

  /**
   * Merges what some of the stories of a larger dossier report, as that has it.
   *
   * @param reports the stories, by the number by which each is remembered
   * @param memory what is remembered of all; the key of each story's rank is its id
   */
  public static Dossier of(SequencedMap<Long, Report> reports, Memory memory) {
    List<Long> numbers = List.copyOf(reports.sequencedKeySet());
    memory.prepare(numbers);
    List<String> ids = numbers.stream().map(number -> memory.trace(number).rank().key()).toList();
    return new Merger(List.copyOf(reports.sequencedValues()), ids, numbers, memory).merge();
  }

  /**
   * What of it is about some of its actors: the rows in which one of them takes part or speaks, in
   * their order, the quotations of these rows, what is claimed otherwise of them or of the actors,
   * and the stories and actors named there. Ids stay as they are, and none names what is left out.
   *
   * @param ids ids of actors of this dossier
   */
  public Dossier about(Set<String> ids) {
    return with(chronology.stream().filter(row -> row.isAbout(ids)).toList(), ids);
  }

  /**
   * The dossier with some of its rows, and of all else what they name. Ids stay as they are.
   *
   * @param rows of this dossier, in their order
   */
  public Dossier with(List<Entry> rows) {
    return rows.size() == chronology.size() ? this : with(rows, Set.of());
  }

  private Dossier with(List<Entry> rows, Set<String> ids) {
    Set<String> kept = new HashSet<>(ids);
    Set<String> told = new HashSet<>();
    Set<String> said = new HashSet<>();
    Set<String> open = new HashSet<>();
    for (Entry row : rows) {
      kept.addAll(row.actors());
      said.addAll(row.quotes());
      open.addAll(row.conflicts());
      row.reports().forEach(report -> told.add(report.words().story()));
    }
    for (Utterance utterance : quotes) {
      Quote.Speaker speaker = utterance.quote().speaker();
      if (said.contains(utterance.quote().id())) {
        told.add(utterance.story());
        if (speaker != null) {
          kept.add(speaker.actor());
        }
      }
    }
    List<Conflict> disputed =
        conflicts.stream()
            .filter(found -> open.contains(found.id()) || found.isAbout(ids))
            .toList();
    for (Conflict conflict : disputed) {
      kept.addAll(conflict.parties());
      conflict.claims().forEach(claim -> told.add(claim.words().story()));
    }
    return new Dossier(
        stories.stream()
            .filter(source -> told.contains(source.id()))
            .map(source -> source.among(told))
            .toList(),
        actors.stream()
            .filter(actor -> kept.contains(actor.id()))
            .map(actor -> actor.among(told))
            .toList(),
        rows,
        quotes.stream().filter(utterance -> said.contains(utterance.quote().id())).toList(),
        merges.stream().filter(merge -> merge.isToldIn(told)).toList(),
        disputed);
  }

  /**
   * What some of its actors do or undergo: the events of the chronology in which one of them takes
   * part, in the order of the rows.
   *
   * @param ids ids of actors of this dossier
   */
  public List<Deed> deeds(Set<String> ids) {
    return new Deeds(this, ids).all();
  }

  /**
   * An event of a story.
   *
   * @param story id of the story
   * @param event the event in that story's reading
   * @param place its time; where no date is told of what has happened, that of the row by which it
   *     stands in the story's chronology, unless it was over before that
   */
  public record Deed(String story, Event event, When place) {}

  /**
   * A story of the dossier.
   *
   * @param id unique in the dossier: the story's own, with {@code -2}, {@code -3} and so on where
   *     another story has it
   * @param report what was read in it
   * @param copyOf id of the story with the same words that stands for this one, or null
   */
  public record Source(String id, Report report, @Nullable String copyOf) {

    /** The story. */
    public Story story() {
      return report.story();
    }

    private Source among(Set<String> stories) {
      return copyOf == null || stories.contains(copyOf) ? this : new Source(id, report, null);
    }
  }

  /**
   * One who acts or speaks, in one story or in several.
   *
   * @param id {@code a1}, {@code a2}, ... in this dossier
   * @param kind person, organization, ...
   * @param name the name of the first story
   * @param aliases the other names of all stories, in order of first use
   * @param appearances where it is found
   */
  public record Party(
      String id, ActorKind kind, String name, List<String> aliases, List<Appearance> appearances) {

    /** Copies the lists. */
    public Party {
      aliases = List.copyOf(aliases);
      appearances = List.copyOf(appearances);
    }

    private Party among(Set<String> stories) {
      List<Appearance> left =
          appearances.stream().filter(one -> stories.contains(one.story())).toList();
      return new Party(id, kind, name, aliases, left);
    }
  }

  /**
   * An actor of one reading.
   *
   * @param story id of the story
   * @param actor id of the actor in the story's reading
   * @param reasons why it is held to be who the first appearance is; empty for that
   */
  public record Appearance(String story, String actor, List<Reason> reasons) {
    /** Copies the list. */
    public Appearance {
      reasons = List.copyOf(reasons);
    }

    /** An actor that needs no reason. */
    public Appearance(String story, String actor) {
      this(story, actor, List.of());
    }
  }

  /**
   * Words of a story.
   *
   * @param story id of the story
   * @param span where in its text
   */
  public record Passage(String story, Span span) {}

  /**
   * One report of what happened.
   *
   * @param event id of the event in the story's reading, or null where the row has none
   * @param words the event's words, or the row's where it has none
   * @param reasons why it is held to tell what the first report tells; empty for that, and where it
   *     stands in one row with it in the story itself or in a copy
   */
  public record Citation(@Nullable String event, Passage words, List<Reason> reasons) {
    /** Copies the list. */
    public Citation {
      reasons = List.copyOf(reasons);
    }

    /** A report that needs no reason. */
    public Citation(@Nullable String event, Passage words) {
      this(event, words, List.of());
    }
  }

  /**
   * One event told several times.
   *
   * @param reports where; the first is that of the story published first
   */
  public record Merge(List<Citation> reports) {
    /** Copies the list. */
    public Merge {
      reports = List.copyOf(reports);
    }

    private boolean isToldIn(Set<String> stories) {
      return reports.stream().allMatch(report -> stories.contains(report.words().story()));
    }
  }

  /** Whether what a row tells still holds; the names are those of the contract. */
  public enum Status {
    /** Nothing is claimed against it. */
    CURRENT,
    /** A later claim took the place of what it tells. */
    SUPERSEDED,
    /** Another source says otherwise. */
    DISPUTED
  }

  /**
   * A row of the chronology.
   *
   * @param story id of the story whose words are shown
   * @param row the row in that story's reading
   * @param reports the events behind it, in every story that tells it
   * @param independentReports how many stories tell it, copies counted once
   * @param firstReport id of the story published first of those that tell it, or null where none of
   *     several has a date
   * @param quotes ids of its quotations in this dossier
   * @param actors ids of its actors in this dossier
   * @param status whether what it tells still holds as far as the stories agree
   * @param conflicts ids of the conflicts in which it is one side
   */
  public record Entry(
      String story,
      Row row,
      List<Citation> reports,
      int independentReports,
      @Nullable String firstReport,
      List<String> quotes,
      List<String> actors,
      Status status,
      List<String> conflicts) {

    /** Copies the lists. */
    public Entry {
      reports = List.copyOf(reports);
      quotes = List.copyOf(quotes);
      actors = List.copyOf(actors);
      conflicts = List.copyOf(conflicts);
    }

    /** When it happened. */
    public When when() {
      return row.when();
    }

    /** The words shown. */
    public Passage what() {
      return new Passage(story, row.span());
    }

    /** Whether one of these actors takes part or speaks in it. */
    public boolean isAbout(Set<String> ids) {
      return actors.stream().anyMatch(ids::contains);
    }
  }

  /**
   * A quotation of a story.
   *
   * @param story id of the story
   * @param quote the quotation, with ids of this dossier: its own and its speaker's
   */
  public record Utterance(String story, Quote quote) {}
}
