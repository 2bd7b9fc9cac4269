package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.quote.Quote;
import org.fabula.text.Span;

/**
 * Who said what: the Political News Attribution Relations Corpus (Newell et al., LREC 2018), texts
 * beside brat stand-off files whose offsets count code points. The date of a story stands in the
 * name of its file.
 */
public final class PolNear {
  private static final Pattern DATE = Pattern.compile("_(\\d{4}-\\d\\d-\\d\\d)_");
  private static final Pattern MARK = Pattern.compile("[\"“”]");
  private static final Pattern INSIDE = Pattern.compile("[\"“](.*?)[\"”]", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\d+$");

  private PolNear() {}

  /**
   * An attribution.
   *
   * @param content the words given to the source
   * @param source the words that name the source; none where it is not named
   * @param cue the words that attribute; none where there are none
   * @param kind direct where more than four fifths of the content stands in quotation marks,
   *     indirect where none does
   */
  public record Attribution(
      List<Span> content, List<Span> source, List<Span> cue, Quote.Kind kind) {}

  /** Reads the {@code .txt}/{@code .ann} pairs in {@code folder}. */
  public static List<Item<List<Attribution>>> items(Path folder) {
    List<Item<List<Attribution>>> items = new ArrayList<>();
    for (Path file : GoldFiles.in(folder, ".ann")) {
      String id = GoldFiles.stem(file, ".ann");
      Matcher date = DATE.matcher(id);
      String day = date.find() ? date.group(1) : null;
      String text = GoldFiles.text(file.resolveSibling(id + ".txt"));
      items.add(new Item<>(GoldFiles.story(id, text, day), parse(text, GoldFiles.lines(file))));
    }
    return items;
  }

  /** Reads stand-off annotations of {@code text}; relations without content are left out. */
  static List<Attribution> parse(String text, List<String> lines) {
    Map<String, List<Span>> entities = new HashMap<>();
    List<String> relations = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", 3);
      // Quoted words may hold a line feed; what follows it is no annotation and has no tab.
      if (cells.length > 1 && line.startsWith("T")) {
        entities.put(cells[0], spans(text, cells[1].substring(cells[1].indexOf(' ') + 1)));
      } else if (cells.length > 1 && line.startsWith("E")) {
        relations.add(cells[1]);
      }
    }
    return relations.stream()
        .map(relation -> attribution(text, relation, entities))
        .filter(a -> !a.content().isEmpty())
        .toList();
  }

  private static List<Span> spans(String text, String offsets) {
    List<Span> spans = new ArrayList<>();
    for (String part : offsets.split(";", -1)) {
      String[] ends = part.strip().split("\\s+");
      spans.add(new Span(offset(text, ends[0]), offset(text, ends[1])));
    }
    return spans;
  }

  private static int offset(String text, String codePoints) {
    return text.offsetByCodePoints(0, Integer.parseInt(codePoints));
  }

  private static Attribution attribution(
      String text, String relation, Map<String, List<Span>> entities) {
    List<Span> content = new ArrayList<>();
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    for (String part : relation.strip().split("\\s+")) {
      int colon = part.indexOf(':');
      List<Span> spans = entities.getOrDefault(part.substring(colon + 1), List.of());
      switch (NUMBER.matcher(part.substring(0, colon)).replaceFirst("")) {
        case "Content" -> content.addAll(spans);
        case "Source" -> source.addAll(spans);
        case "Cue" -> cue.addAll(spans);
        default -> {}
      }
    }
    return new Attribution(
        List.copyOf(content), List.copyOf(source), List.copyOf(cue), kind(text, content));
  }

  private static Quote.Kind kind(String text, List<Span> content) {
    String words = String.join(" ", content.stream().map(span -> span.in(text)).toList());
    if (!MARK.matcher(words).find()) {
      return Quote.Kind.INDIRECT;
    }
    int inside = 0;
    Matcher marked = INSIDE.matcher(words);
    while (marked.find()) {
      inside += length(marked.group(1));
    }
    return inside > .8 * length(words) ? Quote.Kind.DIRECT : Quote.Kind.MIXED;
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }
}
