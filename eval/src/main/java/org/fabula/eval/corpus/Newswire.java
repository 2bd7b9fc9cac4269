package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.text.Span;

/**
 * Names of people: the Worldwide English Newswire corpus (Shan et al., EMNLP 2023), a token and its
 * tag a line, an empty line after each sentence. The text is put together again from the tokens.
 */
public final class Newswire {
  private Newswire() {}

  /** Reads the {@code .tsv} files in {@code folder}. */
  public static List<Item<List<Span>>> items(Path folder) {
    Map<String, Item<List<Span>>> items = new LinkedHashMap<>();
    for (Path file : GoldFiles.in(folder, ".tsv")) {
      String name = GoldFiles.name(file);
      String id = name.substring(0, name.indexOf('.'));
      items.put(id, parse(id, GoldFiles.lines(file)));
    }
    return List.copyOf(items.values());
  }

  /** Reads one file; a first line that is its web address is left out. */
  static Item<List<Span>> parse(String id, List<String> lines) {
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

  /** A text being put together, and the names of people found in it so far. */
  private static final class Text {
    private final StringBuilder words = new StringBuilder();
    private final List<Span> names = new ArrayList<>();
    private String previous = "";
    private int nameStart = -1;
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
      if (tag.equals("B-Person")) {
        closeName();
        nameStart = start;
        nameEnd = words.length();
      } else if (tag.equals("I-Person") && nameStart >= 0) {
        nameEnd = words.length();
      } else {
        closeName();
      }
    }

    void closeName() {
      if (nameStart >= 0) {
        names.add(new Span(nameStart, nameEnd));
        nameStart = -1;
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
