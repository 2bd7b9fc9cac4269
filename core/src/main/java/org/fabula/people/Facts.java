package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fabula.text.Note;
import org.fabula.time.Times;

/**
 * Reads what a story states about its people once it is known who they are: what stands right
 * beside a name is found on the way there, the rest here.
 */
final class Facts {
  private Facts() {}

  /** The same people with all facts, and notes on those that contradict each other. */
  static People add(Sheet sheet, Lexicon lexicon, Times times, People people) {
    Ledger ledger = new Ledger(sheet, people);
    Predicates predicates = new Predicates(ledger);
    new Births(ledger).find(times);
    new StatedAges(ledger, predicates).find();
    new Deaths(ledger, predicates).find(times);
    new Homes(ledger, predicates).find();
    new Honours(ledger, predicates, lexicon).find();
    new Ties(ledger, predicates, lexicon).find();
    new Offices(ledger, predicates, lexicon).find();
    return checked(ledger.people());
  }

  private static People checked(People people) {
    List<Note> notes = new ArrayList<>(people.notes());
    people.actors().forEach(actor -> AgeCheck.check(actor, notes));
    notes.sort(Comparator.comparing(note -> note.span() == null ? 0 : note.span().start()));
    return new People(people.actors(), notes, people.mentions(), people.relatives());
  }
}
