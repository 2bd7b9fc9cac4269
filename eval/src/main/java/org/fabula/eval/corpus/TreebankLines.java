package org.fabula.eval.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a CoNLL-U file line by line. Empty nodes are left out; of a token of several words only the
 * words are kept, which then stand without a space between.
 */
final class TreebankLines {
  private static final Set<String> FEATURES =
      Set.of("Degree", "Mood", "Number", "Person", "Tense", "VerbForm", "Voice");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final List<Item<Treebank>> documents = new ArrayList<>();
  private String id;
  private Document open = new Document();

  /**
   * @param name of a document that the file does not name
   */
  TreebankLines(String name) {
    this.id = name;
  }

  void take(String line) {
    if (line.startsWith("# newdoc")) {
      close();
      int equals = line.indexOf('=');
      id = equals < 0 ? id : line.substring(equals + 1).strip();
    } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_")) {
      open.text.endParagraph();
    } else if (line.isBlank()) {
      open.text.endSentence();
    } else if (!line.startsWith("#")) {
      open.row(line.split("\t", -1));
    }
  }

  /** The documents, the open one closed. */
  List<Item<Treebank>> documents() {
    close();
    return List.copyOf(documents);
  }

  private void close() {
    if (open.text.size() > 0) {
      documents.add(open.build().item(id));
    }
    open = new Document();
  }

  /** The joint label of the features that carry tense, number and person; "_" where none does. */
  static String features(String all) {
    String kept =
        BAR.splitAsStream(all)
            .filter(feature -> FEATURES.contains(feature.split("=", 2)[0]))
            .sorted()
            .collect(Collectors.joining("|"));
    return kept.isEmpty() ? "_" : kept;
  }

  private static final class Document {
    private final GoldText text = new GoldText();
    private final List<Word> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final EntityMarks entities = new EntityMarks();
    private int before;
    private int lastOfToken;
    private boolean spaceAfterToken;

    void row(String[] cells) {
      if (cells[0].contains("-")) {
        lastOfToken = Integer.parseInt(cells[0].substring(cells[0].indexOf('-') + 1));
        spaceAfterToken = isSpaced(cells[9]);
      } else if (!cells[0].contains(".")) {
        word(Integer.parseInt(cells[0]), cells);
      }
    }

    private void word(int number, String[] cells) {
      int index = words.size();
      if (number == 1) {
        before = index - 1;
      }
      boolean inToken = number <= lastOfToken;
      boolean last = number == lastOfToken;
      text.word(cells[1], inToken ? last && spaceAfterToken : isSpaced(cells[9]));
      if (last) {
        lastOfToken = 0;
      }
      int head = Integer.parseInt(cells[6]);
      words.add(
          new Word(
              cells[3], cells[2], features(cells[5]), head == 0 ? index : before + head, cells[7]));
      tags.add(cells[4]);
      entities(cells[9]).forEach(brackets -> entities.at(index, brackets));
    }

    private static boolean isSpaced(String misc) {
      return BAR.splitAsStream(misc).noneMatch("SpaceAfter=No"::equals);
    }

    private static Stream<String> entities(String misc) {
      return BAR.splitAsStream(misc)
          .filter(part -> part.startsWith("Entity="))
          .map(part -> part.substring("Entity=".length()));
    }

    Treebank build() {
      return new Treebank(text.build(), words, tags, entities.mentions());
    }
  }
}
