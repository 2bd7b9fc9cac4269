package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A run of words that a browser shows as one block.
 *
 * @param at the block element the words stand in
 * @param kind what sort of block
 * @param text the words, white space as shown
 * @param pieces the nodes that they are the words of; empty where they are all of those of {@code
 *     at}
 * @param linked how many of the characters are links
 */
record Block(Element at, Kind kind, String text, List<Line.Piece<TextNode>> pieces, int linked) {

  /** What the networks call the frames of their posts. */
  private static final Pattern POST =
      Pattern.compile(
          "(?i)\\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|bluesky-embed"
              + "|mastodon-embed|reddit-(?:embed|card)|text-post-media)");

  private static final Pattern STANDFIRST =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:standfirst|dek|deck|sub-?(?:head|title)|lede)");

  /** The sorts of block that are judged differently. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    CAPTION,
    CELL,
    CODE,
    OTHER
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  /** Whether it reads like running text: long, or a sentence, and not mostly links. */
  boolean isProse() {
    if (kind == Kind.HEADING || kind == Kind.CAPTION || linkDensity() > 0.5) {
      return false;
    }
    int length = text.length() - linked;
    return kind == Kind.PARAGRAPH
        ? length >= 80 || (length >= 20 && endsSentence())
        : length >= 120 || (length >= 50 && endsSentence());
  }

  boolean endsSentence() {
    int last = text.length() - 1;
    while (last > 0 && "\"'\u201D\u2019)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?:\u2026".indexOf(text.charAt(last)) >= 0;
  }

  /** Where its pieces stand in this file. */
  List<Line.Piece<Place>> places(String file, NodePaths paths) {
    if (pieces.isEmpty()) {
      return List.of(new Line.Piece<>(0, new Place.Node(file, paths.of(at))));
    }
    List<Line.Piece<Place>> places = new ArrayList<>(pieces.size());
    for (Line.Piece<TextNode> piece : pieces) {
      places.add(new Line.Piece<>(piece.start(), new Place.Node(file, paths.of(piece.from()))));
    }
    return places;
  }

  /** Which part of a story it is. */
  Part part() {
    for (Element e = at; e != null; e = e.parent()) {
      if (e.normalName().equals("blockquote")) {
        String names = e.className() + " " + (e.parent() == null ? "" : e.parent().className());
        return POST.matcher(names).find() ? Part.POST : Part.QUOTATION;
      }
    }
    if (STANDFIRST.matcher(at.className()).find()) {
      return Part.STANDFIRST;
    }
    return switch (kind) {
      case HEADING -> Part.HEADING;
      case ITEM -> Part.ITEM;
      case CELL -> Part.CELL;
      case CODE -> Part.CODE;
      case PARAGRAPH, CAPTION, OTHER -> Part.PARAGRAPH;
    };
  }
}
