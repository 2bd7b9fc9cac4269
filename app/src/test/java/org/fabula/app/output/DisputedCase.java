package org.fabula.app.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.output.Item.Telling;
import org.fabula.correction.Anchors;
import org.fabula.correction.Change;
import org.fabula.correction.Corrected;
import org.fabula.correction.Correction;
import org.fabula.correction.Corrections;
import org.fabula.correction.Ref;
import org.fabula.correction.Who;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.ActorKind;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/**
 * Readings of a case in which two papers count the dead differently, one mends an age, and a person
 * corrected a date, a name, a speaker and settled what the papers count.
 */
public final class DisputedCase {
  private static final Fabula FABULA = Fabula.english();

  private static final Reading POST =
      read(
          "post",
          "The Saltby Post",
          4,
          "A silo in Orrin collapsed on Monday in a storm. Fourteen people were killed when the silo"
              + " collapsed, the mayor said. Rescuers searched the yard in Orrin for hours.\n\n"
              + "\"We heard a bang,\" said Tom Berg, a farmer.");

  private static final Reading COURIER =
      read(
          "courier",
          "Orrin Courier",
          4,
          "The silo in Orrin that collapsed on Monday in a storm was a hundred years old. Nineteen"
              + " people were killed when the silo collapsed, the police said. Rescuers searched the"
              + " yard in Orrin with dogs.");

  private static final Reading HERALD =
      read(
          "herald",
          "Venn Herald",
          4,
          "Lars Hansen, 34, was arrested in Saltby on Saturday. Hansen stole a trawler, the court"
              + " heard. The trawler was found in Venn.");

  private static final Reading MENDED =
      read(
          "mended",
          "Venn Herald",
          6,
          "Lars Hansen, 43, was arrested in Saltby on Saturday. Hansen stole a trawler, a court"
              + " heard. The trawler was found in Venn.");

  private DisputedCase() {}

  private static Reading read(String id, String publisher, int day, String text) {
    LocalDate published = LocalDate.of(2020, 2, day);
    return FABULA.read(
        new Story(
            id,
            "folder/" + id + ".txt",
            null,
            List.of(),
            publisher,
            Publication.on(published, Publication.Basis.METADATA),
            List.of(),
            null,
            "en",
            text,
            Origin.UNKNOWN));
  }

  /** As the stories tell it. */
  public static List<Reading> readings() {
    return List.of(POST, COURIER, HERALD, MENDED);
  }

  /** As the stories tell it, merged. */
  static Told told() {
    return Told.of(readings());
  }

  /** As a person corrected it. */
  public static Told corrected() {
    Told told = told();
    Dossier dossier = told.dossier();
    Anchors anchors = new Anchors(dossier);
    List<Correction> all = new ArrayList<>();
    for (Change change :
        List.of(
            new Change.SetDate(anchors.row(item(told, "Rescuers").entry()), "2020-02-04"),
            new Change.RenameActor(anchors.actor(actor(dossier, "Lars Hansen")), "Lars P. Hansen"),
            new Change.SetSpeaker(
                anchors.quote(bang(told)), new Who.Named("Ida Lund", ActorKind.PERSON)),
            new Change.SettleConflict(conflict(dossier, anchors), "nineteen | it was"))) {
      all.add(
          Correction.of(
              "Una Berg",
              Instant.parse("2020-03-0" + (all.size() + 1) + "T10:00:00Z"),
              null,
              change));
    }
    Corrected corrected = Corrections.apply(dossier, all);
    if (!corrected.unmet().isEmpty()) {
      throw new IllegalStateException(corrected.unmet().toString());
    }
    return Told.of(corrected.dossier()).with(corrected.marks());
  }

  private static Party actor(Dossier dossier, String name) {
    return dossier.actors().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }

  private static Utterance bang(Told told) {
    return told.dossier().quotes().stream()
        .filter(one -> told.names(one.story()).words(one.quote()).contains("bang"))
        .findFirst()
        .orElseThrow();
  }

  private static Ref.OfConflict conflict(Dossier dossier, Anchors anchors) {
    Conflict dead =
        dossier.conflicts().stream().filter(Conflict::isDispute).findFirst().orElseThrow();
    return new Ref.OfConflict(
        dead.claims().stream().map(Claim::words).map(anchors::words).toList());
  }

  /** The first row whose words begin so. */
  static Item item(Told told, String words) {
    return Items.of(told).stream()
        .filter(
            item -> item.tellings().stream().map(Telling::words).anyMatch(w -> w.startsWith(words)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row tells " + words));
  }
}
