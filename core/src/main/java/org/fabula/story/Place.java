package org.fabula.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where words stand in the original that a story was read from. */
public sealed interface Place {

  /**
   * Bytes of a file.
   *
   * @param from first byte, counted from 0
   * @param to behind the last byte
   * @param charset name of the encoding by which these bytes give exactly the words, so that each
   *     character has its byte; null where the words stand somewhere among the bytes, in codes of
   *     the format
   */
  record Bytes(long from, long to, @Nullable String charset) implements Place {
    /** Throws where the end comes before the beginning. */
    public Bytes {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("bytes from " + from + " to " + to);
      }
    }
  }

  /**
   * A node of a page or of an XML file.
   *
   * @param file the part of a document in many files, such as {@code word/document.xml}; empty
   *     where the original is one file
   * @param path XPath of an element, or of a text node ({@code /html/body/p[2]/text()[1]}), whose
   *     words these are; with white space as a browser shows it. In a page it counts the tree as
   *     browsers build it, in XML by names as written.
   */
  record Node(String file, String path) implements Place {
    /** Throws when a part is null. */
    public Node {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(path, "path");
    }
  }

  /**
   * A line on a printed page, in points of 1/72 inch from its upper left corner.
   *
   * @param page number, counted from 1
   * @param left edge
   * @param top edge
   * @param width in points
   * @param height in points
   */
  record Box(int page, float left, float top, float width, float height) implements Place {
    /** Throws where the page is not counted from 1. */
    public Box {
      if (page < 1) {
        throw new IllegalArgumentException("page " + page);
      }
    }
  }

  /**
   * A field of a line of JSON.
   *
   * @param number of the line, counted from 1
   * @param pointer JSON Pointer (RFC 6901) to the string that holds the words
   */
  record Line(long number, String pointer) implements Place {
    /** Throws where the line is not counted from 1. */
    public Line {
      Objects.requireNonNull(pointer, "pointer");
      if (number < 1) {
        throw new IllegalArgumentException("line " + number);
      }
    }
  }
}
