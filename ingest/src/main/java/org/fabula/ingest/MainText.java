package org.fabula.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fabula.story.Passage.Part;
import org.fabula.story.Publication.Basis;
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

  /** How much a part without any prose may count against what it stands in, in characters. */
  private static final int WORST = 300;

  /** Blocks between the headline and the story; where there are more, it is another headline. */
  private static final int FAR = 25;

  /** A heading with a larger share of links leads elsewhere. */
  private static final double LINK = 0.9;

  /** One heading that is a link may be that of the story itself, to its own address. */
  private static final int FEWEST_TEASERS = 3;

  /** A page with less prose besides is a list of stories. */
  private static final int SHORTEST = 500;

  /** Heading, line, date or writer. */
  private static final int LONGEST_TEASER = 4;

  /** Blocks at the end of a story, in its second half, that may tell of its writer. */
  private static final int LAST = 3;

  private static final Pattern ABOUT =
      Pattern.compile("(?i),?\\s(?:is|was|has been|has|writes|covers|works|reports|lives)\\b");

  private static final Set<String> PARTS =
      Set.of(
          "p",
          "li",
          "ul",
          "ol",
          "dd",
          "dt",
          "dl",
          "blockquote",
          "pre",
          "td",
          "th",
          "tr",
          "tbody",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  private static final Pattern STAMP =
      Pattern.compile(
          "(?i)(?:first |last )?(?:published|posted|updated|created|edited|modified|filed)\\b"
              + "(?:[\\d\\s:.,|/()\u2013\u2014-]|\\b(?:at|on|last|[ap]\\.?m|[a-z]{1,2}[sd]t|gmt|utc"
              + "|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur"
              + "|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
              + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|published|updated|modified"
              + ")\\b)++");

  private final Furniture furniture;
  private final Phrases phrases;
  private final List<String> writers;

  /**
   * For pages.
   *
   * @param writers names of those who wrote the story, of whom its last lines may tell
   */
  MainText(Furniture furniture, Phrases phrases, List<String> writers) {
    this.furniture = furniture;
    this.phrases = phrases;
    this.writers = writers;
  }

  /** Paragraphs apart by blank lines; without the headline. */
  Prose of(Markup markup, @Nullable String title) {
    return of(markup, Blocks.of(markup.document(), furniture), title);
  }

  /** The same of these blocks of the page. */
  Prose of(Markup markup, List<Block> blocks, @Nullable String title) {
    Element story = story(markup, blocks);
    int headline = PageHead.headline(blocks, title);
    List<Block> inside = new ArrayList<>();
    List<Block> first = List.of();
    for (int i = 0; i < blocks.size(); i++) {
      if (isInside(blocks.get(i).at(), story)) {
        if (inside.isEmpty() && headline >= 0 && i - headline <= FAR) {
          first = standfirst(blocks.subList(headline + 1, Math.max(headline + 1, i)));
          inside.addAll(first);
        }
        inside.add(blocks.get(i));
      }
    }
    return prose(kept(inside, title), first);
  }

  /** The words of blocks that are known to be a story's, but for furniture and headline. */
  Prose of(List<Block> blocks, @Nullable String title) {
    return prose(kept(blocks, title), List.of());
  }

  /** The sentences between the headline and the element that holds the rest. */
  private static List<Block> standfirst(List<Block> between) {
    List<Block> standfirst = new ArrayList<>();
    for (Block block : between) {
      boolean heading = block.kind() == Block.Kind.HEADING && block.text().length() >= 40;
      if (block.linked() == 0 && (heading || block.isProse()) && standfirst.size() < 2) {
        standfirst.add(block);
      }
    }
    return standfirst;
  }

  private static Element story(Markup markup, List<Block> blocks) {
    Map<Element, Integer> sums = sums(blocks);
    Element best = markup.document().body();
    for (Map.Entry<Element, Integer> sum : sums.entrySet()) {
      best = sum.getValue() > sums.getOrDefault(best, 0) ? sum.getKey() : best;
    }
    return declared(markup, lifted(best), sums);
  }

  /** The sum of each element, from the deepest up; a part that is all furniture counts little. */
  private static Map<Element, Integer> sums(List<Block> blocks) {
    Map<Element, Integer> sums = new LinkedHashMap<>();
    List<List<Element>> levels = new ArrayList<>();
    for (Block block : blocks) {
      if (sums.merge(block.at(), score(block), Integer::sum) != null) {
        at(level(block.at()), levels).add(block.at());
      }
    }
    for (int depth = levels.size() - 1; depth > 0; depth--) {
      for (Element e : new LinkedHashSet<>(levels.get(depth))) {
        Element parent = e.parent();
        if (parent != null) {
          sums.merge(parent, Math.max(-WORST, sums.getOrDefault(e, 0)), Integer::sum);
          levels.get(depth - 1).add(parent);
        }
      }
    }
    return sums;
  }

  private static int level(Element element) {
    int level = 0;
    for (Element e = element.parent(); e != null; e = e.parent()) {
      level++;
    }
    return level;
  }

  private static List<Element> at(int level, List<List<Element>> levels) {
    while (levels.size() <= level) {
      levels.add(new ArrayList<>());
    }
    return levels.get(level);
  }

  private static int score(Block block) {
    int length = block.text().length();
    return block.isProse()
        ? length - block.linked()
        : -Math.min((length + block.linked()) / 2, 100);
  }

  /** The part that says it is the story, where it holds the best one or most of it. */
  private static Element declared(Markup markup, Element best, Map<Element, Integer> sums) {
    int enough = (int) (ENOUGH * sums.getOrDefault(best, 0));
    List<Element> bodies =
        markup.named().stream().filter(e -> Markup.is(e, "itemprop", "articleBody")).toList();
    for (List<Element> places : List.of(bodies, markup.articles(), markup.mains())) {
      Element declared = null;
      for (Element e : places) {
        boolean believed = isInside(e, best) || (e.hasAttr("itemprop") && isInside(best, e));
        if (believed && (declared == null || sum(e, sums) > sum(declared, sums))) {
          declared = e;
        }
      }
      if (declared != null && sum(declared, sums) >= enough) {
        return declared;
      }
    }
    return best;
  }

  private static int sum(Element element, Map<Element, Integer> sums) {
    return sums.getOrDefault(element, 0);
  }

  /** One paragraph is no story: what it stands in may hold more. */
  private static Element lifted(Element best) {
    Element lifted = best;
    while (PARTS.contains(lifted.normalName()) && lifted.parent() != null) {
      lifted = lifted.parent();
    }
    return lifted;
  }

  private static boolean isInside(Element element, Element story) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == story) {
        return true;
      }
    }
    return false;
  }

  private List<Block> kept(List<Block> blocks, @Nullable String title) {
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : withoutTeasers(blocks)) {
      if (isStory(block, title) && (block.text().length() < 40 || seen.add(block.text()))) {
        kept.add(block);
      }
    }
    int end = Math.max(kept.size() / 2, kept.size() - LAST);
    kept.subList(end, kept.size()).removeIf(this::isAboutWriter);
    return withoutLooseHeadings(kept);
  }

  /** Such as "Ana Ruiz is the harbour correspondent of this paper" at the end of her story. */
  private boolean isAboutWriter(Block block) {
    String text = block.text();
    for (String writer : writers) {
      int space = writer.indexOf(' ');
      String first = space < 0 ? writer : writer.substring(0, space);
      boolean named = text.startsWith(writer) || text.startsWith(first + " ");
      int behind = text.startsWith(writer) ? writer.length() : first.length();
      if (named && ABOUT.matcher(text).region(behind, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Without the boxes of a linked heading and a line or two that lead to other stories, where there
   * are several of them beside a story.
   */
  private static List<Block> withoutTeasers(List<Block> blocks) {
    Map<Element, List<Block>> boxes = new IdentityHashMap<>();
    for (Block block : blocks) {
      Element box = block.at().parent();
      if (block.kind() == Block.Kind.HEADING && block.linkDensity() > LINK && box != null) {
        boxes.put(box, new ArrayList<>());
      }
    }
    List<Block> others = new ArrayList<>();
    for (Block block : blocks) {
      boxes.getOrDefault(block.at().parent(), others).add(block);
    }
    boxes.values().removeIf(box -> box.size() > LONGEST_TEASER);
    Set<Block> teasers = Collections.newSetFromMap(new IdentityHashMap<>());
    boxes.values().forEach(teasers::addAll);
    return boxes.size() >= FEWEST_TEASERS && prose(others) > SHORTEST
        ? blocks.stream().filter(block -> !teasers.contains(block)).toList()
        : blocks;
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(Block::isProse).mapToInt(block -> block.text().length()).sum();
  }

  private boolean isStory(Block block, @Nullable String title) {
    boolean reads =
        switch (block.kind()) {
          case CAPTION -> false;
          case HEADING -> block.linkDensity() < 0.5 && !Words.sameLetters(block.text(), title);
          case PARAGRAPH -> block.linkDensity() < 0.8 || block.isProse();
          case ITEM, CELL -> block.linkDensity() < 0.5;
          case CODE -> true;
          case OTHER -> block.isProse();
        };
    return reads
        && !phrases.isFurniture(block.text())
        && !isHeadLine(block)
        && !isStamp(block.text());
  }

  /** A line that names the writer or the day and says nothing. */
  private static boolean isHeadLine(Block block) {
    String text = block.text();
    return text.length() <= 80
        && !block.endsSentence()
        && (PageByline.isByline(text) || Dates.parse(text, Basis.PAGE) != null);
  }

  /** Such as "Published: 4 May 2020 at 4 p.m. | Updated: 5 May 2020". */
  private static boolean isStamp(String text) {
    return STAMP.matcher(text).matches() && Dates.written(text, Basis.PAGE) != null;
  }

  /** A short heading without words under it headed something that was left out. */
  private static List<Block> withoutLooseHeadings(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != Block.Kind.HEADING
          || block.text().length() > 60
          || (i + 1 < blocks.size() && isUnder(blocks.get(i + 1), block))) {
        kept.add(block);
      }
    }
    return kept;
  }

  private static boolean isUnder(Block block, Block heading) {
    return block.kind() != Block.Kind.HEADING
        || block.at().normalName().compareTo(heading.at().normalName()) > 0;
  }

  /** The blocks, apart by blank lines, of which these are the standfirst. */
  static Prose prose(List<Block> blocks, List<Block> standfirst) {
    return prose(blocks, block -> standfirst.contains(block) ? Part.STANDFIRST : block.part());
  }

  /** The blocks, apart by blank lines, all of them this part. */
  static Prose prose(List<Block> blocks, Part part) {
    return prose(blocks, block -> part);
  }

  private static Prose prose(List<Block> blocks, Function<Block, Part> parts) {
    Paragraphs paragraphs = new Paragraphs(Integer.MAX_VALUE);
    NodePaths paths = new NodePaths();
    for (Block block : blocks) {
      paragraphs.append(block.text(), parts.apply(block), block.places("", paths));
    }
    return paragraphs.prose();
  }
}
