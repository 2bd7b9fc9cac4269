package org.fabula.eval.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabula.story.Story;
import org.fabula.text.StoryText;

/**
 * A document of a treebank of Universal Dependencies in CoNLL-U
 * (universaldependencies.org/format.html): the English Web Treebank (Silveira et al., LREC 2014) or
 * GUM (Zeldes, LREC 2017). The text keeps the treebank's own words, sentences and paragraphs.
 *
 * @param text the words, cut as the treebank cuts them
 * @param words the gold of each token
 * @param tags part of speech of each token as the Penn Treebank has it
 * @param mentions what GUM says of persons and things; none elsewhere
 */
public record Treebank(
    StoryText text, List<Word> words, List<String> tags, List<Mention> mentions) {

  /**
   * A mention of a person or thing, by words, the end exclusive.
   *
   * @param entity who or what is mentioned, the same for all its mentions in the document
   * @param kind what it is, in GUM's words: "person", "place", "abstract"
   * @param first first word
   * @param end one past the last word
   */
  public record Mention(String entity, String kind, int first, int end) {}

  /** Copies the lists. */
  public Treebank {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
    mentions = List.copyOf(mentions);
  }

  /** The documents of a {@code .conllu} file, or of those in a folder. */
  public static List<Item<Treebank>> items(Path fileOrFolder) {
    List<Path> files =
        Files.isDirectory(fileOrFolder)
            ? GoldFiles.in(fileOrFolder, ".conllu")
            : List.of(fileOrFolder);
    return files.stream().flatMap(file -> parse(file).stream()).toList();
  }

  private static List<Item<Treebank>> parse(Path file) {
    return parse(GoldFiles.stem(file, ".conllu"), GoldFiles.lines(file));
  }

  /**
   * Reads the lines of a file.
   *
   * @param name of the documents that have none
   */
  static List<Item<Treebank>> parse(String name, List<String> lines) {
    TreebankLines reader = new TreebankLines(name);
    lines.forEach(reader::take);
    return reader.documents();
  }

  /** The document as a story. */
  Item<Treebank> item(String id) {
    return new Item<>(Story.of(id, text.text()), this);
  }

  /**
   * The word of a mention that the others of it hang on: the first whose head lies outside; the
   * last where there is none.
   */
  public int headOf(Mention mention) {
    for (int i = mention.first(); i < mention.end(); i++) {
      int head = words.get(i).head();
      if (head == i || head < mention.first() || head >= mention.end()) {
        return i;
      }
    }
    return mention.end() - 1;
  }
}
