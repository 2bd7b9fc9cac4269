package org.fabula.story;

import java.util.Objects;

/**
 * Words of a story that stand together in the original.
 *
 * @param start UTF-16 offset of the first character in the story's text
 * @param end offset behind the last
 * @param part which part of the page or document they are
 * @param place where they stand in the original
 */
public record Passage(int start, int end, Part part, Place place) {

  /** The parts of a page or document that are told apart. */
  public enum Part {
    /** A paragraph of running text; also what is not known to be anything else. */
    PARAGRAPH,
    /** A heading within the story. */
    HEADING,
    /** The sentences between headline and story that sum it up. */
    STANDFIRST,
    /** An item of a list. */
    ITEM,
    /** A cell of a table. */
    CELL,
    /** A block of words quoted from somewhere else. */
    QUOTATION,
    /** A post of a social network that is embedded. */
    POST,
    /** Words set as they are typed. */
    CODE,
    /** A comment of a reader. */
    COMMENT
  }

  /** Throws where it holds no character. */
  public Passage {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(place, "place");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("passage from " + start + " to " + end);
    }
  }
}
