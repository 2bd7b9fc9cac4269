package org.fabula.ingest;

/**
 * Goes over the tags of XML that may be broken, in one pass. Comments, processing instructions and
 * CDATA are passed over; what the document declares is neither expanded nor fetched.
 */
final class XmlTags {
  /** What was found. */
  enum Tag {
    OPEN,
    CLOSE,
    EMPTY,
    /** What cannot stand in XML: see {@link #fault}. */
    FAULT,
    END
  }

  private static final String CDATA = "<![CDATA[";

  /** The longest tag; also bounds the search for the end of one that is broken. */
  private static final int LONGEST_TAG = 1 << 16;

  private final String xml;
  private int start;
  private int end;
  private String name = "";
  private String fault = "";
  private boolean declaresEntities;

  /** The next end of CDATA that was looked for; the length of the text where there is none. */
  private int endOfCdata;

  /** The next beginning of CDATA that was looked for, likewise. */
  private int nextCdata;

  XmlTags(String xml) {
    this.xml = xml;
  }

  /** Where the tag begins. */
  int start() {
    return start;
  }

  /** Where what follows the tag begins. */
  int end() {
    return end;
  }

  /** The name of the element, with its prefix. */
  String name() {
    return name;
  }

  /** What cannot stand in XML. */
  String fault() {
    return fault;
  }

  /** Whether the document, so far, declares entities of its own. */
  boolean declaresEntities() {
    return declaresEntities;
  }

  /** Goes to the next tag. */
  Tag next() {
    while (true) {
      start = xml.indexOf('<', end);
      if (start < 0) {
        start = xml.length();
        return Tag.END;
      }
      if (xml.startsWith("<!--", start)) {
        end = behind("-->", start + 4);
      } else if (xml.startsWith("<?", start)) {
        end = behind("?>", start + 2);
      } else if (xml.startsWith(CDATA, start)) {
        if (!passCdata()) {
          return faulty("CDATA that does not end");
        }
      } else if (xml.startsWith("<!", start)) {
        declaration();
      } else {
        return tag();
      }
    }
  }

  private int behind(String mark, int from) {
    int found = xml.indexOf(mark, from);
    return found < 0 ? xml.length() : found + mark.length();
  }

  /** Passes over CDATA, unless another begins in it: then the end found belongs to that one. */
  private boolean passCdata() {
    end = start + CDATA.length();
    if (endOfCdata < end) {
      endOfCdata = behind("]]>", end);
    }
    if (nextCdata < end) {
      int next = xml.indexOf(CDATA, end);
      nextCdata = next < 0 ? xml.length() : next;
    }
    boolean closed = xml.startsWith("]]>", endOfCdata - 3) && nextCdata > endOfCdata - 3;
    end = closed ? endOfCdata : end;
    return closed;
  }

  /** A document type ends behind its bracket, where it has one. */
  private void declaration() {
    int close = behind(">", start);
    int bracket = xml.substring(start, close).indexOf('[');
    end = bracket >= 0 ? behind("]>", start + bracket) : close;
    declaresEntities |= xml.substring(start, end).contains("<!ENTITY");
  }

  private Tag tag() {
    int first = start + 1;
    boolean closes = xml.startsWith("/", first);
    int from = closes ? first + 1 : first;
    int to = from;
    while (to < xml.length() && isName(xml.charAt(to))) {
      to++;
    }
    end = from;
    if (to == from) {
      return faulty("a < that begins no tag");
    }
    int close = endOfTag(to);
    if (close < 0) {
      return faulty("a tag that does not end");
    }
    name = xml.substring(from, to);
    end = close + 1;
    return closes ? Tag.CLOSE : xml.charAt(close - 1) == '/' ? Tag.EMPTY : Tag.OPEN;
  }

  /** Where the {@code >} of a tag stands, which may also stand in the values of its attributes. */
  private int endOfTag(int from) {
    char quote = 0;
    int most = Math.min(xml.length(), from + LONGEST_TAG);
    for (int i = from; i < most; i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || "_:.-".indexOf(c) >= 0;
  }

  private Tag faulty(String what) {
    fault = what;
    return Tag.FAULT;
  }
}
