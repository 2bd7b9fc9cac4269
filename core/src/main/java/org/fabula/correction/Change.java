package org.fabula.correction;

import java.util.List;
import org.fabula.time.Edtf;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** What a person changes. */
public sealed interface Change {

  /**
   * The date of a row.
   *
   * @param date in EDTF; {@code XXXX} where it is not known
   */
  record SetDate(Ref.OfRow row, String date) implements Change {
    /** Checks the date. */
    public SetDate {
      Edtf.read(date, When.Basis.PERSON);
    }
  }

  /** Who said the words of a quotation. */
  record SetSpeaker(Ref.OfQuote quote, Who speaker) implements Change {}

  /** The name by which an actor goes. */
  record RenameActor(Ref.OfActor actor, String name) implements Change {
    /** A name has letters. */
    public RenameActor {
      require(!name.isBlank(), "a name without letters");
    }
  }

  /**
   * Actors that are one.
   *
   * @param actors the first gives the name
   */
  record MergeActors(List<Ref.OfActor> actors) implements Change {
    /** Copies the list. */
    public MergeActors {
      actors = List.copyOf(actors);
      require(actors.size() > 1, "one actor alone is merged with nobody");
    }
  }

  /**
   * What stories tell of another than the actor they are held to speak of.
   *
   * @param out a mention in each story of the one taken out
   * @param name by which it goes from now on; null: the name that these stories give
   */
  record SplitActor(List<Anchor> out, @Nullable String name) implements Change {
    /** Copies the list. */
    public SplitActor {
      out = List.copyOf(out);
      require(!out.isEmpty(), "nothing is taken out");
      require(name == null || !name.isBlank(), "a name without letters");
    }
  }

  /**
   * Rows that tell one happening.
   *
   * @param rows the first is the one shown
   */
  record MergeRows(List<Ref.OfRow> rows) implements Change {
    /** Copies the list. */
    public MergeRows {
      rows = List.copyOf(rows);
      require(rows.size() > 1, "one row alone is merged with nothing");
    }
  }

  /**
   * Reports that tell another happening than the row they stand in.
   *
   * @param out the words of the events that are taken out, which make a row of their own
   */
  record SplitRow(List<Anchor> out) implements Change {
    /** Copies the list. */
    public SplitRow {
      out = List.copyOf(out);
      require(!out.isEmpty(), "nothing is taken out");
    }
  }

  /** A row that is not shown. */
  record HideRow(Ref.OfRow row) implements Change {}

  /**
   * A row that no story gave.
   *
   * @param date in EDTF; {@code XXXX} where it is not known
   * @param words what happened
   * @param source the words of a story that tell it, or null
   * @param actors who takes part
   */
  record AddRow(String date, String words, @Nullable Anchor source, List<Who> actors)
      implements Change {
    /** Checks the date and the words; copies the list. */
    public AddRow {
      Edtf.read(date, When.Basis.PERSON);
      require(!words.isBlank(), "a row without words");
      actors = List.copyOf(actors);
    }
  }

  /** A note to a row, an actor, a quotation or a conflict. */
  record AddNote(Ref of, String note) implements Change {
    /** A note has words. */
    public AddNote {
      require(!note.isBlank(), "a note without words");
    }
  }

  /** How a conflict was settled. */
  record SettleConflict(Ref.OfConflict conflict, String note) implements Change {
    /** A note has words. */
    public SettleConflict {
      require(!note.isBlank(), "a note without words");
    }
  }

  /**
   * A correction is taken back; taking back an undo brings back what was undone.
   *
   * @param correction id of the correction
   */
  record Undo(String correction) implements Change {}

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
