package org.fabula.app.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.app.output.ConflictWords;
import org.fabula.correction.Anchor;
import org.fabula.correction.Anchors;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Ref;
import org.fabula.correction.Who;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes corrections of what stands in a dossier: what a person points at becomes words that are
 * found again. Whatever cannot be is a {@link UsageException}.
 */
public final class Changes {
  private final Dossier dossier;
  private final List<String> ids;
  private final List<Correction> before;
  private final Anchors anchors;

  /**
   * For what stands in a dossier.
   *
   * @param ids of its rows, in their order
   * @param before the corrections that were made before, in their order
   */
  public Changes(Dossier dossier, List<String> ids, List<Correction> before) {
    this.dossier = dossier;
    this.ids = ids;
    this.before = before;
    this.anchors = new Anchors(dossier);
  }

  /** A correction of somebody who says so now. */
  public Correction of(String by, @Nullable String why, Change change) {
    return checked(() -> Correction.of(by, moment(), why, change));
  }

  /** Now, but behind what was said before, by whatever clock: the last word is to hold. */
  private Instant moment() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant last = before.isEmpty() ? Instant.MIN : before.getLast().at();
    return now.isAfter(last) ? now : last.plusMillis(1);
  }

  /** Something that checks what it is given. */
  @FunctionalInterface
  private interface Making<T> {
    T make();
  }

  private static <T> T checked(Making<T> making) {
    try {
      return making.make();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** The row of an id, or of as much of it as is needed. */
  public Entry row(@Nullable String id) {
    if (id == null) {
      throw new UsageException("name a row by its id; dossier show --ids prints them");
    }
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).startsWith(id)) {
        found.add(dossier.chronology().get(i));
      }
    }
    if (found.size() != 1) {
      String why = found.isEmpty() ? "no row has this id" : found.size() + " rows have such an id";
      throw new UsageException(id + ": " + why + "; dossier show --ids prints them");
    }
    return found.getFirst();
  }

  /** When a row happened. */
  public Change date(Entry row, String date) {
    return checked(() -> new Change.SetDate(anchors.row(row), date));
  }

  /** A row is not shown. */
  public Change hide(Entry row) {
    return new Change.HideRow(anchors.row(row));
  }

  /** A note to a row. */
  public Change note(Entry row, String note) {
    return note(anchors.row(row), note);
  }

  /** A note to an actor. */
  public Change note(Party actor, String note) {
    return note(anchors.actor(actor), note);
  }

  /** A note to a quotation. */
  public Change note(Utterance quote, String note) {
    return note(anchors.quote(quote), note);
  }

  /** A note to a conflict. */
  public Change note(Conflict conflict, String note) {
    return note(claims(conflict), note);
  }

  private static Change note(Ref of, String note) {
    return checked(() -> new Change.AddNote(of, note));
  }

  /** Who said the words of a quotation. */
  public Change speaker(Utterance quote, Who who) {
    return new Change.SetSpeaker(anchors.quote(quote), who);
  }

  /** An actor, to be named as a speaker or as one who takes part. */
  public Who who(Party actor) {
    return new Who.Known(anchors.actor(actor));
  }

  /** What an actor is called from now on. */
  public Change rename(Party actor, String name) {
    return checked(() -> new Change.RenameActor(anchors.actor(actor), name));
  }

  /** Actors that are one; the first gives the name. */
  public Change mergeActors(List<Party> actors) {
    return checked(
        () -> new Change.MergeActors(actors.stream().distinct().map(anchors::actor).toList()));
  }

  /** Stories that speak of somebody else than the actor. */
  public Change splitActor(Party actor, List<String> stories) {
    List<Anchor> out = new ArrayList<>();
    for (String story : stories) {
      List<Anchor> found =
          actor.appearances().stream()
              .filter(one -> one.story().equals(story))
              .flatMap(one -> anchors.appearance(one).stream())
              .toList();
      if (found.isEmpty()) {
        throw new UsageException(actor.name() + " is not in a story called " + story);
      }
      out.addAll(found);
    }
    return checked(() -> new Change.SplitActor(out, null));
  }

  /** Rows that tell one happening; the first is the one shown. */
  public Change mergeRows(List<Entry> rows) {
    return checked(() -> new Change.MergeRows(rows.stream().map(anchors::row).toList()));
  }

  /** Stories that tell another happening than the row. */
  public Change splitRow(Entry row, List<String> stories) {
    List<Anchor> out = new ArrayList<>();
    for (String story : stories) {
      List<Anchor> reports = anchors.reports(row, story);
      if (reports.isEmpty()) {
        throw new UsageException(story + ": that story does not tell the row");
      }
      out.addAll(reports);
    }
    return checked(() -> new Change.SplitRow(out));
  }

  /**
   * A row that no story gave.
   *
   * @param date in EDTF; {@code XXXX} where it is not known
   * @param source words of a story that tell it, or null
   */
  public Change add(String date, String words, @Nullable Passage source, List<Who> actors) {
    Anchor anchor = source == null ? null : anchors.words(source);
    return checked(() -> new Change.AddRow(date, words, anchor, actors));
  }

  /** The one place of a story that says some words. */
  public Passage passage(String story, String words) {
    String text = text(story);
    int at = text.indexOf(words);
    if (words.isBlank() || at < 0 || text.indexOf(words, at + 1) >= 0) {
      throw new UsageException(
          story + (at < 0 ? " does not say these words" : " says these words more than once"));
    }
    return new Passage(story, new Span(at, at + words.length()));
  }

  /** A stretch of the words of a story. */
  public Passage passage(String story, int start, int end) {
    int length = text(story).length();
    if (start < 0 || end <= start || end > length) {
      throw new UsageException(
          story + ": no words at " + start + ".." + end + "; the story ends at " + length);
    }
    return new Passage(story, new Span(start, end));
  }

  private String text(String story) {
    return dossier.stories().stream()
        .filter(one -> one.id().equals(story))
        .findFirst()
        .map(Source::story)
        .orElseThrow(() -> new UsageException("there is no story called " + story))
        .text();
  }

  /**
   * How a conflict was settled.
   *
   * @param claim index of the claim that holds, or null where none does
   * @param note why; may be empty where a claim holds
   */
  public Change settle(Conflict conflict, @Nullable Integer claim, String note) {
    if (claim != null && (claim < 0 || claim >= conflict.claims().size())) {
      throw new UsageException(
          conflict.id() + " has claims 1 to " + conflict.claims().size() + ", and no other");
    }
    String words =
        claim == null ? note : ConflictWords.settled(conflict, conflict.claims().get(claim), note);
    return checked(() -> new Change.SettleConflict(claims(conflict), words));
  }

  private Ref.OfConflict claims(Conflict conflict) {
    Stream<Passage> words = conflict.claims().stream().map(Conflict.Claim::words).distinct();
    return checked(() -> new Ref.OfConflict(words.map(anchors::words).toList()));
  }

  /** A correction is taken back, by its id or as much of it as is needed. */
  public Change undo(String id) {
    List<String> found =
        before.stream().map(Correction::id).filter(one -> one.startsWith(id)).toList();
    if (found.size() != 1) {
      String why = found.isEmpty() ? "no correction has this id" : "several have such an id";
      throw new UsageException(id + ": " + why + "; dossier corrections prints them");
    }
    return new Change.Undo(found.getFirst());
  }
}
