package org.fabula.app.page;

import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.text.Note;
import org.fabula.text.Span;

/** Collects what stands where in a story. */
final class Marks {
  private Marks() {}

  /** Everything found in a story that has words, in no order. */
  static List<Mark> of(Leaf leaf, Cast cast) {
    Reading reading = leaf.reading();
    List<Mark> marks = new ArrayList<>();
    reading.times().forEach(t -> marks.add(new Mark(t.span(), Mark.Kind.TIME, t.id(), 0)));
    reading.actors().forEach(actor -> names(actor, cast.number(leaf, actor), marks));
    reading
        .quotes()
        .forEach(q -> q.spans().forEach(s -> marks.add(new Mark(s, Mark.Kind.QUOTE, q.id(), 0))));
    reading.events().forEach(e -> marks.add(new Mark(e.span(), Mark.Kind.EVENT, e.id(), 0)));
    List<Note> notes = reading.notes();
    for (int i = 0; i < notes.size(); i++) {
      Span span = notes.get(i).span();
      if (span != null) {
        marks.add(new Mark(span, Mark.Kind.NOTE, "o" + i, 0));
      }
    }
    List<Row> rows = reading.chronology();
    for (int i = 0; i < rows.size(); i++) {
      marks.add(new Mark(rows.get(i).span(), Mark.Kind.ROW, rowRef(i), 0));
    }
    marks.addAll(leaf.laid());
    return marks;
  }

  private static void names(Actor actor, int person, List<Mark> marks) {
    List<Mention> mentions = actor.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      Span span = mentions.get(i).span();
      marks.add(new Mark(span, Mark.Kind.NAME, actor.id() + "." + i, person));
    }
  }

  /** The ref of a story's row. */
  static String rowRef(int index) {
    return "r" + index;
  }
}
