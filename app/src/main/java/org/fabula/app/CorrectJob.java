package org.fabula.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.app.correction.CorrectionLines;
import org.fabula.app.dossier.Bearer;
import org.fabula.app.dossier.Changes;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.MarkWords;
import org.fabula.app.output.RowIds;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Store;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Who;
import org.fabula.dossier.Bearers;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;

/** Makes one correction of what was typed, and keeps it. Used once. */
final class CorrectJob {
  private final Session session;
  private final Store store;
  private final DossierInfo info;
  private final Dossier dossier;
  private final Changes changes;

  /** What was typed; see {@link DossierCorrectCommand}. */
  record Wish(
      @Nullable String row,
      @Nullable String date,
      boolean hide,
      @Nullable String note,
      @Nullable String speaker,
      boolean noSpeaker,
      boolean newcomers,
      @Nullable String quote,
      List<String> rename,
      List<String> mergeActors,
      List<String> splitActor,
      List<String> mergeRows,
      List<String> splitRow,
      @Nullable String add,
      List<String> actors,
      List<String> source,
      @Nullable String settle,
      @Nullable String claim,
      @Nullable String undo) {

    /**
     * How many things are asked for; a date is also a part of a row that is added, a note of a
     * conflict that is settled.
     */
    int count() {
      boolean[] all = {
        date != null && add == null,
        hide,
        note != null && settle == null,
        speaker != null,
        noSpeaker,
        !rename.isEmpty(),
        !mergeActors.isEmpty(),
        !splitActor.isEmpty(),
        !mergeRows.isEmpty(),
        !splitRow.isEmpty(),
        add != null,
        settle != null,
        undo != null
      };
      int count = 0;
      for (boolean one : all) {
        count += one ? 1 : 0;
      }
      return count;
    }
  }

  CorrectJob(Session session, Store store, String name) {
    this.session = session;
    this.store = store;
    this.info = store.dossier(name);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Assembly assembly =
        new Assembly(store, info, Assembly.Part.ALL, session.reader(), Main.version(), now);
    this.dossier = assembly.dossier();
    this.changes = new Changes(dossier, RowIds.of(dossier), assembly.corrections().corrections());
  }

  /** Returns the exit status. */
  int run(Wish wish, String by, @Nullable String why) {
    if (wish.count() != 1) {
      throw new UsageException(
          "ask for one thing: --date, --hide, --note, --speaker, --no-speaker, --rename-actor,"
              + " --merge-actors, --split-actor, --merge-rows, --split-row, --add, --settle or --undo");
    }
    Correction correction = changes.of(by, why, change(wish));
    store.correct(info, correction.id(), CorrectionLines.line(correction));
    PrintWriter out = session.writer(session.out());
    out.print(MarkWords.what(correction.change()) + " by " + by + ". To take it back: ");
    out.print("dossier correct " + info.name() + " --undo " + correction.id() + "\n");
    out.flush();
    return 0;
  }

  private Change change(Wish wish) {
    if (wish.add() != null) {
      return added(wish, wish.add());
    }
    if (wish.settle() != null) {
      return settled(wish, wish.settle());
    }
    if (wish.undo() != null) {
      return changes.undo(wish.undo());
    }
    if (wish.date() != null) {
      return changes.date(row(wish), wish.date());
    }
    if (wish.hide()) {
      return changes.hide(row(wish));
    }
    if (wish.note() != null) {
      return note(wish, wish.note());
    }
    if (wish.noSpeaker()) {
      return changes.speaker(quote(wish), new Who.Unknown());
    }
    if (wish.speaker() != null) {
      return changes.speaker(quote(wish), who(wish.speaker(), wish.newcomers()));
    }
    return structure(wish);
  }

  private Change structure(Wish wish) {
    if (!wish.rename().isEmpty()) {
      return changes.rename(actor(wish.rename().get(0)), wish.rename().get(1));
    }
    if (!wish.mergeActors().isEmpty()) {
      return changes.mergeActors(wish.mergeActors().stream().map(this::actor).toList());
    }
    if (!wish.splitActor().isEmpty()) {
      List<String> words = wish.splitActor();
      return changes.splitActor(actor(words.getFirst()), words.subList(1, words.size()));
    }
    if (!wish.mergeRows().isEmpty()) {
      List<Entry> rows = new ArrayList<>(List.of(row(wish)));
      wish.mergeRows().forEach(id -> rows.add(changes.row(id)));
      return changes.mergeRows(rows);
    }
    return changes.splitRow(row(wish), wish.splitRow());
  }

  private Change added(Wish wish, String words) {
    if (wish.date() == null) {
      throw new UsageException("--add needs --date DATE; XXXX where it is not known");
    }
    List<String> source = wish.source();
    List<Who> actors = wish.actors().stream().map(name -> who(name, wish.newcomers())).toList();
    return changes.add(
        wish.date(),
        words,
        source.isEmpty() ? null : changes.passage(source.get(0), source.get(1)),
        actors);
  }

  private Change settled(Wish wish, String id) {
    Conflict conflict =
        dossier.conflicts().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new UsageException("--settle " + id + ": there is no such conflict"));
    Integer claim =
        wish.claim() == null
            ? null
            : DossierShowCommand.number("--claim", wish.claim(), Integer.MAX_VALUE) - 1;
    if (claim == null && wish.note() == null) {
      throw new UsageException("--settle needs --note WORDS, or --claim N for the one that holds");
    }
    return changes.settle(conflict, claim, wish.note() == null ? "" : wish.note());
  }

  private Change note(Wish wish, String note) {
    if (!wish.actors().isEmpty()) {
      return changes.note(actor(wish.actors().getFirst()), note);
    }
    return wish.quote() == null ? changes.note(row(wish), note) : changes.note(quote(wish), note);
  }

  private Entry row(Wish wish) {
    return changes.row(wish.row());
  }

  private Utterance quote(Wish wish) {
    Map<String, Source> stories = new HashMap<>();
    dossier.stories().forEach(one -> stories.put(one.id(), one));
    Set<String> said = wish.row() == null ? null : Set.copyOf(row(wish).quotes());
    List<Utterance> found =
        dossier.quotes().stream()
            .filter(one -> said == null || said.contains(one.quote().id()))
            .filter(one -> wish.quote() == null || says(one, wish.quote(), stories))
            .toList();
    if (found.size() != 1 || wish.row() == null && wish.quote() == null) {
      throw new UsageException(
          (found.isEmpty() ? "no quotation" : found.size() + " quotations")
              + " found; give --quote WORDS, some words of the one that is meant");
    }
    return found.getFirst();
  }

  private static boolean says(Utterance one, String words, Map<String, Source> stories) {
    Source source = stories.get(one.story());
    return source != null && one.quote().cover().in(source.story().text()).contains(words);
  }

  private Who who(String name, boolean newcomers) {
    if (newcomers && Bearers.of(name, dossier.actors()) instanceof Bearers.Nobody) {
      return new Who.Named(name, ActorKind.PERSON);
    }
    return changes.who(actor(name));
  }

  private Party actor(String name) {
    Set<String> ids = Bearer.of(name, dossier.actors());
    List<Party> found =
        dossier.actors().stream().filter(party -> ids.contains(party.id())).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<Party> exact = found.stream().filter(party -> party.name().equals(name)).toList();
    if (exact.size() != 1) {
      throw new UsageException("\"" + name + "\" is " + found.size() + " actors here");
    }
    return exact.getFirst();
  }
}
