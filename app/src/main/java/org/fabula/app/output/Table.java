package org.fabula.app.output;

/**
 * The tables that can be made of a reading. A row is the same thing in every form: a line or a few
 * for the terminal, cells in CSV.
 */
public enum Table {
  /** What happened, in the order it happened. */
  CHRONOLOGY(new ChronologyLines(), new ChronologyCells()),
  /** The chronology of all stories as far as it is about one actor. */
  TIMELINE(new ChronologyLines(), new TimelineCells()),
  /** Time expressions. */
  TIMES(new TimesLines(), new TimesCells()),
  /** What was said, and by whom. */
  QUOTES(new QuotesLines(), new QuotesCells()),
  /** Persons, bodies and places, and what is stated about them. */
  PEOPLE(new PeopleLines(), new PeopleCells());

  private final Lines lines;
  private final Cells cells;

  Table(Lines lines, Cells cells) {
    this.lines = lines;
    this.cells = cells;
  }

  /** The table for a terminal. */
  Lines lines() {
    return lines;
  }

  /** The table for CSV. */
  Cells cells() {
    return cells;
  }
}
