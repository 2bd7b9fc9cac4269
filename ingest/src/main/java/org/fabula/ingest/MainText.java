package org.fabula.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page that are its story. Every block of prose counts for the elements it stands in
 * and every other block against them; the element with the greatest sum holds the story, as in the
 * maximum subsequence method of Pasternack and Roth (WWW 2009), on the tree instead of the tokens.
 * Inside it the blocks that do not read like a story are left out.
 */
final class MainText {
  /**
   * A part of the page that says it is the story is believed when it has this share of the best.
   */
  private static final double ENOUGH = 0.5;

  private final Furniture furniture;

  MainText(Furniture furniture) {
    this.furniture = furniture;
  }

  /** Paragraphs apart by blank lines; without the headline. */
  String of(Document document, @Nullable String title) {
    List<Block> blocks = Blocks.of(document, furniture);
    Element story = story(document, blocks);
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if (isInside(block.at(), story)) {
        inside.add(block);
      }
    }
    return joined(kept(inside, title));
  }

  private static Element story(Document document, List<Block> blocks) {
    Map<Element, Integer> sums = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    for (Block block : blocks) {
      int score = score(block);
      for (Element e = block.at(); e != null; e = e.parent()) {
        if (sums.merge(e, score, Integer::sum) == score) {
          order.add(e);
        }
      }
    }
    Element best = document.body();
    for (Element e : order) {
      best = sums.getOrDefault(e, 0) > sums.getOrDefault(best, 0) ? e : best;
    }
    return declared(document, best, sums);
  }

  private static int score(Block block) {
    int length = block.text().length();
    return block.isProse() ? length - block.linked() : -Math.min(length, 100);
  }

  private static Element declared(Document document, Element best, Map<Element, Integer> sums) {
    for (String place : new String[] {"[itemprop=articleBody]", "article", "main, [role=main]"}) {
      Element declared = null;
      for (Element e : document.select(place)) {
        boolean better =
            declared == null || sums.getOrDefault(e, 0) > sums.getOrDefault(declared, 0);
        declared = better && isInside(e, best) ? e : declared;
      }
      if (declared != null
          && sums.getOrDefault(declared, 0) >= ENOUGH * sums.getOrDefault(best, 0)) {
        return declared;
      }
    }
    return best;
  }

  private static boolean isInside(Element element, Element story) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == story) {
        return true;
      }
    }
    return false;
  }

  private static List<Block> kept(List<Block> blocks, @Nullable String title) {
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : blocks) {
      if (isStory(block, title) && (block.text().length() < 40 || seen.add(block.text()))) {
        kept.add(block);
      }
    }
    return withoutLooseHeadings(kept);
  }

  private static boolean isStory(Block block, @Nullable String title) {
    return switch (block.kind()) {
      case CAPTION -> false;
      case HEADING -> block.linkDensity() < 0.5 && !same(block.text(), title);
      case PARAGRAPH -> block.linkDensity() < 0.8 || block.isProse();
      case ITEM, CELL -> block.linkDensity() < 0.5;
      case CODE -> true;
      case OTHER -> block.isProse();
    };
  }

  private static boolean same(String words, @Nullable String title) {
    return title != null && letters(words).equals(letters(title));
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    words.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** A heading without words under it headed something that was left out. */
  private static List<Block> withoutLooseHeadings(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean heading = blocks.get(i).kind() == Block.Kind.HEADING;
      if (!heading || i + 1 < blocks.size() && blocks.get(i + 1).kind() != Block.Kind.HEADING) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  private static String joined(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
    }
    return text.toString();
  }
}
