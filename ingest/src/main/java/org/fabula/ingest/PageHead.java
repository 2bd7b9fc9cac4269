package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The short lines around the headline, where pages put who wrote it and when. Looked for where
 * something is asked of them: most pages say it in their metadata.
 */
final class PageHead {
  private static final int AFTER = 14;
  private static final int BEFORE = 5;
  private static final int LONGEST = 160;

  private final Document document;
  private final @Nullable String title;
  private @Nullable List<Block> blocks;

  PageHead(Document document, @Nullable String title) {
    this.document = document;
    this.title = title;
  }

  /** The lines after the headline, nearest first, then those before it; empty without headline. */
  List<String> lines() {
    List<Block> all = blocks();
    int headline = headline(all, title);
    if (headline < 0) {
      return List.of();
    }
    int end = Math.min(all.size(), headline + 1 + AFTER);
    List<Block> near = new ArrayList<>(all.subList(headline + 1, end));
    near.addAll(all.subList(Math.max(0, headline - BEFORE), headline).reversed());
    return near.stream().map(Block::text).filter(text -> text.length() <= LONGEST).toList();
  }

  /** The lines of the whole page of at most so many characters. */
  List<String> shortLines(int most) {
    return blocks().stream().map(Block::text).filter(text -> text.length() <= most).toList();
  }

  private List<Block> blocks() {
    List<Block> found = blocks;
    if (found == null) {
      found = Blocks.of(document, Furniture.nameless());
      blocks = found;
    }
    return found;
  }

  /** Index of the block that is the headline, or -1. */
  static int headline(List<Block> blocks, @Nullable String title) {
    int first = -1;
    for (int i = 0; i < blocks.size(); i++) {
      boolean top = blocks.get(i).at().normalName().equals("h1");
      if (top && Words.sameLetters(blocks.get(i).text(), title)) {
        return i;
      }
      first = first < 0 && (top || isTitle(blocks.get(i), title)) ? i : first;
    }
    return first;
  }

  private static boolean isTitle(Block block, @Nullable String title) {
    return block.kind() == Block.Kind.HEADING && Words.sameLetters(block.text(), title);
  }
}
