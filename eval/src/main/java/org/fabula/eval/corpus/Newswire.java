package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names: the Worldwide English Newswire corpus (Shan et al., EMNLP 2023), a token and its tag a
 * line, an empty line after each sentence. The text is put together again from the tokens.
 */
public final class Newswire {
  private static final Map<String, String> KINDS =
      Map.of(
          "Person", "PERSON",
          "Organization", "ORGANIZATION",
          "Location", "PLACE",
          "NORP", "GROUP",
          "Facility", "FACILITY",
          "Product", "PRODUCT",
          "Misc", "OTHER");

  private Newswire() {}

  /** The names of people in the {@code .tsv} files in {@code folder}. */
  public static List<Item<List<Span>>> items(Path folder) {
    return named(folder).stream().map(i -> new Item<>(i.story(), people(i.gold()))).toList();
  }

  private static List<Span> people(List<Name> names) {
    return names.stream().filter(n -> n.kind().equals("PERSON")).map(Name::span).toList();
  }

  /** Names of every kind in the {@code .tsv} files in {@code folder}; dates and sums are none. */
  public static List<Item<List<Name>>> named(Path folder) {
    Map<String, Item<List<Name>>> items = new LinkedHashMap<>();
    for (Path file : GoldFiles.in(folder, ".tsv")) {
      String name = GoldFiles.name(file);
      String id = name.substring(0, name.indexOf('.'));
      items.put(id, parse(id, GoldFiles.lines(file)));
    }
    return List.copyOf(items.values());
  }

  /** Reads one file; a first line that is its web address is left out. */
  static Item<List<Name>> parse(String id, List<String> lines) {
    Text text = new Text();
    int skip = !lines.isEmpty() && lines.getFirst().startsWith("http") ? 1 : 0;
    for (String line : lines.subList(skip, lines.size())) {
      if (line.isBlank()) {
        text.endSentence();
      } else {
        String[] cells = line.split("\t", -1);
        text.add(cells[0], cells[1]);
      }
    }
    text.closeName();
    return new Item<>(GoldFiles.story(id, text.words.toString(), null), List.copyOf(text.names));
  }

  /** A text being put together, and the names found in it so far. */
  private static final class Text {
    private final StringBuilder words = new StringBuilder();
    private final List<Name> names = new ArrayList<>();
    private String previous = "";
    private @Nullable String kind;
    private int nameStart;
    private int nameEnd;

    void endSentence() {
      closeName();
      if (!words.isEmpty()) {
        words.append('\n');
      }
      previous = "\n";
    }

    void add(String word, String tag) {
      if (!isGlued(word)) {
        words.append(' ');
      }
      int start = words.length();
      words.append(word);
      previous = word;
      String tagged = tag.length() > 2 ? KINDS.get(tag.substring(2)) : null;
      boolean goesOn = tag.startsWith("I-") && tagged != null && tagged.equals(kind);
      if (!goesOn) {
        closeName();
        kind = tag.startsWith("B-") ? tagged : null;
        nameStart = start;
      }
      nameEnd = words.length();
    }

    void closeName() {
      if (kind != null) {
        names.add(new Name(new Span(nameStart, nameEnd), kind));
        kind = null;
      }
    }

    private boolean isGlued(String word) {
      return previous.equals("\n")
          || ".,;:!?)]}%'’".contains(word)
          || word.equals("'s")
          || word.equals("’s")
          || word.equals("n't")
          || "([{$“".contains(previous);
    }
  }
}
